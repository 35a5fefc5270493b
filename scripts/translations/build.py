"""Builds the translations: `python -m scripts.translations.build`.

Writes one file per language into the integration, as Home Assistant reads it, one with the
sentences that Python puts together, and one with the labels of the card into its source: Home
Assistant has no place for them, and the card shows them before it hears of anything.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
import sys
from typing import Any, Final
import zlib

from scripts.library.read import read_library

from . import BUILT, CARD, COMMON, LABELS, LANGUAGES, SOURCES, WORDS
from .measures import with_effects
from .source import Texts, TranslationError, built, places, read_texts

PACKED: Final = ".gz"


def read_english() -> Texts:
    """Return the English texts; a measure's own sentence is what its fact says."""
    entries, _ = read_library()
    return with_effects(read_texts(SOURCES / "en.yaml"), entries)


def built_files(english: Texts) -> dict[Path, str]:
    """Return what each file of the integration's translations holds, and the card's labels."""
    chains = places(english)
    words = {"en": english} | {
        source.stem: read_texts(source)
        for source in sorted(SOURCES.glob("*.yaml"))
        if source.stem != "en"
    }
    content = {language: built(texts, chains) for language, texts in words.items()}
    labels = {language: texts.pop(CARD, {}) for language, texts in content.items()}
    common = {language: texts.pop(COMMON, {}) for language, texts in content.items()}
    said = sorted(language for language, texts in labels.items() if texts)
    small = {BUILT / f"{language}.json": texts for language, texts in content.items()}
    small |= {WORDS / f"{language}.json.gz": texts for language, texts in common.items() if texts}
    own = {LABELS / f"{language}.json": labels[language] for language in said}
    return {file: _json(texts, separators=(",", ":")) for file, texts in small.items()} | {
        file: _json(texts, indent=2) for file, texts in {**own, LANGUAGES: said}.items()
    }


def _json(content: Any, **form: Any) -> str:
    return json.dumps(content, ensure_ascii=False, **form) + "\n"


def read_built(file: Path) -> str | None:
    """Return what a built file holds, unpacked; None where there is none."""
    if not file.is_file():
        return None
    held = file.read_bytes()
    try:
        return (gzip.decompress(held) if file.suffix == PACKED else held).decode()
    except OSError, EOFError, UnicodeDecodeError, zlib.error:
        return ""


def write_built(file: Path, text: str) -> None:
    """Write a built file, packed where its name says so; nothing where it holds that already."""
    if read_built(file) == text:
        return
    held = text.encode()
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(gzip.compress(held, mtime=0) if file.suffix == PACKED else held)


def write() -> None:
    """Write the translations that have changed; raise `TranslationError`."""
    for file, text in built_files(read_english()).items():
        write_built(file, text)


def main() -> int:
    """Write the translations; return 1 when a source cannot be built."""
    try:
        write()
    except TranslationError as err:
        print(err, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
