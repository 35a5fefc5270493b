"""What is said of a service that ends has its source, and does not deny itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.library.check_services import problems
from scripts.library.pack_lifecycles import pack
from scripts.library.read import Entry, read_library

READ = "https://vendor.example/ends"
ALSO = "https://press.example/ends"


def entry(file: str = "cloud", **service: Any) -> Entry:
    """Return an entry whose service ends on 8 April 2027."""
    content = {
        "id": file,
        "event": "service_shutdown",
        "date": "2027-04-08",
        "also": [{"date": "2027-03-01", "sources": [{"url": ALSO}]}],
        "sources": [{"url": READ}],
        "service": {"id": "eye-cloud", "name": "Eye Cloud", **service},
    }
    return Entry("lifecycles", Path(f"{file}.yaml"), content)


def said(*what: str, source: str = READ) -> dict[str, Any]:
    """Return what a source says."""
    return {"what": [*what], "source": source}


def until(day: str, source: str = READ) -> dict[str, str]:
    """Return the last day for recordings."""
    return {"date": day, "source": source}


@pytest.mark.parametrize(
    ("service", "wrong"),
    [
        ({}, None),
        ({"stops": said("app", "recordings", source=ALSO)}, None),
        ({"stops": said("everything"), "goes_on": said("nothing")}, None),
        ({"recordings_until": until("2027-03-01")}, None),
        ({"recordings_until": until("2028")}, None),
        ({"recordings_until": until("2026-03")}, None),
        ({"stops": said("app", source="https://else.example/")}, "stops.source: isn't one of"),
        ({"goes_on": said("rtsp", source="x")}, "goes_on.source: isn't one of"),
        ({"recordings_until": until("2027-04-08", "x")}, "recordings_until.source: isn't one of"),
        ({"stops": said("everything", "app")}, "stops: everything leaves no room"),
        ({"goes_on": said("nothing", "rtsp")}, "goes_on: nothing leaves no room"),
        ({"stops": said("everything"), "goes_on": said("rtsp")}, "goes_on: nothing can go on"),
        ({"recordings_until": until("2026-02-28")}, "recordings_until: 2026-02-28 is more than"),
        ({"recordings_until": until("2017-04-08")}, "recordings_until: 2017-04-08 is more than"),
    ],
)
def test_what_is_said_of_a_service(service: dict[str, Any], wrong: str | None) -> None:
    found = [problem.what for problem in problems([entry(**service)])]
    assert len(found) == (wrong is not None)
    assert all(what.startswith(f"$.service.{wrong}") for what in found)


def test_a_service_has_one_name() -> None:
    other = entry("other", name="Eye clouds")
    assert [problem.file for problem in problems([entry(), other])] == [other.file]
    assert not [*problems([entry(), entry("other")])]


def test_other_entries_say_nothing_of_services() -> None:
    measure = Entry("measures", Path("m.yaml"), {"id": "m", "service": None})
    end = Entry("lifecycles", Path("e.yaml"), {"id": "e"})
    assert not [*problems([measure, end])]


def test_the_values_are_packed_and_not_who_says_each() -> None:
    content = entry(stops=said("app"), recordings_until=until("2027-05")).content
    assert pack({"cloud": content})["cloud"]["service"] == {
        "id": "eye-cloud",
        "name": "Eye Cloud",
        "stops": ["app"],
        "recordings_until": "2027-05",
    }


def test_every_shutdown_names_its_service() -> None:
    shutdowns = [
        each.content
        for each in read_library()[0]
        if each.content.get("event") == "service_shutdown"
    ]
    assert shutdowns
    assert all("service" in content for content in shutdowns)
