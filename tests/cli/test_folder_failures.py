"""What is wrong in a folder is told in a sentence that names file and cause; the rest is read."""

from __future__ import annotations

from collections.abc import Callable
import copy
import json
from pathlib import Path
import random
from typing import Any

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.cli.registry_file import FILES
from custom_components.camera_lifecycle.cli.registry_rows import DEVICE, ENTITY, ENTRY
from custom_components.camera_lifecycle.cli.rows import RowKind, completed

from .test_folder import ENTITIES, ENTRIES, MAC, ONVIF, OWN, RADAR, audit, put

DEVICES = "core.device_registry"
OTHER = {
    "id": "other",
    "config_entries": ["e1"],
    "connections": [["mac", "ec:71:db:0a:0b:0c"]],
    "identifiers": [["onvif", "other"]],
    "manufacturer": "Reolink",
    "model": "RLC-810A",
}
SEEN = {"entity_id": "camera.o", "platform": "onvif", "config_entry_id": "e1", "device_id": "other"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "core.config", {"country": "CA"}, 1, 4)
    put(tmp_path, "core.config_entries", {"entries": ENTRIES}, 1, 5)
    put(tmp_path, DEVICES, {"devices": [OTHER, ONVIF, RADAR]}, 1, 9)
    put(tmp_path, "core.entity_registry", {"entities": [SEEN, *ENTITIES]}, 1, 15)
    return tmp_path


def makers(cameras: list[Any]) -> list[str | None]:
    return sorted(str((camera["maker"] or {}).get("id")) for camera in cameras)


def remove(file: Path) -> None:
    file.unlink()


def make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def write(content: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content)


@pytest.mark.fault(
    "data",
    "`audit` reads a configuration folder whose device registry is damaged",
    "one sentence that names file and line, exit code 2",
)
@pytest.mark.parametrize(
    ("name", "damage", "sentence"),
    [
        (DEVICES, make_folder, ".storage/core.device_registry: Is a directory"),
        (DEVICES, remove, ": contains no .storage/core.device_registry of Home Assistant"),
        (DEVICES, write(b""), "core.device_registry, line 1: is not JSON: Expecting value"),
        (DEVICES, write(b'{"version": 1,\n"da'), "core.device_registry, line 2: is not JSON"),
        (DEVICES, write(b"\xff\xfe{}"), "core.device_registry: is not JSON: it is not UTF-8"),
        (DEVICES, write(b"[]"), "core.device_registry: isn't a JSON object"),
        (DEVICES, write(b"[" * 200_000), "core.device_registry: is nested too deeply"),
        (DEVICES, write(b'{"data": NaN}'), "core.device_registry: is not JSON: NaN"),
        (DEVICES, write(b"{}"), "core.device_registry: data must be an object"),
        (DEVICES, write(b'{"data": []}'), "core.device_registry: data must be an object"),
        (DEVICES, write(b'{"data": {}}'), "core.device_registry: data.devices must be a list"),
        (
            DEVICES,
            write(b'{"version": 9, "data": {"devices": []}}'),
            "core.device_registry: was written by a newer Home Assistant: its version is 9",
        ),
    ],
)
def test_a_device_registry_that_cannot_be_read_is_named(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    damage: Callable[[Path], object],
    sentence: str,
) -> None:
    damage(folder / ".storage" / name)
    code, cameras, err = audit(capsys, str(folder))
    assert (code, cameras) == (2, [])
    assert sentence in err
    assert err.startswith(str(folder))
    assert len(err.splitlines()) == 1


@pytest.mark.fault(
    "data",
    "`audit` reads a configuration folder with another damaged file",
    "named in one sentence, and the cameras are answered",
)
@pytest.mark.parametrize("name", ["core.config", "core.config_entries", "core.entity_registry"])
@pytest.mark.parametrize("damage", [make_folder, remove, write(b"{"), write(b"[]"), write(b"\xff")])
def test_another_file_that_cannot_be_read_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, damage: Callable[[Path], object]
) -> None:
    damage(folder / ".storage" / name)
    code, cameras, err = audit(capsys, str(folder))
    assert code == 2
    assert err.startswith(str(folder / ".storage" / name))
    assert len(err.splitlines()) == 1
    if name != "core.entity_registry":
        assert makers(cameras) == ["hikvision", "hikvision", "reolink"]


