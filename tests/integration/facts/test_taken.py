"""Newer facts in a running Home Assistant: chosen, looked for, taken, kept, and left again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
import json
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle import entry
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import read_library
from custom_components.camera_lifecycle.facts import keys as keys_module, origin
from custom_components.camera_lifecycle.facts.fault import FactsError, FactsFault
from custom_components.camera_lifecycle.facts.kept import KEY
from custom_components.camera_lifecycle.facts.origin import (
    FILE,
    FactsFrom,
    FactsOrigin,
    choices,
    is_allowed,
)
from custom_components.camera_lifecycle.system_health import _async_info
from scripts.signing.sign import public_text
from tests.facts.signing import KEYS, LATER, OTHER_KEY, RELEASE, library, signed
from tests.integration.home import REOLINK, Home

type Choose = Callable[..., Awaitable[Any]]


@pytest.fixture(autouse=True)
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Trust the key of the tests, as if it had come with the release."""
    file = tmp_path / "keys.json"
    file.write_text(json.dumps(KEYS))
    bundled = keys_module.TrustedKeys.bundled
    monkeypatch.setattr(keys_module.TrustedKeys, "bundled", lambda: bundled(file))
    monkeypatch.setattr(entry, "load_library", lambda: read_library(library(RELEASE)))
    return file


