"""Every way to answer a notice, and everything that can happen then.

What was answered is never asked again, also not after the way there and back; what nobody has
seen is asked, and once that is answered, never again.
"""

import pytest

from .happenings import HAPPENINGS, Happening
from .owner import OwnersHome, Way

CASES = [
    pytest.param(way, happening, id=f"{way}: {name}")
    for name, happening in HAPPENINGS.items()
    for way in Way
    if way in happening.rests_by
]


@pytest.mark.parametrize(("way", "happening"), CASES)
async def test_what_was_answered_holds_and_what_is_new_is_asked_once(
    owners_home: OwnersHome, way: Way, happening: Happening
) -> None:
    home = owners_home
    for section, rows in happening.begins.items():
        setattr(home.facts, section, {**rows})
    await home.begin()
    assert home.asked(), "there is something to answer"
    await home.answer(way)

    asked = {happening.issue: {*happening.who}} if way in happening.asks else {}
    await happening.does(home)
    assert home.asked() == asked, "what nobody has seen, and nothing else"
    await happening.undoes(home)
    assert home.asked() == {}, "what was answered"
    await happening.does(home)
    assert home.asked() == asked, "it is as open as it was"

    await home.answer(way)
    assert home.asked() == {}, "now all was answered"
    await home.restart()
    assert home.asked() == {}, "and is so still"
    await happening.undoes(home)
    assert home.asked() == {}, "on the way back"
    await home.learn()
    assert home.asked() == {}, "by another library that says the same"
    await happening.does(home)
    assert home.asked() == {}, "on the way there once more"
