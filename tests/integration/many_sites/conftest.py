"""A home that Prometheus scrapes, as docs/many-sites sets it up."""

from collections.abc import Awaitable, Callable

from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from homeassistant.setup import async_setup_component
import prometheus_client
from prometheus_client.parser import text_string_to_metric_families
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from .documented import Sample, read, relabelled

type Scrape = Callable[[], Awaitable[list[Sample]]]
type Told = Callable[..., Awaitable[dict[str, float]]]


@pytest.fixture
def _all_enabled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the sensors that are off by default be enabled, as an installer does."""
    monkeypatch.setattr(Entity, "entity_registry_enabled_default", True)


@pytest.fixture
def scrape(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> Scrape:
    """Return what a scrape of /api/prometheus brings; core's integration starts with the first."""
    monkeypatch.setattr(prometheus_client, "REGISTRY", prometheus_client.CollectorRegistry())

    async def scraped() -> list[Sample]:
        assert await async_setup_component(hass, "prometheus", read("home.yaml"))
        await hass.async_block_till_done()
        answer = await (await hass_client()).get("/api/prometheus")
        assert answer.status == 200
        return [
            Sample({"__name__": sample.name, **sample.labels}, sample.value)
            for family in text_string_to_metric_families(await answer.text())
            for sample in family.samples
        ]

    return scraped


@pytest.fixture
def told(scrape: Scrape) -> Told:
    """Return what Prometheus stores of a fact: its value by camera, or by '' for the site."""

    async def values(fact: str, name: str = "") -> dict[str, float]:
        return {
            sample.labels.get("camera", ""): sample.value
            for sample in relabelled(await scrape())
            if sample.labels["__name__"] == (name or f"camera_lifecycle_{fact}")
            and sample.labels["fact"] == fact
        }

    return values
