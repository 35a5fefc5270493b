"""What the lifecycle entries of a model mean for one camera on a day."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING, Final

from ..model import PartialDate, Reason, ReasonCode, Support, SupportStatus
from . import facts
from .conditions import Holds, holds, version_matches
from .lifecycles import Event
from .model_names import names_of, plain_version, revision_of, unversioned
from .reach import vendor_proven
from .verdict import WORST_FIRST, Verdict

if TYPE_CHECKING:
    from ..model import Camera, Context, Firmware, Identity, Party
    from .lifecycles import LifecycleEntry, Lifecycles, Line

ENDS: Final = frozenset(
    {
        Event.END_OF_SUPPORT,
        Event.END_OF_SECURITY_UPDATES,
        Event.SERVICE_SHUTDOWN,
        Event.COMPANY_OUT_OF_BUSINESS,
        Event.UNSUPPORTED_AS_OF,
    }
)
# What informs and never decides. An end of sale is no end of support: firmware went on for
# years after it (Reolink D500: discontinued by 2022-11, build of 2024-12).
TELLS: Final = {
    Event.STILL_SUPPORTED_AS_OF: ReasonCode.STILL_SUPPORTED,
    Event.SUPPORT_EXTENDED: ReasonCode.SUPPORT_EXTENDED,
    Event.END_OF_SALE: ReasonCode.END_OF_SALE,
    Event.POSSIBLY_UNSUPPORTED_AS_OF: ReasonCode.POSSIBLY_UNSUPPORTED,
    Event.DESCRIBED_AS_LEGACY: ReasonCode.DESCRIBED_AS_LEGACY,
    Event.NO_FIX_PLANNED: ReasonCode.NO_FIX_PLANNED,
    Event.API_CLOSED: ReasonCode.API_CLOSED,
}
STATUS: Final = {
    ReasonCode.SUPPORT_ENDED: SupportStatus.ENDED,
    ReasonCode.SERVICE_SHUT_DOWN: SupportStatus.ENDED,
    ReasonCode.SUPPORT_ENDING: SupportStatus.ENDING,
    ReasonCode.SUPPORTED_UNTIL: SupportStatus.SUPPORTED,
}

type Finding = tuple[ReasonCode, LifecycleEntry, Reason]


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
    found: list[Finding] = []
    for line in _lines(camera, identity, seller, lifecycles):
        answer = holds(*line, revision, firmware, context)
        code = (
            _code(line[0], context) if answer is Holds.YES else _unknown(line[0], answer, context)
        )
        if code is not None:
            needs = "" if answer is Holds.YES else answer.value
            found.append((code, line[0], _reason(code, line, seller, needs)))
    found += _branches(seller, firmware, lifecycles, context)
    support = _support(found)
    if support.status is SupportStatus.ENDED:  # then nobody has to hear that it could be
        found = [one for one in found if one[0] is not ReasonCode.POSSIBLY_UNSUPPORTED]
    return Verdict(support, tuple(reason for _, _, reason in sorted(found, key=_order)))


def _lines(
    camera: Camera, identity: Identity, seller: Party, lifecycles: Lifecycles
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
    if (told := TELLS.get(entry.event)) is not None:
        return told
    if entry.date is None or entry.withdrawn:
        return None
    if _over(entry, context.today):
        return _past(entry)
    if not entry.firm or entry.dating == "no_later_than":
        return None
    if entry.event is Event.MIN_SUPPORT_UNTIL:
        return ReasonCode.SUPPORTED_UNTIL
    near = entry.date.last_day <= _months_later(context.today, context.lead_time_months)
    return ReasonCode.SUPPORT_ENDING if near else ReasonCode.SUPPORTED_UNTIL


def _past(entry: LifecycleEntry) -> ReasonCode:
    """Return what an end that has come, or a promise that has run out, means."""
    if entry.event is Event.MIN_SUPPORT_UNTIL:
        return ReasonCode.MINIMUM_SUPPORT_PASSED
    if not entry.firm:
        return ReasonCode.POSSIBLY_UNSUPPORTED
    shut = entry.event is Event.SERVICE_SHUTDOWN
    return ReasonCode.SERVICE_SHUT_DOWN if shut else ReasonCode.SUPPORT_ENDED


def _unknown(entry: LifecycleEntry, answer: Holds, context: Context) -> ReasonCode | None:
    """Return that an entry would decide if hardware, firmware or country were known."""
    decides = answer is not Holds.NO and _code(entry, context) in STATUS
    return ReasonCode.DEPENDS_ON_HARDWARE if decides else None


def _over(entry: LifecycleEntry, today: date) -> bool:
    """Return whether the date has come; one that was true `no later than` then, by its start."""
    assert entry.date is not None  # noqa: S101 - asked before
    by_start = entry.dating == "no_later_than"
    return (entry.date.first_day if by_start else entry.date.last_day) <= today


def _branches(
    seller: Party, firmware: Firmware, lifecycles: Lifecycles, context: Context
) -> list[Finding]:
    """Return what was said about the firmware branch that runs: a newer one may exist."""
    found: list[Finding] = []
    if firmware.version is None:
        return found
    running = plain_version(firmware.version)
    for line in lifecycles.branches.get(seller.id, ()):
        entry = line[0]
        if entry.date is None or not version_matches(entry.firmware.patterns, running):
            continue
        over = _over(entry, context.today)
        code = ReasonCode.FIRMWARE_BRANCH_ENDED if over else ReasonCode.FIRMWARE_BRANCH_ENDS
        found.append((code, entry, _reason(code, line, seller, "")))
    return found


def _support(found: list[Finding]) -> Support:
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


def _until(decisive: list[Finding]) -> PartialDate | None:
    """Return the earliest published end, or the latest promise where only promises exist."""
    ends = [entry.date for _, entry, _ in decisive if entry.event in ENDS and entry.date]
    promises = [entry.date for _, entry, _ in decisive if entry.event not in ENDS and entry.date]
    return min(ends, key=_first_day) if ends else max(promises, default=None, key=_first_day)


def _first_day(day: PartialDate) -> date:
    """Sort by the first day that a date can mean."""
    return day.first_day


def _order(one: Finding) -> tuple[int, str, str]:
    """Sort what decides before what informs, then by date and id."""
    code, entry, _ = one
    rank = WORST_FIRST.index(STATUS.get(code, SupportStatus.UNKNOWN))
    return rank, entry.date.text if entry.date else "", entry.id


def _reason(code: ReasonCode, line: Line, seller: Party, needs: str) -> Reason:
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
        "as_of": facts.checked(entry.sources),
    }
    if code in STATUS:
        given["since" if STATUS[code] is SupportStatus.ENDED else "until"] = given["date"]
    return Reason(code, {key: value for key, value in given.items() if value}, entry.sources)


def _months_later(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, date.max.year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
