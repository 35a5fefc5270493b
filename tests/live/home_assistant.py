"""The real Home Assistant that the live tests start."""

import os
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).parents[2]
ENVIRONMENT: Final = REPOSITORY / f".venv-{os.environ.get('DEMO_ENVIRONMENT') or 'demo'}"
"""scripts/test chooses it, by the version; scripts/demo uses the same."""
PYTHON: Final = ENVIRONMENT / "bin" / "python"
