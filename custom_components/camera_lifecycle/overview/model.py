"""The vocabulary of the overview: groups, tones, steps, and the rows that a card shows."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class CameraGroup(StrEnum):
    """What is to be done about a camera, the most urgent first.

    `CANNOT_TELL`: one step would help; `NO_KNOWN_PROBLEM`: the camera is identified, nothing is
    against it, and no source speaks for it, so that there is nothing to do.
    """

    ACT_NOW = "act_now"
    PLAN = "plan"
    COMING_UP = "coming_up"
    CANNOT_TELL = "cannot_tell"
    NO_KNOWN_PROBLEM = "no_known_problem"
    ACCEPTED = "accepted"
    FINE = "fine"


class Tone(StrEnum):
    """How something looks: icon and colour; words always say the same.

    `DANGER`: known exploited, and nothing else. `WARNING`: support has ended. `INFO`: dated or
    planned, or only supply has ended. `UNKNOWN`: nobody says. `SUCCESS`: fine.
    """

    DANGER = "danger"
    WARNING = "warning"
    INFO = "info"
    UNKNOWN = "unknown"
    SUCCESS = "success"


class NextStep(StrEnum):
    """The one thing that helps next; the card has a button for each."""

    UPDATE = "update"
    SET_DATE = "set_date"
    ASK = "ask"
    ALLOW_ASKING = "allow_asking"
    NAME_MODEL = "name_model"
    TELL_HARDWARE = "tell_hardware"
    SET_COUNTRY = "set_country"


class HeadlineKind(StrEnum):
    """The headlines, never mixed. `NO_CAMERAS`: there is nothing to speak of."""

    ATTENTION = "attention"
    CANNOT_TELL = "cannot_tell"
    NO_KNOWN_PROBLEM = "no_known_problem"
    FINE = "fine"
    NO_CAMERAS = "no_cameras"


@dataclass(frozen=True, slots=True)
class CameraRow:
    """One camera as a card shows it; all but ids and enums is words in one language.

    `when`: the ISO day by which rows of a group are sorted, None for none. `why`: the sentence
    that says why it stands in its group. `company`: who sold and made it. `short`: under 18
    letters, for a tile. `sentence`: the whole assessment. `step`: for administrators.
    """

    id: str
    device_id: str | None
    name: str
    area_id: str | None
    area: str | None
    kind: str
    group: CameraGroup
    tone: Tone
    when: str | None
    why: str
    company: str
    firmware: str
    newest: str
    short: str
    sentence: str
    step: NextStep | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Headline:
    """What the card says first. `text`: the headline; `note`: the line below it."""

    kind: HeadlineKind
    tone: Tone
    text: str
    note: str

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class DateRow:
    """One coming date. `when`: ISO, as exact as the source: `2026-12-15`, `2027-05`, `2027`.

    `is_planned`: it is a step of the owner's plan.
    """

    id: str
    when: str
    title: str
    note: str
    is_planned: bool

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class GroupText:
    """A group in words: `title`, and for a folded one `count` ("2 coming up") and `names`."""

    title: str
    count: str
    names: str

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Overview:
    """What is said of several cameras together.

    `counts`: cameras by group, each group. `groups`: words of those that have cameras. `short`:
    under 18 letters, for tile and badge. `place`: for where it holds, and as of when.
    """

    headline: Headline
    counts: Mapping[CameraGroup, int]
    groups: Mapping[CameraGroup, GroupText]
    short: str
    place: str
    dates: tuple[DateRow, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "headline": self.headline.as_json(),
            "counts": dict(self.counts),
            "groups": {group: text.as_json() for group, text in self.groups.items()},
            "short": self.short,
            "place": self.place,
            "dates": [each.as_json() for each in self.dates],
        }
