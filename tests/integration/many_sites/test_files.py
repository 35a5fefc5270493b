"""The files of docs/many-sites: what they ask for is what a home exports, in each language."""

import json
from pathlib import Path
import re

from homeassistant.components import mqtt_statestream, prometheus
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entityfilter
from homeassistant.util import slugify
import pytest

from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.sensor import (
    CAMERA_SENSORS,
    CAMERAS_WITH_DUTY,
    FACTS_AGE,
    FLEET_SENSORS,
)
from development.many_sites.expressions import (
    alert_expressions,
    dashboard,
    dashboard_expressions,
    dashboard_queries,
    facts,
)
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

from .conftest import Scrape
from .documented import FOLDER, Sample, read, relabelled

PREFIX = "camera_lifecycle_"
LABELS = {"site", "job", "instance", "camera", "fact", "entity", "__name__"}
OF_PROMETHEUS = {"up", PREFIX + "known"}
WORD = re.compile(r'"[^"]*"|[a-zA-Z_]\w*')
GRAMMAR = {"sum", "max", "min", "count", "quantile", "by", "on", "and", "or", "unless"}
GRAMMAR |= {"last_over_time", "d"}
TRANSLATIONS = sorted((BUNDLED.parent / "translations").glob("*.json"))
COUNTS = [each.key for each in FLEET_SENSORS if each.state_class == "measurement"]
EVERY_EXPRESSION = [*dashboard_expressions(), *alert_expressions().values()]


def words(expression: str) -> set[str]:
    """Return the names of metrics and labels in an expression; what is quoted is no name."""
    named = re.search(r'__name__=~"([^"]*)"', expression)
    found = set(WORD.findall(expression)) | set(named[1].split("|") if named else ())
    return {word for word in found if not word.startswith('"')} - GRAMMAR


@pytest.mark.parametrize("expression", EVERY_EXPRESSION)
def test_each_name_in_an_expression_is_one_that_there_is(expression: str) -> None:
    assert words(expression) <= {*facts(), *OF_PROMETHEUS, *LABELS}


@pytest.mark.usefixtures("_all_enabled")
async def test_each_metric_is_exported_by_a_home(home: Home, scrape: Scrape) -> None:
    home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Yard", **REOLINK)
    home.camera("onvif", "Hall", manufacturer="Verkada", model="CD41")
    await home.set_up(country="US", site="contractor")
    exported = {sample.labels["__name__"] for sample in relabelled(await scrape())}
    assert exported == {*facts(), PREFIX + "known"}


def test_each_number_that_we_have_is_a_fact() -> None:
    numeric = {"support_status_code", "firmware_age", "known_exploited", "at_risk"}
    assert numeric - {"at_risk"} <= {sensor.key for sensor in CAMERA_SENSORS}
    site = {*COUNTS, CAMERAS_WITH_DUTY.key, FACTS_AGE.key, "days_to_support_end"}
    assert sorted(facts()) == sorted(PREFIX + key for key in numeric | site)


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_an_id_in_each_language_becomes_its_fact_and_passes_the_filter(file: Path) -> None:
    entities = json.loads(file.read_text("utf-8"))
    passes = entityfilter.FILTER_SCHEMA(read("home.yaml")["prometheus"]["filter"])
    for metric in facts():
        fact = metric.removeprefix(PREFIX)
        domain = "binary_sensor" if fact == "at_risk" else "sensor"
        of_site = fact.startswith(("cameras", "facts", "days"))
        slug = slugify(entities["entity"][domain][fact]["name"])
        for device in (
            ("camera_lifecycle", "office_camera_lifecycle") if of_site else ("hall", "a_b")
        ):
            for suffix in ("",) if of_site else ("", "_2"):
                entity = f"{domain}.{device}_{slug}{suffix}"
                name = f"homeassistant_{domain}_state"
                labels = {"__name__": name, "entity": entity, "friendly_name": "Ours"}
                (kept,) = relabelled([Sample(labels, 1)])
                camera = {} if of_site else {"camera": device + suffix}
                assert kept.labels == {"__name__": metric, "fact": fact, "entity": entity, **camera}
                assert passes(entity), entity


def test_the_sensor_of_all_cameras_is_no_camera() -> None:
    for file in TRANSLATIONS:
        sensors = json.loads(file.read_text("utf-8"))["entity"]["binary_sensor"]
        entity = f"binary_sensor.camera_lifecycle_{slugify(sensors['any_at_risk']['name'])}"
        labels = {"__name__": "homeassistant_binary_sensor_state", "entity": entity}
        assert relabelled([Sample(labels, 0)]) == []


def test_the_dashboard_is_of_a_kind_that_grafana_imports() -> None:
    board = dashboard()
    assert board["uid"]
    assert board["schemaVersion"] >= 39
    assert {each["name"] for each in board["templating"]["list"]} == {"datasource", "site"}
    panels = board["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    cells: set[tuple[int, int]] = set()
    for panel in panels:
        place = panel["gridPos"]
        assert place["x"] + place["w"] <= 24
        taken = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not cells & taken, panel["title"]
        cells |= taken
        for target in (panel, *panel["targets"]):
            assert target["datasource"] == {"type": "prometheus", "uid": "${datasource}"}
    for query in dashboard_queries():
        assert 'site=~"$site"' in query.expression, query


def test_the_dashboard_knows_each_status_by_its_number() -> None:
    text = (FOLDER / "dashboard.json").read_text("utf-8")
    mapped = re.findall(r'"(\d\d)": \{\s*"text": "([^"]+)"', text)
    assert {number for number, _ in mapped} == {"10", "20", "30", "40", "50", "60"}
    assert len(set(mapped)) == 6


def test_the_two_configurations_of_a_home_are_ones_that_core_takes(hass: HomeAssistant) -> None:
    assert prometheus.CONFIG_SCHEMA(read("home.yaml"))
    stream = {"mqtt_statestream": read("home-mqtt.yaml")["mqtt_statestream"]}
    assert mqtt_statestream.CONFIG_SCHEMA(stream)
