"""A library that cannot be used is named as such, whatever its file holds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.artefact import INDEX, read_artefact
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.lazy import Entries, Lazy
from custom_components.camera_lifecycle.engine.load import (
    BUNDLED,
    Library,
    LibraryError,
    LibraryFault,
    load_library,
)
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import read_corpus
from scripts.library.layout import written

HERE = Context(date(2026, 11, 22), "US")
FACTS: dict[str, Any] = json.loads(BUNDLED.read_bytes())
SECTIONS = [key for key in FACTS if key not in {"schema_version", "counts"}]


def nested(depth: int, *, in_lists: bool) -> Any:
    value: Any = None
    for _ in range(depth):
        value = [value] if in_lists else {"a": value}
    return value


@pytest.mark.parametrize("depth", [10_000, 1_000_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_a_file_that_is_nested_deeply_is_damaged(
    tmp_path: Path, depth: int, opening: str, closing: str
) -> None:
    file = tmp_path / "library.json"
    value = "1" if closing == "}" else ""
    file.write_text(opening * depth + value + closing * depth)
    with pytest.raises(LibraryError) as raised:
        load_library(file)
    assert raised.value.cause is LibraryFault.DAMAGED
    assert "library.json" in str(raised.value) or "schema_version" in str(raised.value)


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("in_lists", [True, False])
@pytest.mark.parametrize("is_entry", [True, False])
def test_a_section_that_is_nested_deeply_is_no_other_error(
    section: str, *, in_lists: bool, is_entry: bool
) -> None:
    deep = nested(10_000, in_lists=in_lists)
    content = {**FACTS, section: {"x": deep} if is_entry else deep}
    with suppress(LibraryError):  # some sections are read when a camera asks
        Library.from_json(content)


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"\xff", b"[]", b"null", b"{}", b'{"schema_version": "1"}', b"\0"),
        *(b"{,\n", b"[1],\n", b'{"a":1,\n"b":{\n}}\n', b'{"checksum":"x","index":{},\n"b":{\n'),
    ],
)
def test_a_file_of_anything_else_is_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "library.json"
    file.write_bytes(content)
    with pytest.raises(LibraryError) as raised:
        load_library(file)
    assert raised.value.cause is LibraryFault.DAMAGED


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as raised:
        load_library(tmp_path / "library.json")
    assert raised.value.cause is LibraryFault.UNREADABLE


def copied(tmp_path: Path, change: Callable[[dict[str, Any]], None], *, is_built: bool) -> Path:
    """Return a file of facts that were changed; `is_built`: as the build would have written it."""
    facts = json.loads(BUNDLED.read_bytes())
    change(facts)
    text = written(facts) if is_built else BUNDLED.read_text("utf-8")
    for section in () if is_built else SECTIONS:
        for name, entry in FACTS[section].items() if isinstance(FACTS[section], dict) else ():
            if facts[section][name] != entry:
                text = text.replace(compact(entry), compact(facts[section][name]))
    file = tmp_path / "library.json"
    file.write_text(text, "utf-8")
    return file


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def spoil_release(facts: dict[str, Any]) -> None:
    facts["releases"]["reolink"]["releases"][-1] = [0, 1, "tomorrow"]


def spoil_measure(facts: dict[str, Any]) -> None:
    facts["measures"]["us-ndaa-889-b"]["sources"] = [{"url": "x"}]


def spoil_lifecycle(facts: dict[str, Any]) -> None:
    next(iter(facts["lifecycles"].values()))["sources"] = "none"


def spoil_vulnerability(facts: dict[str, Any]) -> None:
    del facts["vulnerabilities"]["CVE-2013-6117"]["title"]


def spoil_vendor(facts: dict[str, Any]) -> None:
    facts["vendors"]["reolink"]["oem"] = [{"status": "x"}]


def spoil_integration(facts: dict[str, Any]) -> None:
    facts["integrations"]["reolink"]["kinds"] = [{"kind": "camera"}]


SPOILED = [
    spoil_release,
    spoil_measure,
    spoil_lifecycle,
    spoil_vulnerability,
    spoil_vendor,
    spoil_integration,
]


@pytest.mark.parametrize("change", SPOILED)
def test_a_file_that_was_touched_is_looked_through(
    tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    file = copied(tmp_path, change, is_built=False)
    with pytest.raises(LibraryError) as raised:
        load_library(file)
    assert raised.value.cause is LibraryFault.DAMAGED


def test_what_was_built_wrong_is_told_when_it_is_asked_for(tmp_path: Path) -> None:
    library = load_library(copied(tmp_path, spoil_release, is_built=True))
    record = Record("one", "reolink", manufacturer="Reolink", model="RLC-410")
    with pytest.raises(LibraryError, match="'reolink' cannot be read"):
        assess(Camera("one", (record,)), library, HERE)


def test_a_file_that_was_touched_and_is_whole_gives_the_same(tmp_path: Path) -> None:
    def rename(facts: dict[str, Any]) -> None:
        facts["vendors"]["reolink"]["name"] = "Reo"

    built = load_library(copied(tmp_path, rename, is_built=True))
    touched = load_library(copied(tmp_path, rename, is_built=False))
    assert built.vendors.get("reolink") == touched.vendors.get("reolink")
    assert built.digest != touched.digest


def test_the_file_as_built_says_what_its_content_says() -> None:
    by_line, whole = load_library(), Library.from_json(FACTS)
    assert read_artefact(BUNDLED, lambda: None).index == FACTS[INDEX]
    assert {*by_line.lifecycles.vendors} == {*whole.lifecycles.vendors}
    assert dict(by_line.lifecycles.by_id) == dict(whole.lifecycles.by_id)
    assert dict(by_line.measures.by_id) == dict(whole.measures.by_id)
    assert by_line.measures.restricted_anywhere == whole.measures.restricted_anywhere
    assert dict(by_line.releases.vendors) == dict(whole.releases.vendors)
    for row in read_corpus():
        record = record_from_json(row)
        camera = Camera(record.id, (record,))
        assert assess(camera, by_line, HERE) == assess(camera, whole, HERE)


def test_only_what_a_camera_asks_for_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    library = load_library()
    asked: list[str] = []
    read = Entries.__getitem__

    def noting(self: Entries, name: str) -> Any:
        asked.append(name)
        return read(self, name)

    monkeypatch.setattr(Entries, "__getitem__", noting)
    record = Record("one", "reolink", manufacturer="Reolink", model="RLC-410")
    for _ in range(2):
        assess(Camera("one", (record,)), library, Context(HERE.today, "NZ"))
    ours = {name for name in asked if "reolink" in name.lower()}
    assert {"reolink"} <= ours
    others = {"hikvision", "dahua", "axis", "ca-fc-2025-1527", "us-ndaa-889-b"}
    assert others.isdisjoint(asked)
    assert asked.count("reolink") == 3  # its vendor, its integration, its releases: each once


def test_the_event_loop_gets_its_turn_while_it_is_read() -> None:
    turns: list[None] = []
    load_library(give_way=lambda: turns.append(None))
    assert len(turns) > len(FACTS["vendors"])


def test_a_lazy_value_is_made_once_and_an_absent_one_is_none() -> None:
    made: list[str] = []

    def read(name: str) -> str | None:
        made.append(name)
        return None if name == "none" else name.upper()

    lazy = Lazy(["a", "none"], read)
    assert made == []
    assert (lazy["a"], lazy.get("a"), lazy.get("none"), lazy.get("b", 1)) == ("A", "A", None, 1)
    assert ("a" in lazy, "none" in lazy, 1 in lazy) == (True, False, False)
    assert (list(lazy), len(lazy), made) == (["a"], 1, ["a", "none"])
    for name in ("none", "b"):
        with pytest.raises(KeyError):
            lazy[name]
