"""The report of a wrong notice: what a maintainer needs and nothing that names a home.

No serial number, address, place or camera name goes in. It is made to be read by people who
keep the facts, so it is not translated.
"""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from homeassistant.const import __version__ as home_assistant_version
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration

from ..const import DOMAIN
from ..engine.assessment_json import claim_as_text
from ..engine.load import Library
from ..notices.findings import Finding
from ..redaction.redactor import Redactor
from ..text.sanitize import plain

MAX_REPORTED: Final = 5
_FORM: Final = "wrong_assessment.yml"


def report_text(
    findings: Sequence[Finding], stated: str, library: Library, redactor: Redactor
) -> str:
    """Return the report for the cameras of `findings`, in lines of `name: value`.

    `stated`: what the owner says instead. `redactor`: takes out what is private, since a device
    may report a name or an address anywhere.
    """
    head = [
        f"correction: {stated}",
        f"home_assistant: {home_assistant_version}",
        f"library: {library.version}",
    ]
    lines = (line for finding in findings[:MAX_REPORTED] for line in _basis(finding, redactor))
    return "\n".join([*head, *lines])


def _basis(finding: Finding, redactor: Redactor) -> list[str]:
    """Return what one finding rests on."""
    record, identity = finding.camera.sources[0].record, finding.assessment.identity
    rows = {
        "finding": finding.key.finding,
        "integration": record.integration,
        "manufacturer": record.manufacturer,
        "model": record.model,
        "model_id": record.model_id,
        "firmware": record.sw_version,
        "hardware": record.hw_version,
        "vendor": identity.vendor.id if identity.vendor else None,
        "maker": identity.maker.id if identity.maker else None,
        "confidence": identity.confidence.value,
        "vendor_confidence": identity.vendor_confidence.value,
        "evidence": ", ".join(
            f"{piece.signal} says {claim_as_text(piece.says)}" for piece in identity.evidence
        ),
    }
    shown = ((name, redactor.text(value)) for name, value in rows.items() if value)
    return ["", *(f"{name}: {plain(value)}" for name, value in shown)]


async def async_report_address(hass: HomeAssistant, text: str) -> str:
    """Return the address of a new report, filled in; nothing is sent before a person does."""
    integration = await async_get_integration(hass, DOMAIN)
    version = f"{integration.version}, {home_assistant_version}"
    filled = urlencode({"template": _FORM, "record": text, "version": version})
    return f"{integration.issue_tracker}/new?{filled}"
