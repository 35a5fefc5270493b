"""Devices of Dahua's platform."""

from custom_components.camera_lifecycle.lookup.model import Protocol

from ..model import Page, Replay

BOX = "/cgi-bin/magicBox.cgi?action="
CONFIG = "/cgi-bin/configManager.cgi?action=getConfig&name="
ERROR = (400, "Error\r\nErrorID=4, Detail=Bad Request!\r\n")
ISSUES = "https://github.com/rroller/dahua/issues/"
SYNC = "https://github.com/ahmofrad/netbox-sync/blob/4c16ca9a14ca7044fe790e1885cc08b552366fd3/"


def lines(**fields: str) -> str:
    return "".join(f"{name}={value}\r\n" for name, value in fields.items())


def slot(number: int, form: str = "uuid", **fields: str) -> str:
    row = f".uuid:System_CONFIG_NETCAMERA_INFO_{number}" if form == "uuid" else f"[{number}]"
    login = {"UserName": "admin", "Password": "the camera's own password"}
    told = {"Address": f"192.0.2.{number + 10}", "Enable": "true", **login, **fields}
    return "".join(f"table.RemoteDevice{row}.{key}={value}\r\n" for key, value in told.items())


def titles(*names: str) -> str:
    return "".join(f"table.ChannelTitle[{n}].Name={name}\r\n" for n, name in enumerate(names))


def network(mac: str) -> str:
    return (
        "table.Network.DefaultInterface=eth0\r\n"
        "table.Network.eth0.IPAddress=192.0.2.2\r\n"
        f"table.Network.eth0.PhysicalAddress={mac}\r\n"
        "table.Network.eth2.PhysicalAddress=00:00:00:00:00:00\r\n"
    )


def box(**answers: Page) -> dict[str, Page]:
    return {f"{BOX}{action}": page for action, page in answers.items()}


def camera(name: str, issue: int, version: str, kind: str = "IPC") -> Replay:
    """Return a device whose model and version were read in an issue, in the form of others."""
    return Replay(
        name,
        Protocol.DAHUA,
        f"{ISSUES}{issue}",
        {"model": name, "sw_version": version, "details.deviceType": kind},
        box(
            getSystemInfo=lines(deviceType=name, hardwareVersion="1.00", serialNumber="..."),
            getSoftwareVersion=lines(version=version),
            getDeviceClass=lines(**{"class": kind}),
        ),
        ERROR,
    )


