"""A home full of private values: each stands where Home Assistant or the owner keeps its kind."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
)
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera
from tests.integration.home import Home
from tests.redaction import notations
from tests.redaction.notations import Notation


@dataclass(frozen=True)
class Planted:
    """A private value. `core`: what must not be seen of it, None for all of it."""

    value: str
    notations: Mapping[str, Notation]
    core: str | None = None


def text(value: str) -> Planted:
    return Planted(value, notations.TEXT)


SERIAL = "DS-2CD2142FWD-I20170101AAWR700001234"
PLANTED: dict[str, Planted] = {
    "name that an integration gave": text("Nanny Zwickel"),
    "name that the owner gave": text("Opa Quentins Eck"),
    "name of the entity": text("Blick zur Remise"),
    "id of the entity": text("kx_hallway_seven"),
    "name of the recorder": text("Keller Rekorder Ost"),
    "name of what is no camera": text("Wolkenradar Zinnow"),
    "name of an area": text("Wintergarten Süd"),
    "name of a person": text("Ottilie Brandt"),
    "first name of a person": text("Ottilie"),
    "name of a user": text("Quirin Lechner"),
    "name of the home": text("Villa Sonnenblick"),
    "title of a config entry": text("Hof Lindenallee 7"),
    "unique id of a config entry": text("uid-99-kappa-3"),
    "unique id of an entity": text("ent-77-omega-4"),
    "serial number": Planted(SERIAL, notations.TEXT, "700001234"),
    "short serial number": Planted("700001234", notations.TEXT),
    "serial number in an identifier": text("CAMQ5512345678"),
    "serial number in a look-up": text("LOOKSERIAL0042"),
    "MAC address": Planted("c0:56:e3:1f:3a:5c", notations.MAC, "1f3a5c"),
    "MAC address in an identifier": Planted("ec:71:db:a1:b2:c3", notations.MAC, "a1b2c3"),
    "MAC address in a look-up": Planted("4c:bd:8f:ab:cd:ef", notations.MAC, "abcdef"),
    "IPv4 address in a URL": Planted("192.168.77.15", notations.IPV4),
    "IPv4 address of the internet": Planted("93.184.216.34", notations.IPV4),
    "IPv4 address of a manual camera": Planted("10.20.30.40", notations.IPV4),
    "IPv6 address in a config entry": Planted("2001:db8:77::15", notations.IPV6),
    "host name": text("hn-wq7.lan"),
    "host name without its domain": text("hn-wq7"),
    "user": text("viewer-uu9"),
    "password": text("hunter2-pp9"),
    "password with signs": text("p@ß w0rd&Xy!"),
    "user in a stream's address": text("streamer-uu9"),
    "password in a stream's address": text("stream-pp9"),
    "path of a stream": text("cellar-path-9"),
    "path of a URL": text("tok-7f3a-zz"),
    "user of a manual camera": text("manual-uu9"),
    "password of a manual camera": text("manual-pp9"),
    "name of a manual camera": text("Schuppen Nordost"),
    "note of a plan": text("Gekauft bei Tante Frieda"),
    "note of an answer": text("Nachbar Kowalski weiss es"),
    "name in an answer": text("Altes Tor Wiesengrund"),
    "name in a correction": text("Hühnerstall Kamera Fünf"),
    "title of a step": text("Neuer Mast am Ziegenstall"),
    "replacement of a step": text("Reserve aus Onkel Alwins Lager"),
    "note of a step": text("Schlüssel liegt bei Wilhelmine"),
    "name in a step": text("Kuhstall Kamera Neun"),
    "name in a look-up": text("Erkerfenster Mitte"),
    "place in a look-up": text("Dachboden links hinten"),
    "contact in a look-up": text("jo.q@home.example"),
    "name in a scope": text("Grossmutter Ecke"),
}


def value(what: str) -> str:
    return PLANTED[what].value


async def plant(home: Home, hass: HomeAssistant) -> str:
    """Register everything, set us up, and return the id of the camera to look at."""
    hass.config.location_name = value("name of the home")
    hass.states.async_set("person.o", "home", {"friendly_name": value("name of a person")})
    await hass.auth.async_create_user(value("name of a user"))
    area = ar.async_get(hass).async_create(value("name of an area"))
    device = _register_camera(home, area.id)
    _register_others(home)
    home.us = MockConfigEntry(
        domain=DOMAIN,
        title="Camera Lifecycle",
        data={"country": "US", "site": "home"},
        subentries_data=[
            ConfigSubentryData(
                data={
                    "host": value("IPv4 address of a manual camera"),
                    "username": value("user of a manual camera"),
                    "password": value("password of a manual camera"),
                    "tls": False,
                    "protocol": "isapi",
                },
                subentry_type=MANUAL_CAMERA,
                title=value("name of a manual camera"),
                unique_id=f"{value('IPv4 address of a manual camera')}:",
            )
        ],
    )
    home.us.add_to_hass(hass)
    await hass.config_entries.async_setup(home.us.entry_id)
    await hass.async_block_till_done()
    await _say(home, device.id)
    await hass.async_block_till_done()
    return device.id


def _register_camera(home: Home, area_id: str) -> dr.DeviceEntry:
    entry = home.entry(
        "hikvision_next",
        unique_id=value("unique id of a config entry"),
        data={
            "host": value("IPv6 address in a config entry"),
            "username": value("user"),
            "password": value("password"),
            "extra": {"token": value("password with signs")},
        },
    )
    home.hass.config_entries.async_update_entry(entry, title=value("title of a config entry"))
    recorder = home.device(
        "hikvision_next",
        name=value("name of the recorder"),
        manufacturer="Hikvision",
        model="DS-7608NI-K2",
    )
    device = home.device(
        "hikvision_next",
        name=value("name that an integration gave"),
        identifier=value("serial number in an identifier"),
        serial_number=value("serial number"),
        mac=value("MAC address"),
        url=f"http://{value('IPv4 address in a URL')}/{value('path of a URL')}/",
        via=recorder,
        manufacturer="Hikvision",
        model="DS-2CD2142FWD-I",
        sw_version="V5.4.41 build 170707",
    )
    by_user = value("name that the owner gave")
    dr.async_get(home.hass).async_update_device(device.id, name_by_user=by_user, area_id=area_id)
    registry = er.async_get(home.hass)
    picture = home.picture("hikvision_next", value("unique id of an entity"), device_id=device.id)
    registry.async_update_entity(
        picture.entity_id,
        name=value("name of the entity"),
        new_entity_id=f"camera.{value('id of the entity')}",
    )
    return device


def _register_others(home: Home) -> None:
    stream = (
        f"rtsp://{value("user in a stream's address")}:{value("password in a stream's address")}"
        f"@{value('IPv4 address of the internet')}:554/{value('path of a stream')}"
    )
    generic = home.entry("generic", options={"stream_source": stream})
    home.camera("generic", "Alley", entry=generic)
    onvif = home.entry("onvif", data={"host": value("host name")})
    mac = value("MAC address in an identifier")
    home.camera("onvif", "Barn", entry=onvif, identifier=mac, manufacturer="X")
    home.camera("buienradar", value("name of what is no camera"))


async def _say(home: Home, camera_id: str) -> None:
    """Let the owner note, answer and correct."""
    assert home.us is not None
    runtime, today = home.us.runtime_data, home.fleet.day
    await runtime.async_set_plans({camera_id: Plan(note=value("note of a plan"))})
    answer = Answer(
        FindingKey("phased_out:x", camera_id),
        AnswerKind.ACCEPTED_RISK,
        today,
        note=value("note of an answer"),
        camera_name=value("name in an answer"),
    )
    await runtime.async_answer([answer])
    said = Correction(camera_id, today, hardware_version="V7", name=value("name in a correction"))
    await runtime.async_correct((), [said])
    step = Step(
        "replace_gone",
        value("title of a step"),
        (StepCamera("gone", value("name in a step")),),
        replacement=value("replacement of a step"),
        note=value("note of a step"),
    )
    await runtime.async_set_steps([step])


def look_up_record(camera_id: str) -> Record:
    """Return what the camera itself has answered."""
    return Record(
        camera_id,
        integration="isapi",
        model="DS-2CD2142FWD-I",
        serial_number=value("serial number in a look-up"),
        mac=value("MAC address in a look-up"),
        name=value("name in a look-up"),
        details={
            "deviceLocation": value("place in a look-up"),
            "systemContact": value("contact in a look-up"),
            "onvif_scopes": [f"onvif://www.onvif.org/name/{value('name in a scope')}"],
        },
    )


KEPT = {
    "manufacturer": "Hikvision",
    "model": "DS-2CD2142FWD-I",
    "model_id": "RLC-810A",
    "sw_version": "V5.4.41 build 170707",
    "hw_version": "2.800.0000.3.R",
}


def record_with(record: Record, written: str) -> Record:
    """Return a record in which `written` stands in every field that is shown as text."""
    fields: dict[str, Any] = {name: f"{kept} {written}" for name, kept in KEPT.items()}
    details = {
        **record.details,
        "http_server": written,
        written: "as a key",
        "nested": {"list": [f"x/{written}", {"deep": written}]},
        "firmwareVersionInfo": written,
    }
    return replace(record, **fields, stream=f"/x/{written}", details=details)


def camera_with(assessed: AssessedCamera, written: str) -> AssessedCamera:
    """Return a camera in which `written` stands wherever a record's text comes to stand."""
    camera = assessed.camera
    source, *others = camera.sources
    source = replace(source, record=record_with(source.record, written))
    own = look_up_record(camera.id)
    camera = replace(
        camera.with_look_up_records((own, record_with(Record("x"), written))),
        sources=(source, *others),
        parent_camera_id=written,
    )
    identity = assessed.assessment.identity
    evidence = tuple(replace(sign, value=written) for sign in identity.evidence)
    vendor = replace(identity.vendor, name=written) if identity.vendor else None
    identity = replace(identity, evidence=evidence, vendor=vendor)
    firmware = replace(assessed.assessment.firmware, version=f"5.4.41 {written}")
    assessment = replace(assessed.assessment, identity=identity, firmware=firmware)
    return replace(assessed, camera=camera, assessment=assessment, summary=f"It says {written}.")


def owners_words(camera_id: str, written: str) -> tuple[Answer, Correction]:
    """Return what the owner may say with a value in it."""
    day = date(2026, 11, 1)
    answer = Answer(FindingKey(f"support_ended:{written}", camera_id), AnswerKind.IGNORED, day)
    said = Correction("other", day, vendor=written, maker=written, model=written)
    return answer, replace(said, hardware_version=written, sources=(written,))
