"""Every real device is told in whole, plain sentences, and none is accused on weak evidence."""

from collections.abc import Iterator
from functools import cache
import re

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.model import Camera, Site
from custom_components.camera_lifecycle.overview.detail_evidence import is_sure
from custom_components.camera_lifecycle.overview.detail_model import CameraDetail
from custom_components.camera_lifecycle.overview.model import CameraGroup, Tone
from custom_components.camera_lifecycle.text.sanitize import plain
from tests.text.permission import permits
from tests.text.test_summary import LIBRARY, TODAY, words

from .written import Written, cameras, settings, texts

COUNTRIES = ["US", "CA", "DE", None]
LANGUAGES = ["en", "de"]
MARKDOWN = re.compile(r"\*\*|\]\(|&#\d+;|\\[_*`<>]")
MADE_BY = {"en": "Made by", "de": "Hergestellt von"}
POSSIBLY = {"en": "Possibly ", "de": "Möglicherweise "}


@cache
def assessments(country: str | None, site: Site = Site.HOME) -> tuple[Assessment, ...]:
    context = settings(country, site).context(TODAY)
    return tuple(assess(Camera(each.id, (each,)), LIBRARY, context) for each in cameras())


def without_names(text: str, assessment: Assessment) -> str:
    """Return a text without what the device says of itself: that may look like anything."""
    identity, firmware = assessment.identity, assessment.firmware
    companies = [each.name for each in (identity.vendor, identity.maker) if each]
    values = [piece.value for piece in identity.evidence]
    for name in sorted({*companies, *values, assessment.model, firmware.version}, key=_longest):
        text = text.replace(plain(name), "X") if name else text
    return text


def _longest(name: str | None) -> int:
    return -len(name or "")


def details(
    country: str | None, language: str, site: Site = Site.HOME, *, is_admin: bool = True
) -> Iterator[tuple[Assessment, CameraDetail]]:
    written = Written(language, settings(country, site), is_admin=is_admin)
    for assessment in assessments(country, site):
        yield assessment, written.of(assessment)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_it_is_whole_and_plain(country: str | None, language: str) -> None:
    assert len(cameras()) > 572
    for assessment, detail in details(country, language):
        told = [*texts(detail)]
        assert detail.lead.title, assessment.id
        assert detail.lead.text, assessment.id
        assert "CVE-" not in f"{detail.lead.title} {detail.lead.text}", assessment.id
        assert all(fact.label and fact.value for fact in detail.facts), assessment.id
        assert len(detail.steps) <= 2
        assert len({*detail.steps}) == len(detail.steps)
        for text in told:
            assert "{" not in text, text
            assert not re.search(r"  | [.,;]|\n", text), f"a word is missing: {text}"
            assert not MARKDOWN.search(without_names(text, assessment)), text
        for reason in detail.reasons:
            assert all((reason.title, reason.text))
            assert bool(reason.sources) is (reason.checked is not None)
            assert all(re.match(r"https?://", source.url) for source in reason.sources)
            assert len(reason.sources) <= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_weak_evidence_says_possibly(language: str) -> None:
    weak = 0
    for assessment, detail in details("US", language):
        (made_by,) = [fact for fact in detail.facts if fact.label == MADE_BY[language]]
        maker = assessment.identity.maker
        if maker is None:
            assert made_by.value == words(language).text("status_unknown")
            assert not made_by.notes
        elif not is_sure(assessment):
            weak += 1
            assert made_by.value.startswith(POSSIBLY[language]), assessment.id
            assert "reicht nicht" in made_by.notes[0] or "isn't enough" in made_by.notes[0]
        else:
            assert made_by.value == maker.name
    assert weak > 50


def test_red_is_for_what_attackers_use_alone() -> None:
    for country in COUNTRIES:
        for _, detail in details(country, "en"):
            red = [reason for reason in detail.reasons if reason.tone is Tone.DANGER]
            assert bool(red) is (detail.group is CameraGroup.ACT_NOW)
            assert not (red and detail.stays), "it would read as an all-clear"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("site", [Site.CONTRACTOR, Site.PUBLIC_BODY])
def test_where_a_rule_binds_the_site_nobody_says_that_a_camera_may_be_used(
    site: Site, language: str
) -> None:
    named = 0
    for assessment, detail in details("US", language, site):
        if assessment.duty is None:
            continue
        named += 1
        for text in texts(detail):
            assert permits(without_names(text, assessment), language) is None, text
    assert named > 500


def test_who_is_no_administrator_gets_words_alone() -> None:
    for (assessment, detail), (_, all_of_it) in zip(
        details("US", "en", is_admin=False), details("US", "en"), strict=True
    ):
        assert (detail.plan, detail.actions, detail.steps) == (None, None, ())
        assert not any(note.startswith("Read: ") for fact in detail.facts for note in fact.notes)
        assert detail.reasons == all_of_it.reasons
        told = f"{detail.lead.title} {detail.lead.text}"
        assert "Ask the cameras" not in told, assessment.id
