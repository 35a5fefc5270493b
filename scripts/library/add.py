"""Asks for a fact and writes its file: `scripts/add`.

The questions come from the section's JSON schema, so a new field needs no word here. The three
facts that are added most have a short way of their own: `scripts/add release`, `promise`, `end`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
import sys
from typing import Final

from . import SECTIONS, build, quick
from .answers import Answers, UnclearError
from .correct import correct
from .new_fact import add_fact
from .writing import RefusedError

CORRECT: Final = "correct"
NEXT: Final = "Next, run scripts/check_library and open a pull request."
HELP: Final = f"""\
scripts/add                                 asks which section, then for each field
scripts/add SECTION [PATH=ANSWER ...]       adds a file: {", ".join(SECTIONS)}
scripts/add correct SECTION/ID [PATH=ANSWER ...]   changes fields of a file, and asks for the source
scripts/add {"|".join(quick.KINDS)} [--help]       adds one of these in short

PATH is a field, such as date or sources[0].url; several values are separated with ;. With answers
given, only what is still missing is asked. To correct a file, PATH= takes a field out, and
source.url=ADDRESS says where the correction was read.
"""


def main(given: Sequence[str] | None = None) -> int:
    """Ask, write, build what follows from the facts, and print the next step."""
    given = list(sys.argv[1:] if given is None else given)
    if given and given[0] in {"-h", "--help"}:
        print(HELP)
        return 0
    kinds = (*quick.KINDS, CORRECT, *SECTIONS)
    if given and given[0] not in kinds:
        print(f"{given[0]} is none of {', '.join(kinds)}.", HELP, sep="\n", file=sys.stderr)
        return 2
    try:
        told = _added(given, date.today())  # noqa: DTZ011 - the day of the person
    except (RefusedError, UnclearError) as err:
        print(err, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    except EOFError, KeyboardInterrupt:
        print("\nCanceled. Nothing was written.")
        return 1
    print(told)
    built = build.main()
    print(NEXT)
    return built


def _added(given: Sequence[str], today: date) -> str:
    """Do what the arguments say; return what to tell the person."""
    if not given:
        print("Add a fact to the library. Press Ctrl-C to cancel.")
        given = [_until(f"Which section? {', '.join(SECTIONS)}", SECTIONS.__contains__)]
    kind, *rest = given
    if kind in quick.KINDS:
        return quick.add(kind, rest, lambda question: input(f"{question}\n> "), today)
    if kind == CORRECT:
        name = rest.pop(0) if rest else _until("Which file, for example vendors/axis?", bool)
        return correct(name, Answers.of(rest, _person), print, today)
    return add_fact(kind, Answers.of(rest, _person), print, today)


def _until(question: str, fits: Callable[[str], bool]) -> str:
    while not fits(answer := input(f"{question}\n> ").strip()):
        pass
    return answer


def _person(_: str, question: str) -> str:
    return input(question)


if __name__ == "__main__":
    sys.exit(main())
