"""A real Prometheus on loopback, with the configuration of docs/many-sites."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
import contextlib
from pathlib import Path
import shutil
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import aiohttp
import yaml

from development.demo.client import Client, DemoError
from development.demo.server import LOOPBACK, free_port

from .site import DOCUMENTED, RunningSite

EVERY: Final = "1s"
START: Final = 60.0
LAST_WORDS: Final = 30.0
ALERTS: Final = "alerts.yml"


class Prometheus:
    """What runs at `client`."""

    def __init__(self, client: Client) -> None:
        """Take a client of its HTTP API."""
        self._client = client

    async def query(self, expression: str) -> list[dict[str, Any]]:
        """Return the samples of an instant query: `labels` and `value`."""
        path = "/api/v1/query?" + urlencode({"query": expression})
        answer = await self._client.request("GET", path)
        if answer["status"] != "success":
            raise DemoError(f"{expression}: {answer}")
        return [
            {"labels": found["metric"], "value": float(found["value"][1])}
            for found in answer["data"]["result"]
        ]

    async def alerts(self) -> list[dict[str, Any]]:
        """Return the labels of all alerts that are pending or fire, `state` among them."""
        answer = await self._client.request("GET", "/api/v1/alerts")
        return [{**alert["labels"], "state": alert["state"]} for alert in answer["data"]["alerts"]]


@contextlib.asynccontextmanager
async def scraping(
    binary: Path, folder: Path, sites: Sequence[RunningSite]
) -> AsyncIterator[Prometheus]:
    """Start Prometheus in `folder` for `sites`; stop it at the end."""
    file = write_configuration(folder, sites)
    port = free_port(0)
    options = {
        "config.file": file,
        "storage.tsdb.path": folder / "data",
        "web.listen-address": f"{LOOPBACK}:{port}",
        "log.level": "warn",
    }
    with (folder / "prometheus.log").open("w") as log:
        process = await asyncio.create_subprocess_exec(
            binary,
            *(f"--{name}={value}" for name, value in options.items()),
            cwd=folder,
            stdout=log,
            stderr=log,
        )
    try:
        async with Client(f"http://{LOOPBACK}:{port}") as client:
            await _until_ready(client, process, folder)
            yield Prometheus(client)
    finally:
        if process.returncode is None:
            process.terminate()
            async with asyncio.timeout(LAST_WORDS):
                await process.wait()


def write_configuration(folder: Path, sites: Sequence[RunningSite]) -> Path:
    """Write the documented configuration for `sites`: their addresses, and more often."""
    folder.mkdir()
    documented = yaml.safe_load((DOCUMENTED / "prometheus.yml").read_text("utf-8"))
    template = documented["scrape_configs"][0]
    documented["global"] = {"scrape_interval": EVERY, "evaluation_interval": EVERY}
    documented["scrape_configs"] = [
        _job(template, folder, number, site) for number, site in enumerate(sites)
    ]
    shutil.copy(DOCUMENTED / ALERTS, folder)
    file = folder / "prometheus.yml"
    file.write_text(yaml.safe_dump(documented))
    return file


def _job(template: dict[str, Any], folder: Path, number: int, site: RunningSite) -> dict[str, Any]:
    token = folder / f"token-{number}"
    token.touch(mode=0o600)
    token.write_text(site.token)
    targets = {"targets": [urlsplit(site.url).netloc], "labels": {"site": site.site.name}}
    return {
        **template,
        "job_name": f"camera_lifecycle_{number}",
        "scheme": "http",
        "authorization": {"credentials_file": token.name},
        "static_configs": [targets],
    }


async def _until_ready(client: Client, process: asyncio.subprocess.Process, folder: Path) -> None:
    async with asyncio.timeout(START):
        while True:
            if process.returncode is not None:
                said = (folder / "prometheus.log").read_text(errors="replace")
                raise DemoError(f"Prometheus ended with {process.returncode}: {said}")
            with contextlib.suppress(aiohttp.ClientError, DemoError):
                await client.request("GET", "/-/ready")
                return
            await asyncio.sleep(0.2)