@pytest.fixture
def file(hass: HomeAssistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a signed file lies in the configuration folder."""
    hass.config.config_dir = str(tmp_path)
    return tmp_path / FILE


@pytest.fixture
async def choose(hass: HomeAssistant, home: Home) -> Choose:
    """Set up a camera, and return how an owner chooses where newer facts come from."""
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()

    async def chosen(kind: str, address: str = "") -> Any:
        flow = hass.config_entries.options
        shown = await flow.async_init(home.us.entry_id)
        form = await flow.async_configure(shown["flow_id"], {"next_step_id": "facts"})
        answer = {"facts": kind} | ({"facts_address": address} if address else {})
        result = await flow.async_configure(form["flow_id"], answer)
        await hass.async_block_till_done()
        return form, result

    return chosen


def put(file: Path, content: bytes | None) -> None:
    """Put a file there, or take it away."""
    if content is None:
        file.unlink()
    else:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)


def version(home: Home) -> str:
    assert home.us.state is ConfigEntryState.LOADED
    return str(home.us.runtime_data.library.version)


async def test_a_signed_file_is_judged_by_without_a_restart(
    hass: HomeAssistant, home: Home, choose: Choose, file: Path
) -> None:
    put(file, signed())
    form, result = await choose("file")
    assert "facts of this version" in form["description_placeholders"]["state"]
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert home.us.options["facts"] == "file"
    assert version(home) == LATER
    assert home.cameras["Yard"].assessment.identity.vendor is not None
    assert (await _async_info(hass))["library_from"] == "newer"

    await hass.config_entries.async_reload(home.us.entry_id)
    assert version(home) == LATER, "it is kept"
    put(file, None)
    await hass.config_entries.async_reload(home.us.entry_id)
    assert version(home) == LATER, "the last good one"

    form, result = await choose("off")
    assert "newer facts than those" in form["description_placeholders"]["state"]
    assert version(home) == RELEASE
    info = await _async_info(hass)
    assert (info["library_from"], "facts_looked" in info) == ("release", False)


@pytest.mark.attack(
    "library",
    "the signed file that is kept is changed on the disk",
    "the facts of the release are used",
)
async def test_what_is_kept_is_checked_whenever_it_is_read(
    hass: HomeAssistant, home: Home, choose: Choose, file: Path, hass_storage: dict[str, Any]
) -> None:
    put(file, signed())
    await choose("file")
    await hass.config_entries.async_unload(home.us.entry_id)
    kept = hass_storage[f"{DOMAIN}.{KEY}"]["data"]
    kept["signed"] = kept["signed"].replace("hikvision", "hikvisiom")
    await hass.config_entries.async_setup(home.us.entry_id)
    assert version(home) == RELEASE


@pytest.mark.logs("No newer facts were taken")
@pytest.mark.attack(
    "library",
    "an older signed file takes the place of a newer one",
    "it is refused, also after a restart",
)
async def test_a_file_never_goes_back(
    hass: HomeAssistant, home: Home, choose: Choose, file: Path
) -> None:
    put(file, signed(library("2020.01.02"), serial=9))
    await choose("file")
    put(file, signed(library("2020.01.03"), serial=8))
    _, result = await choose("file")
    assert result["errors"] == {"base": "goes_back"}
    assert version(home) == "2020.01.02"
    await choose("off")
    _, result = await choose("file")
    assert result["errors"] == {"base": "goes_back"}


async def test_facts_that_are_no_newer_than_the_release_are_not_taken(
    home: Home, choose: Choose, file: Path, hass_storage: dict[str, Any]
) -> None:
    put(file, signed(library(RELEASE)))
    _, result = await choose("file")
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert version(home) == RELEASE
    assert not home.us.runtime_data.stores.facts.signed


@pytest.mark.logs("No newer facts were taken")
async def test_the_key_is_changed_by_a_file(home: Home, choose: Choose, file: Path) -> None:
    put(file, signed(serial=7, keys={"second": public_text(OTHER_KEY)}))
    await choose("file")
    put(file, signed(library("2020.01.04"), serial=8))
    _, result = await choose("file")
    assert result["errors"] == {"base": "unknown_key"}
    content = signed(library("2020.01.04"), serial=8, key_id="second", private=OTHER_KEY)
    put(file, content)
    await choose("file")
    assert version(home) == "2020.01.04"


@pytest.mark.logs("No newer facts were taken")
@pytest.mark.fault(
    "data",
    "the signed file is missing, damaged or too large",
    "it is said in words, and the facts in use hold",
)
@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, "not_there"),
        ("a folder", "not_there"),
        (b"no JSON", "not_signed"),
        (signed(b"{}"), "damaged"),
        (b" " * 2_000, "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
async def test_what_cannot_be_used_is_said(
    hass: HomeAssistant,
    home: Home,
    choose: Choose,
    file: Path,
    content: bytes | str | None,
    fault: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if fault == "too_large":
        monkeypatch.setattr(origin, "MAX_BYTES", 1_000)
    if content == "a folder":
        put(file / "inside", b"x")
    elif isinstance(content, bytes):
        put(file, content)
    _, result = await choose("file")
    assert result["errors"] == {"base": fault}
    assert "facts" not in home.us.options, "nothing is kept"
    assert version(home) == RELEASE
    assert (await _async_info(hass))["facts_fault"] == fault
    await choose("off")


class Server:
    """A web server on this machine that gives out a file."""

    def __init__(self) -> None:
        """Give out a good file."""
        self.answer: Callable[[], web.StreamResponse] = lambda: web.Response(
            body=signed(), headers={"ETag": '"one"'}
        )
        self.asked: list[dict[str, str]] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer, and note what was sent."""
        self.asked.append(dict(request.headers))
        assert request.query_string == ""
        if request.headers.get("If-None-Match") == '"one"':
            return web.Response(status=304)
        return self.answer()


@pytest.fixture
async def server(socket_enabled: None) -> Any:
    """Give a server, with its address."""
    handler = Server()
    app = web.Application()
    app.router.add_get("/facts", handler.handle)
    async with TestServer(app, host="127.0.0.1") as running:
        yield handler, str(running.make_url("/facts"))


async def test_an_address_is_asked_once_a_day_and_told_nothing(
    hass: HomeAssistant, home: Home, choose: Choose, server: tuple[Server, str]
) -> None:
    handler, address = server
    await choose("address", address)
    assert version(home) == LATER
    refresh = home.us.runtime_data.facts
    assert await refresh.async_look(FactsOrigin.of(home.us.options)) is False, "304: as it was"
    assert [each.get("If-None-Match") for each in handler.asked] == [None, '"one"']
    told = {name for each in handler.asked for name in each}
    assert told <= {"Host", "User-Agent", "Accept", "Accept-Encoding", "If-None-Match"}
    handler.answer = lambda: web.Response(body=signed(library("2020.02.02"), serial=8))
    home.us.runtime_data.stores.facts.etag = None
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(minutes=16))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert version(home) == "2020.02.02"


