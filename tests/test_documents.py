"""What the documents name is there: links to files and headings, and the files of SECURITY.md."""

from __future__ import annotations

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
