"""Reads the registries of a Home Assistant configuration folder; writes nothing into it.

Three files are read, completed where an older or hand-made one leaves keys out, and loaded by
Home Assistant's own registries from a private temporary folder. So the audit sees what the
integration would see, migrations between versions included: every version that the installed
Home Assistant migrates is read, from the first one on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from ..engine.load import Library
from .files import FileError, refuse_link_out
from .problems import Problems
from .registry_file import FILES, read_json, read_registry
from .source import AuditedCamera, AuditSource, Home, OwnPlace, Problem, SourceError

DEVICES: Final = "core.device_registry"
UNSEEN: Final = "cameras set up in YAML without a unique ID aren't in its registries: not shown"


def read_folder(path: Path, library: Library) -> AuditSource:
    """Return the cameras of the folder, the home's name and country, and the problems met.

    Raises SourceError where it holds no registry that can be read.
    """
    storage = path / ".storage"
    try:
        refuse_link_out(storage, path)
    except FileError as err:
        raise SourceError(f"{storage}: {err}") from err
    problems = Problems()
    core_config = _read_core_config(storage / "core.config", problems)
    if _is_missing(storage / DEVICES):
        raise SourceError(f"{path}: contains no .storage/{DEVICES} of Home Assistant")
    read = {name: read_registry(storage / name, problems) for name in FILES}
    if not read[DEVICES][1]:
        # its entities alone would be cameras of which nothing is known
        raise SourceError(*problems)
    registries = {name: registry for name, (registry, _) in read.items()}
    home, cameras = _find_cameras(storage, registries, library, problems)
    country = core_config.get("country")
    own = home.place
    return AuditSource(
        core_config.get("location_name", path.name),
        [*map(Problem, problems), *cameras],
        OwnPlace(country) if own is None else replace(own, country=own.country or country),
        word=None if own is None else home.word,
        unseen=UNSEEN,
    )


def _find_cameras(
    storage: Path,
    registries: Mapping[str, Mapping[str, Any]],
    library: Library,
    problems: Problems,
) -> tuple[Home, list[AuditedCamera]]:
    """Return the home that the registries know, and its cameras. Raises SourceError."""
    # the registries need Home Assistant, which record files do not
    from . import notes  # noqa: PLC0415 - the same
    from .registries import RegistryError, async_load_home  # noqa: PLC0415 - the same

    kept = notes.read_kept(storage, problems)
    with TemporaryDirectory(prefix="camera_lifecycle-") as private:
        copy = Path(private) / ".storage"
        copy.mkdir()
        for name, content in registries.items():
            (copy / name).write_text(json.dumps(content), "utf-8")
        try:
            states = notes.read_update_states(storage, problems)
            home = asyncio.run(async_load_home(private, library, states, kept))
        except RegistryError as err:
            raise SourceError(f"{storage / err.file}: {err}") from err
    notes.tell_damaged(storage, home.damaged, problems)
    if home.is_entry_damaged:
        problems.add(
            storage / "core.config_entries",
            "a part of the settings of camera_lifecycle can't be read and was left out",
        )
    areas = notes.read_areas(storage, problems)
    plans = notes.read_noted_plans(storage, problems)
    return home, [
        replace(camera, area=areas.get(camera.area or ""), plan=plans.get(camera.camera.id))
        for camera in home.cameras
    ]


def _is_missing(file: Path) -> bool:
    try:
        file.lstat()
    except FileNotFoundError, NotADirectoryError:
        return True
    except OSError:
        return False  # it is there, and why it cannot be read is told when it is
    return False


def _read_core_config(file: Path, problems: Problems) -> Mapping[str, str]:
    """Return the texts of the core configuration, among them `location_name` and `country`."""
    content = read_json(file, problems)
    data = content.get("data") if content else None
    items = data.items() if isinstance(data, dict) else ()
    return {key: value for key, value in items if isinstance(value, str) and value}
