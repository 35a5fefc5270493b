"""The sentences about measures and lifecycle events, in every translation."""

from __future__ import annotations

from collections.abc import Iterator
import json
from pathlib import Path
import re
import string
from typing import Any

import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Reason, ReasonCode
from custom_components.camera_lifecycle.engine.support.lifecycles import LifecycleEvent
from custom_components.camera_lifecycle.text.reasons import ReasonText, ReasonWriter
from custom_components.camera_lifecycle.text.translations import translations_of
from scripts.library.read import read_library

TRANSLATIONS = sorted(
    (Path(__file__).parents[2] / "custom_components" / DOMAIN / "translations").glob("*.json")
)
FORBIDDEN = re.compile(
    r"\b(ban|banned|bans|illegal|recalled|must be removed|no longer supported)\b", re.IGNORECASE
)
SHOWN = {"phased_out": ReasonCode.PHASED_OUT, "restricted": ReasonCode.RESTRICTED}
MEASURES = {entry.id: entry.content for entry in read_library()[0] if entry.section == "measures"}


def common(file: Path) -> dict[str, str]:
    """Return the flat block of phrases of a translation."""
    found: dict[str, str] = json.loads(file.read_text("utf-8"))["common"]
    return found


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string with its path."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, f"{path}.{key}")
    else:
        yield path, value


@pytest.fixture(scope="module")
def sentences() -> ReasonWriter:
    """Return the English sentences."""
    english = common(next(file for file in TRANSLATIONS if file.stem == "en"))
    return ReasonWriter(translations_of(english), clean=lambda name: name.replace("[", "\\["))


def reason(code: ReasonCode, **parameters: str) -> Reason:
    """Return a reason with all that a sentence may name."""
    given = {"vendor_name": "Acme", "maker_name": "Acme", "model": "A1", "as_of": "2026-11-22"}
    return Reason(code, given | parameters)


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_no_sentence_uses_a_word_that_people_are_not_shown(file: Path) -> None:
    for path, text in leaves(json.loads(file.read_text("utf-8"))):
        assert not FORBIDDEN.search(text), path


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_the_phrases_are_what_home_assistant_accepts(file: Path) -> None:
    for key, text in common(file).items():
        assert re.fullmatch(r"[a-z0-9_]+", key), key
        assert text == text.strip(), key
        assert "<" not in text, key
        assert "://" not in text, key
        assert all(name.isidentifier() for _, name, _, _ in string.Formatter().parse(text) if name)


def test_each_measure_is_told_as_the_library_tells_it() -> None:
    english = common(next(file for file in TRANSLATIONS if file.stem == "en"))
    told = {
        key.removeprefix("measure_").removesuffix("_changed")
        for key in english
        if re.fullmatch(r"measure_.*_changed", key)
    }
    levels = {"phased_out", "restricted", "advisory"}
    assert told - levels == {key.replace("-", "_") for key in MEASURES}
    for key, entry in MEASURES.items():
        assert english[f"measure_{key.replace('-', '_')}_changed"] == entry["effect"]


@pytest.mark.parametrize("key", MEASURES)
def test_a_measure_says_all_five(sentences: ReasonWriter, key: str) -> None:
    entry = MEASURES[key]
    level = entry["level"]
    if level not in {"phased_out", "restricted", "advisory"}:
        return
    said = sentences.of(
        reason(
            SHOWN.get(level, ReasonCode.ADVISORY),
            measure=key,
            level=level,
            since=entry["effective"] or entry["enacted"] or "",
            bound=",".join(entry["bound"]),
        )
    )
    assert said.changed == entry["effect"]
    assert said.stays
    assert said.plan
    assert bool(said.since) == bool(entry["effective"] or entry["enacted"])
    assert bool(said.bound) == (entry["bound"] != ["nobody"])
    assert len(str(said).split()) <= 120


