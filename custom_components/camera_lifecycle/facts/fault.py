"""What can be wrong with newer facts."""

from enum import StrEnum


class FactsFault(StrEnum):
    """Why newer facts were not taken; also the key of the text that says so."""

    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    REDIRECTED = "redirected"
    TOO_LARGE = "too_large"
    NOT_THERE = "not_there"
    NOT_SIGNED = "not_signed"
    UNKNOWN_KEY = "unknown_key"
    WRONG_SIGNATURE = "wrong_signature"
    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    GOES_BACK = "goes_back"


class FactsError(Exception):
    """Newer facts that cannot be taken. `fault`: why."""

    def __init__(self, fault: FactsFault) -> None:
        """Say why."""
        super().__init__(fault.value)
        self.fault = fault
