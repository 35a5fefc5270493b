"""How sources are named, and which of them where there is no room for all."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from ..engine.model import Source

MAX_SOURCES: Final = 3
_KINDS_BY_TRUST: Final = ("official", "court", "vendor", "press", "trade", "community", "registry")


def top_sources(sources: Iterable[Source]) -> list[Source]:
    """Return at most three sources, each once, authorities first."""
    by_url = {source.url: source for source in sources}
    return sorted(by_url.values(), key=_trust_rank)[:MAX_SOURCES]


def host_name(url: str) -> str:
    """Return the host of an address, without `www.`, as the name of the source."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _trust_rank(source: Source) -> int:
    if source.kind in _KINDS_BY_TRUST:
        return _KINDS_BY_TRUST.index(source.kind)
    return len(_KINDS_BY_TRUST)
