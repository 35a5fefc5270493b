"""What stands in the sentences of a notice, part by part."""

from __future__ import annotations

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.runtime import loaded_runtime


def filled_in(hass: HomeAssistant, issue_id: str) -> dict[str, str]:
    """Return what is filled into the texts of a notice as it was last shown."""
    runtime = loaded_runtime(hass)
    assert runtime is not None
    if (shown := runtime.publisher._shown.get(issue_id)) is not None:
        return shown.placeholders
    issue = ir.async_get(hass).async_get_issue(DOMAIN, issue_id)  # an issue of another kind
    assert issue is not None
    assert issue.translation_placeholders is not None
    return issue.translation_placeholders
