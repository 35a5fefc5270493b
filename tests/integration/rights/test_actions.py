"""Who may call which action: a table of actions and callers."""

from pathlib import Path
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
import yaml

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.look_ups import LookUps
from custom_components.camera_lifecycle.lookup.schedule import LookUpSchedule
from custom_components.camera_lifecycle.owner.steps import Step
from custom_components.camera_lifecycle.services import ACTIONS
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

FOLDER = Path(__file__).parents[3] / "custom_components" / "camera_lifecycle"
ALL = {"entity_id": "all"}
FOR_ADMINISTRATORS: dict[str, dict[str, Any]] = {
    "report": {},
    "read_plan": {"csv": "Camera ID,Note\n"},
    "set_plan": {**ALL, "note": "bought second-hand"},
    "set_step": {"step": "s", "note": "bring a ladder"},
    "propose_plan": {"months": 6},
    "correct": {**ALL, "model": "X-1"},
    "isolate": {**ALL, "by": "router"},
    "remind_later": {"device_id": "gate", "days": 30},
    "accept": {"device_id": "gate", "issue": "phased_out"},
    "ask": {},
}
FOR_EVERYBODY: dict[str, dict[str, Any]] = {
    "assess": {},
    "check": {"vendor": "HiLook"},
    "get_assessment": {"name": "gate"},
}
FIELDS = FOR_ADMINISTRATORS | FOR_EVERYBODY


async def call(hass: HomeAssistant, name: str, user: MockUser | None = None) -> Any:
    context = Context(user_id=user.id if user else None)
    fields = dict(FIELDS[name])
    if "device_id" in fields:
        (gate,) = dr.async_get(hass).async_get_devices(
            identifiers={("hikvision_next", HIKVISION_SERIAL)}
        )
        fields["device_id"] = gate.id
    return await hass.services.async_call(
        DOMAIN, name, fields, blocking=True, return_response=True, context=context
    )


@pytest.fixture
async def cameras(home: Home) -> Home:
    """Return a home with a camera at risk and another one."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Yard", **REOLINK)
    entry = await home.set_up(country="CA")
    await entry.runtime_data.async_set_steps([Step("s", "The mast")])
    return home


def test_each_action_has_chosen_whom_it_is_for() -> None:
    described = yaml.safe_load((FOLDER / "services.yaml").read_text("utf-8"))
    assert ACTIONS.keys() == described.keys() == FIELDS.keys()


@pytest.mark.attack("user", "a user without rights calls the actions for administrators", "refused")
@pytest.mark.parametrize("name", FOR_ADMINISTRATORS)
async def test_a_user_who_is_no_administrator_is_refused(
    hass: HomeAssistant, cameras: Home, other_user: MockUser, name: str
) -> None:
    before = cameras.fleet
    with pytest.raises(Unauthorized) as refused:
        await call(hass, name, other_user)
    assert refused.value.context is not None
    assert refused.value.context.user_id == other_user.id
    assert cameras.fleet is before


@pytest.mark.attack("user", "a deleted user calls an action", "refused")
@pytest.mark.parametrize("name", FIELDS)
async def test_a_user_who_is_no_more_is_refused(
    hass: HomeAssistant, cameras: Home, name: str
) -> None:
    with pytest.raises(UnknownUser):
        await call(hass, name, MockUser())


@pytest.mark.parametrize("name", FIELDS)
async def test_an_administrator_and_an_automation_are_answered(
    hass: HomeAssistant,
    cameras: Home,
    administrator: MockUser,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    async def asked(*_: object, **__: object) -> dict[str, Any]:
        return {}

    monkeypatch.setattr(LookUps, "may_ask_any", property(lambda _: True))
    monkeypatch.setattr(LookUpSchedule, "async_ask_now", asked)
    told = await call(hass, name, administrator)
    assert told is not None
    assert await call(hass, name) == told


@pytest.mark.attack(
    "user",
    "a user without rights starts a script that calls an action for administrators",
    "refused",
)
@pytest.mark.parametrize("who", ["user", "automation"])
async def test_a_script_has_the_rights_of_who_starts_it(
    hass: HomeAssistant, cameras: Home, other_user: MockUser, who: str
) -> None:
    step = {
        "action": f"{DOMAIN}.set_plan",
        "target": {"entity_id": "all"},
        "data": {"note": "by script"},
    }
    assert await async_setup_component(hass, "script", {"script": {"plan": {"sequence": [step]}}})
    context = Context(user_id=other_user.id if who == "user" else None)
    started = hass.services.async_call("script", "plan", blocking=True, context=context)
    if who == "user":
        with pytest.raises(Unauthorized):
            await started
    else:
        await started
    notes = {each.plan.note for each in cameras.fleet.cameras.values()}
    assert notes == ({None} if who == "user" else {"by script"})
