"""A contractor in the US: no screen says that a camera whose maker is named may be used."""

import pytest

from .walked import Walk, steps_of, take

pytestmark = [pytest.mark.live, pytest.mark.browser]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    folder = tmp_path_factory.mktemp("walks")
    return take("contractor", folder, "--home", "contractor", "--country", "US", "--not-set-up")


@pytest.mark.parametrize("step", steps_of("contractor"))
def test_a_step_leads_on(walk: Walk, step: str) -> None:
    assert step in walk.done, walk.log


def test_the_log_holds_no_warning_of_ours(walk: Walk) -> None:
    assert walk.is_over, walk.log
