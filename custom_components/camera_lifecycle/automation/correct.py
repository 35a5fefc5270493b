"""The action that corrects cameras: what it takes, whom it means, what it answers."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.const import ATTR_ENTITY_ID, ENTITY_MATCH_ALL
from homeassistant.core import HomeAssistant, ServiceResponse, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv, entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids
import probatio

from ..const import DOMAIN
from ..engine.assessment import Assessment
from ..engine.model import Kind
from ..fleet.correctable import Correctable, correctables
from ..fleet.correction_input import TEXTS, read_claims
from ..fleet.overruled import overruled
from ..fleet.replacing import OldCamera
from ..owner.corrections import KINDS, CorrectedClaim, Correction
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations
from .not_saved import not_saved
from .replaces import ATTR_REPLACES, find_old_camera, no_longer_replaced
from .targets import targeted_cameras

ATTR_UNDO: Final = "undo"


class CorrectionRefusal(StrEnum):
    """Why a call makes no sense, beside what was entered; also the translation key."""

    NO_CAMERA = "no_camera"
    NOTHING_ENTERED = "nothing_entered"
    LEFT_OUT = "left_out"
    NO_OTHER_CAMERA = "no_other_camera"
    ONE_CAMERA_ONLY = "one_camera_only"
    SAME_CAMERA = "same_camera"
    NAME_AND_NONE = "name_and_none"
    NO_OLD_CAMERA = "no_old_camera"
    ONE_NEW_CAMERA = "one_new_camera"
    SAME_AND_REPLACES = "same_and_replaces"


_FIELDS: Final = (
    *TEXTS,
    CorrectedClaim.WITHOUT_NAME,
    CorrectedClaim.KIND,
    CorrectedClaim.SAME_AS,
    CorrectedClaim.NOT_KNOWN,
)
_KINDS: Final = [*(kind.value for kind in KINDS), Kind.NOT_A_CAMERA.value]
# Of what kind a device is, and that it is none, is one field here.
_UNDOES: Final[Mapping[str, tuple[CorrectedClaim, ...]]] = {
    **{claim.value: (claim,) for claim in _FIELDS},
    CorrectedClaim.KIND.value: (CorrectedClaim.KIND, CorrectedClaim.NOT_A_CAMERA),
    ATTR_REPLACES: (),  # is no correction: its own store keeps it
}

CORRECT: Final = cv.make_entity_service_schema(
    {
        **{probatio.Optional(claim.value): cv.string for claim in TEXTS},
        probatio.Optional(CorrectedClaim.WITHOUT_NAME.value): cv.boolean,
        probatio.Optional(CorrectedClaim.KIND.value): probatio.In(_KINDS),
        probatio.Optional(CorrectedClaim.SAME_AS.value): cv.string,
        probatio.Optional(ATTR_REPLACES): cv.string,
        probatio.Optional(ATTR_UNDO, default=[]): probatio.All(
            cv.ensure_list, [probatio.In([*_UNDOES])]
        ),
    }
)


async def async_correct(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Undo and keep what a call says about the cameras that its target names; answer with them.

    Raises ServiceValidationError, and changes nothing, where a part of it makes no sense;
    HomeAssistantError where it holds, but could not be saved.
    """
    targets = _targets(hass, runtime, data)
    said, same_as = _said(hass, runtime, data, targets)
    old = _replaces(hass, runtime, data, targets)
    today = runtime.coordinator.clock.today
    corrections = [target.correction(today, same_as=same_as, **said) for target in targets]
    translations = await async_load_translations(hass)
    against = [
        overruled(target, correction, runtime.library, translations, same_as)
        for target, correction in zip(targets, corrections, strict=True)
    ]
    undone, is_saved = [*_undone(runtime, data[ATTR_UNDO], targets)], True
    if undone:
        is_saved = await runtime.async_withdraw((), undone)
    if back := [*no_longer_replaced(runtime, data[ATTR_UNDO], targets)]:
        is_saved &= await runtime.async_take_replaced_back(back)
    if said or same_as:
        is_saved &= await runtime.async_correct((), corrections)
    if old:
        is_saved &= await runtime.async_replace(old, targets[0].id)
    if not is_saved:
        raise not_saved()
    now = {
        source: each for each in correctables(runtime.coordinator.data) for source in each.sources
    }
    return {
        "cameras": [
            _answer(target, now.get(target.sources[0]), sentences)
            for target, sentences in zip(targets, against, strict=True)
        ]
    }


