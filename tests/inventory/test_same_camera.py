"""What the owner calls one camera is one, whatever its hardware says; in every order."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from custom_components.camera_lifecycle.inventory.cameras import make_cameras
from custom_components.camera_lifecycle.inventory.model import SameCamera

from .test_merge import MAC, OTHER_MAC, source


def same(camera: str, other: str, *, was: str = "", other_was: str = "") -> SameCamera:
    """Return that `camera` is `other`; each had the source of its name, or the one given."""
    return SameCamera(camera, (was or camera,), other, (other_was or other,))


def cameras(
    words: Sequence[SameCamera], existing: dict[str, str] | None = None
) -> dict[str, set[str]]:
    """Return the sources of each camera by its id, of four that share nothing."""
    clusters = [
        (source("a", "reolink", mac=MAC),),
        (source("b", "onvif", mac=OTHER_MAC),),
        (source("c", "onvif"),),
        (source("d", "generic"),),
    ]
    made = make_cameras(clusters, existing or {}, words)
    return {camera.id: {each.id for each in camera.sources} for camera in made}


def test_two_are_one_under_the_id_of_the_one_that_it_is() -> None:
    assert cameras([same("a", "b")]) == {"b": {"a", "b"}, "c": {"c"}, "d": {"d"}}
    assert cameras([same("b", "a")]) == {"a": {"a", "b"}, "c": {"c"}, "d": {"d"}}


@pytest.mark.parametrize("order", permutations(range(3)))
def test_a_chain_is_one_camera_in_any_order(order: tuple[int, ...]) -> None:
    words = [same("a", "b"), same("b", "c"), same("c", "d")]
    assert cameras([words[at] for at in order]) == {"d": {"a", "b", "c", "d"}}


@pytest.mark.parametrize(
    "words",
    [
        [same("a", "a")],
        [same("a", "b"), same("b", "a")],
        [same("a", "b"), same("b", "c"), same("c", "a")],
    ],
)
def test_a_circle_loses_no_camera(words: list[SameCamera]) -> None:
    made = cameras(words)
    assert sorted(name for sources in made.values() for name in sources) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("words", [[same("a", "gone")], [same("gone", "a")], [same("x", "y")]])
def test_what_is_gone_joins_nothing(words: list[SameCamera]) -> None:
    assert len(cameras(words)) == 4


def test_a_camera_is_known_by_its_sources_when_its_id_is_nobodys_any_more() -> None:
    """The id was that of a device that is gone; its entities, which kept it, are gone too."""
    assert cameras([same("old", "b", was="a")]) == {"b": {"a", "b"}, "c": {"c"}, "d": {"d"}}
    word = same("a", "old", other_was="b")
    assert cameras([word], {"b": "old"}) == {"old": {"a", "b"}, "c": {"c"}, "d": {"d"}}
    assert cameras([word], {"a": "old"}) == {"old": {"a", "b"}, "c": {"c"}, "d": {"d"}}


def test_entities_on_the_device_of_the_other_do_not_swap_the_two() -> None:
    assert cameras([], {"a": "b"}) == {"a": {"a"}, "b": {"b"}, "c": {"c"}, "d": {"d"}}


def test_what_is_gone_gives_its_id_to_what_it_is() -> None:
    assert cameras([same("a", "gone")]) == {"gone": {"a"}, "b": {"b"}, "c": {"c"}, "d": {"d"}}
    both = [same("a", "gone"), same("b", "gone")]
    assert cameras(both) == {"gone": {"a", "b"}, "c": {"c"}, "d": {"d"}}
    chain = [same("a", "gone"), same("b", "a")]
    assert cameras(chain) == {"gone": {"a", "b"}, "c": {"c"}, "d": {"d"}}
