"""`python -m development.many_sites BINARY`: two homes and a real Prometheus, for a test.

BINARY is Debian's `prometheus`. Prints as JSON what the homes say, what Prometheus answers to
each expression of the dashboard and for each fact, and what is left once a home has stopped.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
import json
from pathlib import Path
import shutil
import sys
import tempfile
import time
from typing import Any, Final

from development.demo.client import DemoError
from development.demo.log import logged_problems
from development.demo.server import LOG

from .expressions import dashboard_expressions, facts
from .prometheus import Prometheus, scraping
from .site import RunningSite, Site, running_site

SITES: Final = (
    Site("Mill Lane", "demo", country="US", language="en"),
    Site("Hafenbüro", "homeowner", country="CA", language="de"),
)
ALL_ALERTED: Final = (
    'count(ALERTS{alertname="CameraAtRisk", alertstate="firing"})'
    " == bool sum(camera_lifecycle_cameras_at_risk)"
)
"""Rules are evaluated on their own, a moment after a scrape."""
PATIENCE: Final = 120.0


async def observe(binary: Path, room: Path) -> dict[str, Any]:
    """Run two sites, stop the second one, and return what was seen."""
    folders = [room / str(number) for number, _ in enumerate(SITES)]
    async with AsyncExitStack() as last, AsyncExitStack() as first:
        entering = [
            stack.enter_async_context(running_site(site, folder))
            for stack, site, folder in zip((first, last), SITES, folders, strict=True)
        ]
        sites = await asyncio.gather(*entering)
        prometheus = await first.enter_async_context(scraping(binary, room / "prometheus", sites))
        await _until(prometheus, "count(camera_lifecycle_cameras)", len(SITES))
        await _until(prometheus, ALL_ALERTED, 1)
        seen = await _seen(prometheus, sites)
        await last.aclose()
        await _until(prometheus, "count(camera_lifecycle_cameras)", len(SITES) - 1)
        await _until(prometheus, 'count(ALERTS{alertname="SiteTellsNothing"})', 1)
        return {
            **seen,
            "stopped": await _answers(prometheus),
            "alerts_stopped": await prometheus.alerts(),
            "log": [problem for folder in folders for problem in logged_problems(folder / LOG)],
        }


async def _seen(prometheus: Prometheus, sites: list[RunningSite]) -> dict[str, Any]:
    return {
        "said": {site.site.name: await site.said() for site in sites},
        "facts": {name: await prometheus.query(name) for name in facts()},
        "names": await prometheus.query('count by (__name__, job) ({job=~"camera_lifecycle_.+"})'),
        "answers": await _answers(prometheus),
        "alerts": await prometheus.alerts(),
    }


async def _answers(prometheus: Prometheus) -> dict[str, Any]:
    """Return the answers to each expression of the dashboard, for all sites."""
    return {
        expression: await prometheus.query(expression.replace("$site", ".+"))
        for expression in dashboard_expressions()
    }


async def _until(prometheus: Prometheus, expression: str, value: float) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if [found["value"] for found in await prometheus.query(expression)] == [value]:
            return
        await asyncio.sleep(0.5)
    raise DemoError(f"{expression} did not become {value} in {PATIENCE:.0f} s")


def main() -> int:
    """Print what was seen; the folder stays where something failed."""
    room = Path(tempfile.mkdtemp(prefix="many-sites-"))
    print(json.dumps(asyncio.run(observe(Path(sys.argv[1]), room))))
    shutil.rmtree(room)
    return 0


if __name__ == "__main__":
    sys.exit(main())
