"""Whose word counts how much: the grades of sources, their titles, and what is never shown."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.library.check_sources import check_sources
from scripts.library.publishers import Publishers
from scripts.library.read import read_library

ENTRIES, _ = read_library()
PUBLISHERS = Publishers.of(ENTRIES)


@pytest.mark.parametrize(
    ("url", "kind", "shown"),
    [
        ("https://www.cisa.gov/news-events/ics-advisories/icsa-22-354-02", "official", True),
        ("https://github.com/cisagov/CSAF/blob/abc/csaf_files/x.json", "official", True),
        ("https://github.com/somebody/else", "other", True),
        ("https://www.einpresswire.com/article/893769021/", "official", True),
        ("https://www.einpresswire.com/article/1/", "other", True),
        ("https://us.dahuasecurity.com/support/warranty-rma/", "vendor", True),
        ("https://notdahuasecurity.com/", "other", True),
        ("http://stage.communicationsdaily.com/article/2025/10/14/x", "press", True),
        ("https://www.exploit-db.com/exploits/41471", "other", False),
        ("https://github.com/mcw0/PoC/blob/main/x.txt", "other", False),
        ("https://test.daily8.com/en/article/x", "other", False),
        ("https://nobody.example/", "other", True),
    ],
)
def test_the_grade_of_a_source_is_its_publishers(url: str, kind: str, *, shown: bool) -> None:
    assert PUBLISHERS.kind(url) == kind
    assert PUBLISHERS.shows({"url": url}) is shown


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://docs.fcc.gov/public/attachments/DA-26-635A1.pdf", "FCC DA 26-635"),
        ("https://www.fcc.gov/supplychain/coveredlist", "FCC Covered List"),
        ("https://fcc.gov/node/256146", "FCC"),
        ("https://www.cve.org/CVERecord?id=CVE-2025-6031", "CVE record CVE-2025-6031"),
        ("https://nvd.nist.gov/vuln/detail/CVE-2016-20016", "NVD CVE-2016-20016"),
        ("https://www.cisa.gov/news-events/ics-advisories/icsa-22-354-02", "CISA ICSA-22-354-02"),
        (
            "https://github.com/home-assistant/core/issues/125311",
            "GitHub home-assistant/core#125311",
        ),
        ("https://www.theregister.com/2018/10/09/xiongmai_cctv_security/", "The Register"),
        ("https://nobody.example/page", None),
    ],
)
def test_a_document_is_called_by_its_number_else_by_its_publisher(
    url: str, title: str | None
) -> None:
    assert PUBLISHERS.packed({"url": url, "kind": "x"}).get("title") == title


def test_a_title_that_the_fact_gives_comes_first() -> None:
    source = {"url": "https://fcc.gov/node/256146", "kind": "official", "title": "FCC page"}
    assert PUBLISHERS.packed(source)["title"] == "FCC page"


def refused(section: str, *sources: dict[str, Any]) -> list[str]:
    return [*check_sources(section, {"oem": [{"sources": list(sources)}]}, PUBLISHERS)]


EXPLOIT = {"url": "https://www.exploit-db.com/exploits/41471", "kind": "other"}
NVD = {"url": "https://nvd.nist.gov/vuln/detail/CVE-2016-20016", "kind": "official"}


def test_exploit_code_is_never_the_only_source_of_a_fact() -> None:
    assert "only sources" in refused("vendors", EXPLOIT)[0]
    assert refused("vendors", EXPLOIT, NVD) == []


def test_how_a_string_is_written_may_be_read_anywhere() -> None:
    assert refused("firmware", EXPLOIT) == []


def test_a_grade_that_the_publisher_does_not_have_is_refused() -> None:
    blog = {"url": "https://nobody.example/", "kind": "press"}
    assert "'other' by library/publishers" in refused("measures", blog)[0]
    assert refused("measures", {**blog, "kind": "other"}) == []
