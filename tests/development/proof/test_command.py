"""The command that writes docs/proof.md."""

from pathlib import Path
import sys

import pytest

from development.proof import marks, page
from development.proof.__main__ import main


@pytest.mark.runs("scripts/proof")
def test_the_page_is_written_with_every_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["proof"])
    monkeypatch.setattr(page, "FILE", tmp_path / "proof.md")
    assert main() == 0
    assert capsys.readouterr().out.startswith("docs/proof.md: ")
    assert [*page.differences(marks.rows(), page.FILE.read_text("utf-8"))] == []
