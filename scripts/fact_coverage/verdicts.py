"""Draws positive verdicts and prints what proves each, so that a person can check them by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from itertools import chain
import random
from typing import Final

from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import (
    Company,
    FirmwareState,
    NewestFirmware,
    Source,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.reasons import Payload, Reason, ReasonCode
from custom_components.camera_lifecycle.engine.record_json import record_as_json
from custom_components.camera_lifecycle.engine.releases.facts import Release
from custom_components.camera_lifecycle.engine.releases.lines import listed_for

from .judged import Judged

POSITIVE: Final = (
    SupportStatus.SUPPORTED,
    SupportStatus.MAINTAINED,
    FirmwareState.NEWER_EXISTS,
    FirmwareState.NEWEST_KNOWN,
)
"""What may be drawn: a false one is an all-clear, or an alarm, that nobody should get."""
_PROOFS: Final = {
    SupportStatus.SUPPORTED: {ReasonCode.SUPPORTED_UNTIL, ReasonCode.STILL_SUPPORTED},
    SupportStatus.MAINTAINED: {ReasonCode.MAINTAINED},
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One positive answer about one camera."""

    judged: Judged
    says: SupportStatus | FirmwareState


def positive(judged: Iterable[Judged]) -> Iterator[Verdict]:
    """Yield every positive verdict, made-up records and product lists included."""
    for one in judged:
        for says in (one.found.support.status, one.found.firmware.state):
            if one.is_camera and says in POSITIVE:
                yield Verdict(one, says)


def draw(verdicts: Iterable[Verdict], number: int, seed: int) -> list[Verdict]:
    """Return `number` of them (all, where there are fewer): the same for the same seed."""
    ordered = sorted(verdicts, key=lambda verdict: (verdict.judged.data["id"], verdict.says))
    chosen = random.Random(seed)  # noqa: S311 - a draw that can be repeated, not a secret
    return chosen.sample(ordered, min(number, len(ordered)))


def lines(verdict: Verdict, library: Library) -> Iterator[str]:
    """Yield the strings of the record, the verdict, and what proves it."""
    judged = verdict.judged
    found = judged.found
    yield f"{verdict.says}: {judged.data['id']} ({judged.file})"
    yield f"  read in: {judged.data.get('source', 'made up')}"
    fields = record_as_json(judged.camera.records[0])
    details = fields.pop("details")
    for name, value in {**fields, **details}.items():
        if value and name != "id":
            yield f"  {name}: {value}"
    yield (
        f"  vendor {judged.vendor or '?'} ({found.identity.vendor_confidence}), "
        f"version {found.firmware.version}, built {found.firmware.build_date}"
    )
    if isinstance(verdict.says, SupportStatus):
        yield from _of_reasons(verdict.says, found.reasons)
    elif found.firmware.newest:
        yield from _of_newest(found.firmware.newest)
    listed = listed_for(judged.camera, found.identity, found.firmware, library.releases)
    for release in dict.fromkeys(chain(*listed.lines)):
        yield f"  listed: {_row(release)}"


def _of_reasons(says: SupportStatus, reasons: Iterable[Reason]) -> Iterator[str]:
    for reason in reasons:
        if reason.code in _PROOFS[says]:
            yield f"  proof: {reason.code}, {_told(reason.payload)}"
            yield from _sources(reason.sources)


def _told(payload: Payload) -> str:
    """Return the fields of a reason that say something."""
    told = {part.name: getattr(payload, part.name) for part in fields(payload)}
    return ", ".join(
        f"{name.replace('_', ' ')} {value.name if isinstance(value, Company) else value}"
        for name, value in told.items()
        if value
    )


def _of_newest(newest: NewestFirmware) -> Iterator[str]:
    yield f"  proof: {newest.version} of {newest.date} by {newest.source}, as of {newest.as_of}"
    yield from _sources(newest.sources)


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    yield from (f"    {source.url} ({source.kind}, {source.checked})" for source in sources)


def _row(release: Release) -> str:
    """Return a row of the library as it was read."""
    told = {
        "names": " | ".join(release.names),
        "hardware": " | ".join(sorted(release.hardware)),
        "version": release.version,
        "built": release.built,
        "published": release.published and f"{release.dating} {release.published}",
        "channel": release.channel,
        "branch": release.branch,
        "regions": " | ".join(sorted(release.regions)),
        "latest until": release.latest_until,
        "withdrawn": release.withdrawn,
    }
    return ", ".join(f"{name} {value}" for name, value in told.items() if value)