def test_a_file_without_permission_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == DEVICES:
            raise PermissionError(13, "Permission denied")
        return read(path)

    def refuse_stat(path: Path, **options: Any) -> Any:
        if path.name == DEVICES:
            raise PermissionError(13, "Permission denied")
        return stat(path, **options)

    stat = Path.stat
    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(Path, "stat", refuse_stat)
    code, _, err = audit(capsys, str(folder))
    assert (code, err) == (2, f"{folder / '.storage' / DEVICES}: Permission denied\n")


def test_what_home_assistant_cannot_load_all_the_same_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: object) -> None:
        raise KeyError("hunter2")

    monkeypatch.setattr("homeassistant.helpers.entity_registry.async_load", fail)
    code, cameras, err = audit(capsys, str(folder))
    assert (code, cameras) == (2, [])
    file = folder / ".storage" / "core.entity_registry"
    assert err == f"{file}: Home Assistant's registries can't load it (KeyError)\n"


@pytest.mark.fault(
    "data",
    "`audit` reads a registry in which a value is of a wrong type",
    "only that value is left out, by name",
)
@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("connections", 5, "a list of pairs of text"),
        ("connections", [["mac"]], "a list of pairs of text"),
        ("connections", [[["mac"], MAC]], "a list of pairs of text"),
        ("identifiers", {"a": 1}, "a list of lists of text"),
        ("identifiers", [["onvif", {}]], "a list of lists of text"),
        ("config_entries", "e1", "a list of text"),
        ("config_entries_subentries", {"e1": None}, "an object of lists"),
        ("model", ["DS-2CD2342WD-I"], "text or null"),
        ("sw_version", {"a": "b"}, "text or null"),
        ("name", False, "text or null"),
        ("labels", None, "a list of text"),
        ("disabled_by", "somebody", "null or one of config_entry, integration, user"),
        ("entry_type", 7, "null or one of service"),
        ("created_at", "yesterday", "a date and time"),
    ],
)
def test_a_wrong_value_costs_itself_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], field: str, value: Any, expected: str
) -> None:
    put(folder, DEVICES, {"devices": [{**ONVIF, field: value}, OTHER, RADAR]}, 1, 9)
    code, cameras, err = audit(capsys, str(folder))
    assert code == 2
    assert makers(cameras).count("reolink") == 1
    assert len(cameras) == 3
    file = folder / ".storage" / DEVICES
    assert err == f"{file}: devices[0], field {field}: must be {expected}; it was left out\n"


@pytest.mark.parametrize("row", [None, 5, "x", [], {}, {"id": 5}, {"id": ""}, {"id": None}])
def test_what_is_no_row_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], row: object
) -> None:
    put(folder, DEVICES, {"devices": [OTHER, row]}, 1, 9)
    code, cameras, err = audit(capsys, str(folder))
    assert code == 2
    assert "reolink" in makers(cameras)
    assert err == f"{folder / '.storage' / DEVICES}: devices[1] has no id\n"


@pytest.mark.parametrize("value", [10**30, "\ud800", float("1e999")])
def test_what_home_assistant_cannot_store_does_not_empty_the_registry(
    folder: Path, capsys: pytest.CaptureFixture[str], value: object
) -> None:
    put(folder, DEVICES, {"devices": [OTHER, {**ONVIF, "strange": value}]}, 1, 9)
    file = folder / ".storage" / DEVICES
    file.write_text(file.read_text().replace("Infinity", "1e999"))
    code, cameras, err = audit(capsys, str(folder))
    assert (code, "reolink" in makers(cameras)) == (2, True)
    assert "devices[1] holds a number or a text that can't be read" in err


@pytest.mark.attack(
    "folder", "damaged config entries that hold passwords", "no value of them is printed"
)
def test_no_value_of_a_config_entry_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = {"entry_id": "e1", "domain": "onvif", "data": ["hunter2"], "unique_id": ["hunter2"]}
    put(folder, "core.config_entries", {"entries": [entry]}, 1, 5)
    _, _, err = audit(capsys, str(folder))
    assert "entries[0], field data: must be an object" in err
    assert "hunter2" not in err


def full(rows: list[dict[str, Any]], kind: RowKind) -> list[dict[str, Any]]:
    return [completed(row, kind)[0] for row in rows]


def cut(rows: list[dict[str, Any]], kind: RowKind, minor: int) -> list[dict[str, Any]]:
    """Return rows as they were in a minor version: without what later ones brought."""
    later = {key for since, key in kind.since.items() if since > minor}
    return [{key: value for key, value in row.items() if key not in later} for row in rows]


