"""What is kept of newer facts, as it is read: anything else is as if nothing had been taken."""

from __future__ import annotations

from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.facts.kept import FactsStore
from custom_components.camera_lifecycle.facts.keys import TrustedKeys
from tests.facts.signing import KEYS, TRUSTED, signed

GOOD = {"signed": signed().decode(), "address": "x", "etag": None, "serial": 7, "keys": None}


@pytest.mark.parametrize(
    ("content", "damaged"),
    [
        ({}, 0),
        (GOOD, 0),
        (GOOD | {"keys": KEYS}, 0),
        ([], 1),
        ({"serial": 7}, 1),
        (GOOD | {"signed": 7}, 1),
        (GOOD | {"etag": 7}, 1),
        (GOOD | {"serial": "7"}, 1),
        (GOOD | {"keys": "none"}, 1),
    ],
    ids=lambda value: str(value)[:8] if isinstance(value, int) else "content",
)
async def test_what_was_kept_is_read(hass: HomeAssistant, content: Any, damaged: int) -> None:
    store = FactsStore(hass)
    assert store.read(content) == damaged
    assert (store.content() == content) is (damaged == 0 and content != {})


async def test_nothing_is_read_where_nothing_is_kept_or_counts(hass: HomeAssistant) -> None:
    store = FactsStore(hass)
    assert store.read_signed(TRUSTED) is None
    store.read(GOOD)
    found = store.read_signed(TRUSTED)
    assert found is not None
    assert found.serial == 7
    assert store.read_signed(TrustedKeys()) is None
    await store.async_drop()
    await store.async_drop()
    assert store.read_signed(TRUSTED) is None
