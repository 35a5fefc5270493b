"""Makes texts of devices and people harmless for the place where they are shown.

Home Assistant puts the values of placeholders into a repair issue as they are and reads the result
as Markdown (`ha-markdown`, GitHub's dialect: bare addresses become links). So each name is cut,
freed of characters that nobody sees, and escaped where it could start markup.
"""

import re
from typing import Final
import unicodedata

MAX_NAME_LENGTH: Final = 60
_MAX_INPUT: Final = 512

# control, format, surrogate, private, unassigned; separators of lines and of paragraphs
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})

# What starts markup anywhere, what does so only after its neighbour, what only at the start.
_MARKUP: Final = re.compile(
    r"""[\\`*\[\]{}<>|~&@\#]         # anywhere
      | (?<![^\W_])_ | _(?![^\W_])   # emphasis, but not within a word
      | (?<=\])\(                    # the target of a link
      | :(?=//)                      # a bare address
      | (?<=www)\.                   # the same without its scheme
      | \A[-+=]                      # a list or the line under a heading
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\A(\d{1,9})([.)])", re.ASCII)
_ADDRESS: Final = re.compile(r"https?://[^\s()<>\[\]|\\`\"'{}]+", re.ASCII)


def plain(text: str | None, *, max_length: int = MAX_NAME_LENGTH) -> str:
    """Return a name, or another short text of a device, as one line of at most 60 characters.

    Control characters, line breaks, unpaired surrogates and marks that turn the writing
    direction are left out. For places of Home Assistant that show text as it is: titles, lists
    to choose from. '' for None. `max_length`: another one than 60, up to 500. Where no length
    may be cut, see `printable`.
    """
    if text and len(text) <= max_length and _is_plain(text):  # nearly every name
        return text
    visible = (
        " " if char.isspace() else char
        for char in (text or "")[:_MAX_INPUT]
        if char.isspace() or not _is_invisible(char)
    )
    line = " ".join("".join(visible).split())
    return line if len(line) <= max_length else f"{line[: max_length - 1].rstrip()}…"


def shorten(text: str, max_length: int) -> str:
    """Return `text`, cut and ended with `…` where it is longer than `max_length` characters."""
    return text if len(text) <= max_length else f"{text[: max_length - 1]}…"


def _is_invisible(char: str) -> bool:
    """Return whether nobody sees a character: the one rule of what names must not hold."""
    return unicodedata.category(char) in _INVISIBLE


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and " ".join(text.split()) == text


def escaped(text: str | None) -> str:
    """Return `plain(text)` so that Markdown shows it letter by letter."""
    line = _MARKUP.sub(lambda match: f"\\{match.group()}", plain(text))
    return _NUMBERED.sub(r"\1\\\2", line)


def inert(text: str | None, *, max_length: int = MAX_NAME_LENGTH) -> str:
    """Return `plain(text)` without any character that markup needs.

    For names that stand in a title, which is no Markdown, and in the text below it, which is.
    """
    return " ".join(_MARKUP.sub(_blank, plain(text, max_length=max_length)).split())


def link(label: str, address: str) -> str:
    """Return a Markdown link, or only the label where `address` is no plain web address."""
    address = address.replace("(", "%28").replace(")", "%29")
    if _ADDRESS.fullmatch(address) is None:
        return escaped(label)
    return f"[{escaped(label)}]({address})"


def _blank(match: re.Match[str]) -> str:
    """Return a space for markup; a lone `&` does no harm and belongs to names."""
    return "&" if match.group() == "&" else " "


def printable(text: str) -> str:
    """Return text with a space for each invisible character, at any length.

    For terminals, for the cells of a report, and for what look-ups take over from a device.
    """
    if text.isprintable():
        return text
    return "".join(" " if _is_invisible(char) else char for char in text)


def escape_all_markdown(text: str) -> str:
    """Return the whole text so that no character is read as Markdown or HTML."""
    return "".join(f"&#{ord(char)};" if char in "\\`*_{}[]<>()#+!|&~" else char for char in text)
