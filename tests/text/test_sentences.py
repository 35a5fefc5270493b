"""The sentences about measures and lifecycle events, in every translation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
import re
import string
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import Company, Site, Source
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    MeasureLevel,
    MeasurePayload,
    MissingFact,
    Reason,
    ReasonCode,
    Uncertainty,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.engine.support.measure_verdict import CODE
from custom_components.camera_lifecycle.text.reason_text import ReasonText
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from scripts.library.read import read_library
from tests.words import LANGUAGES, common, content, words

FORBIDDEN = re.compile(
    r"\b(ban|banned|bans|illegal|recalled|must be removed|no longer supported)\b", re.IGNORECASE
)
ACME = Company("acme", "Acme")
SOURCE = Source("https://www.acme.example/ends", "vendor", date(2026, 11, 22))
MEASURES = {entry.id: entry.content for entry in read_library()[0] if entry.section == "measures"}


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
    return ReasonWriter(words("en"), clean=lambda name: name.replace("[", "\\["))


def of_measure(code: ReasonCode, **values: Any) -> Reason:
    """Return a reason of a measure with all that a sentence may name."""
    given = {"measure": "x", "level": MeasureLevel.RESTRICTED, "jurisdiction": "US", "maker": ACME}
    return Reason(code, MeasurePayload(**{**given, "vendor": ACME, **values}))


def of_event(code: ReasonCode, **values: Any) -> Reason:
    """Return a reason of a lifecycle entry with all that a sentence may name."""
    given = {"lifecycle": "x", "event": LifecycleEvent.END_OF_SUPPORT, "vendor": ACME}
    return Reason(code, LifecyclePayload(**{**given, "model": "A1", **values}), (SOURCE,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_uses_a_word_that_people_are_not_shown(language: str) -> None:
    for path, text in leaves(content(language)):
        assert not FORBIDDEN.search(text), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_phrases_are_what_home_assistant_accepts(language: str) -> None:
    for key, text in common(language).items():
        assert re.fullmatch(r"[a-z0-9_]+", key), key
        assert text == text.strip(), key
        assert "<" not in text, key
        assert "://" not in text, key
        assert all(name.isidentifier() for _, name, _, _ in string.Formatter().parse(text) if name)


def test_each_measure_is_told_as_the_library_tells_it() -> None:
    english = common("en")
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
    """Also one that counts for nobody yet: what it would say is translated."""
    entry = MEASURES[key]
    level = MeasureLevel(entry["level"]) if entry["level"] in MeasureLevel else None
    said = sentences.full(
        of_measure(
            CODE[level or MeasureLevel.ADVISORY],
            measure=key,
            level=level or MeasureLevel.ADVISORY,
            since=PartialDate.parse(entry["effective"] or entry["enacted"]),
            bound=frozenset(entry["bound"]),
        )
    )
    own = sentences.translations
    unaffected = f"measure_{key.replace('-', '_')}_unaffected"
    spared = f" {own.text(unaffected, maker='{maker}')}" if own.has(unaffected) else ""
    assert said.changed == f"{entry['effect']}{spared}".format(maker=ACME.name)
    assert said.stays
    assert said.plan
    assert bool(said.since) == bool(entry["effective"] or entry["enacted"])
    assert bool(said.bound) == (entry["bound"] != ["nobody"])
    assert len(str(said).split()) <= 120


@pytest.mark.parametrize("event", LifecycleEvent)
@pytest.mark.parametrize("dating", Dating)
def test_an_event_says_what_changed_what_stays_and_what_next(
    sentences: ReasonWriter, event: LifecycleEvent, dating: Dating
) -> None:
    day = PartialDate(2026, 6, 19)
    said = sentences.full(of_event(ReasonCode.SUPPORT_ENDED, event=event, date=day, dating=dating))
    named = "Acme" if event is LifecycleEvent.COMPANY_OUT_OF_BUSINESS else "A1"
    assert named in said.changed
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
        LifecycleEvent.MIN_SUPPORT_UNTIL,
    ],
)
def test_an_end_that_lies_ahead_is_told_as_such(
    sentences: ReasonWriter, event: LifecycleEvent
) -> None:
    day = PartialDate(2030, 12)
    past = sentences.full(of_event(ReasonCode.SUPPORT_ENDED, event=event, date=day))
    ahead = sentences.full(of_event(ReasonCode.SUPPORT_ENDING, event=event, date=day))
    assert "December 2030" in ahead.changed
    assert ahead.changed != past.changed


@pytest.mark.parametrize(
    ("reason", "begins"),
    [
        (of_event(ReasonCode.POSSIBLY_UNSUPPORTED), "According to acme.example, Acme A1 might"),
        (of_event(ReasonCode.FIRMWARE_BRANCH_ENDED), "The installed firmware branch, A1,"),
        (of_event(ReasonCode.FIRMWARE_BRANCH_ENDS), "The installed firmware branch, A1,"),
        *(
            (
                of_event(ReasonCode.DEPENDS_ON_HARDWARE, needs=needs),
                "Support information for Acme A1",
            )
            for needs in MissingFact
        ),
        (of_measure(ReasonCode.POSSIBLY_MADE_BY), "This camera might be made by Acme"),
        (
            of_measure(ReasonCode.POSSIBLY_MADE_BY, uncertainty=Uncertainty.VENDOR),
            "This camera is made by Acme",
        ),
        (Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME)), "Restrictions on Acme"),
        (
            of_measure(ReasonCode.PHASED_OUT, measure="of-tomorrow", level=MeasureLevel.PHASED_OUT),
            "A restriction on Acme",
        ),
        (
            of_measure(ReasonCode.ADVISORY, measure="of-tomorrow", level=MeasureLevel.ADVISORY),
            "There is official",
        ),
    ],
)
def test_a_code_with_its_own_sentences(
    sentences: ReasonWriter, reason: Reason, begins: str
) -> None:
    said = sentences.full(reason)
    assert said.changed.startswith(begins)
    assert said.plan


def test_a_measure_with_a_sentence_of_its_own_says_its_day_once(sentences: ReasonWriter) -> None:
    given = {"since": PartialDate(2026, 7, 16), "bound": frozenset({"public_bodies"})}
    own = sentences.concise(of_measure(ReasonCode.RESTRICTED, measure="gb-wms-2022", **given))
    assert (own.since, own.bound) == ("", "")
    for other in ({"measure": "gb-wms-2022", "effect_names_date": False}, {"measure": "new"}):
        said = sentences.concise(of_measure(ReasonCode.RESTRICTED, **given, **other))
        assert said.since
        assert said.bound


def test_a_duty_is_not_told_as_advice(sentences: ReasonWriter) -> None:
    duty = sentences.full(
        of_measure(ReasonCode.RESTRICTED, measure="gb-wms-2022", site=Site.PUBLIC_BODY)
    )
    home = sentences.full(
        of_measure(ReasonCode.ADVISORY, measure="gb-wms-2022", level=MeasureLevel.ADVISORY)
    )
    assert duty.stays != home.stays
    assert "keep using" in home.stays
    assert "keep using" not in str(duty)


def test_who_says_it_is_named_and_a_vendor_only_once(sentences: ReasonWriter) -> None:
    ended = of_event(
        ReasonCode.SUPPORT_ENDED,
        event=LifecycleEvent.UNSUPPORTED_AS_OF,
        model="Acme A1",
        date=PartialDate(2026, 7),
        dating=Dating.NO_LATER_THAN,
    )
    assert sentences.full(ended).changed == (
        "acme.example lists Acme A1 as out of support (as of July 2026)."
    )


def test_what_lies_ahead_is_not_treated_as_gone(sentences: ReasonWriter) -> None:
    ahead = sentences.full(of_event(ReasonCode.SUPPORT_ENDING, date=PartialDate(2030, 12)))
    assert ahead.stays == "Nothing changes until then."
    assert "off the internet" not in ahead.plan


def test_other_codes_say_nothing_here(sentences: ReasonWriter) -> None:
    exploited = Reason(ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload("CVE-2021-36260"))
    assert sentences.full(exploited) == ReasonText()


def test_a_name_is_made_harmless(sentences: ReasonWriter) -> None:
    maker = MakerPayload(Company("x", "[x](http://evil)"))
    said = sentences.full(Reason(ReasonCode.COUNTRY_UNKNOWN, maker))
    assert "\\[x]" in said.changed


LATER = PartialDate(2026, 6, 12)
JUNE = PartialDate(2024, 6, 17)


@pytest.mark.parametrize(
    ("code", "values", "changed"),
    [
        (
            ReasonCode.END_CONTRADICTED,
            {"event": LifecycleEvent.UNSUPPORTED_AS_OF, "said_by": "CISA", "later_build": LATER},
            (
                "CISA lists Acme A1 as out of support (as of 17 June 2024), but the installed "
                "firmware was built later (12 June 2026)."
            ),
        ),
        (
            ReasonCode.END_CONTRADICTED,
            {"event": LifecycleEvent.END_OF_SUPPORT, "later_build": LATER},
            (
                "Acme announced the end of support for A1 (17 June 2024), but the installed "
                "firmware was built later (12 June 2026)."
            ),
        ),
        (
            ReasonCode.SUPPORT_ENDED,
            {"event": LifecycleEvent.END_OF_SECURITY_UPDATES, "later_build": LATER},
            (
                "Acme stopped security updates for A1 (17 June 2024). The installed firmware was "
                "built later (12 June 2026)."
            ),
        ),
        (
            ReasonCode.SERVICE_SHUT_DOWN,
            {"event": LifecycleEvent.SERVICE_SHUTDOWN, "also": (PartialDate(2024, 5),)},
            (
                "The service for Acme A1 was shut down (17 June 2024; May 2024 according to "
                "another source)."
            ),
        ),
        (
            ReasonCode.SUPPORT_ENDED,
            {"event": LifecycleEvent.UNSUPPORTED_AS_OF},
            "acme.example lists Acme A1 as out of support (as of 17 June 2024).",
        ),
    ],
)
def test_what_is_told_of_a_second_date_and_of_whom(
    sentences: ReasonWriter, code: ReasonCode, values: dict[str, Any], changed: str
) -> None:
    said = sentences.full(of_event(code, date=JUNE, **values))
    assert said.changed == changed
    assert said.stays
    assert said.plan


def test_a_measure_says_when_it_ends_also_where_its_sentence_names_its_start(
    sentences: ReasonWriter,
) -> None:
    known = next(key for key in MEASURES if key.startswith("ca-ica"))
    ends = {"measure": known, "since": PartialDate(2025, 6, 27), "until": PartialDate(2028)}
    reason = of_measure(ReasonCode.PHASED_OUT, level=MeasureLevel.PHASED_OUT, **ends)
    assert sentences.concise(reason).since == "In force until 2028."
    assert sentences.full(reason).since == "Date: 27 June 2025. In force until 2028."
