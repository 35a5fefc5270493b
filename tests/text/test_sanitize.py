"""Names of devices cannot become markup, links or anything that is not a name."""

import re

from hypothesis import given, strategies as st
from markdown_it import MarkdownIt
import pytest

from custom_components.camera_lifecycle.text.sanitize import escaped, inert, link, plain

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False, "html": True})
BARE = re.compile(r"https?://|ftp://|www\.|[a-z0-9]@[a-z0-9]", re.IGNORECASE)

HOSTILE = [
    "[x](http://evil)",
    "![x](http://evil/pixel.png)",
    "[x][y]",
    "[y]: http://evil",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "`code`",
    "**bold** and _slanted_ and ~~struck~~",
    "a|b|c",
    "# heading",
    "> quote",
    "- list",
    "1. list",
    "+ list",
    "http://evil.example/",
    "HTTPS://EVIL.example",
    "www.evil.example",
    "me@evil.example",
    "{count, plural, one {x} other {y}}",
    "{cameras}",
    "\\[x](http://evil)",
    "&lt;b&gt;",
    "&#91;x](http://evil)",
    "two\nlines\r\n\r\n# heading",
    "tab\there",
    "\u202egnp.exe\u202c",
    "\ud800 alone",
    "nul\x00",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_shown_letter_by_letter(name: str) -> None:
    shown = MARKDOWN.render(f"- {escaped(name)}")
    inner = shown.removeprefix("<ul>\n<li>").removesuffix("</li>\n</ul>\n")
    assert "<" not in inner
    assert not BARE.search(escaped(name))
    unescaped = inner.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    assert unescaped.replace("&amp;", "&") == plain(name)


@pytest.mark.attack(
    "camera", "names with markup in the title of an issue", "no character of markup is left"
)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_in_a_title_has_no_character_of_markup(name: str) -> None:
    assert not re.search(r"[\[\]<>{}|`*~\\#@]", inert(name))
    assert not BARE.search(inert(name))


@pytest.mark.attack("camera", "any text as a camera's name in Markdown", "it is never markup")
@given(st.text())
def test_no_text_at_all_becomes_markup(name: str) -> None:
    shown = MARKDOWN.render(f"- a {escaped(name)} b")
    assert re.findall(r"</?\w+>", shown) == ["<ul>", "<li>", "</li>", "</ul>"]
    assert not BARE.search(escaped(name))
    assert len(plain(name)) <= 60


@pytest.mark.parametrize(
    "name", ["Front door (2)", "TP-Link Tapo C200", "cam_12", "Garage, left", "Küche 1/2", "前門"]
)
def test_an_ordinary_name_stays_as_it_is(name: str) -> None:
    assert escaped(name) == inert(name) == plain(name) == name


def test_a_long_name_is_cut() -> None:
    assert plain("x" * 10_000) == "x" * 59 + "…"
    assert plain(None) == plain("") == plain(" \n ") == ""


@pytest.mark.attack("library", "a source whose address is a script", "it becomes no link")
def test_only_a_web_address_becomes_a_link() -> None:
    assert link("fcc.gov", "https://fcc.gov/node/1") == "[fcc.gov](https://fcc.gov/node/1)"
    assert link("x", "javascript:alert(1)") == "x"
    assert link("x", "https://a b") == "x"
    assert link("wiki", "https://w.example/a_(b)") == "[wiki](https://w.example/a_%28b%29)"
