"""Writes what is said of one camera when somebody opens it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..engine.load import Library
from ..engine.model import FirmwareState
from ..fleet.dates import lifecycle_dates
from ..fleet.model import AssessedCamera, Fleet
from ..owner.answers import Answers
from ..owner.plan import Plan
from ..settings import Settings
from ..text.joined import joined
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.translations import Translations
from .coming_dates import ComingDates
from .detail_actions import ActionWriter
from .detail_evidence import SignWriter
from .detail_facts import FactWriter
from .detail_lead import LeadWriter
from .detail_model import Askable, CameraDetail, NotedPlan
from .detail_reasons import DetailReasonWriter
from .detail_stays import stays_text
from .group import is_perhaps_exploited
from .model import CameraGroup, CameraRow, DateRow, NextStep

MAX_STEPS = 2


@dataclass(frozen=True, slots=True)
class DetailWriter:
    """Writes details in one language.

    `answers`: what the owner answered. `is_admin`: whether plan, actions, steps and the values of
    evidence are for who reads it. `ask`: whether the camera can be asked, for administrators, and
    `corrected`: what they have corrected of it.
    """

    translations: Translations
    library: Library
    fleet: Fleet
    settings: Settings
    answers: Answers
    is_admin: bool
    ask: Askable = Askable.CANNOT_BE_ASKED
    corrected: tuple[str, ...] = ()

    def detail(self, assessed: AssessedCamera, row: CameraRow) -> CameraDetail:
        """Return the detail of a camera that stands in the card as `row`. For a thread."""
        assessment, translations = assessed.assessment, self.translations
        writer = ReasonWriter(translations, clean=plain, has_duties=self.fleet.has_duties)
        signs = SignWriter(translations, self.library, shows_values=self.is_admin)
        actions = ActionWriter(
            translations, self.settings, self.answers, self.corrected, self.fleet.day
        )
        return CameraDetail(
            id=row.id,
            device_id=row.device_id,
            name=row.name,
            area=row.area,
            kind=row.kind,
            group=row.group,
            tone=row.tone,
            lead=LeadWriter(writer, self.fleet.day, self.is_admin).lead(
                assessed, row.group, row.step
            ),
            steps=tuple(_steps(assessed, row))[:MAX_STEPS] if self.is_admin else (),
            facts=tuple(
                FactWriter(translations, signs, self.settings, self.fleet.day).facts(assessed)
            ),
            reasons=DetailReasonWriter(writer, self.library.measures).reasons(assessment),
            stays=stays_text(assessment, writer),
            dates=self._dates(assessed),
            plan=_noted(assessed.plan) if self.is_admin else None,
            actions=actions.actions(assessed, self.ask) if self.is_admin else None,
            place=self._place(),
        )

    def _place(self) -> str:
        """Return for which place it holds, as of when, and that it is no legal advice."""
        translations, country, site = self.translations, self.settings.country, self.settings.site
        day = translations.date(self.library.as_of)
        if country is None:
            place = translations.text("prospect_no_country")
        else:
            where = translations.in_country(country)
            place = translations.text(f"detail_place_{site}", place=where)
        facts = translations.text("detail_facts_of", date=day) if day else ""
        return joined((place, facts, translations.text("detail_no_advice")))

    def _dates(self, assessed: AssessedCamera) -> tuple[DateRow, ...]:
        """Return what is still to come for it; for administrators also what its owner noted."""
        camera_id = assessed.camera.id
        steps = tuple(each for each in self.fleet.steps if camera_id in each.camera_ids)
        alone = replace(self.fleet, cameras={camera_id: assessed}, steps=steps)
        dates = lifecycle_dates(alone, self.library, self.settings.context(self.fleet.day))
        coming = ComingDates(
            self.translations,
            self.fleet.day,
            tuple(item for item in dates if self.is_admin or item.reason is not None),
            cameras=1,
            has_duties=self.fleet.has_duties,
        )
        return coming.rows({camera_id: assessed})


def _noted(plan: Plan) -> NotedPlan:
    return NotedPlan(plan.purchased, plan.warranty_until, plan.replace_by, plan.note)


def _steps(assessed: AssessedCamera, row: CameraRow) -> Iterator[NextStep]:
    """Yield what helps next: the step of its row, and one that helps beside it."""
    if row.step is not None:
        yield row.step
    match row.group:
        case CameraGroup.ACT_NOW:
            yield NextStep.SET_DATE
        case CameraGroup.CANNOT_TELL if row.step in {NextStep.ASK, NextStep.ALLOW_ASKING}:
            yield NextStep.NAME_MODEL
        case CameraGroup.COMING_UP if row.step is not NextStep.SET_DATE:
            yield NextStep.SET_DATE
        case _ if row.step is not NextStep.UPDATE and _update_helps(assessed):
            yield NextStep.UPDATE


def _update_helps(assessed: AssessedCamera) -> bool:
    """Return whether a newer firmware is to be had, or may close what attackers use."""
    is_older = assessed.assessment.firmware.state is FirmwareState.NEWER_EXISTS
    return is_older or is_perhaps_exploited(assessed)
