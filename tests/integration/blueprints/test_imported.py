"""The buttons in the documentation, and what Home Assistant imports by them."""

from pathlib import Path
import re
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from homeassistant.components.automation import DOMAIN as AUTOMATION
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.test_util.aiohttp import AiohttpClientMocker
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from .installed import FOLDER, NAMES

USAGE: Final = (Path(__file__).parents[3] / "docs" / "usage.md").read_text(encoding="utf-8")
BUTTONS: Final = re.findall(r"\((https://my\.home-assistant\.io/redirect/[^)]+)\)", USAGE)


def addresses() -> dict[str, str]:
    """Return the addresses that the buttons hand over, by the name of the blueprint."""
    found = [parse_qs(urlsplit(button).query)["blueprint_url"][0] for button in BUTTONS]
    return {Path(urlsplit(address).path).stem: address for address in found}


def test_each_blueprint_has_one_button() -> None:
    assert sorted(addresses()) == NAMES
    assert len(BUTTONS) == len(NAMES)
    assert {urlsplit(button).path for button in BUTTONS} == {"/redirect/blueprint_import/"}


@pytest.mark.parametrize("name", NAMES)
async def test_home_assistant_imports_it(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    aioclient_mock: AiohttpClientMocker,
    tmp_path: Path,
    name: str,
) -> None:
    hass.config.config_dir = str(tmp_path)
    assert await async_setup_component(hass, AUTOMATION, {})
    client = await hass_ws_client(hass)
    address = addresses()[name]
    raw = address.replace("github.com", "raw.githubusercontent.com").replace("/blob", "")
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    aioclient_mock.get(raw, text=text)

    async def ask(**message: Any) -> Any:
        await client.send_json_auto_id(message)
        answer = await client.receive_json()
        assert answer["success"], answer
        return answer["result"]

    found = await ask(type="blueprint/import", url=address)
    assert found["validation_errors"] is None
    assert not found["exists"]
    assert found["blueprint"]["metadata"]["source_url"] == address
    await ask(
        type="blueprint/save",
        domain=AUTOMATION,
        path=f"{found['suggested_filename']}.yaml",
        yaml=found["raw_data"],
        source_url=address,
    )
    listed = await ask(type="blueprint/list", domain=AUTOMATION)
    (ours,) = (each for path, each in listed.items() if path.endswith(f"/{name}.yaml"))
    assert ours["metadata"]["source_url"] == address
