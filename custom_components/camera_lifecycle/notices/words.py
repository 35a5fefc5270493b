"""What stands in the placeholders of a notice. Every name in them is harmless."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from homeassistant.core import HomeAssistant

from ..answers import About, Choice, Told
from ..engine.model import PartialDate, Reason, Source
from .listing import Listing
from .notice import Notice
from .phrases import Phrases, async_phrases
from .text import inert, link

MOST_SOURCES: Final = 3
MOST_SENTENCES: Final = 3
_MOST_TRUSTED: Final = ("official", "court", "vendor", "press", "trade", "community", "registry")


@dataclass(frozen=True, slots=True)
class Words:
    """Writes the placeholders of notices in Home Assistant's language."""

    phrases: Phrases

    def placeholders(
        self, notice: Notice, told: Mapping[About, Told], choices: Mapping[About, Choice]
    ) -> dict[str, str]:
        """Return all placeholders that a notice of any kind may use."""
        first = notice.listed[0]
        reasons = _distinct(reason for cause in notice.listed for reason in cause.reasons)
        given = first.reasons[0].parameters
        return {
            "name": inert(first.name),
            "vendor": inert(given.get("vendor_name") or given.get("maker_name")),
            "count": str(len({cause.camera.id for cause in notice.listed})),
            "date": self.phrases.day(PartialDate.parse(given.get("date") or given.get("since"))),
            "what": self._what(reasons),
            "sources": self._sources(reasons),
            "cameras": Listing(self.phrases, told, choices).write(notice),
            "resting": self._resting(notice),
        }

    def _what(self, reasons: list[Reason]) -> str:
        """Return what has changed, in the sentences of the facts."""
        said = dict.fromkeys(self._sentence(reason) for reason in reasons)
        return "\n\n".join([*filter(None, said)][:MOST_SENTENCES])

    def _sentence(self, reason: Reason) -> str:
        """Return the sentence for one reason."""
        given = reason.parameters
        return self.phrases.say(
            f"notice_what_{reason.code}",
            name=inert(given.get("maker_name") or given.get("model")),
            vendor=inert(given.get("vendor_name")),
            date=self.phrases.day(PartialDate.parse(given.get("date") or given.get("since"))),
        )

    def _sources(self, reasons: list[Reason]) -> str:
        """Return where it was read, the most trusted first, each with the day it was checked."""
        sources = {source.url: source for reason in reasons for source in reason.sources}
        best = sorted(sources.values(), key=_distrust)[:MOST_SOURCES]
        return ", ".join(
            self.phrases.say(
                "notice_source",
                source=link(_site(source.url), source.url),
                date=self.phrases.day(PartialDate.parse(source.checked)),
            )
            for source in best
        )

    def _resting(self, notice: Notice) -> str:
        """Return that more cameras rest by the owner's choice."""
        return self.phrases.say("notice_resting", count=notice.resting) if notice.resting else ""


async def async_words(hass: HomeAssistant) -> Words:
    """Return the words in Home Assistant's language."""
    return Words(await async_phrases(hass))


def _distinct(reasons: Iterable[Reason]) -> list[Reason]:
    """Return each reason once: cameras of one cause share it."""
    found: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        found.setdefault((reason.code, str(sorted(reason.parameters.items()))), reason)
    return [*found.values()]


def _distrust(source: Source) -> int:
    """Sort the word of authorities before the word about them."""
    known = source.kind in _MOST_TRUSTED
    return _MOST_TRUSTED.index(source.kind) if known else len(_MOST_TRUSTED)


def _site(url: str) -> str:
    """Return the host of an address, as its name."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
