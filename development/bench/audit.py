"""The command `audit` on files of records, each in a process of its own."""

from __future__ import annotations

from itertools import cycle, islice
import json
from pathlib import Path
import subprocess
import sys
import tempfile
from typing import Final

from development.corpus import read_corpus

from .figures import Figure
from .floor.serve import ROOT

PACKAGE: Final = "custom_components.camera_lifecycle"
FEW: Final = 1000
GOAL: Final = 1.1
# Prints the seconds of processor time and the peak of memory (KiB) that the command takes. A
# child is given the peak of its parent, so it is started by a small one.
MEASURED: Final = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


async def measure(count: int, runs: int) -> list[Figure]:
    """Return what auditing `count` records costs beside `FEW`: the corpus again and again."""
    starts, records, memory, ratios = [], [], [], []
    with tempfile.TemporaryDirectory() as name:
        few_file, many_file = (_file(Path(name), size) for size in (FEW, count))
        for _ in range(runs):
            few, few_memory = _cost(few_file)
            many, many_memory = _cost(many_file)
            record = (many - few) / (count - FEW)
            records.append(record * 1e6)
            starts.append((few - FEW * record) * 1000)
            memory.append(many_memory / 1024)
            ratios.append(many_memory / few_memory)
    return [
        Figure.of(f"audit_start_{count}", "ms", starts),
        Figure.of(f"audit_record_{count}", "us", records),
        Figure.of(f"audit_memory_{count}", "MiB", memory),
        Figure.of(f"audit_memory_{count}_to_{FEW}", "times", ratios, GOAL),
    ]


def _file(folder: Path, count: int) -> Path:
    """Return a file of so many records."""
    file = folder / f"{count}.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for number, row in enumerate(islice(cycle(read_corpus()), count)):
            lines.write(json.dumps({**row, "id": str(number)}) + "\n")
    return file


def _cost(file: Path) -> tuple[float, float]:
    """Return the seconds of processor time and the peak of memory (KiB) of auditing a file."""
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
