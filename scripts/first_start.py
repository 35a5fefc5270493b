"""Print what Home Assistant would install at its first start, one pinned requirement a line.

    python scripts/first_start.py INTEGRATION ...     # Python of an environment with Home Assistant

Home Assistant installs what its integrations require when it sets them up, one by one, from the
network. An environment that holds all of it beforehand starts at once, and offline. The named
integrations are looked at beside those that Home Assistant always sets up; what they depend on,
and what they only wish to come after, counts too, as it does for Home Assistant
(homeassistant/requirements.py).
"""

from __future__ import annotations

from collections.abc import Iterable
import json
from pathlib import Path
import sys
from typing import Any

import homeassistant
from homeassistant import bootstrap

COMPONENTS = Path(homeassistant.__file__).parent / "components"


def always() -> set[str]:
    """Return what every Home Assistant sets up, and what the demo's configuration names."""
    early = {domain for _, domains, _ in bootstrap.STAGE_0_INTEGRATIONS for domain in domains}
    configured = {"frontend", "config", "history", "logbook", "my", "recorder"}
    # of the earliest ones these are set up only where something asks for them
    return {
        *bootstrap.CORE_INTEGRATIONS,
        *bootstrap.DEFAULT_INTEGRATIONS,
        *(early & {"logger", "network", "labs", "zeroconf"}),
        *configured,
    }


def requirements(domains: Iterable[str]) -> list[str]:
    """Return the requirements of these integrations and of all they reach, sorted."""
    ahead = list(domains)
    seen: set[str] = set()
    wanted: set[str] = set()
    while ahead:
        domain = ahead.pop()
        manifest = COMPONENTS / domain / "manifest.json"
        if domain in seen or not manifest.exists():
            continue
        seen.add(domain)
        content: dict[str, Any] = json.loads(manifest.read_text("utf-8"))
        wanted.update(content.get("requirements", ()))
        ahead += [*content.get("dependencies", ()), *content.get("after_dependencies", ())]
    return sorted(wanted, key=str.lower)


if __name__ == "__main__":
    print(*requirements({*always(), *sys.argv[1:]}), sep="\n")
