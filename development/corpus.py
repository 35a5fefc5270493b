"""Reads the files of device records in `tests/corpus`; its README explains their fields."""

from functools import cache
import json
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parents[1] / "tests" / "corpus"
CAMERAS: Final = "cameras"


@cache
def read_corpus(name: str = CAMERAS) -> tuple[dict[str, Any], ...]:
    """Return the JSON objects of `NAME.jsonl`, in order. They are shared: change none."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line)


@cache
def corpus_by_id(name: str = CAMERAS) -> dict[str, dict[str, Any]]:
    """Return the same by the id of each record."""
    return {row["id"]: row for row in read_corpus(name)}
