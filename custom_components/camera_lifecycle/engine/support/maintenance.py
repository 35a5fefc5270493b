"""The support status that published firmware gives, and what else is told of firmware."""

from __future__ import annotations

from datetime import date

from ..assessment import Basis, Support
from ..model import SupportStatus
from ..partial_date import PartialDate
from ..reasons import MakerPayload, Reason, ReasonCode, ReleasePayload, ReleaseProof
from ..releases.maintained import Proof
from .seen import Seen
from .verdict import Verdict

# Where two firmwares are of one day: who tells most of it.
_RANK = tuple(reversed(ReleaseProof))


def judge_maintenance(seen: Seen, today: date) -> Verdict:
    """Return `maintained` while a firmware is young enough; else the newest that is known.

    It lapses by itself: the status rests on the day of that firmware alone. Where firmware of
    others runs, nothing that the maker publishes counts.
    """
    if seen.runs_others:
        company = seen.identity.maker or seen.identity.vendor
        return Verdict(reasons=(Reason(ReasonCode.REPLACED_FIRMWARE, MakerPayload(company)),))
    known = [proof for proof in seen.proofs if proof.maintains and proof.day <= today]
    newest = max(known, default=None, key=_order)
    if newest is None:
        return Verdict(reasons=_undecided(seen, today))
    if not newest.is_young(today):
        listed = [
            proof
            for proof in known
            if proof.by is ReleaseProof.RELEASE and not proof.one_of_several
        ]
        quoted = max(listed, default=None, key=_order)
        code = ReasonCode.NEWEST_RELEASE
        reasons = () if quoted is None else (_reason(code, quoted, seen),)
        return Verdict(reasons=(*_undecided(seen, today), *reasons))
    support = Support(
        SupportStatus.MAINTAINED, since=PartialDate.of_day(newest.day), basis=Basis.RELEASE
    )
    return Verdict(support, (_reason(ReasonCode.MAINTAINED, newest, seen),))


def _undecided(seen: Seen, today: date) -> tuple[Reason, ...]:
    """Return that the model is maintained in some hardware version, and not known in which."""
    young = (proof for proof in seen.proofs if proof.depends_on_hardware and proof.is_young(today))
    newest = max(young, default=None, key=_order)
    if newest is None:
        return ()
    return (_reason(ReasonCode.UPDATES_DEPEND_ON_HARDWARE, newest, seen),)


def _order(proof: Proof) -> tuple[date, int]:
    return proof.day, _RANK.index(proof.by)


def _reason(code: ReasonCode, proof: Proof, seen: Seen) -> Reason:
    """Return the reason that tells of a firmware."""
    vendor = seen.identity.vendor
    assert vendor is not None  # noqa: S101 - nothing is proven without one
    payload = ReleasePayload(
        vendor=vendor,
        model=seen.model or "",
        date=PartialDate.of_day(proof.day),
        day_is=proof.day_is,
        by=proof.by,
        version=proof.version,
        as_of=proof.as_of,
        until=PartialDate.of_day(proof.last_day),
        to_some=proof.to_some,
    )
    return Reason(code, payload, proof.sources)
