"""Writes the SBOM (CycloneDX) of what a release ships: `python -m scripts.releasing.sbom`.

It lists the archive, the facts in it, the npm packages that are bundled into the card, and the
Python packages that Home Assistant installs beside it. Of these the manifest gives a range, so
they have no version of their own, but the one that the tests ran with.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
import hashlib
import json
import re
import sys
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from . import ARCHIVE, DOMAIN, PACKAGE, ROOT, Commit, ReleaseError, manifest, read_commit
from .archive import build_archive
from .bundled import BundledPackage, read_bundled

LICENSE: Final = "MIT AND CC0-1.0"
"""The code and the facts."""
FACTS: Final = "library.json"
TESTED_WITH: Final = ROOT / "requirements" / "test.txt"
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(.*)")


def build_sbom(commit: Commit, archive: bytes) -> str:
    """Return the SBOM of `archive` as JSON; the same commit gives the same text."""
    integration = _integration(archive)
    parts = [_facts(), *_requirements(), *map(_bundled, read_bundled())]
    bom = Bom(
        components=parts,
        serial_number=uuid5(NAMESPACE_URL, hashlib.sha256(archive).hexdigest()),
        metadata=BomMetaData(component=integration, timestamp=commit.moment),
    )
    bom.register_dependency(integration, parts)
    return f"{JsonV1Dot6(bom).output_as_string(indent=2)}\n"


def _integration(archive: bytes) -> Component:
    data = manifest()
    home = data["documentation"]
    owner, name = home.removeprefix("https://github.com/").split("/")
    return Component(
        name=DOMAIN,
        type=ComponentType.APPLICATION,
        bom_ref=ARCHIVE,
        version=data["version"],
        description=data["name"],
        purl=PackageURL("github", owner, name, data["version"]),
        licenses=[LicenseExpression(LICENSE)],
        hashes=[_sha256(archive)],
        external_references=[
            ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(home)),
            ExternalReference(
                type=ExternalReferenceType.ISSUE_TRACKER, url=XsUri(data["issue_tracker"])
            ),
        ],
    )


def _facts() -> Component:
    content = (PACKAGE / FACTS).read_bytes()
    return Component(
        name=FACTS,
        type=ComponentType.DATA,
        bom_ref=FACTS,
        version=json.loads(content)["version"],
        licenses=[LicenseExpression("CC0-1.0")],
        hashes=[_sha256(content)],
    )


def _requirements() -> Iterator[Component]:
    """Yield the Python packages of the manifest. Raises ReleaseError for one nobody tested."""
    tested = dict(re.findall(r"(?m)^([\w.-]+)==([\w.!+]+)", TESTED_WITH.read_text("utf-8")))
    for requirement in manifest()["requirements"]:
        match = _REQUIREMENT.fullmatch(requirement)
        if match is None or match.group(1) not in tested:
            raise ReleaseError(f"{requirement}: isn't in requirements/{TESTED_WITH.name}")
        name = match.group(1)
        yield Component(
            name=name,
            type=ComponentType.LIBRARY,
            bom_ref=f"pypi:{name}",
            purl=PackageURL("pypi", name=name),
            scope=ComponentScope.REQUIRED,
            properties=[
                Property(name=f"{DOMAIN}:requirement", value=requirement),
                Property(name=f"{DOMAIN}:tested_with", value=tested[name]),
            ],
        )


def _bundled(package: BundledPackage) -> Component:
    scope, _, name = package.name.rpartition("/")
    return Component(
        name=name,
        group=scope or None,
        type=ComponentType.LIBRARY,
        bom_ref=f"npm:{package.name}@{package.version}",
        version=package.version,
        purl=PackageURL("npm", scope or None, name, package.version),
        scope=ComponentScope.REQUIRED,
        licenses=[LicenseExpression(package.license)],
        hashes=[_integrity(package.integrity)],
    )


def _sha256(content: bytes) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(content).hexdigest())


def _integrity(integrity: str) -> HashType:
    """Return what npm writes as `sha512-<base64>`."""
    algorithm, _, digest = integrity.partition("-")
    alg = HashAlgorithm(f"SHA-{algorithm.removeprefix('sha')}")
    return HashType(alg=alg, content=b64decode(digest).hex())


def main() -> int:
    """Print the SBOM of what is checked out; return 1 where there can be none."""
    try:
        commit = read_commit()
        sys.stdout.write(build_sbom(commit, build_archive(commit)))
    except ReleaseError as err:
        print(err, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
