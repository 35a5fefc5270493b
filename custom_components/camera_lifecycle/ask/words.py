"""What a failed look-up means, in words for a terminal. Quotes nothing a device said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lookup.model import Cause, Failure

if TYPE_CHECKING:
    from ..lookup.model import Answer

FAILURES: Final = {
    Failure.NO_ANSWER: "no answer",
    Failure.REFUSED: "refused",
    Failure.NOT_THIS_PROTOCOL: "does not speak this protocol",
    Failure.BAD_ANSWER: "the answer cannot be read",
    Failure.TOO_LARGE: "the answer is too large",
    Failure.REDIRECTED: "sent elsewhere, and not followed",
    Failure.UNSAFE: "not safe, and stopped",
}
CAUSES: Final = {
    Cause.NOT_REACHABLE: "nothing listens at that address",
    Cause.TIMED_OUT: "it took too long",
    Cause.CUT_OFF: "the connection was cut off",
    Cause.TLS_FAILED: "no TLS connection could be made",
    Cause.NOT_INSTALLED: "onvif-zeep-async is not installed",
    Cause.WRONG_CREDENTIALS: "user name or password is wrong; it was tried once",
    Cause.NO_CREDENTIALS: "it wants a user name and a password",
    Cause.NOT_ALLOWED: "this user may not ask for it",
    Cause.LOCKED: "the account is locked for now",
    Cause.NOT_FOUND: "it knows no such path",
    Cause.OTHER_CONTENT: "something else answers there",
    Cause.NOT_HTTP: "it is not HTTP",
    Cause.UNKNOWN_CHALLENGE: "it asks for a login of an unknown kind",
    Cause.SERVER_ERROR: "it reports an error of its own",
    Cause.EMPTY: "it is empty",
    Cause.NOT_XML: "it is not XML",
    Cause.NOT_JSON: "it is not JSON",
    Cause.BAD_COMPRESSION: "it cannot be unpacked",
    Cause.FAULT: "the device reports a fault",
    Cause.NOTHING_KNOWN: "it names neither model nor firmware",
    Cause.UNREADABLE: "it breaks the standard",
    Cause.OTHER_DEVICE: "another device answers there",
    Cause.BODY_TOO_LARGE: "more than 256 KiB",
    Cause.TOO_MANY_ELEMENTS: "too many elements",
    Cause.TOO_DEEP: "nested too deeply",
    Cause.OTHER_ADDRESS: "a redirect to another address",
    Cause.DOCUMENT_TYPE: "XML with a document type or entities",
    Cause.PASSWORD_IN_THE_CLEAR: "the password would travel unencrypted",
}


def why(answer: Answer) -> str:
    """Return one line that says what failed, and in which protocols it was tried."""
    if answer.failure is None or answer.cause is None:
        return ""
    tried = ", ".join(protocol.value for protocol, _ in answer.tried) or answer.protocol.value
    return f"{FAILURES[answer.failure]}: {CAUSES[answer.cause]} (asked in {tried})"
