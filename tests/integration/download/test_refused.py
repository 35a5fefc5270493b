"""Who gets no report, and what is said then: the user is checked when the report is fetched."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.auth.models import RefreshToken, User
from homeassistant.components import persistent_notification
from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.camera_lifecycle.api.report_path import MINUTES, REPORT_URL
from tests.integration.home import Home

from .conftest import AskPath

EXPIRED = "This link has expired, or it was changed."
NO_ADMINISTRATOR = "This report is for administrators of Home Assistant."


@pytest.fixture
async def token(hass: HomeAssistant, hass_access_token: str) -> RefreshToken:
    """Return the sign-in of the administrator."""
    found = hass.auth.async_validate_access_token(hass_access_token)
    assert found is not None
    return found


@pytest.fixture
def owner(token: RefreshToken) -> User:
    """Return the administrator."""
    return token.user


async def refused(browser: Any, path: str, status: HTTPStatus, words: str) -> None:
    answer = await browser.get(path)
    text = await answer.text()
    assert (answer.status, text.startswith(words)) == (status, True), text
    assert answer.content_type == "text/plain"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Küche" not in text


@pytest.mark.attack("user", "the link to a report is used after ten minutes", "refused")
async def test_a_link_ends(ask_path: AskPath, browser: Any, freezer: FrozenDateTimeFactory) -> None:
    path = await ask_path(format="html")
    freezer.tick(timedelta(minutes=MINUTES, seconds=-5))
    assert (await browser.get(path)).status == HTTPStatus.OK
    freezer.tick(timedelta(seconds=10))
    await refused(browser, path, HTTPStatus.UNAUTHORIZED, EXPIRED)


async def test_an_old_tab_is_no_failed_login(
    hass: HomeAssistant, ask_path: AskPath, browser: Any, freezer: FrozenDateTimeFactory
) -> None:
    path = await ask_path(format="html")
    freezer.tick(timedelta(minutes=MINUTES + 1))
    hass.config.language = "de"
    await refused(browser, path, HTTPStatus.UNAUTHORIZED, "Dieser Link ist abgelaufen")
    shown = persistent_notification._async_get_or_create_notifications(hass)
    assert not shown


@pytest.mark.logs("Login attempt or request with invalid authentication from")
async def test_without_a_link_it_is_as_everywhere_in_home_assistant(
    hass: HomeAssistant, shop: Home, browser: Any
) -> None:
    assert (await browser.get(REPORT_URL)).status == HTTPStatus.UNAUTHORIZED
    shown = persistent_notification._async_get_or_create_notifications(hass)
    assert [*shown] == ["http-login"]


@pytest.mark.attack("user", "the signed link to a report is changed", "refused")
@pytest.mark.parametrize(
    "change",
    [
        ("edition=inventory", "edition=proof"),
        ("format=html", "format=csv"),
        ("format=html", "format=html&edition=proof"),
        ("format=html", "format=html&cover=QQ=="),
        ("&format=html", ""),
        ("edition=inventory&format=html", "format=html&edition=inventory"),
        ("authSig=", "authSig=a"),
    ],
)
async def test_a_changed_link(ask_path: AskPath, browser: Any, change: tuple[str, str]) -> None:
    path = await ask_path(edition="inventory", format="html")
    changed = path.replace(*change)
    assert changed != path
    await refused(browser, changed, HTTPStatus.UNAUTHORIZED, EXPIRED)


async def test_what_home_assistant_lets_anybody_add_changes_nothing(
    ask_path: AskPath, browser: Any
) -> None:
    path = await ask_path(edition="inventory", format="html")
    texts = [await (await browser.get(path + more)).text() for more in ("", "&width=1&height=2")]
    assert texts[0] == texts[1]


@pytest.mark.attack("user", "the signature of another path is put on a report's link", "refused")
async def test_the_signature_of_another_path(
    hass: HomeAssistant, ask_path: AskPath, browser: Any, token: RefreshToken
) -> None:
    path = await ask_path(edition="inventory", format="html")
    other = async_sign_path(
        hass, path.partition("?")[0] + "s", timedelta(minutes=5), refresh_token_id=token.id
    )
    signature = other.partition("authSig=")[2]
    stolen = path.partition("&authSig=")[0] + f"&authSig={signature}"
    await refused(browser, stolen, HTTPStatus.UNAUTHORIZED, EXPIRED)


@pytest.mark.attack(
    "user", "the link to a report is used for other paths of Home Assistant", "refused"
)
async def test_a_link_serves_nothing_else(ask_path: AskPath, browser: Any) -> None:
    path = await ask_path(format="html")
    query = path.partition("?")[2]
    for other in ("/api/states", "/api/config", "/api/camera_lifecycle/reports"):
        assert (await browser.get(f"{other}?{query}")).status in {401, 404}
    assert (await browser.post(path)).status == HTTPStatus.METHOD_NOT_ALLOWED


@pytest.mark.attack("user", "a link of somebody who is no administrator anymore", "refused")
async def test_an_administrator_no_more(
    hass: HomeAssistant, ask_path: AskPath, browser: Any, owner: User
) -> None:
    path = await ask_path(format="html")
    await hass.auth.async_update_user(owner, group_ids=[GROUP_ID_USER])
    await refused(browser, path, HTTPStatus.FORBIDDEN, NO_ADMINISTRATOR)
    await hass.auth.async_update_user(owner, group_ids=[GROUP_ID_ADMIN])
    assert (await browser.get(path)).status == HTTPStatus.OK


@pytest.mark.attack("user", "a link of a deactivated administrator", "refused")
async def test_a_deactivated_administrator(
    hass: HomeAssistant, ask_path: AskPath, browser: Any, owner: User
) -> None:
    path = await ask_path(format="html")
    await hass.auth.async_deactivate_user(owner)
    await refused(browser, path, HTTPStatus.UNAUTHORIZED, EXPIRED)


@pytest.mark.attack("user", "a link of an administrator who has signed out", "refused")
async def test_who_has_signed_out(
    hass: HomeAssistant, ask_path: AskPath, browser: Any, token: RefreshToken
) -> None:
    path = await ask_path(format="html")
    hass.auth.async_remove_refresh_token(token)
    await refused(browser, path, HTTPStatus.UNAUTHORIZED, EXPIRED)


@pytest.mark.attack("user", "a user without rights downloads a report", "refused")
async def test_a_user_without_rights(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
    shop: Home,
) -> None:
    browser = await hass_client(hass_read_only_access_token)
    await refused(browser, REPORT_URL, HTTPStatus.FORBIDDEN, NO_ADMINISTRATOR)
    socket = await hass_ws_client(hass, hass_read_only_access_token)
    await socket.send_json_auto_id({"type": "camera_lifecycle/report_path"})
    assert (await socket.receive_json())["error"]["code"] == "unauthorized"


async def test_whoever_has_the_link_reads_it_as_that_administrator(
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
    ask_path: AskPath,
    browser: Any,
) -> None:
    """What remains, as SECURITY.md says; the other user's own sign-in gets nothing by it."""
    path = await ask_path(format="html")
    assert (await browser.get(path)).status == HTTPStatus.OK
    other = await hass_client(hass_read_only_access_token)
    await refused(other, path, HTTPStatus.FORBIDDEN, NO_ADMINISTRATOR)


