"""The command line: `python -m custom_components.camera_lifecycle audit SOURCE`, `ask`, `check`."""

from __future__ import annotations

import argparse
from importlib import import_module
import sys
from typing import Final

from .cli.terminal import discard, escape_unknown_letters, tell

COMMANDS: Final = {
    "audit": "assess records or a configuration folder, offline",
    "ask": "ask one camera over the network and assess it",
    "check": "say what is known of a camera before you buy it",
}
"""By name, which is that of its module in `cli/`: what the command does."""
EXIT_NO_OUTPUT: Final = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name; return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(prog="camera_lifecycle", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary)
        if name in given[:1]:
            # only this one: `ask` needs an HTTP client, which records do not
            module = import_module(f".cli.{name}", __package__)
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return _run(parser.parse_args(given))


def _run(chosen: argparse.Namespace) -> int:
    """Run a command; an output that takes nothing ends it without a traceback."""
    if sys.stdout is None:
        tell("standard output: is closed")
        return EXIT_NO_OUTPUT
    escape_unknown_letters()
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader has gone (`| head`): nothing is left to say
        discard(sys.stdout)
        code = 0
    except OSError as err:
        # what is read is told where it is read
        discard(sys.stdout)
        tell(f"{err.filename or 'standard output'}: {err.strerror or err}")
        code = EXIT_NO_OUTPUT
    except KeyboardInterrupt:
        code = 130  # what shells expect of Ctrl-C
    return code


if __name__ == "__main__":
    sys.exit(main())
