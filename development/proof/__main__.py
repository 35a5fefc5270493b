"""Writes docs/proof.md, or with --check compares its rows with the tests. scripts/proof runs it."""

from __future__ import annotations

import argparse
import sys

from . import marks, page, versions
from .figures import Figures
from .outcomes import Outcomes
from .tallies import count


def main() -> int:
    """Return the exit code: 1 if a row of the page and a mark of a test differ."""
    parser = argparse.ArgumentParser(prog="scripts/proof", description="Writes docs/proof.md.")
    parser.add_argument("--check", action="store_true", help="only compare the page with the tests")
    rows = marks.rows()
    if parser.parse_args().check:
        problems = [*page.differences(rows, page.read())]
        print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
        print(f"{len(rows)} rows, {len(problems)} differ")
        return 1 if problems else 0
    tallies = page.kept(rows, page.read()) | count(rows, Outcomes.read())
    text = page.write(rows, tallies, Figures.read(), versions.read())
    page.FILE.write_text(text, "utf-8")
    passed = sum(tally.verdict == "passed" for tally in tallies.values())
    print(f"docs/proof.md: {len(rows)} rows, {passed} passed, {len(rows) - len(tallies)} not run")
    return 0


if __name__ == "__main__":
    sys.exit(main())
