"""Whatever lies in the place of a file, looking at it raises nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.storage.serializable import serializable
from custom_components.camera_lifecycle.storage.stored_file import FileCondition, look_at

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
ENVELOPES = st.fixed_dictionaries(
    {}, optional={"version": JSON, "minor_version": JSON, "key": JSON, "data": JSON}
)
LEAVES = st.sampled_from([None, 1, 2**70, "x", "half a \ud83d", b"x", 1j, object(), float("nan")])
ROWS = st.dictionaries(st.sampled_from("abc"), LEAVES | st.lists(LEAVES, max_size=2), max_size=3)
PARTS = ROWS | st.lists(ROWS, max_size=3) | st.dictionaries(st.sampled_from("xyz"), ROWS)


def looked_at(content: bytes, folder: Path) -> FileCondition:
    path = folder / "file"
    path.write_bytes(content)
    found = look_at(path, 1, 1)
    assert (found.data is not None) == (
        found.condition in {FileCondition.READABLE, FileCondition.NEWER_IN_PART}
    )
    return found.condition


@pytest.mark.fault("data", "random bytes in the place of a stored file", "nothing fails")
@given(content=st.binary())
def test_no_bytes_raise(tmp_path_factory: Any, content: bytes) -> None:
    assert looked_at(content, tmp_path_factory.getbasetemp()) is FileCondition.DAMAGED


@pytest.mark.fault("data", "random JSON in the place of a stored file", "nothing fails")
@settings(max_examples=50)
@given(envelope=ENVELOPES)
def test_no_outer_json_raises(tmp_path_factory: Any, envelope: dict[str, Any]) -> None:
    looked_at(json.dumps(envelope).encode(), tmp_path_factory.getbasetemp())


@settings(max_examples=50)
@given(content=st.dictionaries(st.sampled_from(["one", "two"]), PARTS))
def test_whatever_is_to_be_written_can_be(content: dict[str, Any]) -> None:
    written, left_out = serializable(content)
    json.dumps(written)
    assert left_out == 0 or written != content
