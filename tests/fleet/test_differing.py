"""What of a mapping is another object than before."""

from hypothesis import given, strategies as st

from custom_components.camera_lifecycle.fleet.differing import differing

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
