"""Messages for a terminal: why a look-up gave no record. They quote nothing a device said."""

from __future__ import annotations

from typing import Final

from ..lookup.model import ErrorCode, ErrorKind, LookUpResult

KINDS: Final = {
    ErrorKind.NO_ANSWER: "no answer",
    ErrorKind.REFUSED: "refused",
    ErrorKind.NOT_THIS_PROTOCOL: "does not speak this protocol",
    ErrorKind.BAD_ANSWER: "the answer cannot be read",
    ErrorKind.TOO_LARGE: "the answer is too large",
    ErrorKind.REDIRECTED: "sent elsewhere, and not followed",
    ErrorKind.UNSAFE: "not safe, and stopped",
}
CODES: Final = {
    ErrorCode.NOT_REACHABLE: "nothing listens at that address",
    ErrorCode.TIMED_OUT: "it took too long",
    ErrorCode.CUT_OFF: "the connection was cut off",
    ErrorCode.TLS_FAILED: "no TLS connection could be made",
    ErrorCode.NOT_INSTALLED: "onvif-zeep-async is not installed",
    ErrorCode.WRONG_CREDENTIALS: "user name or password is wrong; it was tried once",
    ErrorCode.NO_CREDENTIALS: "it wants a user name and a password",
    ErrorCode.NOT_ALLOWED: "this user may not ask for it",
    ErrorCode.LOCKED: "the account is locked for now",
    ErrorCode.NOT_FOUND: "it knows no such path",
    ErrorCode.OTHER_CONTENT: "something else answers there",
    ErrorCode.NOT_HTTP: "it is not HTTP",
    ErrorCode.UNKNOWN_CHALLENGE: "it asks for a login of an unknown kind",
    ErrorCode.SERVER_ERROR: "it reports an error of its own",
    ErrorCode.EMPTY: "it is empty",
    ErrorCode.NOT_XML: "it is not XML",
    ErrorCode.NOT_JSON: "it is not JSON",
    ErrorCode.BAD_COMPRESSION: "it cannot be unpacked",
    ErrorCode.FAULT: "the device reports a fault",
    ErrorCode.NOTHING_KNOWN: "it names neither model nor firmware",
    ErrorCode.UNREADABLE: "it breaks the standard",
    ErrorCode.OTHER_DEVICE: "another device answers there",
    ErrorCode.BODY_TOO_LARGE: "more than 256 KiB",
    ErrorCode.TOO_MANY_ELEMENTS: "too many elements",
    ErrorCode.TOO_DEEP: "nested too deeply",
    ErrorCode.OTHER_ADDRESS: "a redirect to another address",
    ErrorCode.DOCUMENT_TYPE: "XML with a document type or entities",
    ErrorCode.PASSWORD_IN_THE_CLEAR: "the password would travel unencrypted",
}


def error_message(result: LookUpResult) -> str:
    """Return one line that says what failed, and in which protocols it was tried."""
    if result.error_kind is None or result.error_code is None:
        return ""
    tried = ", ".join(protocol.value for protocol, _ in result.tried) or result.protocol.value
    return f"{KINDS[result.error_kind]}: {CODES[result.error_code]} (asked in {tried})"
