"""Every text that the code asks for exists in English, and the code asks for every one."""

from collections.abc import Iterator, Mapping
import re

import pytest

from scripts.translations.build import read_english
from scripts.translations.source import Place, Texts, TranslationError, built, places
from tests.integration.home import Home

from .asked import calls
from .asked.common import TEMPLATES, asked, asked_by_number, unknown_templates
from .asked.everything import everything
from .asked.keys import Key, english, keys_of

ENGLISH = english()
SECTIONS = sorted({key[0] for key in ENGLISH})
KNOWN: dict[str, set[Key]] = {}


@pytest.fixture
async def expected(home: Home, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, set[Key]]:
    """Return what the code asks for, by section; it is found once."""
    if not KNOWN:
        KNOWN.update(await everything(home, monkeypatch))
    return KNOWN


def differences(expected: set[Key], have: set[Key]) -> list[str]:
    """Return what is wrong, one line for each key."""
    missing = (f"English lacks {'.'.join(key)}, which is asked for" for key in expected - have)
    unasked = (f"nobody asks for {'.'.join(key)}" for key in have - expected)
    return sorted((*missing, *unasked))


@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_asked_for_is_there_and_what_is_there_is_asked_for(
    section: str, expected: Mapping[str, set[Key]]
) -> None:
    have = {key for key in ENGLISH if key[0] == section}
    assert differences(expected[section], have) == []


def test_every_section_is_known(expected: Mapping[str, set[Key]]) -> None:
    assert sorted(expected) == SECTIONS


def test_home_assistant_takes_every_key() -> None:
    parts = {part for key in ENGLISH for part in key}
    assert {part for part in parts if not re.fullmatch(r"[a-z0-9_]+", part)} == set()


def test_every_template_of_a_key_is_filled_and_none_is_left_over() -> None:
    assert unknown_templates() == set()
    assert TEMPLATES.keys() <= asked() | asked_by_number()


def test_errors_and_aborts_come_from_enums() -> None:
    assert [*calls.written_out()] == []


def test_every_key_is_missed_by_its_name(expected: Mapping[str, set[Key]]) -> None:
    every = set().union(*expected.values())
    for key in ENGLISH:
        name = ".".join(key)
        lacks = f"English lacks {name}, which is asked for"
        assert differences(every, ENGLISH - {key}) == [lacks]
        added = (*key[:-1], f"{key[-1]}_old")
        assert differences(every, ENGLISH | {added}) == [f"nobody asks for {name}_old"]


def without_one(source: Texts) -> Iterator[tuple[Place, Texts]]:
    """Yield the source without each of its texts, and without each form of one, by its place."""
    for place, text in source.items():
        rest = {at: other for at, other in source.items() if at != place}
        yield place, rest
        for form in text if isinstance(text, dict) else ():
            yield (*place, form), rest | {place: {k: v for k, v in text.items() if k != form}}  # type: ignore[union-attr]


def test_every_text_of_the_source_is_missed_when_it_is_removed(
    expected: Mapping[str, set[Key]],
) -> None:
    every = set().union(*expected.values())
    unnoticed = []
    for place, rest in without_one(read_english()):
        try:
            keys = set(keys_of(built(rest, places(rest))))
        except TranslationError:
            continue  # something refers to it: it cannot even be built
        if not differences(every, keys):
            unnoticed.append(place)
    assert unnoticed == []
