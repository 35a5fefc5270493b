"""Which coverage is enough: Home Assistant's quality scale decides."""

import pytest

from scripts.check_coverage import ModuleCoverage, measured, shortfalls


@pytest.mark.parametrize(
    ("name", "statements", "missed", "enough"),
    [
        ("sensor.py", 100, 0, True),
        ("sensor.py", 100, 4, True),
        ("sensor.py", 100, 5, False),  # more than 95 %, not 95
        ("sensor.py", 20, 1, False),
        ("engine/__init__.py", 0, 0, True),
        ("config_flow.py", 100, 1, False),
        ("flows/plan.py", 100, 1, False),
        ("flows/plan.py", 100, 0, True),
        ("lookup/flows.py", 100, 4, True),
    ],
)
def test_what_is_enough(name: str, statements: int, missed: int, *, enough: bool) -> None:
    module = ModuleCoverage(name, statements, missed, "7")
    told = [*shortfalls([ModuleCoverage("const.py", 5, 0), module])]
    assert [line.partition(":")[0] for line in told] == ([] if enough else [name])


def test_nothing_measured_is_not_enough(tmp_path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COVERAGE_FILE", f"{tmp_path}/none")
    assert [*measured()] == []
    assert [*shortfalls([])] == ["Nothing was measured: run scripts/test without arguments."]
