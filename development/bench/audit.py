"""The command `audit` on files of records, each in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle, islice
import json
from pathlib import Path
import subprocess
import sys
import tempfile
from typing import Final

from development.corpus import read_corpus

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = "custom_components.camera_lifecycle"
FEW: Final = 100
MANY: Final = 10_000
# Prints the seconds of processor time and the peak of memory (KiB) that the command takes. A
# child is given the peak of its parent, so it is started by a small one.
MEASURED: Final = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class AuditCost:
    """Seconds of processor time to start, and for each record; memory of many to that of few."""

    start: float
    record: float
    memory_ratio: float


def measure() -> AuditCost:
    """Return what auditing records costs. The corpus is repeated until there are enough."""
    with tempfile.TemporaryDirectory() as folder:
        few, few_memory = _cost(Path(folder), FEW)
        many, many_memory = _cost(Path(folder), MANY)
    record = (many - few) / (MANY - FEW)
    return AuditCost(few - FEW * record, record, many_memory / few_memory)


def _cost(folder: Path, count: int) -> tuple[float, float]:
    """Return the seconds of processor time and the peak of memory of so many records."""
    file = folder / f"{count}.jsonl"
    rows = islice(cycle(read_corpus()), count)
    file.write_text("\n".join(json.dumps({**row, "id": str(n)}) for n, row in enumerate(rows)))
    audit = (sys.executable, "-m", PACKAGE, "audit", str(file), "--format", "jsonl")
    context = ("--country", "US", "--today", "2026-11-22")
    done = subprocess.run(  # noqa: S603 - our own command
        (sys.executable, "-c", MEASURED, *audit, *context),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    used, memory = map(float, done.stdout.split())
    return used, memory
