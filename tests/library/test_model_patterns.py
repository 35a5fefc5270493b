"""Model patterns of the vendors: what every second seller writes on a camera names nobody."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.identify.weights import Weight
from development.corpus import read_corpus

from .test_vendors import COMPANY_WORDS, VENDORS, proves, related

# Model names that say what a device is, or number it: any company may write them.
GENERIC = (
    *("NVR-4432-16P", "NVR-1", "NVR-8", "NVR-3216", "NVR-7400", "NVR3216", "NVR1004", "NVR5208"),
    *("DVR-8", "DVR-1104", "DVR-104A-X", "DVR8-4580", "HVR-16", "HD-100", "HD-1080P", "HD-IPC"),
    *("IPC-100", "IPC-A20", "IPC-B200", "IPC-T30", "IPC-D100H", "IPC-C10", "IPC-C22", "IPC-L2"),
    *("IPC-K10", "IPC-W20", "IPC-F30", "IPC-1080P", "IPC2200", "CAM-01", "CAM-S1", "CAM-200"),
    *("MIC-CW220", "MIC-100", "NIN-100", "NUC-1", "NDE-100", "VG4", "PTZ-100", "PTZ1234", "IP-100"),
    *("C1", "C2", "C10", "C100", "C110", "C200", "C24S", "C500", "C720A", "C1234", "CS-100"),
    *("CS-A1", "CS-CAM", "CS-IPC", "CS-T100", "CS-X5", "CS-NVR", "CS49", "A10", "A1001", "A9188"),
    *("B10", "D10", "D130", "E1", "E12", "E96", "F1004", "G2", "G4", "H100", "I20", "K20", "L10"),
    *("M1", "M1065", "M3000", "P10", "P100", "P1220", "P3245", "Q6", "Q10", "Q1234", "R2", "R4"),
    *("S200", "S2008", "T10", "V2", "V10", "X5", "Y4", "Z10", "210", "245", "AC500", "NC450"),
    *("NV1004", "NV100A", "NR100", "N100A1", "LNB1", "DS-2105", "DS-7000", "BB-100", "BL-200"),
    *("WV-100", "WJ-100", "VB-100", "SNC-100", "TD-1000", "TH-100", "TX-100", "TS-100", "VS-4"),
    *("VT-100", "HV-100", "IC-1000", "IN-1000", "IQ100", "EC100", "XRN-1", "OC100", "NHD-100"),
    *("owl", "hawk", "xt", "Connect", "Circle", "Spectra", "Smart Lock", "Home Hub", "IP Base"),
    *("Indoor Cam", "Outdoor Cam", "Bullet 2", "Doorbell Cam", "Spotlight Cam", "Video Doorbell"),
    *("Stick Up Cam", "Floodlight Cam", "Light-4MP", "TV-NVR408"),
)


@pytest.mark.parametrize("model", GENERIC)
def test_a_generic_model_names_no_seller_and_no_maker(model: str) -> None:
    named = [
        (row.vendor, row.maker)
        for _, row in VENDORS.rows["models"].find(model)
        if row.vendor_weight or (row.maker and row.maker_weight)
    ]
    assert named == []


@pytest.mark.parametrize("file", ["cameras", "held_out"])
def test_the_model_of_a_real_camera_proves_nothing_about_a_stranger(file: str) -> None:
    strangers = []
    for data in read_corpus(file):
        seller, model = data["expected"].get("vendor"), data.get("model")
        named = VENDORS.by_name(seller, COMPANY_WORDS) if seller and model else None
        for _, row in VENDORS.rows["models"].find(model) if named else ():
            if proves(row) and named and not related(named.vendor, row.vendor):
                strangers.append((model, named.vendor, row.vendor))
    assert strangers == []


@pytest.mark.parametrize(
    ("model", "vendor"),
    [
        ("TC-NC23M", "tiandy"),
        ("TC-C34GS", "tiandy"),
        ("DS-I200(D)", "hiwatch"),
        ("DS-N201", "hiwatch"),
        ("NVR-108MH-D/8P", "hilook"),
        ("IPC-T240H", "hilook"),
        ("YYS.3017", "yi"),
        ("YHS3017", "yi"),
        ("MIC-7504-Z12WR", "bosch"),
        ("NDE-3502-AL", "bosch"),
        ("CS-C6N-A0-1C2WFR", "ezviz"),
        ("CS-H9c-R100-8G55WKFL", "ezviz"),
        ("Tapo C200", "tplink"),
        ("M1065-LW", "axis"),
        ("IXE21", "pelco"),
    ],
)
def test_a_series_of_its_own_names_the_seller(model: str, vendor: str) -> None:
    rows = [row for _, row in VENDORS.rows["models"].find(model) if row.vendor_weight]
    assert {row.vendor for row in rows if row.vendor_weight >= Weight.MEDIUM} == {vendor}
