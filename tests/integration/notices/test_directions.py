"""Every sentence that sends people somewhere names a step that exists there.

The table says of each such sentence what it names and where that is. Each row is walked in a
running Home Assistant: what stands there must bear the name that the sentence uses, in every
language. A sentence with words of direction that the table lacks fails.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
import re
from typing import Final

import pytest

from custom_components.camera_lifecycle.engine.reasons import FixedFirmware
from scripts.translations import SOURCES
from scripts.translations.build import read_english
from scripts.translations.source import Place, Text, Texts, read_texts, reference

from .board import Board, Menu
from .directions import (
    DIRECTIONS,
    DUTY,
    ENDING,
    EXPLOITED,
    MODEL,
    PHASED_OUT,
    SERVICE_ENDING,
    Direction,
    World,
)
from .verdicts import Verdicts

ENGLISH: Final = read_english()

# A heading of a text (`**Sources:**`) is no name of anything to select.
HEADING: Final = re.compile(r"\*\*[^*]+:\*\*")
BOLD: Final = re.compile(r"\*\*([^*]+)\*\*")
DIRECTION: Final = re.compile(
    r"\*\*|\]\(|\b(?:options|Reconfigure|Repairs|[Ss]ettings?|[Ll]ogs?|below|above|here|[Ss]elect"
    r"|next step|go back|device page)\b"
)


ROWS: Final = [
    pytest.param(key, direction, id=f"{key}-{direction.label}")
    for key, directions in DIRECTIONS.items()
    for direction in directions
]


def forms(text: Text) -> Iterable[str]:
    return text.values() if isinstance(text, dict) else (text,)


def words(texts: Texts, at: str) -> Text | None:
    """Return the words of a language at a place, None where it has none."""
    place: Place | None = tuple(at.split("."))
    while place is not None and place not in texts:
        place = reference(ENGLISH[place])
    while place is not None and (target := reference(texts[place])) is not None:
        place = target
    return texts[place] if place is not None else None


def labels() -> frozenset[str]:
    """Return the labels of steps that a sentence cannot hold by chance: of several words."""
    named = (
        words(ENGLISH, ".".join(place))
        for place in ENGLISH
        if place[-2:-1] in {("data",), ("menu_options",), ("initiate_flow",)}
    )
    return frozenset(label for label in named if isinstance(label, str) and " " in label)


LABELS: Final = labels()


def sends_somewhere(text: str) -> bool:
    """Return whether a text has words of direction, or names what another step shows."""
    if text in LABELS:
        return False
    text = HEADING.sub("", text)
    return bool(DIRECTION.search(text)) or any(label in text for label in LABELS)


@pytest.fixture
async def world(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    caplog: pytest.LogCaptureFixture,
) -> World:
    """Return a home with twelve cameras that have every cause for an issue."""
    holes = [f"CVE-2021-{number}" for number in range(1, 6)]
    verdicts.phased_out = {"Hikvision"}
    verdicts.duties = {"Hikvision"}
    verdicts.ending = {MODEL: "2027-03"}
    verdicts.services_ending = {MODEL: "2027-04"}
    verdicts.exploited = {MODEL: holes}
    verdicts.fixed = {hole: FixedFirmware("V5.5.800") for hole in holes}
    for name in ("Garage", *(f"Yard {number}" for number in range(11))):
        board.camera(name, model=MODEL)
    await board.home.set_up()
    assert {*board.seen()} == {PHASED_OUT, DUTY, ENDING, SERVICE_ENDING, EXPLOITED}
    return World(board.home.hass, board, open_menu, caplog)


@pytest.mark.logs(
    "The card can't be registered among the resources of the",
    "Timeout fetching",
    "can't be saved and are tried again:",
)
@pytest.mark.parametrize(("key", "direction"), ROWS)
async def test_a_sentence_names_what_is_there(world: World, key: str, direction: Direction) -> None:
    assert direction.label in await direction.walk(world), "the step does not show it"


@pytest.mark.parametrize("source", sorted(SOURCES.glob("*.yaml")), ids=lambda file: file.stem)
@pytest.mark.parametrize(("key", "direction"), ROWS)
def test_a_sentence_uses_the_name_that_is_shown(
    source: Path, key: str, direction: Direction
) -> None:
    is_english = source.stem == "en"
    texts = ENGLISH if is_english else read_texts(source)
    text, label = words(texts, key), direction.label
    name = words(texts, label) if "." in label else label if is_english else None
    if direction.says is not None:
        name = direction.says if is_english else None
    if text is None or name is None:
        assert not is_english
        return
    assert any(str(name) in form for form in forms(text))


def test_no_sentence_sends_people_where_nobody_has_looked() -> None:
    wrong = []
    for place, text in ENGLISH.items():
        own = [form for form in forms(text) if reference(form) is None]
        directions = DIRECTIONS.get(".".join(place), ())
        names = {
            words(ENGLISH, each.label) if "." in each.label else each.label for each in directions
        }
        bold = {name for form in own for name in BOLD.findall(HEADING.sub("", form))}
        if any(map(sends_somewhere, own)) != bool(directions) or not bold <= names:
            wrong.append(".".join(place))
    assert wrong == [], "\n".join(wrong)


def test_the_table_has_no_row_without_a_sentence() -> None:
    assert {tuple(key.split(".")) for key in DIRECTIONS} <= ENGLISH.keys()
