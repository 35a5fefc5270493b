"""The support status that lifecycle entries give one camera on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from ..assessment import Basis, Support
from ..model import Camera, Company, Context, Firmware, Identity, SupportStatus
from ..model_names import names_of, plain_version, revision_of, unversioned
from ..months import months_later
from ..partial_date import PartialDate
from ..reasons import (
    Dating,
    LifecycleEvent,
    MissingFact,
    ReasonCode,
)
from ..releases.maintained import Proof
from .conditions import Match, matches, version_matches
from .later_proof import later_proof
from .lifecycle_match import LifecycleMatch, in_order, lifecycle_match
from .lifecycles import LifecycleEntry, Lifecycles, Line
from .seen import Seen
from .verdict import STATUS_BY_CODE, Verdict

END_EVENTS: Final = frozenset(
    {
        LifecycleEvent.END_OF_SUPPORT,
        LifecycleEvent.END_OF_SECURITY_UPDATES,
        LifecycleEvent.SERVICE_SHUTDOWN,
        LifecycleEvent.COMPANY_OUT_OF_BUSINESS,
        LifecycleEvent.UNSUPPORTED_AS_OF,
    }
)
# What informs and never decides. An end of sale is no end of support: firmware went on for
# years after it (Reolink D500: discontinued by 2022-11, build of 2024-12).
INFORMATIONAL: Final = {
    LifecycleEvent.STILL_SUPPORTED_AS_OF: ReasonCode.STILL_SUPPORTED,
    LifecycleEvent.SUPPORT_EXTENDED: ReasonCode.SUPPORT_EXTENDED,
    LifecycleEvent.END_OF_SALE: ReasonCode.END_OF_SALE,
    LifecycleEvent.POSSIBLY_UNSUPPORTED_AS_OF: ReasonCode.POSSIBLY_UNSUPPORTED,
    LifecycleEvent.DESCRIBED_AS_LEGACY: ReasonCode.DESCRIBED_AS_LEGACY,
    LifecycleEvent.NO_FIX_PLANNED: ReasonCode.NO_FIX_PLANNED,
    LifecycleEvent.API_CLOSED: ReasonCode.API_CLOSED,
}
# What an end after the lead time means. Who names the day on which its updates end promises
# them until then; who names the day on which its service or its business ends does not.
_FAR: Final = {
    LifecycleEvent.END_OF_SUPPORT: ReasonCode.SUPPORTED_UNTIL,
    LifecycleEvent.END_OF_SECURITY_UPDATES: ReasonCode.SUPPORTED_UNTIL,
    LifecycleEvent.SERVICE_SHUTDOWN: ReasonCode.SERVICE_ENDS_LATER,
}


def judge_lifecycles(seen: Seen, lifecycles: Lifecycles, context: Context) -> Verdict:
    """Return the status that the entries of the vendor's model give, with all that was said.

    A vendor that is only likely gets nothing: an entry speaks of a vendor's model.
    """
    camera, identity, firmware = seen.camera, seen.identity, seen.firmware
    vendor = identity.vendor
    if vendor is None or vendor.id not in lifecycles.vendors or not identity.proves(vendor):
        return Verdict()
    hardware = revision_of(camera)
    matched: list[LifecycleMatch] = []
    for line in _lines(camera, identity, vendor, lifecycles):
        entry, model = line
        answer = matches(entry, model, hardware, firmware, context)
        if isinstance(answer, MissingFact):
            undecided = _code(entry, context) in STATUS_BY_CODE
            code = ReasonCode.DEPENDS_ON_HARDWARE if undecided else None
            matched += lifecycle_match(code, line, vendor, answer)
        elif answer is Match.YES:
            matched += _holding(line, vendor, seen.proofs, context)
        elif answer is Match.ELSEWHERE and _code(entry, context) is ReasonCode.SUPPORTED_UNTIL:
            matched += lifecycle_match(ReasonCode.PROMISED_ELSEWHERE, line, vendor)
    matched += _branches(vendor, firmware, lifecycles, context)
    support = _support(matched)
    if support.status is SupportStatus.ENDED:  # then nobody has to hear that it could be
        matched = [match for match in matched if match.code is not ReasonCode.POSSIBLY_UNSUPPORTED]
    return Verdict(support, tuple(match.reason for match in sorted(matched, key=in_order)))


def _holding(
    line: Line, vendor: Company, proofs: Sequence[Proof], context: Context
) -> tuple[LifecycleMatch, ...]:
    """Return what a line that holds means, in the light of the firmware that came since.

    Firmware long after an end speaks against it for as long as it is young itself; later it
    was a last patch, and the end counts again.
    """
    code = _code(line[0], context)
    later = None
    if code is ReasonCode.SUPPORT_ENDED:
        later = later_proof(line, proofs, context.today)
    if later is not None and later.is_young(context.today):
        code = ReasonCode.END_CONTRADICTED
    return lifecycle_match(code, _on(line, context.today), vendor, later=later)


def _on(line: Line, today: date) -> Line:
    """Return a line as its service is on a day: whether recordings can still be downloaded."""
    entry, model = line
    if entry.service is None or entry.service.recordings_until is None:
        return line
    return replace(entry, service=entry.service.on(today)), model


def lifecycle_depends_on_hardware(
    camera: Camera, identity: Identity, lifecycles: Lifecycles
) -> bool:
    """Return whether another hardware version could change the support status of this model."""
    vendor = identity.vendor
    if vendor is None or vendor.id not in lifecycles.vendors:
        return False
    return any(
        model.hardware.patterns and entry.event not in INFORMATIONAL
        for entry, model in _lines(camera, identity, vendor, lifecycles)
    )


def _lines(
    camera: Camera, identity: Identity, vendor: Company, lifecycles: Lifecycles
) -> tuple[Line, ...]:
    """Return what was said about the model; about its name alone only by hardware version."""
    names = names_of(camera, identity)
    if not names:
        return lifecycles.all_models(vendor.id)
    matched = {(line[0].id, line[1].name): line for line in lifecycles.of(vendor.id, names)}
    for line in lifecycles.of(vendor.id, unversioned(names)):
        if line[1].hardware.patterns:
            matched.setdefault((line[0].id, line[1].name), line)
    return tuple(matched.values())


def _code(entry: LifecycleEntry, context: Context) -> ReasonCode | None:
    """Return what an entry that holds means on the day, or None where it means nothing."""
    if (informs := INFORMATIONAL.get(entry.event)) is not None:
        return informs
    if entry.date is None or entry.withdrawn:
        return None
    if _has_passed(entry, context.today):
        return _passed_code(entry)
    if not entry.authoritative or entry.dating is Dating.NO_LATER_THAN:
        return None
    if entry.event is LifecycleEvent.MIN_SUPPORT_UNTIL:
        return ReasonCode.SUPPORTED_UNTIL
    near = entry.date.last_day <= months_later(context.today, context.lead_time_months)
    return _near_code(entry.event) if near else _FAR.get(entry.event)


def _near_code(event: LifecycleEvent) -> ReasonCode:
    """Return what an end within the lead time means."""
    of_service = event is LifecycleEvent.SERVICE_SHUTDOWN
    return ReasonCode.SERVICE_ENDING if of_service else ReasonCode.SUPPORT_ENDING


def _passed_code(entry: LifecycleEntry) -> ReasonCode:
    """Return what an end that has come, or a promise that has run out, means."""
    if entry.event is LifecycleEvent.MIN_SUPPORT_UNTIL:
        return ReasonCode.MINIMUM_SUPPORT_PASSED
    if not entry.authoritative:
        return ReasonCode.POSSIBLY_UNSUPPORTED
    shut = entry.event is LifecycleEvent.SERVICE_SHUTDOWN
    return ReasonCode.SERVICE_SHUT_DOWN if shut else ReasonCode.SUPPORT_ENDED


def _has_passed(entry: LifecycleEntry, today: date) -> bool:
    """Return whether the date has come; one that was true `no later than` then, by its start."""
    assert entry.date is not None  # noqa: S101 - asked before
    by_start = entry.dating is Dating.NO_LATER_THAN
    return (entry.date.first_day if by_start else entry.date.last_day) <= today


def _branches(
    vendor: Company, firmware: Firmware, lifecycles: Lifecycles, context: Context
) -> list[LifecycleMatch]:
    """Return what was said about the firmware branch that runs: a newer one may exist."""
    matched: list[LifecycleMatch] = []
    if firmware.version is None:
        return matched
    running = plain_version(firmware.version)
    for line in lifecycles.branches_of(vendor.id):
        entry = line[0]
        if entry.date is None or not version_matches(entry.firmware.patterns, running):
            continue
        passed = _has_passed(entry, context.today)
        code = ReasonCode.FIRMWARE_BRANCH_ENDED if passed else ReasonCode.FIRMWARE_BRANCH_ENDS
        matched += lifecycle_match(code, line, vendor)
    return matched


def _support(matched: Sequence[LifecycleMatch]) -> Support:
    """Return the worst status that was found, with the earliest start and the next end.

    The basis is that of the fact which gives that day.
    """
    decisive = [match for match in matched if match.code in STATUS_BY_CODE]
    if not decisive:
        return Support()
    status = max((match.status for match in decisive), key=lambda status: status.severity)
    deciding = [match.entry for match in decisive if match.status is status]
    ended = status is SupportStatus.ENDED
    return Support(
        status,
        since=_day(min(deciding, key=_begins)) if ended else None,
        until=None if ended else _until([match.entry for match in decisive]),
        basis=_basis(deciding),
    )


def _basis(deciding: Sequence[LifecycleEntry]) -> Basis:
    """Return what the status rests on: an end before a promise, the first of several ends."""
    ends = [entry for entry in deciding if entry.event is not LifecycleEvent.MIN_SUPPORT_UNTIL]
    if not ends:
        return Basis.PROMISE
    first = min(ends, key=_begins)
    of_service = first.event is LifecycleEvent.SERVICE_SHUTDOWN
    return Basis.SERVICE if of_service else Basis.PUBLISHED_END


def _begins(entry: LifecycleEntry) -> tuple[date, bool]:
    """Sort by the first day that an end can mean; of one day, the model's before its service's."""
    return _first_day(_day(entry)), entry.event is LifecycleEvent.SERVICE_SHUTDOWN


def _day(entry: LifecycleEntry) -> PartialDate:
    """Return the date of what decides: without one it would not."""
    assert entry.date is not None  # noqa: S101 - asked before
    return entry.date


def _until(decisive: Sequence[LifecycleEntry]) -> PartialDate | None:
    """Return the earliest published end, or the latest promise where only promises exist."""
    ends = [entry.date for entry in decisive if entry.event in END_EVENTS and entry.date]
    promises = [entry.date for entry in decisive if entry.event not in END_EVENTS and entry.date]
    return min(ends, key=_first_day) if ends else max(promises, default=None, key=_first_day)


def _first_day(day: PartialDate) -> date:
    """Sort by the first day that a date can mean."""
    return day.first_day
