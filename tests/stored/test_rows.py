"""The JSON of a stored row is made once, and what is written is what there is."""

from dataclasses import dataclass
import json
from typing import Any, Final

from homeassistant.helpers.json import json_bytes
import pytest

from custom_components.camera_lifecycle.storage.rows import KeptJson, whole

MADE: Final[list[str]] = []


@dataclass(frozen=True)
class NameRow:
    """A row."""

    name: str

    def as_json(self) -> dict[str, Any]:
        """Return it, and note that it was asked for."""
        MADE.append(self.name)
        return {"name": self.name}


def test_only_what_has_changed_is_made_anew() -> None:
    mapped, listed = KeptJson(), KeptJson()
    rows = {key: NameRow(key) for key in "abc"}

    def written() -> list[str]:
        MADE.clear()
        held = {"m": mapped.mapping(rows), "l": listed.listed(rows.values())}
        text = json_bytes(held)
        made = sorted(MADE)
        assert json.loads(text) == json.loads(json.dumps(whole(held)))
        assert [*json.loads(text)["m"]] == [*rows]
        return made

    assert written() == [*"aabbcc"]
    assert written() == []
    rows['b"'] = NameRow("B")
    del rows["a"]
    assert written() == ["B", "B"]
    rows["c"] = NameRow("x")
    assert written() == ["x", "x"]
    rows.clear()
    assert written() == []


def test_what_is_no_json_is_raised() -> None:
    with pytest.raises(TypeError):
        json_bytes(KeptJson().mapping({"a": NameRow("\ud800")}))
