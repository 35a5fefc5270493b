"""The examples of voice, through Home Assistant's own conversation."""

from homeassistant.components.homeassistant.exposed_entities import (
    async_expose_entity,
    async_should_expose,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import load_library

from .assist import ask, listen
from .blocks import ROOT, Block, tries
from .sample import FRONT, GATE, Sample

PAGE = ROOT / "docs" / "automations.md"


@pytest.fixture(autouse=True)
async def _it_listens(hass: HomeAssistant) -> None:
    await listen(hass)


@tries('Answer "Is the front door camera at risk?"')
async def test_one_camera(sample: Sample, block: Block) -> None:
    await sample.begin(load_library())
    sample.hang_up_like_the_front_door("Yard one")
    sample.hang_up_like_the_front_door("Yard two")
    await sample.home.settle()
    await sample.automate(block)
    front, gate = sample.sentence(FRONT), sample.sentence(GATE)
    for asked, answer in (
        ("Is the front door camera at risk?", f"Yes. {front}"),
        ("is front camera at risk", f"Yes. {front}"),
        ("What do you know about the gate camera?", f"That is not known. {gate}"),
        ("Is the yard camera at risk?", "I do not know which camera you mean."),
        ("Is the cellar camera at risk?", "I do not know which camera you mean."),
    ):
        assert await ask(sample.hass, asked) == answer, asked
    await sample.update()
    answer = await ask(sample.hass, "What is known about the front door camera")
    assert answer == f"That is not known. {sample.sentence(FRONT)}"


@tries('Answer "Which cameras are at risk?"')
async def test_all_cameras(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    asked = "Which cameras are at risk?"
    assert await ask(sample.hass, asked) == "No camera is known to be at risk."
    await sample.newer_facts()
    assert await ask(sample.hass, asked) == FRONT
    assert await ask(sample.hass, "are any cameras at risk") == FRONT


def said() -> list[tuple[str, str]]:
    """Return the questions of the table and how their answers begin."""
    rows = PAGE.read_text("utf-8").partition("| Question |")[2].partition("\n\n")[0].splitlines()
    cells = [[cell.strip(" *") for cell in row.strip("| ").split("|")] for row in rows[2:]]
    return [(question, answer.removesuffix("...")) for question, answer, *_ in cells]


async def test_what_is_exposed_answers_by_its_name(sample: Sample) -> None:
    """Only the plan is by itself: the answers come once a person exposes the entities."""
    await sample.begin(load_library())
    hass = sample.hass
    ours = [one for one in er.async_get(hass).entities.values() if one.platform == DOMAIN]
    ids = [one.entity_id for one in ours]
    exposed = [one for one in ids if async_should_expose(hass, "conversation", one)]
    assert exposed == ["todo.camera_lifecycle_plan"]
    for entity_id in ids:
        async_expose_entity(hass, "conversation", entity_id, should_expose=True)
    await hass.async_block_till_done()
    assert await ask(hass, "Is the gate at risk on?") == "No, unknown"
    assert len(said()) == 4
    for question, answer in said():
        assert (await ask(hass, question)).startswith(answer), question