@pytest.mark.attack("user", "a signed link for which no administrator asked", "refused")
async def test_nobody_asked_for_it(hass: HomeAssistant, shop: Home, browser: Any) -> None:
    path = async_sign_path(hass, REPORT_URL, timedelta(minutes=5))
    await refused(browser, path, HTTPStatus.FORBIDDEN, NO_ADMINISTRATOR)


@pytest.mark.parametrize(
    "query",
    ["?format=pdf", "?edition=proof&format=markdown", "?edition=x", "?cover=a", "?cover=_w=="],
)
async def test_there_is_no_such_report(
    hass_client: ClientSessionGenerator, shop: Home, query: str
) -> None:
    browser = await hass_client()
    await refused(browser, REPORT_URL + query, HTTPStatus.NOT_FOUND, "There is no such report.")


@pytest.mark.fault(
    "process",
    "a report is opened while the integration is unloaded",
    "a sentence says so, and the link works afterward",
)
async def test_while_the_integration_is_not_loaded(
    hass: HomeAssistant, shop: Home, ask_path: AskPath, browser: Any
) -> None:
    path = await ask_path(format="html")
    assert await hass.config_entries.async_unload(shop.us.entry_id)
    await hass.async_block_till_done()
    words = "Camera Lifecycle isn't running."
    await refused(browser, path, HTTPStatus.SERVICE_UNAVAILABLE, words)
    assert await hass.config_entries.async_setup(shop.us.entry_id)
    await hass.async_block_till_done()
    assert (await browser.get(path)).status == HTTPStatus.OK
