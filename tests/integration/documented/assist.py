"""Home Assistant's own conversation, with the libraries that it installs for itself."""

import sys
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest

from .blocks import ROOT

_OF_THE_DEMO = "lib/python3.*/site-packages"


async def listen(hass: HomeAssistant) -> None:
    """Set it up. The demo has the libraries; where there is none, the test is skipped."""
    for folder in map(str, (ROOT / ".venv-demo").glob(_OF_THE_DEMO)):
        if folder not in sys.path:
            sys.path.append(folder)  # behind our own: only what is missing comes from there
    for name in ("hassil", "home_assistant_intents", "gazetteer_matcher"):
        pytest.importorskip(name, reason="what understands sentences is not installed")
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "conversation", {})
    await hass.async_block_till_done()


async def ask(hass: HomeAssistant, sentence: str) -> str:
    """Say something in English; return what is answered."""
    asked = {"text": sentence, "language": "en"}
    answer: Any = await hass.services.async_call(
        "conversation", "process", asked, blocking=True, return_response=True
    )
    return str(answer["response"]["speech"]["plain"]["speech"])
