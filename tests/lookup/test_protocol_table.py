"""The table of protocols: every row is whole, and agrees with the facts, the words and the docs."""

from __future__ import annotations

from pathlib import Path
import re
from types import ModuleType

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.lookup import dahua, isapi, reolink, vapix
from custom_components.camera_lifecycle.lookup.credentials import CREDENTIAL_LAYOUTS
from custom_components.camera_lifecycle.lookup.model import Limits, LookUpRecords, Protocol, Target
from custom_components.camera_lifecycle.lookup.protocols import (
    AUTO,
    PROTOCOLS,
    ProtocolSpec,
    chosen_protocols,
    needs_tls,
)
from custom_components.camera_lifecycle.lookup.result import select_details
from tests.words import content

ROOT = Path(__file__).parents[2]
LIBRARY = load_library()


def test_every_protocol_has_a_row_of_its_own_name() -> None:
    assert {protocol: spec.protocol for protocol, spec in PROTOCOLS.items()} == {
        protocol: protocol for protocol in Protocol
    }


@pytest.mark.parametrize("protocol", Protocol)
def test_a_row_names_what_the_library_describes(protocol: Protocol) -> None:
    spec = PROTOCOLS[protocol]
    assert spec.integration in LIBRARY.integrations
    assert all(LIBRARY.vendors.get(vendor) is not None for vendor in spec.vendors)


def test_every_protocol_can_be_chosen_in_words() -> None:
    words = content("en")
    options = words["selector"]["protocol"]["options"]
    assert set(options) == {AUTO, *(protocol.value for protocol in Protocol)}


def test_what_a_person_chose() -> None:
    assert chosen_protocols(AUTO) == ()
    assert chosen_protocols("vapix") == (Protocol.VAPIX,)
    with pytest.raises(ValueError, match="telnet"):
        chosen_protocols("telnet")


def test_tls_is_needed_where_no_protocol_does_without() -> None:
    assert needs_tls((Protocol.REOLINK,))
    assert not needs_tls((Protocol.REOLINK, Protocol.ONVIF))
    assert not needs_tls(())


async def test_a_row_that_needs_tls_sends_nothing_without(session: aiohttp.ClientSession) -> None:
    asked = []

    async def look_up(*arguments: object) -> LookUpRecords:
        asked.append(arguments)
        raise AssertionError

    spec = ProtocolSpec(Protocol.DAHUA, "dahua_cgi", look_up, tls_only=True)
    result = await spec.ask(Target("127.0.0.1", 80, "a", "b"), session, Limits())
    assert (result.error_code, asked) == ("password_in_the_clear", [])


def test_the_page_on_asking_lists_every_protocol() -> None:
    page = (ROOT / "docs/asking.md").read_text()
    listed = re.findall(r"^\| ([A-Za-z]+)[^|]*\|", page, re.MULTILINE)
    assert {name.lower() for name in listed} >= {protocol.value for protocol in Protocol}


def test_the_page_on_asking_lists_whose_login_is_used() -> None:
    page = (ROOT / "docs/asking.md").read_text()
    listed = re.findall(r"^\|[^|]+\|[^|]+\| ([a-z_, ]+) \|$", page, re.MULTILINE)
    named = {domain for cell in listed for domain in cell.split(", ")}
    assert named >= {domain for domain, layout in CREDENTIAL_LAYOUTS.items() if layout.protocols}


@pytest.mark.parametrize(
    "module", [dahua, isapi, reolink, vapix], ids=lambda module: module.__name__
)
def test_a_detail_is_spelled_as_the_device_does_or_as_the_engine_reads_it(
    module: ModuleType,
) -> None:
    # a recorder's type is read under ISAPI's name for it, whichever protocol told it
    ours = {"deviceType"}
    for field, key in module.DETAILS.items():
        assert key == field or key in ours or re.fullmatch(r"[a-z]+(_[a-z]+)+", key)


def test_of_two_fields_with_one_key_the_first_that_says_something_is_taken() -> None:
    keys = {"exactType": "deviceType", "type": "deviceType"}
    assert select_details({"exactType": "", "type": "NVR"}, keys) == {"deviceType": "NVR"}
    assert select_details({"exactType": "IPC", "type": "x"}, keys) == {"deviceType": "IPC"}
    assert select_details({"type": None}, keys) == {}
