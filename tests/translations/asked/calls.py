"""The calls in the package that ask for a text, found in its syntax trees.

translations.text("yes" if risky else "no")  ->  "yes", "no"
translations.text(f"status_{status}")        ->  "status_{status}": `common.py` fills it
"""

import ast
from collections.abc import Iterator
from functools import cache
from itertools import product

import jinja2
from jinja2 import nodes

from custom_components.camera_lifecycle.engine.load import BUNDLED

PACKAGE = BUNDLED.parent
TRANSLATIONS = PACKAGE / "text" / "translations.py"

type Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def trees() -> tuple[ast.Module, ...]:
    """Return the syntax trees of the package."""
    return tuple(ast.parse(file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py")))


@cache
def named_attributes() -> frozenset[str]:
    """Return every `Name.ATTRIBUTE` in the code."""
    return frozenset(
        f"{node.value.id}.{node.attr}"
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    )


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield every call."""
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    """Return what is called, without what it belongs to."""
    return ast.unparse(call.func).rpartition(".")[2]


def templates(key: ast.expr, function: Function) -> set[str]:
    """Return what the key may be. What is not known here stands in braces, as it is written."""
    match key:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=one, orelse=other):
            return templates(one, function) | templates(other, function)
        case ast.JoinedStr(values=parts):
            return {"".join(each) for each in product(*(templates(p, function) for p in parts))}
        case ast.FormattedValue(value=value):
            return templates(value, function)
        case ast.Name(id=name):
            assigned = [
                node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
            ]
            if len(assigned) == 1 and isinstance(assigned[0], ast.Constant | ast.IfExp):
                return templates(assigned[0], function)
    return {f"{{{ast.unparse(key)}}}"}


@cache
def asked_in_python() -> dict[str, frozenset[str]]:
    """Return the templates that are asked for as a `text` and as a `counted` one."""
    found: dict[str, set[str]] = {"text": set(), "counted": set()}
    own = ast.dump(ast.parse(TRANSLATIONS.read_text("utf-8")))
    for tree in trees():
        if ast.dump(tree) == own:
            continue
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for call in calls(function):
                    receiver, _, method = ast.unparse(call.func).rpartition(".")
                    if method in found and receiver.endswith("translations"):
                        found[method] |= templates(call.args[0], function)
    return {method: frozenset(keys) for method, keys in found.items()}


@cache
def asked_in_pages() -> frozenset[str]:
    """Return the templates that the package's pages ask for."""
    found = set()
    for file in PACKAGE.rglob("*.j2"):
        for call in jinja2.Environment().parse(file.read_text("utf-8")).find_all(nodes.Call):  # noqa: S701 - only parsed
            if isinstance(call.node, nodes.Name) and call.node.name == "translate":
                found.add(_written(call.args[0]))
    return frozenset(found)


def _written(part: nodes.Node) -> str:
    """Return a key of a page as it is written, what is not known in braces."""
    match part:
        case nodes.Const(value=value):
            return str(value)
        case nodes.Concat(nodes=parts):
            return "".join(map(_written, parts))
    return f"{{{_path(part)}}}"


def _path(part: nodes.Node) -> str:
    match part:
        case nodes.Getattr(node=owner, attr=attribute):
            return f"{_path(owner)}.{attribute}"
        case nodes.Name(name=name):
            return name
    raise AssertionError(f"a page asks for a text in a new way: {part}")


@cache
def asked_of_exceptions() -> frozenset[str]:
    """Return the templates of translation keys that exceptions are raised with."""
    found: set[str] = set()
    for tree in trees():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for call in calls(function):
                    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
                    if keywords.keys() >= {"translation_domain", "translation_key"}:
                        found |= templates(keywords["translation_key"], function)
    return frozenset(found)


def written_out() -> Iterator[str]:
    """Yield the keys of errors and aborts that no enum has: they would escape this check."""
    for tree in trees():
        for call in calls(tree):
            if name_of(call) == "reconfigure":
                continue  # of a stream: how it writes what it cannot encode
            given = [kw.value for kw in call.keywords if kw.arg in {"reason", "errors"}]
            if name_of(call) in {"AbortFlow", "async_finish"}:
                given += call.args[:1]
            for value in given:
                texts = value.values if isinstance(value, ast.Dict) else [value]
                for text in texts:
                    if isinstance(text, ast.Constant) and isinstance(text.value, str):
                        yield text.value
