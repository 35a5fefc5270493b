"""Finds because of what something about a camera has changed.

Where only one thing that counts has become another, it is that. Where there are several, as
after a restart, the engine is asked what it would say if one of them were as before: what
takes the change back has brought it about.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..engine.assessment import Assessment
from ..engine.model import Context, Record
from ..fleet.assessor import Assessor
from ..fleet.model import AssessedCamera, JudgedBy
from ..fleet.risk import risk_state
from ..inventory.model import FleetCamera
from ..settings import RiskScope
from .because import Because, Grounds
from .change import ChangeKind
from .picture import LONG_AGO, Picture, is_other_firmware
from .signs import is_firmware_detail


class _Candidate(NamedTuple):
    """What may have brought a change about. `takes_back`: whether the change went without it."""

    because: Because
    takes_back: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Names the cause of the changes of one pass; `before`, `now`: by what was judged."""

    assessor: Assessor
    before: Grounds
    now: Grounds
    judged_by: JudgedBy

    def because(
        self, kind: ChangeKind, assessed: AssessedCamera, before: Picture, now: Picture
    ) -> Because:
        """Return because of what `kind` of a camera that was known has changed."""
        if kind is ChangeKind.FIRMWARE_CHANGED:
            return Because.FIRMWARE
        candidates = [*self._candidates(kind, assessed, before, now)]
        if len(candidates) == 1:
            return candidates[0].because
        found = (each.because for each in candidates if each.takes_back())
        return next(found, candidates[0].because if candidates else Because.FACTS)

    def _candidates(
        self, kind: ChangeKind, assessed: AssessedCamera, before: Picture, now: Picture
    ) -> Iterator[_Candidate]:
        """Yield what has become another; what can be put back is tried first."""

        def takes_back(context: Context, firmware: str | None = None) -> Callable[[], bool]:
            return lambda: self._is_as_before(kind, assessed, before, context, firmware)

        yield from self._of_the_owner(kind, before, now, takes_back)
        today, was = self.now.context, self.before
        if was.place != self.now.place:
            there = replace(today, country=was.country, region=was.region, site=was.site)
            yield _Candidate(Because.COUNTRY, takes_back(there))
        if was.day != self.now.day:
            yield _Candidate(Because.DAY, takes_back(replace(today, today=was.day)))
        old, new = before.signs, now.signs
        if old.firmware != new.firmware or before.firmware != now.firmware:
            yield _Candidate(Because.FIRMWARE, takes_back(today, before.firmware or ""))
        if old.identity != new.identity:
            yield _Candidate(Because.IDENTITY, _yes)
        if was.facts != self.now.facts or old.offer != new.offer:
            yield _Candidate(Because.FACTS, _yes)
        if was.rules != self.now.rules:
            yield _Candidate(Because.RULES, _yes)

    def _of_the_owner(
        self,
        kind: ChangeKind,
        before: Picture,
        now: Picture,
        takes_back: Callable[[Context], Callable[[], bool]],
    ) -> Iterator[_Candidate]:
        """Yield what the owner has said or chosen otherwise."""
        old, new = before.signs, now.signs
        if old.corrected != new.corrected:
            yield _Candidate(Because.OWNER, _yes)
        scope_changed = self.before.counts_supply is not self.now.counts_supply
        if kind is ChangeKind.RISK_CHANGED and (old.accepted != new.accepted or scope_changed):
            yield _Candidate(Because.OWNER, lambda: old.risk == new.risk)
        if self.before.lead_time_months != self.now.lead_time_months:
            months = self.before.lead_time_months
            context = replace(self.now.context, lead_time_months=months)
            yield _Candidate(Because.OWNER, takes_back(context))

    def _is_as_before(
        self,
        kind: ChangeKind,
        assessed: AssessedCamera,
        before: Picture,
        context: Context,
        firmware: str | None,
    ) -> bool:
        """Return whether nothing of `kind` would have changed, had one thing stayed as it was."""
        camera = assessed.camera
        if firmware is not None:
            camera = _with_firmware(camera, firmware)
        correction = self.judged_by.corrections.get(camera.id)
        assessment = self.assessor.assess_if(camera, correction, context)
        again = self._picture(replace(assessed, camera=camera), assessment, before, context)
        return not is_another(kind, before, again)

    def _picture(
        self, assessed: AssessedCamera, assessment: Assessment, before: Picture, context: Context
    ) -> Picture:
        answers = self.judged_by.answers
        scope = RiskScope.SUPPLY_TOO if self.judged_by.counts_supply else RiskScope.STANDARD
        risk = risk_state(assessed.camera.id, assessment, answers, scope, context.today)
        imagined = replace(assessed, assessment=assessment, risk=risk)
        return Picture.of(imagined, before, LONG_AGO, before.signs)


def is_another(kind: ChangeKind, before: Picture, now: Picture) -> bool:
    """Return whether something of `kind` is another one now, for a camera that was known."""
    match kind:
        case ChangeKind.VULNERABILITY_FOUND:
            return not now.exploited.keys() <= before.exploited.keys()
        case ChangeKind.RISK_CHANGED:
            return now.risks.keys() != before.risks.keys() or (
                before.at_risk is True and now.at_risk is False
            )
        case ChangeKind.STATUS_CHANGED:
            return now.status is not before.status
        case ChangeKind.FIRMWARE_CHANGED:
            return is_other_firmware(before, now)
        case _:
            return False


def _yes() -> bool:
    return True


def _with_firmware(camera: FleetCamera, version: str) -> FleetCamera:
    """Return the camera as it would be with another version of the firmware."""

    def older(record: Record) -> Record:
        details = {key: each for key, each in record.details.items() if not is_firmware_detail(key)}
        return replace(record, sw_version=record.sw_version and version, details=details)

    sources = tuple(replace(each, record=older(each.record)) for each in camera.sources)
    asked = tuple(map(older, camera.look_up_records))
    return replace(camera, sources=sources, look_up_records=asked, identity=None)


def kinds_of_known(before: Picture, now: Picture) -> tuple[ChangeKind, ...]:
    """Return what is different about a camera that was known, most urgent first."""
    return tuple(kind for kind in ChangeKind if is_another(kind, before, now))
