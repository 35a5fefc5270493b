"""The options hand out a link to the report: over HTTP, as the frontend walks through them."""

from dataclasses import dataclass
from html import unescape
import re
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.integration.home import Home, open_options

FLOW = "/api/config/config_entries/options/flow"
LINK = re.compile(r'<a href="([^"]+)" target="_blank">([^<]+)</a>')


@dataclass
class Dialog:
    """The options as somebody has them before them. `shown`: the step."""

    client: Any
    shown: Any = None

    async def send(self, **data: Any) -> Any:
        flow_id = self.shown["flow_id"] if self.shown else ""
        answer = await self.client.post(f"{FLOW}/{flow_id}".rstrip("/"), json=data)
        assert answer.status == 200, await answer.text()
        self.shown = await answer.json()
        return self.shown

    @property
    def link(self) -> tuple[str, str]:
        """Return where the link leads, and what it reads."""
        found = LINK.search(self.shown["description_placeholders"]["link"])
        assert found
        return unescape(found[1]), unescape(found[2])


@pytest.fixture
async def dialog(hass_client: ClientSessionGenerator, shop: Home) -> Dialog:
    """Return the options, as the menu entry has been chosen."""
    opened = Dialog(await hass_client())
    menu = await opened.send(handler=shop.us.entry_id)
    assert "get_report" in menu["menu_options"]
    await opened.send(next_step_id="get_report")
    return opened


async def test_who_only_presses_submit_gets_a_page_to_print(dialog: Dialog, browser: Any) -> None:
    defaults = {field["name"]: field["default"] for field in dialog.shown["data_schema"]}
    ready = await dialog.send(**defaults)
    assert (ready["type"], ready["step_id"]) == ("menu", "report_ready")
    assert ready["description_placeholders"]["minutes"] == "10"
    assert "print command" in ready["description_placeholders"]["printing"]
    path, reads = dialog.link
    assert reads == "Open the report"
    answer = await browser.get(path)
    assert answer.status == 200
    assert answer.content_type == "text/html"
    assert answer.headers["Content-Disposition"].startswith("inline;")
    assert "Küche" in await answer.text()


@pytest.mark.parametrize(
    ("language", "reads"), [("en", "Download the report"), ("de", "Bericht herunterladen")]
)
async def test_a_file_is_downloaded(
    hass: HomeAssistant, dialog: Dialog, browser: Any, language: str, reads: str
) -> None:
    hass.config.language = language
    ready = await dialog.send(edition="inventory", format="csv")
    assert not ready["description_placeholders"]["printing"]
    assert dialog.link[1] == reads
    answer = await browser.get(dialog.link[0])
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    again = await dialog.send(next_step_id="get_report")
    assert again["step_id"] == "get_report"


async def test_a_cover_is_asked_for_where_there_is_one(dialog: Dialog, browser: Any) -> None:
    cover = await dialog.send(edition="client", format="html")
    assert cover["step_id"] == "report_cover"
    assert [field["name"] for field in cover["data_schema"]] == ["title", "client", "prepared_by"]
    await dialog.send(client='Bäckerei "><script>', title="A&B")
    text = await (await browser.get(dialog.link[0])).text()
    assert "For: Bäckerei &#34;&gt;&lt;script&gt;" in text
    assert "A&amp;B" in text


async def test_an_edition_without_that_format(dialog: Dialog) -> None:
    shown = await dialog.send(edition="proof", format="markdown")
    assert shown["errors"] == {"format": "edition_without_format"}
    suggested = {f["name"]: f["description"]["suggested_value"] for f in shown["data_schema"]}
    assert suggested == {"edition": "proof", "format": "markdown"}
    assert (await dialog.send(edition="proof", format="json"))["step_id"] == "report_cover"


async def test_while_nothing_runs(hass: HomeAssistant, shop: Home, dialog: Dialog) -> None:
    cover = await dialog.send(edition="proof", format="html")
    assert await hass.config_entries.async_unload(shop.us.entry_id)
    await hass.async_block_till_done()
    assert cover["step_id"] == "report_cover"
    ended = await dialog.send()
    assert (ended["type"], ended["reason"]) == ("abort", "not_ready")
    shown = await open_options(hass, shop.us, "get_report")
    assert (shown["type"], shown["reason"]) == (FlowResultType.ABORT, "not_ready")
