"""What HACS and the Marketplace look for in the repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from awesomeversion import AwesomeVersion

from . import DOMAIN, package, read

HACS: Final = {
    "content_in_root": bool,
    "country": (str, list),
    "filename": str,
    "hacs": str,
    "hide_default_branch": bool,
    "homeassistant": str,
    "name": str,
    "persistent_directory": str,
    "render_readme": bool,
    "zip_release": bool,
}
"""The keys of hacs.json; another one is refused."""
SIZES: Final = {"": 256, "@2x": 512}
LOGO: Final = {"": (128, 256), "@2x": (256, 512)}
"""How high icons are, and how many pixels the shorter side of a logo has, from and to."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_HEAD: Final = 24
"""Behind so many bytes a PNG has said how large it is."""


def check_hacs(root: Path) -> Iterator[str]:
    """Yield what is wrong with hacs.json."""
    data = read(root / "hacs.json")
    if not data.get("name"):
        yield "hacs.json: name is missing"
    for key, value in data.items():
        if key not in HACS:
            yield f"hacs.json: {key} is an unknown key"
        elif not isinstance(value, HACS[key]):  # type: ignore[arg-type]
            yield f"hacs.json: {key} can't be {value!r}"
    if data.get("zip_release") and data.get("filename") != f"{DOMAIN}.zip":
        yield f"hacs.json: zip_release needs the filename {DOMAIN}.zip"
    if "homeassistant" not in data or not AwesomeVersion(str(data["homeassistant"])).valid:
        yield "hacs.json: homeassistant names no version"


def check_texts(root: Path) -> Iterator[str]:
    """Yield where the licence or the README isn't what is looked for."""
    licence = root / "LICENSE"
    if not licence.is_file() or not licence.read_text("utf-8").startswith("MIT License\n"):
        yield "LICENSE: isn't there, or isn't the MIT license"
    readme = root / "README.md"
    if not readme.is_file() or not readme.read_text("utf-8").startswith("# "):
        yield "README.md: isn't there, or has no title"


def check_brand(root: Path) -> Iterator[str]:
    """Yield which brand images are missing, or have another size than Home Assistant asks for."""
    for theme in ("", "dark_"):
        for suffix, wanted in SIZES.items():
            name = f"{theme}icon{suffix}.png"
            size = _size(package(root) / "brand" / name)
            if size != (wanted, wanted):
                yield f"brand/{name}: isn't a PNG of {wanted} x {wanted}"
            name = f"{theme}logo{suffix}.png"
            size = _size(package(root) / "brand" / name)
            least, most = LOGO[suffix]
            if size is None or not least <= min(size) <= most:
                yield f"brand/{name}: isn't a PNG whose shorter side has {least} to {most} pixels"


def _size(picture: Path) -> tuple[int, int] | None:
    """Return width and height in pixels; None where it isn't a PNG."""
    head = picture.read_bytes()[:_HEAD] if picture.is_file() else b""
    if not head.startswith(_PNG) or len(head) < _HEAD:
        return None
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
