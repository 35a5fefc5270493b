"""The firmware pages of Hikvision and HiLook, as an archive copies them."""

from __future__ import annotations

from collections.abc import Iterator
import re
from typing import Final

from ..documents import Documents
from ..found import Found, ListFacts
from ..known import Known
from ..releases import Listed
from ..shape import Shape, texts

NAME: Final = "hikvision"
BASE: Final = "https://raw.githubusercontent.com/JoeyGE0/hikvision-fw-archive/main/"
FIRST: Final = "firmwares_live.json"
VENDORS: Final = ("hilook", "hikvision")
LIST: Final = ListFacts("firmware_page", "JoeyGE0/hikvision-fw-archive", ("maintained",))
URL: Final = "https://github.com/JoeyGE0/hikvision-fw-archive/blob/main/firmwares_live.json"

# the lens and what stands behind it, and a bracket that the archive cut off in the middle
_LENS: Final = re.compile(r"\(\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?\s?mm\).*$|\([^()]*$", re.IGNORECASE)
_MODEL: Final = re.compile(r"[A-Z0-9][A-Za-z0-9()/+-]{3,60}")


def read(documents: Documents, known: Known) -> Found:
    """Return the newest build of each model and branch, where it is new.

    The day is the row's `date`: the archive hangs files on models by a part of the version, so
    the stamp in a file's name is often another firmware's. Its words for the hardware are
    defaults of its own.
    """
    found = Found()
    listed = _listed(Shape(NAME, FIRST, documents.json()), known, found)
    found.propose(listed, LIST, URL, known)
    return found


def _listed(rows: Shape, known: Known, found: Found) -> Iterator[Listed]:
    for key in rows.mapping():
        row = rows[key]
        model = row["model"].text()
        version = row["version"].matching(r"[Vv]?\d+(\.\d+){1,3}").removeprefix("V")
        build, beta = row["date"].day(), row["is_beta"].flag()
        names = texts(row["supported_models"])
        vendor = known.model_vendor(model, VENDORS)
        if beta:
            found.pass_over("betas")
        elif vendor is None or not _MODEL.fullmatch(model):
            found.pass_over("models of no known family")
        else:
            yield Listed(
                vendor=vendor,
                names=tuple(dict.fromkeys((model, *_own(names, model)))),
                version=version,
                build=build,
                branch=".".join(version.split(".")[:2]),
            )


def _own(names: tuple[str, ...], model: str) -> Iterator[str]:
    """Yield the names that the vendor lists for the model, without lens and market.

    The archive also takes names out of texts, so only those of the same series count.
    """
    series = model.rpartition("-")[0]
    for name in names:
        short = _LENS.sub("", name).strip()
        if _MODEL.fullmatch(short) and series and short.startswith(series):
            yield short
