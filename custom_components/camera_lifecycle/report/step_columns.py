"""What the report's CSV has beside its other columns, so that it can be read back.

A camera's row holds the step of the plan that comes first for it, and last its id.
"""

from decimal import Decimal
from typing import Final

from ..owner.steps import Step
from ..text.translations import Translations
from .columns import TABLE_COLUMNS, Column
from .model import CameraLine


def plain_cost(cost: Decimal | None) -> str | None:
    """Return a cost as a spreadsheet of any language reads it, without cents where there are none.

    A point and cents would be a date for one that writes a comma.
    """
    if cost is None:
        return None
    return str(cost.to_integral_value()) if cost == cost.to_integral_value() else str(cost)


def _of_step(key: str) -> Column:
    """Return the column of a field of the step, as it is kept."""
    return Column(key, lambda line, _: line.step and getattr(line.step, _FIELDS.get(key, key)))


_FIELDS: Final = {"step": "id", "step_title": "title"}


def _cost(line: CameraLine, _: Translations) -> str | None:
    return plain_cost(line.step.cost) if line.step else None


def state_text(step: Step, translations: Translations) -> str:
    """Return how far a step is, in words."""
    return translations.text(f"step_{step.state}")


STEP_COLUMNS: Final = (
    _of_step("step_title"),
    _of_step("replacement"),
    Column("cost", _cost),
    _of_step("due"),
    Column("state", lambda line, words: line.step and state_text(line.step, words)),
    _of_step("step"),
)
ID_COLUMN: Final = Column("id", lambda line, _: line.assessment.id)
SHEET_COLUMNS: Final = (*TABLE_COLUMNS, *STEP_COLUMNS, ID_COLUMN)
"""The columns of the CSV."""
