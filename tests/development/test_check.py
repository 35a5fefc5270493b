"""The demo must not be content with a wrong answer, nor complain of a right one."""

from dataclasses import replace
from datetime import date

import pytest

from development.demo.check import differences
from development.demo.fleet import Device, read_home
from development.demo.observe import MUST_HAVE, Notice, ObservedDevice

DEVICES = {device.key: device for device in read_home().devices}
TODAY = date(2026, 11, 30)
NOTICE = Notice("phased_out_hikvision", "phased_out", "warning", "Nursery")


def right(device: Device, country: str) -> ObservedDevice:
    """Return what must be observed of a device."""
    expected, status = device.expected, device.status_on(TODAY, country)
    told = status in {"phased_out", "ended"} or bool(device.exploited)
    ended = status == "ended" or (status == "phased_out" and country == "CA")
    return ObservedDevice(
        device=device,
        entity_keys=frozenset(MUST_HAVE),
        vendor=expected.vendor or "",
        maker=expected.maker or "",
        built=expected.built,
        status=status,
        firmware_state=device.firmware_state_on(TODAY),
        at_risk=ended or bool(device.exploited) or None,
        exploited=device.exploited,
        notices=(NOTICE,) if told else (),
    )


def found(
    observed: ObservedDevice, country: str = "US", today: date = TODAY, *, is_judged: bool = True
) -> list[str]:
    return [*differences(observed, country, today, is_judged=is_judged)]


@pytest.mark.parametrize("country", ["US", "CA"])
def test_nothing_is_said_of_right_answers(country: str) -> None:
    cameras = [d for d in DEVICES.values() if d.expected.is_camera and not d.same_as]
    assert not [text for device in cameras for text in found(right(device, country), country)]


@pytest.mark.parametrize(
    ("duty", "kinds", "faults"),
    [
        ("named", ["duty"], 0),
        ("named", ["phased_out"], 0),
        ("not_named", [], 0),
        ("cannot_tell", ["duty"], 1),
        ("", ["duty_several"], 1),
    ],
)
def test_only_who_is_named_by_a_rule_is_in_its_issue(
    duty: str, kinds: list[str], faults: int
) -> None:
    observed = right(DEVICES["driveway"], "US")
    notices = tuple(Notice(kind, kind, "warning", "Nursery") for kind in kinds)
    assert len(found(replace(observed, duty=duty, notices=notices), is_judged=False)) == faults


@pytest.mark.parametrize("key", ["rain_radar", "vacuum_map", "viewer", "back_yard_onvif"])
def test_what_must_have_nothing_may_have_nothing(key: str) -> None:
    assert not found(ObservedDevice(DEVICES[key]))
    assert found(ObservedDevice(DEVICES[key], entity_keys=frozenset({"vendor"})))


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        (
            {"entity_keys": frozenset({"vendor"})},
            "has no support_status, maker, firmware_age, at_risk, assessment",
        ),
        ({"unavailable_keys": frozenset({"at_risk"})}, "has no at_risk"),
        ({"vendor": ""}, "vendor unknown, expected EZVIZ"),
        ({"vendor": "ezviz"}, None),
        ({"maker": "Dahua"}, "maker Dahua, expected Hikvision"),
        ({"built": None}, "build date unknown, expected 2023-07-22"),
        ({"status": "unknown"}, "status unknown, expected phased_out"),
        ({"exploited": frozenset({"CVE-1"})}, "known exploited CVE-1, expected none"),
        ({"at_risk": False}, None),
        ({"at_risk": True}, "at risk: True, expected False"),
        ({"notices": ()}, "not in a repair issue"),
    ],
)
def test_a_wrong_answer_is_complained_of(change: dict[str, object], difference: str | None) -> None:
    observed = replace(right(DEVICES["nursery"], "US"), **change)
    assert found(observed) == ([difference] if difference else [])


def test_a_maker_that_nobody_verified_may_be_left_out_but_no_other_named() -> None:
    observed = right(DEVICES["garage"], "US")
    assert not found(replace(observed, maker=""))
    assert not found(replace(observed, maker="Lorex"))
    assert found(replace(observed, maker="Hikvision")) == [
        "maker Hikvision, which isn't in its record"
    ]


def test_a_notice_without_cause_is_complained_of() -> None:
    assert found(replace(right(DEVICES["kitchen"], "US"), notices=(NOTICE,)))


def test_the_status_is_not_compared_where_nobody_has_judged_it() -> None:
    observed = replace(right(DEVICES["kitchen"], "FR"), status="restricted")
    assert not found(observed, "FR", is_judged=False)


@pytest.mark.parametrize("at_risk", [False, None])
def test_a_risk_that_is_not_told_is_complained_of(*, at_risk: bool | None) -> None:
    cellar = right(DEVICES["cellar"], "US")
    assert cellar.at_risk is True
    assert found(replace(cellar, at_risk=at_risk)) == [f"at risk: {at_risk}, expected True"]


def test_an_all_clear_for_what_is_not_known_is_complained_of() -> None:
    office = replace(right(DEVICES["office"], "US"), at_risk=False)
    assert found(office) == ["not at risk, although nothing is known of its support"]


def test_what_lapses_by_itself_is_not_expected_for_ever() -> None:
    doorbell = right(DEVICES["doorbell"], "US")
    assert (doorbell.status, doorbell.firmware_state) == ("maintained", "newest_known")
    assert found(replace(doorbell, firmware_state="unknown"))
    late = replace(doorbell, firmware_state="unknown", status="unknown")
    assert not found(late, today=date(2028, 1, 1))
    assert found(doorbell, today=date(2028, 1, 1)) == [
        "firmware newest_known, expected unknown",
        "status maintained, expected unknown",
    ]


def test_another_state_of_the_firmware_is_complained_of() -> None:
    observed = replace(right(DEVICES["garden_door"], "US"), firmware_state="newest_known")
    assert found(observed) == ["firmware newest_known, expected newer_exists"]
