"""A library that cannot be used is named as such, whatever its file holds."""

from __future__ import annotations

from contextlib import suppress
import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import (
    BUNDLED,
    Library,
    LibraryError,
    LibraryFault,
    load_library,
)

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
    "content", [b"", b"{", b"\xff", b"[]", b"null", b"{}", b'{"schema_version": "1"}', b"\0"]
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
