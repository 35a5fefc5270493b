"""Which sources people see, and how they are named."""

from collections.abc import Iterable
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from ..engine.model import Source
from ..engine.reasons import Reason
from .joined import joined
from .sanitize import link
from .translations import Translations

MAX_SOURCES: Final = 3
_GRADES: Final = ("official", "court", "vendor", "press", "other")


def top_sources(sources: Iterable[Source]) -> list[Source]:
    """Return the best three sources by grade, each once; none that people must not see."""
    by_url = {source.url: source for source in sources if source.shown}
    return sorted(by_url.values(), key=_rank)[:MAX_SOURCES]


def sources_of(reasons: Iterable[Reason]) -> list[Source]:
    """Return the best three sources of every reason, each once, in the order of the reasons."""
    by_url = {source.url: source for reason in reasons for source in top_sources(reason.sources)}
    return [*by_url.values()]


def told_sources(sources: Iterable[Source], translations: Translations) -> str:
    """Return the best of `sources` as links, the most trusted first, with the day of the check."""
    by_day: dict[date, list[str]] = {}
    for source in top_sources(sources):
        by_day.setdefault(source.checked, []).append(link(source_name(source), source.url))
    return joined(
        translations.counted(
            "notice_sources",
            len(links),
            sources=translations.listed(links),
            date=translations.date(day),
        )
        for day, links in by_day.items()
    )


def source_name(source: Source) -> str:
    """Return what people call a source: its title, else its host."""
    return source.title or host_name(source.url)


def host_name(url: str) -> str:
    """Return the host of an address, without `www.`."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _rank(source: Source) -> int:
    return _GRADES.index(source.kind) if source.kind in _GRADES else len(_GRADES)
