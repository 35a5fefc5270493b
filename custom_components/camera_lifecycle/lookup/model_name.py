"""What a device calls its model, told from what it calls its class."""

from __future__ import annotations

import re
from typing import Final

from .result import sanitize_text

# a codec or a standard is no model, though it has letters and a digit
_CODEC: Final = re.compile(r"(?:h\.?26[45]|mpeg-?4)(?:\W|$)", re.IGNORECASE)
_LETTER: Final = re.compile(r"[^\W\d_]")
_DIGIT: Final = re.compile(r"\d")


# what a recorder writes where a camera did not name its model
_CLASSES: Final = frozenset(
    {"camera", "ip camera", "ip dome", "ipc", "ipcam", "ipcamera", "network camera"}
    | {"nvt", "onvif", "unknown"}
)


def channel_model(name: object) -> str | None:
    """Return the model that a camera told its recorder; None for a class or a number."""
    text = sanitize_text(name)
    is_none = text is None or text.isdecimal() or text.casefold() in _CLASSES
    return None if is_none else text


def model_name(*names: object) -> str | None:
    """Return the first of `names` that can be a model's, None for none.

    A model has a letter and a digit: `31`, `IP Camera`, `IPC` and `NVR` say of which class a
    device is, and no more. Where another of the names goes on where the first one ends
    (`M3058`, `M3058-PLVE`), that is the whole of it.
    """
    models = [name for name in map(sanitize_text, names) if name and _is_model(name)]
    if not models:
        return None
    return max((name for name in models if name.startswith(models[0])), key=len)


def _is_model(name: str) -> bool:
    return bool(_LETTER.search(name) and _DIGIT.search(name) and not _CODEC.match(name))
