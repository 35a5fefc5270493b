"""Headline, tile, groups and sensors say one thing, over homes of real cameras."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
import re

from hypothesis import given, settings as hypothesis_settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Risk
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record, Site
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.fleet.totals import Totals
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.overview.headline_kind import (
    cannot_be_told_yet,
    counted_as,
    headline_kind,
)
from custom_components.camera_lifecycle.overview.model import (
    CameraGroup as Group,
    CameraRow,
    HeadlineKind as Kind,
    Overview,
    Tone,
)
from custom_components.camera_lifecycle.overview.overview import OverviewWriter
from custom_components.camera_lifecycle.overview.phrases import MAX_SHORT
from custom_components.camera_lifecycle.overview.why import MAX_WHY
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.sensor_descriptions import FLEET_SENSORS
from custom_components.camera_lifecycle.settings import Settings
from development.corpus import read_corpus
from tests.days import TODAY
from tests.words import share_of

from .samples import DAY, LANGUAGES, row_writer, words

PLACES = [("US", Site.HOME), ("CA", Site.HOME), ("DE", Site.HOME), (None, Site.HOME)]
PLACES += [("US", Site.CONTRACTOR), ("GB", Site.PUBLIC_BODY)]
SHOWN = {sensor.key: sensor.show for sensor in FLEET_SENSORS}


@cache
def records() -> tuple[Record, ...]:
    return tuple(record_from_json(data) for data in read_corpus())


@cache
def cameras(country: str | None, site: Site) -> tuple[AssessedCamera, ...]:
    """Return every camera of the corpus, as it is judged at a place."""
    return tuple(_cameras(country, site))


def _cameras(country: str | None, site: Site) -> Iterator[AssessedCamera]:
    library, context = load_library(), Context(TODAY, country, site=site)
    for record in records():
        found = assess(Camera(record.id, (record,)), library, context)
        source = SourceDevice(
            record.id, record.id, (), record.integration or "", None, record, record.id
        )
        camera = FleetCamera(record.id, record.id, None, record.id, (source,))
        yield AssessedCamera(camera, found, RiskState.of(found), "")


def written(
    chosen: list[AssessedCamera], settings: Settings, language: str = "en"
) -> tuple[list[CameraRow], Overview]:
    has_duties = settings.site is not Site.HOME
    writer = replace(row_writer(language, settings, has_duties=has_duties), today=TODAY)
    rows = [writer.row(each) for each in chosen]
    overview = OverviewWriter(words(language), settings, TODAY, TODAY, cameras=len(chosen))
    return rows, overview.overview(chosen, rows)


@st.composite
def homes(draw: st.DrawFn) -> tuple[list[AssessedCamera], Settings]:
    """Return some cameras at a place, of which their owner has said something."""
    country, site = draw(st.sampled_from(PLACES))
    every = cameras(country, site)
    numbers = draw(st.lists(st.integers(0, len(every) - 1), unique=True, max_size=12))
    chosen = []
    for number in numbers:
        known = every[number]
        if draw(st.booleans()):
            known = replace(known, plan=Plan(replace_by=TODAY + timedelta(days=20)))
        if draw(st.booleans()):
            known = replace(known, risk=replace(known.risk, isolated=DAY))
        if known.risk.risks and draw(st.booleans()):
            at_risk = False if known.assessment.nothing_open else None
            known = replace(known, risk=RiskState(at_risk, accepted=known.risk.risks))
        chosen.append(known)
    return chosen, Settings(country=country, site=site)


@given(homes())
@hypothesis_settings(max_examples=150, deadline=None)
def test_all_say_the_same_of_a_home(home: tuple[list[AssessedCamera], Settings]) -> None:
    chosen, settings = home
    rows, found = written(chosen, settings)
    fleet = Fleet({each.camera.id: each for each in chosen}, (), TODAY)
    totals = Totals.counted(fleet, counted_as)
    sensors = {key: SHOWN[key](totals)[0] for key in ("cameras_at_risk", "cameras_risk_unknown")}
    headline, counts = found.headline, found.counts
    assert headline.kind is headline_kind(totals), "what the sensor of all cameras says"
    still_open = sum(
        cannot_be_told_yet(each, row.group) for each, row in zip(chosen, rows, strict=True)
    )
    assert still_open >= counts[Group.CANNOT_TELL]
    assert sum(counts.values()) == len(chosen)
    assert (headline.kind is Kind.NO_CAMERAS) == (not chosen)
    # the number of the headline and of the tile is the one of the sensor
    assert (headline.kind is Kind.ATTENTION) == bool(sensors["cameras_at_risk"])
    if headline.kind is Kind.ATTENTION:
        assert headline.text.startswith(f"{sensors['cameras_at_risk']} of") or len(chosen) == 1
        assert found.short.startswith(f"{sensors['cameras_at_risk']} ")
        first = headline.note.partition(".")[0]
        assert sum(map(int, re.findall(r"\d+", first))) == sensors["cameras_at_risk"]
    if headline.kind is Kind.CANNOT_TELL:
        assert headline.text.startswith(f"{still_open} of") or len(chosen) == 1
        assert found.short.startswith(f"{still_open} ")
    # green only where nothing is open, and red and amber only where something is at risk
    if headline.kind is Kind.FINE or headline.tone is Tone.SUCCESS:
        assert not sensors["cameras_risk_unknown"]
        assert all(each.risk.at_risk is False for each in chosen)
    assert (headline.tone is Tone.DANGER) == any(row.tone is Tone.DANGER for row in rows)
    assert (headline.tone is Tone.WARNING) == (
        headline.tone is not Tone.DANGER and any(row.tone is Tone.WARNING for row in rows)
    )
    if headline.kind is Kind.NO_KNOWN_PROBLEM:
        assert not still_open
        assert not any(each.risk.at_risk for each in chosen)
    assert {*found.groups} == {group for group, count in counts.items() if count}
    exploited = [each for each in chosen if Risk.SECURITY in each.risk.risks]
    assert counts[Group.ACT_NOW] == len(exploited)


@pytest.mark.parametrize(("country", "site"), PLACES)
def test_every_real_camera_is_told_in_each_language(country: str | None, site: Site) -> None:
    chosen = [*cameras(country, site)]
    for language in LANGUAGES:
        mine = share_of(chosen, language)
        rows, found = written(mine, Settings(country=country, site=site), language)
        for row in rows:
            assert 0 < len(row.short) <= MAX_SHORT, row
            assert 0 < len(row.why) <= MAX_WHY, row
            assert row.why[-1] in ".…。", row
            assert row.firmware, row
            assert row.step or row.group is not Group.PLAN, row
        # a sentence that was cut within a word says that a text of its own is missing
        assert sum(row.why.endswith("…") for row in rows) == 0
        assert 0 < len(found.short) <= MAX_SHORT
