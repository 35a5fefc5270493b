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
import probatio

from ..notices.answering import (
    REMIND_DAYS,
    accepted_until,
    answers_to,
    needs_reason,
    note_of,
)
from ..notices.findings import Finding
from ..owner.answers import AnswerKind, Isolation
from .isolation_fields import CONF_BY, CONF_SINCE, isolation_fields, wrong_isolation
from .repair import NoticeError, NoticeFlow

CONF_DAYS: Final = "days"
CONF_DATE: Final = "date"
CONF_NOTE: Final = "note"
DAYS: Final = tuple(map(str, REMIND_DAYS))
_A_YEAR: Final = timedelta(days=365)


class AnsweringFlow(NoticeFlow):
    """Remind me later, plan the replacement, nobody can reach it, accept this risk."""

    async def async_step_remind_later(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask in how many days to come back."""
        fields = {probatio.Required(CONF_DAYS, default=DAYS[0]): _DAYS}
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("remind_later", fields, user_input)
        until = self.today + timedelta(days=int(user_input[CONF_DAYS]))
        return await self._async_answer(findings, AnswerKind.REMIND_LATER, until)

    async def async_step_plan_replacement(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask by which date the cameras will be replaced."""
        fields = {probatio.Required(CONF_DATE): DateSelector()}
        said = {"limit": await self._async_limit_of_a_plan()}
        if user_input is None:
            proposed = {CONF_DATE: (self.today + _A_YEAR).isoformat()}
            return self.ask("plan_replacement", fields, suggested=proposed, placeholders=said)
        until = date.fromisoformat(user_input[CONF_DATE])
        if until <= self.today:
            errors = {CONF_DATE: NoticeError.DATE_HAS_PASSED}
            return self.ask(
                "plan_replacement", fields, user_input, errors=errors, placeholders=said
            )
        if not (findings := self.chosen(user_input)):
            return self.ask("plan_replacement", fields, user_input, placeholders=said)
        return await self._async_answer(findings, AnswerKind.PLANNED_REPLACEMENT, until)

    async def _async_limit_of_a_plan(self) -> str:
        """Return what a plan doesn't do."""
        is_duty = any(finding.cause.gives_duty for finding in self.notice.listed)
        translations = await self.async_translations()
        return translations.text("notice_plan_duty" if is_duty else "notice_plan_exploited")

    async def async_step_isolated(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask since when nobody can reach the cameras, and by what."""
        fields = isolation_fields()
        if user_input is None:
            return self.ask("isolated", fields, suggested={CONF_SINCE: self.today.isoformat()})
        if errors := wrong_isolation(user_input, self.today):
            return self.ask("isolated", fields, user_input, errors=errors)
        if not (findings := self.chosen(user_input)):
            return self.ask("isolated", fields, user_input)
        since, by = date.fromisoformat(user_input[CONF_SINCE]), Isolation(user_input[CONF_BY])
        return await self._async_answer(findings, AnswerKind.ISOLATED, since=since, by=by)

    async def async_step_accept_risk(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for a note, and close the findings until the facts change.

        Who accepts a vulnerability that attackers use gives a reason, for a year at most.
        """
        kind = self.notice.group.kind
        marker = probatio.Required if needs_reason(kind) else probatio.Optional
        fields = {marker(CONF_NOTE): _NOTE}
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("accept_risk", fields, user_input)
        note = note_of(user_input.get(CONF_NOTE))
        if needs_reason(kind) and note is None:
            errors = {CONF_NOTE: NoticeError.REASON_REQUIRED}
            return self.ask("accept_risk", fields, user_input, errors=errors)
        until = accepted_until(kind, self.today)
        return await self._async_answer(findings, AnswerKind.ACCEPTED_RISK, until, note=note)

    async def _async_answer(
        self,
        findings: Iterable[Finding],
        kind: AnswerKind,
        until: date | None = None,
        **said: Any,
    ) -> RepairsFlowResult:
        """Store the answer for each finding, then end. `said`: further fields of it."""
        findings = tuple(findings)
        is_saved = await self.runtime.async_answer(
            answers_to(findings, kind, self.today, until, **said)
        )
        translations = await self.async_translations()
        placeholders = {"date": translations.date(until)}
        return await self.async_finish(kind, placeholders, findings, is_saved=is_saved)


_DAYS: Final = SelectSelector(
    SelectSelectorConfig(options=[*DAYS], translation_key="remind_in", mode=SelectSelectorMode.LIST)
)
_NOTE: Final = TextSelector(TextSelectorConfig(multiline=True))
