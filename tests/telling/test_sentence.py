"""Changes as sentences: each kind, each cause, in each language."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.camera_lifecycle.engine.assessment import Risk
from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.telling import bus
from custom_components.camera_lifecycle.telling.because import Because
from custom_components.camera_lifecycle.telling.change import Change, ChangeKind
from custom_components.camera_lifecycle.telling.picture import LONG_AGO, Picture
from custom_components.camera_lifecycle.telling.sentence import ChangeWriter
from custom_components.camera_lifecycle.text.translations import Translations
from tests.words import words

FOLDER: Final = Path(BUNDLED).parent / "translations"
SECURITY: Final = {Risk.SECURITY: LONG_AGO}


def change(*kinds: ChangeKind, because: Because = Because.FACTS, **now: Any) -> Change:
    picture = Picture(name="Gate\n", **now)
    return Change("gate", None, Picture(name="Gate"), picture, dict.fromkeys(kinds, because))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            change(
                ChangeKind.VULNERABILITY_FOUND,
                ChangeKind.RISK_CHANGED,
                exploited={"CVE-2021-36260": LONG_AGO},
                risks=SECURITY,
            ),
            (
                "Known exploited vulnerability found: CVE-2021-36260. "
                "Now at risk: known exploited vulnerability. Because of newer facts."
            ),
        ),
        (
            change(ChangeKind.RISK_CHANGED),
            (
                "The risk that was reported no longer applies; whether there is another one can't "
                "be told. Because of newer facts."
            ),
        ),
        (
            change(ChangeKind.RISK_CHANGED, because=Because.OWNER, calm_since=LONG_AGO),
            "No longer at risk. Because of an answer, a correction, or an option.",
        ),
        (
            change(ChangeKind.STATUS_CHANGED, because=Because.DAY, status=SupportStatus.ENDED),
            "Support status now: Support ended. Because of the date.",
        ),
        (change(ChangeKind.CAMERA_FOUND, because=Because.IDENTITY), "Camera found."),
        (change(ChangeKind.CAMERA_GONE, because=Because.IDENTITY), "Camera gone."),
        (
            change(ChangeKind.FIRMWARE_CHANGED, because=Because.FIRMWARE, firmware="v1\n<b>"),
            "Firmware now: v1 <b>.",
        ),
        (change(ChangeKind.FIRMWARE_CHANGED, because=Because.FIRMWARE), "Firmware changed."),
    ],
)
def test_a_change_in_words(told: Change, expected: str) -> None:
    assert ChangeWriter(words()).message(told) == expected


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_cause_and_risk_has_words(language: str) -> None:
    writer = ChangeWriter(words(language))
    for cause in Because:
        for risk in Risk:
            told = change(ChangeKind.RISK_CHANGED, because=cause, risks={risk: LONG_AGO})
            assert len(writer.message(told)) > 20


async def test_what_new_rules_say_is_one_line(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def load(_: HomeAssistant) -> Translations:
        return words()

    monkeypatch.setattr(bus, "async_load_translations", load)
    heard = async_capture_events(hass, bus.EVENT_CHANGE)
    gone = change(ChangeKind.CAMERA_GONE, because=Because.IDENTITY)
    quiet = [change(ChangeKind.STATUS_CHANGED, because=Because.RULES)] * 25
    told: Any = SimpleNamespace(changes={"gate": gone}, quiet=quiet)
    await bus.async_fire_changes(hass, told)
    await hass.async_block_till_done()
    assert [event.data for event in heard] == [
        {"name": "Gate", "message": "Camera gone."},
        {
            "name": "Camera Lifecycle",
            "message": "25 cameras were assessed anew. Because of newer rules of Camera Lifecycle.",
        },
    ]
