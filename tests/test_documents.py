"""What the documents name is there: links, headings, files, and the classes behind the terms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
import re

from markdown_it import MarkdownIt
import pytest
import yaml

from scripts.releasing import SBOM

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "custom_components" / "camera_lifecycle"
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "library/README.md"]
GITHUB = "../../"
"""How a document names a page of the repository on GitHub, where no file is."""
FILE = re.compile(r"[\w./-]*(?:/[\w.-]+|\w\.(?:py|ya?ml|json|md|txt|j2))")
SOURCE = re.compile(r"[\w./-]*\w\.(?:py|ts|mjs|j2|toml)")
EVERY = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)


def links(document: Path) -> list[str]:
    """Return where the links and pictures of a document lead."""
    blocks = MarkdownIt().enable("table").parse(document.read_text("utf-8"))
    tokens = [token for block in blocks for token in block.children or ()]
    targets = (token.attrGet("href") or token.attrGet("src") for token in tokens)
    return [str(target) for target in targets if target]


def headings(document: Path) -> set[str]:
    """Return the anchors of a document, as GitHub makes them."""
    titles = re.findall(r"(?m)^#+ +(.+)$", document.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@EVERY
def test_a_link_leads_somewhere(document: Path) -> None:
    for link in links(document):
        if "://" in link or link.startswith(GITHUB):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not anchor or anchor in headings(target), link


def test_every_file_that_the_threat_model_names_is_there() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = [name for name in re.findall(r"`([^`\n]+)`", text) if FILE.fullmatch(name)]
    missing = [
        name for name in named if not (ROOT / name).exists() and not (PACKAGE / name).exists()
    ]
    assert missing == [SBOM]
    assert sum(name.startswith("tests/") for name in named) > 20


def in_code(document: str) -> list[str]:
    """Return what a document of docs/ has in code, in text and tables."""
    blocks = MarkdownIt().enable("table").parse((ROOT / "docs" / document).read_text("utf-8"))
    tokens = [token for block in blocks for token in block.children or ()]
    return [token.content for token in tokens if token.type == "code_inline"]


@cache
def sources() -> list[Path]:
    """Return the sources of the repository: what is built or installed is left out."""
    found = []
    for folder, folders, files in ROOT.walk():
        folders[:] = [name for name in folders if name[0] not in "._" and name != "node_modules"]
        found += [folder / name for name in files]
    return found


@pytest.mark.parametrize("document", ["architecture.md", "decisions.md"])
def test_every_source_that_is_named_is_there(document: str) -> None:
    """A path begins in the repository, in the package, or in the card; a name alone anywhere."""
    there = {str(file.relative_to(ROOT)) for file in sources()}
    places = ("", f"{PACKAGE.relative_to(ROOT)}/", "frontend/src/", "frontend/")
    named = [name for name in in_code(document) if SOURCE.fullmatch(name)]
    assert len(named) > 30
    missing = [
        name
        for name in named
        if not (
            {f"{place}{name}" for place in places} & there
            if "/" in name
            else any(path.endswith(f"/{name}") for path in there | {f"/{path}" for path in there})
        )
    ]
    assert missing == []


def test_every_folder_of_the_package_has_its_purpose() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = re.findall(r"(?m)^\| ((?:`\w+/`(?:, )?)+) \|", text)
    told = {name for row in rows for name in re.findall(r"`(\w+)/`", row)}
    assert told == {
        folder.name for folder in PACKAGE.iterdir() if folder.is_dir() and folder.name[0] != "_"
    }


def test_every_term_has_a_class_of_that_name() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    terms = text.partition("\n## Terms\n")[2].partition("\n## ")[0]
    cells = [row.strip("| ").rpartition(" | ")[2] for row in terms.strip().splitlines()[2:]]
    ours = [file for file in sources() if file.suffix == ".py" and PACKAGE in file.parents]
    written = "\n".join(file.read_text("utf-8") for file in ours)
    named = {name for cell in cells for name in re.findall(r"`([\w.]+)(?:\(\))?`", cell)}
    assert len(named) > len(cells)
    for name in named:
        whole, _, part = name.partition(".")
        is_class = whole[0].isupper()
        assert re.search(rf"(?m)^class {whole}\b" if is_class else rf"\b{whole}\b", written), name
        assert not part or re.search(rf"\b{part}\b", written), name


def test_security_is_found_from_where_people_look() -> None:
    for document in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"):
        assert "SECURITY.md" in links(document), document.name


@pytest.mark.parametrize(
    "form", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")), ids=lambda file: file.name
)
def test_no_form_asks_for_what_is_private(form: Path) -> None:
    data = yaml.safe_load(form.read_text("utf-8"))
    if form.name == "config.yml":
        assert [link["url"].rpartition("/security/")[2] for link in data["contact_links"]] == [
            "advisories/new"
        ]
        return
    if any(field.get("id") in {"record", "shown"} for field in data["body"]):
        said = str(data["body"])
        for private in ("passwords", "serial numbers", "addresses", "notes"):
            assert private in said, private
