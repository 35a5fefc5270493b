"""Makes the files that Home Assistant reads from one source per language.

`translations/en.yaml` holds every English sentence once; `scripts/build_translations` writes
`custom_components/camera_lifecycle/translations/en.json` from it. Another language is one file
more, with words only: where a sentence stands again is known from English. The labels of the card
go into its own source, one file per language, since Home Assistant has no place for them.
"""

from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
SOURCES: Final = _ROOT / "translations"
BUILT: Final = _ROOT / "custom_components" / "camera_lifecycle" / "translations"
TERMS: Final = SOURCES / "terms"
"""Which words a language keeps to, and which are never said of a camera: `<language>.yaml`."""
WORDS: Final = _ROOT / "custom_components" / "camera_lifecycle" / "text" / "languages"
"""The sentences that Python puts together: `<language>.json.gz`."""
COMMON: Final = "common"
"""The section of a source that holds them."""
CARD: Final = "card"
"""The section of a source that holds the labels of the card."""
LABELS: Final = _ROOT / "frontend" / "src" / "words" / "labels"
"""The card's labels: `<language>.json`, for each language that says any."""
LANGUAGES: Final = LABELS.with_name("languages.json")
"""The list of those languages: the card asks for no other one."""
