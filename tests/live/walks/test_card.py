"""The card in the hands of an administrator: picked, edited, and each thing done that it offers."""

import pytest

from .walked import Walk, steps_of, take

pytestmark = [pytest.mark.live, pytest.mark.browser]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    folder = tmp_path_factory.mktemp("walks")
    return take("card", folder, "--home", "homeowner", "--country", "CA")


@pytest.mark.parametrize("step", steps_of("card"))
def test_a_step_leads_on(walk: Walk, step: str) -> None:
    assert step in walk.done, walk.log


def test_the_log_holds_no_warning_of_ours(walk: Walk) -> None:
    assert walk.is_over, walk.log
