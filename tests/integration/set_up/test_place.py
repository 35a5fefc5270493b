"""Only what changes an answer is asked of a place: at set-up, and when it is changed."""

from typing import Any

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import LibraryError, LibraryFault, load_library
from custom_components.camera_lifecycle.engine.model import Site
from custom_components.camera_lifecycle.engine.support.measures import Measures
from custom_components.camera_lifecycle.flows import place
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home, open_options

US_REGIONS = {
    "US-FL": "Florida",
    "US-NE": "Nebraska",
    "US-TX": "Texas",
    "US-VT": "Vermont",
}
ANY_GOVERNMENT = ["home", "contractor", "public_body"]


async def told(hass: HomeAssistant, country: str | None) -> Any:
    """Return the page behind the first, where that names a country."""
    flow = hass.config_entries.flow
    form = await flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    answers: dict[str, Any] = {"lead_time_months": 12}
    return await flow.async_configure(
        form["flow_id"], answers | ({"country": country} if country else {})
    )


def field(page: Any, name: str) -> Any:
    return next(
        (each for key, each in page["data_schema"].schema.items() if key == name),
        None,
    )


def filled_in(page: Any, name: str) -> Any:
    marker = next(key for key in page["data_schema"].schema if key == name)
    return (marker.description or {}).get("suggested_value")


@pytest.mark.parametrize(
    ("country", "regions", "sites", "words"),
    [
        ("US", US_REGIONS, ANY_GOVERNMENT, "site_us"),
        ("CA", {"CA-QC": "Quebec"}, ["home", "public_body"], "site"),
        ("GB", {}, ["home", "public_body"], "site"),
        ("LT", {}, ["home", "public_body"], "site"),
        ("DE", {}, None, None),
        ("IN", {}, None, None),
        (None, {}, None, None),
    ],
)
async def test_what_is_asked_in_a_country(
    hass: HomeAssistant,
    country: str | None,
    regions: dict[str, str],
    sites: list[str] | None,
    words: str | None,
) -> None:
    page = await told(hass, country)
    if sites is None:
        assert page["step_id"] == "asking"
        return
    assert page["step_id"] == "place"
    region = field(page, "region")
    options = region.config["options"] if region else []
    assert {option["value"]: option["label"] for option in options} == regions
    site = field(page, "site")
    assert site.config["options"] == sites
    assert site.config["translation_key"] == words


async def test_regions_are_named_in_the_language_of_the_home(hass: HomeAssistant) -> None:
    hass.config.language = "de"
    (option,) = field(await told(hass, "CA"), "region").config["options"]
    assert option["label"] == "Québec"


async def test_nothing_else_is_taken(hass: HomeAssistant) -> None:
    page = await told(hass, "CA")
    for odd in ({"site": "contractor"}, {"site": "home", "region": "US-TX"}, {"region": 7}):
        with pytest.raises(InvalidData):
            await hass.config_entries.flow.async_configure(page["flow_id"], odd)


async def test_no_answer_is_none_of_these(hass: HomeAssistant) -> None:
    page = await told(hass, "US")
    page = await hass.config_entries.flow.async_configure(page["flow_id"], {})
    done = await hass.config_entries.flow.async_configure(page["flow_id"], {})
    assert done["data"] == {"country": "US", "site": "home"}
    await hass.async_block_till_done()


@pytest.mark.parametrize(
    ("days", "asked"),
    [
        ({"effective": "2020-01-01"}, True),
        ({"effective": "2098-01-01"}, True),
        ({"effective": "2020-01-01", "until": "2024-12-31"}, False),
        ({"effective": "2020-01-01", "verification": "claimed"}, False),
        ({"effective": "2020-01-01", "bound": ["importers_and_sellers"]}, False),
        ({"effective": "2020-01-01", "status": "proposed"}, False),
    ],
)
async def test_a_measure_asks_once_it_is_known_and_until_it_ends(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, days: dict[str, Any], *, asked: bool
) -> None:
    """Nobody is there to be asked on the day on which one begins."""
    library = load_library()
    measure = {
        "jurisdiction": ["FR"],
        "level": "advisory",
        "vendors": ["dahua"],
        "bound": ["public_bodies"],
        "status": "in_force",
        "verification": "official",
    }
    object.__setattr__(library, "measures", Measures.from_json({"fr": {**measure, **days}}))
    monkeypatch.setattr(place, "load_library", lambda: library)
    assert (await told(hass, "FR"))["step_id"] == ("place" if asked else "asking")