@callback
def _targets(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> list[Correctable]:
    """Return the cameras, and the devices that are left out, which a target names."""
    fleet = runtime.coordinator.data
    cameras = targeted_cameras(hass, fleet, data)
    targets = [*map(Correctable.of_camera, cameras)]
    if data.get(ATTR_ENTITY_ID) == ENTITY_MATCH_ALL:
        return targets
    referenced = async_extract_referenced_entity_ids(
        hass, TargetSelection(dict(data)), primary_entities_only=False
    )
    entities = referenced.referenced | referenced.indirectly_referenced
    registry = er.async_get(hass)
    entries = (registry.async_get(entity_id) for entity_id in referenced.referenced)
    devices = referenced.referenced_devices | {entry.device_id for entry in entries if entry}
    targets += [
        Correctable.of_excluded(device)
        for device in fleet.excluded
        if device.shows_pictures
        and not (devices.isdisjoint(device.device_ids) and entities.isdisjoint(device.entity_ids))
    ]
    if not targets:
        raise _refused(CorrectionRefusal.NO_CAMERA)
    return targets


@callback
def _said(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    data: Mapping[str, Any],
    targets: list[Correctable],
) -> tuple[dict[str, Any], Correctable | None]:
    """Return what a call says about the cameras, and which other one they really are."""
    texts, errors = read_claims(data, runtime.library)
    said: dict[str, Any] = dict(texts)
    for field, error in errors.items():
        raise _refused(error, field=field)
    if data.get(CorrectedClaim.WITHOUT_NAME.value):
        if {CorrectedClaim.VENDOR, CorrectedClaim.MAKER} & said.keys():
            raise _refused(CorrectionRefusal.NAME_AND_NONE)
        said[CorrectedClaim.WITHOUT_NAME.value] = True
    kind = data.get(CorrectedClaim.KIND.value)
    if kind == Kind.NOT_A_CAMERA:
        said[CorrectedClaim.NOT_A_CAMERA.value] = True
    elif kind is not None:
        said[CorrectedClaim.KIND.value] = Kind(kind)
    other = data.get(CorrectedClaim.SAME_AS.value)
    same_as = _same_as(hass, runtime, other, targets) if other is not None else None
    if not said and same_as is None and not data[ATTR_UNDO] and ATTR_REPLACES not in data:
        raise _refused(CorrectionRefusal.NOTHING_ENTERED)
    left_out = next((target for target in targets if target.assessed is None), None)
    is_called = CorrectedClaim.KIND.value in said
    if left_out and (ATTR_REPLACES in data or (not is_called and (said or same_as))):
        raise _refused(CorrectionRefusal.LEFT_OUT, camera=left_out.name)
    return said, same_as


@callback
def _same_as(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, other: str, targets: list[Correctable]
) -> Correctable:
    """Return the camera that the one target really is: named by a device or an entity."""
    fleet = runtime.coordinator.data
    field = "entity_id" if "." in other else "device_id"
    found = [
        Correctable.of_camera(assessed)
        for assessed in targeted_cameras(hass, fleet, {field: [other]})
    ]
    if len(found) != 1 or not found[0].is_joinable:
        raise _refused(CorrectionRefusal.NO_OTHER_CAMERA)
    if len(targets) != 1:
        raise _refused(CorrectionRefusal.ONE_CAMERA_ONLY)
    if found[0].id == targets[0].id:
        raise _refused(CorrectionRefusal.SAME_CAMERA, camera=targets[0].name)
    if targets[0].assessed and not targets[0].is_joinable:
        raise _refused(CorrectionRefusal.NO_OTHER_CAMERA)
    return found[0]


@callback
def _replaces(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    data: Mapping[str, Any],
    targets: list[Correctable],
) -> OldCamera | None:
    """Return the camera that the one target has replaced, None where it is said of none."""
    if (called := data.get(ATTR_REPLACES)) is None:
        return None
    if CorrectedClaim.SAME_AS.value in data:
        raise _refused(CorrectionRefusal.SAME_AND_REPLACES)
    if len(targets) != 1:
        raise _refused(CorrectionRefusal.ONE_NEW_CAMERA)
    if (old := find_old_camera(hass, runtime, called)) is None:
        raise _refused(CorrectionRefusal.NO_OLD_CAMERA)
    if (error := runtime.why_not_replaced(old.id, targets[0].id)) is not None:
        raise _refused(error, camera=targets[0].name, old=old.name)
    return old


def undo_fields(correction: Correction | None) -> tuple[str, ...]:
    """Return the values of the field `undo` by which all of a correction is taken back."""
    claims = correction.claims if correction else ()
    return tuple(field for field, undone in _UNDOES.items() if not {*claims}.isdisjoint(undone))


@callback
def _undone(
    runtime: CameraLifecycleRuntime, fields: list[str], targets: list[Correctable]
) -> Iterator[tuple[str, CorrectedClaim]]:
    """Yield what is taken back: of which correction which claim."""
    claims = [claim for field in fields for claim in _UNDOES[field]]
    for correction in [*runtime.stores.answers.corrections.values()]:
        for claim in claims:
            if any(target.said(correction, claim) for target in targets):
                yield correction.camera, claim


def _answer(
    target: Correctable, now: Correctable | None, sentences: tuple[str, ...]
) -> dict[str, Any]:
    """Return what is known of a camera now, and which evidence the owner has overruled."""
    assessment = now.assessed.assessment if now and now.assessed else None
    return {
        "name": now.name if now else target.name,
        "assessed": assessment is not None,
        **(_known(assessment) if assessment else {}),
        "overruled": [*sentences],
    }


def _known(assessment: Assessment) -> dict[str, Any]:
    identity = assessment.identity
    return {
        "kind": identity.kind.value,
        "vendor": identity.vendor and identity.vendor.name,
        "maker": identity.maker and identity.maker.name,
        "model": assessment.model,
        "status": assessment.support.status.value,
        "at_risk": assessment.at_risk,
    }


def _refused(key: StrEnum, **placeholders: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key.value, translation_placeholders=placeholders
    )
