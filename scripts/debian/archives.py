"""Which Debian archive this machine uses, read from apt's own sources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class NotPossibleError(Exception):
    """This machine cannot have Debian's Python this way; the message says why."""


@dataclass(frozen=True)
class Archive:
    """A source of apt: its address, suites and components, and the keyring it is signed with."""

    uri: str
    suites: tuple[str, ...]
    components: tuple[str, ...]
    keyring: str | None = None


def archives(folder: Path) -> Iterator[Archive]:
    """Yield the sources of packages that the apt folder names, in both of apt's notations."""
    for file in (folder / "sources.list", *sorted(folder.glob("sources.list.d/*"))):
        if file.suffix == ".sources" and file.is_file():
            yield from _stanzas(file.read_text("utf-8"))
        elif file.suffix == ".list" and file.is_file():
            yield from _lines(file.read_text("utf-8"))


def _stanzas(text: str) -> Iterator[Archive]:
    without_comments = re.sub(r"(?m)^#.*\n?", "", text)
    for stanza in re.split(r"\n\s*\n", without_comments):
        fields = {
            name.lower(): " ".join(value.split())
            for name, value in re.findall(r"(?m)^([\w-]+):((?:.*)(?:\n[ \t].*)*)", stanza)
        }
        if "deb" not in fields.get("types", "").split() or fields.get("enabled") == "no":
            continue
        for uri in fields.get("uris", "").split():
            yield Archive(
                uri,
                suites=tuple(fields.get("suites", "").split()),
                components=tuple(fields.get("components", "").split()),
                keyring=_keyring(fields.get("signed-by")),
            )


def _lines(text: str) -> Iterator[Archive]:
    pattern = r"(?m)^deb[ \t]+(?:\[([^]]*)\][ \t]+)?(\S+)[ \t]+(\S+)[ \t]+([^#\n]*)"
    for options, uri, suite, components in re.findall(pattern, text):
        signed_by = re.search(r"signed-by=(\S+)", options)
        keyring = _keyring(signed_by and signed_by[1])
        yield Archive(uri, suites=(suite,), components=tuple(components.split()), keyring=keyring)


def _keyring(signed_by: str | None) -> str | None:
    return signed_by if signed_by and signed_by.startswith("/") else None


def debian(sources: Iterable[Archive], codename: str) -> Archive:
    """Return the main archive of the Debian that runs here, or raise NotPossibleError.

    Archives of others also have suites named after Debian's and a component "main"; what tells
    Debian's own is its keyring or, as mirrors keep it, the end of the address.
    """
    names = {codename, "oldoldstable", "oldstable", "stable", "testing", "unstable", "sid"}
    for archive in sources:
        own = "debian-archive" in (archive.keyring or "") or archive.uri.rstrip("/").endswith(
            "/debian"
        )
        if own and names.intersection(archive.suites) and "main" in archive.components:
            return archive
    raise NotPossibleError("the apt sources contain no Debian archive")


def os_release(text: str) -> dict[str, str]:
    """Return the fields of an os-release file."""
    return {name: value.strip("\"'") for name, value in re.findall(r"(?m)^(\w+)=(.*)$", text)}
