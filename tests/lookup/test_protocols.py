"""Each protocol reads from a simulated device what the corpus says of the real one."""

from __future__ import annotations

from dataclasses import replace

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
from development.simulated_cameras.fleet import device, fleet
from development.simulated_cameras.server import Running, running

SPOKEN = {
    "onvif": Protocol.ONVIF,
    "isapi": Protocol.ISAPI,
    "dahua": Protocol.DAHUA,
    "vapix": Protocol.VAPIX,
    "vapix_old": Protocol.VAPIX,
    "reolink": Protocol.REOLINK,
    "lapi": Protocol.LAPI,
}
EVERY = [(one.name, SPOKEN[protocol]) for one in fleet() for protocol in one.protocols]


def at(camera: Running) -> Target:
    """Return the target that a running camera is."""
    own = camera.device
    return Target(camera.host, camera.port, own.username, own.password, own.tls)


async def ask(protocol: Protocol, target: Target, session: aiohttp.ClientSession) -> LookUpResult:
    return await PROTOCOLS[protocol].ask(target, session, Limits())


@pytest.mark.parametrize(("name", "protocol"), EVERY)
async def test_a_device_tells_what_its_record_says(
    name: str, protocol: Protocol, session: aiohttp.ClientSession
) -> None:
    async with running(device(name)) as camera:
        answer = await ask(protocol, at(camera), session)
        own = camera.device
        assert (answer.error_kind, answer.error_code, camera.guard.refused) == (None, None, 0)
        record = answer.record
        assert record is not None
        assert record.id == f"127.0.0.1:{camera.port}"
        assert record.integration == PROTOCOLS[protocol].integration
        assert record.sw_version
        assert record.sw_version in own.text("sw_version")
        told = {record.model, record.details.get("ProdFullName")}
        assert (own.text("model") or None) in told


@pytest.mark.parametrize(("name", "protocol"), EVERY)
async def test_a_wrong_password_is_tried_once(
    name: str, protocol: Protocol, session: aiohttp.ClientSession
) -> None:
    async with running(device(name)) as camera:
        target = replace(at(camera), password="wrong")
        answer = await ask(protocol, target, session)
        assert (answer.error_kind, answer.error_code) == (
            ErrorKind.REFUSED,
            ErrorCode.WRONG_CREDENTIALS,
        )
        assert (camera.guard.refused, camera.guard.accepted) == (1, 0)


@pytest.mark.parametrize(("name", "protocol"), EVERY)
async def test_without_a_login_none_is_tried(
    name: str, protocol: Protocol, session: aiohttp.ClientSession
) -> None:
    async with running(device(name)) as camera:
        target = replace(at(camera), username=None, password=None)
        answer = await ask(protocol, target, session)
        assert (answer.error_kind, answer.error_code) == (
            ErrorKind.REFUSED,
            ErrorCode.NO_CREDENTIALS,
        )
        assert (camera.guard.refused, camera.guard.accepted) == (0, 0)


async def test_isapi_dates_the_firmware_and_names_the_web_server(
    session: aiohttp.ClientSession,
) -> None:
    async with running(device("hikvision")) as camera:
        record = (await ask(Protocol.ISAPI, at(camera), session)).record
        assert record is not None
        assert record.mac == "e0:2c:37:93:d9:54"
        assert record.details["firmware_released"] == "build 240826"
        assert record.details["encoderReleasedDate"] == "build 240801"
        assert record.details["http_server"] == "App-webs/"


async def test_onvif_tells_scopes_and_the_address_of_the_hardware(
    session: aiohttp.ClientSession,
) -> None:
    async with running(device("hikvision")) as camera:
        record = (await ask(Protocol.ONVIF, at(camera), session)).record
        assert record is not None
        assert record.mac == "e0:2c:37:93:d9:54"
        assert "onvif://www.onvif.org/location/city/hangzhou" in record.details["onvif_scopes"]


async def test_a_recorder_tells_of_eight_cameras_what_they_told_it(
    session: aiohttp.ClientSession,
) -> None:
    async with running(device("recorder")) as camera:
        answer = await ask(Protocol.ISAPI, at(camera), session)
        assert answer.record is not None
        assert answer.record.model == "DS-7732NI-M4"
        assert [one.model for one in answer.channels] == [
            "DS-2CD2342WD-I",
            "DS-2CD2046G2-IU",
            "DS-2CD2346G2-I",
            "HWI-T220H",
            "DS-2CD2387G2H-LISU/SL",
            "JVSWO708-PO300M2",
            "IPC-HDW5541H-AS-PV",
            None,
        ]
        sixth = answer.channels[5]
        assert sixth.id == f"{answer.record.id}/6"
        assert sixth.manufacturer is None
        assert sixth.sw_version == "V1.0.0014 - 20210517 15:00:00"
        assert sixth.details == {
            "channel": "6",
            "proxyProtocol": "ONVIF",
            "via_recorder_model": "DS-7732NI-M4",
        }


async def test_dahua_reads_a_build_date_from_a_line_of_its_own(
    session: aiohttp.ClientSession,
) -> None:
    async with running(device("amcrest")) as camera:
        record = (await ask(Protocol.DAHUA, at(camera), session)).record
        assert record is not None
        assert (record.manufacturer, record.model) == ("Amcrest", None)
        assert record.sw_version == "2.420.AC00.15.R"
        assert record.details["build_date"] == "2016-09-08"


@pytest.mark.parametrize(
    ("name", "date"), [("axis", "Apr 29 2020 06:50"), ("axis_old", "Jun 13 2017 14:38")]
)
async def test_vapix_dates_new_and_old_firmware(
    name: str, date: str, session: aiohttp.ClientSession
) -> None:
    async with running(device(name)) as camera:
        record = (await ask(Protocol.VAPIX, at(camera), session)).record
        assert record is not None
        assert record.details["build_date"] == date
        assert record.mac == record.serial_number


async def test_reolink_is_asked_over_tls_alone(session: aiohttp.ClientSession) -> None:
    async with running(device("reolink")) as camera:
        answer = await ask(Protocol.REOLINK, replace(at(camera), tls=False), session)
        assert (answer.error_kind, answer.error_code) == (
            ErrorKind.UNSAFE,
            ErrorCode.PASSWORD_IN_THE_CLEAR,
        )
        assert camera.guard.refused == camera.guard.accepted == 0


async def test_a_target_does_not_show_its_password() -> None:
    assert "secret" not in repr(Target("camera", 80, "admin", "secret"))
