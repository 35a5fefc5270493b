"""What a person is asked: what doesn't fit is told and asked anew, and no answer is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.library import SECTIONS, add, correct as correcting
from scripts.library.answers import Answers, UnclearError
from scripts.library.new_fact import add_fact
from scripts.library.parts import read_path
from scripts.library.read import read_yaml
from scripts.library.writing import RefusedError
from tests.days import TODAY

from .copied import copy_library
from .people import Told, given
from .samples import BRAND, CODE, END, MEASURE, RELEASES, VENDOR, VULNERABILITY

SHORT: Told = {
    "id": "eufy-t9-end",
    "vendors": "eufy",
    "event": "end_of_sale",
    "date": "2026-11",
    "basis": "vendor",
    "models[0].name": "T9",
    "sources[0].url": VENDOR,
}


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return copy_library(tmp_path, monkeypatch)


class Tries:
    """Somebody who answers a path with one text after the other, then as told."""

    def __init__(self, told: Told, **tries: list[str]) -> None:
        """Take tries by the path's name, `__` for what no name can hold."""
        self.told = told
        self.tries = {key: list(texts) for key, texts in tries.items()}
        self.heard: list[str] = []

    def __call__(self, path: str, _: str) -> str:
        if waiting := self.tries.get({"?": "again", "+": "more"}.get(path, path)):
            return waiting.pop(0)
        return self.told.get(path, "")

    def add(self, section: str = "lifecycles") -> str:
        """Return what was told, with every line on the way; all tries must be used."""
        answers = Answers(self)
        written = add_fact(section, answers, self.heard.append, TODAY)
        assert not any(self.tries.values())
        return "\n".join([*self.heard, written])


@pytest.mark.parametrize(
    ("tries", "told"),
    [
        ({"event": ["ended"]}, "'ended' is not valid"),
        ({"date": ["soon"]}, "'soon' does not match"),
        ({"vendors": ["eufi"]}, "library/vendors has no eufi. Did you mean eufy, "),
        ({"vendors": ["Eufy Security"]}, "Did you mean eufy?"),
        ({"vendors": ["qqqqq"]}, "library/vendors has no qqqqq."),
        ({"vendors": [" ; "]}, "This field is required."),
        ({"basis": [""]}, "This field is required."),
        ({"id": ["wyze-cam-v1-end-of-support"]}, "Created"),
        ({"id": ["abus-tvip83900-discontinued"]}, "scripts/add correct lifecycles/abus-tvip83900"),
        ({"id": ["../x"]}, "'../x' does not match"),
        ({"more": ["colour; note"]}, "Not a field: colour"),
        ({"more": ["service"]}, "Not a field: service"),  # an end of sale has none
    ],
)
def test_what_does_not_fit_is_asked_again(
    tries: dict[str, list[str]], told: str, facts: Path
) -> None:
    if "Created" in told:
        tries, told = {"review_by": ["2020-13-13"], "again": ["review_by"]}, "isn't after the last"
    assert told in Tries(SHORT, **tries).add()
    assert read_yaml(facts / "lifecycles" / "eufy-t9-end.yaml")["event"] == "end_of_sale"


def test_what_the_library_refuses_is_asked_again_and_the_rest_is_kept(facts: Path) -> None:
    told: dict[str, Any] = dict(MEASURE)
    del told["name"]
    heard: list[str] = []
    answers = ["", "colour", "name", "Test Act"]

    def person(path: str, _: str) -> str:
        assert path in {"?", "name"}
        return answers.pop(0)

    known = given(told)
    known.person = person
    with pytest.raises(RefusedError, match="name: missing"):
        add_fact("measures", known, heard.append, TODAY)
    known = given(told)
    known.person = person
    add_fact("measures", known, heard.append, TODAY)
    assert "  There is no such field." in heard
    assert read_yaml(facts / "measures" / "us-test-2026.yaml")["name"] == "Test Act"
    assert answers == []


def test_a_further_item_is_added_where_one_was_forgotten(facts: Path) -> None:
    told = {key: one for key, one in VULNERABILITY.items() if "[1].model" not in key}
    told = {key: one for key, one in told.items() if not key.startswith(("rules[1]", "record"))}
    told = {key: one for key, one in told.items() if "examples[1]" not in key} | {
        "rules[0].examples[0].applies": "affected",
        "rules[0].examples[1].model": "T9001",
        "rules[0].examples[1].applies": "cannot_tell",
        "sources[0].read": "excerpt",
    }
    answers = {"?": "rules[0].examples[2]", "rules[0].examples[2].model": "T8400"}
    answers["rules[0].examples[2].applies"] = "nothing"
    known = given(told)
    known.person = lambda path, _: answers[path]
    add_fact("vulnerabilities", known, lambda _: None, TODAY)
    content = read_yaml(facts / "vulnerabilities" / "CVE-2026-99001.yaml")
    assert [one["model"] for one in content["rules"][0]["examples"]] == ["T9001", "T9001", "T8400"]


