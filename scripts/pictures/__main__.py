"""Writes each PNG anew with a palette of its own: `python -m scripts.pictures FILE.png ...`."""

from __future__ import annotations

from pathlib import Path
import sys

from PIL import Image

from .palette import lighten


def main(files: list[str]) -> int:
    """Make the named pictures light; say what that saved."""
    for name in map(Path, files):
        before = name.stat().st_size
        with Image.open(name) as picture:
            light = lighten(picture)
        light.save(name, optimize=True)
        print(f"{name.name}: {before // 1000} kB, now {name.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
