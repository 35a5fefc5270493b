"""The command line: `python -m custom_components.camera_lifecycle audit SOURCE`, or `ask HOST`."""

from __future__ import annotations

import argparse
import os
import sys

from .cli import ask, audit


def main(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name; return its exit code."""
    parser = argparse.ArgumentParser(prog="camera_lifecycle", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("audit", help="assess records or a configuration folder, offline")
    audit.add_arguments(command)
    command.set_defaults(run=audit.run)
    command = commands.add_parser("ask", help="ask one camera over the network and assess it")
    ask.add_arguments(command)
    command.set_defaults(run=ask.run)
    chosen = parser.parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader has gone (`| head`): nothing is left to say, and nothing may be said at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    return code


if __name__ == "__main__":
    sys.exit(main())