@pytest.mark.parametrize(
    ("section", "drop", "told"),
    [
        ("vulnerabilities", ("models", "families"), "One of these is required: models; families; "),
        ("vulnerabilities", ("affected[",), "At least 1 of these is required."),
    ],
)
def test_keys_that_belong_together_are_asked_for(
    section: str, drop: tuple[str, ...], told: str, facts: Path
) -> None:
    place = "rules[0]." if len(drop) > 1 else "rules[0].affected[0]."
    known = given(
        {
            key: one
            for key, one in VULNERABILITY.items()
            if not key.startswith(tuple(f"rules[0].{part}" for part in drop))
        }
        | ({} if len(drop) > 1 else {"rules[0].affected[0].x": ""})
    )
    heard: list[str] = []
    asked: list[str] = []

    def person(path: str, _: str) -> str:
        asked.append(path)
        if asked.count(path) > 1:
            raise EOFError
        return "" if path.endswith("+") else "x"

    known.person = person
    with pytest.raises((EOFError, UnclearError)):
        add_fact(section, known, heard.append, TODAY)
    assert f"{place}+" in asked
    assert any(told in line for line in heard), heard
    assert not (facts / section / "CVE-2026-99001.yaml").exists()


def test_two_keys_that_exclude_each_other_are_told(facts: Path) -> None:
    known = given({**VULNERABILITY, "rules[0].last_affected": "1.0"})
    heard: list[str] = []
    known.person = lambda path, _: "models; affected; examples" if path == "rules[0].+" else ""
    with pytest.raises((RefusedError, UnclearError)):
        add_fact("vulnerabilities", known, heard.append, TODAY)
    assert "  These can't be there together: fixed, last_affected." in heard


def test_names_of_the_writer_s_choice_are_asked_until_they_fit(facts: Path) -> None:
    told = {**RELEASES, "lists.+": ""}
    del told["lists.+"]
    names = iter(["", "Page one", "page", "shop", ""])
    heard: list[str] = []

    def person(path: str, question: str) -> str:
        if path == "lists.+":
            return next(names)
        if path == "+":
            return "brand_prefixes; releases; versions"
        if "[y/N]" in question:
            return "y" if any(key.startswith(path) for key in told) else ""
        if path.endswith("+"):
            keys = {key.removeprefix(path[:-1]) for key in told if key.startswith(path[:-1])}
            return "; ".join(key for key in keys if f"  {key}" in question)
        return told.get(path, "")

    add_fact("releases", Answers(person), heard.append, TODAY)
    assert heard[0] == "  This field is required."
    assert "does not match" in heard[1]
    assert [*read_yaml(facts / "releases" / "ring.yaml")["lists"]] == ["page", "shop"]


def test_a_form_is_chosen_by_its_first_key(facts: Path) -> None:
    told = {key: one for key, one in MEASURE.items() if key != "duties[0].by"}
    add_fact("measures", given(told), lambda _: None, TODAY)
    forms = iter(["someday", "ongoing"])
    heard: list[str] = []
    known = given({**told, "id": "us-test-2027"})
    del known.given["duties[0].by.since"]
    known.given["duties[0].by"] = "someday"
    known.person = lambda path, _: next(forms) if path == "duties[0].by" else ""
    add_fact("measures", known, heard.append, TODAY)
    assert heard == ["  One of: business_days, date, ongoing."] * 2
    content = read_yaml(facts / "measures" / "us-test-2027.yaml")
    assert content["duties"][0]["by"] == {"ongoing": True}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["colour"], "colour: an answer is given as path=answer."),
        (["=red"], "an answer is given as path=answer."),
        ([f"{path}={one}" for path, one in END.items()] + ["colour=red"], "asks for colour."),
    ],
)
def test_an_argument_that_nothing_asks_for_is_refused(
    arguments: list[str], told: str, facts: Path
) -> None:
    with pytest.raises(UnclearError, match=told):
        add_fact("lifecycles", Answers.of(arguments, lambda *_: ""), lambda _: None, TODAY)
    assert not (facts / "lifecycles" / "eufy-t9001-end.yaml").exists()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("date", ("date",)),
        ("models[0].name", ("models", 0, "name")),
        ("lists.page.sources[1]", ("lists", "page", "sources", 1)),
        ("date..", ()),
        ("[x]", ()),
        ("", ()),
    ],
)
def test_a_path(text: str, path: tuple[str | int, ...]) -> None:
    assert read_path(text) == path


def test_the_command_asks_and_builds(
    facts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(
        ["colours", "vendors", "zzmaker", "Zzmaker", "not_known", "", "", CODE, "", "", ""]
    )
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    assert add.main([]) == 0
    told = capsys.readouterr().out
    assert "Created library/vendors/zzmaker.yaml." in told
    assert "library.json: " in told
    assert "Next, run scripts/check_library" in told
    lines = iter(["", "vendors/zzmaker", "note", "new", "", CODE])
    assert add.main(["correct"]) == 0
    assert read_yaml(facts / "vendors" / "zzmaker.yaml")["note"] == "new"
    brand = [f"{path}={answer}" for path, answer in BRAND.items()]
    assert add.main(["vendors", *brand]) == 0
    assert add.main(["vendors", "colour"]) == 1
    assert add.main(["colours"]) == 2
    told = capsys.readouterr().err
    assert "Nothing was written." in told
    assert "is none of" in told
    assert add.main(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(section in told for section in (*SECTIONS, add.CORRECT))
    assert add.correct is correcting.correct
