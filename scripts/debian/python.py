"""Unpack the Python 3.14 of a newer Debian beside the system, and give it its own libraries.

    python3 -m scripts.debian.python FOLDER PATCHELF

For a Debian machine (amd64, arm64) that reaches Debian's packages and little else. The archive
is the one that the machine's own apt sources name, and apt itself fetches and checks: the suite's
signature against the machine's Debian keyring, each package against the suite's checksums. apt
works with lists, a cache and a package database of its own in a temporary folder, so the system
stays as it is, and no root is needed.

The packages are unpacked, never installed. The new suite's C library is newer than the system's:
PATCHELF (0.18 breaks this binary, 0.19 does not) writes the new loader and library folder into
the interpreter, as absolute paths. FOLDER must therefore stay where it is.

Runs on any Python from 3.9 on. Exit 0: FOLDER/usr/bin/python3.14 works. Exit 2: not possible
here, with the reason on standard error.
"""

from __future__ import annotations

from dataclasses import dataclass
import fcntl
import os
from pathlib import Path
import re
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from .archives import NotPossibleError, archives, debian, os_release

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = "3.14"
SUITE = "forky"
SOURCES = Path("/etc/apt")
KEYRINGS = (
    "/usr/share/keyrings/debian-archive-keyring.gpg",
    "/usr/share/keyrings/debian-archive-keyring.pgp",
)
WANTED = (f"python{VERSION}", f"libpython{VERSION}-dev")
# What the wanted packages ask for and an unpacked interpreter never reads: the system's own serves,
# or it is for linking C programs against the newer C library, which nothing here does.
LEFT_OUT = re.compile(
    r"ca-certificates|cdebconf|debconf|openssl|tzdata|netbase|media-types|readline-common"
    r"|gcc-\d+-base|libc-gconv-modules-extra"
    r"|libc6-dev|libc-dev-bin|libcrypt-dev|linux-libc-dev|rpcsvc-proto|libexpat1-dev|zlib1g-dev"
)
# apt's settings: everything it reads and writes lies in the room, and nothing unsigned is taken.
SETTINGS = """
Dir::Cache "{room}/cache";
Dir::State "{room}";
Dir::State::lists "{room}/lists";
Dir::State::status "{room}/status";
Dir::State::extended_states "{room}/extended";
Dir::Etc::sourcelist "{room}/sources";
Dir::Etc::sourceparts "{room}/none";
Dir::Etc::preferences "{room}/none/preferences";
Dir::Etc::preferencesparts "{room}/none";
#clear APT::Architectures;
APT::Architecture "{architecture}";
APT::Architectures {{ "{architecture}"; }};
APT::Install-Recommends "false";
APT::Get::AllowUnauthenticated "false";
Acquire::AllowInsecureRepositories "false";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
APT::Sandbox::User "";
Debug::NoLocking "true";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
"""


@dataclass(frozen=True)
class Platform:
    """A processor that Debian builds for: its name there, its folder of libraries, its loader."""

    name: str
    triplet: str
    loader: str


PLATFORMS = {
    "amd64": Platform("amd64", "x86_64-linux-gnu", "ld-linux-x86-64.so.2"),
    "arm64": Platform("arm64", "aarch64-linux-gnu", "ld-linux-aarch64.so.1"),
}


def run(*command: str, cwd: Path | None = None) -> str:
    """Run a command and return what it printed, or raise NotPossibleError with its last words."""
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(  # noqa: S603 - our own commands, no shell
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-5:])
        raise NotPossibleError(f"{command[0]} failed:\n{last}")
    return done.stdout


def this_platform() -> Platform:
    """Return the platform of this machine; raises NotPossibleError where no package fits it."""
    for tool in ("apt-get", "dpkg", "dpkg-deb"):
        if not shutil.which(tool):
            raise NotPossibleError(f"{tool} not found")
    name = run("dpkg", "--print-architecture").strip()
    if name not in PLATFORMS:
        raise NotPossibleError(f"{name} processors aren't supported")
    return PLATFORMS[name]


