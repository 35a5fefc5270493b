"""Messages for a terminal: why a look-up failed. They quote nothing that a device sent."""

from __future__ import annotations

from typing import Final

from ..lookup.model import ErrorCode, ErrorKind, LookUpResult

KINDS: Final = {
    ErrorKind.NO_ANSWER: "no answer",
    ErrorKind.REFUSED: "refused",
    ErrorKind.NOT_THIS_PROTOCOL: "the device doesn't use this protocol",
    ErrorKind.BAD_ANSWER: "invalid response",
    ErrorKind.TOO_LARGE: "response too large",
    ErrorKind.REDIRECTED: "redirected, and not followed",
    ErrorKind.UNSAFE: "blocked as unsafe",
}
CODES: Final = {
    ErrorCode.NOT_REACHABLE: "the address can't be reached",
    ErrorCode.TIMED_OUT: "timed out",
    ErrorCode.CUT_OFF: "the connection was interrupted",
    ErrorCode.INTERRUPTED: "the query was stopped",
    ErrorCode.TLS_FAILED: "the TLS connection failed",
    ErrorCode.NOT_INSTALLED: "onvif-zeep-async is not installed",
    ErrorCode.WRONG_CREDENTIALS: "the username or password is wrong; it was tried once",
    ErrorCode.NO_CREDENTIALS: "a username and password are required",
    ErrorCode.NOT_ALLOWED: "this user doesn't have permission",
    ErrorCode.LOCKED: "the account is temporarily locked",
    ErrorCode.STALE_NONCE: "the device didn't accept its own challenge; try again later",
    ErrorCode.CLOCK_UNKNOWN: "the login was refused, and the device's clock couldn't be read",
    ErrorCode.NOT_FOUND: "the path doesn't exist",
    ErrorCode.OTHER_CONTENT: "unexpected content",
    ErrorCode.NOT_HTTP: "the response isn't HTTP",
    ErrorCode.UNKNOWN_CHALLENGE: "unknown authentication method",
    ErrorCode.SERVER_ERROR: "the device reports a server error",
    ErrorCode.EMPTY: "the response is empty",
    ErrorCode.NOT_XML: "the response isn't XML",
    ErrorCode.NOT_JSON: "the response isn't JSON",
    ErrorCode.BAD_COMPRESSION: "the response can't be decompressed",
    ErrorCode.FAULT: "the device reports a fault",
    ErrorCode.NOTHING_KNOWN: "the response contains neither a model nor a firmware version",
    ErrorCode.UNREADABLE: "the response violates the standard",
    ErrorCode.OTHER_DEVICE: "another device answered",
    ErrorCode.BODY_TOO_LARGE: "more than 256 KiB",
    ErrorCode.TOO_MANY_ELEMENTS: "too many elements",
    ErrorCode.TOO_DEEP: "nested too deeply",
    ErrorCode.OTHER_ADDRESS: "it redirects to another address",
    ErrorCode.DOCUMENT_TYPE: "the XML contains a document type or entities",
    ErrorCode.PASSWORD_IN_THE_CLEAR: "the password would be sent unencrypted",
}


def error_message(result: LookUpResult) -> str:
    """Return one line that names the error and the protocols that were tried."""
    if result.error_kind is None or result.error_code is None:
        return ""
    tried = ", ".join(protocol.value for protocol, _ in result.tried) or result.protocol.value
    return f"{KINDS[result.error_kind]}: {CODES[result.error_code]} (tried: {tried})"
