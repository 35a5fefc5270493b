"""The part of the options that asks, camera by camera, what stands on a label."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, override

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.data_entry_flow import AbortFlow

from ..fleet.label_questions import LabelQuestion, Missing
from ..owner.corrections import CorrectedClaim
from ..text.load import async_load_translations
from ..text.sanitize import inert
from .correct_camera import CorrectOptionsFlow
from .label_questions import async_label_questions
from .options_end import OptionsAbort

READ_LABEL: Final = "read_label"
"""The step, which the menu offers while there is something to ask."""
LABEL: Final = (
    CorrectedClaim.VENDOR,
    CorrectedClaim.MODEL,
    CorrectedClaim.HARDWARE_VERSION,
    CorrectedClaim.APPROVAL_NUMBER,
)
"""What stands on a label; who made a camera seldom does."""
_DETAILS: Final = "label_details"
_WITHOUT_NAME: Final = "label_without_name"
_NOT_KNOWN: Final = "label_not_known"
_OTHER: Final = "label_other"
_OF_VENDOR: Final = frozenset({Missing.VENDOR_AND_MODEL, Missing.VENDOR})
"""What a camera lacks that may carry no name."""


class ReadLabelFlow(CorrectOptionsFlow):
    """Asks by name for the label that would tell most, then for the next one.

    Each answer is kept at once; whoever closes the dialog is asked for the rest another time.
    """

    _asks: LabelQuestion | None = None
    _put_off: tuple[str, ...] = ()
    """The cameras (ids) that come last: another one was asked for instead."""
    _has_stored: bool = False

    async def async_step_read_label(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Ask for the label that would tell most."""
        self._runtime()  # ends the dialog while the integration is off
        questions = await self._async_questions()
        if not questions and self._has_stored:
            self._asks = None
            return await self._async_stored()
        if not questions:
            raise AbortFlow(OptionsAbort.ALL_ANSWERED.value)
        self._asks = questions[0]
        self._correct = self._asks.camera_id
        may_be_nameless = self._asks.missing in _OF_VENDOR
        return self.async_show_menu(
            step_id=READ_LABEL,
            menu_options=[
                _DETAILS,
                *([_WITHOUT_NAME] if may_be_nameless else []),
                _NOT_KNOWN,
                *([_OTHER] if len(questions) > 1 else []),
            ],
            description_placeholders=await self._async_asked(questions),
        )

    async def async_step_label_details(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what stands on the label; nothing is filled in beforehand."""
        return await self._async_ask_details("label_details", LABEL, user_input)

    async def async_step_label_without_name(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> ConfigFlowResult:
        """Keep that no company stands on it."""
        return await self._async_say({CorrectedClaim.WITHOUT_NAME.value: True})

    async def async_step_label_not_known(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> ConfigFlowResult:
        """Keep that the owner cannot tell, and ask no more."""
        return await self._async_say({CorrectedClaim.NOT_KNOWN.value: True})

    async def async_step_label_other(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> ConfigFlowResult:
        """Ask about another camera first."""
        others = (each for each in self._put_off if each != self._correct)
        self._put_off = (*others, self._correct)
        return await self.async_step_read_label()

    @override
    async def _async_stored(self) -> ConfigFlowResult:
        """Ask about the next camera, where a label was asked for; else end."""
        if self._asks is None:
            return await super()._async_stored()
        self._has_stored = True
        return await self.async_step_read_label()

    @override
    async def _async_back(self) -> ConfigFlowResult:
        """Ask the same once more, where a label was asked for."""
        return await (super()._async_back() if self._asks is None else self.async_step_read_label())

    async def _async_questions(self) -> Sequence[LabelQuestion]:
        """Return the open questions, those that were put off in this dialog last."""
        return sorted(await async_label_questions(self.hass), key=self._order)

    def _order(self, question: LabelQuestion) -> int:
        """Sort what was put off last, in the order in which it was."""
        camera_id = question.camera_id
        return self._put_off.index(camera_id) + 1 if camera_id in self._put_off else 0

    async def _async_label_choice(self) -> Mapping[str, str]:
        """Return what the entry of the first menu says, {} where there is nothing to ask."""
        questions = await self._async_questions()
        return await self._async_asked(questions) if questions else {}

    async def _async_asked(self, questions: Sequence[LabelQuestion]) -> dict[str, str]:
        """Return which camera is asked about, what is missing, and how many more there are."""
        first, *others = questions
        translations = await async_load_translations(self.hass)
        return {
            "camera": inert(first.name) or first.camera_id,
            "missing": translations.text(f"label_missing_{first.missing}"),
            "left": translations.counted("label_left", len(others)) if others else "",
        }