@pytest.mark.parametrize("event", LifecycleEvent)
@pytest.mark.parametrize("dating", ["on", "no_later_than", "estimate", "a dating of tomorrow"])
def test_an_event_says_what_changed_what_stays_and_what_next(
    sentences: ReasonWriter, event: LifecycleEvent, dating: str
) -> None:
    said = sentences.of(
        reason(ReasonCode.SUPPORT_ENDED, event=event, date="2026-06-19", dating=dating)
    )
    assert "A1" in said.changed
    assert "19 June 2026" in said.changed
    assert said.stays
    assert said.plan
    assert "{" not in str(said)


@pytest.mark.parametrize(
    "event",
    [
        LifecycleEvent.END_OF_SUPPORT,
        LifecycleEvent.END_OF_SECURITY_UPDATES,
        LifecycleEvent.SERVICE_SHUTDOWN,
        LifecycleEvent.COMPANY_OUT_OF_BUSINESS,
        LifecycleEvent.UNSUPPORTED_AS_OF,
        LifecycleEvent.MIN_SUPPORT_UNTIL,
    ],
)
def test_an_end_that_lies_ahead_is_told_as_such(
    sentences: ReasonWriter, event: LifecycleEvent
) -> None:
    past = sentences.of(reason(ReasonCode.SUPPORT_ENDED, event=event, date="2030-12"))
    ahead = sentences.of(reason(ReasonCode.SUPPORT_ENDING, event=event, date="2030-12"))
    assert "December 2030" in ahead.changed
    assert ahead.changed != past.changed


@pytest.mark.parametrize(
    ("code", "parameters", "begins"),
    [
        (ReasonCode.POSSIBLY_UNSUPPORTED, {"event": "end_of_support"}, "A1 by Acme could be"),
        (ReasonCode.FIRMWARE_BRANCH_ENDED, {"event": "end_of_support"}, "The firmware branch"),
        (ReasonCode.FIRMWARE_BRANCH_ENDS, {"event": "end_of_support"}, "The firmware branch"),
        (ReasonCode.DEPENDS_ON_HARDWARE, {"needs": "hardware"}, "What was said about A1"),
        (ReasonCode.DEPENDS_ON_HARDWARE, {"needs": "firmware"}, "What was said about A1"),
        (ReasonCode.DEPENDS_ON_HARDWARE, {"needs": "country"}, "What was said about A1"),
        (ReasonCode.POSSIBLY_MADE_BY, {"measure": "x", "level": "restricted"}, "This camera may"),
        (ReasonCode.POSSIBLY_MADE_BY, {"doubt": "seller"}, "Acme made this camera"),
        (ReasonCode.COUNTRY_UNKNOWN, {}, "For Acme"),
        (ReasonCode.PHASED_OUT, {"measure": "of-tomorrow", "level": "phased_out"}, "A measure"),
        (ReasonCode.ADVISORY, {"measure": "of-tomorrow", "level": "advisory"}, "There is official"),
    ],
)
def test_a_code_with_its_own_sentences(
    sentences: ReasonWriter, code: ReasonCode, parameters: dict[str, str], begins: str
) -> None:
    said = sentences.of(reason(code, **parameters))
    assert said.changed.startswith(begins)
    assert said.plan


def test_a_duty_is_not_told_as_advice(sentences: ReasonWriter) -> None:
    given = {"measure": "gb-wms-2022", "level": "restricted"}
    duty = sentences.of(reason(ReasonCode.RESTRICTED, **given, site="public_body"))
    home = sentences.of(reason(ReasonCode.ADVISORY, measure="gb-wms-2022", level="advisory"))
    assert duty.stays != home.stays
    assert "home is not bound" in home.stays


def test_other_codes_say_nothing_here(sentences: ReasonWriter) -> None:
    assert sentences.of(reason(ReasonCode.KNOWN_EXPLOITED)) == ReasonText()


def test_a_name_is_made_harmless(sentences: ReasonWriter) -> None:
    said = sentences.of(reason(ReasonCode.COUNTRY_UNKNOWN, maker_name="[x](http://evil)"))
    assert "\\[x]" in said.changed
