"""The menu behind the issue about refused logins: send one once more, or ignore the issue.

Home Assistant shows no Ignore on an issue that has a menu, so it stands in it.
"""

from enum import StrEnum
from typing import Any, Final, override

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .send_again import SEND_AGAIN, SendAgainEnd, SendAgainFlow

IGNORE: Final = "ignore"
STOP_IGNORING: Final = "stop_ignoring"


class IgnoreEnd(StrEnum):
    """What became of the issue; also the translation key."""

    IGNORED = "ignored"
    SHOWN_AGAIN = "shown_again"


class RefusedLoginsFlow(SendAgainFlow[Any, RepairsFlowResult], RepairsFlow):
    """All that a person can do about refused logins, beside changing them.

    The context is any: before 2026.10, Home Assistant has none of repairs' own.
    """

    async def async_step_init(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - Home Assistant gives the issue's id
    ) -> RepairsFlowResult:
        """Say which logins were refused and where they are changed, and offer the choices."""
        await self._async_refused()  # ends the flow where there is none
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
        is_ignored = issue is not None and issue.dismissed_version is not None
        choice = STOP_IGNORING if is_ignored else IGNORE
        return self.async_show_menu(step_id="init", menu_options=[SEND_AGAIN, choice])

    async def async_step_ignore(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> RepairsFlowResult:
        """Ignore the issue. The flow is not finished: that would delete it."""
        ir.async_ignore_issue(self.hass, DOMAIN, self.issue_id, ignore=True)
        return self.async_abort(reason=IgnoreEnd.IGNORED.value)

    async def async_step_stop_ignoring(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> RepairsFlowResult:
        """Show the issue again."""
        ir.async_ignore_issue(self.hass, DOMAIN, self.issue_id, ignore=False)
        return self.async_abort(reason=IgnoreEnd.SHOWN_AGAIN.value)

    @override
    async def async_end(self, end: SendAgainEnd, **placeholders: str) -> RepairsFlowResult:
        """End the flow: with the issue only where no camera refuses its login any more."""
        if end is SendAgainEnd.ANSWERED:
            return self.async_create_entry(
                data={}, description=end.value, description_placeholders=self._names
            )
        return await super().async_end(end, **placeholders)
