"""An administrator fetches the report: each edition, in each format, as a file or a page."""

import asyncio
import csv
import io
import json
from typing import Any

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.report.edition_formats import WRITERS
from tests.integration.home import Home

from .conftest import AskPath

KINDS = [(edition.value, kind) for edition, kinds in WRITERS.items() for kind in kinds]
TYPES = {
    "json": ("application/json", "attachment", "json"),
    "csv": ("text/csv", "attachment", "csv"),
    "markdown": ("text/markdown", "attachment", "md"),
    "html": ("text/html", "inline", "html"),
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("edition", "kind"), KINDS)
async def test_each_edition_in_each_format(
    hass: HomeAssistant,
    shop: Home,
    ask_path: AskPath,
    browser: Any,
    edition: str,
    kind: str,
    language: str,
) -> None:
    hass.config.language = language
    path = await ask_path(edition=edition, format=kind)
    answer = await browser.get(path)
    body = (await answer.read()).decode()
    content_type, disposition, suffix = TYPES[kind]
    assert answer.status == 200
    assert (answer.content_type, answer.charset) == (content_type, "utf-8")
    day = shop.fleet.day.isoformat()
    name = f"cameras-{edition}-{day}.{suffix}"
    assert answer.headers["Content-Disposition"] == f'{disposition}; filename="{name}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert "sandbox" in policy
    assert "X-Injected" not in answer.headers
    assert "Küche" in (json.dumps(json.loads(body), ensure_ascii=False) if kind == "json" else body)
    if kind == "html":
        assert "<script" not in body
        assert "\u202e" not in body
    if kind == "csv":
        assert body.startswith("\ufeff"), "a spreadsheet takes it for another encoding without"
        rows = [*csv.reader(io.StringIO(body.removeprefix("\ufeff")))]
        assert not [cell for row in rows for cell in row if cell.startswith("=")]


async def test_what_the_cover_says(ask_path: AskPath, browser: Any) -> None:
    typed = {"title": "Übersicht & <b>", "client": "Bäckerei\r\nX: 1", "prepared_by": "A" * 500}
    path = await ask_path(edition="client", format="json", **typed)
    assert "AAA" not in path, "what was typed does not stand in the logs of servers"
    data = await (await browser.get(path)).json()
    assert data["title"] == "Übersicht & <b>"
    assert data["client"] == "Bäckerei X: 1"
    assert len(data["prepared_by"]) == 120
    page = await (await browser.get(await ask_path(edition="proof", format="html", **typed))).text()
    assert "Übersicht &amp; &lt;b&gt;" in page


@pytest.mark.parametrize(
    "typed", ["<script>", "a union select b", "../etc/passwd", "\"'%0a", "eval(x)", "?&=#%"]
)
async def test_home_assistant_lets_what_was_typed_through(
    ask_path: AskPath, browser: Any, typed: str
) -> None:
    path = await ask_path(edition="client", format="json", prepared_by=typed)
    assert (await (await browser.get(path)).json())["prepared_by"] == typed


async def test_the_longest_cover_still_fits_into_an_address(
    ask_path: AskPath, browser: Any
) -> None:
    longest = "\U0001f4f7" * 300
    path = await ask_path(
        edition="client", format="html", title=longest, client=longest, prepared_by=longest
    )
    assert (await browser.get(path)).status == 200


async def test_the_inventory_has_no_cover(ask_path: AskPath) -> None:
    assert "Secret" not in await ask_path(edition="inventory", format="html", title="Secret")


async def test_twice_at_once(ask_path: AskPath, browser: Any) -> None:
    paths = [await ask_path(edition="client", format="html") for _ in range(2)]
    answers = await asyncio.gather(*(browser.get(path) for path in paths * 2))
    assert [answer.status for answer in answers] == [200] * 4
    assert len({await answer.text() for answer in answers}) == 1


async def test_what_it_says_of_its_life(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, shop: Home
) -> None:
    socket = await hass_ws_client(hass)
    await socket.send_json_auto_id({"type": "camera_lifecycle/report_path"})
    result = (await socket.receive_json())["result"]
    assert result["expires_in"] == 600
    assert result["path"].startswith("/api/camera_lifecycle/report?")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"edition": "client", "format": "markdown"}, "not_supported"),
        ({"format": "pdf"}, "invalid_format"),
        ({"edition": "everything"}, "invalid_format"),
        ({"title": ["a"]}, "invalid_format"),
    ],
)
async def test_a_command_that_asks_for_no_report(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    shop: Home,
    fields: dict[str, Any],
    code: str,
) -> None:
    socket = await hass_ws_client(hass)
    await socket.send_json_auto_id({"type": "camera_lifecycle/report_path", **fields})
    answer = await socket.receive_json()
    assert (answer["success"], answer["error"]["code"]) == (False, code)
