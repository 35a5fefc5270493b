"""Parses JSON that somebody gives; what is wrong with it is told in one sentence."""

from __future__ import annotations

import json
from typing import Any


class JsonError(ValueError):
    """A text is no JSON: why, in words that follow where it stands, and in which of its lines."""

    def __init__(self, sentence: str, line: int | None = None) -> None:
        """Keep the line beside the sentence."""
        super().__init__(sentence)
        self.line = line


def parse_json(text: str) -> Any:
    """Return the value that `text` holds. Raises JsonError."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as err:
        raise JsonError(f"is not JSON: {err.msg} (column {err.colno})", err.lineno) from err
    except RecursionError as err:
        raise JsonError("is nested too deeply") from err
    except JsonError:
        raise
    except ValueError as err:  # Python refuses to read thousands of digits
        raise JsonError("holds a number that is too long") from err


def _refuse(constant: str) -> None:
    """Refuse what Python reads and JSON does not know."""
    raise JsonError(f"is not JSON: {constant}")
