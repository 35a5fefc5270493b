"""The card on other screens, for other people, with many cameras, and over a restart."""

import pytest

from .walked import Walk, steps_of, take

pytestmark = [pytest.mark.live, pytest.mark.browser]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    folder = tmp_path_factory.mktemp("walks")
    return take("looks", folder, "--country", "CA")


@pytest.mark.parametrize("step", steps_of("looks"))
def test_a_step_leads_on(walk: Walk, step: str) -> None:
    assert step in walk.done, walk.log


@pytest.mark.fault(
    "network",
    "a real browser that shows the card goes offline, a camera changes, and it comes back",
    "the card shows nothing old as new meanwhile, then what changed, and is live",
)
def test_the_browser_goes_offline(walk: Walk) -> None:
    assert "the-browser-goes-offline" in walk.done, walk.log


@pytest.mark.fault(
    "process",
    "Home Assistant restarts while a real browser shows the card",
    "the card says that it waits, and is live again afterward",
)
def test_home_assistant_restarts(walk: Walk) -> None:
    assert "a-restart" in walk.done, walk.log


@pytest.mark.fault(
    "process",
    "the integration is disabled while a real browser shows the card",
    "the card takes back what it showed, until the integration is enabled",
)
def test_the_entry_is_disabled(walk: Walk) -> None:
    assert "the-entry-is-disabled" in walk.done, walk.log


@pytest.mark.attack(
    "user",
    "a user who may read only the garden opens the card in a real browser",
    "no camera of another area is there",
)
def test_a_guest_of_the_garden(walk: Walk) -> None:
    assert "a-guest-of-the-garden" in walk.done, walk.log


@pytest.mark.attack(
    "user",
    "a user without rights opens card and dialog in a real browser",
    "no step, no action, and no address is offered",
)
def test_somebody_without_rights(walk: Walk) -> None:
    assert "somebody-without-rights" in walk.done, walk.log


def test_the_log_holds_no_warning_of_ours(walk: Walk) -> None:
    assert walk.is_over, walk.log
