"""Takes one person's walk through a fresh home, in a real browser, and tells how far it came."""

from dataclasses import dataclass
import os
from pathlib import Path
import re
import subprocess

REPOSITORY = Path(__file__).parents[3]
DONE = re.compile(r"^done: (\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Walk:
    """What came of a walk. `folder`: of each step a picture (.png) and what was read (.txt).

    `done`: the names of the steps that succeeded, in their order.
    """

    log: str
    folder: Path
    is_over: bool

    @property
    def done(self) -> list[str]:
        return DONE.findall(self.log)

    def seen(self, step: str) -> str:
        """Return the text that a person saw at the end of a step."""
        (file,) = self.folder.glob(f"*-{step}.txt")
        return file.read_text("utf-8")


def steps_of(person: str) -> list[str]:
    """Return the names of the steps of a walk, as its script has them."""
    script = Path(__file__).with_name(f"{person}.mjs").read_text("utf-8")
    return re.findall(r"^  '([a-z0-9-]+)': async", script, re.MULTILINE)


def take(person: str, folder: Path, *options: str) -> Walk:
    """Walk as `person` in a new home; `options`: of the demo. WALKS keeps what was seen there."""
    folder = Path(os.environ.get("WALKS") or folder) / person
    script = Path(__file__).with_name(f"{person}.mjs")
    demo = [REPOSITORY / "scripts" / "demo", "--once", "--port", "0", *options]
    done = subprocess.run(
        [*demo, "--run", "node", script],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, "WALK_FOLDER": str(folder)},
    )
    return Walk(done.stdout + done.stderr, folder, done.returncode == 0)
