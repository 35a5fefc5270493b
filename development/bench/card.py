"""The card in a real browser, beside Home Assistant's own card of as many rows."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
import json
import os
from pathlib import Path
import subprocess
import sys
import tempfile
from typing import Final

from development.demo import configuration, fleet, many, onboarding, server
from development.demo.client import Client

from .figures import Figure

SCRIPT: Final = Path(__file__).with_name("card.mjs")
PYTHON: Final = "BENCH_DEMO_PYTHON"
"""Names the interpreter that runs the demo; without one, nothing is measured."""


@dataclass(frozen=True, slots=True)
class CardCost:
    """What showing a card of so many rows costs, in ms.

    `paint`: until it is painted, from when its data are there; ours folds most rows. `list`:
    until each row is painted. `frame`: the longest frame while they are scrolled through.
    """

    rows: int
    paint: float
    list: float
    frame: float


async def measure(_: int, runs: int) -> list[Figure]:
    """Return what our card costs, by the clock, and how many times an `entities` card that is.

    Nothing without a browser.
    """
    if not (os.environ.get(PYTHON) and os.environ.get("CHROMIUM")):
        print("no browser: the card is not measured", file=sys.stderr)
        return []
    costs = [_costs() for _ in range(runs)]
    figures = []
    for part in ("paint", "list", "frame"):
        ours = [float(getattr(each["card"], part)) for each in costs]
        theirs = [float(getattr(each["entities"], part)) for each in costs]
        ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
        figures.append(Figure.of(f"card_{part}", "ms", ours))
        figures.append(Figure.of(f"card_{part}_ratio", "times", ratios))
    return figures


def _costs() -> dict[str, CardCost]:
    """Return the costs of our `card` and of the `entities` card."""
    done = subprocess.run(  # noqa: S603 - our own command
        (os.environ[PYTHON], "-m", __name__),
        cwd=fleet.REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"The card can't be measured: {done.stdout}{done.stderr}")
    return {which: CardCost(**cost) for which, cost in json.loads(done.stdout).items()}


async def _measured() -> int:
    """Run a home of many cameras; measure there, which prints JSON; return the status of that."""
    home, port = many.home_of_many(), server.free_port(0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "home")
        configuration.write_configuration(folder, home, port)
        async with server.running(folder, port) as url, Client(url) as client:
            who = await onboarding.set_up_home(
                client, folder, home, country="US", site="home", language="en", is_complete=True
            )
            way_in = {"DEMO_URL": url, "DEMO_USER": who.user, "DEMO_PASSWORD": who.password}
            environment = {**os.environ, **way_in}
            process = await asyncio.create_subprocess_exec("node", SCRIPT, env=environment)
            return await process.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(_measured()))
