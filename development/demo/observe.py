"""Reads from a running Home Assistant what the integration says of each device of the demo home."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
import re
import time
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.camera_lifecycle.notices.kinds import NoticeKind

from .client import Client, DemoError
from .fleet import DemoHome, Device
from .onboarding import DOMAIN

TIMEOUT: Final = 60.0
CVE: Final = re.compile(r"CVE-\d{4}-\d{4,}")
NO_ANSWER: Final = frozenset({"unknown", "unavailable"})
MUST_HAVE: Final = (
    "support_status",
    "vendor",
    "maker",
    "firmware_age",
    "at_risk",
    "assessment",
)
AT_RISK: Final[Mapping[str, bool]] = {"on": True, "off": False}

type Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Notice:
    """One open repair notice. `says`: all its words and names, as Home Assistant holds them."""

    id: str
    kind: str
    severity: str
    says: str


@dataclass(frozen=True, slots=True)
class ObservedDevice:
    """What a person sees of one device. Empty strings: nothing is said.

    `entity_keys`: the keys of our entities on it; `unavailable_keys`: those of
    them that are unavailable.
    """

    device: Device
    entity_keys: frozenset[str] = frozenset()
    unavailable_keys: frozenset[str] = frozenset()
    area: str = ""
    vendor: str = ""
    maker: str = ""
    confidence: str = ""
    firmware: str = ""
    firmware_state: str = "unknown"
    built: date | None = None
    status: str = "unknown"
    at_risk: bool | None = None
    exploited: frozenset[str] = frozenset()
    duty: str = ""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Registries, states and notices at one moment."""

    devices: tuple[Json, ...]
    entities: tuple[Json, ...]
    areas: Mapping[str, str]
    states: Mapping[str, Json]
    notices: tuple[Notice, ...]
    today: date

    @classmethod
    async def take(cls, client: Client) -> Snapshot:
        """Ask Home Assistant for all of it."""
        devices, entities, areas, states, issues, config = await client.ask(
            {"type": "config/device_registry/list"},
            {"type": "config/entity_registry/list"},
            {"type": "config/area_registry/list"},
            {"type": "get_states"},
            {"type": "repairs/list_issues"},
            {"type": "get_config"},
        )
        return cls(
            devices=tuple(devices),
            entities=tuple(entities),
            areas={area["area_id"]: area["name"] for area in areas},
            states={state["entity_id"]: state for state in states},
            notices=tuple(_notices(issues["issues"])),
            today=datetime.now(ZoneInfo(config["time_zone"])).date(),
        )

    def observe(self, device: Device) -> ObservedDevice:
        """Return what is said of one device."""
        registered, ours = self._ours(device)
        states = {entity["translation_key"]: self._state(entity) for entity in ours}
        maker = states.get("maker", {})
        likely = maker.get("attributes", {})
        age_state = states.get("firmware_age", {})
        return ObservedDevice(
            device=device,
            entity_keys=frozenset(states),
            unavailable_keys=frozenset(
                key for key, state in states.items() if _is_unavailable(state)
            ),
            area=self.areas.get(registered.get("area_id") or "", ""),
            vendor=_state_value(states.get("vendor")),
            maker=_state_value(maker) or likely.get("possibly") or "",
            confidence=likely.get("confidence") or "",
            firmware=age_state.get("attributes", {}).get("version") or "",
            firmware_state=_state_value(states.get("firmware_state")) or "unknown",
            built=self._built(_state_value(age_state)),
            status=_state_value(states.get("support_status")) or "unknown",
            at_risk=AT_RISK.get(_state_value(states.get("at_risk"))),
            exploited=_exploited(states.get("at_risk"), states.get("assessment")),
            duty=_state_value(states.get("duty")),
            notices=tuple(n for n in self.notices if states and device.name in n.says),
        )

    def _ours(self, device: Device) -> tuple[Json, list[Json]]:
        """Return the device's registry entry and those of our entities that speak of it."""
        identifier = [device.integration, device.key]
        if device.entities != "device":
            identifier = [DOMAIN, self._camera_id(device)]
        registered: Json = next((d for d in self.devices if identifier in d["identifiers"]), {})
        ours = [
            entity
            for entity in self.entities
            if entity["platform"] == DOMAIN
            and registered
            and entity["device_id"] == registered["id"]
            and not entity["disabled_by"]
        ]
        return registered, ours

    def _camera_id(self, device: Device) -> str:
        """Return how the integration calls a camera that has no device."""
        for entity in self.entities:
            if (entity["platform"], entity["unique_id"]) == (device.integration, device.key):
                return str(entity["id"])
        return next((d["id"] for d in self._own_devices() if d["name"] == device.name), "")

    def _own_devices(self) -> Iterable[Json]:
        """Yield the devices of ours, their own identifier as `id`."""
        for device in self.devices:
            for domain, own in device["identifiers"]:
                if domain == DOMAIN:
                    yield {"id": own, "name": device["name"]}

    def _state(self, entity: Json) -> Json:
        return self.states.get(entity["entity_id"], {})

    def _built(self, age: str) -> date | None:
        return self.today - timedelta(days=round(float(age))) if age else None


async def read(client: Client, home: DemoHome) -> tuple[tuple[ObservedDevice, ...], date]:
    """Return what is said of every device, and the day, once nothing changes any more."""
    deadline = time.monotonic() + TIMEOUT
    before: tuple[ObservedDevice, ...] = ()
    while True:
        snapshot = await Snapshot.take(client)
        now = tuple(snapshot.observe(device) for device in home.devices)
        if now == before and any(observed.entity_keys for observed in now):
            return now, snapshot.today
        if time.monotonic() > deadline:
            raise DemoError(f"{DOMAIN} did not come to rest in {TIMEOUT:.0f} s")
        before = now
        await asyncio.sleep(1)


def _notices(issues: Iterable[Json]) -> Iterable[Notice]:
    for issue in issues:
        if issue["domain"] == DOMAIN and not issue["ignored"]:
            words = issue["translation_placeholders"] or {}
            yield Notice(
                id=issue["issue_id"],
                kind=_kind(issue["issue_id"]),
                severity=issue["severity"] or "",
                says="\n".join(map(str, words.values())),
            )


def _kind(issue_id: str) -> str:
    """Return what kind of notice an issue is, the longest that its id begins with."""
    found = [kind for kind in NoticeKind if issue_id.startswith(kind)]
    return max(found, key=len).value if found else issue_id


def _is_unavailable(state: Json) -> bool:
    return not state or state["state"] == "unavailable"


def _exploited(risk: Json | None, assessment: Json | None) -> frozenset[str]:
    """Return the known exploited vulnerabilities that a camera is at risk for, as it says."""
    risks = risk["attributes"].get("risks") or () if risk else ()
    return frozenset(CVE.findall(_state_value(assessment)) if "security" in risks else ())


def _state_value(state: Json | None) -> str:
    value = str(state["state"]) if state else ""
    return "" if value in NO_ANSWER else value
