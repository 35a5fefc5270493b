"""Where a measure binds the site, no sentence says that a camera may be used."""

from __future__ import annotations

from functools import cache
from itertools import product
import json

import pytest

from custom_components.camera_lifecycle.engine.asked_duty import (
    AskedDuty,
    DutyAfter,
    DutyTime,
)
from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Duty,
    DutyAnswer,
    Support,
)
from custom_components.camera_lifecycle.engine.load import BUNDLED, load_library
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Site,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    MeasurePayload,
    Reason,
)
from custom_components.camera_lifecycle.engine.support.duty import DUTIES
from custom_components.camera_lifecycle.engine.support.measure_verdict import CODE
from custom_components.camera_lifecycle.report.digest import digest
from custom_components.camera_lifecycle.report.model import CameraLine
from custom_components.camera_lifecycle.report.sentences import in_words
from custom_components.camera_lifecycle.text.duty import asked_of, duty_sentence, measure_name
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from custom_components.camera_lifecycle.text.summary import MAX_LENGTH, summary, summary_writer
from tests.translations.asked.reasons import every_reason
from tests.words import content, words

from .permission import permits

LANGUAGES = ("en", "de")
ACME = Company("acme", "ACME")
BOUND_SITES = [site for site, whom in DUTIES.items() if whom]
# Texts of issues that are said of a home alone have a variant in `common`.
ONLY_WITHOUT_DUTIES = ("notice_several_stay", "overview_keep_using")


@cache
def every() -> tuple[Reason, ...]:
    """Return every reason without one that a library names, found once."""
    return tuple(every_reason())


@cache
def reasons(site: Site) -> tuple[Reason, ...]:
    """Return every reason, and what every measure says to a site: bound by it, or by another."""
    of_measures = [
        Reason(
            CODE[measure.level],
            MeasurePayload(
                measure.id,
                measure.level,
                "US",
                ACME,
                since=measure.starts,
                bound=measure.bound,
                effect_names_date=measure.effect_names_date,
                site=whose,
                duties=measure.duties if whose else (),
                name=measure.name,
            ),
            measure.sources,
        )
        for measure in load_library().measures.by_id.values()
        for whose in (site, None)
    ]
    return (*every(), *of_measures)


def told(reason: Reason, answer: DutyAnswer = DutyAnswer.NAMED, **fields: object) -> Assessment:
    """Return the assessment of a camera with one reason, at a site that has duties."""
    identity = Identity(Kind.CAMERA, ACME, ACME, Strength.CERTAIN, Strength.CERTAIN)
    status = fields.pop("status", SupportStatus.RESTRICTED)
    return Assessment(
        "one",
        identity,
        Firmware(),
        Support(status),
        reasons=(reason,),
        duty=Duty(answer, ("one",)),
    )


