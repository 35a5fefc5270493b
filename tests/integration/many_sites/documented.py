"""What docs/many-sites offers, and what Prometheus makes of it: an installer copies these files."""

from collections.abc import Iterable, Mapping
from pathlib import Path
import re
from typing import Any, Final, NamedTuple

import yaml

FOLDER: Final = Path(__file__).parents[3] / "docs" / "many-sites"
type Labels = dict[str, str]


class Sample(NamedTuple):
    """One sample: its labels, the metric's name among them as `__name__`, and its value."""

    labels: Labels
    value: float


def read(name: str) -> Any:
    """Return a YAML file of the folder."""
    return yaml.safe_load((FOLDER / name).read_text("utf-8"))


def relabelled(samples: Iterable[Sample]) -> list[Sample]:
    """Return what Prometheus keeps of samples by the relabel rules of prometheus.yml."""
    first, *_ = read("prometheus.yml")["scrape_configs"]
    rules = first["metric_relabel_configs"]
    return [
        Sample(labels, sample.value)
        for sample in samples
        if (labels := _relabel(sample.labels, rules)) is not None
    ]


def _relabel(labels: Labels, rules: Iterable[Mapping[str, Any]]) -> Labels | None:
    """Return the labels after all rules, None where one drops the sample.

    As Prometheus' documentation says of `relabel_config`: values joined by `;`, the expression
    anchored at both ends, a label that becomes empty is none.
    """
    labels = dict(labels)
    for rule in rules:
        action, regex = rule.get("action", "replace"), re.compile(rule["regex"])
        if action == "labeldrop":
            labels = {name: value for name, value in labels.items() if not regex.fullmatch(name)}
            continue
        value = ";".join(labels.get(name, "") for name in rule["source_labels"])
        found = regex.fullmatch(value)
        if (action == "keep" and not found) or (action == "drop" and found):
            return None
        if action == "replace" and found:
            template = re.sub(r"\$(\d)", r"\\\1", rule["replacement"])
            labels[rule["target_label"]] = found.expand(template)
    return {name: value for name, value in labels.items() if value}
