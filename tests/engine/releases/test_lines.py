"""Which releases are a camera's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from custom_components.camera_lifecycle.engine.model import Firmware, Identity, Strength
from custom_components.camera_lifecycle.engine.releases.lines import depends_on_hardware, listed_for
from tests.engine.support.cases import model, sold

from .listed import releases

LISTED = releases({"version": "1", "models": ["Eye"]}, vendor="acme", versions=({"version": "2"},))
SURE = sold("acme")


@pytest.mark.parametrize(
    ("identity", "found"),
    [
        (SURE, (1, 1)),
        (sold("acme", vendor_confidence=Strength.STRONG), (1, 1)),
        (sold("acme", confidence=Strength.WEAK), (0, 0)),
        (sold("acme", "zavio", "relabelled", vendor_confidence=Strength.WEAK), (0, 0)),
        (replace(SURE, contradicted=True), (0, 0)),
        (sold("other"), (0, 0)),
        (sold(None, "acme"), (0, 0)),
    ],
)
def test_the_vendor_has_to_be_proven(identity: Identity, found: tuple[int, int]) -> None:
    listed = listed_for(model("Eye"), identity, Firmware(), LISTED)
    assert (len(listed.own), len(listed.versions)) == found


@pytest.mark.parametrize(
    ("name", "hardware", "versions", "depends"),
    [
        ("Eye", None, [], True),
        ("Eye", "1", ["1"], False),
        ("Eye", "2.0", ["2"], False),
        ("Eye", "3", [], False),
        ("Eye v2", None, ["2"], False),
        ("Eye v2", "1", ["1"], False),
        ("Eye(EU)", "1", ["1"], False),
        ("Eye Camera", "1", ["1"], False),
        ("Eye Pro", "1", [], False),
        ("", "1", [], False),
    ],
)
def test_a_model_in_several_hardware_versions(
    name: str, hardware: str | None, versions: list[str], *, depends: bool
) -> None:
    rows = [{"version": one, "models": ["Eye"], "hardware": [one]} for one in ("1", "2")]
    listed, camera = releases(*rows, vendor="acme"), model(name, hardware)
    found = listed_for(camera, SURE, Firmware(), listed).own
    assert [release.version for release in found] == versions
    assert depends_on_hardware(camera, SURE, listed) is depends


def test_a_name_that_ends_in_a_version_of_its_own_is_another_model() -> None:
    rows = [{"version": "9", "models": ["Eye"]}, {"version": "1", "models": ["Eye v2"]}]
    listed = releases(*rows, vendor="acme")
    found = listed_for(model("Eye v2"), SURE, Firmware(), listed).own
    assert [release.version for release in found] == ["1"]
    assert not listed_for(model("Eye v3"), SURE, Firmware(), listed).own
