"""What is served with the card to anybody who reaches Home Assistant: its files, nothing else."""

from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from yarl import URL

from ..home import Home
from .dashboards import Dashboards

SECRET = "a-password-of-this-home"
WAYS = (
    "manifest.json",
    "../manifest.json",
    "library.json",
    "labels/../../manifest.json",
    "labels/../../../../secrets.yaml",
    "labels/..%2f..%2fmanifest.json",
    "labels/%2e%2e/%2e%2e/manifest.json",
    "labels/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fsecrets.yaml",
    "labels/..\\..\\manifest.json",
    "labels/....//....//manifest.json",
    "labels//etc/passwd",
    "labels/%2fetc%2fpasswd",
    "labels/de.json/../../../manifest.json",
    "labels/de.json%00.js",
    "labels/",
    "labels",
    "../library.json",
    "..%2flibrary.json",
)


@pytest.mark.attack(
    "user",
    "somebody without a login climbs out of the card's folder by its address",
    "not one file of the integration or of Home Assistant is served",
)
@pytest.mark.logs("Filtered a potential harmful request")
@pytest.mark.parametrize("way", WAYS)
async def test_nobody_climbs_out_of_it(
    home: Home, dashboards: Dashboards, hass_client_no_auth: Any, way: str
) -> None:
    secrets = Path(home.hass.config.path("secrets.yaml"))
    await home.hass.async_add_executor_job(secrets.write_text, f"x: {SECRET}\n")
    try:
        await dashboards.begin()
        await home.set_up()
        client = await hass_client_no_auth()
        label = await client.get(urljoin(dashboards.url, "labels/de.json"))
        assert label.status == HTTPStatus.OK, "what may be read is there"
        base = dashboards.url.rpartition("/")[0]
        answer = await client.get(URL(f"{base}/{way}", encoded=True))
        assert answer.status in {HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST}
        text = await answer.text()
        assert SECRET not in text
        assert "camera_lifecycle" not in text
    finally:
        await home.hass.async_add_executor_job(secrets.unlink)
