"""Secrets are planted wherever a camera's record or its owner's word can hold them.

Then everything is read that a user without rights can read, in the ways that the browser has:
states, issues, calendar, registries, actions, events. No secret may be in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
import json
from typing import Any

from homeassistant.auth.permissions.events import SUBSCRIBE_ALLOWLIST
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.const import MATCH_ALL
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from tests.integration.home import Home

# what is planted, by where: many a secret in several notations
PLANTED: dict[str, tuple[str, ...]] = {
    "serial number in the registry": ("DS-2CD2142FWD-I20170101AAWR700001234", "700001234"),
    "serial number in an identifier": ("ds-2cd2142fwd-i20170101aawr755555555", "755555555"),
    "MAC in the registry": ("c0:56:e3:12:34:56", "c056e3123456", "C0-56-E3-12-34-56", "c056.e312"),
    "IPv4 in the configuration URL": ("192.0.2.77", "192_0_2_77"),
    "path of the configuration URL": ("token-7f3a",),
    "IPv6 in a config entry": ("2001:db8:77::15", "2001:0db8:0077", "2001_db8_77"),
    "host name in a config entry": ("hn-wq7.lan", "hn_wq7", "hn-wq7"),
    "user in a config entry": ("viewer-uu",),
    "password in a config entry": ("hunter2-pp",),
    "user in a stream's address": ("streamer-uu",),
    "password in a stream's address": ("stream-pp",),
    "path of a stream": ("cellar-path",),
    "note of a plan": ("invoice-4711",),
    "note of an answer": ("the neighbour knows",),
    "day of purchase": ("2020-02-02",),
    "note of a step": ("behind-the-blue-door",),
    "replacement of a step": ("zx-900-successor",),
    "cost of a step": ("4711.47",),
    "serial number in a look-up": ("LOOKSERIAL0042", "lookserial0042"),
    "MAC in a look-up": ("4c:bd:8f:ab:cd:ef", "4cbd8fabcdef"),
    "name in a look-up": ("aunts-nursery",),
    "location in a look-up": ("second-floor-east",),
    "contact in a look-up": ("jo@home.example",),
    "web server in a look-up": ("SecretServer",),
    "scopes in a look-up": ("onvif://", "grandma"),
    "profiles in a look-up": ("grandpas-profile",),
    "address of a manual camera": ("198.51.100.9",),
    "user of a manual camera": ("manual-uu",),
    "password of a manual camera": ("manual-pp",),
    "serial number of a manual camera": ("MANUALSERIAL77",),
    "MAC of a manual camera": ("bc:ad:28:11:22:33", "bcad28112233"),
    "version in hardware details": ("ENCODER-9Z",),
}
ACTIONS: dict[str, dict[str, Any]] = {
    "assess": {},
    "get_assessment": {},
    "remind_later": {"entity_id": "all", "days": 30},
    "accept": {"entity_id": "all", "issue": "phased_out"},
    "report": {"edition": "proof"},
    "read_plan": {"csv": "Camera ID,Note"},
    "ask": {},
    "set_plan": {"entity_id": "all"},
    "set_step": {"title": "Replace the gate"},
    "propose_plan": {"months": 6},
    "correct": {"entity_id": "all", "undo": ["model"]},
}
FIRMWARE = "V5.4.0 build 160530"


@dataclass
class Seen:
    """What a user without rights has read, by where."""

    places: dict[str, str] = field(default_factory=dict)

    def add(self, place: str, value: Any) -> None:
        self.places[place] = json.dumps(value, default=str, ensure_ascii=False)

    def leaks(self) -> Iterator[tuple[str, str]]:
        """Yield each planted secret that a place shows: (what, where)."""
        for place, text in self.places.items():
            for what, secrets in PLANTED.items():
                if any(secret.casefold() in text.casefold() for secret in secrets):
                    yield what, place


def answered(serial: str, mac: str, **details: Any) -> dict[str, Any]:
    """Return a row of the store of look-ups: a camera that has answered."""
    record = {
        "id": "x",
        "integration": "isapi",
        "manufacturer": "hikvision",
        "model": "DS-2CD2142FWD-I",
        "sw_version": FIRMWARE,
        "serial_number": serial,
        "mac": mac,
        "name": "aunts-nursery",
        "details": {
            "deviceLocation": "second-floor-east",
            "systemContact": "jo@home.example",
            "http_server": "SecretServer/1.0",
            "onvif_scopes": ["onvif://www.onvif.org/name/grandma"],
            "encoderVersion": "ENCODER-9Z",
            "media_profiles": ["grandpas-profile"],
            "video_codecs": ["H.264"],
            **details,
        },
    }
    day = date(2026, 11, 1).isoformat()
    return {
        "asked": f"{day}T00:00:00+00:00",
        "due": "2099-01-01T00:00:00+00:00",
        "door": "",
        "login": "",
        "protocol": "isapi",
        "answered": day,
        "record": record,
        "channels": [],
        "failure": None,
        "cause": None,
        "silent": 0,
        "refused": None,
    }


@pytest.fixture
async def planted(
    home: Home, hass: HomeAssistant, hass_storage: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> Home:
    """Return a home that holds every secret, set up, with notices, plans and look-ups."""
    monkeypatch.setattr(Entity, "entity_registry_enabled_default", True)  # also the hidden ones
    login = {"username": "viewer-uu", "password": "hunter2-pp"}
    home.entry("hikvision_next", data={"host": "2001:db8:77::15", **login})
    hikvision = {"manufacturer": "hikvision", "model": "DS-2CD2142FWD-I", "sw_version": FIRMWARE}
    gate = home.camera(
        "hikvision_next",
        "Gate",
        identifier="DS-2CD2142FWD-I20170101AAWR755555555",
        serial_number="DS-2CD2142FWD-I20170101AAWR700001234",
        mac="c0:56:e3:12:34:56",
        url="http://192.0.2.77/token-7f3a",
        **hikvision,
    )
    home.camera("onvif", "Barn", entry=home.entry("onvif", data={"host": "hn-wq7.lan", **login}))
    source = "rtsp://streamer-uu:stream-pp@192.0.2.77:554/cellar-path"
    stream = home.entry("generic", options={"stream_source": source})
    home.camera("generic", "Cellar", entry=stream)
    home.us = MockConfigEntry(
        domain=DOMAIN,
        title="Camera Lifecycle",
        data={"country": "CA", "site": "home"},
        options={"look_ups": True},
        subentries_data=[
            ConfigSubentryData(
                data={
                    "host": "198.51.100.9",
                    "tls": False,
                    "protocol": "isapi",
                    "username": "manual-uu",
                    "password": "manual-pp",
                },
                subentry_type=MANUAL_CAMERA,
                title="Shed",
                unique_id="198.51.100.9:",
            )
        ],
    )
    (shed,) = home.us.subentries
    hass_storage[f"{DOMAIN}.look_ups"] = {
        "version": 1,
        "key": f"{DOMAIN}.look_ups",
        "data": {
            "key": "0",
            "cameras": {
                gate.id: answered("LOOKSERIAL0042", "4c:bd:8f:ab:cd:ef"),
                shed: answered("MANUALSERIAL77", "bc:ad:28:11:22:33"),
            },
        },
    }
    home.us.add_to_hass(hass)
    assert await hass.config_entries.async_setup(home.us.entry_id)
    await hass.async_block_till_done()
    plan = {"purchased": "2020-02-02", "warranty_until": "2030-03-03", "replace_by": "2099-05-01"}
    await hass.services.async_call(
        DOMAIN, "set_plan", {"entity_id": "all", **plan, "note": "invoice-4711"}, blocking=True
    )
    step = {"note": "behind-the-blue-door", "replacement": "zx-900-successor", "cost": 4711.47}
    await hass.services.async_call(
        DOMAIN, "set_step", {"entity_id": "all", "due": "2099-06-01", **step}, blocking=True
    )
    key = FindingKey("phased_out:hikvision", gate.id)
    accepted = Answer(key, AnswerKind.ACCEPTED_RISK, date(2026, 11, 1), note="the neighbour knows")
    await home.us.runtime_data.async_answer([accepted])
    await hass.async_block_till_done()
    return home


@pytest.mark.attack(
    "user",
    "a user without rights reads all states, events, issues, and calendars",
    "no address, serial number, MAC address, or note among them",
)
@pytest.mark.logs("Error during service call to")
async def test_no_secret_is_shown_to_everybody(
    planted: Home,
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    for integration in ("config", "repairs", "calendar", "api"):
        assert await async_setup_component(hass, integration, {})
    seen, events = Seen(), listen(hass)
    await make_changes(planted, hass)
    assert [what for what, (first, *_) in PLANTED.items() if first not in held(planted)] == []
    socket = await hass_ws_client(hass, hass_read_only_access_token)

    async def ask(kind: str, **fields: Any) -> Any:
        await socket.send_json_auto_id({"type": kind, **fields})
        answer = await socket.receive_json()
        assert answer["success"], answer
        return answer["result"]

    registry = er.async_get(hass)
    for state in await ask("get_states"):
        entry = registry.async_get(state["entity_id"])
        if entry is not None and entry.platform == DOMAIN:
            seen.add(f"state of {state['entity_id']}", state)
    issues = [
        row for row in (await ask("repairs/list_issues"))["issues"] if row["domain"] == DOMAIN
    ]
    for issue in issues:
        seen.add(f"issue {issue['issue_id']}", issue)
        fields = {"domain": DOMAIN, "issue_id": issue["issue_id"]}
        seen.add(f"data of {issue['issue_id']}", await ask("repairs/get_issue_data", **fields))
    ours = [row for row in await ask("config/device_registry/list") if is_ours(row, planted)]
    seen.add("our devices", ours)
    rows = await ask("config/entity_registry/list")
    seen.add("our entities", [row for row in rows if row["platform"] == DOMAIN])
    entries = await ask("config_entries/get", domain=DOMAIN)
    seen.add("our config entry", entries)
    gate = planted.cameras["Gate"].camera.primary_device_id
    check = {"check": {"vendor": "Axis", "replaces": gate}}
    for name, fields in (ACTIONS | check).items():
        action = {"domain": DOMAIN, "service": name, "service_data": fields}
        await socket.send_json_auto_id({"type": "call_service", **action, "return_response": True})
        seen.add(f"action {name}", await socket.receive_json())
    assert "Codec: H.264" in seen.places["action check"]
    (plan,) = [each for each in registry.entities if each.startswith("todo.")]
    seen.add("plan", await ask("todo/item/list", entity_id=plan))
    assert "2099-06-01" in seen.places["plan"]
    seen.add("events", events)
    client = await hass_client(hass_read_only_access_token)
    (calendar,) = [each for each in registry.entities if each.startswith("calendar.")]
    span = {"start": "2000-01-01T00:00:00Z", "end": "2101-01-01T00:00:00Z"}
    calendar_events = await (await client.get(f"/api/calendars/{calendar}", params=span)).json()
    seen.add("calendar", calendar_events)

    assert len(seen.places) > 40
    assert issues
    assert ours
    assert len(calendar_events) > 2
    assert any("status_changed" in each for each in map(json.dumps, events))
    assert sorted({*seen.leaks()}) == []


def held(home: Home) -> str:
    """Return all that we and other integrations hold of the cameras, as one text."""
    entries = [
        (
            dict(entry.data),
            dict(entry.options),
            [sub.as_dict() for sub in entry.subentries.values()],
        )
        for entry in home.hass.config_entries.async_entries()
    ]
    devices = [*dr.async_get(home.hass).devices]
    assert home.us is not None
    stores = [store.content() for store in home.us.runtime_data.stores]
    return str((home.fleet, entries, devices, stores))


def is_ours(row: dict[str, Any], home: Home) -> bool:
    assert home.us is not None
    return home.us.entry_id in row["config_entries"]


def listen(hass: HomeAssistant) -> list[Any]:
    """Return a list that fills with what is fired and everybody may listen for."""
    heard: list[Any] = []

    @callback
    def note(event: Event[Any]) -> None:
        if event.event_type in SUBSCRIBE_ALLOWLIST:
            heard.append(json.loads(json.dumps([event.event_type, event.data], default=as_json)))

    hass.bus.async_listen(MATCH_ALL, note)
    return heard


def as_json(value: Any) -> Any:
    return value.as_dict() if hasattr(value, "as_dict") else str(value)


async def make_changes(home: Home, hass: HomeAssistant) -> None:
    """Let a camera appear and the country change, so that everything is told anew."""
    home.camera("hikvision_next", "Porch", identifier="DS-2CD2142FWD-I20170101AAWR755555556")
    await home.settle()
    assert home.us is not None
    hass.config_entries.async_update_entry(home.us, data={"country": "US", "site": "home"})
    await hass.async_block_till_done()
    hass.config_entries.async_update_entry(home.us, data={"country": "CA", "site": "home"})
    await hass.async_block_till_done()
    for device in dr.async_entries_for_config_entry(dr.async_get(hass), home.us.entry_id):
        assert device.name in {"Shed", "Camera Lifecycle"}
