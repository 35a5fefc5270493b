"""Every notice is short, says where it was read, and finds all its words."""

from datetime import date
import json
from pathlib import Path
import re
import string

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    LifecycleEvent,
    LifecyclePayload,
    MeasureLevel,
    MeasurePayload,
    Reason,
    ReasonCode,
)
from custom_components.camera_lifecycle.engine.service_end import ServiceEnd
from custom_components.camera_lifecycle.flows.repair_corrections import WRONG
from custom_components.camera_lifecycle.inventory.model import FleetCamera
from custom_components.camera_lifecycle.notices.findings import NoticeKind, findings_of
from custom_components.camera_lifecycle.notices.notice import AnswerHistory
from custom_components.camera_lifecycle.notices.placeholders import (
    TRANSLATION_KEY,
    PlaceholderWriter,
    shown_words,
)
from custom_components.camera_lifecycle.repairs import MENU
from custom_components.camera_lifecycle.text.translations import translations_of
from tests.words import content

from .plainly import group, notice_for, words

ROOT = Path(__file__).parents[3] / "custom_components" / "camera_lifecycle"
ENGLISH = content("en")
LIBRARY = load_library()
COMMON = ENGLISH["common"]
TRANSLATIONS = translations_of(ENGLISH["common"], "en")
KEYS = [*NoticeKind, *(f"{kind}_several" for kind in NoticeKind)]
FORBIDDEN = re.compile(r"\b(banned|illegal|recalled|must be removed|hacked)\b", re.IGNORECASE)

MEASURES = [
    Reason(
        ReasonCode.PHASED_OUT,
        MeasurePayload(
            measure=measure.id,
            level=measure.level,
            jurisdiction="US",
            maker=Company(vendor, vendor.capitalize()),
            bound=measure.bound,
            since=measure.starts,
        ),
        measure.sources,
    )
    for measure in LIBRARY.measures.by_id.values()
    if measure.level is MeasureLevel.PHASED_OUT
    for vendor in sorted(measure.vendors)
]
EVENTS = [
    Reason(
        code,
        LifecyclePayload(
            lifecycle="arlo",
            event=LifecycleEvent(event),
            vendor=Company("arlo", "Arlo"),
            model="Arlo Baby (ABC1000)",
            dating=dating,
            date=PartialDate(2024, 1, 1),
            service=ServiceEnd("arlo", "Arlo") if event == "service_shutdown" else None,
        ),
    )
    for code, event in (
        (ReasonCode.SUPPORT_ENDED, "end_of_support"),
        (ReasonCode.SUPPORT_ENDED, "end_of_security_updates"),
        (ReasonCode.SUPPORT_ENDED, "company_out_of_business"),
        (ReasonCode.SUPPORT_ENDED, "unsupported_as_of"),
        (ReasonCode.SERVICE_SHUT_DOWN, "service_shutdown"),
        (ReasonCode.SUPPORT_ENDING, "end_of_support"),
        (ReasonCode.SUPPORT_ENDING, "end_of_security_updates"),
        (ReasonCode.SERVICE_ENDING, "service_shutdown"),
    )
    for dating in Dating
]


def read(reason: Reason) -> tuple[str, str]:
    """Return title and text of the notice for one camera, as a person reads them."""
    party = Company("hikvision", "Hikvision")
    camera = FleetCamera("one", "Garage", None, "device", ())
    assessment = Assessment(
        "one",
        Identity(Kind.CAMERA, party, party, Strength.CERTAIN, Strength.CERTAIN),
        Firmware(),
        Support(),
        at_risk=True,
        reasons=(reason,),
    )
    ((one, found),) = group(findings_of(camera, assessment)).items()
    history = AnswerHistory({}, {}, date(2026, 11, 22))
    notice = notice_for(one, found, history)
    assert notice is not None
    placeholders = words(notice, PlaceholderWriter(TRANSLATIONS, "CA"), {}, history)
    shown = shown_words(one, placeholders, TRANSLATIONS)
    return shown["title"], shown["text"]


@pytest.mark.parametrize("reason", [*MEASURES, *EVENTS])
def test_a_notice_is_short_and_plain(reason: Reason) -> None:
    title, text = read(reason)
    before_list = re.sub(r"\(https?://\S+\)", "", text.partition("\n- ")[0])
    assert len(before_list.split()) < 120, before_list
    assert len(title) < 100
    assert not FORBIDDEN.search(title + text)
    assert "**: \n" not in text
    stays = "What (stays the same|stops and what keeps working)"
    assert re.search(rf"{stays}:\*\* \w+.*\n\n\*\*Recommended action:\*\* \w+", text)


@pytest.mark.parametrize("reason", MEASURES)
def test_a_measure_is_told_with_its_day_and_its_source(reason: Reason) -> None:
    _, text = read(reason)
    assert re.search(r"\b20\d\d\b", text)
    assert re.search(r"Sources?: \[[^\]]+\]\(https://\S+\).* \(checked \d+ \w+ 20\d\d\)\.", text)


@pytest.mark.parametrize("key", KEYS)
def test_all_words_of_a_notice_are_there(key: str) -> None:
    issue = ENGLISH["issues"][TRANSLATION_KEY]
    assert issue["title"] == "{title}"
    flow = issue["fix_flow"]
    assert set(flow["step"]["init"]["menu_options"]) == set(MENU)
    assert set(flow["step"]["wrong"]["menu_options"]) == set(WRONG)
    steps = {*MENU, *WRONG, "init", "confirm", "report"}
    assert set(flow["step"]) == steps
    for step in steps - {"init", "wrong"}:
        fields = flow["step"][step].get("data", {})
        assert set(fields) == set(flow["step"][step].get("data_description", {}))
    given = {"name", "place", "which", "what", "asks", "stays", "plan", "sources"}
    given |= {"cameras", "resting"}
    used = {
        field
        for text in (COMMON[f"issue_{key}_{part}"] for part in ("title", "heading", "text"))
        for _, field, _, _ in string.Formatter().parse(text)
        if field
    }
    assert used <= given
    assert {"which"} <= used
    assert {"sources", "cameras", "resting"} <= used


def test_steps_are_plain_and_free_of_forbidden_words() -> None:
    for key in KEYS:
        todo = COMMON[f"issue_{key}_what_to_do"]
        assert todo.startswith("1. ")
        assert len(todo.split()) < 150
    assert not FORBIDDEN.search(json.dumps(ENGLISH["issues"][TRANSLATION_KEY]))


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2026-07-06", "6 July 2026"),
        ("2026-07", "July 2026"),
        ("2026", "2026"),
        ("no date", ""),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(given: str, written: str) -> None:
    assert TRANSLATIONS.date(PartialDate.parse(given)) == written