def this_archive() -> tuple[str, str]:
    """Return address and keyring of the machine's Debian archive, or raise NotPossibleError."""
    release = os_release(Path("/etc/os-release").read_text("utf-8"))
    if release.get("ID") != "debian":
        raise NotPossibleError("this isn't Debian")
    archive = debian(archives(SOURCES), release.get("VERSION_CODENAME", "sid"))
    keyring = next((k for k in (archive.keyring, *KEYRINGS) if k and Path(k).exists()), None)
    if keyring is None:
        raise NotPossibleError("the package debian-archive-keyring is missing")
    return archive.uri, keyring


def fetch(room: Path, platform: Platform) -> list[Path]:
    """Fetch and check the packages of Python into the room and return their files."""
    uri, keyring = this_archive()
    for folder in ("lists/partial", "cache/archives/partial", "none", "packages"):
        (room / folder).mkdir(parents=True)
    (room / "status").touch()
    (room / "sources").write_text(
        f"deb [arch={platform.name} signed-by={keyring}] {uri} {SUITE} main\n", "utf-8"
    )
    (room / "settings").write_text(SETTINGS.format(room=room, architecture=platform.name), "utf-8")
    apt = ("apt-get", "--config-file", str(room / "settings"), "--quiet")
    run(*apt, "update")
    plan = run(*apt, "install", "--simulate", *WANTED)
    names = [n for n in re.findall(r"(?m)^Inst (\S+)", plan) if not LEFT_OUT.fullmatch(n)]
    run(*apt, "download", *names, cwd=room / "packages")
    return sorted((room / "packages").glob("*.deb"))


def unpack(packages: Iterable[Path], new: Path, platform: Platform) -> None:
    """Unpack the packages into the folder and let extension modules find Python's own headers."""
    for package in packages:
        run("dpkg-deb", "--extract", str(package), str(new))
    # pyconfig.h includes <TRIPLET/python3.14/pyconfig.h>, which compilers seek in /usr/include only
    headers = new / f"usr/include/python{VERSION}" / platform.triplet
    headers.mkdir(parents=True, exist_ok=True)
    (headers / f"python{VERSION}").symlink_to(Path("../..") / platform.triplet / f"python{VERSION}")


def connect(new: Path, folder: Path, platform: Platform, patchelf: str) -> None:
    """Make the interpreter in `new` use the loader and libraries it will find in `folder`."""
    libraries = folder / "usr/lib" / platform.triplet
    # RPATH, not RUNPATH: only that also serves the libraries of extension modules
    run(
        patchelf,
        *("--set-interpreter", str(libraries / platform.loader)),
        *("--force-rpath", "--set-rpath", str(libraries)),
        str(new / f"usr/bin/python{VERSION}"),
    )


def install(folder: Path, patchelf: str) -> None:
    """Put a working Python into the folder, replacing what was there."""
    platform = this_platform()
    with tempfile.TemporaryDirectory() as temporary:
        packages = fetch(Path(temporary), platform)
        new = folder.with_name(f"{folder.name}.new")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        unpack(packages, new, platform)
    connect(new, folder, platform, patchelf)
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)
    if not works(folder):
        shutil.rmtree(folder)
        raise NotPossibleError("the unpacked interpreter doesn't start")


def works(folder: Path) -> bool:
    """Return whether the folder holds an interpreter whose compiled modules load."""
    interpreter = str(folder / f"usr/bin/python{VERSION}")
    try:
        run(interpreter, "-I", "-c", "import ssl, sqlite3, ctypes, lzma")
    except (NotPossibleError, OSError):
        return False
    return True


def main(arguments: list[str]) -> int:
    """Run the command; one at a time for a folder."""
    folder, patchelf = Path(arguments[0]).absolute(), arguments[1]
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            if not works(folder):  # another set-up may just have done it
                install(folder, patchelf)
        except NotPossibleError as why:
            sys.stderr.write(f"Debian's Python can't be unpacked here: {why}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
