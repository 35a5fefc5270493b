"""The steps with which a person says that a notice is wrong, and reports it if they like."""

from collections.abc import Iterable
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlowResult
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)
from homeassistant.util import dt as dt_util
import probatio

from ..notices.findings import Finding
from ..notices.kinds import KINDS
from ..owner.answers import MAX_NOTE_LENGTH, Answer, AnswerKind
from ..owner.corrections import Correction
from ..text.sanitize import plain
from .repair import NoticeError, NoticeFlow
from .wrong_assessment import async_report_address, report_text

CONF_MAKER: Final = "maker"
CONF_HARDWARE: Final = "hardware_version"
CONF_REPORT: Final = "report"
WRONG: Final = ("wrong_maker", "not_a_camera", "wrong_hardware")


class CorrectingFlow(NoticeFlow):
    """This is wrong: another maker, no camera, another hardware version."""

    _report: str = ""

    async def async_step_wrong(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> RepairsFlowResult:
        """Ask what is wrong."""
        return self.async_show_menu(step_id="wrong", menu_options=self._steps())

    async def async_step_wrong_maker(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask who made the cameras."""
        fields = {probatio.Required(CONF_MAKER): self._makers()}
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("wrong_maker", fields, user_input)
        maker = str(user_input[CONF_MAKER])
        return await self._async_correct(findings, f"made by {maker}", maker=maker)

    async def async_step_not_a_camera(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask which ones are no cameras."""
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("not_a_camera", {}, user_input)
        return await self._async_correct(findings, "not a camera", not_a_camera=True)

    async def async_step_wrong_hardware(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for the hardware version on the label."""
        fields = {probatio.Required(CONF_HARDWARE): TextSelector()}
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("wrong_hardware", fields, user_input)
        version = str(user_input[CONF_HARDWARE]).strip()[:MAX_NOTE_LENGTH]
        if not version:
            errors = {CONF_HARDWARE: NoticeError.NO_HARDWARE_VERSION}
            return self.ask("wrong_hardware", fields, user_input, errors=errors)
        stated = f"hardware version {version}"
        return await self._async_correct(findings, stated, hardware_version=version)

    async def async_step_report(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Show a report that a person may copy or open; the correction is stored already."""
        if user_input is not None:
            return await self.async_finish(AnswerKind.CORRECTED)
        text = TextSelector(TextSelectorConfig(multiline=True))
        address = await async_report_address(self.hass, self._report)
        return self.async_show_form(
            step_id="report",
            data_schema=probatio.Schema(
                {probatio.Optional(CONF_REPORT, default=self._report): text}
            ),
            description_placeholders={"address": address},
        )

    async def _async_correct(
        self, findings: Iterable[Finding], stated: str, **correction: Any
    ) -> RepairsFlowResult:
        """Store the correction, assess the fleet by it, and offer the report."""
        today, findings = dt_util.now().date(), [*findings]
        self._report = report_text(findings, stated, self.runtime.library)
        answers = [
            Answer(
                key=finding.key,
                kind=AnswerKind.CORRECTED,
                made=today,
                note=stated,
                camera_name=plain(finding.camera.name),
                subject=plain(finding.name),
            )
            for finding in findings
        ]
        corrections = {
            finding.camera.id: Correction(finding.camera.id, today, **correction)
            for finding in findings
        }
        await self.runtime.async_correct(answers, corrections.values())
        return await self.async_step_report()

    def _steps(self) -> list[str]:
        """Return the steps that can change something about this notice."""
        library = self.runtime.library
        depends_on_hardware = any(
            KINDS[finding.kind].hardware(
                finding.camera.as_camera, finding.assessment.identity, library
            )
            for finding in self.notice.listed
        )
        return [step for step in WRONG if step != "wrong_hardware" or depends_on_hardware]

    def _makers(self) -> SelectSelector:
        """Return the choice among the vendors that the library knows."""
        vendors = self.runtime.library.vendors
        choices = [vendor for key in vendors if (vendor := vendors.get(key))]
        return SelectSelector(
            SelectSelectorConfig(
                options=[
                    SelectOptionDict(value=vendor.id, label=vendor.name)
                    for vendor in sorted(choices, key=lambda vendor: vendor.name.casefold())
                ],
                mode=SelectSelectorMode.DROPDOWN,
            )
        )
