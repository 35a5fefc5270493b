"""`scripts/add correct`: fields of a real fact change, with their source, and no other line."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scripts.library import SECTIONS, build, check
from scripts.library.answers import Answers, UnclearError
from scripts.library.correct import correct
from scripts.library.read import read_yaml
from scripts.library.writing import RefusedError
from tests.days import TODAY

from .copied import copy_library
from .people import Told, given

NEW = "https://github.com/example/newer"
END = "lifecycles/abus-tvip83900-discontinued"
OLD = "https://github.com/ch-bas/cctv-camera-database/pull/149"
LONG = "  - { name: TVIP83900, match: [TVIP83900, 'TVIP83900 *'], hardware: {match: ['2']} }"
IN_A_YEAR = TODAY + timedelta(days=365)
A_SOURCE = f"  - {{url: '{NEW}', kind: other, checked: '{TODAY}'}}"


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return copy_library(tmp_path, monkeypatch)


def changed(facts: Path, name: str, answers: Answers) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came, of a fact that is corrected."""
    file = facts / f"{name}.yaml"
    before = file.read_text("utf-8").splitlines()
    assert correct(name, answers, lambda _: None, TODAY) == f"Changed library/{name}.yaml."
    after = file.read_text("utf-8").splitlines()
    return [one for one in before if one not in after], [one for one in after if one not in before]


@pytest.mark.parametrize(
    ("told", "went", "came"),
    [
        (
            {"date": "2026-06", "source.url": NEW},
            ["date: '2026-07-26'"],
            ["date: 2026-06", A_SOURCE],
        ),
        ({"confidence": "", "source.url": NEW}, ["confidence: low"], [A_SOURCE]),
        (
            {"places": "DE; AT", "source.url": NEW, "source.title": "List"},
            [],
            ["places: [DE, AT]", A_SOURCE.replace("checked", "title: List, checked")],
        ),
        (
            {"models[0].hardware.match": "2", "source.url": NEW},
            ["  - { name: TVIP83900, match: [TVIP83900, 'TVIP83900 *'] }"],
            [
                LONG,
                A_SOURCE,
            ],
        ),
        (
            {"models[1].name": "TVIP83901", "source.url": NEW},
            [],
            ["  - {name: TVIP83901}", A_SOURCE],
        ),
        (
            {"also[0].date": "2026-05", "also[0].sources[0].url": NEW},
            [],
            [f"also: [{{date: 2026-05, sources: [{A_SOURCE.removeprefix('  - ')}]}}]"],
        ),
    ],
)
def test_only_these_lines_change(told: Told, went: list[str], came: list[str], facts: Path) -> None:
    lines = changed(facts, END, given(told))
    assert lines[0] == went
    assert [line for line in came if line not in lines[1]] == []
    assert build.main() == 0
    assert [str(problem) for problem in check.check(TODAY)] == []


def test_a_source_that_was_read_anew_gets_the_day(facts: Path) -> None:
    changed(facts, END, given({"date": "2026-06", "source.url": OLD}))
    content = read_yaml(facts / f"{END}.yaml")
    assert [source["checked"] for source in content["sources"]] == [str(TODAY)]


def test_what_would_be_read_too_late_is_read_again_in_a_year(facts: Path) -> None:
    file = facts / f"{END}.yaml"
    text = file.read_text("utf-8").replace("'2027-11-22'", f"'{TODAY}'")
    file.write_text(text, "utf-8")
    changed(facts, END, given({"date": "2026-06", "source.url": NEW}))
    assert read_yaml(file)["review_by"] == str(IN_A_YEAR)


def test_nobody_has_read_all_of_a_list_to_correct_one_of_its_rows(facts: Path) -> None:
    before = read_yaml(facts / "releases" / "reolink.yaml")
    (url, *_) = (one["url"] for one in before["lists"][before["releases"][0]["list"]]["sources"])
    told = {"releases[0].withdrawn": "maybe", "source.url": url}
    changed(facts, "releases/reolink", given(told))
    after = read_yaml(facts / "releases" / "reolink.yaml")
    assert after["releases"][0].pop("withdrawn") == "maybe"
    assert after == before


def test_a_source_itself_is_corrected_without_another(facts: Path) -> None:
    went, came = changed(facts, END, given({"sources[0].title": "Catalogue"}))
    assert (len(went), len(came)) == (1, 1)
    assert "title: Catalogue" in came[0]


@pytest.mark.parametrize("section", SECTIONS)
def test_a_fact_of_every_section_is_corrected(section: str, facts: Path) -> None:
    name = next(file.stem for file in sorted((facts / section).glob("*.yaml")))
    told = {"note": "read twice"}
    sourced = section not in {"releases", "publishers", "wanted"}
    went, came = changed(
        facts, f"{section}/{name}", given({**told, "source.url": NEW} if sourced else told)
    )
    assert any("read twice" in line for line in came)
    assert any(NEW in line for line in came) is sourced
    assert len(went) <= 6  # a note that was there, and the day of review


def test_a_person_is_shown_what_is_there_and_asked_for_the_source(facts: Path) -> None:
    answers = ["colour", "date", "soon", "2026-06", "-confidence", "", "", NEW, "", "title", "List"]
    told: list[str] = []
    asked = Answers(lambda path, question: told.append(f"{path}|{question}") or answers.pop(0))
    correct(END, asked, told.append, TODAY)
    content = read_yaml(facts / f"{END}.yaml")
    assert (content["date"], content["sources"][0]["title"]) == ("2026-06", "List")
    assert "confidence" not in content
    assert answers == []
    lines = "\n".join(told)
    for text in (
        "It contains id, vendors",
        "no such field",
        "Now: '2026-07-26'",
        "'soon' does not",
    ):
        assert text in lines, text
    assert OLD in next(one for one in told if one.startswith("source.url|"))


@pytest.mark.parametrize(
    ("name", "told", "message"),
    [
        ("lifecycles/nothing", {}, "There is no library/lifecycles/nothing.yaml"),
        ("colours/red", {}, "There is no library/colours/red.yaml"),
        (END, {"colour": "red"}, "Nothing was changed"),
        (END, {"date..": "2026"}, "Nothing was changed"),
        (END, {"date": "2028", "colour.x": "y", "source.url": NEW}, "Nothing asks for colour.x"),
        (END, {"vendors": "", "source.url": NEW}, "'vendors' is a required property"),
        (END, {"models": "", "source.url": NEW}, "'models' is a required property"),
        (
            *("lifecycles/wyze-cam-v1-end", {"models[0].name": "", "source.url": NEW}),
            "'name' is a required property",
        ),
        (
            *("releases/reolink", {"releases[0].withdrawn": "yes", "source.url": NEW}),
            "concludes something",
        ),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    name: str, told: Told, message: str, facts: Path
) -> None:
    before = {path: path.read_text("utf-8") for path in facts.rglob("*.yaml")}
    with pytest.raises((RefusedError, UnclearError)) as raised:
        correct(name, given(told or {"date": "2026"}), lambda _: None, TODAY)
    assert message in str(raised.value)
    assert {path: path.read_text("utf-8") for path in facts.rglob("*.yaml")} == before


def test_a_form_that_cannot_be_changed_is_told(facts: Path) -> None:
    file = facts / f"{END}.yaml"
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("models:")] + "models: []\n" + text[text.index("note:") :])
    with pytest.raises(RefusedError, match=r"isn't a list with items|can't be added to"):
        correct(END, given({"models[0].name": "A", "source.url": NEW}), lambda _: None, TODAY)
