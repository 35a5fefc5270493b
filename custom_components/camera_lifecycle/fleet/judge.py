"""Judges cameras: what the engine says, since when a version is there, the risk, the sentence."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

from homeassistant.core import HomeAssistant

from ..clock.home_day import HomeDay
from ..engine.assessment import Assessment
from ..engine.model import Context
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import FleetCamera
from ..owner.plan import NO_PLAN, Plan
from ..settings import RiskScope
from ..text.load import async_load_translations
from ..text.reasons import ReasonWriter
from ..text.summary import summary, summary_writer
from ..text.translations import Translations
from .assessor import Assessor
from .first_seen import FirstSeenStore
from .model import AssessedCamera, Enricher, JudgedBy
from .risk import risk_state

FEW: Final = 4
"""So many cameras are judged right in the event loop: to hand them to a thread costs more."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all cameras are judged by alike.

    `language`: of Home Assistant. `last_day`: the day before this one that was noted, None where
    that is not known; it makes no other ground.
    """

    context: Context
    home_day: HomeDay
    scope: RiskScope
    language: str
    last_day: date | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Judging:
    """What cameras are judged by now. `known`: what was said of them before, by id."""

    judged_by: JudgedBy
    ground: Ground
    plans: Mapping[str, Plan]
    known: Mapping[str, AssessedCamera]
    has_duties: bool


class Judge:
    """Says of cameras all that is shown of them."""

    def __init__(
        self,
        hass: HomeAssistant,
        assessor: Assessor,
        enricher: Enricher,
        first_seen: FirstSeenStore,
    ) -> None:
        """Have judged nothing."""
        self._hass = hass
        self._assessor = assessor
        self._enricher = enricher
        self._first_seen = first_seen
        self._words: tuple[str, Translations] | None = None

    def forget(self, camera_ids: Iterable[str]) -> None:
        """Forget cameras that are gone."""
        self._assessor.forget(camera_ids)

    async def async_judge(
        self, cameras: Mapping[str, FleetCamera], judging: Judging
    ) -> Mapping[str, AssessedCamera]:
        """Return what is said of `cameras` (by id), all in a thread where they are many."""
        if not cameras:
            return {}
        is_few, ground = len(cameras) <= FEW, judging.ground
        assessments = await self._async_assess(cameras.values(), judging)
        versions = {
            key: version
            for key, assessment in assessments.items()
            if (version := assessment.firmware.version)
        }
        since = self._first_seen.async_note(versions, ground.home_day, ground.last_day)
        words = await self._async_words(ground.language)
        writer = summary_writer(words, has_duties=judging.has_duties)
        view = partial(self._view, judging, writer, since)
        if is_few:
            return {key: view(camera, assessments[key]) for key, camera in cameras.items()}

        def view_all() -> Mapping[str, AssessedCamera]:
            shown, time_slice = {}, TimeSlice()
            for key, camera in cameras.items():
                shown[key] = view(camera, assessments[key])
                time_slice.thread_yield()
            return shown

        return await self._hass.async_add_executor_job(view_all)

    async def _async_assess(
        self, cameras: Collection[FleetCamera], judging: Judging
    ) -> Mapping[str, Assessment]:
        """Return the assessments of `cameras` by id."""
        context, corrections = judging.ground.context, judging.judged_by.corrections
        if len(cameras) > FEW:
            assess = partial(self._assessor.assess, cameras, corrections, context)
            return await self._hass.async_add_executor_job(assess)
        assess_one = self._assessor.assess_one
        return {each.id: assess_one(each, corrections.get(each.id), context) for each in cameras}

    async def _async_words(self, language: str) -> Translations:
        """Return the words in Home Assistant's language."""
        if self._words is None or self._words[0] != language:
            self._words = language, await async_load_translations(self._hass)
        return self._words[1]

    def _view(
        self,
        judging: Judging,
        writer: ReasonWriter,
        since: Mapping[str, date],
        camera: FleetCamera,
        assessment: Assessment,
    ) -> AssessedCamera:
        """Return all that is shown of a camera.

        `since`: the day on which each one's firmware was first seen, by id.
        """
        key, ground = camera.id, judging.ground
        known, answers = judging.known.get(key), judging.judged_by.answers
        is_said = known is not None and known.assessment is assessment
        return AssessedCamera(
            camera,
            assessment,
            risk_state(key, assessment, answers, ground.scope, ground.context.today),
            known.summary if known and is_said else summary(assessment, writer),
            since.get(key),
            judging.plans.get(key, NO_PLAN),
            self._enricher.status(key),
        )
