"""Measures the processor time of all threads, while the collector of garbage is quiet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import gc
import time


@dataclass
class Cpu:
    """The seconds of processor time that a block took, with what its threads took."""

    seconds: float = 0.0


@contextmanager
def quiet_cpu() -> Iterator[Cpu]:
    """Measure the block while no garbage is collected.

    Other programs count in no second of it.
    """
    with quiet(), measured() as cpu:
        yield cpu


@contextmanager
def quiet() -> Iterator[None]:
    """Collect no garbage in the block.

    Collecting walks all that the process holds, whoever made it: it has figures of its own. It
    also leaves little of that in the processor's caches, so what follows right after it is slow.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


@contextmanager
def measured() -> Iterator[Cpu]:
    """Measure the block."""
    cpu = Cpu()
    began = time.process_time()
    try:
        yield cpu
    finally:
        cpu.seconds = time.process_time() - began
