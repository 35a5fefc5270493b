"""What a notice tells that is back for what nobody has seen, and what its menu then answers."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from tests.integration.home import open_options

from .facts import MODEL, end_of_support, measure, places
from .happenings import BOTH, CANADA, MEASURES, ORDER, PHASED_OUT, SECOND, day
from .owner import OwnersHome, Way

TWO = {**ORDER, "ca-second": SECOND}


@pytest.fixture
async def canadian(owners_home: OwnersHome) -> OwnersHome:
    """Return a home in Canada whose two cameras are asked about."""
    owners_home.facts.measures = {**MEASURES["measures"]}
    await owners_home.begin()
    assert owners_home.asked() == {PHASED_OUT: {*BOTH}}
    return owners_home


def at_risk(home: OwnersHome, name: str = "Garage") -> Any:
    """Return the sensor of a camera."""
    return home.board.home.state(home.board.home.cameras[name].camera.id, "at_risk")


@pytest.mark.parametrize("way", [Way.IGNORE, Way.ACCEPT])
async def test_what_is_new_is_told_and_what_was_answered_is_marked(
    canadian: OwnersHome, way: Way
) -> None:
    await canadian.answer(way)
    await canadian.learn(measures=TWO)
    canadian.hang("Shed")
    await canadian.settle()
    said = canadian.board.says(PHASED_OUT, "what")
    assert "1 October 2026" in said
    assert "27 June 2025" in said, "nobody has answered that of the shed"
    lines = canadian.board.says(PHASED_OUT).splitlines()
    marks = {name: line for line in lines for name in ("Garage", "Garden", "Shed") if name in line}
    for name in BOTH:
        assert marks[name].endswith("; earlier responses still apply)")
        assert "(new since " in marks[name]
    assert marks["Shed"].endswith(")")
    assert "earlier" not in marks["Shed"]
    assert canadian.board.says(PHASED_OUT, "resting") == ""

    await canadian.take("Shed")
    assert "27 June 2025" not in canadian.board.says(PHASED_OUT, "what")
    resting = canadian.board.says(PHASED_OUT, "resting")
    assert resting.startswith("Covered by your earlier responses: ")
    assert "27 June 2025" in resting


async def test_a_way_there_and_back_is_no_news(
    canadian: OwnersHome, freezer: FrozenDateTimeFactory
) -> None:
    freezer.tick(timedelta(days=3))
    await canadian.move("US")
    assert "new since" in canadian.board.says(PHASED_OUT)
    await canadian.move("CA")
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}
    assert "new since" not in canadian.board.says(PHASED_OUT), "it was told before"


async def test_what_was_answered_elsewhere_is_not_spoken_of(canadian: OwnersHome) -> None:
    await canadian.answer(Way.ACCEPT)
    await canadian.move("US")
    assert "new since" in canadian.board.says(PHASED_OUT)
    assert "earlier responses" not in canadian.board.says(PHASED_OUT), "they are about elsewhere"


async def test_a_correction_is_no_news_where_nothing_was_answered(
    canadian: OwnersHome, freezer: FrozenDateTimeFactory
) -> None:
    freezer.tick(timedelta(days=3))
    await canadian.learn(measures={"ca-tidied": CANADA})
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}


async def test_an_accepted_fact_stays_closed_beside_a_new_one(canadian: OwnersHome) -> None:
    order = measure("CA", "2025-06-27", "local_support_ended")
    await canadian.learn(measures={"ca-order": order})
    assert at_risk(canadian).state == "on"
    await canadian.answer(Way.ACCEPT)
    assert at_risk(canadian).state != "on"
    await canadian.learn(measures={"ca-order": order, "ca-second": SECOND})
    told = at_risk(canadian)
    assert told.state != "on"
    assert (told.attributes["risks"], told.attributes["accepted"]) == (["supply"], ["support"])
    worse = measure("CA", "2026-10-01", "local_support_ended")
    await canadian.learn(measures={"ca-order": order, "ca-second": worse})
    assert at_risk(canadian).state == "on"
    await canadian.answer(Way.ACCEPT)
    assert at_risk(canadian).state != "on"
    for country in ("US", "DE", "CA"):
        await canadian.move(country)
        assert at_risk(canadian).state != "on"
    assert at_risk(canadian).attributes["accepted"] == ["support"]


@pytest.mark.fault(
    "person",
    "a fact becomes known while the dialog of an issue is open",
    "it isn't answered with it: the issue asks again",
)
async def test_what_joins_while_a_form_is_open_is_not_answered_with_it(
    canadian: OwnersHome,
) -> None:
    menu = await canadian.open_menu(PHASED_OUT)
    await menu.choose("accept_risk")
    await canadian.learn(measures=TWO)
    shown = await menu.fill()
    assert (shown["type"], shown["reason"]) == ("abort", "others_remain")
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}
    assert "1 October 2026" in canadian.board.says(PHASED_OUT, "what")
    assert "27 June 2025" not in canadian.board.says(PHASED_OUT, "what")


async def test_a_form_about_what_is_no_more_answers_nothing(canadian: OwnersHome) -> None:
    menu = await canadian.open_menu(PHASED_OUT)
    await menu.choose("accept_risk")
    await canadian.move("US")
    shown = await menu.fill()
    assert (shown["type"], shown["errors"]) == ("form", {"cameras": "choose_a_camera"})
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}


async def test_answers_of_two_countries_are_listed_and_taken_back_apart(
    canadian: OwnersHome, hass: HomeAssistant
) -> None:
    await canadian.answer(Way.ACCEPT)
    await canadian.move("US")
    await canadian.answer(Way.IGNORE)
    await canadian.move("CA")
    assert canadian.board.home.us is not None
    form = await open_options(hass, canadian.board.home.us)
    (field,) = [s for m, s in form["data_schema"].schema.items() if m == "take_back"]
    labels = {option["label"]: option["value"] for option in field.config["options"]}
    assert len(labels) == 4
    (there,) = (label for label in labels if label.startswith("Garage, Hikvision (United States)"))
    assert "ignored on" in there
    (here,) = (label for label in labels if label.startswith("Garage, Hikvision: risk accepted on"))

    async def take_back(*values: str) -> None:
        form = await open_options(hass, canadian.board.home.us)  # type: ignore[arg-type]
        await hass.config_entries.options.async_configure(
            form["flow_id"],
            {"lead_time_months": 12, "notices": ["phased_out"], "take_back": [*values]},
        )
        await hass.async_block_till_done()

    await take_back(labels[there])
    assert canadian.asked() == {}
    await canadian.move("US")
    assert canadian.asked() == {PHASED_OUT: {"Garage"}}
    await canadian.move("CA")
    await take_back(labels[here])
    assert canadian.asked() == {PHASED_OUT: {"Garage"}}


async def test_a_plan_is_about_what_was_known_and_not_answered_for_ever(
    canadian: OwnersHome, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await canadian.answer(Way.ACCEPT)
    await canadian.learn(measures=TWO)
    device = canadian.board.home.cameras["Garage"].camera.primary_device_id
    await hass.services.async_call(
        "camera_lifecycle",
        "set_plan",
        {"replace_by": day(100)},
        blocking=True,
        target={"device_id": device},
    )
    assert canadian.asked() == {PHASED_OUT: {"Garden"}}
    freezer.tick(timedelta(days=101))
    await canadian.restart()
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}
    (garage,) = (line for line in canadian.board.says(PHASED_OUT).splitlines() if "Garage" in line)
    assert "planned replacement by" in garage
    assert "27 June 2025" not in canadian.board.says(PHASED_OUT, "what"), "that was accepted"


async def test_news_of_a_disabled_camera_wait_until_it_is_back(
    canadian: OwnersHome,
) -> None:
    await canadian.answer(Way.IGNORE)
    await canadian.learn(measures=TWO)
    registry = dr.async_get(canadian.hass)
    for name in BOTH:
        registry.async_update_device(
            canadian.device(name).id, disabled_by=dr.DeviceEntryDisabler.USER
        )
    await canadian.settle()
    assert canadian.asked() == {}
    for name in BOTH:
        registry.async_update_device(canadian.device(name).id, disabled_by=None)
    await canadian.settle()
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}


async def test_notices_about_several_mark_what_was_answered(owners_home: OwnersHome) -> None:
    home = owners_home
    numbers = range(5)
    home.facts.lifecycles = {
        f"end-{number}": {
            **end_of_support(day(-30)),
            "models": [{"name": f"DS-{number}", "match": [MODEL]}],
        }
        for number in numbers
    }
    await home.begin()
    assert home.asked() == {"support_ended_several": {*BOTH}}
    await home.answer(Way.IGNORE)
    further = {
        "further": {
            **end_of_support(day(-20)),
            "models": [{"name": "DS-0", "match": [MODEL]}],
        }
    }
    await home.learn(lifecycles={**home.facts.lifecycles, **further})
    assert home.asked() == {"support_ended_several": {*BOTH}}
    assert "earlier responses still apply" in home.board.says("support_ended_several")
    await home.answer(Way.IGNORE)
    await home.restart()
    assert home.asked() == {}


async def test_another_country_of_home_assistant_itself_asks_nothing(
    canadian: OwnersHome, hass: HomeAssistant
) -> None:
    await canadian.answer(Way.ACCEPT)
    for country in ("US", "CA"):
        await hass.config.async_update(country=country)
        await canadian.settle()
        assert canadian.asked() == {}
    await canadian.move("US")
    assert canadian.asked() == {PHASED_OUT: {*BOTH}}
    assert places("US") == canadian.coordinator.config_entry.data
