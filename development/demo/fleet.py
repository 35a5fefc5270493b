"""A demo home as a file of `development/homes` tells it, and what its records say must come out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml

from development.corpus import corpus_by_id

REPOSITORY: Final = Path(__file__).parents[2]
HOMES: Final = REPOSITORY / "development" / "homes"
DEMO: Final = "demo"
"""The name of the home with one of everything; the others are somebody's."""

STRINGS: Final = (
    "manufacturer",
    "model",
    "model_id",
    "sw_version",
    "hw_version",
    "serial_number",
)
FROM_MEMORY: Final = "[maker from memory]"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What an honest reader of one record must answer.

    `maker` is None where the record cannot tell it or its author did not verify it: then any
    answer that names nobody but the seller or `likely_maker` is right. `built` is None where
    the registry alone does not hold the date.
    """

    is_camera: bool
    vendor: str | None
    maker: str | None
    likely_maker: str | None
    built: date | None

    @classmethod
    def of(cls, record: Mapping[str, Any], listed: date | None = None) -> Expectation:
        """Return what the corpus expects of `record`, for a reader of the registry alone.

        `listed`: the day of its version in a list of releases, where the version holds none.
        """
        right = record["expected"]
        built = right["firmware_date"]
        if not (right.get("date_in") or "").startswith("sw_version"):
            built = None
        verified = FROM_MEMORY not in right["why"]
        return cls(
            is_camera=not right.get("not_a_camera", False),
            vendor=right["vendor"],
            maker=right["true_maker"] if verified else None,
            likely_maker=right["true_maker"],
            built=date.fromisoformat(built) if built else listed,
        )


@dataclass(frozen=True, slots=True)
class Device:
    """One device of the demo home. `strings`: what the device registry is told about it."""

    key: str
    name: str
    integration: str
    host: str
    area: str | None
    mac: str | None
    behind: str | None
    same_as: str | None
    pictures: int
    entities: str
    strings: Mapping[str, str]
    expected: Expectation
    status: str | Mapping[str, str]
    exploited: frozenset[str]
    offers: str | None
    firmware_state: str
    lapses: Mapping[str, date]

    def status_on(self, today: date, country: str) -> str:
        """Return the support status that must come out on a day in `country`."""
        told = self.status if isinstance(self.status, str) else self.status.get(country, "unknown")
        return self._holding(told, today)

    def firmware_state_on(self, today: date) -> str:
        """Return the state of the firmware that must come out on a day."""
        return self._holding(self.firmware_state, today)

    def _holding(self, told: str, today: date) -> str:
        return told if today <= self.lapses.get(told, date.max) else "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """One config entry of one integration."""

    integration: str
    title: str
    host: str
    devices: tuple[Device, ...]

    @property
    def is_configured_in_yaml(self) -> bool:
        """Return whether it has no config entry: its cameras are states alone."""
        return all(device.entities == "state" for device in self.devices)


@dataclass(frozen=True, slots=True)
class DemoHome:
    """The whole demo home.

    `integrations`: name by domain. `judged`: countries for which each status is known.
    `guests`: ids of the areas of which the users of the group `guests` may read the entities.
    """

    integrations: Mapping[str, str]
    entries: tuple[Entry, ...]
    judged: frozenset[str]
    guests: tuple[str, ...] = ()

    @property
    def devices(self) -> Iterator[Device]:
        """Yield all devices in the order of the file."""
        return (device for entry in self.entries for device in entry.devices)


def home_names() -> list[str]:
    """Return the names of all demo homes."""
    return sorted(path.stem for path in HOMES.glob("*.yaml"))


def read_home(name: str = DEMO) -> DemoHome:
    """Return a demo home; raise KeyError for a record that the corpus does not hold."""
    data = yaml.safe_load((HOMES / f"{name}.yaml").read_text())
    entries = tuple(_entry(entry, corpus_by_id()) for entry in data["entries"])
    guests = tuple(data.get("guests", ()))
    return DemoHome(data["integrations"], entries, frozenset(data["judged"]), guests)


def _entry(entry: Mapping[str, Any], records: Mapping[str, Any]) -> Entry:
    where = entry["integration"], entry["title"], entry["host"]
    devices = (_device(device, records, *where) for device in entry["devices"])
    return Entry(*where, tuple(devices))


def _device(
    device: Mapping[str, Any], records: Mapping[str, Any], integration: str, title: str, host: str
) -> Device:
    if device["record"] not in records:
        raise KeyError(f"{title}: no record {device['record']} in the corpus")
    record = records[device["record"]]
    return Device(
        key=device["key"],
        name=device["name"],
        integration=integration,
        host=host,
        area=device.get("area"),
        mac=device.get("mac") or record["mac"],
        behind=device.get("behind"),
        same_as=device.get("same_as"),
        pictures=device.get("pictures", 1),
        entities=device.get("entities", "device"),
        strings={name: record[name] for name in STRINGS if record[name]},
        expected=Expectation.of(record, device.get("built")),
        status=device.get("status", {}),
        exploited=frozenset(device.get("exploited", ())),
        offers=device.get("offers"),
        firmware_state=device.get("firmware", "unknown"),
        lapses=device.get("lapses", {}),
    )
