"""`scripts/add release`, `promise`, and `end` write a sound fact, or nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
import shutil
from typing import Any

import pytest

from scripts.library import add, quick
from scripts.library.read import read_yaml
from scripts.library.writing import RefusedError

from .added.copied import copy_library

TODAY = date(2026, 11, 30)
VENDOR = "https://reolink.com/download-center/"
RELEASE = ["--vendor", "Reolink", "--model", "RLC-1", "--url", VENDOR, "--read", "listing"]
NEW_LIST = ["--concludes", "maintained", "--regional", "no"]


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = copy_library(tmp_path, monkeypatch)
    shutil.rmtree(folder / "releases")
    (folder / "releases").mkdir()
    return folder


def said(kind: str, *given: str, answers: tuple[str, ...] = ()) -> str:
    """Return what the person is told; every answer has to be asked for."""
    waiting = list(answers)
    told = quick.add(kind, given, lambda _: waiting.pop(0), TODAY)
    assert waiting == []
    return told


def releases(facts: Path) -> dict[str, Any]:
    content: dict[str, Any] = read_yaml(facts / "releases" / "reolink.yaml")
    return content


def test_the_first_release_of_a_vendor(facts: Path) -> None:
    told = said("release", *RELEASE, *NEW_LIST, "--version", "v3.1.0.764_21121712")
    assert told == "Created library/releases/reolink.yaml."
    content = releases(facts)
    assert content["releases"] == [
        {"list": "reolink_com", "models": ["RLC-1"], "version": "3.1.0.764", "build": "2021-12-17"}
    ]
    assert content["lists"]["reolink_com"] == {
        "concludes": ["maintained"],
        "regional": False,
        "sources": [{"url": VENDOR, "kind": "vendor", "read": "listing", "checked": "2026-11-30"}],
    }


def test_more_releases_come_into_the_list_of_the_same_page(facts: Path) -> None:
    first = ["--version", "v3.1.0.764_21121712", "--hardware", "V1"]
    said("release", *RELEASE, *NEW_LIST, *first)
    more = ["--version", "9.9.9", "--published", "2026-10-01", "--hardware", "V2", "--region", "EU"]
    told = said("release", *RELEASE, "--model", "RLC-2", *more, "--channel", "assigned")
    assert told == "Added to library/releases/reolink.yaml."
    assert releases(facts)["releases"][1] == {
        "list": "reolink_com",
        "models": ["RLC-1", "RLC-2"],
        "hardware": ["V2"],
        "version": "9.9.9",
        "published": "2026-10-01",
        "channel": "assigned",
        "regions": ["EU"],
    }


@pytest.mark.parametrize(
    ("concludes", "lists"),
    [
        ("maintained", {"reolink_com": [VENDOR], "reolink_com_2": [f"{VENDOR}more"]}),
        ("", {"reolink_com": [VENDOR, f"{VENDOR}more"]}),
    ],
)
def test_a_list_that_concludes_anything_keeps_its_one_source(
    facts: Path, concludes: str, lists: dict[str, list[str]]
) -> None:
    more = ["--vendor", "reolink", "--model", "A", "--url", f"{VENDOR}more"]
    asked = (concludes, "n")
    said("release", *RELEASE, "--version", "v3.1.0.764_21121712", answers=asked)
    day = ["--version", "1.0", "--build", "2026-01-01"]
    said("release", *more, *day, answers=asked if concludes else ())
    said("release", *more, "--version", "1.1", "--build", "2026-01-02")
    found = releases(facts)["lists"]
    assert {name: [one["url"] for one in of["sources"]] for name, of in found.items()} == lists
    assert len(releases(facts)["releases"]) == 3


def test_a_second_source_for_what_a_list_concludes_is_refused(facts: Path) -> None:
    said("release", *RELEASE, *NEW_LIST, "--version", "v3.1.0.764_21121712")
    given = ["--vendor", "reolink", "--model", "A", "--url", f"{VENDOR}more", "--list"]
    day = ["--version", "1.0", "--build", "2026-01-01"]
    before = releases(facts)
    with pytest.raises(RefusedError, match="reolink_com concludes something"):
        said("release", *given, "reolink_com", *day)
    assert releases(facts) == before


def test_a_new_list_asks_what_it_proves(facts: Path) -> None:
    day = ["--version", "1.0", "--published", "2026-10-01"]
    said("release", *RELEASE, *day, answers=("maintained; newest_known", ""))
    given = ["--vendor", "reolink", "--model", "A", "--url", "https://shop.example/a", *day]
    said("release", *given, answers=("", "n"))
    lists = releases(facts)["lists"]
    assert lists["reolink_com"]["concludes"] == ["maintained", "newest_known"]
    assert lists["reolink_com"]["regional"] is True
    assert lists["shop_example"]["concludes"] == []
    assert lists["shop_example"]["sources"][0]["kind"] == "other"


def test_what_is_left_out_is_asked(facts: Path) -> None:
    answers = ("reolink", "RLC-1", "v3.1.0.764_21121712", VENDOR)
    said("release", *NEW_LIST, answers=answers)
    assert releases(facts)["releases"][0]["models"] == ["RLC-1"]


def test_a_promise_for_a_model(facts: Path) -> None:
    given = ["--vendor", "Verkada", "--model", "CX99", "--until", "2035-05-01"]
    url = "https://help.verkada.com/command/new"
    told = said("promise", *given, "--url", url, "--hardware", "2", "--place", "GB")
    assert told == "Created library/lifecycles/verkada-cx99-supported-2035.yaml."
    content = read_yaml(facts / "lifecycles" / "verkada-cx99-supported-2035.yaml")
    assert content == {
        "id": "verkada-cx99-supported-2035",
        "vendors": ["verkada"],
        "event": "min_support_until",
        "date": "2035-05-01",
        "basis": "vendor",
        "places": ["GB"],
        "models": [{"name": "CX99", "hardware": {"match": ["2"], "needed": True}}],
        "review_by": "2027-11-30",
        "sources": [{"url": url, "kind": "vendor", "read": "full", "checked": "2026-11-30"}],
    }


def test_a_promise_is_asked_for(facts: Path) -> None:
    url = "https://www.eufy.com/promise"
    said("promise", "--vendor", "eufy", "--url", url, answers=("2030-01", "T8400"))
    assert (facts / "lifecycles" / "eufy-t8400-supported-2030.yaml").exists()


def test_a_promise_for_all_models(facts: Path) -> None:
    url = "https://www.eufy.com/promise"
    policy = ["--gives", "security_updates", "--months", "24", "--start", "first_sold"]
    said("promise", "--vendor", "eufy", "--url", url, *policy, "--statement", "For two years.")
    content = read_yaml(facts / "lifecycles" / "eufy-support-policy.yaml")
    assert (content["event"], content["date"], content["models"]) == ("support_policy", None, [])
    assert content["policy"] == {"gives": "security_updates", "months": 24, "start": "first_sold"}
    answers = ("", "For as long as it lasts.")
    said("promise", "--vendor", "imou", "--url", "https://imou.example", answers=answers)
    content = read_yaml(facts / "lifecycles" / "imou-support-policy.yaml")
    assert content["basis"] == "third_party"
    assert content["statement"] == "For as long as it lasts."


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("end_of_support", "eufy-t8400-end"),
        ("service_shutdown", "eufy-t8400-shutdown"),
        ("end_of_sale", "eufy-t8400-discontinued"),
    ],
)
def test_an_end(facts: Path, event: str, name: str) -> None:
    given = ["--vendor", "eufy", "--model", "T8400", "--on", "2027-01-31"]
    said("end", *given, "--url", "https://www.eufy.com/ends", "--event", event)
    content = read_yaml(facts / "lifecycles" / f"{name}.yaml")
    assert (content["event"], content["date"]) == (event, "2027-01-31")
    service = {"id": "eufy-t8400", "name": "T8400"} if event == "service_shutdown" else None
    assert content.get("service") == service


URL = ["--url", "https://a.example"]
ONE = ["--vendor", "reolink", "--model", "A", *URL, *NEW_LIST]


@pytest.mark.parametrize(
    ("kind", "given", "answers", "message"),
    [
        ("release", [*ONE, "--version", "1.0"], (), "A release needs a day"),
        (
            "release",
            ["--vendor", "Reolinc", *ONE[2:], "--version", "1"],
            (),
            "Did you mean reolink",
        ),
        ("release", ["--vendor", "Qqqqq", *ONE[2:], "--version", "1"], (), "Add it first"),
        ("release", [], ("",), "Vendor is required (--vendor)."),
        (
            *("release", [*ONE, "--version", "1.0", "--published", "1.10.2026"], ()),
            "$.releases[0].published: '1.10.2026' does not match",
        ),
        (
            *("release", [*ONE, "--version", "1.0", "--published", "2026-02-30"], ()),
            "2026-02-30 isn't a valid date",
        ),
        ("promise", ["--vendor", "eufy", *URL], ("", ""), "A promise needs --until DAY"),
        (
            *("end", ["--vendor", "wyze", "--model", "Cam v1", "--on", "2022", *URL], ()),
            "already exists",
        ),
        (
            *("end", ["--vendor", "eufy", "--model", "A", "--on", "soon", *URL], ()),
            "$.date: 'soon' does not match",
        ),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    facts: Path, kind: str, given: list[str], answers: tuple[str, ...], message: str
) -> None:
    before = {path: path.read_text("utf-8") for path in facts.rglob("*.yaml")}
    with pytest.raises(RefusedError) as raised:
        said(kind, *given, answers=answers)
    assert message in str(raised.value)
    assert {path: path.read_text("utf-8") for path in facts.rglob("*.yaml")} == before


def test_a_file_that_cannot_be_added_to_is_left_alone(facts: Path) -> None:
    said("release", *RELEASE, *NEW_LIST, "--version", "v3.1.0.764_21121712")
    file = facts / "releases" / "reolink.yaml"
    file.write_text(file.read_text("utf-8").partition("releases:")[0], "utf-8")
    with pytest.raises(RefusedError, match="isn't in the file"):
        said("release", *RELEASE, "--version", "v3.1.0.764_21121712")


def test_a_library_that_cannot_be_read_is_told(facts: Path) -> None:
    (facts / "vendors" / "axis.yaml").write_text("a: [", "utf-8")
    with pytest.raises(RefusedError, match=r"axis\.yaml"):
        said("release", *RELEASE, "--version", "1.0")


def test_the_command(
    facts: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = ["release", *RELEASE, *NEW_LIST, "--version", "v3.1.0.764_21121712"]
    assert add.main(given) == 0
    assert "Next, run scripts/check_library" in capsys.readouterr().out
    assert add.main(["release", *ONE, "--version", "1.0"]) == 1
    assert "Nothing was written." in capsys.readouterr().err
    assert add.main(["colour"]) == 2
    assert add.main(["--help"]) == 0

    def no_answer(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", no_answer)
    assert add.main(["release"]) == 1
    assert add.main([]) == 1
    assert "Canceled" in capsys.readouterr().out
