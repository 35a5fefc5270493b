"""Who made a camera, by which signs: in words for everybody, with their values for some."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..engine.assessment import Assessment
from ..engine.identify.known import OWNER_SIGNAL
from ..engine.load import Library
from ..engine.model import Claim, ClaimRole, Company, Evidence, Identity
from ..engine.reasons import MeasurePayload, Uncertainty
from ..fleet.evidence_words import evidence_words, signal_word
from ..text.sanitize import plain
from ..text.translations import Translations

MAX_SIGNS: Final = 3
_OF_A_BRAND: Final = frozenset({"manufacturer", "model", "integration", "name"})
"""Signals that name a brand first: that a company makes it follows from the brand."""
_WITH_A_VALUE: Final = frozenset({"manufacturer", "model", "firmware", "hardware", "name"})
"""Signals whose words show what was read."""


def is_sure(assessment: Assessment) -> bool:
    """Return whether the maker is told without "possibly".

    Where a restriction asks for more than the brand, what is not sure enough for it is not said
    for sure beside it.
    """
    return assessment.identity.confidence.proves and not any(
        isinstance(reason.payload, MeasurePayload)
        and reason.payload.uncertainty is Uncertainty.MAKER
        and reason.payload.maker == assessment.identity.maker
        for reason in assessment.reasons
    )


@dataclass(frozen=True, slots=True)
class SignWriter:
    """Writes the signs of a maker in one language. `shows_values`: for administrators."""

    translations: Translations
    library: Library
    shows_values: bool

    def notes(self, assessment: Assessment) -> Iterator[str]:
        """Yield by which signs the maker is known, or is only likely; nothing without one."""
        identity = assessment.identity
        if identity.maker is None:
            return
        pieces = _speaking_for(identity, identity.maker)
        signs = [*dict.fromkeys(self._sign(piece, identity, identity.maker) for piece in pieces)]
        if signs:
            yield self._sentence(signs[:MAX_SIGNS], assessment)
        if self.shows_values and (values := self._values(pieces)):
            yield self.translations.text("detail_evidence", evidence=values)

    def _sentence(self, signs: list[str], assessment: Assessment) -> str:
        listed = self.translations.listed(signs)
        if not is_sure(assessment):
            return self.translations.counted("detail_hints", len(signs), signs=listed)
        if assessment.identity.contradicted:
            return self.translations.text("detail_signs_against", signs=listed)
        return self.translations.counted("detail_signs", len(signs), signs=listed)

    def _sign(self, piece: Evidence, identity: Identity, maker: Company) -> str:
        """Return what a piece says, in the words of a person who has read it."""
        translations, made_by = self.translations, plain(maker.name)
        if piece.signal == OWNER_SIGNAL:
            return translations.text("detail_sign_owner")
        signal = signal_word(piece)
        brand = self._brand(piece, identity, maker) if signal in _OF_A_BRAND else None
        if brand is not None:
            is_own = identity.own_brand and brand == identity.vendor
            key = "detail_sign_own_brand" if is_own else "detail_sign_makes_for"
            return translations.text(key, vendor=plain(brand.name), maker=made_by)
        integration = ""
        if signal == "integration":
            integration = plain(self.library.integrations.get(piece.value).name)
        return translations.text(f"detail_sign_{signal}", maker=made_by, integration=integration)

    def _brand(self, piece: Evidence, identity: Identity, maker: Company) -> Company | None:
        """Return the brand that the same signal names, None where it names no other company."""
        for other in identity.evidence:
            claim = other.says
            if (
                (other.signal, other.value) == (piece.signal, piece.value)
                and claim is not None
                and claim.role is ClaimRole.VENDOR
                and claim.subject != maker.id
            ):
                vendor = self.library.vendors.get(claim.subject)
                return vendor.company if vendor else None
        return None

    def _values(self, pieces: list[Evidence]) -> str:
        """Return what was read where a person can compare it: no serial number, address or path."""
        integrations = self.library.integrations
        words = (
            evidence_words(piece, integrations, self.translations, plain)
            for piece in pieces
            if piece.signal != OWNER_SIGNAL and signal_word(piece) in _WITH_A_VALUE
        )
        return self.translations.listed([*dict.fromkeys(words)][:MAX_SIGNS])


def _speaking_for(identity: Identity, maker: Company) -> list[Evidence]:
    """Return the evidence for a maker, what proves it first."""
    claim = Claim(ClaimRole.MAKER, maker.id)
    pieces = [piece for piece in identity.evidence if piece.says == claim]
    return sorted(pieces, key=lambda piece: not piece.strength.proves)
