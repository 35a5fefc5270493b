"""A piece of evidence in words: which field, and what it holds. No secret is shown."""

from collections.abc import Callable
from typing import Final

from ..engine.identify.integrations import Integrations
from ..engine.model import Evidence
from ..text.translations import Translations

SIGNALS: Final = {
    "manufacturer": "manufacturer",
    "model": "model",
    "model_id": "model",
    "type": "model",
    "sw_version": "firmware",
    "hw_version": "hardware",
    "oui": "mac",
    "serial_number": "serial",
    "integration": "integration",
    "name": "name",
    "stream": "stream",
}
"""How a signal is called; all others are answers that the device gave over the network."""
RESPONSE: Final = "response"


def signal_word(piece: Evidence) -> str:
    """Return how the signal of a piece is called."""
    return SIGNALS.get(piece.signal, RESPONSE)


def evidence_words(
    piece: Evidence,
    integrations: Integrations,
    translations: Translations,
    clean: Callable[[str], str],
) -> str:
    """Return a piece in words. No serial number, address or path is shown.

    `clean` makes what a device says harmless where it is shown.
    """
    signal, value = signal_word(piece), piece.value
    if signal == "integration":
        value = integrations.get(value).name
    return translations.text(f"evidence_{signal}", value=clean(value))
