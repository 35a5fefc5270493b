"""HTTP bodies: read up to a limit, decompressed up to a limit, decoded whatever they declare."""

from __future__ import annotations

import codecs
import re
from typing import Final
import zlib

import aiohttp

from .model import ErrorCode, ErrorKind, LookUpError

CHUNK_BYTES: Final = 16 * 1024

# name in `Content-Encoding` -> zlib's window bits, tried in order
WINDOW_BITS: Final = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}

# what a device may declare -> the codec that reads it, and its careless use as well
CODECS: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-2": "iso8859_2",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "koi8-r": "koi8_r",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "shift_jis": "shift_jis",
    "euc-jp": "euc_jp",
    "euc-kr": "euc_kr",
}

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF16_STARTS: Final = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})""", re.IGNORECASE)


async def read_body(response: aiohttp.ClientResponse, limit: int) -> bytes:
    """Return the body as it came, at most `limit` bytes; raise LookUpError beyond."""
    if (response.content_length or 0) > limit:
        raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.BODY_TOO_LARGE)
    body = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK_BYTES):
        body += chunk
        if len(body) > limit:
            raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.BODY_TOO_LARGE)
    return bytes(body)


def decompress(body: bytes, encoding: str, limit: int) -> bytes:
    """Return the body decompressed as `Content-Encoding` says, at most `limit` bytes."""
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return body
    for bits in WINDOW_BITS.get(name, ()):
        decompressor = zlib.decompressobj(bits)
        try:
            plain = decompressor.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(plain) > limit:
            raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.BODY_TOO_LARGE)
        return plain
    raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.BAD_COMPRESSION)


def decode(body: bytes, content_type: str = "") -> str:
    """Return the body as text, whatever it declares: never raises, never guesses UTF-7.

    A byte order mark decides; else UTF-8 where the bytes are UTF-8, since cameras declare
    encodings that they do not use; else what the document or the header declares.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace")
    for start, codec in _UTF16_STARTS:
        if body.startswith(start):
            return body.decode(codec, "replace")
    try:
        return body.decode()
    except UnicodeDecodeError:
        return body.decode(_declared_codec(body, content_type), "replace")


def _declared_codec(body: bytes, content_type: str) -> str:
    declaration = _XML_ENCODING.search(body[:512])
    charset = _CHARSET.search(content_type)
    names = [
        declaration.group(1).decode() if declaration else "",
        charset.group(1) if charset else "",
    ]
    return next((CODECS[name.lower()] for name in names if name.lower() in CODECS), "utf-8")
