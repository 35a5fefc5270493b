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
    """Measure the block.

    Other programs count in no second of it. Collecting garbage walks all that the process holds,
    whoever made it: it has figures of its own.
    """
    cpu = Cpu()
    gc.collect()
    gc.freeze()
    gc.disable()
    began = time.process_time()
    try:
        yield cpu
    finally:
        cpu.seconds = time.process_time() - began
        gc.enable()
        gc.unfreeze()
