"""Where the card was not built, there is none to serve."""

from pathlib import Path

from custom_components.camera_lifecycle.card.file import CardFile


def test_without_the_built_file_there_is_no_card(tmp_path: Path) -> None:
    assert CardFile.read(tmp_path) is None
