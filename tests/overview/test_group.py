"""In which group a camera stands: what is to be done about it, whatever else is so."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import DutyAnswer, Risk
from custom_components.camera_lifecycle.engine.model import Kind, Strength
from custom_components.camera_lifecycle.engine.reasons import Reason
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.overview.group import day_of, group_of, is_fine, tone_of
from custom_components.camera_lifecycle.overview.model import CameraGroup as Group, Tone
from custom_components.camera_lifecycle.owner.plan import Plan

from .samples import (
    CONTRADICTED,
    DAY,
    DUTY,
    ENDED,
    ENDING,
    FIX,
    HARDWARE,
    KNOWN,
    LOCAL,
    MAINTAINED,
    NO_COUNTRY,
    NO_FIX,
    PERHAPS,
    RESTRICTED,
    SERVICE_LATER,
    SERVICE_OVER,
    SUPPLY,
    SUPPORTED,
    UNFIXED,
    camera,
)

PLANNED = Plan(replace_by=DAY + timedelta(days=15))
DUE_TODAY = Plan(replace_by=DAY)
OVERDUE = Plan(replace_by=DAY - timedelta(days=1))
FENCED = date(2026, 5, 3)
NAMELESS = replace(KNOWN, vendor=None, maker=None, confidence=Strength.NONE)
NAMELESS = replace(NAMELESS, vendor_confidence=Strength.NONE)
LIKELY = replace(KNOWN, confidence=Strength.WEAK)
NO_KIND = replace(KNOWN, kind=Kind.UNKNOWN)
NAMED, ASKED, CLEAR = DutyAnswer.NAMED, DutyAnswer.CANNOT_TELL, DutyAnswer.NOT_NAMED
SUPPORT, SUPPLIES, SECURITY = (Risk.SUPPORT,), (Risk.SUPPLY,), (Risk.SECURITY,)

TABLE: list[tuple[AssessedCamera, Group, Tone]] = [
    # attackers use a flaw of it: neither plan nor fence quiets that
    (camera(FIX), Group.ACT_NOW, Tone.DANGER),
    (camera(UNFIXED, MAINTAINED), Group.ACT_NOW, Tone.DANGER),
    (camera(FIX, ENDED, plan=PLANNED), Group.ACT_NOW, Tone.DANGER),
    (camera(FIX, isolated=FENCED), Group.ACT_NOW, Tone.DANGER),
    (camera(FIX, ENDED, accepted=SUPPORT), Group.ACT_NOW, Tone.DANGER),
    (camera(FIX, MAINTAINED, accepted=SECURITY), Group.ACCEPTED, Tone.INFO),
    # support has ended
    (camera(ENDED), Group.PLAN, Tone.WARNING),
    (camera(LOCAL), Group.PLAN, Tone.WARNING),
    (camera(SERVICE_OVER), Group.PLAN, Tone.WARNING),
    (camera(ENDED, perhaps=True), Group.PLAN, Tone.WARNING),
    (camera(ENDED, plan=PLANNED), Group.COMING_UP, Tone.INFO),
    (camera(ENDED, plan=DUE_TODAY), Group.COMING_UP, Tone.INFO),
    (camera(ENDED, plan=OVERDUE), Group.PLAN, Tone.WARNING),
    (camera(ENDED, isolated=FENCED), Group.PLAN, Tone.INFO),
    (camera(SERVICE_OVER, isolated=FENCED), Group.PLAN, Tone.WARNING),
    (camera(ENDED, accepted=SUPPORT), Group.ACCEPTED, Tone.INFO),
    (camera(ENDED, SUPPLY, accepted=SUPPORT), Group.PLAN, Tone.INFO),
    (camera(ENDED, accepted=SUPPORT, plan=PLANNED), Group.COMING_UP, Tone.INFO),
    # only supply has ended, or its owner counts that
    (camera(SUPPLY), Group.PLAN, Tone.INFO),
    (camera(SUPPLY, nothing_open=False), Group.PLAN, Tone.INFO),
    (camera(SUPPLY, counts_supply=True), Group.PLAN, Tone.WARNING),
    (camera(SUPPLY, accepted=SUPPLIES), Group.ACCEPTED, Tone.INFO),
    (camera(SUPPLY, MAINTAINED, plan=PLANNED), Group.COMING_UP, Tone.INFO),
    # whatever is planned, a flaw that it may have stays
    (camera(SUPPLY, plan=PLANNED, perhaps=True), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(ENDED, plan=PLANNED, perhaps=True), Group.COMING_UP, Tone.INFO),
    (camera(MAINTAINED, perhaps=True), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(perhaps=True), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(ENDED, accepted=SUPPORT, perhaps=True), Group.CANNOT_TELL, Tone.UNKNOWN),
    # an end that is announced
    (camera(ENDING), Group.COMING_UP, Tone.INFO),
    (camera(ENDING, nothing_open=False), Group.COMING_UP, Tone.INFO),
    (camera(SERVICE_LATER, SUPPORTED), Group.COMING_UP, Tone.INFO),
    (camera(SERVICE_LATER, MAINTAINED, accepted=(Risk.SERVICE,)), Group.ACCEPTED, Tone.INFO),
    (camera(SUPPLY, ENDING, accepted=SUPPLIES), Group.COMING_UP, Tone.INFO),
    # a rule for this type of site names its maker, or may
    (camera(MAINTAINED, duty=NAMED), Group.PLAN, Tone.INFO),
    (camera(DUTY, duty=NAMED), Group.PLAN, Tone.INFO),
    (camera(DUTY, duty=NAMED, plan=PLANNED), Group.COMING_UP, Tone.INFO),
    (camera(MAINTAINED, duty=ASKED), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(ENDED, duty=ASKED, accepted=SUPPORT), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(MAINTAINED, duty=CLEAR), Group.FINE, Tone.SUCCESS),
    # one step helps
    (camera(identity=NAMELESS), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(identity=LIKELY), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(identity=NO_KIND), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(identity=replace(NAMELESS, without_name=True)), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(HARDWARE), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(NO_COUNTRY), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(model=None), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(identity=replace(KNOWN, vendor=None)), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(MAINTAINED, PERHAPS, nothing_open=False), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(MAINTAINED, nothing_open=False), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(RESTRICTED, NO_COUNTRY), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(identity=NAMELESS, plan=PLANNED), Group.COMING_UP, Tone.INFO),
    (camera(FIX, identity=NAMELESS, accepted=SECURITY), Group.CANNOT_TELL, Tone.UNKNOWN),
    (camera(FIX, accepted=SECURITY), Group.ACCEPTED, Tone.INFO),
    # nothing is against it, and no source speaks, or no step would help
    (camera(), Group.NO_KNOWN_PROBLEM, Tone.UNKNOWN),
    (camera(RESTRICTED), Group.NO_KNOWN_PROBLEM, Tone.UNKNOWN),
    (camera(RESTRICTED, nothing_open=False), Group.NO_KNOWN_PROBLEM, Tone.UNKNOWN),
    (camera(MAINTAINED, CONTRADICTED, nothing_open=False), Group.NO_KNOWN_PROBLEM, Tone.UNKNOWN),
    (camera(NO_FIX), Group.PLAN, Tone.INFO),
    # a source vouches for it
    (camera(MAINTAINED), Group.FINE, Tone.SUCCESS),
    (camera(SUPPORTED), Group.FINE, Tone.SUCCESS),
    (camera(MAINTAINED, isolated=FENCED), Group.FINE, Tone.SUCCESS),
    (camera(MAINTAINED, plan=PLANNED), Group.COMING_UP, Tone.INFO),
    (camera(MAINTAINED, plan=OVERDUE), Group.FINE, Tone.SUCCESS),
]


@pytest.mark.parametrize(("assessed", "group", "tone"), TABLE)
def test_a_camera_stands_where_it_is_said_what_to_do(
    assessed: AssessedCamera, group: Group, tone: Tone
) -> None:
    assert group_of(assessed, DAY) is group
    assert tone_of(assessed, group) is tone


REASONS = (FIX, ENDED, SUPPLY, ENDING, MAINTAINED, SUPPORTED, RESTRICTED, HARDWARE, NO_COUNTRY)


def _every_camera() -> list[tuple[tuple[Reason, ...], dict[str, Any]]]:
    """Return what can be so of a camera, each with each."""
    pairs: list[tuple[Reason, ...]] = [
        (),
        *((each,) for each in REASONS),
        *product(REASONS, REASONS),
    ]
    return [
        (reasons, {"plan": plan, "isolated": fence, "duty": duty, "accepted": accepted, **more})
        for reasons, plan, fence, duty, accepted, more in product(
            pairs,
            (None, PLANNED, OVERDUE),
            (None, FENCED),
            (None, NAMED, ASKED),
            ((), SUPPORT, SUPPLIES),
            ({}, {"perhaps": True}, {"nothing_open": False}, {"identity": NAMELESS}),
        )
        if not (FIX in reasons and "perhaps" in more)
    ]


def test_what_is_true_of_every_combination() -> None:
    for reasons, fields in _every_camera():
        assessed = camera(*reasons, **fields)
        group = group_of(assessed, DAY)
        tone = tone_of(assessed, group)
        risk = assessed.risk
        said = (reasons, fields, group)
        assert (group is Group.ACT_NOW) == (Risk.SECURITY in risk.risks), said
        assert (tone is Tone.DANGER) == (group is Group.ACT_NOW), said
        assert tone is not Tone.WARNING or risk.at_risk, said
        assert tone is not Tone.SUCCESS or is_fine(assessed), said
        # green never beside a risk, a duty, something undecided, or silence
        assert group is not Group.FINE or (risk.at_risk is False and not fields["duty"]), said
        if risk.at_risk:
            assert group in {Group.ACT_NOW, Group.PLAN, Group.COMING_UP}, said
            rests = fields["plan"] is PLANNED
            assert rests or group in {Group.ACT_NOW, Group.PLAN}, said
        if fields["duty"]:
            quiet = {Group.FINE, Group.NO_KNOWN_PROBLEM, Group.ACCEPTED}
            assert group not in quiet, said


@pytest.mark.parametrize(
    ("assessed", "day"),
    [
        (camera(ENDING), "2027-05-31"),
        (camera(ENDING, plan=PLANNED), "2026-12-15"),
        (camera(ENDING, plan=OVERDUE), "2027-05-31"),
        (camera(), None),
    ],
)
def test_rows_are_sorted_by_the_day_that_comes_next(
    assessed: AssessedCamera, day: str | None
) -> None:
    assert day_of(assessed, DAY) == day
