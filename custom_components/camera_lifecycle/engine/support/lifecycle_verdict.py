"""What the lifecycle entries of a model mean for one camera on a day."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final

from ..model import (
    Camera,
    Company,
    Context,
    Firmware,
    Identity,
    PartialDate,
    Reason,
    ReasonCode,
    Support,
    SupportStatus,
)
from . import fields
from .conditions import Match, matches, version_matches
from .lifecycles import LifecycleEntry, LifecycleEvent, Lifecycles, Line
from .model_names import names_of, plain_version, revision_of, unversioned
from .reach import vendor_proven
from .verdict import WORST_FIRST, Verdict

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
STATUS: Final = {
    ReasonCode.SUPPORT_ENDED: SupportStatus.ENDED,
    ReasonCode.SERVICE_SHUT_DOWN: SupportStatus.ENDED,
    ReasonCode.SUPPORT_ENDING: SupportStatus.ENDING,
    ReasonCode.SUPPORTED_UNTIL: SupportStatus.SUPPORTED,
}

type LifecycleMatch = tuple[ReasonCode, LifecycleEntry, Reason]


def judge_lifecycles(
    camera: Camera,
    identity: Identity,
    firmware: Firmware,
    lifecycles: Lifecycles,
    context: Context,
) -> Verdict:
    """Return the status that the entries of the seller's model give, with all that was said.

    A seller that is only likely gets nothing: an entry speaks of a seller's model.
    """
    seller = identity.vendor
    if seller is None or seller.id not in lifecycles.vendors or not vendor_proven(identity):
        return Verdict()
    revision = revision_of(camera)
    found: list[LifecycleMatch] = []
    for line in _lines(camera, identity, seller, lifecycles):
        answer = matches(*line, revision, firmware, context)
        code = (
            _code(line[0], context)
            if answer is Match.YES
            else _undecided_code(line[0], answer, context)
        )
        if code is not None:
            needs = "" if answer is Match.YES else answer.value
            found.append((code, line[0], _reason(code, line, seller, needs)))
    found += _branches(seller, firmware, lifecycles, context)
    support = _support(found)
    if support.status is SupportStatus.ENDED:  # then nobody has to hear that it could be
        found = [one for one in found if one[0] is not ReasonCode.POSSIBLY_UNSUPPORTED]
    return Verdict(support, tuple(reason for _, _, reason in sorted(found, key=_order)))


def _lines(
    camera: Camera, identity: Identity, seller: Company, lifecycles: Lifecycles
) -> tuple[Line, ...]:
    """Return what was said about the model; about its name alone only by hardware version."""
    names = names_of(camera, identity)
    if not names:
        return lifecycles.all_models(seller.id)
    found = {(line[0].id, line[1].name): line for line in lifecycles.of(seller.id, names)}
    for line in lifecycles.of(seller.id, unversioned(names)):
        if line[1].hardware.patterns:
            found.setdefault((line[0].id, line[1].name), line)
    return tuple(found.values())


def _code(entry: LifecycleEntry, context: Context) -> ReasonCode | None:
    """Return what an entry that holds means on the day, or None where it means nothing."""
    if (told := INFORMATIONAL.get(entry.event)) is not None:
        return told
    if entry.date is None or entry.withdrawn:
        return None
    if _has_passed(entry, context.today):
        return _passed_code(entry)
    if not entry.firm or entry.dating == "no_later_than":
        return None
    if entry.event is LifecycleEvent.MIN_SUPPORT_UNTIL:
        return ReasonCode.SUPPORTED_UNTIL
    near = entry.date.last_day <= _months_later(context.today, context.lead_time_months)
    return ReasonCode.SUPPORT_ENDING if near else ReasonCode.SUPPORTED_UNTIL


def _passed_code(entry: LifecycleEntry) -> ReasonCode:
    """Return what an end that has come, or a promise that has run out, means."""
    if entry.event is LifecycleEvent.MIN_SUPPORT_UNTIL:
        return ReasonCode.MINIMUM_SUPPORT_PASSED
    if not entry.firm:
        return ReasonCode.POSSIBLY_UNSUPPORTED
    shut = entry.event is LifecycleEvent.SERVICE_SHUTDOWN
    return ReasonCode.SERVICE_SHUT_DOWN if shut else ReasonCode.SUPPORT_ENDED


def _undecided_code(entry: LifecycleEntry, answer: Match, context: Context) -> ReasonCode | None:
    """Return that an entry would decide if hardware, firmware or country were known."""
    decides = answer is not Match.NO and _code(entry, context) in STATUS
    return ReasonCode.DEPENDS_ON_HARDWARE if decides else None


def _has_passed(entry: LifecycleEntry, today: date) -> bool:
    """Return whether the date has come; one that was true `no later than` then, by its start."""
    assert entry.date is not None  # noqa: S101 - asked before
    by_start = entry.dating == "no_later_than"
    return (entry.date.first_day if by_start else entry.date.last_day) <= today


def _branches(
    seller: Company, firmware: Firmware, lifecycles: Lifecycles, context: Context
) -> list[LifecycleMatch]:
    """Return what was said about the firmware branch that runs: a newer one may exist."""
    found: list[LifecycleMatch] = []
    if firmware.version is None:
        return found
    running = plain_version(firmware.version)
    for line in lifecycles.branches.get(seller.id, ()):
        entry = line[0]
        if entry.date is None or not version_matches(entry.firmware.patterns, running):
            continue
        over = _has_passed(entry, context.today)
        code = ReasonCode.FIRMWARE_BRANCH_ENDED if over else ReasonCode.FIRMWARE_BRANCH_ENDS
        found.append((code, entry, _reason(code, line, seller, "")))
    return found


def _support(found: list[LifecycleMatch]) -> Support:
    """Return the worst status among the findings, with the earliest start and the next end."""
    decisive = [one for one in found if one[0] in STATUS]
    if not decisive:
        return Support()
    status = min((STATUS[code] for code, _, _ in decisive), key=WORST_FIRST.index)
    since = [entry.date for code, entry, _ in decisive if STATUS[code] is SupportStatus.ENDED]
    return Support(
        status,
        since=min(filter(None, since), default=None, key=_first_day),
        until=None if since else _until(decisive),
    )


def _until(decisive: list[LifecycleMatch]) -> PartialDate | None:
    """Return the earliest published end, or the latest promise where only promises exist."""
    ends = [entry.date for _, entry, _ in decisive if entry.event in END_EVENTS and entry.date]
    promises = [
        entry.date for _, entry, _ in decisive if entry.event not in END_EVENTS and entry.date
    ]
    return min(ends, key=_first_day) if ends else max(promises, default=None, key=_first_day)


def _first_day(day: PartialDate) -> date:
    """Sort by the first day that a date can mean."""
    return day.first_day


def _order(one: LifecycleMatch) -> tuple[int, str, str]:
    """Sort what decides before what informs, then by date and id."""
    code, entry, _ = one
    rank = WORST_FIRST.index(STATUS.get(code, SupportStatus.UNKNOWN))
    return rank, entry.date.text if entry.date else "", entry.id


def _reason(code: ReasonCode, line: Line, seller: Company, needs: str) -> Reason:
    """Return the reason with the values that its sentences need."""
    entry, model = line
    given = {
        "lifecycle": entry.id,
        "event": entry.event.value,
        "vendor": seller.id,
        "vendor_name": seller.name,
        "model": model.name,
        "dating": entry.dating,
        "date": entry.date.text if entry.date else "",
        "needs": needs,
        "replacement": model.replacement or "",
        "as_of": fields.newest_check(entry.sources),
    }
    if code in STATUS:
        given["since" if STATUS[code] is SupportStatus.ENDED else "until"] = given["date"]
    return Reason(code, {key: value for key, value in given.items() if value}, entry.sources)


def _months_later(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, date.max.year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
