"""Which sources are shown where there is no room for all, and how they are named."""

from custom_components.camera_lifecycle.engine.model import Source
from custom_components.camera_lifecycle.text.sources import host_name, top_sources
from tests.days import SAMPLE_DAY


def source(kind: str, page: str = "") -> Source:
    return Source(f"https://{kind.replace(' ', '-')}.example/{page}", kind, SAMPLE_DAY)


def test_authorities_come_first_and_a_kind_that_is_not_known_last() -> None:
    given = [source(kind) for kind in ("a kind of tomorrow", "press", "vendor", "official")]
    assert [one.kind for one in top_sources(given)] == ["official", "vendor", "press"]
    assert [one.kind for one in top_sources(given[:2])] == ["press", "a kind of tomorrow"]


def test_each_is_named_once_in_the_order_given_among_equals() -> None:
    first, second = source("press", "1"), source("press", "2")
    assert top_sources([first, second, first]) == [first, second]


def test_a_source_is_named_by_its_host() -> None:
    assert host_name("https://www.fcc.gov/node/256146") == "fcc.gov"
    assert host_name("an old file") == "an old file"
