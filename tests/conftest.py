"""What tests share: the place of the integration, and no event loop where none is asked for."""

from __future__ import annotations

from collections.abc import Iterator
import inspect
import os
from typing import Final

from hypothesis import settings
import pytest

# Home Assistant's test harness has a `custom_components` of its own on the path; the first
# import decides which of the two is meant, so ours comes here, before anything else.
import custom_components as custom_components  # noqa: PLC0414 - wanted for its effect alone
from tests import logged

HEARD: Final = logged.begin()  # before anything of ours is imported: an import may be reported, too

from custom_components.camera_lifecycle.text import translations  # noqa: E402

pytest_plugins = ("development.proof.recorder",)

# How long an example takes is no matter of tests: machines are shared, and scripts/bench measures.
settings.register_profile("no_deadline", deadline=None)
settings.load_profile("no_deadline")

# What the harness does around every single test: it makes an event loop, and counts what the
# test left in it. For the thousands of rows of the engine's tables that is nearly all the time.
AROUND_A_LOOP: Final = frozenset(
    {"configure_event_loop", "enable_event_loop_debug", "verify_cleanup"}
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes minutes first, and take the event loop away from tests that use none."""
    # A worker that began with a walk through a real home at the end would be waited for alone.
    items.sort(key=lambda item: item.get_closest_marker("live") is None)
    for item in items:
        if (
            isinstance(item, pytest.Function)
            and not inspect.iscoroutinefunction(item.function)
            and "hass" not in item.fixturenames
        ):
            item.fixturenames[:] = [name for name in item.fixturenames if name not in AROUND_A_LOOP]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what looks through a browser where scripts/test found none; in CI it must run."""
    if item.get_closest_marker("browser") and not os.environ.get("CHROMIUM"):
        if os.environ.get("CI") == "true":
            pytest.fail("CHROMIUM names no browser", pytrace=False)
        pytest.skip("CHROMIUM names no browser: scripts/test finds or installs one")


@pytest.fixture(autouse=True)
def no_text_is_missing(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that asked for a text which the translations lack."""
    if request.node.get_closest_marker("allows_missing_text"):
        yield
        return
    missing: list[str] = []
    monkeypatch.setattr(translations, "_log_missing", missing.append)
    yield
    assert not missing, f"no text for {missing}"


@pytest.fixture(autouse=True)
def nothing_unexpected_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test while which the log spoke against us in words that the test does not expect."""
    yield
    expected = [text for mark in request.node.iter_markers("logs") for text in mark.args]
    if request.node.get_closest_marker("allows_missing_text"):
        expected.append("The translations have no usable text for")
    unexpected = HEARD.unexpected(expected)
    assert not unexpected, "\n".join(["the log speaks against us:", *unexpected])
