"""The sentences that Python puts together: one file per language, read without Home Assistant.

They are built from `translations/` in the repository, section `common`. They are not among the
translations that Home Assistant reads, since it would keep all of them in memory for each
language that anybody looks at, and they are packed, since there are a thousand in each.
"""

from collections.abc import Mapping
import gzip
import json
import logging
from pathlib import Path
from string import Formatter
from typing import Final

_LOGGER: Final = logging.getLogger(__name__)
FOLDER: Final = Path(__file__).parent / "languages"
ENGLISH: Final = "en"
_ENDING: Final = ".json.gz"


def file_of(language: str, folder: Path = FOLDER) -> Path:
    """Return the file of a language, whether there is one or not."""
    return folder / f"{language}{_ENDING}"


def languages(folder: Path = FOLDER) -> list[str]:
    """Return the languages that there are files of."""
    return sorted(file.name.removesuffix(_ENDING) for file in folder.glob(f"*{_ENDING}"))


def read_words(language: str, folder: Path = FOLDER) -> dict[str, str]:
    """Return what a language says, by key; nothing where it has no file. It reads from the disk.

    Raises OSError or ValueError for a damaged file.
    """
    try:
        packed = file_of(language, folder).read_bytes()
    except FileNotFoundError:
        return {}
    found: dict[str, str] = json.loads(gzip.decompress(packed))
    return found


def words_of(language: str, folder: Path = FOLDER) -> Mapping[str, str]:
    """Return all sentences: in English what the language lacks, or has with other placeholders."""
    english = read_words(ENGLISH, folder)
    if language == ENGLISH:
        return english
    own = read_words(language, folder)
    for key in [key for key, text in own.items() if not _fits(text, english.get(key))]:
        _LOGGER.error("The text %s in %s lacks what it has to hold: it is English", key, language)
        del own[key]
    return english | own


def _fits(text: str, english: str | None) -> bool:
    """Return whether a text says what the English one does; of a form that it lacks, yes."""
    try:
        return english is None or _placeholders(text) == _placeholders(english)
    except ValueError:
        return False


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
