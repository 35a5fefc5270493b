"""The expressions of the dashboard and of the alerts, and the facts that Prometheus keeps."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import yaml

from .site import DOCUMENTED


class Query(NamedTuple):
    """An expression of the dashboard: the title of its panel, and which of its queries it is."""

    panel: str
    ref: str
    expression: str


def dashboard() -> dict[str, Any]:
    """Return the dashboard, as Grafana imports it."""
    read: dict[str, Any] = json.loads((DOCUMENTED / "dashboard.json").read_text("utf-8"))
    return read


def dashboard_queries() -> list[Query]:
    """Return each query of each panel."""
    return [
        Query(panel["title"], target["refId"], target["expr"])
        for panel in dashboard()["panels"]
        for target in panel["targets"]
    ]


def dashboard_expressions() -> list[str]:
    """Return each expression of the dashboard once."""
    return list(dict.fromkeys(query.expression for query in dashboard_queries()))


def alert_expressions() -> dict[str, str]:
    """Return the expression of each alert by its name."""
    groups = yaml.safe_load((DOCUMENTED / "alerts.yml").read_text("utf-8"))["groups"]
    return {rule["alert"]: rule["expr"] for group in groups for rule in group["rules"]}


def facts() -> list[str]:
    """Return the name of each metric that the relabel rules make."""
    documented = yaml.safe_load((DOCUMENTED / "prometheus.yml").read_text("utf-8"))
    rules = documented["scrape_configs"][0]["metric_relabel_configs"]
    return [
        f"camera_lifecycle_{rule['replacement']}"
        for rule in rules
        if rule.get("target_label") == "fact"
    ]
