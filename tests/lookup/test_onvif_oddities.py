"""Devices that bend ONVIF: what others were seen to do, each with a record or a named cause."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
import re

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpResult,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from development.simulated_cameras import onvif as simulated
from development.simulated_cameras.fleet import device
from development.simulated_cameras.onvif import ENVELOPE, FAULT

from .hostile import Heard, Hostile, Script, hostile, reply

PLAIN = ENVELOPE.format(
    "<tds:GetDeviceInformationResponse><tds:Manufacturer>ANNKE</tds:Manufacturer>"
    "<tds:Model>C500</tds:Model><tds:FirmwareVersion>V5.5.82 build 190318</tds:FirmwareVersion>"
    "<tds:SerialNumber>1</tds:SerialNumber><tds:HardwareId>88</tds:HardwareId>"
    "</tds:GetDeviceInformationResponse>"
)
SOAP = "application/soap+xml"


def operation(heard: Heard) -> str:
    found = re.search(rb"Body[^>]*>\s*<(?:[\w.-]+:)?(\w+)", heard.body)
    assert found is not None
    return found.group(1).decode()


def fault(words: str, subcode: str = "", status: str = "400 Bad Request") -> bytes:
    body = ENVELOPE.format(FAULT.format(subcode or "ter:Action", words))
    if not subcode:
        body = re.sub(r"<s:Subcode>.*</s:Subcode>", "", body)
    return reply(body, status, SOAP)


def answering(answers: dict[str, bytes]) -> Script:
    """Return a script that answers by operation; an unknown one faults."""

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answers.get(operation(heard), fault("TypeError: method is not a function")))

    return script


async def asked(
    script: Script, session: aiohttp.ClientSession, username: str | None = "admin"
) -> tuple[LookUpResult, Hostile]:
    async with hostile(script) as server:
        target = Target("127.0.0.1", server.port, username, "secret")
        return await PROTOCOLS[Protocol.ONVIF].ask(target, session, Limits(seconds=5)), server


INFORMATION = {"GetDeviceInformation": reply(PLAIN, content_type=SOAP)}


@pytest.mark.fault(
    "device", "a camera names itself and fails at the next question", "what it said is kept"
)
@pytest.mark.parametrize(
    "rest",
    [
        {},
        {"GetScopes": reply("oops", "500 Internal Server Error", "text/html")},
        {"GetScopes": reply(), "GetNetworkInterfaces": reply()},
        {"GetScopes": reply(ENVELOPE.format("")), "GetNetworkInterfaces": reply("<a:b/>")},
        {"GetScopes": fault("Action not supported"), "GetNetworkInterfaces": fault("no")},
        {"GetScopes": reply(status="401 Unauthorized")},
        {"GetNetworkInterfaces": reply(PLAIN)},
    ],
)
async def test_what_a_device_tells_is_kept_whatever_it_does_next(
    rest: dict[str, bytes], session: aiohttp.ClientSession
) -> None:
    answer, _ = await asked(answering(INFORMATION | rest), session)
    assert answer.record is not None
    assert (answer.record.manufacturer, answer.record.model) == ("ANNKE", "C500")
    assert answer.record.sw_version == "V5.5.82 build 190318"
    assert answer.record.mac is None


BROKEN = {
    "a body that is no XML": reply("Internal error", "500 Internal Server Error", "text/plain"),
    "an empty success": reply(content_type=SOAP),
    "an empty body element": reply(ENVELOPE.format(""), content_type=SOAP),
    "a broken prefix": reply(PLAIN.replace("<tds:Model>", "<q:Model>"), content_type=SOAP),
    "no closing": reply(PLAIN[:-60], content_type=SOAP),
    "an answer to another question": reply(
        ENVELOPE.format(simulated.OPERATIONS["GetScopes"](device("hanwha"), "")), content_type=SOAP
    ),
    "a fault of its own": fault("Cardinal", "ter:HardwareFailure", "500 Internal Server Error"),
    "a fault without words": reply(ENVELOPE.format("<s:Fault/>"), "500 Oops", SOAP),
    "several parts": reply(
        f"--b\r\nContent-Type: {SOAP}\r\n\r\n{PLAIN}\r\n--b--",
        content_type='multipart/related; boundary="b"',
    ),
}


@pytest.mark.fault(
    "device",
    "a camera answers ONVIF with broken or foreign XML",
    "a named cause, never a wrong maker",
)
@pytest.mark.parametrize("way", list(BROKEN))
async def test_a_broken_answer_has_a_cause(way: str, session: aiohttp.ClientSession) -> None:
    answer, _ = await asked(answering({"GetDeviceInformation": BROKEN[way]}), session)
    if answer.record is None:
        assert answer.error_kind in {ErrorKind.BAD_ANSWER, ErrorKind.NOT_THIS_PROTOCOL}
        assert answer.error_code is not None
    else:
        # the library reads what is left of it: then nothing wrong may be in it
        assert answer.record.manufacturer == "ANNKE"


@pytest.mark.attack(
    "camera",
    "each way in which a camera can refuse a login",
    "the login is sent once, and never the password itself",
)
@pytest.mark.parametrize(
    "denial",
    [
        fault("Sender not authorized", status="200 OK"),
        fault("Sender not Authorized", "ter:NotAuthorized"),
        fault("", "wsse:FailedAuthentication", "500 Internal Server Error"),
        fault("The security token could not be authenticated or authorized"),
        reply(ENVELOPE.format("<s:Fault/>"), "401 Unauthorized", SOAP),
        reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"'),
    ],
)
async def test_a_refused_login_is_sent_once(denial: bytes, session: aiohttp.ClientSession) -> None:
    clock = simulated.OPERATIONS["GetSystemDateAndTime"](device("hanwha"), "")
    answers = {
        "GetDeviceInformation": denial,
        "GetScopes": denial,
        "GetSystemDateAndTime": reply(ENVELOPE.format(clock), content_type=SOAP),
    }
    answer, server = await asked(answering(answers), session)
    assert (answer.error_kind, answer.error_code) == (
        ErrorKind.REFUSED,
        ErrorCode.WRONG_CREDENTIALS,
    )
    tokens = [heard for heard in server.heard if b"UsernameToken" in heard.body]
    assert len(tokens) + len(server.logins) == 1
    assert not any(b"secret" in heard.body for heard in server.heard)


async def test_a_device_that_needs_no_login_is_sent_none(session: aiohttp.ClientSession) -> None:
    answer, server = await asked(answering(INFORMATION), session)
    assert answer.record is not None
    assert not any(b"UsernameToken" in heard.body for heard in server.heard)
    assert server.logins == []


@pytest.mark.fault(
    "device",
    "a camera whose own clock is eleven years behind",
    "the login is stamped by its time, and taken",
)
async def test_a_login_keeps_the_cameras_time(session: aiohttp.ClientSession) -> None:
    """A camera that believes it is 2015 takes no token of today."""
    then = datetime.now(UTC) - timedelta(days=4000)
    clock = (
        "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time>"
        f"<tt:Hour>{then.hour}</tt:Hour><tt:Minute>{then.minute}</tt:Minute>"
        f"<tt:Second>{then.second}</tt:Second></tt:Time><tt:Date><tt:Year>{then.year}</tt:Year>"
        f"<tt:Month>{then.month}</tt:Month><tt:Day>{then.day}</tt:Day></tt:Date></tt:UTCDateTime>"
        "</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>"
    )

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        created = re.search(rb"Created[^>]*>([^<]+)", heard.body)
        if operation(heard) == "GetSystemDateAndTime":
            writer.write(reply(ENVELOPE.format(clock), content_type=SOAP))
        elif created is None:
            writer.write(fault("Sender not Authorized", "ter:NotAuthorized"))
        else:
            stamp = datetime.fromisoformat(created.group(1).decode())
            right = abs((stamp - then).total_seconds()) < 60
            writer.write(INFORMATION["GetDeviceInformation"] if right else fault("not authorized"))

    answer, _ = await asked(script, session)
    assert answer.record is not None


CLOCKLESS = reply(
    ENVELOPE.format(
        "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime/>"
        "</tds:GetSystemDateAndTimeResponse>"
    ),
    content_type=SOAP,
)
CLOSED = fault("Sender not Authorized", "ter:NotAuthorized")
WRONG, CLOCK = ErrorCode.WRONG_CREDENTIALS, ErrorCode.CLOCK_UNKNOWN


@pytest.mark.fault(
    "device", "a camera refuses a login because of the time", "it isn't called a wrong password"
)
@pytest.mark.parametrize(
    ("clock", "date", "denial", "code"),
    [
        (CLOCKLESS, None, CLOSED, CLOCK),
        (CLOCKLESS, "yesterday", CLOSED, CLOCK),
        (CLOCKLESS, "Sat, 28 Nov 2015 08:00:00 GMT", CLOSED, WRONG),
        # many do without a clock: a refusal is about the login
        (CLOSED, None, CLOSED, WRONG),
        (fault("Action not supported"), "Sat, 28 Nov 2015 08:00:00 GMT", CLOSED, WRONG),
        (CLOSED, None, fault("Not authorized: time stamp out of range"), CLOCK),
        (CLOSED, None, fault("Unauthorized", "wsse:MessageExpired"), CLOCK),
    ],
)
async def test_a_refusal_may_be_that_of_a_clock(
    clock: bytes,
    date: str | None,
    denial: bytes,
    code: ErrorCode,
    session: aiohttp.ClientSession,
) -> None:
    stamps = []
    if date is not None:
        clock = clock.replace(b"\r\n\r\n", f"\r\nDate: {date}\r\n\r\n".encode(), 1)

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if operation(heard) == "GetSystemDateAndTime":
            writer.write(clock)
            return
        if created := re.search(rb"Created[^>]*>([^<]+)", heard.body):
            stamps.append(datetime.fromisoformat(created.group(1).decode()))
        writer.write(denial if stamps else CLOSED)

    answer, _ = await asked(script, session)
    assert (answer.error_kind, answer.error_code) == (ErrorKind.REFUSED, code)
    assert answer.is_lasting_refusal == (code is WRONG)
    (stamp,) = stamps
    assert stamp.year == (2015 if date and "2015" in date else datetime.now(UTC).year)


@pytest.mark.fault(
    "device",
    "a camera whose clock says the year 99999, or the hour 25",
    "that clock is not used, and it is asked all the same",
)
@pytest.mark.parametrize("year", ["0", "99999", "x", ""])
async def test_a_mad_clock_is_not_kept(year: str, session: aiohttp.ClientSession) -> None:
    clock = (
        "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time>"
        "<tt:Hour>25</tt:Hour><tt:Minute>0</tt:Minute><tt:Second>0</tt:Second></tt:Time><tt:Date>"
        f"<tt:Year>{year}</tt:Year><tt:Month>13</tt:Month><tt:Day>0</tt:Day></tt:Date>"
        "</tt:UTCDateTime></tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>"
    )

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if operation(heard) == "GetSystemDateAndTime":
            writer.write(reply(ENVELOPE.format(clock), content_type=SOAP))
        elif b"UsernameToken" not in heard.body:
            writer.write(fault("Sender not Authorized", "ter:NotAuthorized"))
        else:
            writer.write(INFORMATION["GetDeviceInformation"])

    answer, _ = await asked(script, session)
    assert answer.record is not None


@pytest.mark.attack(
    "camera",
    "an answer that names another server as the camera's service",
    "that server is never asked",
)
async def test_an_address_the_device_gives_is_never_visited(
    session: aiohttp.ClientSession,
) -> None:
    async with hostile(answering(INFORMATION)) as elsewhere:
        base = f"http://127.0.0.1:{elsewhere.port}"
        one = device("hanwha")
        answers = {
            name: reply(ENVELOPE.format(tell(one, base)), content_type=SOAP)
            for name, tell in simulated.OPERATIONS.items()
        }
        answer, server = await asked(answering(answers), session)
        assert elsewhere.heard == []
    assert answer.record is not None
    assert {heard.line.split()[1] for heard in server.heard} == {"/onvif/device_service"}


@pytest.mark.attack(
    "camera", "a model name that is a Markdown link and an HTML image", "kept as text"
)
async def test_markup_and_controls_stay_what_they_are(session: aiohttp.ClientSession) -> None:
    evil = "[x](http://evil)&lt;img src=x&gt;\n\t"
    body = PLAIN.replace("C500", evil)
    answers = {"GetDeviceInformation": reply(body, content_type=SOAP)}
    answer, _ = await asked(answering(answers), session)
    assert answer.record is not None
    assert answer.record.model == "[x](http://evil)<img src=x>"


@pytest.mark.attack("camera", "an answer with 2,000 ONVIF scopes", "64 are kept")
async def test_more_scopes_than_anyone_needs_are_cut(session: aiohttp.ClientSession) -> None:
    scope = (
        "<tds:Scopes><tt:ScopeDef>Fixed</tt:ScopeDef><tt:ScopeItem>a</tt:ScopeItem></tds:Scopes>"
    )
    many = ENVELOPE.format(f"<tds:GetScopesResponse>{scope * 2000}</tds:GetScopesResponse>")
    answers = INFORMATION | {"GetScopes": reply(many, content_type=SOAP)}
    answer, _ = await asked(answering(answers), session)
    assert answer.record is not None
    assert len(answer.record.details["onvif_scopes"]) == 64
