"""Two running homes, one of them in German, and a real Prometheus that scrapes both.

What Prometheus answers is compared with what the homes themselves say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
import json
import os
from pathlib import Path
import shutil
from statistics import median
import subprocess
from typing import Any, Final

import pytest

from development.many_sites.expressions import dashboard_queries, facts
from tests.live.home_assistant import PYTHON, REPOSITORY

DOCUMENTED = REPOSITORY / "docs" / "many-sites"
PREFIX: Final = "camera_lifecycle_"
SITES: Final = ("Mill Lane", "Hafenbüro")
CODES: Final = {"maintained": 10, "supported": 20, "restricted": 30, "ending": 40}
CODES.update(phased_out=50, ended=60)
NOTHING: Final = ("unknown", "unavailable")
NUMBERS: Final = {"on": "1", "off": "0"}
pytestmark = pytest.mark.live
type Answer = dict[str, Any]


class Told:
    """What one home says of itself: numbers by entity, and of all its cameras."""

    def __init__(self, said: Iterable[dict[str, str]]) -> None:
        """Take the rows that the home gave."""
        self.said = list(said)

    def values(self, key: str) -> dict[str, float]:
        """Return what there is as a number, by entity."""
        rows = [row for row in self.said if row["key"] == key and row["state"] not in NOTHING]
        return {row["entity"]: float(NUMBERS.get(row["state"], row["state"])) for row in rows}

    def states(self, key: str) -> list[str]:
        """Return the states of a sensor of all cameras."""
        return [row["state"] for row in self.said if row["key"] == key]

    def one(self, key: str) -> float:
        """Return the only number of that name."""
        (value,) = self.values(key).values()
        return value


@pytest.fixture(scope="module")
def binary() -> Path:
    """Return Debian's Prometheus, where this machine can have it."""
    found = os.environ.get("PROMETHEUS") or shutil.which("prometheus")
    if not found:
        pytest.skip("no prometheus: scripts/test downloads it where there is apt")
    return Path(found)


