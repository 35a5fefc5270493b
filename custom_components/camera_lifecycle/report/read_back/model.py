"""What reading an edited CSV takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from ...owner.plan import FIELDS, Plan
from ...owner.steps import Step, StepState

PLAN_FIELDS: Final = tuple(part.name for part in FIELDS)
STEP_FIELDS: Final = ("step_title", "replacement", "cost", "due", "state")
EDITABLE: Final = (*PLAN_FIELDS, "step", *STEP_FIELDS)
"""The columns that are read back."""
READ: Final = ("id", "name", *EDITABLE)
"""The columns that are looked at; all others may be there or not."""


class SheetError(StrEnum):
    """What cannot be read; its words are under `sheet_<value>`."""

    TOO_LARGE = "too_large"
    NOT_CSV = "not_csv"
    NO_HEADINGS = "no_headings"
    HEADING_TWICE = "heading_twice"
    CELLS_MISSING = "cells_missing"
    TOO_MANY_CELLS = "too_many_cells"
    UNKNOWN_CAMERA = "unknown_camera"
    CAMERA_TWICE = "camera_twice"
    NAME_NOT_UNIQUE = "name_not_unique"
    NOT_A_DATE = "not_a_date"
    AMBIGUOUS_DATE = "ambiguous_date"
    NOT_A_COST = "not_a_cost"
    AMBIGUOUS_COST = "ambiguous_cost"
    UNKNOWN_STATE = "unknown_state"
    TOO_LONG = "too_long"
    WRONG_ENCODING = "wrong_encoding"
    SPREADSHEET_ERROR = "spreadsheet_error"
    TURNED_INTO_NUMBER = "turned_into_number"
    TURNED_INTO_DATE = "turned_into_date"
    UNKNOWN_STEP = "unknown_step"
    STEP_NOT_UNIQUE = "step_not_unique"
    STEP_WITHOUT_TITLE = "step_without_title"
    ROWS_DISAGREE = "rows_disagree"
    DAYS_DISAGREE = "days_disagree"
    TOO_MANY_STEPS = "too_many_steps"
    DATE_HAS_PASSED = "date_has_passed"
    NOT_BOUGHT_YET = "not_bought_yet"
    WARRANTY_BEFORE_PURCHASE = "warranty_before_purchase"


class CellError(ValueError):
    """A cell cannot be read."""

    def __init__(self, error: SheetError) -> None:
        """Say why."""
        super().__init__(error.value)
        self.error = error


@dataclass(frozen=True, slots=True)
class SheetCamera:
    """A camera of the fleet with what is planned now; `step` as its row of the report shows it."""

    id: str
    name: str
    plan: Plan
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a sheet is compared with.

    `cameras`, `steps`: by their ids. `headings`: the key of a column by each of its titles,
    case folded; `states` the same for the words of a step's state. `currency`: its code.
    """

    cameras: Mapping[str, SheetCamera]
    steps: Mapping[str, Step]
    today: date
    headings: Mapping[str, str]
    states: Mapping[str, StepState]
    currency: str = ""


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """Why a sheet is not taken over. `row`: as a spreadsheet counts. `column`: its title there."""

    row: int
    error: SheetError
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that reads otherwise than it is kept; values as JSON.

    `step`: the id of the step where the field is one of a step, '' for one that is new.
    """

    row: int
    camera_id: str
    camera: str
    field: str
    before: Any
    after: Any
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is a camera's: the cells that are read, by the key of their column."""

    number: int
    camera: SheetCamera
    cells: Mapping[str, str]
    is_by_name: bool = False


@dataclass(slots=True)
class SheetReading:
    """What a sheet says. `changes`: of plans, by camera id and field; `steps`: all that change.

    `titles`: what each column is called in the sheet, by its key.
    """

    titles: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    problems: list[SheetProblem] = field(default_factory=list)
    changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)

    def refuse(self, row: int, error: SheetError, key: str = "", value: str = "") -> None:
        """Note a problem in the column with that key."""
        self.problems.append(SheetProblem(row, error, self.titles.get(key, ""), value))
