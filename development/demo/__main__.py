"""`python -m development.demo`: see `scripts/demo --help`."""

import argparse
import asyncio
from collections.abc import Sequence
from datetime import date
import os
from pathlib import Path
import shutil
import signal
import sys
import tempfile
from typing import Final

from .check import differences
from .client import Client, DemoError
from .configuration import write_configuration
from .fleet import DEMO, REPOSITORY, DemoHome, home_names, read_home
from .log import logged_problems
from .many import MANY, home_of_many
from .observe import ObservedDevice, read
from .onboarding import Credentials, set_up_home
from .server import LOG, free_port, running
from .table import table

PORT: Final = 8765
HOME: Final = "home"
MAX_PORT: Final = 65535
INTERRUPTED: Final = 130  # as a shell says it
HOMES: Final = REPOSITORY / ".demo"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demo; return 0 if all was as the records say, else 1."""
    parser = _parser()
    wanted = parser.parse_args(arguments)
    if wanted.asking:
        from development.asking.run import demonstrate  # noqa: PLC0415 - it builds on this

        return demonstrate(once=wanted.once, port=wanted.port)
    if wanted.run and not wanted.once:
        parser.error("--run needs --once")
    if wanted.archive and not wanted.once:
        parser.error("--archive needs --once")
    try:
        return asyncio.run(_run(wanted))
    except DemoError as err:
        print(f"The demo failed: {err}", file=sys.stderr)
        return 1
    except asyncio.CancelledError:
        print("Stopped.")
        return 0 if not wanted.once else INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/demo",
        description="Start a real Home Assistant with Camera Lifecycle and a demo home made of "
        "real device records, on this machine only, and print the results. Press Ctrl-C to stop "
        "it.",
    )
    parser.add_argument(
        "--once",
        action="store_true",
        help="start with a new home, print, and stop; status 1 if a result differs from the "
        "records or the log contains a warning caused by the integration",
    )
    parser.add_argument(
        "--asking",
        action="store_true",
        help="use another home: Home Assistant's own hikvision, onvif, and generic integrations "
        "with simulated cameras that answer on loopback, before and after asking them is turned on",
    )
    parser.add_argument(
        "--port", type=_port, default=PORT, help="default: %(default)s, or a free port"
    )
    parser.add_argument(
        "--country", type=_country, default="US", help="two-letter code (default: US)"
    )
    parser.add_argument(
        "--site",
        choices=[HOME, "business", "contractor", "public_body"],
        default=HOME,
        help="type of site, determines which rules apply (default: %(default)s)",
    )
    parser.add_argument(
        "--language", default="en", help="of Home Assistant, for example de (default: en)"
    )
    parser.add_argument(
        "--home",
        choices=[*home_names(), MANY],
        default=DEMO,
        help="whose home (development/homes; default: %(default)s, with one of everything; many: "
        "500 cameras, best with --run)",
    )
    parser.add_argument(
        "--not-set-up",
        action="store_true",
        help="leave Camera Lifecycle for you to add; nothing is compared",
    )
    parser.add_argument(
        "--archive",
        type=Path,
        metavar="FILE",
        help="with --once: install this release (dist/camera_lifecycle.zip) and not the checkout",
    )
    parser.add_argument(
        "--run",
        nargs=argparse.REMAINDER,
        metavar="COMMAND",
        help="with --once: run this command before stopping, with DEMO_URL, DEMO_USER, and "
        "DEMO_PASSWORD set; the exit status depends on it and the log, not on the assessments",
    )
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > MAX_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} isn't a port")
    return int(text)


def _country(text: str) -> str:
    if len(text) != len("CC") or not (text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError(f"{text!r} isn't a country code, for example US or CA")
    return text.upper()


def _home_name(wanted: argparse.Namespace) -> str:
    """Return the name of the folder that keeps a home: one per place, site, language and home."""
    parts = [wanted.country]
    if wanted.site != HOME:
        parts.append(wanted.site)
    if wanted.language != "en":
        parts.append(wanted.language)
    if wanted.home != DEMO:
        parts.append(wanted.home)
    if wanted.not_set_up:
        parts.append("new")
    return "-".join(parts)


async def _run(wanted: argparse.Namespace) -> int:
    """Run in the home of the country, or, once, in a fresh one that goes if all was well."""
    _stop_on_signals()
    if not wanted.once:
        return await _demonstrate(HOMES / _home_name(wanted), wanted)
    HOMES.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="once-", dir=HOMES))
    code = 1
    try:
        code = await _demonstrate(folder, wanted)
    except DemoError:
        _report([*logged_problems(folder / LOG)])
        raise
    finally:
        if code:
            print(f"Kept for inspection: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder)
    return code


async def _demonstrate(folder: Path, wanted: argparse.Namespace) -> int:
    home = home_of_many() if wanted.home == MANY else read_home(wanted.home)
    port = free_port(wanted.port)
    write_configuration(folder, home, port, wanted.archive)
    async with running(folder, port) as url, Client(url) as client:
        credentials = await set_up_home(
            client,
            folder,
            home,
            country=wanted.country,
            site=wanted.site,
            language=wanted.language,
            is_complete=not wanted.not_set_up,
        )
        faults = [] if wanted.not_set_up else await _compared(client, home, wanted)
        if not wanted.once:
            _report([*faults, *logged_problems(folder / LOG)])
            print(f"\nOpen {url}  user: {credentials.user}  password: {credentials.password}")
            print("Press Ctrl-C to stop it.", flush=True)
            await asyncio.Event().wait()
        if wanted.run:
            if code := await _run_command(wanted.run, url, credentials):
                return code
            faults = []
    return _report([*faults, *logged_problems(folder / LOG)])


async def _compared(client: Client, home: DemoHome, wanted: argparse.Namespace) -> list[str]:
    """Print what the integration says, and return how it differs from the records."""
    fleet, today = await read(client, home)
    print(table(fleet, today))
    is_judged = wanted.country in home.judged and wanted.site == HOME
    if home.judged and not is_judged:
        places = ", ".join(sorted(home.judged))
        print(f"\nThe support status is compared only for homes in {places}.")
    return _faults(fleet, wanted.country, today, is_judged=is_judged)


async def _run_command(command: Sequence[str], url: str, credentials: Credentials) -> int:
    """Run a command beside Home Assistant; return its status."""
    way_in = {"DEMO_URL": url, "DEMO_USER": credentials.user, "DEMO_PASSWORD": credentials.password}
    process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **way_in})
    try:
        return await process.wait()
    finally:
        if process.returncode is None:
            process.terminate()


def _faults(
    fleet: Sequence[ObservedDevice], country: str, today: date, *, is_judged: bool
) -> list[str]:
    return [
        f"{observed.device.name}: {difference}"
        for observed in fleet
        for difference in differences(observed, country, today, is_judged=is_judged)
    ]


def _report(faults: Sequence[str]) -> int:
    print(f"\n{len(faults)} faults:" if faults else "\nAll results match the records.")
    for fault in faults:
        print(f"  {fault}")
    return 1 if faults else 0


def _stop_on_signals() -> None:
    """Let Ctrl-C and the system end the demo in order: Home Assistant stops before it."""
    task = asyncio.current_task()
    if task is not None:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)


if __name__ == "__main__":
    sys.exit(main())