@pytest.fixture(scope="module")
def seen(binary: Path) -> Answer:
    """Return what came of running both homes and Prometheus."""
    done = subprocess.run(
        [PYTHON, "-m", "development.many_sites", binary],
        cwd=REPOSITORY,
        check=False,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    answer: Answer = json.loads(done.stdout.splitlines()[-1])
    return answer


@pytest.fixture
def homes(seen: Answer) -> dict[str, Told]:
    """Return what each home says of itself."""
    return {site: Told(seen["said"][site]) for site in SITES}


def test_prometheus_stores_for_both_sites_what_the_homes_say(
    seen: Answer, homes: dict[str, Told]
) -> None:
    for metric in facts():
        fact = metric.removeprefix(PREFIX)
        stored = {
            (row["labels"]["site"], row["labels"]["entity"]): row["value"]
            for row in seen["facts"][metric]
        }
        said = {
            (site, entity): value
            for site, home in homes.items()
            for entity, value in home.values(fact).items()
        }
        assert stored == said, fact
        if fact != "cameras_with_duty":  # no site of these has any duty
            assert {site for site, _ in stored} == set(SITES), fact


def test_a_status_and_a_risk_are_the_ones_that_people_read(homes: dict[str, Told]) -> None:
    for site, home in homes.items():
        words = [status for status in home.states("support_status") if status not in NOTHING]
        codes = home.values("support_status_code").values()
        assert sorted(CODES[word] for word in words) == sorted(codes), site
        risks = home.states("at_risk")
        assert home.one("cameras") == len(risks)
        assert home.one("cameras_at_risk") == risks.count("on")
        assert home.one("cameras_risk_unknown") == risks.count("unknown")
        assert {"on", "off", "unknown"} == set(risks), "all three kinds are tried"


def by_site(homes: dict[str, Told], number: Callable[[Told], float]) -> dict[str, float]:
    return {site: number(home) for site, home in homes.items()}


def at_risk(homes: dict[str, Told], fact: str) -> list[float]:
    """Return the numbers of a fact of the cameras at risk."""
    return sorted(
        value
        for home in homes.values()
        for entity, value in home.values(fact).items()
        if any(
            on == 1 and entity.partition(".")[2].startswith(camera(risk))
            for risk, on in home.values("at_risk").items()
        )
    )


def camera(entity: str) -> str:
    """Return what the ids of a camera's sensors begin with."""
    return entity.partition(".")[2].removesuffix("at_risk").removesuffix("gefahrdet")


def expected(homes: dict[str, Told]) -> dict[tuple[str, str], Any]:
    """Return what each query of the dashboard must answer: a number, numbers by site, or a list."""
    every = homes.values()
    risks = [risk for home in every for risk in home.states("at_risk")]
    return {
        ("Sites", "stat"): len(homes),
        ("Sites that tell nothing", "A"): 0,
        ("Cameras", "A"): len(risks),
        ("At risk", "A"): risks.count("on"),
        ("Unknown risk", "A"): risks.count("unknown"),
        ("Not at risk", "A"): risks.count("off"),
        ("Cameras at risk, by site", "A"): by_site(homes, lambda home: home.one("cameras_at_risk")),
        ("Sites", "A"): by_site(homes, lambda home: home.one("cameras")),
        ("Sites", "B"): by_site(homes, lambda home: home.one("cameras_at_risk")),
        ("Sites", "C"): by_site(homes, lambda home: home.one("cameras_risk_unknown")),
        ("Sites", "D"): by_site(homes, lambda h: max(h.values("support_status_code").values())),
        ("Sites", "E"): by_site(homes, lambda home: median(home.values("firmware_age").values())),
        ("Sites", "F"): by_site(homes, lambda home: home.one("days_to_support_end")),
        ("Sites", "G"): by_site(homes, lambda home: home.one("facts_age")),
        ("Cameras at risk", "A"): [1.0] * risks.count("on"),
        ("Cameras at risk", "B"): at_risk(homes, "support_status_code"),
        ("Cameras at risk", "C"): at_risk(homes, "known_exploited"),
        ("Cameras at risk", "D"): at_risk(homes, "firmware_age"),
        ("Cameras with unknown risk", "A"): [0.0] * risks.count("unknown"),
    }


def test_each_query_of_the_dashboard_answers_rightly_for_both_sites(
    seen: Answer, homes: dict[str, Told]
) -> None:
    right = expected(homes)
    asked = set()
    for query in dashboard_queries():
        rows = seen["answers"][query.expression]
        assert rows, query
        key = (query.panel, query.ref)
        if query.expression.startswith("count(up{") and query.panel == "Sites":
            key = ("Sites", "stat")
        if query.panel == "Cameras by support status":
            assert sum(row["value"] for row in rows) == right["Cameras", "A"]
            for row in rows:
                counted = sum(home.one(row["labels"]["fact"]) for home in homes.values())
                assert row["value"] == counted, row
            continue
        asked.add(key)
        wanted = right[key]
        if isinstance(wanted, dict):
            assert {row["labels"]["site"]: row["value"] for row in rows} == wanted, query
        elif isinstance(wanted, list):
            assert sorted(row["value"] for row in rows) == wanted, query
        else:
            assert [row["value"] for row in rows] == [wanted], query
    assert asked == set(right)


def test_nothing_else_of_a_home_is_kept(seen: Answer) -> None:
    kept = {row["labels"]["__name__"] for row in seen["names"]}
    of_prometheus = {"up", "ALERTS", "ALERTS_FOR_STATE"}
    of_prometheus |= {name for name in kept if name.startswith("scrape_")}
    assert kept - of_prometheus == {*facts(), PREFIX + "known"} - {PREFIX + "cameras_with_duty"}


def test_alerts_name_the_cameras_at_risk(seen: Answer, homes: dict[str, Told]) -> None:
    firing = {
        (alert["site"], alert["entity"])
        for alert in seen["alerts"]
        if alert["alertname"] == "CameraAtRisk" and alert["state"] == "firing"
    }
    assert firing == {
        (site, entity)
        for site, home in homes.items()
        for entity, on in home.values("at_risk").items()
        if on
    }


@pytest.mark.fault(
    "process", "one of several homes stops", "Prometheus doesn't read that as an all-clear"
)
def test_a_site_that_stops_is_no_all_clear(seen: Answer, homes: dict[str, Told]) -> None:
    still, gone = SITES
    answers = {
        (query.panel, query.ref): seen["stopped"][query.expression] for query in dashboard_queries()
    }
    assert [row["value"] for row in answers["Sites that tell nothing", "A"]] == [1]
    assert [row["value"] for row in answers["Not at risk", "A"]] == [
        homes[still].states("at_risk").count("off")
    ]
    alerts = [(alert["alertname"], alert["site"]) for alert in seen["alerts_stopped"]]
    assert ("SiteTellsNothing", gone) in alerts
    assert alerts.count(("CameraAtRisk", gone)) == homes[gone].states("at_risk").count("on")


def test_the_log_of_no_home_names_us(seen: Answer) -> None:
    assert seen["log"] == []


@pytest.mark.parametrize(("check", "file"), [("config", "prometheus.yml"), ("rules", "alerts.yml")])
def test_promtool_takes_the_files(binary: Path, tmp_path: Path, check: str, file: str) -> None:
    room = shutil.copytree(DOCUMENTED, tmp_path / "many-sites")
    (room / "tokens").mkdir()
    for token in ("mill-lane", "harbour-office"):
        (room / "tokens" / token).touch()
    assert_promtool(binary, "check", check, str(room / file))


def test_the_alerts_fire_when_they_should(binary: Path, tmp_path: Path) -> None:
    tests = (Path(__file__).parent / "alerts_at_many_sites.yml").read_text("utf-8")
    file = tmp_path / "tests.yml"
    file.write_text(tests.replace("ALERTS", str(DOCUMENTED / "alerts.yml")))
    assert_promtool(binary, "test", "rules", str(file))


def assert_promtool(binary: Path, *command: str) -> None:
    done = subprocess.run(
        [binary.with_name("promtool"), *command],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
