"""The steps with which a person says that a notice is wrong, and reports it if they like."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlowResult
from homeassistant.helpers.selector import TextSelector, TextSelectorConfig
import probatio

from ..fleet.correctable import Correctable
from ..fleet.correction_input import CorrectionError, read_claims
from ..fleet.overruled import overruled
from ..notices.findings import Finding
from ..owner.answers import Answer, AnswerKind
from ..owner.corrections import CorrectedClaim
from ..redaction.build import async_build_redactor
from ..text.sanitize import plain
from .changes_notice import can_change
from .correction_fields import TEXT, company_field
from .repair import NoticeFlow
from .wrong_assessment import async_report_address, report_text

CONF_REPORT: Final = "report"
WRONG: Final[Mapping[str, CorrectedClaim]] = {
    "wrong_maker": CorrectedClaim.MAKER,
    "wrong_vendor": CorrectedClaim.VENDOR,
    "wrong_model": CorrectedClaim.MODEL,
    "wrong_hardware": CorrectedClaim.HARDWARE_VERSION,
    "not_a_camera": CorrectedClaim.NOT_A_CAMERA,
}
"""The steps, and what each corrects."""
MAX_SENTENCES: Final = 10
OVERRULE: Final = ["overrule", "keep_evidence"]
_STATED: Final = {
    CorrectedClaim.MAKER: "made by",
    CorrectedClaim.VENDOR: "sold by",
    CorrectedClaim.MODEL: "model",
    CorrectedClaim.HARDWARE_VERSION: "hardware version",
}


class CorrectingFlow(NoticeFlow):
    """This is wrong: who made or sold it, its model or hardware, or that it is a camera."""

    _report: str = ""
    _findings: Sequence[Finding] = ()
    _said: Mapping[str, Any] = {}

    async def async_step_wrong(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> RepairsFlowResult:
        """Ask what is wrong, of what could change something about this notice."""
        listed, library = self.notice.listed, self.runtime.library
        context = self.runtime.coordinator.settings.context(self.runtime.coordinator.data.day)

        def offered() -> list[str]:
            return [
                step for step, claim in WRONG.items() if can_change(listed, claim, library, context)
            ]

        # hundreds of cameras are assessed once more
        steps = await self.hass.async_add_executor_job(offered)
        return self.async_show_menu(step_id="wrong", menu_options=steps)

    async def async_step_wrong_maker(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask who made the cameras."""
        field = company_field(self.runtime.library)
        return await self._async_ask_for("wrong_maker", field, user_input)

    async def async_step_wrong_vendor(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask which company or brand sold the cameras."""
        field = company_field(self.runtime.library)
        return await self._async_ask_for("wrong_vendor", field, user_input)

    async def async_step_wrong_model(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for the model on the label."""
        return await self._async_ask_for("wrong_model", TEXT, user_input)

    async def async_step_wrong_hardware(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask for the hardware version on the label."""
        return await self._async_ask_for("wrong_hardware", TEXT, user_input)

    async def async_step_not_a_camera(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask which ones are no cameras."""
        if user_input is None or not (findings := self.chosen(user_input)):
            return self.ask("not_a_camera", {}, user_input)
        return await self._async_say(findings, {CorrectedClaim.NOT_A_CAMERA.value: True})

    async def async_step_confirm(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> RepairsFlowResult:
        """Say what strong evidence says instead, and ask which of the two counts."""
        against, translations = await self._async_against(), await self.async_translations()
        lines = against[:MAX_SENTENCES]
        if (more := len(against) - MAX_SENTENCES) > 0:
            lines.append(translations.counted("calendar_more", more))
        evidence = "\n".join(f"- {line}" for line in lines)
        return self.async_show_menu(
            step_id="confirm",
            menu_options=OVERRULE,
            description_placeholders={"evidence": evidence},
        )

    async def async_step_overrule(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> RepairsFlowResult:
        """Store what was said although evidence says otherwise."""
        return await self._async_correct()

    async def async_step_keep_evidence(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> RepairsFlowResult:
        """Forget what was said, and go back to what may be wrong."""
        self._findings, self._said = (), {}
        return await self.async_step_wrong()

    async def async_step_report(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Show a report that a person may copy or open; the correction is stored already."""
        if user_input is not None:
            return await self.async_finish(AnswerKind.CORRECTED, is_saved=True)
        text = TextSelector(TextSelectorConfig(multiline=True))
        address = await async_report_address(self.hass, self._report)
        return self.async_show_form(
            step_id="report",
            data_schema=probatio.Schema(
                {probatio.Optional(CONF_REPORT, default=self._report): text}
            ),
            description_placeholders={"address": address},
        )

    async def _async_ask_for(
        self, step_id: str, field: Any, user_input: dict[str, Any] | None
    ) -> RepairsFlowResult:
        """Ask for what a step corrects. Nothing is filled in beforehand."""
        claim = WRONG[step_id].value
        # of a required choice the frontend takes the first one beforehand
        fields = {probatio.Optional(claim): field}
        if user_input is None:
            return self.ask(step_id, fields)
        said, errors = read_claims(user_input, self.runtime.library)
        if not said and not errors:
            errors = {claim: CorrectionError.NOTHING_ENTERED}
        if errors:
            return self.ask(step_id, fields, user_input, errors=errors)
        if not (findings := self.chosen(user_input)):
            return self.ask(step_id, fields, user_input)
        return await self._async_say(findings, said)

    async def _async_say(
        self, findings: Sequence[Finding], said: Mapping[str, Any]
    ) -> RepairsFlowResult:
        """Correct, or ask once more where that overrules what is well known."""
        self._findings, self._said = findings, said
        if await self._async_against():
            return await self.async_step_confirm()
        return await self._async_correct()

    async def _async_against(self) -> list[str]:
        """Return what strong evidence says instead, each sentence once."""
        translations, library = await self.async_translations(), self.runtime.library
        today, said = self.today, self._said
        cameras = self.runtime.coordinator.data.cameras
        ids = dict.fromkeys(finding.camera.id for finding in self._findings)
        targets = [Correctable.of_camera(cameras[each]) for each in ids if each in cameras]

        def against() -> list[str]:
            sentences = (
                sentence
                for target in targets
                for sentence in overruled(
                    target, target.correction(today, **said), library, translations
                )
            )
            return [*dict.fromkeys(sentences)]

        return await self.hass.async_add_executor_job(against)

    async def _async_correct(self) -> RepairsFlowResult:
        """Store the correction, assess the fleet by it, and offer the report."""
        if not self._findings:
            return await self.async_step_wrong()
        today, stated = self.today, _stated(self._said)
        redactor = await async_build_redactor(self.hass, self.runtime.coordinator.config_entry)
        self._report = report_text(self._findings, stated, self.runtime.library, redactor)
        answers = [
            Answer(
                key=finding.key,
                kind=AnswerKind.CORRECTED,
                made=today,
                note=stated,
                camera_name=plain(finding.camera.name),
                subject=plain(finding.name),
                facts=finding.cause.facts,
            )
            for finding in self._findings
        ]
        cameras = self.runtime.coordinator.data.cameras
        ids = dict.fromkeys(finding.camera.id for finding in self._findings)
        corrections = [
            Correctable.of_camera(cameras[camera_id]).correction(today, **self._said)
            for camera_id in ids
            if camera_id in cameras
        ]
        if not await self.runtime.async_correct(answers, corrections):
            # the report begins with the word that it is saved
            return await self.async_finish(AnswerKind.CORRECTED, is_saved=False)
        return await self.async_step_report()


def _stated(said: Mapping[str, Any]) -> str:
    """Return what the owner says, for the report."""
    stated = (f"{words} {said[claim]}" for claim, words in _STATED.items() if claim in said)
    return next(stated, "not a camera")
