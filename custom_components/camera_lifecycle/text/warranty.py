"""What is said about a warranty: how long its seller gives one, and who answers for it.

It quotes, and proposes a last day at most: what counts is the owner's receipt.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..engine.support.warranties import Covered, FormerCompany, VendorWarranty, WarrantyTerm
from .joined import joined
from .sanitize import inert, link, plain
from .sources import source_name, top_sources
from .translations import Translations


@dataclass(frozen=True, slots=True)
class WarrantyWriter:
    """Writes warranties. `linked`: for Markdown, else as plain text."""

    translations: Translations
    linked: bool = False

    def terms(self, told: VendorWarranty, proposed: date | None = None) -> str:
        """Return how long it lasts, and until when that would be; '' where no term was read.

        `proposed`: the day that the purchase would lead to, None where it is not to be told.
        """
        if told.term is None:
            return ""
        return joined(self._terms(told, told.term, proposed))

    def who_answers(self, told: VendorWarranty) -> str:
        """Return who answers for it, as far as that is known; '' where nothing was read."""
        parts = []
        if (company := told.warranty.company) is not None:
            parts.append(self._company(company))
        if told.warranty.through_seller:
            vendor = self._clean(told.vendor.name)
            parts.append(self.translations.text("warranty_through_seller", vendor=vendor))
        return joined(parts)

    def source(self, told: VendorWarranty) -> str:
        """Return where it was read, with the day."""
        source, *_ = top_sources(told.warranty.sources)
        day, name = self.translations.date(source.checked), source_name(source)
        if self.linked:
            return self.translations.counted(
                "notice_sources", 1, sources=link(name, source.url), date=day
            )
        return self.translations.text("calendar_source", name=name, url=source.url, date=day)

    def paragraphs(self, told: VendorWarranty | None, proposed: date | None = None) -> list[str]:
        """Return all that is known of it, and where it was read; nothing for none."""
        if told is None:
            return []
        parts = (self.terms(told, proposed), self.who_answers(told), self.source(told))
        return [part for part in parts if part]

    def _terms(
        self, told: VendorWarranty, term: WarrantyTerm, proposed: date | None
    ) -> Iterator[str]:
        yield self.translations.text(
            f"warranty_from_{term.start}",
            vendor=self._clean(told.vendor.name),
            time=self._time(term),
            what=self._what(term),
        )
        for part in told.warranty.parts:
            yield self.translations.text(
                "warranty_part", what=self._what(part), time=self._time(part)
            )
        if told.warranty.not_covered:
            things = self.translations.listed(map(self._thing, told.warranty.not_covered))
            yield self.translations.text("warranty_not_covered", what=things)
        if proposed is not None:
            yield self.translations.text("warranty_would_be", date=self.translations.date(proposed))

    def _time(self, term: WarrantyTerm) -> str:
        """Return "2 years", or between which times it is."""
        time = self.translations.months(term.months)
        if term.up_to is None:
            return time
        return self.translations.text(
            "warranty_range", least=time, most=self.translations.months(term.up_to)
        )

    def _what(self, term: WarrantyTerm) -> str:
        if term.mostly:
            return self.translations.text(f"warranty_on_most_{term.covers[0]}")
        return self.translations.listed(map(self._thing, term.covers))

    def _thing(self, thing: Covered) -> str:
        return self.translations.text(f"warranty_on_{thing}")

    def _company(self, company: FormerCompany) -> str:
        return self.translations.text(
            f"warranty_company_{company.fate}",
            company=self._clean(company.name),
            date=self.translations.date(company.since),
        )

    def _clean(self, name: str) -> str:
        return inert(name) if self.linked else plain(name)
