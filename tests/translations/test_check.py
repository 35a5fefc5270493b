"""The translations are current, and a language cannot be shown wrongly."""

from collections.abc import Callable
import json
from pathlib import Path
import shutil
from typing import Any

import pytest
import yaml

from scripts import translations
from scripts.library.read import read_library
from scripts.translations import build, check, measures
from tests.words import LANGUAGES

type Edit = Callable[[dict[str, Any]], None]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of all sources and of what is built of them."""
    shutil.copytree(translations.SOURCES, tmp_path / "sources")
    shutil.copytree(translations.BUILT, tmp_path / "built")
    shutil.copytree(translations.WORDS, tmp_path / "words")
    shutil.copytree(translations.LABELS, tmp_path / "labels")
    shutil.copy(translations.LANGUAGES, tmp_path)
    for module in (build, check):
        monkeypatch.setattr(module, "SOURCES", tmp_path / "sources")
        monkeypatch.setattr(module, "BUILT", tmp_path / "built")
        monkeypatch.setattr(module, "WORDS", tmp_path / "words")
        monkeypatch.setattr(module, "LABELS", tmp_path / "labels")
    monkeypatch.setattr(build, "LANGUAGES", tmp_path / "languages.json")
    return tmp_path


def problems_of(folder: Path, language: str, words: Any) -> list[str]:
    """Return what is wrong once a language has these words."""
    text = yaml.safe_dump(words, allow_unicode=True, sort_keys=False)
    (folder / "sources" / f"{language}.yaml").write_text(text)
    build.write()
    return [*check.problems()]


def test_the_translations_are_current_and_without_a_fault() -> None:
    assert [*check.problems()] == []


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"common": {"nonsense": "a"}}, "common.nonsense: English has no such text"),
        ({"common": {"report_title": "Kameras"}}, "placeholders [] instead of ['home']"),
        ({"common": {"report_title": "{home} {name}"}}, "placeholders ['home', 'name']"),
        ({"common": {"report_title": "{home"}}, "expected '}' before end of string"),
        ({"shared": {"vendor": "[%key:shared::maker%]"}}, "only English refers"),
        ({"shared": {"vendor": "<b>Marke</b>"}}, "HTML, an address"),
        ({"shared": {"vendor": "Marke "}}, "a space at an end"),
        ({"common": {"report_title": {"other": "{home}"}}}, "in one of the languages only"),
        ({"common": {"notice_count": "{count} Kameras"}}, "in one of the languages only"),
        (
            {"common": {"notice_count": {"other": "{count} Kameras"}}},
            "plural categories are missing: one",
        ),
    ],
)
def test_a_wrong_language_is_refused(words: Any, problem: str, folder: Path) -> None:
    try:
        problems = problems_of(folder, "de", words)
    except translations.source.TranslationError as err:
        problems = [str(err)]
    assert any(problem in each for each in problems), problems


def test_a_language_that_is_half_done_is_welcome(folder: Path) -> None:
    assert problems_of(folder, "el", {"shared": {"vendor": "Μάρκα"}}) == []
    assert (folder / "built" / "el.json").is_file()
    labels = json.loads((folder / "labels" / "el.json").read_text("utf-8"))
    assert set(labels.values()) == {"Μάρκα"}, "the card speaks it where it says the same"
    assert json.loads((folder / "languages.json").read_text()) == sorted([*LANGUAGES, "el"])


def test_the_card_does_not_ask_for_a_language_without_labels(folder: Path) -> None:
    assert problems_of(folder, "el", {"common": {"report_footer": "Ceci."}}) == []
    assert not (folder / "labels" / "el.json").exists()
    assert json.loads((folder / "languages.json").read_text()) == LANGUAGES


def test_slavic_plurals_are_asked_for(folder: Path) -> None:
    forms = {"one": "{count} kamera", "other": "{count} kamery"}
    problems = problems_of(folder, "uk", {"common": {"notice_count": forms}})
    assert problems == [
        "uk.yaml: common.notice_count: plural categories are missing: few, many",
    ]


def _twice(content: dict[str, Any]) -> None:
    content["common"]["report_again"] = content["shared"]["vendor"]


def _unused(content: dict[str, Any]) -> None:
    content["shared"]["nothing"] = "Nothing"


def _stray(content: dict[str, Any]) -> None:
    content["common"]["measure_xx_none_stays"] = "You may keep it."


def _word(content: dict[str, Any]) -> None:
    content["common"]["report_footer"] = "These cameras are banned."


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (_twice, "common.report_again: the same text as shared.vendor; refer to it"),
        (_unused, "shared.nothing: nothing uses it"),
        (_stray, "common.measure_xx_none_stays: no such measure"),
        (_word, "common.report_footer: a word that we do not use of a camera"),
    ],
)
def test_a_fault_of_english_is_refused(edit: Edit, problem: str, folder: Path) -> None:
    content = yaml.safe_load((folder / "sources" / "en.yaml").read_text())
    edit(content)
    assert problems_of(folder, "en", content) == [f"en.yaml: {problem}"]


def test_what_is_not_built_anew_is_told(folder: Path) -> None:
    (folder / "built" / "en.json").write_text("{}")
    (folder / "built" / "tlh.json").write_text("{}")
    (folder / "labels" / "de.json").write_text("{}")
    (folder / "labels" / "xx.json").write_text("{}")
    assert [*check.problems()] == [
        "en.json: not current; run scripts/build_translations",
        "tlh.json: has no source in translations/",
        "de.json: not current; run scripts/build_translations",
        "xx.json: has no source in translations/",
    ]


def test_a_measure_is_one_file_and_one_build() -> None:
    """Its sentence is built into the translations; nothing counts the measures."""
    key = "measure_ca_ica_hikvision_2025"
    entries, _ = read_library()
    (entry,) = (entry for entry in entries if entry.id == "ca-ica-hikvision-2025")
    assert build.read_english()["common", f"{key}_changed"] == entry.content["effect"]
    others = [other for other in entries if other is not entry]
    source = translations.source.read_texts(translations.SOURCES / "en.yaml")
    without = measures.with_effects(source, others)
    assert ("common", f"{key}_changed") not in without
    assert {*measures.strays(without, others)} == {
        ("common", f"{key}_stays"),
        ("common", f"{key}_next"),
    }


def test_a_menu_whose_title_has_a_placeholder_is_refused(folder: Path) -> None:
    words = yaml.safe_load((folder / "sources" / "en.yaml").read_text("utf-8"))
    words["options"]["step"]["read_label"]["title"] = "The label of {camera}"
    words["options"]["step"]["label_details"]["title"] = "What {camera} says"
    where = "en.yaml: options.step.read_label.title: nothing is filled into the title of a menu"
    assert [each for each in problems_of(folder, "en", words) if "menu" in each] == [where]