@pytest.mark.parametrize("states_minor", [True, False])
@pytest.mark.parametrize(
    ("devices", "entities", "entries"),
    [
        ((1, 1), (1, 1), (1, 1)),
        ((1, 3), (1, 4), (1, 2)),
        ((1, 5), (1, 9), (1, 3)),
        ((1, 8), (1, 12), (1, 4)),
        ((1, 12), (1, 20), (1, 5)),
        ((2, 1), (1, 22), (1, 5)),
        ((3, 1), (1, 23), (1, 5)),
        ((3, 4), (1, 23), (1, 5)),
        ((3, 9), (1, 99), (1, 9)),
    ],
)
def test_every_version_since_the_first_is_read(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    devices: tuple[int, int],
    entities: tuple[int, int],
    entries: tuple[int, int],
    *,
    states_minor: bool,
) -> None:
    versions = {DEVICES: devices, "core.entity_registry": entities, "core.config_entries": entries}
    rows = {
        DEVICES: full([OTHER, ONVIF, OWN, RADAR], DEVICE),
        "core.entity_registry": full([SEEN, *ENTITIES], ENTITY),
        "core.config_entries": full(ENTRIES, ENTRY),
    }
    for name, (major, minor) in versions.items():
        key, kind = next(iter(FILES[name].lists.items()))
        # one owner stands in its place from 3 on, a list of them before
        gone = "config_entries" if major >= 3 else "config_entry_id" if kind is DEVICE else ""
        kept = [{k: v for k, v in row.items() if k != gone} for row in rows[name]]
        data = {key: cut(kept, kind, minor if major == 1 else 99)}
        content = {"version": major, "key": name, "data": data}
        if states_minor:
            content["minor_version"] = minor
        (folder / ".storage" / name).write_text(json.dumps(content))
    code, cameras, err = audit(capsys, str(folder))
    assert (code, err) == (0, "")
    assert makers(cameras) == ["hikvision", "reolink"]
    assert {camera["firmware"]["build_date"] for camera in cameras} == {None, "2019-09-09"}


def test_nothing_is_lost_where_a_minor_version_is_not_stated(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Home Assistant itself would empty the fields that came with later versions."""
    device = {**OTHER, "manufacturer": None, "model": None, "model_id": "RLC-810A"}
    content = {"version": 1, "data": {"devices": [{**device, "hw_version": "IPC_56064M8MP"}]}}
    (folder / ".storage" / DEVICES).write_text(json.dumps(content))
    put(folder, "core.entity_registry", {"entities": [SEEN]})
    code, (camera,), err = audit(capsys, str(folder))
    assert (code, err) == (0, "")
    assert {seen["signal"] for seen in camera["evidence"]} >= {"model_id", "hw_version"}


VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 10**30, 3.5, "", "x", "\ud800", [], [1], ["a"], [["a"]], [None]),
    *({}, {"a": 1}, {"a": ["b"]}, {"a": {"b": None}}, "0" * 5000),
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else ()
    parts = enumerate(value) if isinstance(value, list) else parts
    return [path, *(below for key, part in parts for below in paths(part, (*path, key)))]


def mutated(content: Any, chance: random.Random) -> Any:
    """Return `content` with one part of it, at any depth, taken away or replaced."""
    *above, last = chance.choice(paths(content)[1:])
    content = copy.deepcopy(content)
    inner = content
    for key in above:
        inner = inner[key]
    if chance.random() < 0.25:
        del inner[last]
    else:
        inner[last] = chance.choice(VALUES)
    return content


@pytest.mark.fault(
    "data", "`audit` reads registries damaged at any depth", "sentences alone, no traceback"
)
@pytest.mark.parametrize("seed", range(80))
def test_no_damage_at_any_depth_ends_in_anything_but_sentences(
    folder: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    if seed % 2:
        put(folder, DEVICES, {"devices": full([OTHER, ONVIF, RADAR], DEVICE)}, 3, 4)
        put(folder, "core.entity_registry", {"entities": full(ENTITIES, ENTITY)}, 1, 23)
    for name in chance.sample(["core.config", *FILES], 2):
        file = folder / ".storage" / name
        content = mutated(json.loads(file.read_bytes()), chance)
        raw = json.dumps(content).encode()
        file.write_bytes(raw[: chance.randrange(len(raw))] if chance.random() < 0.2 else raw)
    code = main(["audit", str(folder), "--format", "jsonl"])
    out, err = capsys.readouterr()
    assert code == (2 if err else 0)
    assert all(line.startswith(str(folder)) for line in err.splitlines())
    assert "registries can't load it" not in err
    assert all(json.loads(line)["id"] for line in out.splitlines())
