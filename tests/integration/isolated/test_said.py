"""How a person, or an automation, says that nobody can reach cameras: options and action."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.store import JsonStore

from ..home import open_options as open_form
from ..notices.board import Board
from .conftest import PHASED_OUT, OpenOptions, isolate, risk

SINCE = "2026-01-31"


def ids(board: Board, *names: str) -> list[str]:
    """Return the ids of cameras."""
    return [board.home.cameras[name].camera.id for name in names]


async def test_many_cameras_at_once_in_the_options(
    yard: Board, open_options: OpenOptions, hass: HomeAssistant
) -> None:
    dialog = await open_options()
    assert dialog.shown["step_id"] == "isolate_cameras"
    wrong = await dialog.fill(since="2099-01-01")
    assert wrong["errors"] == {
        "since": "not_yet",
        "isolated_by": "choose_how",
        "cameras": "choose_a_camera",
    }
    chosen = ids(yard, "Garage", "Garden")
    done = await dialog.fill(cameras=chosen, since=SINCE, isolated_by="own_network")
    assert done["type"] == "create_entry"
    await hass.async_block_till_done()
    assert not yard.seen()
    await yard.reload()
    assert not yard.seen()
    for name in ("Garage", "Garden"):
        assert risk(yard, name).attributes["isolated"] == SINCE
        assert "isolated_by" not in risk(yard, name).attributes, "by what is the owner's"


async def test_twice_and_then_taken_back_by_one_tick(
    yard: Board, open_options: OpenOptions, hass: HomeAssistant
) -> None:
    for since, by in ((SINCE, "router"), ("2026-03-01", "recorder")):
        dialog = await open_options()
        await dialog.fill(cameras=ids(yard, "Garage"), since=since, isolated_by=by)
    dialog = await open_options()
    labels = [each["label"] for each in dialog.choices("cameras")]
    assert sum("isolated since 1 March 2026" in label for label in labels) == 1
    form = await open_form(hass, yard.home.us)
    (field,) = [s for m, s in form["data_schema"].schema.items() if m == "take_back"]
    (option,) = field.config["options"]
    assert option["label"] == "Garage: isolated since 1 March 2026"
    answers = {"lead_time_months": 12, "notices": ["phased_out"], "take_back": [option["value"]]}
    await hass.config_entries.options.async_configure(form["flow_id"], answers)
    await hass.async_block_till_done()
    assert "Garage" in yard.says(PHASED_OUT)
    assert risk(yard).attributes["isolated"] is None


async def test_all_that_the_form_listed(
    yard: Board, open_options: OpenOptions, hass: HomeAssistant
) -> None:
    dialog = await open_options()
    yard.camera("Shed")
    await yard.home.settle()
    shown = await dialog.fill(cameras=["all_cameras"], since="2099-01-01", isolated_by="router")
    assert shown["errors"] == {"since": "not_yet"}
    late = await open_options()
    yard.camera("Attic")
    await yard.home.settle()
    await dialog.fill(cameras=["all_cameras"], since=SINCE, isolated_by="router")
    isolated = {
        name for name, known in yard.home.cameras.items() if known.risk.isolated is not None
    }
    assert isolated == {"Garage", "Garden", "Shed"}, "what came later nobody has chosen"
    gone = yard.home.cameras["Garden"].camera.primary_device_id
    dr.async_get(hass).async_remove_device(gone)
    await yard.home.settle()
    done = await late.fill(cameras=["all_cameras"], since=SINCE, isolated_by="router")
    assert done["type"] == "create_entry", "of those that are left"


async def test_a_camera_that_has_just_gone(
    yard: Board, open_options: OpenOptions, hass: HomeAssistant
) -> None:
    dialog = await open_options()
    chosen = ids(yard, "Garage", "Garden")
    dr.async_get(hass).async_remove_device(yard.home.cameras["Garden"].camera.primary_device_id)
    await yard.home.settle()
    done = await dialog.fill(cameras=chosen, since=SINCE, isolated_by="router")
    assert (done["type"], done["reason"]) == ("abort", "camera_gone")
    assert "Garage" in yard.says(PHASED_OUT), "nothing was changed"


async def test_without_cameras_there_is_nothing_to_choose(
    yard: Board, open_options: OpenOptions, hass: HomeAssistant
) -> None:
    for name in ("Garage", "Garden"):
        dr.async_get(hass).async_remove_device(yard.home.cameras[name].camera.primary_device_id)
    await yard.home.settle()
    dialog = await open_options()
    assert (dialog.shown["type"], dialog.shown["reason"]) == ("abort", "no_cameras")


async def test_the_action_answers_with_what_is_kept(yard: Board, hass: HomeAssistant) -> None:
    answered = await isolate(yard, "Garden", "Garage", since=SINCE, by="router")
    assert answered == [
        {
            "name": name,
            "isolated": SINCE,
            "isolated_by": "router",
            "at_risk": True,
            "risks": ["support"],
        }
        for name in ("Garage", "Garden")
    ]
    (again,) = await isolate(yard, "Garage", by="other")
    assert again["isolated"] == yard.home.fleet.day.isoformat(), "today, as it was said last"
    for _ in range(2):
        (back,) = await isolate(yard, "Garage", isolated=False)
        assert (back["isolated"], back["isolated_by"]) == (None, None)
    (row,) = [
        row
        for row in (
            await hass.services.async_call(
                DOMAIN, "report", {}, blocking=True, return_response=True
            )
        )["report"]["cameras"]
        if row["name"] == "Garden"
    ]
    assert (row["isolated"], row["isolated_by"]) == (SINCE, "router")


async def test_the_report_tells_since_when_and_by_what(yard: Board, hass: HomeAssistant) -> None:
    await isolate(yard, "Garage", since=SINCE, by="own_network")
    for form, told in (
        ("csv", f"{SINCE},It is in a separate network (VLAN)"),
        ("html", "31 January 2026. It is in a separate network (VLAN)"),
    ):
        answer = await hass.services.async_call(
            DOMAIN, "report", {"format": form}, blocking=True, return_response=True
        )
        assert told in answer["report"]


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"by": "router", "since": "2099-01-01"}, "not_isolated_yet"),
        ({"since": SINCE}, "isolated_by_what"),
        ({"isolated": False, "by": "router"}, "isolation_taken_back"),
        ({"isolated": False, "since": SINCE}, "isolation_taken_back"),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    yard: Board, fields: dict[str, Any], refusal: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await isolate(yard, "Garage", **fields)
    assert (refused.value.translation_domain, refused.value.translation_key) == (DOMAIN, refusal)
    assert risk(yard).attributes["isolated"] is None


@pytest.mark.parametrize("fields", [{"by": "magic"}, {"by": "router", "since": "soon"}, {"x": 1}])
async def test_what_is_no_isolation_is_refused(yard: Board, fields: dict[str, Any]) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await isolate(yard, "Garage", **fields)
    assert str(refused.value.translation_key).startswith("field_")


async def test_a_target_without_cameras_is_refused(yard: Board, hass: HomeAssistant) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await hass.services.async_call(
            DOMAIN, "isolate", {"entity_id": "light.kitchen", "by": "router"}, blocking=True
        )
    assert refused.value.translation_key == "no_camera"


async def test_it_is_for_administrators_and_automations(
    yard: Board, hass: HomeAssistant, hass_read_only_user: MockUser
) -> None:
    call = (DOMAIN, "isolate", {"entity_id": "all", "by": "router"})
    user = Context(user_id=hass_read_only_user.id)
    with pytest.raises(Unauthorized):
        await hass.services.async_call(*call, blocking=True, context=user)
    assert yard.seen()
    await hass.services.async_call(*call, blocking=True)
    await hass.async_block_till_done()
    assert not yard.seen()


async def test_what_is_not_saved_holds_and_is_told(
    yard: Board, open_options: OpenOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = await open_options()
    monkeypatch.setattr(JsonStore, "is_saved", False)
    done = await dialog.fill(cameras=ids(yard, "Garage"), since=SINCE, isolated_by="router")
    assert (done["type"], done["reason"]) == ("abort", "not_saved")
    for fields in ({"by": "router"}, {"isolated": False}):
        with pytest.raises(HomeAssistantError) as raised:
            await isolate(yard, "Garden", **fields)
        assert raised.value.translation_key == "not_saved"
        assert bool(risk(yard, "Garden").attributes["isolated"]) == ("by" in fields)
    assert risk(yard).attributes["isolated"] == SINCE
