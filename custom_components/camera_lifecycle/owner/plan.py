"""What the owner noted about each camera: when it was bought, its warranty, a note.

The planned replacement is the first day of the camera's open steps (`steps.py`), and kept with
them alone; `merge_plans` puts both together.

A field of the plan is one line of `Plan`: dialog, action, report and calendar read it from
`FIELDS`, and its words stand in the translations.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import Enum, StrEnum, auto
from typing import Any, Final, Self

from .answers import MAX_NOTE_LENGTH, optional_text


class FieldKind(Enum):
    """What a field of a plan holds."""

    DAY = auto()
    TEXT = auto()


class PlanError(StrEnum):
    """Why a plan cannot be noted; also the translation key in the options and of the action."""

    DATE_HAS_PASSED = "date_has_passed"
    NOT_BOUGHT_YET = "not_bought_yet"
    WARRANTY_BEFORE_PURCHASE = "warranty_before_purchase"


@dataclass(frozen=True, slots=True)
class PlanField:
    """One field of a plan. `date_key`: what its day is called in the calendar, if it is there."""

    name: str
    kind: FieldKind
    date_key: str | None = None


_DAY: Final = {"kind": FieldKind.DAY}
_TEXT: Final = {"kind": FieldKind.TEXT}


@dataclass(frozen=True, slots=True)
class Plan:
    """What the owner noted about a camera. A text has at most 500 characters."""

    purchased: date | None = field(default=None, metadata=_DAY)
    warranty_until: date | None = field(default=None, metadata={**_DAY, "date_key": "warranty"})
    replace_by: date | None = field(default=None, metadata=_DAY)
    note: str | None = field(default=None, metadata=_TEXT)

    def as_json(self) -> dict[str, str | None]:
        """Return it as JSON values; dates are ISO."""
        values = ((part.name, getattr(self, part.name)) for part in FIELDS)
        return {
            name: value.isoformat() if isinstance(value, date) else value for name, value in values
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the plan that JSON values tell, None for what tells none."""
        if not isinstance(data, dict):
            return None
        try:
            return cls(**{part.name: _READ[part.kind](data.get(part.name)) for part in FIELDS})
        except TypeError, ValueError:
            return None


FIELDS: Final = tuple(
    PlanField(part.name, part.metadata["kind"], part.metadata.get("date_key"))
    for part in fields(Plan)
)
NO_PLAN: Final = Plan()

_READ: Final[Mapping[FieldKind, Callable[[Any], Any]]] = {
    FieldKind.DAY: lambda value: date.fromisoformat(value) if value else None,
    FieldKind.TEXT: optional_text,
}

# field, its error, whether `new` cannot be noted in place of `old` on a day
_PROBLEMS: Final[tuple[tuple[str, PlanError, Callable[[Plan, Plan, date], bool]], ...]] = (
    (
        "replace_by",
        PlanError.DATE_HAS_PASSED,
        lambda old, new, today: (
            new.replace_by != old.replace_by
            and new.replace_by is not None
            and new.replace_by <= today
        ),
    ),
    (
        "purchased",
        PlanError.NOT_BOUGHT_YET,
        lambda _, new, today: new.purchased is not None and new.purchased > today,
    ),
    (
        "warranty_until",
        PlanError.WARRANTY_BEFORE_PURCHASE,
        lambda _, new, __: (
            new.purchased is not None
            and new.warranty_until is not None
            and new.warranty_until < new.purchased
        ),
    ),
)


def apply_changes(plan: Plan, changes: Mapping[str, Any]) -> Plan:
    """Return `plan` with `changes`: dates and texts by field, None to clear one.

    A text may have any length and surrounding blanks.
    """
    values = dict(changes)
    for part in FIELDS:
        if part.kind is FieldKind.TEXT and part.name in values:
            text = str(values[part.name] or "").strip()
            values[part.name] = text[:MAX_NOTE_LENGTH] or None
    return replace(plan, **values)


def validate_plan(old: Plan, new: Plan, today: date) -> Mapping[str, PlanError]:
    """Return what cannot be noted: the error by the field that it is about."""
    return {name: error for name, error, is_wrong in _PROBLEMS if is_wrong(old, new, today)}


def merge_plans(plans: Mapping[str, Plan], replacements: Mapping[str, date]) -> Mapping[str, Plan]:
    """Return the whole plan of each camera that has one, by camera id."""
    cameras: Iterable[str] = {**plans, **replacements}
    return {
        camera: replace(plans.get(camera, NO_PLAN), replace_by=replacements.get(camera))
        for camera in cameras
    }
