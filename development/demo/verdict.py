"""Whether what the integration says is what the records say."""

from collections.abc import Iterable, Iterator

from .reading import MUST_HAVE, Seen

ALARMING = frozenset({"ended", "phased_out"})


def complaints(seen: Seen, country: str, *, is_judged: bool) -> Iterator[str]:
    """Yield each way in which `seen` is not as its record says; nothing if all is right.

    `is_judged`: whether the demo home knows the right support status for `country`.
    """
    device = seen.device
    if not device.expected.is_camera:
        if seen.found:
            yield f"is no camera, yet has {', '.join(sorted(seen.found))}"
        return
    if device.same_as:
        if seen.found:
            yield f"is the same camera as {device.same_as}, yet has entities of its own"
        return
    if missing := [key for key in MUST_HAVE if key not in seen.found - seen.silent]:
        yield f"has no {', '.join(missing)}"
        return
    yield from _identity(seen)
    if seen.built != device.expected.built:
        yield f"firmware of {seen.built or 'no date'}, expected {device.expected.built or 'none'}"
    if is_judged:
        yield from _status(seen, device.status_in(country))


def _identity(seen: Seen) -> Iterator[str]:
    right = seen.device.expected
    if _name(seen.vendor) != _name(right.vendor):
        yield f"sold as {seen.vendor or 'nothing'}, expected {right.vendor or 'nothing'}"
    if right.maker:
        if _name(seen.maker) != _name(right.maker):
            yield f"made by {seen.maker or 'nobody'}, expected {right.maker}"
        return
    harmless = {"", _name(right.vendor), _name(right.likely_maker)}
    if _name(seen.maker) not in harmless:
        yield f"made by {seen.maker}, which its record does not say"


def _status(seen: Seen, expected: str) -> Iterator[str]:
    if seen.status != expected:
        yield f"status {seen.status}, expected {expected}"
        return
    if seen.exploited != (right := seen.device.exploited):
        yield f"known exploited {_list(seen.exploited)}, expected {_list(right)}"
        return
    is_bad = expected in ALARMING or bool(right)
    if seen.at_risk != is_bad:
        yield f"at risk: {seen.at_risk}, expected {is_bad}"
    kinds = {notice.kind for notice in seen.notices}
    if is_bad and not kinds:
        yield "at risk, yet no notice names it"
    if kinds and not is_bad:
        yield f"not at risk, yet named in {_list(kinds)}"


def _list(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "none"


def _name(text: str | None) -> str:
    """Return a company's name in the form in which two are compared."""
    return "".join(filter(str.isalnum, (text or "").casefold()))
