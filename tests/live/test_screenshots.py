"""What a person sees in a real browser: the pages of the README, word by word."""

import os
from pathlib import Path
import re
import subprocess

import pytest

REPOSITORY = Path(__file__).parents[2]
NEVER_SAID = re.compile(r"\b(banned|illegal|recalled|must be removed)\b", re.IGNORECASE)
SEEN = {
    "device": ["At risk", "Problem", "Support status", "Phased out", "Vendor", "Amcrest"],
    "repairs": ["Hikvision is being phased out", "Dahua is being phased out", "Support has ended"],
    "notice": ["What stays:", "What to plan:", "checked", "EZVIZ", "Remind me later"],
    "integration": ["Camera Lifecycle", "Greenhouse"],
    "dialog": ["It needs no passwords and no internet", "Kind of place", "Submit"],
}

pytestmark = [pytest.mark.live, pytest.mark.browser]


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take the pictures of the README from a fresh demo; return their folder."""
    folder = tmp_path_factory.mktemp("pictures")
    done = subprocess.run(
        [REPOSITORY / "scripts" / "screenshots", folder],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, "WORDS": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize("page", SEEN)
def test_a_page_shows_what_it_must_and_no_word_it_must_not(pictures: Path, page: str) -> None:
    assert (pictures / f"{page}.png").stat().st_size > 10_000
    words = (pictures / f"{page}.txt").read_text()
    assert [text for text in SEEN[page] if text not in words] == []
    assert not NEVER_SAID.search(words)


def test_every_picture_of_the_readme_can_be_taken() -> None:
    pages = [REPOSITORY / "README.md", *REPOSITORY.glob("docs/*.md")]
    shown = {
        name for page in pages for name in re.findall(r"images/([\w-]+)\.png", page.read_text())
    }
    assert shown
    assert shown <= SEEN.keys()
