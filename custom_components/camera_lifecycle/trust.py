"""Which sources to name where there is no room for all."""

from collections.abc import Iterable
from typing import Final

from .engine.model import Source

MOST_NAMED: Final = 3
_MOST_TRUSTED: Final = ("official", "court", "vendor", "press", "trade", "community", "registry")


def most_trusted(sources: Iterable[Source]) -> list[Source]:
    """Return at most three sources, each once, the word of authorities first."""
    by_url = {source.url: source for source in sources}
    return sorted(by_url.values(), key=_distrust)[:MOST_NAMED]


def _distrust(source: Source) -> int:
    known = source.kind in _MOST_TRUSTED
    return _MOST_TRUSTED.index(source.kind) if known else len(_MOST_TRUSTED)
