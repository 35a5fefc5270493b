"""Says in the reader's language what a call has that its action does not take.

Home Assistant shows what a schema raises as it is: in English, for programmers. When an automation
is saved it looks at no schema of an action, so that what was typed wrongly shows here first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from homeassistant.exceptions import ServiceValidationError
import probatio

from ..const import DOMAIN
from ..text.sanitize import plain


class FieldError(StrEnum):
    """What is wrong with a call's fields; also the translation key."""

    NO_TARGET = "no_target"
    MISSING = "field_missing"
    UNKNOWN = "field_unknown"
    ONE_OF = "field_one_of"
    WRONG = "field_wrong"


# The kind of this error is another one before Home Assistant 2026.10.
_AT_LEAST_ONE: Final = "at least one of"
_MOST_VALUE: Final = 60
_VALUES: Final = "values"


@dataclass(frozen=True, slots=True)
class InWords:
    """A schema whose errors are translated: it raises ServiceValidationError, never Invalid."""

    schema: Callable[[Any], Any]

    def __call__(self, data: Mapping[str, Any]) -> Any:
        """Return the data of a call as its action takes it."""
        try:
            return self.schema(data)
        except probatio.Invalid as error:
            raise _said(_first(error), data) from error


def _first(error: probatio.Invalid) -> probatio.Invalid:
    """Return the first of several errors."""
    while isinstance(error, probatio.MultipleInvalid):
        error = error.errors[0]
    return error


def _said(error: probatio.Invalid, data: Mapping[str, Any]) -> ServiceValidationError:
    """Return an error of a schema in words."""
    match error, error.path:
        case _, [] if _AT_LEAST_ONE in error.msg:
            return _refused(FieldError.NO_TARGET)
        case probatio.RequiredFieldInvalid(), [*_, field]:
            return _refused(FieldError.MISSING, field=field)
        case probatio.ExtraKeysInvalid(), [*_, field]:
            return _refused(FieldError.UNKNOWN, field=field)
        case _, [field, *places]:
            value = _value(data[field], places)
            choices = error.placeholders.get(_VALUES)
            if isinstance(choices, list):
                listed = ", ".join(map(str, choices))
                return _refused(FieldError.ONE_OF, field=field, value=value, choices=listed)
            return _refused(FieldError.WRONG, field=field, value=value)
        case _:
            return _refused(FieldError.WRONG, field="data", value=data)


def _value(value: Any, places: list[Any]) -> Any:
    """Return what stands at a place of a field, as far as it was a list."""
    for place in places:
        if not isinstance(value, list) or not isinstance(place, int) or place >= len(value):
            break
        value = value[place]
    return value


def _refused(key: FieldError, **placeholders: Any) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=key.value,
        translation_placeholders={
            name: value if name == "choices" else plain(str(value), max_length=_MOST_VALUE)
            for name, value in placeholders.items()
        },
    )
