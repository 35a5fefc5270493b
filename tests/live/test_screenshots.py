"""What a person sees in a real browser: the pages of the README, word by word."""

import json
import os
from pathlib import Path
import re
import subprocess
from typing import Any

import pytest

from tests.words import content

REPOSITORY = Path(__file__).parents[2]
NEVER_SAID = re.compile(r"\b(banned|illegal|recalled|must be removed)\b", re.IGNORECASE)
LABELS = REPOSITORY / "frontend" / "src" / "words" / "labels"
FLOW = "issues.finding.fix_flow.step.init"
# What is seen on a page: a key of the translations, or a name as it stands.
SEEN = {
    # which camera, why, since when, by whose word, and what next
    "card_phone": ["Side gate", "Cellar", "2021", "2026", "card.step_update", "card.step_set_date"],
    "card_tablet_dark": ["Side gate", "Cellar", "card.step_update", "HiWatch HWI-T220H"],
    "card_detail": ["HiWatch HWI-T220H", "Hikvision", "2022", "CISA", "FCC", "card.dialog_remind"],
    "card_dashboard": ["Side gate", "card.heading_areas", "card.heading_help", "Upstairs"],
    "card_fine": ["Summer house", "Studio", "common.overview_short_no_problem", "Doorbell"],
    "device": [
        "entity.binary_sensor.at_risk.name",
        "entity.sensor.support_status.name",
        "entity.sensor.support_status.state.phased_out",
        "entity.sensor.vendor.name",
        "Amcrest",
    ],
    "repairs": [
        "common.issue_phased_out_title",
        "common.issue_support_ended_title",
        "Hikvision",
        "Dahua",
    ],
    "notice": ["common.issue_phased_out_heading", f"{FLOW}.menu_options.remind_later", "EZVIZ"],
    "integration": ["Camera Lifecycle", "Greenhouse"],
    "dialog": [
        "config.step.user.data_description.country",
        "config.step.user.data_description.lead_time_months",
    ],
}


def seen(language: str, what: str) -> re.Pattern[str]:
    """Return what matches a text of the translations, whatever its placeholders hold."""
    text: Any = {**content(language)}
    text["card"] = json.loads((LABELS / f"{language}.json").read_text("utf-8"))
    for name in what.split("."):
        text = text.get(name, what) if isinstance(text, dict) else text
    return re.compile(".+".join(map(re.escape, re.split(r"\{\w+\}", text))))


pytestmark = [pytest.mark.live, pytest.mark.browser]


# English, and one language that has its own form for numbers, dates and labels.
LANGUAGES = ["en", "de"]


@pytest.fixture(scope="module", params=LANGUAGES)
def pictures(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take the pictures of the README from a fresh demo in a language; return their folder."""
    folder = tmp_path_factory.mktemp("pictures") / str(request.param)
    done = subprocess.run(
        [REPOSITORY / "scripts" / "screenshots", folder],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, "WORDS": "1", "HOME_LANGUAGE": folder.name},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize("page", SEEN)
def test_a_page_shows_what_it_must_and_no_word_it_must_not(pictures: Path, page: str) -> None:
    assert (pictures / f"{page}.png").stat().st_size > 10_000
    words = (pictures / f"{page}.txt").read_text()
    assert [what for what in SEEN[page] if not seen(pictures.name, what).search(words)] == []
    assert not NEVER_SAID.search(words)


def test_every_picture_of_the_readme_can_be_taken() -> None:
    pages = [REPOSITORY / "README.md", *REPOSITORY.glob("docs/*.md")]
    shown = {
        name for page in pages for name in re.findall(r"images/([\w-]+)\.png", page.read_text())
    }
    assert shown
    assert shown <= SEEN.keys()
