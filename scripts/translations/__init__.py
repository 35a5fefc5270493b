"""Makes the files that Home Assistant reads from one source per language.

`translations/en.yaml` holds every English sentence once; `scripts/build_translations` writes
`custom_components/camera_lifecycle/translations/en.json` from it. Another language is one file
more, with words only: where a sentence stands again is known from English.
"""

from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
SOURCES: Final = _ROOT / "translations"
BUILT: Final = _ROOT / "custom_components" / "camera_lifecycle" / "translations"
