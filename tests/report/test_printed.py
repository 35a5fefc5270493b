"""How the editions print, counted in a real browser: none of them wastes a page."""

from datetime import date
from decimal import Decimal
import json
from pathlib import Path

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from custom_components.camera_lifecycle.report.edition import (
    Cover,
    Edition,
    Extras,
    Unseen,
    UnseenCause,
)
from custom_components.camera_lifecycle.report.edition_page import as_client_html
from custom_components.camera_lifecycle.report.model import CameraLine, Report
from custom_components.camera_lifecycle.report.sentences import in_words
from custom_components.camera_lifecycle.report.steps import step_lines

from .printing import A4, LETTER, printed_pages, telling_rows
from .sheets import LANGUAGES

MAX_PAGES = 4

pytestmark = pytest.mark.browser


def test_a_home_of_many_cameras_prints_short(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home.jsonl"
    home.write_text("\n".join(map(json.dumps, telling_rows())))
    main(["audit", str(home), "--country", "US", "--format", "html", "--today", "2026-11-30"])
    assert 1 <= printed_pages(capsys.readouterr().out, tmp_path) <= MAX_PAGES


def client_page(steps: int, language: str) -> str:
    """Return the client edition of 25 cameras, with so many steps of four cameras."""
    context, library, words = Context(date(2026, 11, 30), "US"), load_library(), LANGUAGES[language]
    records = [record_from_json(row) for row in telling_rows()]
    assessed = [assess(Camera(each.id, (each,)), library, context) for each in records]
    lines = tuple(
        CameraLine(f"Camera {number}", "Hall", each.model, each, sentences=in_words(each, words))
        for number, each in enumerate(assessed)
    )
    report = Report("Review", context, library.version, lines)
    plan = [
        Step(
            f"s{number}",
            f"Step {number}",
            tuple(StepCamera(line.assessment.id, line.name) for line in lines[number * 4 :][:4]),
            "P3265-LVE",
            Decimal(1200),
        )
        for number in range(steps)
    ]
    closed = date(2026, 10, 1)
    plan.append(Step("old", "Shed", state=StepState.INSTALLED, closed=closed))
    still, history = step_lines(plan, lines, words)
    unseen = (Unseen(UnseenCause.ENTRY_NOT_LOADED, "Doorbell", None, "DoorBird"),)
    cover = Cover("Review", "Bakery", "Ada")
    extras = Extras(Edition.CLIENT, cover, "EUR", library.as_of, unseen, still, history)
    return as_client_html(report, extras, words)


@pytest.mark.parametrize("paper", [LETTER, A4])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_client_edition_has_a_summary_and_a_page_for_each_step(
    tmp_path: Path, paper: str, language: str
) -> None:
    without = printed_pages(client_page(0, language), tmp_path, paper)
    assert without <= 1 + 1 + MAX_PAGES, "summary, history, and the inventory as it prints alone"
    assert printed_pages(client_page(4, language), tmp_path, paper) == without + 4