async def test_facts_that_cannot_be_read_ask_nothing(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loading the entry says what is wrong with them."""

    def damaged() -> None:
        raise LibraryError(LibraryFault.DAMAGED, "torn")

    monkeypatch.setattr(place, "load_library", damaged)
    page = await told(hass, "US")
    assert page["step_id"] == "asking"
    assert page["description_placeholders"] == {"found": ""}


async def change(hass: HomeAssistant, home: Home, by: str, country: str | None) -> Any:
    """Return what comes behind the country, in the options or as the entry is reconfigured."""
    answer = {"country": country} if country else {}
    assert home.us is not None
    if by == "reconfigure":
        form = await home.us.start_reconfigure_flow(hass)
        return await hass.config_entries.flow.async_configure(form["flow_id"], answer)
    form = await open_options(hass, home.us, "location")
    return await hass.config_entries.options.async_configure(form["flow_id"], answer)


async def answer(hass: HomeAssistant, by: str, page: Any, **fields: Any) -> Any:
    flows = hass.config_entries
    manager: Any = flows.flow if by == "reconfigure" else flows.options
    done = await manager.async_configure(page["flow_id"], fields)
    await hass.async_block_till_done()
    return done


BOTH = pytest.mark.parametrize("by", ["reconfigure", "options"])


@BOTH
async def test_the_place_is_changed_without_a_reload(
    hass: HomeAssistant, home: Home, by: str
) -> None:
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="US", region="US-TX", site="contractor")
    hass.config_entries.async_update_entry(home.us, options={"lead_time_months": 24})
    await hass.async_block_till_done()
    before = home.us.runtime_data
    wrong = await change(hass, home, by, "XX")
    assert wrong["errors"] == {"country": "invalid_country"}

    page = await change(hass, home, by, "CA")
    assert page["step_id"] == "place"
    assert filled_in(page, "region") is None, "it was said of another country"
    assert filled_in(page, "site") is None
    await answer(hass, by, page, region="CA-QC", site="public_body")
    assert home.us.data == {"country": "CA", "region": "CA-QC", "site": "public_body"}
    assert home.us.options == {"lead_time_months": 24}
    assert home.us.runtime_data is before, "nothing is reloaded"
    settings = before.coordinator.settings
    assert (settings.country, settings.region, settings.site) == ("CA", "CA-QC", Site.PUBLIC_BODY)
    assert home.cameras["Gate"].assessment.duty is not None, "it is judged anew at once"

    page = await change(hass, home, by, "CA")
    assert filled_in(page, "region") == "CA-QC"
    assert filled_in(page, "site") == "public_body"
    await answer(hass, by, page, site="home")
    assert home.us.data == {"country": "CA", "site": "home"}, "an empty region is taken away"


@BOTH
@pytest.mark.parametrize("country", ["DE", None])
async def test_where_nothing_matters_nothing_is_asked(
    hass: HomeAssistant, home: Home, by: str, country: str | None
) -> None:
    await home.set_up(country="US", region="US-TX", site="contractor")
    done = await change(hass, home, by, country)
    assert done["type"] in {FlowResultType.ABORT, FlowResultType.CREATE_ENTRY}
    await hass.async_block_till_done()
    assert home.us.data == {**({"country": country} if country else {}), "site": "home"}


@BOTH
async def test_what_was_set_earlier_and_matters_no_more_stays(
    hass: HomeAssistant, home: Home, by: str
) -> None:
    """Earlier versions asked everybody, and took any region."""
    earlier = {"country": "DE", "region": "DE-BY", "site": "business"}
    await home.set_up(**earlier)
    await change(hass, home, by, "DE")
    await hass.async_block_till_done()
    assert home.us.data == earlier


@BOTH
async def test_an_earlier_answer_that_is_offered_no_more_is_not_lost(
    hass: HomeAssistant, home: Home, by: str
) -> None:
    earlier = {"country": "CA", "region": "CA-ON", "site": "business"}
    await home.set_up(**earlier)
    page = await change(hass, home, by, "CA")
    assert filled_in(page, "site") is None
    assert filled_in(page, "region") == "CA-ON"
    labels = [option["label"] for option in field(page, "region").config["options"]]
    assert labels == ["CA-ON", "Quebec"]
    await answer(hass, by, page, region="CA-ON", site="home")
    assert home.us.data == earlier
    page = await change(hass, home, by, "CA")
    await answer(hass, by, page, site="public_body")
    assert home.us.data == {"country": "CA", "site": "public_body"}
