"""Loading the library and judging by it, as it is and with ten times the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
import gc
from importlib.util import find_spec
from pathlib import Path
import subprocess
import sys
import tempfile
import tracemalloc
from typing import Final

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.firmware.read import read_firmware
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import BUNDLED, Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Identity

from .cpu import quiet_cpu
from .engine import CONTEXT, cameras
from .figures import Figure
from .floor.serve import ROOT

_TENFOLD: Final = "development.bench.tenfold"
"""`python -m` this FILE writes a library of ten times the facts there."""
_GOAL_LOAD_MS: Final = 150.0
_GOAL_MIB: Final = 12.0

type Load = Callable[[], Library]


async def measure(_: int, runs: int) -> list[Figure]:
    """Return the figures of both libraries; those of one where nothing makes the other."""
    figures = _of_library("library", load_library, runs)
    with _tenfold() as path:
        if path is not None:
            figures += _of_library(
                "library_tenfold", lambda: load_library(path), runs, (_GOAL_LOAD_MS, _GOAL_MIB)
            )
    return figures


def _of_library(
    name: str, load: Load, runs: int, goals: tuple[float | None, float | None] = (None, None)
) -> list[Figure]:
    """Return what loading takes, what it holds, and what one camera costs by it."""
    load()  # patterns are compiled once a process
    loading = [_milliseconds(load) for _ in range(runs)]
    return [
        Figure.of(f"{name}_load", "ms", loading, goals[0]),
        Figure.of(f"{name}_memory", "MiB", [_mebibytes(load)], goals[1]),
        *_judging(name, load, runs),
    ]


def _judging(name: str, load: Load, runs: int) -> list[Figure]:
    """Return what each part of judging costs a camera that was not judged before.

    What a library remembers of earlier cameras is forgotten with it: each run has its own.
    """
    fleet = cameras()
    samples: dict[str, list[float]] = {"assess": [], "identify": [], "read_firmware": []}
    for _ in range(runs):
        facts = load()
        known = [(camera, identify(camera, facts)) for camera in fleet]
        parts: dict[str, Callable[[Library], object]] = {
            "assess": lambda new: [assess(camera, new, CONTEXT) for camera in fleet],
            "identify": lambda new: [identify(camera, new) for camera in fleet],
            "read_firmware": partial(_read_all, known),
        }
        for part, work in parts.items():
            took = _milliseconds(partial(work, load()))
            samples[part].append(took * 1000 / len(fleet))
    return [Figure.of(f"{name}_{part}", "us", found) for part, found in samples.items()]


def _read_all(known: list[tuple[Camera, Identity]], facts: Library) -> None:
    for camera, identity in known:
        read_firmware(camera, identity, facts, CONTEXT.today)


def _milliseconds(work: Callable[[], object]) -> float:
    with quiet_cpu() as cpu:
        work()
    return cpu.seconds * 1000


def _mebibytes(load: Load) -> float:
    """Return the memory that a loaded library holds: all blocks of Python's allocator."""
    gc.collect()
    tracemalloc.start()
    library = load()
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del library
    return held / 2**20


@contextmanager
def _tenfold() -> Iterator[Path | None]:
    """Give a library of ten times the facts, None where this checkout cannot make one."""
    if find_spec(_TENFOLD) is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / BUNDLED.name
        command = (sys.executable, "-m", _TENFOLD, str(path))
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - our own command
        yield path
