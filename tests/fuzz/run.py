"""python -m tests.fuzz.run MINUTES [TARGET ...]: fuzzes each target, guided by coverage.

What is found lies in tests/fuzz/reproducers/TARGET, where the tests replay it; what was tried and
led on lies in .fuzz. Exit code 1 where something was found.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path
import re
import subprocess
import sys

from .seeds import SEEDS

ROOT = Path(__file__).parent.parent.parent
REPRODUCERS = Path(__file__).parent / "reproducers"
CORPUS = ROOT / ".fuzz"
PACKAGE = "custom_components.camera_lifecycle"
SECONDS_OF_ONE = 5
MEMORY_MB = 2048
MAX_LENGTH = 8192


def main() -> int:
    """Fuzz; return the exit code."""
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=__doc__)
    parser.add_argument("minutes", metavar="MINUTES", type=float, help="for all targets together")
    parser.add_argument("targets", metavar="TARGET", nargs="*", help="default: all of them")
    chosen = parser.parse_args()
    names = chosen.targets or [*SEEDS]
    if unknown := {*names} - SEEDS.keys():
        parser.error(f"no such target: {', '.join(sorted(unknown))}; one of {', '.join(SEEDS)}")
    seconds = max(1, int(chosen.minutes * 60 / len(names)))
    return 1 if sum(_fuzz(name, seconds) for name in names) else 0


def _fuzz(name: str, seconds: int) -> int:
    """Fuzz one target in a process of its own; return how many inputs it failed on, 0 or 1."""
    corpus, found = CORPUS / name, REPRODUCERS / name
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[name]):
        (corpus / f"seed-{number}").write_bytes(seed)
    command = [sys.executable, "-c", f"import tests.fuzz.run as r; r.fuzz_one({name!r})"]
    limits = {
        "max_total_time": seconds,
        "timeout": SECONDS_OF_ONE,
        "rss_limit_mb": MEMORY_MB,
        "max_len": MAX_LENGTH,
        "print_final_stats": 1,
        "artifact_prefix": f"{found}/",
    }
    options = [f"-{key}={value}" for key, value in limits.items()]
    done = subprocess.run(
        [*command, *options, str(corpus)], check=False, capture_output=True, text=True, cwd=ROOT
    )
    count = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    runs = count.group(1) if count else "?"
    print(
        f"{name:16}{runs:>10} runs  {'FOUND' if done.returncode else 'nothing found'}", flush=True
    )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if not line.startswith("INFO:")]
        print("\n".join(said[-60:]), file=sys.stderr)
    if not any(found.iterdir()):
        found.rmdir()
    return 1 if done.returncode else 0


def fuzz_one(name: str) -> None:
    """Fuzz one target until its time is over; ends the process."""
    import atheris  # noqa: PLC0415 - only the environment of scripts/fuzz has it

    with atheris.instrument_imports(include=[PACKAGE]):
        targets = importlib.import_module("tests.fuzz.targets")
    atheris.Setup(sys.argv, targets.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
