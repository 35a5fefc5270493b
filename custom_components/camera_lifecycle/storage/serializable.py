"""Makes content that JSON cannot hold into content that it can, and loses nothing else for it.

What cannot be held comes from outside, for example half a character in a camera's name.
"""

from typing import Any, Final

from homeassistant.helpers.json import json_bytes

_ROWS: Final = 2
"""How deep the rows of a store lie at most: in its parts."""
_DEEPEST: Final = 200
"""More than that JSON does not hold."""
_LEFT_OUT: Final = object()


def serializable(content: Any) -> tuple[Any, int]:
    """Return the content as JSON can hold it, and how many rows had to be left out for that.

    Half a character becomes a question mark; a row with anything else is left out as a whole.
    """
    return _without_misfits(content, _ROWS)


def _without_misfits(content: Any, levels: int) -> tuple[Any, int]:
    """Return the content without the rows that do not fit: those lie so many levels deeper."""
    mended = _mended(content, _DEEPEST)
    if _fits(mended):
        return mended, 0
    if not levels or not isinstance(content, dict | list | tuple):
        return _LEFT_OUT, 1
    items = content.items() if isinstance(content, dict) else enumerate(content)
    parts = {key: _without_misfits(value, levels - 1) for key, value in items}
    kept = {key: part for key, (part, _) in parts.items() if part is not _LEFT_OUT}
    left_out = sum(missing for _, missing in parts.values())
    return (kept if isinstance(content, dict) else [*kept.values()]), left_out


def _mended(content: Any, deepest: int) -> Any:
    """Return the content with each half of a character replaced, down to so many levels."""
    if isinstance(content, str):
        return content.encode("utf-8", "replace").decode()
    if not deepest:
        return content
    if isinstance(content, dict):
        return {_mended(key, 0): _mended(value, deepest - 1) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [_mended(value, deepest - 1) for value in content]
    return content


def _fits(content: Any) -> bool:
    try:
        json_bytes(content)
    except TypeError, ValueError, RecursionError:
        return False
    return True
