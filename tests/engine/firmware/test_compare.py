"""Which of two firmwares is newer, and when that cannot be said."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.firmware.compare import compare_firmware
from custom_components.camera_lifecycle.engine.model import Firmware
from custom_components.camera_lifecycle.engine.vulnerabilities.order import compare_in_line


def firmware(version: str | None, built: str | None = None) -> Firmware:
    return Firmware(version=version, build_date=date.fromisoformat(built) if built else None)


@pytest.mark.parametrize(
    ("one", "other", "order", "why"),
    [
        (("5.5.82", "2019-09-09"), ("5.7.3", "2021-09-15"), -1, "both say it"),
        (("5.8.7", "2026-03-25"), ("5.6.0", "2026-07-10"), -1, "a later build of an older train"),
        (("5.5.82", "2018-03-14"), ("5.5.82", "2019-09-09"), -1, "same version, later build"),
        (("1.3.0", "2022-05-18"), ("1.3.0", "2022-05-18"), 0, "the same"),
        (("9.80.3.1", None), ("10.12.240", None), -1, "dotted numbers"),
        (("9.80.3.12", None), ("9.80.75", None), -1, "dotted numbers of another length"),
        (("4.36.11.7071", None), ("4.36.8.32", None), 1, "eleven after eight"),
        (("5.1", None), ("5.01", None), 0, "a zero in front"),
        (("1.0", None), ("1.0.0", None), 0, "a zero behind"),
        (("5.7.13", "2023-08-22"), ("5.7.23", None), -1, "one date is no comparison, versions are"),
        (("2.22.2.21_p2", None), ("2.22.2.21", None), None, "a letter"),
        (("QIPC-B2202.10.17", None), ("DIPC-B1216.9.11", None), None, "other platforms"),
        (("4.36.11", None), ("4.36.11.8391", None), None, "it may be cut off"),
        (("4.36.1", None), ("4.36.11.8391", None), -1, "one is less than eleven"),
        (("4.36.11", "2023-01-01"), ("4.36.11.8391", "2024-01-16"), -1, "cut off, but dated"),
        ((None, None), ("1.0", None), None, "nothing to compare"),
        ((None, "2020-01-01"), (None, "2020-01-02"), -1, "dates alone"),
    ],
)
def test_order(
    one: tuple[str | None, str | None],
    other: tuple[str | None, str | None],
    order: int | None,
    why: str,
) -> None:
    assert compare_firmware(firmware(*one), firmware(*other)) == order, why
    back = compare_firmware(firmware(*other), firmware(*one))
    assert back == (None if order is None else -order)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2.59B01", "2.60B15", -1),
        ("2.60B15", "2.60B15", 0),
        ("0113a", "0113d", -1),
        ("1.2.0-0524", "1.2.0-0525", -1),
        ("1.06", "1.06.00", 0),
        ("1.06.01", "1.06.01 Hotfix", None),
        ("1.06.01", "1.06.beta", None),
        ("51.7.0.76-r3", "51.7.0.77-r12", -1),
        ("4.36.11", "4.36.11.8391", None),
        ("4.36.11.8391", "4.36.11", 1),
        ("4.36.11", "4.36.11.0", 0),
        ("4.36.1", "4.36.11.8391", -1),
        ("4", "4.36", -1),
    ],
)
def test_order_inside_one_line(one: str, other: str, order: int | None) -> None:
    assert compare_in_line(one, other) == order


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_versions_compare_or_do_not(one: str, other: str) -> None:
    assert compare_firmware(firmware(one), firmware(other)) in {-1, 0, 1, None}
    assert compare_in_line(one, other) in {-1, 0, 1, None}


@given(
    st.lists(st.integers(0, 10**9 - 1), min_size=2, max_size=6),
    st.lists(st.integers(0, 10**9 - 1), min_size=2, max_size=6),
)
def test_dotted_numbers_compare_unless_one_may_be_cut_off(one: list[int], other: list[int]) -> None:
    left, right = (firmware(".".join(map(str, parts))) for parts in (one, other))
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    padded = [parts + [0] * (longest - len(parts)) for parts in (one, other)]
    order = (padded[0] > padded[1]) - (padded[0] < padded[1])
    cut_off = order and one[:shortest] == other[:shortest]
    assert compare_firmware(left, right) == (None if cut_off else order)
    assert compare_firmware(right, left) == (None if cut_off else -order)


@given(st.lists(st.integers(0, 99), min_size=2, max_size=4), st.integers(1, 99))
def test_a_version_that_may_be_cut_off_is_not_compared(parts: list[int], more: int) -> None:
    whole = firmware(".".join(map(str, [*parts, more])))
    assert compare_firmware(firmware(".".join(map(str, parts))), whole) is None
    assert compare_firmware(whole, firmware(".".join(map(str, parts)))) is None
