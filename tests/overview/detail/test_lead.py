"""What to do about a camera, by its group and by what is said of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Duty,
    DutyAnswer,
    Support,
)
from custom_components.camera_lifecycle.engine.firmware.newest import UPDATE_ENTITY
from custom_components.camera_lifecycle.engine.model import (
    Firmware,
    FirmwareState,
    Identity,
    Kind,
    NewestFirmware,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    MissingFact,
    Reason,
    ReasonCode,
)
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.overview.detail_lead import LeadWriter
from custom_components.camera_lifecycle.overview.detail_model import Lead
from custom_components.camera_lifecycle.overview.model import CameraGroup, NextStep
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from custom_components.camera_lifecycle.text.sanitize import plain
from tests.text.test_summary import words

from .made_up import (
    ACME,
    BRICKED,
    CLOUD_ENDED,
    CLOUD_ENDS,
    DAY,
    ENDED,
    ENDING,
    EYE,
    LISTED,
    PHASED_OUT,
    PROMISED,
    RESTRICTED,
    SURE,
    UPDATED,
    assessed,
    exploited,
)
from .written import Written

GROUP = CameraGroup
NEWER = Firmware(
    state=FirmwareState.NEWER_EXISTS, newest=NewestFirmware("2.1", None, UPDATE_ENTITY)
)
OF_MODEL = Reason(
    ReasonCode.DEPENDS_ON_HARDWARE,
    LifecyclePayload("one", LifecycleEvent.END_OF_SUPPORT, EYE, "Cam", needs=MissingFact.HARDWARE),
)
NO_COUNTRY = Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME))
TOO_OLD = Reason(ReasonCode.FACTS_TOO_OLD, MakerPayload())
LIKELY = Identity(Kind.CAMERA, EYE, ACME, Strength.WEAK, Strength.STRONG)
NAMELESS = Identity(Kind.CAMERA, without_name=True)
NO_BRAND = Identity(Kind.CAMERA, None, ACME, Strength.STRONG)


def lead(
    assessment: Assessment,
    group: CameraGroup,
    step: NextStep | None = None,
    *,
    has_advice: bool = True,
    plan: Plan | None = None,
    isolated: date | None = None,
) -> Lead:
    writer = ReasonWriter(words("en"), clean=plain, has_duties=assessment.duty is not None)
    camera = Written().assessed(assessment, plan=plan or Plan())
    if isolated:
        camera = replace(camera, risk=replace(camera.risk, isolated=isolated))
    return LeadWriter(writer, DAY, has_advice).lead(camera, group, step)


CASES = [
    (
        assessed(exploited("V2")),
        GROUP.ACT_NOW,
        "Update this camera now",
        "use a flaw in its firmware. Fixed in firmware V2 and later.",
    ),
    (
        assessed(exploited("V2"), exploited("V3", cve="CVE-1-1"), exploited(cve="CVE-1-2")),
        GROUP.ACT_NOW,
        "Update this camera now",
        "The reasons name the firmware that fixes it.",
    ),
    (
        assessed(exploited(), firmware=NEWER),
        GROUP.ACT_NOW,
        "Update this camera now",
        "Install the update on the camera's device page. Whether it fixes",
    ),
    (
        assessed(exploited(), PHASED_OUT),
        GROUP.ACT_NOW,
        "Protect this camera now",
        "No firmware that fixes it was found. Keep the camera off the internet",
    ),
    (
        assessed(ENDED),
        GROUP.PLAN,
        "Plan the replacement",
        "Eye ended support for Cam (2024). Keep it off the internet, and plan a replacement.",
    ),
    (assessed(LISTED), GROUP.PLAN, "Plan the replacement", "MITRE lists Eye Cam as out of support"),
    (
        assessed(PHASED_OUT),
        GROUP.PLAN,
        "Plan the replacement",
        "ACME is being phased out in Canada (since: 27 June 2025). Plan a replacement.",
    ),
    (
        assessed(CLOUD_ENDED),
        GROUP.PLAN,
        "Find out what works without its service",
        "The service for Eye Cloud ended on 1 April 2024.",
    ),
    (assessed(BRICKED), GROUP.PLAN, "Plan the replacement", "The service for Eye Cloud ended"),
    (
        assessed(CLOUD_ENDS),
        GROUP.COMING_UP,
        "Find out what works without its service",
        "The service for Eye Cloud ends on 1 April 2027.",
    ),
    (assessed(ENDING), GROUP.COMING_UP, "Plan the replacement", "Plan a replacement before then."),
    (assessed(), GROUP.PLAN, "Plan the replacement", ""),
    (assessed(PROMISED), GROUP.FINE, "Supported", "Eye Cam is in its guaranteed update period"),
    (assessed(UPDATED), GROUP.FINE, "Still updated", "Eye published firmware for this model on"),
    (
        assessed(RESTRICTED),
        GROUP.NO_KNOWN_PROBLEM,
        "No known problem",
        "A restriction on ACME is in force in Canada (since: 27 June 2025).",
    ),
    (
        assessed(),
        GROUP.NO_KNOWN_PROBLEM,
        "No known problem",
        "Nobody says when support ends. Check the Eye website",
    ),
    (
        assessed(identity=NO_BRAND),
        GROUP.NO_KNOWN_PROBLEM,
        "No known problem",
        "Its support depends on the brand it was sold under",
    ),
    (
        assessed(TOO_OLD),
        GROUP.NO_KNOWN_PROBLEM,
        "No known problem",
        "whether this camera is supported. Update Camera Lifecycle.",
    ),
    (
        assessed(ENDED),
        GROUP.ACCEPTED,
        "This risk is accepted",
        "Eye ended support for Cam (2024). It is shown again when the facts change.",
    ),
    (
        assessed(identity=NAMELESS),
        GROUP.CANNOT_TELL,
        "It can't be told yet",
        "No company is named for this camera",
    ),
]


@pytest.mark.parametrize(("assessment", "group", "title", "says"), CASES)
def test_what_to_do(assessment: Assessment, group: CameraGroup, title: str, says: str) -> None:
    told = lead(assessment, group)
    assert told.title == title
    assert says in told.text
    assert "CVE" not in told.text


STEPS = [
    (assessed(identity=LIKELY), NextStep.ASK, "Ask the camera", "It may tell who made it"),
    (
        assessed(identity=LIKELY),
        NextStep.ALLOW_ASKING,
        "Let the camera be asked",
        "turn on Ask the cameras",
    ),
    (assessed(identity=LIKELY), NextStep.NAME_MODEL, "Look at its label", "label."),
    (assessed(OF_MODEL), NextStep.TELL_HARDWARE, "Enter its hardware version", "label."),
    (assessed(NO_COUNTRY), NextStep.SET_COUNTRY, "Set your country", "use Reconfigure"),
    (
        assessed(exploited("V2", affected=False)),
        NextStep.UPDATE,
        "Check its firmware",
        "Whether its firmware has it isn't known. Fixed in firmware V2 and later.",
    ),
    (
        assessed(exploited(affected=False)),
        NextStep.UPDATE,
        "Check its firmware",
        "isn't known. Check the Eye website for new firmware",
    ),
]


@pytest.mark.parametrize(("assessment", "step", "title", "says"), STEPS)
def test_what_would_tell_is_for_who_can_do_it(
    assessment: Assessment, step: NextStep, title: str, says: str
) -> None:
    told = lead(assessment, GROUP.CANNOT_TELL, step)
    assert told.title == title
    assert says in told.text
    others = lead(assessment, GROUP.CANNOT_TELL, step, has_advice=False)
    assert others.title == "It can't be told yet"
    assert others.text
    assert len(others.text) <= len(told.text)


@pytest.mark.parametrize(
    ("group", "days", "title"),
    [
        (GROUP.COMING_UP, 10, "Replace it by 2 December 2026"),
        (GROUP.COMING_UP, 0, "Replace it by 22 November 2026"),
        (GROUP.COMING_UP, -1, "The planned day has passed (21 November 2026)"),
        (GROUP.PLAN, -1, "The planned day has passed (21 November 2026)"),
    ],
)
def test_a_planned_replacement(group: CameraGroup, days: int, title: str) -> None:
    told = lead(assessed(ENDED), group, plan=Plan(replace_by=DAY + timedelta(days=days)))
    assert told.title == title
    assert told.text.startswith("Eye ended support for Cam (2024).")


@pytest.mark.parametrize("group", [GROUP.ACT_NOW, GROUP.PLAN, GROUP.FINE])
def test_that_it_is_isolated_stands_beside_what_is_open(group: CameraGroup) -> None:
    told = lead(assessed(exploited("V2"), ENDED), group, isolated=date(2026, 11, 1))
    marked = "Marked as isolated since: 1 November 2026." in told.text
    assert marked is (group is not GROUP.FINE)


@pytest.mark.parametrize(
    ("answer", "group", "title", "says"),
    [
        (
            DutyAnswer.NAMED,
            GROUP.FINE,
            "Ask what the rule means for you",
            "A rule for this type of site names ACME. List the affected cameras",
        ),
        (DutyAnswer.NAMED, GROUP.ACT_NOW, "Update this camera now", "site names ACME."),
        (DutyAnswer.CANNOT_TELL, GROUP.FINE, "Unknown", "Whether a rule for this type of site"),
        (DutyAnswer.NOT_NAMED, GROUP.NO_KNOWN_PROBLEM, "No known problem", "Nobody says when"),
    ],
)
def test_a_duty_is_never_hidden(
    answer: DutyAnswer, group: CameraGroup, title: str, says: str
) -> None:
    reasons = [exploited("V2")] if group is GROUP.ACT_NOW else []
    told = lead(assessed(*reasons, duty=Duty(answer, ("any",))), group)
    assert told.title == title
    assert says in told.text


def test_an_accepted_end_does_not_decide() -> None:
    assessment = replace(assessed(ENDED, PHASED_OUT), support=Support(SupportStatus.ENDED))
    camera = Written().assessed(assessment, risk=RiskState(None, (assessment.risks[0],)))
    writer = LeadWriter(ReasonWriter(words("en"), clean=plain), DAY, has_advice=True)
    assert "Eye ended support" in writer.lead(camera, GROUP.PLAN, None).text
    assert SURE.maker == ACME
