"""What a report says before anything can be compared or added up."""

from decimal import Decimal
import re
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.owner.steps import Step, StepState
from tests.integration.home import REOLINK, Home

from .test_editions import report

NO_COST = Step("a", "Gate")
FREE = Step("b", "Wall", cost=Decimal(0))
DROPPED = Step("c", "Roof", cost=Decimal(90), state=StepState.DROPPED)


@pytest.mark.parametrize(
    ("steps", "total", "shown"),
    [
        ([NO_COST], None, ""),
        ([NO_COST, DROPPED], None, ""),
        ([NO_COST, FREE], "0", "€0.00"),
        ([FREE, DROPPED], "0", "€0.00"),
    ],
    ids=["no cost is known", "only of a dropped step", "nothing, of one", "nothing"],
)
async def test_costs_that_nobody_knows_are_not_nothing(
    home: Home, hass: HomeAssistant, steps: list[Step], total: str | None, shown: str
) -> None:
    home.camera("reolink", "Gate", **REOLINK)
    await home.set_up(country="CA")
    await home.us.runtime_data.async_set_steps(steps)
    assert (await report(hass, edition="client"))["costs"]["total"] == total
    page = await report(hass, edition="client", format="html")
    foot = re.search(r"<tfoot>.*?</tfoot>", page)
    assert foot
    assert foot.group().endswith(f'<td class="number">{shown}</td></tr></tfoot>')


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "There is no report from an earlier day to compare with."),
        ("de", "Es gibt keinen Bericht von einem früheren Tag, mit dem verglichen werden kann."),
    ],
)
async def test_the_second_report_of_the_first_day_does_not_call_itself_the_first(
    home: Home, hass: HomeAssistant, language: str, told: str
) -> None:
    hass.config.language = language
    home.camera("reolink", "Gate", **REOLINK)
    await home.set_up(country="CA")
    fields: dict[str, Any] = {"edition": "client", "format": "html"}
    assert told in await report(hass, **fields)
    assert told in await report(hass, **fields)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Configured in YAML, so that Home Assistant knows little about the device"),
        ("de", "In YAML konfiguriert, Home Assistant weiß deshalb wenig über das Gerät"),
    ],
)
async def test_a_camera_by_yaml_whose_maker_is_known_is_not_said_to_tell_nothing(
    home: Home, hass: HomeAssistant, language: str, told: str
) -> None:
    hass.config.language = language
    home.picture("ffmpeg", "yaml", original_name="Greenhouse")
    await home.set_up(country="CA")
    assert told in await report(hass, edition="client", format="html")
