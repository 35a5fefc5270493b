"""Whose packages a machine without Python 3.14 takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.debian.archives import Archive, NotPossibleError, archives, debian, os_release

DEB822 = """\
# written by the installer
Types: deb deb-src
URIs: http://mirror.example/debian
# a comment inside a stanza
Suites: bookworm bookworm-updates
Components: main
 contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
"""
ONE_LINE = """\
# deb http://old.example/debian bookworm main
deb [arch=amd64 signed-by=/etc/apt/keyrings/other.gpg] https://packages.example/chrome stable main
deb-src http://mirror.example/debian bookworm main
deb http://mirror.example/debian/ bookworm main contrib # the one
"""


@pytest.fixture
def apt(tmp_path: Path) -> Path:
    """Return an empty folder of apt's."""
    (tmp_path / "sources.list.d").mkdir()
    return tmp_path


def test_both_notations_name_the_same_archive(apt: Path) -> None:
    (apt / "sources.list.d/debian.sources").write_text(DEB822)
    assert debian(archives(apt), "bookworm").uri == "http://mirror.example/debian"
    (apt / "sources.list.d/debian.sources").unlink()
    (apt / "sources.list").write_text(ONE_LINE)
    assert debian(archives(apt), "bookworm").uri == "http://mirror.example/debian/"


def test_a_stanza_is_read_whole(apt: Path) -> None:
    (apt / "sources.list.d/debian.sources").write_text(DEB822)
    first, _ = archives(apt)
    assert first == Archive(
        "http://mirror.example/debian",
        suites=("bookworm", "bookworm-updates"),
        components=("main", "contrib"),
        keyring="/usr/share/keyrings/debian-archive-keyring.gpg",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "deb https://packages.example/linux/chrome stable main\n",
        "deb http://mirror.example/debian-security bookworm-security main\n",
        "deb http://mirror.example/debian bookworm non-free\n",
        "deb cdrom:[Debian 12 - amd64]/ bookworm main\n",
    ],
)
def test_archives_of_others_are_not_taken_for_debian(apt: Path, text: str) -> None:
    (apt / "sources.list").write_text(text)
    with pytest.raises(NotPossibleError, match="no Debian archive"):
        debian(archives(apt), "bookworm")


def test_a_disabled_stanza_counts_for_nothing(apt: Path) -> None:
    (apt / "sources.list.d/debian.sources").write_text(
        f"Enabled: no\n{DEB822.partition(chr(10))[2]}"
    )
    assert [archive.uri for archive in archives(apt)] == ["http://mirror.example/debian-security"]


def test_an_inline_key_is_no_keyring_file(apt: Path) -> None:
    stanza = (
        "Types: deb\nURIs: http://m.example/debian\nSuites: sid\nComponents: main\nSigned-By:\n"
    )
    (apt / "sources.list.d/a.sources").write_text(f"{stanza} -----BEGIN PGP-----\n .\n abc\n")
    assert debian(archives(apt), "sid").keyring is None


def test_os_release_values_lose_their_quotes() -> None:
    assert os_release("ID=debian\nVERSION_ID=\"12\"\nX='y'\n") == {
        "ID": "debian",
        "VERSION_ID": "12",
        "X": "y",
    }
