"""The part of the options in which any camera is corrected, also one that has no notice."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers import area_registry as ar
import probatio

from ..engine.model import Kind
from ..fleet.correctable import Correctable, correctables, lost_cameras
from ..fleet.correction_input import TEXTS, CorrectionError, read_claims
from ..fleet.overruled import overruled
from ..owner.corrections import KINDS, CorrectedClaim, Correction
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from ..text.model_name import product_name
from ..text.sanitize import inert, plain
from .correction_fields import KIND, TEXT, company_field, searchable
from .label_questions import async_label_questions
from .options_end import OptionsAbort

CONF_CAMERA: Final = "camera"
_MAX_HINTS: Final = 3
CONFIRM: Final = ["correct_overrule", "correct_keep"]


class ChoiceError(StrEnum):
    """That nothing was chosen; also the translation key."""

    CHOOSE_ONE = "choose_one"
    CHOOSE_A_CAMERA = "choose_a_camera"


class CorrectOptionsFlow(OptionsFlow):
    """Asks which camera, and what about it is otherwise. Nothing is filled in beforehand."""

    _correct: str = ""
    _said: Mapping[str, Any] = {}

    async def async_step_correct_camera(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which camera."""
        if not (targets := self._targets()):
            raise AbortFlow(OptionsAbort.NO_CAMERAS.value)
        fields = {probatio.Optional(CONF_CAMERA): searchable([*self._labels(targets.values())])}
        hint = {"tells_most": await self._async_tells_most()}
        if user_input is None:
            return self._form("correct_camera", fields, placeholders=hint)
        if (target := self._find(user_input.get(CONF_CAMERA), targets.values())) is None:
            errors = {CONF_CAMERA: ChoiceError.CHOOSE_A_CAMERA}
            return self._form("correct_camera", fields, user_input, errors, hint)
        self._correct = target.id
        return await self.async_step_correct()

    async def async_step_correct(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Ask what about it is otherwise, of what can be; of one thing alone ask at once."""
        target = self._target()
        steps = [*await self._async_steps(target)]
        if len(steps) == 1:
            return await self.async_step_correct_kind()
        return self.async_show_menu(
            step_id="correct",
            menu_options=steps,
            description_placeholders=await self._async_known(target),
        )

    async def async_step_correct_details(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask who sold and made it, and what stands on its label; what is empty stays."""
        return await self._async_ask_details("correct_details", TEXTS, user_input)

    async def async_step_correct_kind(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which kind of camera a device is."""
        claim = CorrectedClaim.KIND.value
        fields = {probatio.Optional(claim): KIND}
        known = await self._async_known(self._target())
        if user_input is None:
            return self._form("correct_kind", fields, placeholders=known)
        if not user_input.get(claim):
            errors = {claim: ChoiceError.CHOOSE_ONE}
            return self._form("correct_kind", fields, None, errors, known)
        return await self._async_say({claim: Kind(user_input[claim])})

    async def async_step_correct_not_a_camera(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say what follows where it is no camera."""
        if user_input is None:
            known = await self._async_known(self._target())
            return self._form("correct_not_a_camera", {}, placeholders=known)
        return await self._async_say({CorrectedClaim.NOT_A_CAMERA.value: True})

    async def async_step_correct_without_name(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say what follows where no company stands on it."""
        if user_input is None:
            known = await self._async_known(self._target())
            return self._form("correct_without_name", {}, placeholders=known)
        return await self._async_say({CorrectedClaim.WITHOUT_NAME.value: True})

    async def async_step_correct_same_as(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which other camera it really is."""
        target, claim = self._target(), CorrectedClaim.SAME_AS.value
        others = await self._async_joinable(target)
        fields = {probatio.Optional(claim): searchable([*self._labels(others)])}
        known = await self._async_known(target)
        if user_input is None:
            return self._form("correct_same_as", fields, placeholders=known)
        if (other := self._find(user_input.get(claim), others)) is None:
            errors = {claim: ChoiceError.CHOOSE_A_CAMERA}
            return self._form("correct_same_as", fields, user_input, errors, known)
        return await self._async_say({claim: other.id})

    async def async_step_correct_confirm(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Say what strong evidence says instead, and ask which of the two counts."""
        evidence = "\n".join(f"- {sentence}" for sentence in await self._async_against())
        return self.async_show_menu(
            step_id="correct_confirm",
            menu_options=CONFIRM,
            description_placeholders={"evidence": evidence},
        )

    async def async_step_correct_overrule(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> ConfigFlowResult:
        """Store what was said although evidence says otherwise."""
        return await self._async_store()

    async def async_step_correct_keep(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> ConfigFlowResult:
        """Forget what was said, and go back."""
        self._said = {}
        return await self._async_back()

    async def _async_ask_details(
        self, step_id: str, claims: Iterable[CorrectedClaim], user_input: dict[str, Any] | None
    ) -> ConfigFlowResult:
        """Ask for some of what is entered as text, and keep what is."""
        target, library = self._target(), self._runtime().library
        known = await self._async_known(target)
        company = company_field(library)
        fields = {
            probatio.Optional(claim.value): company
            if claim in (CorrectedClaim.VENDOR, CorrectedClaim.MAKER)
            else TEXT
            for claim in claims
        }
        if user_input is None:
            return self._form(step_id, fields, placeholders=known)
        said, errors = read_claims(user_input, library)
        if not said and not errors:
            errors = {"base": CorrectionError.NOTHING_ENTERED}
        if errors:
            return self._form(step_id, fields, user_input, errors, known)
        return await self._async_say(said)

    async def _async_steps(self, target: Correctable) -> Sequence[str]:
        """Return the steps that can correct something about a camera."""
        if target.assessed is None:
            return ["correct_kind"]
        identity = target.assessed.assessment.identity
        steps = ["correct_details", "correct_not_a_camera"]
        if not (identity.confidence.proves or identity.vendor_confidence.proves):
            steps.append("correct_without_name")
        if target.is_joinable and await self._async_joinable(target):
            steps.append("correct_same_as")
        if identity.kind not in KINDS:
            steps.append("correct_kind")
        return steps

    async def _async_say(self, said: Mapping[str, Any]) -> ConfigFlowResult:
        """Correct, or ask once more where that overrules what is well known."""
        self._said = said
        if await self._async_against():
            return await self.async_step_correct_confirm()
        return await self._async_store()

    async def _async_against(self) -> Sequence[str]:
        """Return what strong evidence says instead."""
        translations = await async_load_translations(self.hass)
        target, correction = self._target(), await self._async_correction()
        other = self._targets().get(correction.same_as or "")
        return overruled(target, correction, self._runtime().library, translations, other)

    async def _async_store(self) -> ConfigFlowResult:
        """Keep what was said; the options stay as they are."""
        if not await self._runtime().async_correct((), [await self._async_correction()]):
            raise AbortFlow(OptionsAbort.NOT_SAVED.value)
        return await self._async_stored()

    async def _async_stored(self) -> ConfigFlowResult:
        """End with the word that it is saved."""
        return self.async_create_entry(data=dict(self.config_entry.options))

    async def _async_tells_most(self) -> str:
        """Return of which cameras a look at the label would tell most, '' for none."""
        questions = await async_label_questions(self.hass)
        if not questions:
            return ""
        translations = await async_load_translations(self.hass)
        names = [inert(each.name) or each.camera_id for each in questions[:_MAX_HINTS]]
        return translations.text("label_tells_most", cameras=translations.listed(names))

    async def _async_back(self) -> ConfigFlowResult:
        """Go back to where one chooses what to say of the camera."""
        return await self.async_step_correct()

    async def _async_correction(self) -> Correction:
        """Return what was said as it is kept; raises AbortFlow where a camera has gone."""
        said, target = dict(self._said), self._target()
        other = said.pop(CorrectedClaim.SAME_AS.value, None)
        others = {each.id: each for each in await self._async_joinable(target)}
        same_as = others.get(other or "")
        if other is not None and same_as is None:
            raise AbortFlow(OptionsAbort.CAMERA_GONE.value)
        today = self._runtime().coordinator.clock.today
        return target.correction(today, same_as=same_as, **said)

    def _runtime(self) -> CameraLifecycleRuntime:
        """Return what the loaded config entry holds; raises AbortFlow while it is off."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(OptionsAbort.NOT_READY.value)
        return runtime

    def _targets(self) -> dict[str, Correctable]:
        """Return all that can be corrected now, by id."""
        fleet = self._runtime().coordinator.data
        return {target.id: target for target in correctables(fleet)}

    async def _async_joinable(self, target: Correctable) -> Sequence[Correctable]:
        """Return all that a camera can be the same as: the others, and those that are gone."""
        others = (each for each in self._targets().values() if each.id != target.id)
        lost = self._runtime().coordinator.lost_cameras()
        translations = await async_load_translations(self.hass)
        return [
            *(each for each in others if each.is_joinable),
            *lost_cameras(lost, translations),
        ]

    def _target(self) -> Correctable:
        """Return the chosen one; raises AbortFlow where it has gone meanwhile."""
        if (target := self._targets().get(self._correct)) is None:
            raise AbortFlow(OptionsAbort.CAMERA_GONE.value)
        return target

    def _labels(self, targets: Iterable[Correctable]) -> Mapping[str, str]:
        """Return what each is called in a list, by name, area and what it is: the id by that."""
        areas = {area.id: area.name for area in ar.async_get(self.hass).async_list_areas()}
        labels: dict[str, str] = {}
        for target in sorted(targets, key=lambda target: (target.name.casefold(), target.id)):
            label = _label(target, areas)
            labels[f"{label} ({target.id[-6:]})" if label in labels else label] = target.id
        return labels

    def _find(self, entered: Any, targets: Iterable[Correctable]) -> Correctable | None:
        """Return the one that was chosen, or whose name, which no other has, was typed."""
        wanted = str(entered or "").strip()
        by_id = {target.id: target for target in targets}
        named = [each for each in by_id.values() if each.name.casefold() == wanted.casefold()]
        chosen = by_id.get(self._labels(by_id.values()).get(wanted, wanted))
        return chosen or (named[0] if len(named) == 1 else None)

    async def _async_known(self, target: Correctable) -> dict[str, str]:
        """Return what is known of a camera, as a sentence in a description shows it."""
        translations = await async_load_translations(self.hass)
        unknown = translations.text("status_unknown")
        assessment = target.assessed.assessment if target.assessed else None
        identity = assessment.identity if assessment else None
        vendor = identity.vendor.name if identity and identity.vendor else unknown
        maker = identity.maker.name if identity and identity.maker else unknown
        if identity and identity.maker and not identity.confidence.proves:
            maker = translations.text("report_possibly", name=maker)
        return {
            "camera": inert(target.name),
            "vendor": inert(vendor),
            "maker": inert(maker),
            "model": inert((assessment and assessment.model) or unknown),
        }

    def _form(
        self,
        step_id: str,
        fields: Mapping[Any, Any],
        entered: Mapping[str, Any] | None = None,
        errors: Mapping[str, StrEnum] | None = None,
        placeholders: Mapping[str, str] | None = None,
    ) -> ConfigFlowResult:
        """Show a form; what was entered and cannot be taken stays in it."""
        schema = self.add_suggested_values_to_schema(probatio.Schema({**fields}), entered)
        return self.async_show_form(
            step_id=step_id,
            data_schema=schema,
            errors={field: str(error.value) for field, error in (errors or {}).items()},
            description_placeholders=placeholders,
        )


def _label(target: Correctable, areas: Mapping[str, str]) -> str:
    """Return what a camera is called, where it hangs, and what it is."""
    area = plain(areas.get(target.area_id or ""))
    name = f"{target.name} ({area})" if area else target.name
    if target.assessed is None:
        return name
    assessment = target.assessed.assessment
    vendor = assessment.identity.vendor.name if assessment.identity.vendor else ""
    product = plain(product_name(vendor, assessment.model or ""))
    return f"{name}, {product}" if product else name
