"""What can be answered about a camera, as the dialogs of its repair issues decide it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Duty, DutyAnswer
from custom_components.camera_lifecycle.engine.model import FirmwareState, NewestFirmware, Site
from custom_components.camera_lifecycle.engine.reasons import InstallEffect, ReasonCode
from custom_components.camera_lifecycle.fleet.causes import causes_of
from custom_components.camera_lifecycle.overview.detail import _steps
from custom_components.camera_lifecycle.overview.detail_model import (
    AnswerableFinding,
    CameraDetail,
)
from custom_components.camera_lifecycle.overview.model import CameraGroup, CameraRow, NextStep, Tone
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind
from custom_components.camera_lifecycle.settings import Settings
from tests.text.test_summary import TODAY

from .made_up import ENDED, PHASED_OUT, SURE, assessed, exploited, measure
from .written import Written

BINDING = measure(ReasonCode.PHASED_OUT, InstallEffect.LOCAL_SUPPORT_ENDED, site=Site.CONTRACTOR)
BOUND = assessed(BINDING, exploited("V2"), duty=Duty(DutyAnswer.NAMED, ("any",)))


def answerable(assessment: Assessment, written: Written | None = None) -> list[AnswerableFinding]:
    actions = (written or Written()).of(assessment).actions
    assert actions
    return [*actions.answerable]


def test_each_finding_with_what_may_be_answered() -> None:
    ended, phased_out, known = answerable(assessed(ENDED, PHASED_OUT, exploited("V2")))
    assert ended == AnswerableFinding(
        "support_ended",
        "eye_cam",
        "Support ended: Eye Cam",
        can_remind=True,
        can_accept=True,
        needs_reason=False,
        accepted_until=None,
    )
    assert (phased_out.issue, phased_out.name) == (
        "phased_out",
        "ACME is being phased out in Canada",
    )
    assert (known.subject, known.needs_reason) == ("CVE-2021-36260", True)
    assert known.accepted_until == TODAY + timedelta(days=365)


def test_nobody_can_accept_what_binds_the_site() -> None:
    can = {each.issue: each.can_accept for each in answerable(BOUND)}
    assert can == {"phased_out": False, "duty": False, "known_exploited": True}
    assert all(each.can_remind for each in answerable(BOUND))


@pytest.mark.parametrize(
    ("kind", "may"),
    [
        (AnswerKind.REMIND_LATER, [(True, True)]),
        (AnswerKind.ACCEPTED_RISK, [(False, True)]),
        (AnswerKind.IGNORED, [(False, True)]),
        (AnswerKind.PLANNED_REPLACEMENT, []),
    ],
)
def test_what_was_answered_is_offered_again_where_that_takes_its_place(
    kind: AnswerKind, may: list[tuple[bool, bool]]
) -> None:
    (cause,) = causes_of(assessed(ENDED))
    until = TODAY + timedelta(days=30) if kind is not AnswerKind.ACCEPTED_RISK else None
    answer = Answer(cause.key("one"), kind, TODAY, until, facts=cause.facts)
    found = answerable(assessed(ENDED), Written(answers={answer.key: (answer,)}))
    assert [(each.can_remind, each.can_accept) for each in found] == may


def test_a_kind_of_issue_that_nobody_wants_is_not_offered() -> None:
    settings = Settings(country="CA", notices=frozenset({"known_exploited"}))
    found = answerable(assessed(ENDED, exploited("V2")), Written(settings=settings))
    assert [each.issue for each in found] == ["known_exploited"]


def test_what_is_not_proven_has_none() -> None:
    weak = replace(SURE, confidence=SURE.confidence.WEAK, vendor_confidence=SURE.confidence.WEAK)
    assert answerable(assessed(ENDED, identity=weak)) == []


def row(group: CameraGroup, step: NextStep | None) -> CameraRow:
    return CameraRow(
        "one", None, "", None, None, "", group, Tone.INFO, None, "", "", "", "", "", "", step
    )


NEWER = replace(
    assessed(ENDED).firmware,
    state=FirmwareState.NEWER_EXISTS,
    newest=NewestFirmware("2", date(2026, 1, 1), "library"),
)


@pytest.mark.parametrize(
    ("assessment", "group", "step", "steps"),
    [
        (assessed(exploited("V2")), "act_now", "update", ["update", "set_date"]),
        (assessed(ENDED), "plan", "set_date", ["set_date"]),
        (assessed(ENDED, firmware=NEWER), "plan", "set_date", ["set_date", "update"]),
        (
            assessed(ENDED, exploited(affected=False)),
            "plan",
            "set_date",
            ["set_date", "update"],
        ),
        (assessed(ENDED), "coming_up", None, ["set_date"]),
        (assessed(), "cannot_tell", "ask", ["ask", "name_model"]),
        (assessed(), "cannot_tell", "allow_asking", ["allow_asking", "name_model"]),
        (assessed(), "cannot_tell", "set_country", ["set_country"]),
        (assessed(firmware=NEWER), "no_known_problem", None, ["update"]),
        (assessed(), "fine", None, []),
    ],
)
def test_two_buttons_at_most(
    assessment: Assessment, group: str, step: str | None, steps: list[str]
) -> None:
    camera = Written().assessed(assessment)
    given = row(CameraGroup(group), NextStep(step) if step else None)
    assert [*map(str, _steps(camera, given))] == steps


def test_a_detail_as_json() -> None:
    detail = Written().of(assessed(ENDED, exploited("V2")))
    told = detail.as_json()
    assert told["actions"]["answerable"][1]["accepted_until"] == "2027-11-22"
    assert told["reasons"][0]["checked"] == "2026-11-20"
    assert told["lead"] == {"title": detail.lead.title, "text": detail.lead.text}
    assert isinstance(detail, CameraDetail)
