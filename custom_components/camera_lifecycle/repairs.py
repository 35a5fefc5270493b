"""The menus behind notices and refused logins: Home Assistant's entry to them, and what to do."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.core import HomeAssistant
import probatio

from .fleet.causes import NoticeKind
from .flows.repair_answers import AnsweringFlow
from .flows.repair_corrections import CorrectingFlow
from .flows.repair_refused_logins import RefusedLoginsFlow
from .flows.same_camera import SameCameraFlow
from .flows.warranty import async_who_answers
from .notices import refused_logins, same_camera
from .notices.answering import may_be_accepted
from .notices.notice import Notice

MENU: Final = [
    "what_to_do",
    "remind_later",
    "plan_replacement",
    "isolated",
    "accept_risk",
    "wrong",
]
_ACCEPT: Final = "accept_risk"
_ISOLATED: Final = "isolated"


class NoticeMenuFlow(AnsweringFlow, CorrectingFlow):
    """All that a person can do about a notice."""

    async def async_step_init(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - Home Assistant gives the issue's id
    ) -> RepairsFlowResult:
        """Tell what is the matter and offer the choices."""
        closed = _closed(self.notice)  # ends the flow where there is none
        menu = [step for step in MENU if step not in closed]
        return self.async_show_menu(step_id="init", menu_options=menu)

    async def async_step_what_to_do(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Show the steps that help, then go back to the choices."""
        if user_input is not None:
            return await self.async_step_init()
        return self.async_show_form(
            step_id="what_to_do",
            data_schema=probatio.Schema({}),
            description_placeholders={"steps": await self._async_steps()},
        )

    async def _async_steps(self) -> str:
        """Return the steps that help, one below the other, and who answers for the camera."""
        notice, translations = self.notice, await self.async_translations()
        identities = (finding.assessment.identity for finding in notice.listed)
        return translations.text(
            f"issue_{notice.group.words}_what_to_do",
            warranty=await async_who_answers(self.hass, self.runtime, identities),
        )


def _closed(notice: Notice) -> frozenset[str]:
    """Return the choices that a notice does not offer: nobody can accept what binds the site.

    A duty does not end either where nobody can reach the camera.
    """
    if notice.group.kind is NoticeKind.DUTY:
        return frozenset({_ACCEPT, _ISOLATED})
    return frozenset() if all(map(may_be_accepted, notice.listed)) else frozenset({_ACCEPT})


_OTHERS: Final[Mapping[str, Callable[[], RepairsFlow]]] = {
    refused_logins.ISSUE_ID: RefusedLoginsFlow,
    same_camera.ISSUE_ID: SameCameraFlow,
}
"""What is behind the issues that are no notices."""


async def async_create_fix_flow(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant's signature
    issue_id: str,
    data: dict[str, str | int | float | None] | None,  # noqa: ARG001 - notices have none
) -> RepairsFlow:
    """Return the flow for any of our issues."""
    return _OTHERS.get(issue_id, NoticeMenuFlow)()
