"""XML from devices: no document type, no entities, bounded in size, depth and number.

Prefixes and namespaces are dropped: cameras of one maker use several, or none.
"""

from __future__ import annotations

import re
from typing import NoReturn
from xml.etree.ElementTree import Element
from xml.parsers import expat

from .model import ErrorCode, ErrorKind, Limits, LookUpError

_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_WEB_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|script)\b", re.IGNORECASE)
_DOCUMENT_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)


def check_document(text: str) -> str:
    """Return `text` without its XML declaration, once it is sure to define nothing.

    Raises LookUpError: not_this_protocol for a web page, unsafe for a document type or an
    entity, bad_answer for what does not begin like XML at all.
    """
    plain = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1).strip()
    if not plain:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.EMPTY)
    if _WEB_PAGE.match(plain):
        raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
    if _DOCUMENT_TYPE.search(plain):
        raise LookUpError(ErrorKind.UNSAFE, ErrorCode.DOCUMENT_TYPE)
    if not plain.startswith("<"):
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOT_XML)
    return plain


def parse_xml(text: str, limits: Limits) -> Element:
    """Return the document's root. Raises LookUpError as `check_document` does, or too_large."""
    return _Builder(limits).build(check_document(text))


def text_of(element: Element, name: str) -> str | None:
    """Return the text of the first child called `name`, None where it is missing or blank."""
    child = element.find(name)
    return ((child.text or "").strip() or None) if child is not None else None


class _Builder:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._count = 0
        self._open: list[Element] = [Element("")]

    def build(self, text: str) -> Element:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        # a second check of the same thing: `check_document` has looked already
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        parser.ExternalEntityRefHandler = _refuse
        try:
            parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 - expat's own
        except expat.ExpatError:
            raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.NOT_XML) from None
        return self._open[0][0]

    def _start(self, name: str, _: dict[str, str]) -> None:
        self._count += 1
        if self._count > self._limits.elements:
            raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.TOO_MANY_ELEMENTS)
        if len(self._open) > self._limits.depth:
            raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.TOO_DEEP)
        element = Element(name.rpartition(":")[2])
        self._open[-1].append(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        # text after a child belongs to nothing that is read here
        if not len(self._open[-1]):
            self._open[-1].text = (self._open[-1].text or "") + text


def _refuse(*_: object) -> NoReturn:
    raise LookUpError(ErrorKind.UNSAFE, ErrorCode.DOCUMENT_TYPE)
