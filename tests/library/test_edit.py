"""A file of the library is added to where it stands; nothing else in it changes."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.library.edit import Document, EditError

TEXT = """\
# the schema
id: one
lists:
  page:
    concludes: [maintained]
    sources:
      - { url: 'https://a.example', checked: '2026-01-01' }  # read by hand
    note: >-
      Two lines
      of text.
releases:
  # the oldest first
  - {list: page, version: '1.0', build: '2026-01-01',
    models: [A, B]}
  - { list: page, models: [C], version: 2.0.1 }
  # the end

review_by: '2027-01-01'
"""


def edited(path: list[str | int], value: Any, how: str = "put") -> tuple[list[str], Document]:
    """Return the lines that are new, and the document; every other line has to be as it was."""
    document = Document(TEXT)
    getattr(document, how)(path, value)
    old, new = TEXT.splitlines(), document.text().splitlines()
    kept = [line for line in new if line in old]
    assert len(kept) >= len(old) - 1
    return [line for line in new if line not in old], document


@pytest.mark.parametrize(
    ("how", "path", "value", "line"),
    [
        ("put", ["review_by"], "2027-02-02", "review_by: '2027-02-02'"),
        ("put", ["note"], "new", "note: new"),
        ("put_first", ["releases"], {"version": "3"}, "  - {version: '3'}"),
        ("put_first", ["releases", 0, "models"], "D", "    models: [D, A, B]}"),
        ("put", ["lists", "page", "concludes"], [], "    concludes: []"),
        (
            *("put", ["releases", 1, "latest_until"], "2026-11-01"),
            "  - { list: page, models: [C], version: 2.0.1, latest_until: '2026-11-01' }",
        ),
        ("put", ["releases", 0, "withdrawn"], "yes", "    models: [A, B], withdrawn: 'yes'}"),
        (
            *("put", ["lists", "page", "sources", 0, "checked"], "2026-11-01"),
            "      - { url: 'https://a.example', checked: '2026-11-01' }  # read by hand",
        ),
        ("put", ["lists", "page", "regional"], True, "    regional: true"),
        ("put", ["lists", "other"], {"regional": True}, "  other: {regional: true}"),
        ("append", ["releases"], {"version": "3"}, "  - {version: '3'}"),
        (
            *("append", ["lists", "page", "sources"], {"url": "https://b.example"}),
            "      - {url: 'https://b.example'}",
        ),
        ("append", ["releases", 0, "models"], "D", "    models: [A, B, D]}"),
    ],
)
def test_one_line_changes(how: str, path: list[str | int], value: Any, line: str) -> None:
    new, _ = edited(path, value, how)
    assert new == [line]


def test_a_text_in_lines_is_replaced_whole() -> None:
    document = Document(TEXT)
    document.put(["lists", "page", "note"], "One line")
    assert "    note: One line\nreleases:\n  # the oldest" in document.text()


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (["id"], "id: one\n", ""),
        (["lists", "page", "concludes"], "    concludes: [maintained]\n", ""),
        (["lists", "page", "note"], "    note: >-\n      Two lines\n      of text.\n", ""),
        (["releases", 0, "build"], ", build: '2026-01-01'", ""),
        (["releases", 1, "list"], "list: page, models: [C]", "models: [C]"),
    ],
)
def test_a_key_is_taken_out(path: list[str | int], before: str, after: str) -> None:
    document = Document(TEXT)
    document.remove(path)
    assert document.text() == TEXT.replace(before, after, 1)


def test_what_would_leave_nothing_or_isn_t_there_is_not_taken_out() -> None:
    with pytest.raises(EditError, match="can't be removed"):
        Document(TEXT).remove(["lists", "page"])
    with pytest.raises(EditError, match="isn't in the file"):
        Document(TEXT).remove(["colour"])
    with pytest.raises(EditError, match="isn't a list"):
        Document(TEXT).put_first(["id"], "two")


def test_several_changes_keep_their_order() -> None:
    document = Document(TEXT)
    for version in ("3", "4"):
        document.append(["releases"], {"version": version})
    document.put(["releases", 0, "branch"], "1")
    document.put(["releases", 0, "regions"], ["EU"])
    text = document.text()
    assert text.index("version: '3'") < text.index("version: '4'") < text.index("# the end")
    assert [row.get("branch") for row in document.data["releases"]] == ["1", None, None, None]
    assert document.data["releases"][0]["regions"] == ["EU"]


def test_a_long_value_is_written_in_lines() -> None:
    document = Document(TEXT)
    document.put(["lists", "other"], {"note": "word " * 60, "regional": True})
    assert "  other:\n    note:" in document.text()


@pytest.mark.parametrize(
    ("how", "path"),
    [
        ("put", ["nothing", "here"]),
        ("put", ["releases", 9, "a"]),
        ("put", ["id", "a"]),
        ("put", ["releases", 0]),
        ("append", ["id"]),
        ("append", ["lists", "page", "concludes", 0]),
        ("append", ["lists"]),
    ],
)
def test_what_is_not_there_is_refused(how: str, path: list[str | int]) -> None:
    with pytest.raises(EditError):
        getattr(Document(TEXT), how)(path, "x")


@pytest.mark.parametrize("text", ["rows: []\n", "rows: {}\n"])
def test_an_empty_place_is_refused(text: str) -> None:
    with pytest.raises(EditError):
        Document(text).append(["rows"], 1)


def test_a_text_that_would_mean_something_else_is_never_written() -> None:
    document = Document(TEXT)
    document.put(["review_by"], "2027-02-02")
    document.data["id"] = "another"
    with pytest.raises(EditError, match=r"form that can't be added to$"):
        document.text()


def test_a_text_that_would_be_none_is_never_written() -> None:
    document = Document("rows: &rows\n  - {a: 1}\nmore: *rows\n")
    document.append(["rows"], {"c": 3})
    with pytest.raises(EditError, match="form that can't be added to: "):
        document.text()


@pytest.mark.parametrize("text", ["", "a\n"])
def test_what_has_no_fields_is_refused(text: str) -> None:
    with pytest.raises(EditError):
        Document(text).put(["a"], 1)


def test_a_comment_inside_a_row_is_no_place_to_write_to() -> None:
    document = Document("rows:\n  - {a: 1, # why\n    b: 2}\nrest: {}\n")
    document.put(["rows", 0, "c"], 3)
    assert "b: 2, c: 3}" in document.text()
