"""Having a refused login sent once more, in Repairs and in the options, as a browser does it.

Each camera counts the logins on the wire.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

from aiohttp.test_utils import TestClient
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import Running, running

from ..hostile import Heard, hostile, reply
from .home import AskedHome

ISSUE: Final = "login_refused"
REPAIR: Final = "/api/repairs/issues/fix"
OPTIONS: Final = "/api/config/config_entries/options/flow"
HOUR: Final = timedelta(minutes=61)
DENIED: Final = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')


@dataclass
class Dialog:
    """One dialog, wherever it was opened."""

    hass: HomeAssistant
    client: TestClient[Any, Any]
    url: str
    shown: dict[str, Any] = field(default_factory=dict)

    async def begin(self, **handler: str) -> Dialog:
        await self._post(self.url, handler)
        return self

    async def choose(self, option: str) -> dict[str, Any]:
        assert option in self.shown["menu_options"]
        return await self.fill(next_step_id=option)

    async def fill(self, **values: Any) -> dict[str, Any]:
        """Send what is shown, and wait for what comes of it as the frontend does."""
        await self._post(f"{self.url}/{self.shown['flow_id']}", values)
        if self.shown["type"] == "progress":
            assert self.shown["progress_action"] == "sending"
            await self.hass.async_block_till_done(wait_background_tasks=True)
            response = await self.client.get(f"{self.url}/{self.shown['flow_id']}")
            self.shown = await response.json()
        return self.shown

    async def _post(self, url: str, values: dict[str, Any]) -> None:
        response = await self.client.post(url, json=values)
        assert response.status == HTTPStatus.OK, await response.text()
        self.shown = await response.json()


type Open = Callable[[], Awaitable[Dialog]]


def issue(hass: HomeAssistant) -> ir.IssueEntry | None:
    found = ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)
    return found if found and found.active else None


@pytest.fixture(params=["repairs", "options"])
async def place(request: pytest.FixtureRequest) -> str:
    """Return where the dialog is opened."""
    where: str = request.param
    return where


@pytest.fixture
async def open_dialog(
    place: str,
    home: AskedHome,
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_access_token: str,
    hass_admin_user: MockUser,
) -> Open:
    """Return how a person comes to the first page."""
    assert hass_access_token
    (session,) = hass_admin_user.refresh_tokens.values()
    for component in ("repairs", "config"):
        assert await async_setup_component(hass, component, {})

    async def opened() -> Dialog:
        # an hour later the token of the fixture has expired
        client = await hass_client(hass.auth.async_create_access_token(session))
        if place == "repairs":
            return await Dialog(hass, client, REPAIR).begin(handler=DOMAIN, issue_id=ISSUE)
        assert home.us
        return await Dialog(hass, client, OPTIONS).begin(handler=home.us.entry_id)

    return opened


async def refused(home: AskedHome, camera: Running, **login: str) -> None:
    """Have a camera whose password was changed at the camera, and not in Home Assistant."""
    home.hikvision(camera, **{"password": "hunter2-wrong", **login})
    await home.consent()
    await home.wait()
    assert camera.guard.refused == 1


def ended(shown: dict[str, Any]) -> str:
    """Return what came of it; the repair of an issue that goes is the only one that is finished."""
    assert shown["type"] in {"abort", "create_entry"}
    return str(shown["reason"] if shown["type"] == "abort" else shown["description"])


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_it_is_confirmed_sent_once_and_refused_again(
    home: AskedHome,
    hass: HomeAssistant,
    place: str,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
) -> None:
    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        shown = await dialog.choose("send_again")
        # one camera is not asked for; it says which and where its login is
        assert (shown["type"], shown["step_id"]) == ("form", "confirm_sending")
        assert shown["description_placeholders"] == {
            "camera": "Drive",
            "integration": "[Hikvision](/config/integrations/integration/hikvision)",
        }
        (box,) = shown["data_schema"]
        assert (box["name"], box["default"]) == ("confirm", False)
        shown = await dialog.fill(confirm=False)
        assert shown["errors"] == {"confirm": "confirm_first"}
        assert camera.guard.refused == 1
        shown = await dialog.fill(confirm=True)
        assert (shown["type"], ended(shown)) == ("abort", "refused_again")
        assert (camera.guard.refused, camera.guard.accepted) == (2, 0)
        found = issue(hass)
        assert found
        assert found.is_fixable

        # for an hour the dialog says when it may be sent again, and so it does after a restart
        for minutes, when in ((0, "in 60 minutes"), (23, "in 37 minutes")):
            freezer.tick(timedelta(minutes=minutes))
            assert home.us
            await hass.config_entries.async_reload(home.us.entry_id)
            await hass.async_block_till_done(wait_background_tasks=True)
            dialog = await open_dialog()
            shown = await dialog.choose("send_again")
            assert (shown["reason"], shown["description_placeholders"]["when"]) == (
                "tried_lately",
                when,
            )
        await home.days(freezer, 2)
        assert camera.guard.refused == 2


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_login_that_is_right_by_now_is_taken_and_the_issue_goes(
    home: AskedHome,
    hass: HomeAssistant,
    place: str,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
) -> None:
    async with running(device("hikvision")) as camera:
        own = camera.guard.device
        camera.guard.device = replace(own, password="something-else")
        await refused(home, camera, password=own.password)
        camera.guard.device = own
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        shown = await dialog.fill(confirm=True)
        assert ended(shown) == "answered"
        assert (shown["type"] == "create_entry") == (place == "repairs")
        assert (camera.guard.refused, camera.guard.accepted) == (1, 1)
        assert issue(hass) is None
        await home.wait()
        assert issue(hass) is None
        look_up = home.cameras["Drive"].look_up
        assert look_up
        assert look_up.state == "answered"
        assert home.us
        menu = await hass.config_entries.options.async_init(home.us.entry_id)
        assert menu["menu_options"] == [
            "settings",
            "location",
            "correct_camera",
            "isolate_cameras",
            "steps",
            "before_you_buy",
            "get_report",
            "card",
            "facts",
        ]


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_of_several_cameras_one_is_chosen_and_the_issue_stays_for_the_others(
    home: AskedHome,
    hass: HomeAssistant,
    place: str,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
) -> None:
    async with running(device("hikvision")) as one, running(device("hanwha")) as other:
        own = one.guard.device
        one.guard.device = replace(own, password="something-else")
        entry = home.at(other, "onvif", username="viewer", password="hunter2-wrong")
        home.camera("onvif", "Shed", entry=entry, manufacturer="X")
        await refused(home, one, password=own.password)
        one.guard.device = own
        freezer.tick(HOUR)
        dialog = await open_dialog()
        shown = await dialog.choose("send_again")
        (choice,) = shown["data_schema"]
        options = choice["selector"]["select"]["options"]
        assert [option["label"] for option in options] == ["Drive", "Shed"]
        assert not choice["required"]
        assert "default" not in choice
        shown = await dialog.fill()
        assert shown["errors"] == {"camera": "choose_a_camera"}
        shown = await dialog.fill(camera=options[0]["value"])
        assert shown["step_id"] == "confirm_sending"
        shown = await dialog.fill(confirm=True)
        assert (shown["type"], ended(shown)) == ("abort", "others_refuse")
        assert (one.guard.refused, one.guard.accepted, other.guard.refused) == (1, 1, 1)
    found = issue(hass)
    assert found
    assert found.translation_placeholders
    assert found.translation_placeholders["which"] == "Shed"


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
@pytest.mark.parametrize(
    ("seconds", "reason", "when"), [(1620, "locked_until", "in 27 minutes"), (0, "locked", None)]
)
async def test_a_locked_account_is_told_and_gets_no_login(
    home: AskedHome,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
    seconds: int,
    reason: str,
    when: str | None,
) -> None:
    locked = reply(
        f"<userCheck><lockStatus>lock</lockStatus><unlockTime>{seconds}</unlockTime></userCheck>",
        status="401 Unauthorized",
        WWW_Authenticate='Digest realm="r", nonce="n"',
    )

    answers = [DENIED]

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answers[-1])

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        home.camera("hikvision", "Gate", entry=home.entry("hikvision", data=data))
        await home.consent()
        await home.wait()
        answers.append(locked)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        shown = await dialog.fill(confirm=True)
        assert (shown["reason"], shown["description_placeholders"].get("when")) == (reason, when)
        assert len(server.logins) == 1
    assert issue(home.hass)


@pytest.mark.fault(
    "device",
    "a camera fails while a person has a refused login sent again",
    "the dialog says what happened, and the issue stays",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
@pytest.mark.parametrize(
    ("answer", "reason"),
    [(reply("<html>", "404 Not Found"), "not_usable"), (None, "no_answer")],
)
async def test_what_else_a_camera_does_is_told_and_the_issue_stays(
    home: AskedHome,
    hass: HomeAssistant,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
    answer: bytes | None,
    reason: str,
) -> None:
    answers = [DENIED]

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answers[-1])

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        home.camera("hikvision", "Gate", entry=home.entry("hikvision", data=data))
        await home.consent()
        await home.wait()
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        if answer is not None:
            answers.append(answer)
            shown = await dialog.fill(confirm=True)
    if answer is None:
        shown = await dialog.fill(confirm=True)
    assert (shown["type"], shown["reason"]) == ("abort", reason)
    assert len(server.logins) == 1
    assert issue(hass)


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
async def test_an_ignored_issue_stays_ignored_until_somebody_says_otherwise(
    home: AskedHome, hass: HomeAssistant, open_dialog: Open, freezer: FrozenDateTimeFactory
) -> None:
    def is_ignored() -> bool:
        found = issue(hass)
        assert found
        return found.dismissed_version is not None

    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        dialog = await open_dialog()
        assert dialog.shown["menu_options"] == ["send_again", "ignore"]
        shown = await dialog.choose("ignore")
        assert (shown["type"], shown["reason"], is_ignored()) == ("abort", "ignored", True)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        assert dialog.shown["menu_options"] == ["send_again", "stop_ignoring"]
        await dialog.choose("send_again")
        assert (await dialog.fill(confirm=True))["reason"] == "refused_again"
        assert is_ignored()
        dialog = await open_dialog()
        shown = await dialog.choose("stop_ignoring")
        assert (shown["type"], shown["reason"], is_ignored()) == ("abort", "shown_again", False)
        assert camera.guard.refused == 2


@pytest.mark.fault(
    "person",
    "two administrators have the same dialog open, and both have a refused login sent again",
    "it is sent once",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_two_administrators_at_once_send_it_once(
    home: AskedHome, open_dialog: Open, freezer: FrozenDateTimeFactory
) -> None:
    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        freezer.tick(HOUR)
        dialogs = [await open_dialog() for _ in range(2)]
        for dialog in dialogs:
            await dialog.choose("send_again")
        ends = [await dialog.fill(confirm=True) for dialog in dialogs]
        assert [end["reason"] for end in ends] == ["refused_again", "tried_lately"]
        assert camera.guard.refused == 2


@pytest.mark.fault(
    "person",
    "login, consent, or integration change while a dialog is open",
    "the dialog says so, and sends nothing",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("change", ["login", "consent", "unload"])
async def test_what_changes_while_the_dialog_is_open_is_told(
    home: AskedHome,
    hass: HomeAssistant,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
    change: str,
) -> None:
    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        assert home.us
        match change:
            case "login":
                (entry,) = hass.config_entries.async_entries("hikvision")
                right = {**entry.data, "password": camera.device.password}
                hass.config_entries.async_update_entry(entry, data=right)
                await home.wait()
            case "consent":
                hass.config_entries.async_update_entry(home.us, options={"look_ups": False})
                await hass.async_block_till_done()
            case "unload":
                await hass.config_entries.async_unload(home.us.entry_id)
        shown = await dialog.fill(confirm=True)
        expected = "not_ready" if change == "unload" else "none_refused"
        assert (shown["type"], shown["reason"]) == ("abort", expected)
        assert camera.guard.refused == 1


@pytest.mark.fault(
    "process",
    "a reload while a person has a refused login sent again",
    "told, and nothing more is sent",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
async def test_a_reload_while_the_camera_is_asked_is_told_and_sends_nothing_more(
    home: AskedHome, hass: HomeAssistant, open_dialog: Open, freezer: FrozenDateTimeFactory
) -> None:
    under_way = asyncio.Event()

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers and len(server.logins) > 1:
            under_way.set()
            await asyncio.Event().wait()
        writer.write(DENIED)

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        home.camera("hikvision", "Gate", entry=home.entry("hikvision", data=data))
        entry = await home.consent()
        await home.wait()
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        url = f"{dialog.url}/{dialog.shown['flow_id']}"
        response = await dialog.client.post(url, json={"confirm": True})
        assert (await response.json())["type"] == "progress"
        await under_way.wait()
        # frozen time ends no waiting: the task is ended as at a stop that does not wait
        for task in [*entry.runtime_data.schedule._rounds]:
            task.cancel()
        await hass.async_block_till_done(wait_background_tasks=True)
        response = await dialog.client.get(url)
        shown = await response.json()
        assert (shown["type"], shown["reason"]) == ("abort", "not_ready")
        await hass.config_entries.async_reload(entry.entry_id)
        await home.days(freezer, 2)
        assert len(server.logins) == 2
        assert issue(hass)


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
async def test_a_camera_whose_login_is_not_stored_any_more_cannot_be_asked(
    home: AskedHome, hass: HomeAssistant, open_dialog: Open, freezer: FrozenDateTimeFactory
) -> None:
    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        (entry,) = hass.config_entries.async_entries("hikvision")
        hass.config_entries.async_update_entry(entry, data={})
        shown = await dialog.fill(confirm=True)
        assert shown["reason"] == "cannot_be_asked"
        assert camera.guard.refused == 1


@pytest.mark.attack("user", "a user without rights has a refused login sent again", "refused")
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_only_administrators_come_to_it(
    home: AskedHome,
    hass: HomeAssistant,
    open_dialog: Open,
    place: str,
    hass_client: ClientSessionGenerator,
    hass_admin_user: MockUser,
) -> None:
    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        await open_dialog()
        hass_admin_user.groups = []
        client = await hass_client()
        assert home.us
        handler = (
            {"handler": DOMAIN, "issue_id": ISSUE}
            if place == "repairs"
            else {"handler": home.us.entry_id}
        )
        url = REPAIR if place == "repairs" else OPTIONS
        response = await client.post(url, json=handler)
        assert response.status == HTTPStatus.UNAUTHORIZED


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
async def test_who_confirms_a_moment_too_late_is_told_when_it_may_be_sent_again(
    home: AskedHome,
    open_dialog: Open,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running(device("hikvision")) as camera:
        await refused(home, camera)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        assert home.us
        look_ups = home.us.runtime_data.look_ups
        known, own = home.cameras["Drive"].camera.id, look_ups.async_rest_of_login

        async def another_confirms_meanwhile(camera_id: str) -> timedelta:
            rest: timedelta = await own(camera_id)
            monkeypatch.setattr(look_ups, "async_rest_of_login", own)
            await home.us.runtime_data.schedule.async_ask_now([known], retry_refused=True)  # type: ignore[union-attr]
            return rest

        monkeypatch.setattr(look_ups, "async_rest_of_login", another_confirms_meanwhile)
        shown = await dialog.fill(confirm=True)
        assert (shown["reason"], shown["description_placeholders"]["when"]) == (
            "tried_lately",
            "in 60 minutes",
        )
        assert camera.guard.refused == 2


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("place", ["repairs"], indirect=True)
async def test_a_chosen_camera_that_answers_meanwhile_needs_nothing(
    home: AskedHome, hass: HomeAssistant, open_dialog: Open, freezer: FrozenDateTimeFactory
) -> None:
    async with running(device("hikvision")) as one, running(device("hanwha")) as other:
        entry = home.at(other, "onvif", username="viewer", password="hunter2-wrong")
        home.camera("onvif", "Shed", entry=entry, manufacturer="X")
        await refused(home, one)
        freezer.tick(HOUR)
        dialog = await open_dialog()
        await dialog.choose("send_again")
        await dialog.fill(camera=home.cameras["Drive"].camera.id)
        (hikvision,) = hass.config_entries.async_entries("hikvision")
        right = {**hikvision.data, "password": one.device.password}
        hass.config_entries.async_update_entry(hikvision, data=right)
        await home.wait()
        shown = await dialog.fill(confirm=True)
        assert shown["reason"] == "none_refused"
        assert (one.guard.refused, other.guard.refused) == (1, 1)
