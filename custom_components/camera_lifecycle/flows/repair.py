"""What every step of a notice's menu needs: the notice, its cameras, and the way out."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..notices.findings import Finding
from ..notices.notice import Notice
from ..owner.answers import AnswerKind, FindingKey
from ..owner.facts import Fact
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from ..text.sanitize import plain
from ..text.translations import Translations

CONF_CAMERAS: Final = "cameras"
ALL_CAMERAS: Final = "all_cameras"
"""The choice of every camera that is listed when the form is sent."""
_MAX_BOXES: Final = 10


class NoticeError(StrEnum):
    """What is wrong with what was entered; also the translation key."""

    CHOOSE_A_CAMERA = "choose_a_camera"
    DATE_HAS_PASSED = "date_has_passed"
    REASON_REQUIRED = "reason_required"


class NoticeAbort(StrEnum):
    """Why a flow ends without the notice being answered whole; also the translation key."""

    NOT_READY = "not_ready"
    GONE = "gone"
    OTHERS_REMAIN = "others_remain"
    STAYS_OPEN = "stays_open"
    NOT_SAVED = "not_saved"


class NoticeFlow(RepairsFlow):
    """A flow about one notice. A step that ends it has stored its answer before, or says if not.

    Any step ends with a word why once the config entry is not loaded or the notice is gone.
    """

    _offered: Mapping[FindingKey, frozenset[Fact]] = {}
    """What the form told that was shown last."""

    @property
    def runtime(self) -> CameraLifecycleRuntime:
        """Return what the loaded config entry holds; raises AbortFlow while it is off."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(NoticeAbort.NOT_READY.value)
        return runtime

    @property
    def today(self) -> date:
        """Return today where Home Assistant is."""
        return self.runtime.coordinator.clock.today

    @property
    def notice(self) -> Notice:
        """Return what the notice tells of now; raises AbortFlow where that is nothing any more."""
        if (notice := self.runtime.publisher.notice(self.issue_id)) is None:
            raise AbortFlow(NoticeAbort.GONE.value)
        return notice

    async def async_translations(self) -> Translations:
        """Return the translations in Home Assistant's language."""
        return await async_load_translations(self.hass)

    def ask(  # noqa: PLR0913 - all that a form may show
        self,
        step_id: str,
        fields: Mapping[Any, Any],
        answered: Mapping[str, Any] | None = None,
        *,
        errors: Mapping[str, StrEnum] | None = None,
        suggested: Mapping[str, Any] | None = None,
        placeholders: Mapping[str, str] | None = None,
    ) -> RepairsFlowResult:
        """Show a form; where the notice lists several cameras, with the choice of cameras.

        None of them is ticked beforehand. `answered`: what was entered and cannot be taken, by
        default because no camera is chosen. `placeholders`: of its description.
        """
        if answered is not None and errors is None:
            errors = {CONF_CAMERAS: NoticeError.CHOOSE_A_CAMERA}
        schema = probatio.Schema({**fields, **self._cameras_field()})
        return self.async_show_form(
            step_id=step_id,
            data_schema=self.add_suggested_values_to_schema(schema, answered or suggested),
            errors={field: str(error.value) for field, error in (errors or {}).items()},
            description_placeholders=placeholders,
        )

    def chosen(self, user_input: Mapping[str, Any]) -> tuple[Finding, ...]:
        """Return the listed findings on the cameras that were chosen: on the only one if it is.

        What has joined the notice since the form was shown was not chosen: no camera, no fact.
        """
        cameras = {*user_input.get(CONF_CAMERAS, ())}
        offered = {key.camera_id for key in self._offered}
        if len(offered) == 1 or ALL_CAMERAS in cameras:
            cameras |= offered
        told = (
            _as_offered(finding, self._offered.get(finding.key, frozenset()))
            for finding in self.notice.listed
            if finding.camera.id in cameras
        )
        return tuple(finding for finding in told if finding.reasons)

    async def async_finish(
        self,
        answer: AnswerKind,
        placeholders: Mapping[str, str] | None = None,
        answered: Iterable[Finding] = (),
        *,
        is_saved: bool,
    ) -> RepairsFlowResult:
        """End the flow: with the notice, or without it where other cameras are still open.

        `answered`: what was answered; some kinds of findings do not rest by some answers.
        `is_saved`: whether the answer is on the disk; it holds either way.
        """
        publisher = self.runtime.publisher
        await publisher.async_publish()
        if not is_saved:
            return self.async_abort(reason=NoticeAbort.NOT_SAVED.value)
        notice = publisher.notice(self.issue_id)
        if notice is not None and not notice.ignored:
            rests = all(finding.cause.rests_by(answer) for finding in answered)
            reason = NoticeAbort.OTHERS_REMAIN if rests else NoticeAbort.STAYS_OPEN
            return self.async_abort(reason=reason.value)
        return self.async_create_entry(
            data={}, description=answer.value, description_placeholders=placeholders
        )

    def _cameras_field(self) -> dict[Any, Any]:
        """Return the field to choose among the cameras of the notice; none for a single one."""
        listed = self.notice.listed
        names = {finding.camera.id: plain(finding.camera.name) for finding in listed}
        self._offered = {finding.key: frozenset(finding.cause.facts) for finding in listed}
        if len(names) < 2:  # noqa: PLR2004 - one camera leaves nothing to choose
            return {}
        options = [
            SelectOptionDict(value=ALL_CAMERAS, label=ALL_CAMERAS),  # the frontend has the words
            *(
                SelectOptionDict(value=camera_id, label=name or camera_id)
                for camera_id, name in sorted(names.items(), key=lambda item: item[1].casefold())
            ),
        ]
        few = len(names) <= _MAX_BOXES
        selector = SelectSelector(
            SelectSelectorConfig(
                options=options,
                multiple=True,
                translation_key=CONF_CAMERAS,
                mode=SelectSelectorMode.LIST if few else SelectSelectorMode.DROPDOWN,
            )
        )
        # of a required choice the frontend ticks the first one beforehand
        return {probatio.Optional(CONF_CAMERAS): selector}


def _as_offered(finding: Finding, offered: frozenset[Fact]) -> Finding:
    """Return a finding with what of it a form has told."""
    return finding.only([fact in offered for fact in finding.cause.facts])
