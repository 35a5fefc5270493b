"""What all our issues have in common: how one is created, and how cameras are listed in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..text.sanitize import inert
from ..text.translations import Translations
from .listing import ALL_CAMERAS, MAX_LISTED


@callback
def async_show_issue(  # noqa: PLR0913 - all that an issue is made of
    hass: HomeAssistant,
    entry: ConfigEntry[Any],
    issue_id: str,
    placeholders: Mapping[str, str],
    *,
    severity: ir.IssueSeverity,
    is_fixable: bool,
    translation_key: str = "",
    learn_more_url: str | None = None,
) -> None:
    """Create an issue or bring it up to date. Its words are under `translation_key`, or its id."""
    owner: dict[str, Any] = {}
    if hasattr(ir, "async_refresh_issues"):  # since 2026.11 an issue can hang on its entry
        owner["config_entry_id"] = entry.entry_id
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue_id,
        is_fixable=is_fixable,
        learn_more_url=learn_more_url,
        severity=severity,
        translation_key=translation_key or issue_id,
        translation_placeholders={**placeholders},
        **owner,
    )


def which_cameras(names: Sequence[str], translations: Translations) -> str:
    """Return the name of the one camera, or how many there are."""
    if len(names) == 1 and (name := inert(names[0])):
        return name
    return translations.counted("notice_count", len(names))


def listed(lines: Sequence[str], translations: Translations) -> str:
    """Return a Markdown list of cameras, at most ten, and how many more there are."""
    shown = [*lines[:MAX_LISTED]]
    if (more := len(lines) - MAX_LISTED) > 0:
        shown.append(translations.counted("notice_and_more", more, url=ALL_CAMERAS))
    return "\n".join(f"- {line}" for line in shown)
