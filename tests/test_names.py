"""One name, one meaning: no two public classes, and no two types, share a name."""

import ast
from collections import defaultdict

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
