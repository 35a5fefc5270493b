"""The manifest: its keys, their order, and what they may say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Any, Final

from awesomeversion import AwesomeVersion, AwesomeVersionStrategy

from . import DOMAIN, package, read

REQUIRED: Final = {
    "codeowners",
    "config_flow",
    "documentation",
    "domain",
    "integration_type",
    "iot_class",
    "issue_tracker",
    "name",
    "version",
}
"""What the loader, hassfest for custom integrations, or HACS insists on."""
KNOWN: Final = REQUIRED | {
    "after_dependencies",
    "categories",
    "connectivity",
    "dependencies",
    "import_executor",
    "loggers",
    "quality_scale",
    "requirements",
    "single_config_entry",
}
VALUES: Final = {
    "integration_type": {"device", "entity", "hardware", "helper", "hub", "service", "system"},
    "iot_class": {
        "assumed_state",
        "calculated",
        "cloud_polling",
        "cloud_push",
        "local_polling",
        "local_push",
    },
    "quality_scale": {"bronze", "silver", "gold", "platinum"},
    "connectivity": {"bluetooth", "cloud", "host", "network", "serial"},
    "categories": {"security_safety", "security_safety.cameras"},
}
"""Home Assistant has more categories and kinds of connectivity, none of which could be ours."""
LISTS: Final = {
    "after_dependencies": re.compile(r"[a-z0-9_]+"),
    "categories": re.compile(r"[a-z_]+(\.[a-z_]+)?"),
    "codeowners": re.compile(r"@[A-Za-z0-9-]+(/[A-Za-z0-9._-]+)?"),
    "connectivity": re.compile(r"[a-z]+"),
    "dependencies": re.compile(r"[a-z0-9_]+"),
    "loggers": re.compile(r"[\w.]+"),
    "requirements": re.compile(r"[A-Za-z0-9._-]+((==|>=|~=)[\w.]+)(,<[\w.]+)?"),
}
VERSIONS: Final = [
    AwesomeVersionStrategy.CALVER,
    AwesomeVersionStrategy.SEMVER,
    AwesomeVersionStrategy.SIMPLEVER,
    AwesomeVersionStrategy.BUILDVER,
    AwesomeVersionStrategy.PEP440,
]


def check_manifest(root: Path) -> Iterator[str]:
    """Yield what is wrong with the manifest."""
    for fault in _faults(read(package(root) / "manifest.json")):
        yield f"manifest.json: {fault}"


def _faults(data: dict[str, Any]) -> Iterator[str]:
    for key in sorted(REQUIRED - data.keys()):
        yield f"{key} is missing"
    for key in sorted(data.keys() - KNOWN):
        yield f"{key} is an unknown key"
    order = sorted(data, key=lambda key: (key != "domain", key != "name", key))
    if list(data) != order:
        yield f"keys are not sorted: domain, name, then by the alphabet ({', '.join(order)})"
    if data.get("domain") != DOMAIN:
        yield f"domain isn't {DOMAIN}, as the folder"
    yield from _wrong_values(data)
    if AwesomeVersion(str(data.get("version", "0"))).strategy not in VERSIONS:
        yield f"version {data['version']!r} is none that Home Assistant reads"


def _wrong_values(data: dict[str, Any]) -> Iterator[str]:
    for key, pattern in LISTS.items():
        yield from _check_list(key, data.get(key, []), pattern)
    for key, allowed in VALUES.items():
        said = data.get(key, [])
        for value in said if isinstance(said, list) else [said]:
            if value not in allowed:
                yield f"{key} can't be {value!r}"
    for key in ("documentation", "issue_tracker"):
        if not re.fullmatch(r"https://[\w.-]+/\S+", str(data.get(key, "https://x/x"))):
            yield f"{key} isn't a web address with https"
    for key in ("config_flow", "single_config_entry", "import_executor"):
        if not isinstance(data.get(key, True), bool):
            yield f"{key} is neither true nor false"


def _check_list(key: str, values: object, pattern: re.Pattern[str]) -> Iterator[str]:
    if not isinstance(values, list):
        yield f"{key} isn't a list"
        return
    if values != sorted(set(map(str, values))):
        yield f"{key} isn't sorted, or names something twice"
    for value in values:
        if not pattern.fullmatch(str(value)):
            yield f"{key} can't contain {value!r}"
