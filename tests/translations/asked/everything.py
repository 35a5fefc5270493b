"""All sections together: what the code asks for, in a home where everything is shown."""

from itertools import chain
from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.automation.answered import AnswerRefusal
from custom_components.camera_lifecycle.automation.ask import AskRefusal
from custom_components.camera_lifecycle.automation.check import CheckRefusal
from custom_components.camera_lifecycle.automation.correct import CorrectionRefusal
from custom_components.camera_lifecycle.automation.in_words import FieldError
from custom_components.camera_lifecycle.automation.isolate import IsolationRefusal
from custom_components.camera_lifecycle.automation.named import NameRefusal
from custom_components.camera_lifecycle.automation.propose_plan import ProposalRefusal
from custom_components.camera_lifecycle.automation.set_step import StepRefusal
from custom_components.camera_lifecycle.config_flow import CameraLifecycleOptionsFlow
from custom_components.camera_lifecycle.engine.load import LibraryFault
from custom_components.camera_lifecycle.facts.kept import LastLook
from custom_components.camera_lifecycle.fleet.approval_number import ApprovalError
from custom_components.camera_lifecycle.fleet.correction_input import CorrectionError
from custom_components.camera_lifecycle.fleet.step_input import StepError
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.owner.plan import PlanError
from custom_components.camera_lifecycle.owner.replaced import ReplacedError
from custom_components.camera_lifecycle.system_health import _async_info, _looked
from custom_components.camera_lifecycle.too_old.const import REFUSAL
from tests.integration.home import HIKVISION, Home

from . import automations, dialogs
from .common import common
from .entities import entity
from .forms import selector, selectors
from .keys import Key, named, under

NOTICE = "phased_out_hikvision"
LOOKED = _looked(LastLook(dt_util.utcnow(), None))
"""What System information tells once newer facts were looked for."""


async def set_up(home: Home) -> None:
    """Bring a home to where every dialog has something to ask: two cameras of one notice."""
    for name in ("Garage", "Garden"):
        home.camera("hikvision_next", name, identifier=f"{HIKVISION['model']}{name}", **HIKVISION)
    entry = await home.set_up(country="CA")
    data = MappingProxyType({"host": "camera.local", "tls": False, "protocol": "auto"})
    outside = ConfigSubentry(
        data=data, subentry_type=MANUAL_CAMERA, title="Barn", unique_id="camera.local:"
    )
    home.hass.config_entries.async_add_subentry(entry, outside)
    await home.hass.async_block_till_done()


async def everything(home: Home, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[Key]]:
    """Return all keys that are asked for, by section."""
    await set_up(home)
    repair = await dialogs.show_repair(home, NOTICE, monkeypatch)
    refused = await dialogs.show_refused_logins(home, monkeypatch)
    options = CameraLifecycleOptionsFlow()
    sent_again = await dialogs.show_send_again(options, home.hass, monkeypatch)
    shown = {
        "config": await dialogs.show_set_up(home),
        "options": [*await dialogs.show_options(home, monkeypatch), *sent_again],
        "config_subentries": await dialogs.show_outside_camera(home),
        "issues": repair,
        "same_camera": await dialogs.show_same_camera(home),
    }
    forms = (each.get("data_schema") for each in chain(*shown.values()))
    chosen_from = [*chain(*map(selectors, forms)), *automations.chosen_from()]
    return {
        "config": dialogs.config(shown["config"]),
        "options": dialogs.options(shown["options"]),
        "config_subentries": dialogs.config_subentries(shown["config_subentries"]),
        "issues": dialogs.issues(shown["issues"])
        | dialogs.refused_logins(refused)
        | dialogs.same_camera(shown["same_camera"]),
        "selector": {key for config in chosen_from for key in selector(config)},
        "entity": entity(home),
        "exceptions": automations.exceptions(
            {
                "{err.cause}": named(LibraryFault),
                "{error}": named(PlanError),
                "{REFUSAL}": {REFUSAL},
                "{key.value}": named(CorrectionRefusal)
                | named(CorrectionError)
                | named(ApprovalError)
                | named(ProposalRefusal)
                | named(StepRefusal)
                | named(StepError)
                | named(IsolationRefusal)
                | named(ReplacedError)
                | named(CheckRefusal)
                | named(AskRefusal)
                | named(AnswerRefusal)
                | named(NameRefusal)
                | named(FieldError),
            }
        ),
        "system_health": under(("system_health", "info"), *await _async_info(home.hass), *LOOKED),
        "services": automations.services(),
        "triggers": automations.triggers(),
        "conditions": automations.conditions(),
        "common": common(),
    }
