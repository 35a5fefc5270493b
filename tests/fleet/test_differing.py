"""What of a mapping is another object than before."""

import gc
import weakref

from hypothesis import given, strategies as st

from custom_components.camera_lifecycle.fleet.differing import Unchanging, differing

OBJECTS = [object() for _ in range(3)]
MAPPINGS = st.dictionaries(st.integers(0, 5), st.sampled_from(OBJECTS))


@given(before=MAPPINGS, now=MAPPINGS)
def test_whatever_is_not_the_same_object_differs(
    before: dict[int, object], now: dict[int, object]
) -> None:
    """A key that came, that is gone, or whose value is another object; and no other."""
    keys = before.keys() | now.keys()
    assert differing(before, now) == {key for key in keys if before.get(key) is not now.get(key)}


def test_an_equal_object_is_another_one() -> None:
    """Equality would cost what the objects are large; whoever keeps them keeps the very object."""
    assert differing({1: [0]}, {1: [0]}) == {1}


@given(before=MAPPINGS, now=MAPPINGS, later=MAPPINGS)
def test_of_what_nobody_changes_it_is_remembered(
    before: dict[int, object], now: dict[int, object], later: dict[int, object]
) -> None:
    """And whoever changes what was returned changes nothing for others."""
    first, second, third = Unchanging(before), Unchanging(now), Unchanging(later)
    for one, other in ((first, second), (first, second), (second, third), (first, second)):
        found = differing(one, other)
        assert found == differing(dict(one), dict(other))
        found.add(99)


def test_an_earlier_mapping_is_not_kept() -> None:
    """Each fleet would keep all that were before it."""
    before, now = Unchanging({1: OBJECTS[0]}), Unchanging({1: OBJECTS[1]})
    assert differing(before, now) == {1}
    gone = weakref.ref(before)
    del before
    gc.collect()
    assert gone() is None
