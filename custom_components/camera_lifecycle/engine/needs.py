"""What the place of an old camera asks of the one that replaces it: known, or where to look.

Nothing is guessed from a model's name: what a look-up, a registry, or a person told is known,
all else is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
import re
from typing import Final

from .identify.channel import VIA_RECORDER
from .identify.cleaned_record import CleanedRecord
from .identify.integrations import Integrations, Role
from .identify.names import clean
from .model import Camera

VIDEO_CODECS: Final = "video_codecs"
"""The detail of a record that says in which codecs a camera sends its pictures."""
VIDEO_RESOLUTIONS: Final = "video_resolutions"
"""The detail of a record that says in which resolutions."""
MEDIA_PROFILES: Final = "media_profiles"
"""The detail of a record with the names under which a camera keeps these settings."""
POWER_SUPPLY: Final = "power_supply"
"""The detail of a record that says how a camera is powered."""
RECORDER_PROTOCOL: Final = "proxyProtocol"
"""The detail of a channel in which its recorder says how it speaks to the camera."""

MAX_VALUES: Final = 8
MAX_LENGTH: Final = 64
_PROFILES: Final = {"streaming": "S"}
_PROFILE: Final = re.compile(r"onvif://www\.onvif\.org/profile/([a-z]{1,16})/?", re.IGNORECASE)


class Need(StrEnum):
    """What the place of a camera asks for."""

    RECORDER = "recorder"
    RECORDER_PROTOCOL = "recorder_protocol"
    CODEC = "codec"
    RESOLUTION = "resolution"
    POWER = "power"
    ONVIF_PROFILE = "onvif_profile"


class LookAt(StrEnum):
    """Where it can be read, where it is not known."""

    LABEL = "label"
    CAMERA_PAGE = "camera_page"
    RECORDER_PAGE = "recorder_page"
    SWITCH_PORT = "switch_port"


@dataclass(frozen=True, slots=True)
class NeedAnswer:
    """One need: its `value`, or where to look at; one of the two is None."""

    need: Need
    value: str | None = None
    look_at: LookAt | None = None


@dataclass(frozen=True, slots=True)
class Recorder:
    """What a camera is recorded by, as far as it is known: its name, and what speaks to it."""

    name: str | None = None
    protocol: str | None = None


NO_RECORDER: Final = Recorder()


def needs_of(
    camera: Camera, integrations: Integrations, known: Recorder = NO_RECORDER
) -> tuple[NeedAnswer, ...]:
    """Return what replacing `camera` asks for, in the order of `Need`.

    `known`: its recorder, where that is known beside the records; its name counts before what
    they tell, its protocol after. Never raises.
    """
    records = [CleanedRecord.of(record, integrations) for record in camera.records]
    told = _recorder(records)
    recorder = Recorder(known.name or told.name, told.protocol or known.protocol)
    page = LookAt.RECORDER_PAGE if recorder.name or recorder.protocol else LookAt.CAMERA_PAGE
    found = (
        (Need.RECORDER, clean(recorder.name), LookAt.RECORDER_PAGE),
        (Need.RECORDER_PROTOCOL, clean(recorder.protocol), LookAt.RECORDER_PAGE),
        (Need.CODEC, _told(records, VIDEO_CODECS), page),
        (Need.RESOLUTION, _told(records, VIDEO_RESOLUTIONS), page),
        (Need.POWER, _told(records, POWER_SUPPLY), LookAt.SWITCH_PORT),
        (Need.ONVIF_PROFILE, _listed(_profiles(records)), LookAt.LABEL),
    )
    return tuple(
        NeedAnswer(need, value or None, None if value else look_at)
        for need, value, look_at in found
    )


def _recorder(records: Iterable[CleanedRecord]) -> Recorder:
    """Return what the records tell of a recorder: that they came through one, or which."""
    names: list[str] = []
    protocols: list[str] = []
    for record in records:
        facts = record.integration
        if facts.role is Role.RECORDER_CHANNEL or record.is_channel:
            protocols.append(facts.name)
        if facts.role is Role.RECORDER_CHANNEL:
            names.append(facts.name)
        names = [*record.raw(VIA_RECORDER), *names]
        protocols = [*record.raw(RECORDER_PROTOCOL), *protocols]
    return Recorder(next(iter(names), None), next(iter(protocols), None))


def _told(records: Iterable[CleanedRecord], detail: str) -> str:
    """Return what the first record that has a detail tells in it."""
    return next((told for record in records if (told := _listed(record.raw(detail)))), "")


def _profiles(records: Iterable[CleanedRecord]) -> Iterator[str]:
    """Yield the profiles of ONVIF that a device says it has: S, T, G, M."""
    for record in records:
        for scope in record.raw("onvif_scopes"):
            if found := _PROFILE.fullmatch(scope):
                name = found[1].casefold()
                yield _PROFILES.get(name, name.upper())


def _listed(values: Iterable[str]) -> str:
    """Return values that differ as one text, not more than people read."""
    return ", ".join([*dict.fromkeys(value[:MAX_LENGTH] for value in values)][:MAX_VALUES])
