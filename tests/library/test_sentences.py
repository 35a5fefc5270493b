"""What a sentence of a measure may not say beyond its fact, in the languages that we have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.library import sentences
from scripts.library.read import Entry

NO_TRANSLATIONS: tuple[tuple[str, str, str], ...] = ()


def said(
    effect: str, monkeypatch: pytest.MonkeyPatch, german: str | None = None, **fields: Any
) -> list[str]:
    """Return what is refused of a measure with this sentence."""
    content = {
        "id": "one",
        "level": "phased_out",
        "enacted": "2025-06-27",
        "effective": "2026-07",
        "effect": effect,
        **fields,
    }
    texts = (("de", "one", german),) if german else NO_TRANSLATIONS
    monkeypatch.setattr(sentences, "_translated", lambda: texts)
    entry = Entry("measures", Path(__file__), content)
    return [problem.what for problem in sentences.problems([entry])]


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("Since 16 July 2026, older equipment", "en", ["2026-07-16"]),
        ("On July 16, 2026, the FCC", "en", ["2026-07-16"]),
        ("frozen since November 2022.", "en", ["2022-11"]),
        ("ending from 2025.", "en", ["2025"]),
        ("in May and June 2025 and in 2024", "en", ["--05", "2025-06", "2024"]),
        ("section 889 of 1,300 cameras may be met, for years", "en", []),
        ("Seit dem 16. Juli 2026 dürfen", "de", ["2026-07-16"]),
        ("ihre Regeln gelten seit Februar 2023.", "de", ["2023-02"]),
        ("ab 2025 knapp 1.300 eigene", "de", ["2025"]),
        ("depuis le 16 juillet 2026", "fr", ["2026-07-16"]),
        ("od 16 lipca 2026", "pl", ["2026-07-16"]),
    ],
)
def test_dates_are_found_in_a_sentence(text: str, language: str, dates: list[str]) -> None:
    assert list(sentences.mentions(text, language)) == dates


@pytest.mark.parametrize(
    ("effect", "fields", "refused"),
    [
        ("In June 2025, Canada ordered it.", {}, None),
        ("On 27 June 2025, Canada ordered it.", {}, None),
        ("Since July 2026, it counts.", {}, None),
        ("Since 16 July 2026, it counts.", {}, "names 2026-07-16"),  # the fact has the month
        ("In January 2025, it counts.", {"effective": "2025"}, "names 2025-01"),
        ("From 2024, it counts.", {}, "names 2024"),
        ("From 2024, it counts.", {"dates": [{"date": "2024-02", "what": "began"}]}, None),
        ("It counts until 2028.", {}, "names 2028"),
        ("It counts until 2028.", {"until": "2028-01-01"}, None),
        ("It ends sales to the public.", {}, "speaks of consumers"),
        ("It ends sales to consumers.", {}, "speaks of consumers"),
        ("It ends sales to consumers.", {"consumers": "unclear"}, "speaks of consumers"),
        ("It ends sales to consumers.", {"consumers": "yes"}, None),
        ("It is for agencies. Consumers aren't affected.", {}, None),
        ("No rule for the public was found.", {"level": "advisory"}, None),
        ("It tells agencies.", {"level": "advisory", "consumers": "yes"}, "$.consumers"),
    ],
)
def test_a_sentence_says_no_more_than_its_fields(
    effect: str, fields: dict[str, Any], refused: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = said(effect, monkeypatch, **fields)
    assert len(problems) == (refused is not None), problems
    assert all(refused in problem for problem in problems if refused)


@pytest.mark.parametrize(
    ("german", "refused"),
    [
        ("Im Juni 2025 ordnete Kanada das an.", None),
        ("Seit dem 1. Juni 2025 gilt das.", "names 2025-06-01"),
        ("Im Januar 2025 gilt das.", "names 2025-01"),
        ("Die Lieferung an Verbraucher endet.", "speaks of consumers"),
        ("Eine Regelung für die Allgemeinheit wurde nicht gefunden.", None),
        ("Für die öffentliche Sicherheit gilt das.", None),
    ],
)
def test_nor_does_its_translation(
    german: str, refused: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = said("In June 2025, Canada ordered it.", monkeypatch, german)
    assert len(problems) == (refused is not None), problems
    assert all(refused in problem for problem in problems if refused)