@pytest.mark.logs("No newer facts were taken")
@pytest.mark.attack(
    "library",
    "a server sends errors, redirects, or without end",
    "nothing is taken, and nobody else is asked",
)
@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (lambda: web.Response(status=404), "refused"),
        (lambda: web.Response(status=500, body=signed()), "refused"),
        (
            lambda: web.Response(status=302, headers={"Location": "http://127.0.0.1:9/x"}),
            "redirected",
        ),
        (lambda: web.Response(body=b"x" * 5_000), "too_large"),
        (lambda: web.Response(body=b"<html>"), "not_signed"),
        (lambda: web.Response(body=signed(private=OTHER_KEY)), "wrong_signature"),
    ],
)
async def test_what_a_server_may_send(
    home: Home,
    choose: Choose,
    server: tuple[Server, str],
    answer: Callable[[], web.StreamResponse],
    fault: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if fault == "too_large":
        monkeypatch.setattr(origin, "MAX_BYTES", 1_000)
    handler, address = server
    handler.answer = answer
    _, result = await choose("address", address)
    assert result["errors"] == {"base": fault}
    assert version(home) == RELEASE
    await choose("off")


@pytest.mark.logs("No newer facts were taken")
@pytest.mark.fault(
    "network",
    "the server with newer facts doesn't answer",
    "the facts in use hold, and it is tried the next day",
)
async def test_a_server_that_is_gone_changes_nothing(
    hass: HomeAssistant, home: Home, choose: Choose, server: tuple[Server, str]
) -> None:
    _, address = server
    await choose("address", address)
    hass.config_entries.async_update_entry(
        home.us, options={"facts": "address", "facts_address": "http://127.0.0.1:9/facts"}
    )
    with pytest.raises(FactsError) as err:
        await home.us.runtime_data.facts.async_look(FactsOrigin.of(home.us.options))
    assert err.value.fault is FactsFault.NO_ANSWER
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(minutes=16))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert version(home) == LATER


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://example.org/facts", True),
        ("http://127.0.0.1/facts", True),
        ("http://localhost:8000/facts", True),
        ("http://[::1]/facts", True),
        ("http://example.org/facts", False),
        ("https://user:word@example.org/facts", False),
        ("ftp://example.org/facts", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://[broken", False),
        ("", False),
    ],
)
async def test_which_addresses_are_asked(address: str, *, allowed: bool) -> None:
    assert is_allowed(address) is allowed
    chosen = FactsOrigin.of({"facts": "address", "facts_address": address})
    assert chosen.name == (address if allowed else "")


async def test_an_address_that_is_none_is_said(home: Home, choose: Choose) -> None:
    _, result = await choose("address", "http://example.org/facts")
    assert result["errors"] == {"facts_address": "no_address"}
    await choose("off")


def test_the_address_of_the_project_is_offered_once_there_is_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert FactsFrom.PROJECT not in choices()
    assert FactsOrigin.of({"facts": "project"}) == FactsOrigin()
    monkeypatch.setattr(origin, "PROJECT_ADDRESS", "https://example.org/facts")
    assert FactsFrom.PROJECT in choices()
    assert FactsOrigin.of({"facts": "project"}).name == "https://example.org/facts"


@pytest.mark.parametrize("chosen", [{}, {"facts": 5}, {"facts": "x"}, {"facts": "off"}])
def test_nothing_is_asked_unless_it_was_chosen(chosen: dict[str, Any]) -> None:
    assert FactsOrigin.of(chosen).name == ""


async def test_it_says_so_while_the_entry_is_off(
    hass: HomeAssistant, home: Home, choose: Choose
) -> None:
    flow = hass.config_entries.options
    shown = await flow.async_init(home.us.entry_id)
    await hass.config_entries.async_unload(home.us.entry_id)
    result = await flow.async_configure(shown["flow_id"], {"next_step_id": "facts"})
    assert (result["type"], result["reason"]) == (FlowResultType.ABORT, "not_ready")
