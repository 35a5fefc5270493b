"""One name, one meaning: no two public classes, and no two types, share a name."""

import ast
from collections import defaultdict

import pytest

from custom_components.camera_lifecycle.config_flow import (
    CameraLifecycleConfigFlow,
    CameraLifecycleOptionsFlow,
)
from custom_components.camera_lifecycle.flows.repair_refused_logins import RefusedLoginsFlow
from custom_components.camera_lifecycle.repairs import NoticeMenuFlow
from scripts.library import INTEGRATION


def test_no_two_public_classes_have_one_name() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(INTEGRATION.rglob("*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            name = None
            if isinstance(node, ast.ClassDef):
                name = node.name
            elif isinstance(node, ast.TypeAlias):
                name = node.name.id
            if name and not name.startswith("_"):
                places[name].append(str(file.relative_to(INTEGRATION)))
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


@pytest.mark.parametrize(
    "dialog",
    [
        CameraLifecycleConfigFlow,
        CameraLifecycleOptionsFlow,
        NoticeMenuFlow,
        RefusedLoginsFlow,
    ],
)
def test_no_part_of_a_dialog_hides_what_another_part_has(dialog: type) -> None:
    owners: defaultdict[str, set[type]] = defaultdict(set)
    for part in dialog.__mro__:
        if f".{INTEGRATION.name}." in part.__module__:
            for name in vars(part):
                if not name.startswith("__"):
                    owners[name].add(part)
    # who has it in place of all others knows of them: it is derived from each
    hidden = {
        name: {part.__name__ for part in parts}
        for name, parts in owners.items()
        if not any(all(issubclass(last, part) for part in parts) for last in parts)
    }
    assert hidden == {}