@pytest.mark.parametrize(("language", "site"), [*product(LANGUAGES, BOUND_SITES)])
def test_no_sentence_about_a_reason_says_that_a_camera_may_be_used(
    language: str, site: Site
) -> None:
    translations = words(language)
    writer = ReasonWriter(translations, has_duties=True)
    short = summary_writer(translations, has_duties=True)
    wrong: set[tuple[str, str]] = set()
    for reason in reasons(site):
        texts = [str(writer.full(reason)), str(writer.concise(reason))]
        texts.append(summary(told(reason), short))
        texts += in_words(told(reason), translations)
        page = digest([CameraLine("Gate", None, None, told(reason))], translations)
        texts += [*(each.text for each in page.statements), *(each.text for each in page.advice)]
        wrong |= {(said, text) for text in texts if (said := permits(text, language))}
    assert wrong == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_sentences_are_found_where_the_site_has_no_duties(language: str) -> None:
    """Else the test above would hold of any sentence."""
    writer = ReasonWriter(words(language))
    said = [str(writer.full(reason)) for reason in reasons(Site.HOME)]
    found = [text for text in said if permits(text, language)]
    assert len(found) > 20
    plain = [key for key in words(language).texts if key.endswith("_unaffected")]
    assert len(plain) > 15
    assert [key for key in plain if not permits(words(language).texts[key], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_dialog_says_so(language: str) -> None:
    """Steps and titles of issues are the same for every site: they must be true for all."""
    said = [*_texts(content(language)["issues"]), *_texts(content(language)["options"])]
    assert len(said) > 200
    assert [text for text in said if permits(text, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_ours_says_so_but_those_of_sites_without_duties(language: str) -> None:
    """What is added one day is found too, unless it stands beside a text for bound sites."""
    common = content(language)["common"]
    own_of_measures = ("_unaffected", "_stays")
    wrong = [
        key
        for key, text in common.items()
        if permits(text, language)
        and f"{key}_bound" not in content("en")["common"]
        and key not in ONLY_WITHOUT_DUTIES
        and not (key.startswith("measure_") and key.endswith(own_of_measures))
        and not _never_counts(key)
    ]
    assert wrong == []


def _never_counts(key: str) -> bool:
    """Return whether a key is of a measure that never counts for a camera."""
    every = json.loads(BUNDLED.read_text("utf-8"))["measures"].keys()
    silent = every - load_library().measures.by_id.keys()
    return any(key.startswith(f"measure_{each.replace('-', '_')}_") for each in silent)


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    return [str(value)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "You can keep using this camera.", True),
        ("en", "You may keep it.", True),
        ("en", "Homes aren't affected.", True),
        ("en", "Homes can own and use it.", True),
        ("en", "It doesn't restrict owning or using a camera.", True),
        ("en", "Continued use isn't restricted.", True),
        ("en", "Cameras bought with private money aren't affected.", True),
        ("en", "No action is needed.", True),
        ("en", "At home, nothing changes.", True),
        ("en", "Installed cameras can stay.", True),
        ("en", "The camera keeps working, and updates might continue.", False),
        ("en", "Councils aren't affected.", False),
        ("en", "Don't install or use such equipment.", False),
        ("en", "What applies to devices already in use depends on the rule.", False),
        ("de", "Du kannst diese Kamera weiter verwenden.", True),
        ("de", "Du darfst sie behalten.", True),
        ("de", "Privathaushalte sind nicht betroffen.", True),
        ("de", "Privathaushalte dürfen sie besitzen und verwenden.", True),
        ("de", "Besitz und Verwendung einer Kamera schränkt es nicht ein.", True),
        ("de", "Die weitere Verwendung ist nicht eingeschränkt.", True),
        ("de", "Du musst nichts tun.", True),
        ("de", "Zu Hause musst du nichts tun.", True),
        ("de", "Installierte Kameras können bleiben.", True),
        ("de", "Die Kamera funktioniert weiterhin.", False),
        ("de", "Gemeinden sind nicht betroffen.", False),
        ("de", "Installiere und verwende keine solchen Geräte.", False),
    ],
)
def test_what_counts_as_saying_so(language: str, text: str, *, found: bool) -> None:
    assert bool(permits(text, language)) == found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", SupportStatus)
@pytest.mark.parametrize("answer", DutyAnswer)
def test_no_status_hides_a_duty_in_the_summary(
    language: str, status: SupportStatus, answer: DutyAnswer
) -> None:
    translations = words(language)
    writer = summary_writer(translations, has_duties=True)
    longest: dict[str, Reason] = {}
    plain = ReasonWriter(translations)
    for reason in reasons(Site.CONTRACTOR):
        before = longest.setdefault(reason.code, reason)
        if len(plain.full(before).changed) < len(plain.full(reason).changed):
            longest[reason.code] = reason
    for reason in longest.values():
        assessment = told(reason, answer, status=status)
        said = summary(assessment, writer)
        assert len(said) <= MAX_LENGTH
        duty = duty_sentence(assessment, translations)
        assert said.endswith(duty) == (answer is not DutyAnswer.NOT_NAMED)
        assert duty in in_words(assessment, translations)


@pytest.mark.parametrize(
    ("duty", "when"),
    [
        (
            {"time": DutyTime.BUSINESS_DAYS, "days": 1, "after": DutyAfter.IDENTIFIED},
            "within 1 bus",
        ),
        ({"time": DutyTime.BUSINESS_DAYS, "days": 3, "after": DutyAfter.FIRST_REPORT}, "within 3"),
        ({"time": DutyTime.DATE, "day": PartialDate(2027, 6)}, "by June 2027"),
        ({"time": DutyTime.ONGOING}, "at all times"),
        ({"time": DutyTime.ONGOING, "day": PartialDate(2027, 6, 30)}, "from 30 June 2027 on"),
        ({}, "no date is given"),
    ],
)
def test_what_is_asked_says_by_when_of_whom_and_where(duty: dict[str, object], when: str) -> None:
    row = AskedDuty("new", frozenset({"contractors", "public_bodies"}), "1(a)", **duty)  # type: ignore[arg-type]
    (line,) = asked_of(measure_of(duties=(row,)), words("en"), lambda asked: asked.clause)
    assert f"By when: {when}" in line
    assert "Of whom: government contractors and public bodies." in line
    assert line.endswith("Clause: 1(a).")


def measure_of(**fields: object) -> MeasurePayload:
    """Return a measure that binds a contractor."""
    known = load_library().measures.by_id["us-ndaa-889-b"]
    return MeasurePayload(
        known.id,
        known.level,
        "US",
        ACME,
        **({"site": Site.CONTRACTOR} | fields),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("site", "whom"),
    [(Site.CONTRACTOR, "contracting officer"), (Site.PUBLIC_BODY, "procurement")],
)
def test_a_text_that_nobody_read_says_so_and_whom_to_ask(site: Site, whom: str) -> None:
    (line,) = asked_of(measure_of(site=site), words("en"), str)
    assert "wasn't read" in line
    assert whom in line
    assert asked_of(measure_of(site=None), words("en"), str) == []


def test_a_measure_is_called_by_its_name() -> None:
    assert measure_name("us-1260h", "", words("de")).startswith("Liste des US")
    assert measure_name("new", "A law", words("de")) == "A law"
    assert measure_name("new", "", words("de")) == "new"
