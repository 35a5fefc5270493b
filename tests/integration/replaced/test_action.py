"""The action says that a camera replaces another one, and takes it back."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from custom_components.camera_lifecycle.store import JsonStore
from tests.integration.home import REOLINK

from .street import Street


async def correct(
    street: Street, *targets: str, context: Context | None = None, **fields: Any
) -> Any:
    """Correct cameras; return what is answered of each."""
    answer = await street.home.hass.services.async_call(
        DOMAIN,
        "correct",
        {"device_id": [*targets], **fields},
        blocking=True,
        return_response=True,
        context=context,
    )
    await street.home.hass.async_block_till_done()
    return answer["cameras"]


@pytest.fixture
async def pair(street: Street) -> tuple[str, str]:
    """Set up a home with two cameras, the first of which is in the plan; return their ids."""
    old = street.home.camera("reolink", "Yard", **REOLINK)
    new = street.home.camera("reolink", "Gate", **REOLINK)
    street.home.camera("pet_feeder", "Feeder", model="Feeder")
    await street.home.set_up()
    await street.runtime.async_set_steps([Step("1", cameras=(StepCamera(old.id, "Yard"),))])
    return old.id, new.id


@pytest.mark.parametrize("by", ["device", "entity", "removed device", "name"])
async def test_it_is_named_by_what_it_is_or_was(
    hass: HomeAssistant, street: Street, pair: tuple[str, str], by: str
) -> None:
    old, new = pair
    entity = street.home.fleet.cameras[old].camera.sources[0].entity_ids[0]
    if by in {"removed device", "name"}:
        await street.remove(dr.async_get(hass).async_get(old))
    called = {"entity": entity, "name": "Yard"}.get(by, old)
    (answer,) = await correct(street, new, replaces=called)
    assert answer["name"] == "Gate"
    (row,) = street.home.fleet.replaced
    assert (row.camera_id, row.name, row.by, row.by_name) == (old, "Yard", new, "Gate")
    (step,) = street.runtime.stores.steps.steps.values()
    assert (step.state, step.replacement) == (StepState.INSTALLED, "Gate")
    assert dr.async_get(hass).async_get(new).name_by_user is None, "an action renames nothing"
    with pytest.raises(ServiceValidationError) as refused:
        await correct(street, new, replaces=called)
    assert refused.value.translation_key == "already_replaced"

    await correct(street, new, undo=["replaces"])
    assert not street.home.fleet.replaced
    assert street.runtime.stores.steps.steps["1"].is_open
    await correct(street, new, undo=["replaces"])


async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    hass: HomeAssistant, street: Street, pair: tuple[str, str]
) -> None:
    old, new = pair
    twins = [await street.add("reolink", "Twin", **REOLINK) for _ in range(2)]
    feeder = next(each for each in dr.async_get(hass).devices if each.name == "Feeder").id
    await street.remove(*twins)
    cases: list[tuple[tuple[str, ...], dict[str, Any], str]] = [
        ((new,), {"replaces": new}, "replaces_itself"),
        ((new,), {"replaces": "Nobody"}, "no_old_camera"),
        ((new,), {"replaces": "light.kitchen"}, "no_old_camera"),
        ((new,), {"replaces": "Twin"}, "no_old_camera"),
        ((old, new), {"replaces": old}, "one_new_camera"),
        ((new,), {"replaces": old, "same_as": old}, "same_and_replaces"),
        ((feeder,), {"replaces": old}, "left_out"),
        ((feeder,), {"replaces": old, "kind": "camera"}, "left_out"),
    ]
    for targets, fields, refusal in cases:
        with pytest.raises(ServiceValidationError) as refused:
            await correct(street, *targets, **fields)
        assert refused.value.translation_key == refusal, (targets, fields)
    assert not street.home.fleet.replaced
    await correct(street, new, replaces=old)
    with pytest.raises(ServiceValidationError) as refused:
        await correct(street, old, replaces=new)
    assert refused.value.translation_key == "replaced_by_it"


async def test_it_is_for_administrators(
    street: Street, pair: tuple[str, str], hass_read_only_user: MockUser
) -> None:
    old, new = pair
    with pytest.raises(Unauthorized):
        await correct(street, new, replaces=old, context=Context(user_id=hass_read_only_user.id))
    assert not street.home.fleet.replaced


@pytest.mark.parametrize("fields", [{"replaces": "Yard"}, {"undo": ["replaces"]}])
async def test_it_says_that_it_is_not_saved(
    hass: HomeAssistant,
    street: Street,
    pair: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    fields: dict[str, Any],
) -> None:
    old, new = pair
    if "undo" in fields:
        await correct(street, new, replaces=old)
    else:
        await street.remove(dr.async_get(hass).async_get(old))
    monkeypatch.setattr(JsonStore, "is_saved", False)
    with pytest.raises(HomeAssistantError) as raised:
        await correct(street, new, **fields)
    assert raised.value.translation_key == "not_saved"
    assert bool(street.home.fleet.replaced) == ("undo" not in fields), "it holds"


async def test_what_another_file_lacks_is_no_word_about_this_one(
    street: Street, pair: tuple[str, str]
) -> None:
    _, new = pair
    street.runtime.stores.steps.error = street.runtime.stores.replaced.error = OSError("full")
    (answer,) = await correct(street, new, model="C200")
    assert answer["model"] == "C200", "corrections are saved"