DAHUA = (
    camera("DH-SD3C405DB-GNY-A-PV", 435, "3.200.0000011.1.R,build:2024-06-19", "SD"),
    camera("DHI-VTO2111D-P-S2", 344, "4.500.0000000.5.R,build:2020-10-26", "VTO"),
    camera("DB2X-WP", 308, "4.510.0000002.1.R,build:2022-06-13", "VTO"),
    Replay(
        "NVR2X-4KS3, whose type is a number",
        Protocol.DAHUA,
        f"{ISSUES}9",
        {
            "manufacturer": "Dahua",
            "model": "NVR2X-4KS3",
            "sw_version": "4.001.0000005.0,build:2020-11-17",
            "serial_number": "4F07335PAZEEA9B",
            "name": "NVR",
        },
        box(
            getSystemInfo=lines(
                deviceType="31",
                processor="ST7108",
                serialNumber="4F07335PAZEEA9B",
                updateSerial="NVR2X-4KS3",
            ),
            getSoftwareVersion=lines(version="4.001.0000005.0,build:2020-11-17"),
            getMachineName=lines(name="NVR"),
            getVendor=lines(vendor="Dahua"),
        ),
        ERROR,
    ),
    Replay(
        "DH-XVR5108C-X, without a type",
        Protocol.DAHUA,
        f"{ISSUES}59",
        {"model": "DH-XVR5108C-X", "details.updateSerial": "XVR5108C-X"},
        box(
            getSystemInfo=lines(processor="ST7108", serialNumber="...", updateSerial="XVR5108C-X"),
            getDeviceType=lines(type="DH-XVR5108C-X "),
        ),
        ERROR,
    ),
    Replay(
        "AD410, a doorbell of Amcrest",
        Protocol.DAHUA,
        f"{ISSUES}304",
        {"model": "AD410", "hw_version": "1.00", "details.processor": "SSC339", "mac": None},
        box(
            getSystemInfo=lines(
                appAutoStart="true",
                deviceType="AD410",
                hardwareVersion="1.00",
                processor="SSC339",
                serialNumber="Z17A6F9xxxxx",
                updateSerial="DB6I",
                updateSerialCloudUpgrade="DB6I:01:04:07:7C:41:00:01:10:01:01:04:400",
            )
        ),
        (403, ""),
    ),
    Replay(
        "DH-IPC-HFW1431S1-A, that does not know the first question",
        Protocol.DAHUA,
        f"{ISSUES}59",
        {
            "model": "DH-IPC-HFW1431S1-A",
            "sw_version": "2.800.0000000.16.R",
            "mac": "90:02:a9:11:22:33",
        },
        {
            **box(
                getDeviceType=lines(type="DH-IPC-HFW1431S1-A"),
                getSoftwareVersion=lines(version="2.800.0000000.16.R"),
            ),
            f"{CONFIG}Network": network("90:02:a9:11:22:33"),
        },
        (200, "Error\r\nErrorID=1, Detail=Invalid Authority!\r\n"),
    ),
    Replay(
        "NVR6XX-4KS2, a recorder of foreign cameras",
        Protocol.DAHUA,
        f"{SYNC}tests/test_dahua_parsers.py",
        {"model": "NVR6XX-4KS2", "sw_version": "4.002.0000000.2.R,build:2023-02-20"},
        {
            **box(
                getSystemInfo=lines(
                    serialNumber="4C0048DPAJ8F3C9",
                    deviceType="31",
                    processor="ST7108",
                    updateSerial="NVR6XX-4KS2",
                ),
                getSoftwareVersion=lines(version="4.002.0000000.2.R,build:2023-02-20"),
                getDeviceClass=lines(**{"class": "NVR"}),
                getMachineName=lines(name="NVR"),
            ),
            f"{CONFIG}RemoteDevice": slot(
                0,
                Name="",
                Mac="",
                SerialNo="DS-2CD1143G0-I20211208AAWRJ21084244",
                DeviceType="DS-2CD1143G0-I",
                Vendor="Onvif",
                Version="V5.7.1 build 211102",
            )
            + slot(
                1,
                Mac="ff:ff:ff:ff:ff:ff",
                SerialNo="DS-2CD1143G0-I20211208AAWRJ21084253",
                DeviceType="DS-2CD1143G0-I",
            )
            + slot(2, Enable="false", DeviceType="IPCamera", Mac="b4:0b:44:12:ab:cd")
            + slot(3, Enable="false", Address="192.168.0.0"),
            f"{CONFIG}ChannelTitle": titles("GF-Entrance", "GF-Corridor", ""),
        },
        ERROR,
        (
            {
                "name": "GF-Entrance",
                "model": "DS-2CD1143G0-I",
                "serial_number": "DS-2CD1143G0-I20211208AAWRJ21084244",
                "sw_version": "V5.7.1 build 211102",
                "manufacturer": None,
                "mac": None,
                "details.channel": "1",
            },
            {"name": "GF-Corridor", "model": "DS-2CD1143G0-I", "mac": None},
        ),
    ),
    Replay(
        "N843A8, a recorder of Lorex",
        Protocol.DAHUA,
        "https://github.com/rroller/dahua/blob/662f98153545a574cc8fafb7395b4e3a8f7f167b/"
        "tests/dahua/test_channel_model.py",
        {"model": "N843A8"},
        {
            **box(
                getSystemInfo=lines(deviceType="31", serialNumber="x1", updateSerial="N843A8"),
                getDeviceClass=lines(**{"class": "NVR"}),
            ),
            f"{CONFIG}RemoteDevice": slot(0, DeviceType="E893DD")
            + slot(4, DeviceType="W462AQC")
            + slot(6, DeviceType="B451AJ")
            + slot(7, DeviceType=""),
        },
        ERROR,
        (
            {"model": "E893DD", "details.channel": "1"},
            {"model": "W462AQC", "details.channel": "5"},
            {"model": "B451AJ", "details.channel": "7"},
            {"model": None, "details.channel": "8"},
        ),
    ),
    Replay(
        "DHI-NVR5464-16P-EI, whose cameras say which class they are",
        Protocol.DAHUA,
        "https://github.com/rroller/dahua/blob/662f98153545a574cc8fafb7395b4e3a8f7f167b/"
        "tests/dahua/test_channel_model.py",
        {"model": "DHI-NVR5464-16P-EI"},
        {
            **box(
                getSystemInfo=lines(deviceType="31", serialNumber="x1", updateSerial="NVR5XX-EI"),
                getDeviceType=lines(type="DHI-NVR5464-16P-EI"),
            ),
            f"{CONFIG}RemoteDevice": slot(0, "row", DeviceType="IP Camera", ProtocolType="Private")
            + slot(1, "row", DeviceType="IPC", ProtocolType="Onvif")
            + slot(11, "row", DeviceType="H32_VSIPP-6DIRMD-I3", ProtocolType="Onvif"),
        },
        ERROR,
        (
            {"model": None, "details.ProtocolType": "Private"},
            {"model": None, "details.ProtocolType": "Onvif"},
            {"model": "H32_VSIPP-6DIRMD-I3", "details.channel": "12"},
        ),
    ),
)
