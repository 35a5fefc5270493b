"""Builds the translations: `python -m scripts.translations.build`.

Writes one file per language into the integration, as Home Assistant reads it, and one with the
labels of the card into its source: Home Assistant has no place for them, and the card shows them
before it hears of anything.
"""

from __future__ import annotations

import json
from pathlib import Path
import sys

from scripts.library.read import read_library

from . import BUILT, CARD, LABELS, LANGUAGES, SOURCES
from .measures import with_effects
from .source import Texts, TranslationError, built, places, read_texts


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
    said = sorted(language for language, texts in labels.items() if texts)
    files = {BUILT / f"{language}.json": texts for language, texts in content.items()}
    own = {LABELS / f"{language}.json": labels[language] for language in said}
    return {
        file: json.dumps(texts, indent=2, ensure_ascii=False) + "\n"
        for file, texts in {**files, **own, LANGUAGES: said}.items()
    }


def write() -> None:
    """Write the translations that have changed; raise `TranslationError`."""
    for file, text in built_files(read_english()).items():
        if not file.is_file() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")


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
