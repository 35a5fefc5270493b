"""What every step of a notice's menu needs: the notice, its cameras, and the way out."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..const import DOMAIN
from ..coordinator import CameraLifecycleConfigEntry
from ..notices.findings import Finding
from ..notices.notice import Notice
from ..notices.publish import async_publish_notices, published_notice
from ..owner.store import AnswerStore, async_acknowledgements
from ..text.sanitize import plain
from ..text.translations import Translations, async_load_translations

CONF_CAMERAS: Final = "cameras"
_MOST_BOXES: Final = 10


class NoticeFlow(RepairsFlow):
    """A flow about one notice. A step that ends it has stored its answer before."""

    @property
    def notice(self) -> Notice | None:
        """Return what the notice tells of now, None where it tells of nothing any more."""
        return published_notice(self.hass, self.issue_id)

    @property
    def entry(self) -> CameraLifecycleConfigEntry | None:
        """Return our config entry while it is loaded."""
        return next(iter(self.hass.config_entries.async_loaded_entries(DOMAIN)), None)

    async def async_answers(self) -> AnswerStore:
        """Return the store of answers."""
        return await async_acknowledgements(self.hass)

    async def async_phrases(self) -> Translations:
        """Return the phrases in Home Assistant's language."""
        return await async_load_translations(self.hass)

    def ask(
        self,
        step_id: str,
        fields: Mapping[Any, Any],
        answered: Mapping[str, Any] | None = None,
        *,
        errors: dict[str, str] | None = None,
        suggested: Mapping[str, Any] | None = None,
    ) -> RepairsFlowResult:
        """Show a form; where the notice lists several cameras, with the choice of cameras.

        `answered`: what was entered and cannot be taken, by default because no camera is
        chosen.
        """
        if self.notice is None:
            return self.async_abort(reason="gone")
        if answered is not None and errors is None:
            errors = {CONF_CAMERAS: "choose_a_camera"}
        schema = probatio.Schema({**fields, **self._cameras_field()})
        return self.async_show_form(
            step_id=step_id,
            data_schema=self.add_suggested_values_to_schema(schema, answered or suggested),
            errors=errors,
        )

    def chosen(self, user_input: Mapping[str, Any]) -> tuple[Finding, ...]:
        """Return the listed causes on the cameras that were chosen: all where none was asked."""
        if (notice := self.notice) is None:
            return ()
        cameras = user_input.get(CONF_CAMERAS)
        return tuple(
            cause for cause in notice.listed if cameras is None or cause.camera.id in cameras
        )

    async def async_finish(
        self, said: str, placeholders: Mapping[str, str] | None = None
    ) -> RepairsFlowResult:
        """End the flow: with the notice, or without it where other cameras are still open."""
        if self.entry is not None:
            await async_publish_notices(self.hass, self.entry)
        if (notice := self.notice) is not None and not notice.ignored:
            return self.async_abort(reason="others_remain")
        return self.async_create_entry(
            data={}, description=said, description_placeholders=placeholders
        )

    def _cameras_field(self) -> dict[Any, Any]:
        """Return the field to choose among the cameras of the notice; none for a single one."""
        causes: Iterable[Finding] = self.notice.listed if self.notice else ()
        names = {cause.camera.id: plain(cause.camera.name) for cause in causes}
        if len(names) < 2:  # noqa: PLR2004 - one camera leaves nothing to choose
            return {}
        options = [
            SelectOptionDict(value=camera_id, label=name or camera_id)
            for camera_id, name in sorted(names.items(), key=lambda item: item[1].casefold())
        ]
        few = len(options) <= _MOST_BOXES
        selector = SelectSelector(
            SelectSelectorConfig(
                options=options,
                multiple=True,
                mode=SelectSelectorMode.LIST if few else SelectSelectorMode.DROPDOWN,
            )
        )
        return {probatio.Required(CONF_CAMERAS, default=[*names]): selector}
