"""The answers that two readings of the sources agreed on, country by country.

The level is that of the measures alone, for a camera that its maker sells, at home:
`phased_out` and `restricted` are a status, `advisory` is a reason without one.
"""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.reasons import InstallEffect, Reason, ReasonCode
from custom_components.camera_lifecycle.engine.support.measure_verdict import judge_measures
from custom_components.camera_lifecycle.engine.support.measures import Measures

from .cases import at, sold

CASES = [
    ("US", "hikvision", "phased_out", "2026-07-16", "us-fcc-da-26-635"),
    ("US", "dahua", "phased_out", "2026-07-16", "us-fcc-da-26-635"),
    ("US", "hytera", "phased_out", "2026-07-16", "us-fcc-da-26-635"),
    ("US", "huawei", "phased_out", "2026-07-16", "us-fcc-da-26-635-hz"),
    ("US", "zte", "phased_out", "2026-07-16", "us-fcc-da-26-635-hz"),
    ("US", "lorex", "none", None, None),
    ("US-TX", "lorex", "advisory", "2026-02-19", "us-tx-ag-lorex"),
    ("US-NE", "lorex", "advisory", "2025-09-23", "us-ne-ag-lorex"),
    ("US-FL", "lorex", "advisory", "2025-08-29", "us-fl-ag-lorex"),
    ("US-NE", "resideo", "advisory", "2025-12-22", "us-ne-ag-resideo-2025"),
    ("US", "eken", "advisory", "2024-11-21", "us-fcc-eken-2024"),
    ("US", "dji", "restricted", "2025-12-22", "us-fcc-dji-autel-2025"),
    ("US-VT", "dahua", "phased_out", "2026-07-16", "us-fcc-da-26-635"),
    ("US-TX", "uniview", "advisory", "2026-01-26", "us-tx-prohibited-tech-2026"),
    ("CA", "hikvision", "phased_out", "2025-06-27", "ca-ica-hikvision-2025"),
    ("GB", "hikvision", "advisory", "2022-11-24", "gb-wms-2022"),
    ("AU", "dahua", "advisory", "2023-02-09", "au-gov-removal-2023"),
    ("IN", "hikvision", "restricted", "2026-04-01", "in-2026-04"),
    ("TW", "tplink", "advisory", "2020-12-18", "tw-gov-2020"),
    ("LT", "hikvision", "advisory", "2025", "lt-procurement-2022"),
    ("DK", "dahua", "advisory", "2021-12", "dk-pet-2021"),
    ("NL", "hikvision", "none", None, None),
    ("DE", "hikvision", "none", None, None),
    ("CZ", "hikvision", "none", None, None),
    ("NZ", "hikvision", "none", None, None),
    ("EE", "dahua", "none", None, None),
    ("US", "tplink", "none", None, None),
    ("US", "luminys", "advisory", "2025-02-13", "us-fcc-luminys-2025"),
    ("CA", "dahua", "none", None, None),
    ("CA-QC", "dahua", "advisory", "2023-12-21", "ca-qc-2023"),
    ("RU", "hikvision", "advisory", "2024-05", "exit-hikvision-ru-2024"),
    ("RU", "dahua", "none", None, None),
    ("IN", "lorex", "none", None, None),
    ("BR", "hikvision", "none", None, None),
    ("IL", "dahua", "none", None, None),
    ("PL", "hikvision", "none", None, None),
    ("KR", "hikvision", "none", None, None),
]


def level(reasons: tuple[Reason, ...]) -> tuple[str, str | None, str | None]:
    """Return level, earliest day and the measure of that day among the reasons."""
    if not reasons:
        return "none", None, None
    payloads = [reason.payload for reason in reasons]
    first = min(payloads, key=lambda measure: str(measure.since or "9999"))
    return first.level, str(first.since) if first.since else None, first.measure


@pytest.mark.parametrize(("place", "maker", "expected", "since", "by"), CASES)
def test_rollup(
    measures: Measures, place: str, maker: str, expected: str, since: str | None, by: str | None
) -> None:
    country = place[:2]
    region = place if place != country else None
    reasons = judge_measures(sold(maker), measures, at(country, region)).reasons
    assert level(reasons) == (expected, since, by)


def test_relabelled_dahua_in_the_us(measures: Measures) -> None:
    verdict = judge_measures(sold("annke", "dahua", "relabelled"), measures, at("US"))
    assert level(verdict.reasons) == ("phased_out", "2026-07-16", "us-fcc-da-26-635")


def test_the_measure_against_drones_is_kept_and_never_meets_a_camera(
    measures: Measures, sections: dict[str, dict[str, dict[str, Any]]]
) -> None:
    entry = sections["measures"]["us-fcc-uas-2025"]
    assert (entry["level"], entry["effective"]) == ("restricted", "2025-12-22")
    told = judge_measures(sold("dji"), measures, at("US")).reasons
    assert [reason.payload.measure for reason in told] == ["us-fcc-dji-autel-2025"]


def test_only_an_order_against_the_local_company_ends_local_support(measures: Measures) -> None:
    """What ends supply alone is another matter: such cameras are as well supported as before."""
    ended = {
        key
        for key, measure in measures.by_id.items()
        if measure.install_effect is InstallEffect.LOCAL_SUPPORT_ENDED
    }
    assert ended == {"ca-ica-hikvision-2025"}


def test_every_reason_carries_its_sources(measures: Measures) -> None:
    for place, maker, expected, _, _ in CASES:
        region = place if len(place) > len("US") else None
        for reason in judge_measures(sold(maker), measures, at(place[:2], region)).reasons:
            assert reason.sources, (place, maker, expected)
            assert reason.code is not ReasonCode.POSSIBLY_MADE_BY
