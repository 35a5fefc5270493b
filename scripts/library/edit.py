"""Changes a YAML file of the library where it stands, without touching the rest of its text.

Whoever keeps a file wrote comments and an order of its own into it, so it isn't written anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, Final

import yaml

from .read import parse_yaml

type Path = Sequence[str | int]

_WIDTH: Final = 110


class EditError(ValueError):
    """The change can't be made: the path isn't there, or the text would mean something else."""


def flow(value: Any) -> str:
    """Return a value as YAML in one line."""
    text = yaml.safe_dump(
        value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=float("inf")
    )
    return text.removesuffix("\n").removesuffix("...").rstrip()


def block(value: Any, indent: int = 0) -> str:
    """Return a mapping as YAML in lines, each indented."""
    text = yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return "".join(f"{' ' * indent}{line}\n" for line in text.splitlines())


class Document:
    """A YAML text and the changes that are wanted of it."""

    def __init__(self, text: str) -> None:
        """Read the text; raises `yaml.YAMLError`."""
        self._text = text if text.endswith("\n") else f"{text}\n"
        self._root = yaml.compose(self._text, yaml.SafeLoader)
        self._changes: list[tuple[int, int, str]] = []
        self.data = parse_yaml(self._text)
        """What the text holds once the changes are made."""

    def put(self, path: Path, value: Any) -> None:
        """Set what stands at `path`, in a mapping that is there."""
        *above, key = path
        parent, data = self._at(above)
        if not isinstance(parent, yaml.MappingNode):
            raise EditError(f"{list(path)}: isn't in a mapping")
        for name, node in parent.value:
            if name.value == key:
                self._change(node.start_mark.index, self._whole_end(node), flow(value))
                break
        else:
            self._add_key(parent, str(key), value)
        data[key] = deepcopy(value)

    def append(self, path: Path, value: Any) -> None:
        """Add an item to the list at `path`."""
        node, data = self._at(path)
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            raise EditError(f"{list(path)}: isn't a list with items")
        end = self._end(node)
        if node.flow_style:
            self._change(end, end, f", {flow(value)}")
        else:
            line = f"{' ' * node.start_mark.column}- {flow(value)}\n"
            place = self._next_line(end)
            self._change(place, place, line)
        data.append(deepcopy(value))

    def put_first(self, path: Path, value: Any) -> None:
        """Add an item to the list at `path`, before all others."""
        node, data = self._at(path)
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            raise EditError(f"{list(path)}: isn't a list with items")
        place = node.value[0].start_mark.index
        if node.flow_style:
            self._change(place, place, f"{flow(value)}, ")
        else:
            line = f"{' ' * node.start_mark.column}- {flow(value)}\n"
            place = self._text.rfind("\n", 0, place) + 1
            self._change(place, place, line)
        data.insert(0, deepcopy(value))

    def remove(self, path: Path) -> None:
        """Take a key out of a mapping that has others."""
        *above, key = path
        parent, data = self._at(above)
        self._at(path)
        if not isinstance(parent, yaml.MappingNode) or len(parent.value) == 1:
            raise EditError(f"{list(path)}: can't be removed")
        names = [name.value for name, _ in parent.value]
        at = names.index(key)
        start = parent.value[at][0].start_mark.index
        end = self._whole_end(parent.value[at][1])
        if not parent.flow_style:
            end = self._next_line(end)
            start = self._text.rfind("\n", 0, start) + 1
        elif at:
            start = self._whole_end(parent.value[at - 1][1])
        else:
            end = parent.value[1][0].start_mark.index
        self._change(start, end, "")
        del data[key]

    def text(self) -> str:
        """Return the changed text; raises `EditError` where it doesn't hold what it should."""
        changed = self._text
        ordered = sorted(enumerate(self._changes), key=lambda one: (one[1][0], one[0]))
        for _, (start, end, new) in reversed(ordered):
            changed = changed[:start] + new + changed[end:]
        try:
            sound = parse_yaml(changed) == self.data
        except yaml.YAMLError as err:
            raise EditError(f"the file has a form that can't be added to: {err}") from err
        if not sound:
            raise EditError("the file has a form that can't be added to")
        return changed

    def _at(self, path: Path) -> tuple[yaml.Node, Any]:
        """Return the node at `path` and the data that it holds."""
        node: yaml.Node | None = self._root
        data = self.data
        for key in path:
            if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
                found = node.value[key] if key < len(node.value) else None
            elif isinstance(node, yaml.MappingNode):
                found = next((part for name, part in node.value if name.value == key), None)
            else:
                found = None
            if found is None:
                raise EditError(f"{list(path)}: isn't in the file")
            node, data = found, data[key]
        if node is None:
            raise EditError("the file is empty")
        return node, data

    def _add_key(self, parent: yaml.MappingNode, key: str, value: Any) -> None:
        end = self._end(parent)
        if parent.flow_style:
            self._change(end, end, f", {key}: {flow(value)}")
            return
        indent = parent.value[0][0].start_mark.column
        place = self._next_line(end)
        nested = isinstance(value, dict | list) and value and len(flow(value)) > _WIDTH
        line = block({key: value}, indent) if nested else f"{' ' * indent}{key}: {flow(value)}\n"
        self._change(place, place, line)

    def _end(self, node: yaml.CollectionNode) -> int:
        """Return where the last value in a collection ends: before comments and brackets."""
        if not node.value:
            raise EditError("an empty list or mapping can't be added to")
        child = node.value[-1]
        return self._whole_end(child[1] if isinstance(child, tuple) else child)

    def _whole_end(self, node: yaml.Node) -> int:
        """Return where a node ends, its own brackets included, comments after it not."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            return self._end(node)
        end = int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
            # the mark of a text in lines is where the next key begins
            return len(self._text[:end].rstrip())
        return end

    def _next_line(self, index: int) -> int:
        """Return where the line after `index` begins."""
        if index and self._text[index - 1] == "\n":
            return index
        return self._text.index("\n", index) + 1

    def _change(self, start: int, end: int, new: str) -> None:
        self._changes.append((start, end, new))
