"""Which sources to name where there is no room for all."""

from collections.abc import Iterable
from typing import Final

from ..engine.model import Source

MAX_SOURCES: Final = 3
_KINDS_BY_TRUST: Final = ("official", "court", "vendor", "press", "trade", "community", "registry")


def top_sources(sources: Iterable[Source]) -> list[Source]:
    """Return at most three sources, each once, the word of authorities first."""
    by_url = {source.url: source for source in sources}
    return sorted(by_url.values(), key=_rank)[:MAX_SOURCES]


def _rank(source: Source) -> int:
    known = source.kind in _KINDS_BY_TRUST
    return _KINDS_BY_TRUST.index(source.kind) if known else len(_KINDS_BY_TRUST)
