"""Fails on a known vulnerability in what we pin: `python -m scripts.advisories.check PIP_AUDIT`.

What Home Assistant pins is listed apart and fails nothing: it is fixed by a newer Home Assistant,
and never by a version of ours that core isn't tested with.
"""

from __future__ import annotations

from collections.abc import Iterable
import sys

from . import ROOT, Answer
from .pins import LOCKS, CorePins
from .services import ask_npm, ask_pip

NPM_LOCKS = (ROOT / "package-lock.json",)
EXIT_FOUND = 1
EXIT_UNANSWERED = 2


def conclude(answers: Iterable[Answer], core: CorePins) -> int:
    """Print what was found and what wasn't answered; return the exit code.

    1: a vulnerability in what we pin; 2: none, but not everything was answered; 0: neither.
    """
    answers = list(answers)
    found = [advisory for answer in answers for advisory in answer.advisories]
    unanswered = [why for answer in answers for why in answer.unanswered]
    ours = [advisory for advisory in found if advisory not in core]
    _show("In what we pin", ours)
    _show("In what Home Assistant pins", [advisory for advisory in found if advisory in core])
    _show("Not answered", unanswered)
    if ours:
        return EXIT_FOUND
    return EXIT_UNANSWERED if unanswered else 0


def _show(title: str, lines: Iterable[object]) -> None:
    texts = [f"  {line}" for line in lines]
    print(f"{title}: {len(texts)}", *texts, sep="\n")


def main(pip_audit: str) -> int:
    """Ask about every lock file there is; return the exit code."""
    locks = sorted(LOCKS.glob("*.txt"))
    npm_locks = [lock for lock in NPM_LOCKS if lock.exists()]
    answers = [ask_pip(pip_audit, lock) for lock in locks]
    return conclude([*answers, *map(ask_npm, npm_locks)], CorePins.read())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
