"""The ask command: what it prints, how it ends, and that no secret leaves it."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.cli.address import read_address
from custom_components.camera_lifecycle.cli.error_messages import CODES, KINDS, error_message
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    LookUpResult,
    Protocol,
)
from development.simulated_cameras.fleet import device
from development.simulated_cameras.model import PASSWORD, USERNAME
from development.simulated_cameras.server import running

pytestmark = pytest.mark.usefixtures("socket_enabled")
SECRET = "hunter2-of-the-camera"


@pytest.fixture(autouse=True)
def _secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIGHT", PASSWORD)
    monkeypatch.setenv("WRONG", SECRET)


async def run(*arguments: str) -> int:
    """Run the command as a terminal does, beside the cameras' loop."""
    return await asyncio.to_thread(main, ["ask", *arguments])


async def test_a_camera_is_asked_and_assessed(capsys: pytest.CaptureFixture[str]) -> None:
    async with running(device("hikvision")) as camera:
        where = f"127.0.0.1:{camera.port}"
        code = await run(
            *(where, "--username", USERNAME, "--password-env", "RIGHT", "--today", "2026-11-22"),
            *("--format", "json", "--protocol", "isapi"),
        )
    assert code == 0
    out, err = capsys.readouterr()
    assert (PASSWORD in out, err) == (False, "")
    told = json.loads(out)
    assert told["protocol"] == "isapi"
    assert told["record"]["sw_version"] == "V5.7.18"
    assert told["record"]["details"]["firmware_released"] == "build 240826"
    assert told["assessment"]["id"] == where
    assert told["assessment"]["firmware"]["build_date"] == "2024-08-26"
    assert told["channels"] == []


async def test_a_recorder_is_asked_with_its_channels(capsys: pytest.CaptureFixture[str]) -> None:
    async with running(device("recorder")) as camera:
        arguments = ("--username", USERNAME, "--password-env", "RIGHT", "--format", "json")
        assert await run(f"127.0.0.1:{camera.port}", *arguments) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["channels"]) == 8
    assert told["channels"][5]["record"]["model"] == "JVSWO708-PO300M2"
    assert told["channels"][5]["assessment"]["firmware"]["build_date"] == "2021-05-17"


async def test_the_table_is_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    async with running(device("axis")) as camera:
        arguments = ("--username", USERNAME, "--password-env", "RIGHT", "--protocol", "vapix")
        assert await run(f"127.0.0.1:{camera.port}", *arguments) == 0
    out = capsys.readouterr().out
    assert "Apr 29 2020 06:50" in out
    assert "2020-04-29" in out


async def test_refused_is_four_and_quotes_nothing(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with running(device("hikvision")) as camera:
        where = f"127.0.0.1:{camera.port}"
        code = await run(where, "--username", USERNAME, "--password-env", "WRONG")
        assert camera.guard.refused == 1
    out, err = capsys.readouterr()
    assert (code, out) == (4, "")
    assert "refused" in err
    assert SECRET not in err + caplog.text


async def test_no_answer_is_three(capsys: pytest.CaptureFixture[str], unused_tcp_port: int) -> None:
    assert await run(f"127.0.0.1:{unused_tcp_port}") == 3
    out, err = capsys.readouterr()
    assert (out, "no answer" in err) == ("", True)


async def test_another_protocol_is_three(capsys: pytest.CaptureFixture[str]) -> None:
    async with running(device("dahua")) as camera:
        assert await run(f"127.0.0.1:{camera.port}", "--protocol", "vapix") == 3
    assert "the device doesn't use this protocol" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        (f"http://admin:{SECRET}@camera",),
        (f"admin:{SECRET}@camera",),
        (f"{SECRET}:0",),
        ("camera:70000",),
        (f"{SECRET} on the wall:80",),
        ("camera", "--username", "a", "--password-env", "NOT_SET"),
        ("camera", "--password-env", "RIGHT"),
        ("camera", "--country", "CA", "--region", "US-TX"),
    ],
)
async def test_bad_arguments_are_two_and_are_not_echoed(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip()
    assert SECRET not in err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("camera.local", ("camera.local", None)),
        ("192.0.2.1:8000", ("192.0.2.1", 8000)),
        ("[2001:db8::1]:80", ("2001:db8::1", 80)),
        ("[2001:db8::1]", ("2001:db8::1", None)),
        ("2001:db8::1", ("2001:db8::1", None)),
        ("fe80::1%eth0", ("fe80::1%eth0", None)),
    ],
)
def test_addresses_are_read(text: str, expected: tuple[str, int | None]) -> None:
    assert read_address(text) == expected


def test_every_kind_and_code_of_error_has_words() -> None:
    assert set(KINDS) == set(ErrorKind)
    assert set(CODES) == set(ErrorCode)


def test_only_a_failure_has_a_message() -> None:
    failed = LookUpResult(
        Protocol.ISAPI, error_kind=ErrorKind.NO_ANSWER, error_code=ErrorCode.TIMED_OUT
    )
    message = error_message(failed)
    assert KINDS[ErrorKind.NO_ANSWER] in message
    assert CODES[ErrorCode.TIMED_OUT] in message
    assert "isapi" in message
    assert error_message(LookUpResult(Protocol.ISAPI, Record("one"))) == ""
