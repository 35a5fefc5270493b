"""The command `ask HOST[:PORT]`: looks one camera up, prints its record and assessment.

No secret is an argument: the password comes from an environment variable. Exit codes: 0, 2 bad
arguments, 3 no answer (or none that can be used), 4 refused.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
import os
from typing import Final

from ..engine.load import Library, LibraryError, load_library
from ..lookup.choose_protocols import ask_auto
from ..lookup.client import open_session
from ..lookup.model import ErrorKind, Limits, LookUpResult, Protocol, Target
from ..lookup.protocols import AUTO, ask, chosen_protocols, needs_tls
from . import place
from .address import read_address
from .ask_render import FORMATS
from .error_messages import error_message
from .terminal import tell

EXIT_BAD_INPUT: Final = 2
EXIT_NO_ANSWER: Final = 3
EXIT_REFUSED: Final = 4
TLS_PORTS: Final = frozenset({443, 8443})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the arguments of the command."""
    parser.add_argument(
        "address", metavar="HOST[:PORT]", help="hostname or IP address of the camera"
    )
    parser.add_argument("--username", metavar="U", help="username on the camera")
    parser.add_argument(
        "--password-env", metavar="VARIABLE", help="environment variable that contains the password"
    )
    parser.add_argument(
        "--protocol",
        choices=[*(protocol.value for protocol in Protocol), AUTO],
        default=AUTO,
        help="protocol in which to ask; auto tries up to three (default: %(default)s)",
    )
    parser.add_argument("--tls", action="store_true", help="use TLS on any port")
    place.add_arguments(parser)
    parser.add_argument(
        "--format",
        choices=list(FORMATS),
        default="table",
        help="output format (default: %(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Ask the camera; return the exit code."""
    try:
        target = _target(arguments)
        context = place.read_context(arguments)
        library = load_library()
    except (ValueError, LibraryError) as err:
        tell(str(err))
        return EXIT_BAD_INPUT
    result = asyncio.run(_ask(target, chosen_protocols(arguments.protocol), library))
    if result.record is None:
        tell(f"{target.record_id}: {error_message(result)}")
        return EXIT_REFUSED if result.error_kind is ErrorKind.REFUSED else EXIT_NO_ANSWER
    print(FORMATS[arguments.format](result, library, context))
    return 0


async def _ask(target: Target, protocols: Sequence[Protocol], library: Library) -> LookUpResult:
    limits = Limits()
    async with open_session() as session:
        if protocols:
            return await ask(target, protocols, session, limits)
        return await ask_auto(target, session, limits, library)


def _target(arguments: argparse.Namespace) -> Target:
    """Return whom to ask. Raises ValueError, which quotes nothing that may be a secret."""
    host, port = read_address(arguments.address)
    password = None
    if arguments.password_env is not None:
        password = os.environ.get(arguments.password_env)
        if password is None:
            raise ValueError(f"--password-env: {arguments.password_env} is not set")
        if arguments.username is None:
            raise ValueError("--password-env requires --username")
    tls = arguments.tls or port in TLS_PORTS or needs_tls(chosen_protocols(arguments.protocol))
    return Target(
        host, port, arguments.username, password, tls, may_guess_ports=port is None and not tls
    )
