"""What came of the tests on each version of Home Assistant: kept as JSON, and told in a table."""

from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).parents[2]
PROOF: Final = Path(".proof") / "versions"
"""Where it is kept, in the repository: a file for each version, ignored by git."""
