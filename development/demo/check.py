"""Whether what the integration says is what the records say."""

from collections.abc import Iterable, Iterator
from datetime import date

from .observe import MUST_HAVE, ObservedDevice

TOLD = frozenset({"ended", "phased_out"})
"""The statuses that a repair issue tells of."""
LOCAL_SUPPORT_ENDED = frozenset({"CA"})
"""The countries whose measure ended the maker's local support, and not only supply."""


def differences(
    observed: ObservedDevice, country: str, today: date, *, is_judged: bool
) -> Iterator[str]:
    """Yield each way in which `observed` is not as its record says; nothing if all is right.

    `today`: what proves that a model is still updated lapses by itself. `is_judged`: whether
    the demo home knows the right support status for `country`.
    """
    device = observed.device
    if not device.expected.is_camera:
        if observed.entity_keys:
            yield f"isn't a camera, but has {', '.join(sorted(observed.entity_keys))}"
        return
    if device.same_as:
        if observed.entity_keys:
            yield f"is the same camera as {device.same_as}, but has its own entities"
        return
    if missing := [
        key for key in MUST_HAVE if key not in observed.entity_keys - observed.unavailable_keys
    ]:
        yield f"has no {', '.join(missing)}"
        return
    yield from _identity(observed)
    yield from _duty(observed)
    if observed.built != device.expected.built:
        right = device.expected.built
        yield f"build date {observed.built or 'unknown'}, expected {right or 'unknown'}"
    if observed.firmware_state != (right_state := device.firmware_state_on(today)):
        yield f"firmware {observed.firmware_state}, expected {right_state}"
    if is_judged:
        yield from _status(observed, device.status_on(today, country), country)


def _identity(observed: ObservedDevice) -> Iterator[str]:
    right = observed.device.expected
    if _name(observed.vendor) != _name(right.vendor):
        yield f"vendor {observed.vendor or 'unknown'}, expected {right.vendor or 'unknown'}"
    if right.maker:
        if _name(observed.maker) != _name(right.maker):
            yield f"maker {observed.maker or 'unknown'}, expected {right.maker}"
        return
    harmless = {"", _name(right.vendor), _name(right.likely_maker)}
    if _name(observed.maker) not in harmless:
        yield f"maker {observed.maker}, which isn't in its record"


def _duty(observed: ObservedDevice) -> Iterator[str]:
    """Yield what is wrong about a duty: only who is named is in its issue, ten at most."""
    is_told = any(notice.kind.startswith("duty") for notice in observed.notices)
    if is_told and observed.duty != "named":
        yield f"in a repair issue about a duty, which is {observed.duty or 'unknown'}"


def _status(observed: ObservedDevice, expected: str, country: str) -> Iterator[str]:
    if observed.status != expected:
        yield f"status {observed.status}, expected {expected}"
        return
    if observed.exploited != (right := observed.device.exploited):
        yield f"known exploited {_list(observed.exploited)}, expected {_list(right)}"
        return
    yield from _risk(observed, expected, country)
    is_told = expected in TOLD or bool(right)
    kinds = {notice.kind for notice in observed.notices}
    if is_told and not kinds:
        yield "not in a repair issue"
    if kinds and not is_told:
        yield f"in the repair issue {_list(kinds)} without a cause"


def _risk(observed: ObservedDevice, status: str, country: str) -> Iterator[str]:
    """Yield what is wrong about the risk; without it there may be none, or it cannot be told."""
    ended = status == "ended" or (status == "phased_out" and country in LOCAL_SUPPORT_ENDED)
    is_at_risk = ended or bool(observed.device.exploited)
    if (observed.at_risk is True) != is_at_risk:
        yield f"at risk: {observed.at_risk}, expected {is_at_risk}"
    if observed.at_risk is False and status == "unknown":
        yield "not at risk, although nothing is known of its support"


def _list(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "none"


def _name(text: str | None) -> str:
    """Return a company's name in the form in which two are compared."""
    return "".join(filter(str.isalnum, (text or "").casefold()))
