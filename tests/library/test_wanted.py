"""`docs/wanted.md` puts first what would tell most, and follows from the facts alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.library import WANTED_PAGE
from scripts.library.installations import share, shares
from scripts.library.read import Entry, read_library
from scripts.library.wanted import vendor_shares, wanted_page

HERE = Path(__file__)
CHECKED = [{"url": "https://a.example", "kind": "other", "checked": "2026-11-01"}]


def entry(section: str, identifier: str, **content: Any) -> Entry:
    return Entry(section, HERE, {"id": identifier, **content})


def lead(identifier: str, vendors: list[str], *urls: str) -> Entry:
    addresses = [{"url": url, "known_from": "guessed"} for url in urls]
    content = {"vendors": vendors, "what": "ends", "look_for": "a list", "addresses": addresses}
    return entry("wanted", identifier, **content)


FACTS = [
    entry("vendors", "common", name="Common"),
    entry("vendors", "rare", name="Rare"),
    entry("vendors", "mixed", name="Mixed"),
    entry("integrations", "common", brings="cameras", installations={"share": 9.0}),
    entry("integrations", "made", brings="cameras", maker="rare", installations={"share": 0.5}),
    entry(
        *("integrations", "hub"),
        brings="mixed",
        vendor="mixed",
        installations={"count": 30, "of": 1000},
    ),
    entry("integrations", "any", brings="cameras", installations={"share": 50.0}),
    entry("integrations", "uncounted", brings="cameras", vendor="rare"),
    entry("releases", "rare", lists={"shop": {"sources": CHECKED}}, releases=[{}, {}]),
    entry("lifecycles", "one", vendors=["rare"], event="min_support_until"),
    entry("lifecycles", "two", vendors=["rare", "common"], event="end_of_support"),
    lead("a-rare", ["rare"], "https://rare.example"),
    lead("b-common", ["common"], "https://common.example", "https://more.example"),
    lead("c-mixed", ["mixed"], "https://mixed.example"),
    lead("d-many", [], "https://many.example"),
    lead("e-nowhere", ["common"]),
]


def rows(page: str, title: str) -> list[list[str]]:
    """Return the cells of the table below a title."""
    table = page.partition(f"## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


@pytest.mark.parametrize(
    ("installations", "percent"),
    [({"share": 10.7}, 10.7), ({"count": 1, "of": 4}, 25.0)],
)
def test_how_common_an_integration_is(installations: dict[str, Any], percent: float) -> None:
    assert share(installations) == percent


def test_the_share_of_a_vendor_is_that_of_its_integrations_and_of_nobody_elses() -> None:
    assert vendor_shares(FACTS) == {"common": 9.0, "rare": 0.5, "mixed": 3.0}
    assert shares(FACTS)["any"] == 50.0


def test_the_most_common_comes_first_and_what_has_no_address_stands_apart() -> None:
    first = rows(wanted_page(FACTS), "What to read first")
    assert [row[1] for row in first] == ["Common", "many", "Mixed \\*", "Rare"]
    assert first[0][0] == "9.0 %"
    assert first[0][-1].count("<https://") == 2
    apart = rows(wanted_page(FACTS), "Without a known address")
    assert [row[1] for row in apart] == ["Common"]


def test_what_is_known_of_a_vendor_stands_beside_it() -> None:
    held = rows(wanted_page(FACTS), "What the library holds of the most common vendors")
    assert held[0] == ["9.0 %", "Common", "", "", "", "1", "yes"]
    assert held[-1] == ["0.5 %", "Rare", "2", "2026-11-01", "1", "1", "yes"]


def test_a_common_vendor_without_a_lead_is_told() -> None:
    facts = [one for one in FACTS if one.section != "wanted"]
    held = rows(wanted_page(facts), "What the library holds of the most common vendors")
    assert {row[-1] for row in held} == {"**none**"}


def test_the_page_is_current() -> None:
    assert WANTED_PAGE.read_text("utf-8") == wanted_page(read_library()[0])


def test_every_lead_of_a_common_vendor_can_be_opened_or_is_listed_apart() -> None:
    entries, _ = read_library()
    leads = [one.content for one in entries if one.section == "wanted"]
    assert len(leads) >= 23
    assert sum(bool(one["addresses"]) for one in leads) >= 22
