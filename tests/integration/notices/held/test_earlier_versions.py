"""What earlier versions kept goes on to hold, and they can read what this one keeps."""

from typing import Any

import pytest

from custom_components.camera_lifecycle.const import DOMAIN

from .facts import measure
from .happenings import BOTH, MEASURES, ORDER, PHASED_OUT, SECOND
from .owner import OwnersHome, Way

STORE = f"{DOMAIN}.acknowledgements"
KINDS = ["ignored", "accepted_risk", "remind_later", "planned_replacement", "corrected"]
OF_0_1_0 = {"cause", "camera", "kind", "made", "until", "note", "camera_name", "subject"}


@pytest.fixture
async def began(owners_home: OwnersHome) -> OwnersHome:
    """Return a home in Canada whose two cameras are asked about."""
    owners_home.facts.measures = {**MEASURES["measures"]}
    await owners_home.begin()
    return owners_home


async def upgrade(
    home: OwnersHome, storage: dict[str, Any], kind: str, fact: str | None = None
) -> None:
    """Start with a store in which an earlier version kept an answer for both cameras."""
    assert home.board.home.us is not None
    cameras = [assessed.camera.id for assessed in home.board.home.cameras.values()]
    await home.hass.config_entries.async_unload(home.board.home.us.entry_id)
    row = {"cause": "phased_out:hikvision", "made": "2026-11-01", "until": None}
    if kind in {"remind_later", "planned_replacement"}:
        row["until"] = "2099-01-01"
    answered = {**row, "kind": kind, "note": None, "camera_name": "x", "subject": "Hikvision"}
    told = {"cause": "phased_out:hikvision", "since": "2026-11-01", "new": False}
    issue = PHASED_OUT if kind == "ignored" else None
    storage[STORE]["data"] = {
        "basis": "",
        "choices": [{**answered, "camera": camera, "fact": fact} for camera in cameras],
        "corrections": [],
        "told": [{**told, "camera": camera, "issue": issue} for camera in cameras],
    }
    if kind == "ignored":
        home.board.ignore(PHASED_OUT)
    await home.hass.config_entries.async_setup(home.board.home.us.entry_id)
    await home.settle()


@pytest.mark.parametrize("kind", KINDS)
async def test_an_answer_of_version_0_1_0_holds_whatever_becomes_known(
    began: OwnersHome, hass_storage: dict[str, Any], kind: str
) -> None:
    await upgrade(began, hass_storage, kind)
    assert began.asked() == {}
    await began.learn(measures={**ORDER, "ca-second": SECOND, **MEASURES["measures"]})
    assert began.asked() == {}
    for country in ("US", "DE", "CA"):
        await began.move(country)
        assert began.asked() == {}
    began.hang("Shed")
    await began.settle()
    assert began.asked() == {PHASED_OUT: {"Shed"}}


async def test_an_ignore_of_version_0_1_0_can_be_taken_back(
    began: OwnersHome, hass_storage: dict[str, Any]
) -> None:
    await upgrade(began, hass_storage, "ignored")
    began.board.ignore(PHASED_OUT, ignored=False)
    await began.board.refresh()
    assert began.asked() == {PHASED_OUT: {*BOTH}}


async def test_an_ignore_that_nobody_has_taken_over_yet_holds(
    began: OwnersHome, hass_storage: dict[str, Any]
) -> None:
    """Ignored under version 0.1.0, just before the new version was started."""
    await upgrade(began, hass_storage, "ignored")
    assert began.board.home.us is not None
    await began.hass.config_entries.async_unload(began.board.home.us.entry_id)
    rows = hass_storage[STORE]["data"]
    rows["choices"] = []
    for row in rows["told"]:
        del row["listed"], row["earlier"]
    await began.hass.config_entries.async_setup(began.board.home.us.entry_id)
    await began.settle()
    assert began.asked() == {}
    began.board.ignore(PHASED_OUT, ignored=False)
    await began.board.refresh()
    assert began.asked() == {PHASED_OUT: {*BOTH}}


async def test_taking_back_what_nobody_keeps_the_facts_of(
    began: OwnersHome, hass_storage: dict[str, Any]
) -> None:
    """The Ignore is taken back before this version has told anything."""
    await upgrade(began, hass_storage, "ignored")
    assert began.board.home.us is not None
    await began.hass.config_entries.async_unload(began.board.home.us.entry_id)
    for row in hass_storage[STORE]["data"]["told"]:
        del row["listed"], row["earlier"]
    began.board.ignore(PHASED_OUT, ignored=False)
    await began.hass.config_entries.async_setup(began.board.home.us.entry_id)
    await began.settle()
    assert began.asked() == {PHASED_OUT: {*BOTH}}


async def test_an_acceptance_that_kept_its_facts_in_one_text_holds_for_them(
    began: OwnersHome, hass_storage: dict[str, Any]
) -> None:
    await upgrade(began, hass_storage, "accepted_risk", "phased_out/no_new_units/2025-06-27")
    assert began.asked() == {}
    await began.learn(measures={"ca-order": measure("CA", "2025-06-20")})
    assert began.asked() == {PHASED_OUT: {*BOTH}}
    await began.learn(**{key: {**rows} for key, rows in MEASURES.items()})
    assert began.asked() == {}
    await began.move("US")
    assert began.asked() == {PHASED_OUT: {*BOTH}}


async def test_version_0_1_0_can_read_what_is_kept(
    began: OwnersHome, hass_storage: dict[str, Any]
) -> None:
    """It takes what it knows of a row, and of several about one finding the last."""
    await began.answer(Way.ACCEPT)
    await began.move("US")
    await began.answer(Way.REMIND_LATER)
    assert began.board.home.us is not None
    await began.hass.config_entries.async_unload(began.board.home.us.entry_id)
    file = hass_storage[STORE]
    assert (file["version"], file["minor_version"]) == (1, 1)
    rows = file["data"]["choices"]
    assert len(rows) == 4
    assert all(row.keys() > OF_0_1_0 for row in rows)
    as_it_reads = {(row["cause"], row["camera"]): row["kind"] for row in rows}
    assert [*as_it_reads.values()] == ["remind_later", "remind_later"]
    assert {frozenset({"cause", "camera", "since", "issue", "new"})} == {
        frozenset(row.keys() - {"listed", "earlier"}) for row in file["data"]["told"]
    }
