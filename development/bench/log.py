"""What a process of the bench logs."""

from __future__ import annotations

import logging


def show_errors_only() -> None:
    """Let nothing below an error be written, which would cost time and say nothing new."""
    logging.basicConfig(level=logging.ERROR)
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # sessions that end with the process
