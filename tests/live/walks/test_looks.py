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


def test_the_log_holds_no_warning_of_ours(walk: Walk) -> None:
    assert walk.is_over, walk.log
