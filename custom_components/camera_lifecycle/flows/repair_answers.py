"""The steps with which a person answers a notice: later, by a date, or not at all."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlowResult
from homeassistant.helpers.selector import (
    DateSelector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)
from homeassistant.util import dt as dt_util
import probatio

from ..notices.findings import Finding
from ..owner.answers import MAX_NOTE_LENGTH, Answer, AnswerKind
from ..text.sanitize import plain
from .repair import NoticeError, NoticeFlow

CONF_DAYS: Final = "days"
CONF_DATE: Final = "date"
CONF_NOTE: Final = "note"
DAYS: Final = ("30", "90", "180")
_A_YEAR: Final = timedelta(days=365)


class AnsweringFlow(NoticeFlow):
    """Remind me later, plan the replacement, accept this risk."""

    async def async_step_remind_later(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask in how many days to come back."""
        fields = {probatio.Required(CONF_DAYS, default=DAYS[0]): _DAYS}
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("remind_later", fields, user_input)
        until = _today() + timedelta(days=int(user_input[CONF_DAYS]))
        return await self._async_answer(findings, AnswerKind.REMIND_LATER, until)

    async def async_step_plan_replacement(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask by which date the cameras will be replaced."""
        fields = {probatio.Required(CONF_DATE): DateSelector()}
        if user_input is None:
            proposed = {CONF_DATE: (_today() + _A_YEAR).isoformat()}
            return self.ask("plan_replacement", fields, suggested=proposed)
        until = date.fromisoformat(user_input[CONF_DATE])
        if until <= _today():
            errors = {CONF_DATE: NoticeError.DATE_HAS_PASSED}
            return self.ask("plan_replacement", fields, user_input, errors=errors)
        if not (findings := self.chosen(user_input)):
            return self.ask("plan_replacement", fields, user_input)
        return await self._async_answer(findings, AnswerKind.PLANNED_REPLACEMENT, until)

    async def async_step_accept_risk(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for a note, if any, and quiet the notice until the facts change."""
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("accept_risk", {probatio.Optional(CONF_NOTE): _NOTE}, user_input)
        note = str(user_input.get(CONF_NOTE) or "").strip()[:MAX_NOTE_LENGTH] or None
        return await self._async_answer(findings, AnswerKind.ACCEPTED_RISK, None, note)

    async def _async_answer(
        self,
        findings: Iterable[Finding],
        kind: AnswerKind,
        until: date | None,
        note: str | None = None,
    ) -> RepairsFlowResult:
        """Store the answer for each finding, then end."""
        await self.runtime.async_answer(
            Answer(
                key=finding.key,
                kind=kind,
                made=_today(),
                until=until,
                note=note,
                camera_name=plain(finding.camera.name),
                subject=plain(finding.name),
            )
            for finding in findings
        )
        translations = await self.async_translations()
        return await self.async_finish(kind, {"date": translations.date(until)})


_DAYS: Final = SelectSelector(
    SelectSelectorConfig(options=[*DAYS], translation_key="remind_in", mode=SelectSelectorMode.LIST)
)
_NOTE: Final = TextSelector(TextSelectorConfig(multiline=True))


def _today() -> date:
    """Return today where Home Assistant is."""
    return dt_util.now().date()
