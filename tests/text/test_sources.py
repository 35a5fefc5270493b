"""Which sources people see, and how they are named."""

from dataclasses import replace

from custom_components.camera_lifecycle.engine.model import Company, Source
from custom_components.camera_lifecycle.engine.reasons import MakerPayload, Reason, ReasonCode
from custom_components.camera_lifecycle.text.sources import (
    host_name,
    source_name,
    sources_of,
    top_sources,
)
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


def test_what_people_must_not_see_is_left_out_even_where_nothing_else_is_left() -> None:
    exploit = replace(source("other"), shown=False)
    assert top_sources([exploit, source("press")]) == [source("press")]
    assert top_sources([exploit]) == []


def test_a_source_is_called_by_its_title() -> None:
    assert source_name(replace(source("official"), title="FCC DA 26-635")) == "FCC DA 26-635"
    assert source_name(source("official")) == "official.example"


def test_of_several_reasons_each_keeps_its_best_three() -> None:
    many = tuple(source("press", str(page)) for page in range(5))
    payload = MakerPayload(Company("acme", "Acme"))
    reasons = [
        Reason(ReasonCode.CONTRADICTION, payload, many),
        Reason(ReasonCode.CONTRADICTION, payload, (many[0], source("official"))),
    ]
    assert sources_of(reasons) == [*many[:3], source("official")]
