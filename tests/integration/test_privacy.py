"""What every user of the home may read holds nothing that is private: states and issues."""

from datetime import date
import re
from typing import Any

from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.helpers.entity import Entity
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey

from .home import Home

SERIAL = "DS-2CD2142FWD-I20170101AAWR700001234"
MAC = "c0:56:e3:12:34:56"
HOST = "192.0.2.77"
SECRETS = (
    *(SERIAL, "700001234", MAC, MAC.replace(":", ""), HOST),
    *("invoice-4711", "hunter2", "neighbour"),
)
DETAILS = re.compile(r"details\.|\bsw_version\b|\bevidence\b|oui\b")


def texts(value: Any) -> list[str]:
    """Return all keys and values of an attribute, whatever it is made of, as text."""
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in texts(each)]
    if isinstance(value, list | tuple | set | frozenset):
        return [text for each in value for text in texts(each)]
    return [str(value)]


def _all(state: State) -> list[str]:
    return texts(dict(state.attributes))


@pytest.mark.attack(
    "user", "attributes and issues are searched for private values", "none is found"
)
async def test_no_attribute_and_no_issue_holds_what_is_private(
    home: Home, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Entity, "entity_registry_enabled_default", True)  # also the hidden ones
    device = home.camera(
        "hikvision_next",
        identifier=SERIAL,
        serial_number=SERIAL,
        mac=MAC,
        url=f"http://{HOST}/hunter2",
        manufacturer="hikvision",
        model="DS-2CD2142FWD-I",
        sw_version="V5.4.0 build 160530",
    )
    entry = await home.set_up(country="CA")
    camera = home.cameras["Front door"].camera.id
    await hass.services.async_call(
        DOMAIN,
        "set_plan",
        {"purchased": "2020-02-02", "replace_by": "2099-05-01", "note": "invoice-4711"},
        blocking=True,
        target={"device_id": device.id},
    )
    key = FindingKey("phased_out:hikvision", camera)
    accepted = Answer(key, AnswerKind.ACCEPTED_RISK, date(2026, 11, 1), note="the neighbour knows")
    await entry.runtime_data.async_answer([accepted])
    await hass.async_block_till_done()

    registry = er.async_get(hass)
    ours = [
        state
        for state in hass.states.async_all()
        if (found := registry.async_get(state.entity_id)) and found.platform == DOMAIN
    ]
    assert len(ours) > 20, "each of our entities"
    issues = [
        issue.translation_placeholders
        for (domain, _), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN
    ]
    assert issues
    told = [*texts(issues), *(text for state in ours for text in [state.state, *_all(state)])]
    for text in told:
        folded = text.casefold()
        assert not [secret for secret in SECRETS if secret.casefold() in folded], text
        assert "2020-02-02" not in text, "of a plan the day of the replacement alone"
    for state in ours:
        assert not DETAILS.search(" ".join(_all(state))), state.attributes
    risk = home.state(device.id, "at_risk")
    assert risk.attributes["planned"] == "2099-05-01"
    assert risk.attributes["accepted"] == ["support"]
