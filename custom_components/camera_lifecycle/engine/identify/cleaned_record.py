"""One record, cleaned, beside what is known about the integration it came through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from ..model import TEXT_FIELDS, Record
from .integrations import Everywhere, Integration, Integrations
from .names import clean, words

FIELDS: Final = frozenset(TEXT_FIELDS) - {"integration"}
_ARTICLES: Final = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class CleanedRecord:
    """The strings of a record without blanks around them and without placeholders."""

    record: Record
    integration: Integration
    everywhere: Everywhere
    manufacturer: str
    model: str
    name: str
    is_channel: bool
    was_refused: bool

    @classmethod
    def of(cls, record: Record, integrations: Integrations) -> Self:
        """Return `record`, cleaned."""
        integration = integrations.get(record.integration)
        return cls(
            record=record,
            integration=integration,
            everywhere=integrations.everywhere,
            manufacturer=clean(record.manufacturer),
            model=clean(record.model) or clean(record.model_id),
            name=clean(record.name),
            is_channel=integration.is_channel(record),
            was_refused=integration.was_refused(record),
        )

    @property
    def known_model(self) -> str:
        """Return the model; '' where a placeholder stands for it."""
        return "" if self.is_placeholder("model", self.model) else self.model

    @property
    def details(self) -> Mapping[str, Any]:
        """Return the details; an empty mapping where they are none."""
        details = self.record.details
        return details if isinstance(details, Mapping) else {}

    def texts(self, field: str) -> Iterator[str]:
        """Yield the texts of a field of the record, or of its details, that say something."""
        for text in self.raw(field):
            if not self.is_placeholder(field, text):
                yield text

    def raw(self, field: str) -> Iterator[str]:
        """Yield the texts of a field, whatever they say."""
        value = getattr(self.record, field, None) if field in FIELDS else self.details.get(field)
        for part in value if isinstance(value, list | tuple) else (value,):
            text = clean(part)
            if text:
                yield text

    def is_placeholder(self, field: str, text: str) -> bool:
        """Return whether `text` stands in `field` only because something had to."""
        written = words(text)
        placeholders = self.everywhere.placeholders.get(field, ())
        return (
            not written
            or "".join(written) in placeholders
            or (written[0] in _ARTICLES and "".join(written[1:]) in placeholders)
        )
