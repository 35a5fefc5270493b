"""What has changed about a camera, in sentences: for the logbook."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..text.joined import joined
from ..text.sanitize import plain
from ..text.translations import Translations
from .because import Because
from .change import Change, ChangeKind

_NEEDS_NO_CAUSE = frozenset(
    {ChangeKind.CAMERA_FOUND, ChangeKind.CAMERA_GONE, ChangeKind.FIRMWARE_CHANGED}
)
"""What is its own cause."""


@dataclass(frozen=True, slots=True)
class ChangeWriter:
    """Writes changes in one language. What a device says of itself stays one harmless line."""

    translations: Translations

    def message(self, change: Change) -> str:
        """Return all that has changed about a camera, and because of what."""
        sentences = [self._sentence(kind, change) for kind in change.because]
        if change.kind not in _NEEDS_NO_CAUSE:
            sentences.append(self.because(change.cause))
        return joined(sentences)

    def because(self, cause: Because) -> str:
        """Return because of what something has changed."""
        return self.translations.text(f"logbook_because_{cause}")

    def quiet(self, count: int) -> str:
        """Return that so many cameras are judged by new rules."""
        return self.translations.counted("logbook_quiet", count)

    def _sentence(self, kind: ChangeKind, change: Change) -> str:
        translations, now = self.translations, change.now
        match kind:
            case ChangeKind.VULNERABILITY_FOUND:
                ids = translations.listed(map(plain, change.new_exploited))
                return translations.text("logbook_vulnerability_found", ids=ids)
            case ChangeKind.RISK_CHANGED if now.risks:
                risks = translations.listed(self._risks(change))
                return translations.text("logbook_at_risk", risks=risks)
            case ChangeKind.RISK_CHANGED:
                is_calm = now.at_risk is False
                return translations.text("logbook_not_at_risk" if is_calm else "logbook_risk_over")
            case ChangeKind.STATUS_CHANGED:
                status = translations.text(f"status_{now.status}")
                return translations.text("logbook_status", status=status)
            case ChangeKind.FIRMWARE_CHANGED if now.firmware:
                return translations.text("logbook_firmware", version=plain(now.firmware))
            case _:
                return translations.text(f"logbook_{kind}")

    def _risks(self, change: Change) -> Iterator[str]:
        return (self.translations.text(f"logbook_risk_{risk}") for risk in change.now.risks)
