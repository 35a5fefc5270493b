"""A vendor's releases are read name by name, as cameras ask for them."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.library_error import LibraryError
from custom_components.camera_lifecycle.engine.releases.facts import Releases

LIST = {"concludes": [], "regional": False, "sources": []}
BROKEN = [0, "3.0", "tomorrow", 0, 0, "", "c|d"]


def releases(*rows: list[Any]) -> Releases:
    entry = {"lists": [LIST], "releases": list(rows), "versions": []}
    return Releases.from_json({"acme": entry})


def test_a_release_comes_once_under_whichever_of_its_names() -> None:
    told = releases([0, "1.0", 0, 0, 0, "", "a|b"], [0, "2.0", 0, 0, 0, "", "b"])
    both = told.of("acme", ("a", "b"))
    assert [release.version for release in both] == ["1.0", "2.0"]
    assert told.of("acme", ("a",))[0] is told.of("acme", ("b",))[0]
    assert told.of("acme", ("x",)) == ()


def test_what_is_wrong_with_a_release_is_told_to_who_asks_for_its_model() -> None:
    told = releases([0, "1.0", 0, 0, 0, "", "a"], BROKEN)
    assert [release.version for release in told.of("acme", ("a",))] == ["1.0"]
    with pytest.raises(LibraryError, match="'c' cannot be read"):
        told.of("acme", ("c",))
    with pytest.raises(LibraryError, match="cannot be read"):
        told.read_all()


def test_what_is_wrong_with_a_release_of_no_model_is_told_to_who_asks_for_its_vendor() -> None:
    with pytest.raises(LibraryError, match="'acme' cannot be read"):
        releases(BROKEN[:-1]).of("acme", ("a",))
