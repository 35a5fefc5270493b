"""No text, however long and however made up, makes an expression take more than its length."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
import pkgutil
import re
from typing import Any

import pytest

import custom_components.camera_lifecycle as package
from scripts.linear_time.growth import METHODS, Expression, superlinear

FOLDER = Path(package.__path__[0])
FUNCTIONS = {"sub": "finditer", "subn": "finditer", "split": "finditer", "findall": "finditer"}


def modules() -> list[str]:
    """Return the names of the package's modules, without its own."""
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [module.name for module in found if not module.name.endswith("__main__")]


def patterns_in(value: Any) -> Iterator[re.Pattern[Any]]:
    """Yield the expressions that a value holds, at any depth."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from patterns_in(part)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from patterns_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from patterns_in(getattr(value, field.name, None))


def methods(tree: ast.AST) -> dict[str, set[str]]:
    """Return by name which methods of expressions a module calls on it."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            method = FUNCTIONS.get(node.attr, node.attr)
            if method in METHODS:
                found.setdefault(node.value.id, set()).add(method)
    return found


def compiled_expressions() -> Iterator[Expression]:
    """Yield the expressions that the modules hold; what is used in no known way is searched.

    What stands in a table is used in the ways in which the module uses its local names.
    """
    for name in modules():
        module = import_module(name)
        short = name.removeprefix(f"{package.__name__}.")
        used = methods(ast.parse(Path(str(module.__file__)).read_text("utf-8")))
        local = {way for name, ways in used.items() if not hasattr(module, name) for way in ways}
        for variable, value in vars(module).items():
            in_a_table = set() if isinstance(value, re.Pattern) else local
            for pattern in patterns_in(value):
                for method in used.get(variable) or in_a_table or {"finditer"}:
                    yield Expression(f"{short}.{variable}", pattern, method)


def expressions_in_calls() -> Iterator[Expression]:
    """Yield the expressions that stand in a call of the module `re` itself."""
    for file in sorted(FOLDER.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re"
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                continue
            method = FUNCTIONS.get(node.func.attr, node.func.attr)
            if method in METHODS:
                where = f"{file.relative_to(FOLDER)}:{node.lineno}"
                yield Expression(where, re.compile(node.args[0].value), method)


@pytest.mark.attack(
    "camera",
    "strings made to let a regular expression of the code explode",
    "no expression can: each takes time in proportion to the length",
)
def test_every_expression_of_the_code_is_linear() -> None:
    expressions = dict.fromkeys([*compiled_expressions(), *expressions_in_calls()])
    assert len(expressions) > 60
    assert [f"{one.name}: {told}" for one, told in superlinear(expressions)] == []


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"(a+)+$", "match"),
        (r"(a|b|ab)+$", "match"),
        (r"M\d{4}(-(LE?|[LV]))+$", "match"),
        (r"(?:x|y){1,60}z|(?:(?:x|xx){1,60})z", "match"),
        (r".*a.*b", "match"),
        (r"\s*x?\s*$", "fullmatch"),
        (r"a+$", "search"),
        (r"x\S*?y", "finditer"),
        (r"(onvif://\S*?/name/)\S+", "finditer"),
        (rb"<\?xml[^>]*?encoding", "search"),
    ],
)
def test_what_is_not_linear_is_found(pattern: str, method: str) -> None:
    assert superlinear([Expression("it", re.compile(pattern), method)])


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"(?:a|b)+$", "match"),
        (r".*secret", "match"),
        (r"[a-z]+-\d+(?:-\d+)*", "fullmatch"),
        (r"(?>a+)b", "match"),
        (r"(?P<y>20\d\d)(?=x)(?!y)\b[^/]{0,100}/(.+)", "match"),
        (r"\d", "finditer"),
        (r"(.)\1?(?(1)b|c)[^ab][^\d]~", "search"),
    ],
)
def test_what_is_linear_is_left_alone(pattern: str, method: str) -> None:
    assert superlinear([Expression("it", re.compile(pattern), method)]) == []
