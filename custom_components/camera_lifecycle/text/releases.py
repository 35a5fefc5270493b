"""What is said about firmware that was published: by whom, what its day is, which list tells it.

Never that a camera is safe or up to date: a firmware proves that somebody still builds it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from ..engine.reasons import Reason, ReasonCode, ReleasePayload, ReleaseProof
from ..engine.releases.installed import Installed
from .reason_text import ReasonText
from .sources import source_name, top_sources
from .translations import Translations


class ReleaseStem(StrEnum):
    """How the keys begin: what is told of a firmware.

    `RELEASE`: the firmware alone. `MAINTAINED`: that the model is still updated by it.
    `NEWEST`: that no newer one is known.
    """

    RELEASE = "release"
    MAINTAINED = "maintained"
    NEWEST = "newest"


def release_text(
    reason: Reason, payload: ReleasePayload, translations: Translations, clean: Callable[[str], str]
) -> ReasonText:
    """Return the sentences of a firmware that proves support, or that is the newest known."""
    is_newest = reason.code is ReasonCode.NEWEST_RELEASE
    stem = ReleaseStem.NEWEST if is_newest else ReleaseStem.RELEASE
    source = next(iter(top_sources(reason.sources)), None)
    listed = payload.by is ReleaseProof.RELEASE and not is_newest and source is not None
    return ReasonText(
        changed=release_sentence(stem, payload, translations, clean),
        since=translations.text(
            "release_list",
            source=clean(source_name(source)),
            as_of=translations.date(payload.as_of or source.checked),
        )
        if listed and source
        else "",
        stays=translations.text(
            "newest_stays" if is_newest else "release_stays", until=translations.date(payload.until)
        ),
        plan=translations.text("release_next"),
    )


def release_sentence(
    stem: ReleaseStem,
    payload: ReleasePayload,
    translations: Translations,
    clean: Callable[[str], str],
    installed: Installed | None = None,
) -> str:
    """Return which firmware there is, and how the `installed` one compares, where it is known."""
    is_listed = payload.by is ReleaseProof.RELEASE
    key = f"{stem}_{payload.day_is if is_listed else payload.by}"
    if payload.to_some and stem is not ReleaseStem.NEWEST:
        key = f"{key}_some"
    yours = translations.text(f"yours_{installed}") if installed else ""
    return translations.text(
        key,
        vendor=clean(payload.vendor.name),
        date=translations.date(payload.date),
        as_of=translations.date(payload.as_of),
        yours=yours,
    )
