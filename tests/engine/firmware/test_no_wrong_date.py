"""No string is given a date that it does not prove: look-alikes, and digits changed at random.

The properties are checked against readings of their own, made with `strptime`.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.firmware.build_date import EARLIEST
from tests.days import SAMPLE_DAY

from .test_reading import LIBRARY, one

TOMORROW = SAMPLE_DAY + timedelta(days=1)
VENDORS = [None, "acme", *sorted(LIBRARY.firmware.by_id)]
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def day_in(text: str, *forms: str) -> date | None:
    """Return the one believable day that `text` has in one of `forms`, None where two differ."""
    days = set()
    for form in forms:
        try:
            days.add(datetime.strptime(text, form).date())  # noqa: DTZ007 - only its day counts
        except ValueError:
            continue
    believable = [day for day in days if EARLIEST <= day <= TOMORROW]
    return believable[0] if len(believable) == 1 else None


@pytest.mark.parametrize(
    "text",
    [
        "V1.7.3.20221418",
        "V1.7.3.20220230",
        "V1.7.3.20121102",
        "V1.7.3.2022051",
        "V1.7.3.202205181",
        "V1.7.3.20991231",
        "V1.7.3.20271101",
        "20.20.2020",
        "1.0 20.20.2020",
        "2.08 03.04.2015",
        "2.08 11.23.2015",
        "2.08 32.01.2015",
        "2.08 31.04.2015",
        "2.08 23.11.2005",
        "2.08 23.11.15",
        "2.08 10.20.2015.1",
        "BLD201112101214",
        "BLD20111210121",
        "BLD190827253055",
        "BLD199908271430",
        "V1.0 build 201112101214",
        "V1.0 build202113221015",
        "V1.0 build2021042210",
        "3.1.0-7 20151311 r5120",
        "3.1.0-7 20091022 r5120",
        "3.1.0-7 20150611 5120",
        "3.3.6_2012110210",
        "3.3.6_2017092825",
        "3.3.6_20170928101",
        "DIPC-B1213.B07C02.41.221314",
        "DIPC-B1213.B07C02.41.22091",
        "192.168.20.2017",
        "10.20.18.20180132",
        "+49 30 20170315",
        "030-20170315",
        "DS-2CD2542FWD-I20180319BBWR123456789",
        "00:40:7f:20:17:03",
        "20170315123456789",
        "1663826839743",
        "0123456789",
        "d41d8cd98f00b204e9800998ecf8427e",
        "20180319a1b2c3d4e5f60718293a4b5c6d7e8f90",
        "MVT9632-SC2230.V1.0-20190215",
        "HW 1.0.20190215",
        "U-Boot 2010.06 (Jun 09 2016 - 12:00:00)",
        "boot V1.3.4.20190215",
        "encoder V7.3.20240801",
        "encoder V7.3 (Jun 09,2016)",
        "MCU:1.0.20190215",
        "hardware V1.0 20190215 r12",
        "2024.12.4 (Jun 09,2016)",
        "Jun 09,2016",
        "1.0 Jun 31,2016",
        "1.0 Jum 09,2016",
        "1.0 Jun 2016",
        "5.60 (2014)",
        "rel.20190215",
        "ticket 412205",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert one(text).build_date is None
    assert one(text, "acme").build_date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.0 build 20210422", "2021-04-22"),
        ("1.0.3, Jun 9 2016 08:15", "2016-06-09"),
        ("1.0.3 Jun 09,2016", "2016-06-09"),
        ("BLD 190827143055", "2019-08-27"),
        ("BLD201908271430", "2019-08-27"),
        ("BLD20190827143055", "2019-08-27"),
        ("build 202104221015", "2021-04-22"),
        ("1.2.3.4-20180319", "2018-03-19"),
        ("1.2.3.20180319", "2018-03-19"),
        ("2.622.LOREX 06.6.R.4.20160321", "2016-03-21"),
        ("2.400.0000.0.R, build: 2016-03-21", "2016-03-21"),
        ("8.1.0.0A_202004021530", "2020-04-02"),
        ("8.1.0.0A_20200402153011", "2020-04-02"),
    ],
)
def test_what_is_a_date_for_everybody_is_read_for_everybody(text: str, day: str) -> None:
    found = one(text, "acme")
    assert found.build_date == date.fromisoformat(day)


@settings(deadline=None)
@given(st.from_regex(r"\A(?:19|20|[0-9]{2})[0-9]{10}\Z"), st.sampled_from(["BLD", "V1.0 build "]))
def test_twelve_digits_count_only_where_one_order_is_possible(digits: str, before: str) -> None:
    expected = day_in(digits, "%Y%m%d%H%M", "%y%m%d%H%M%S")
    assert one(before + digits).build_date == expected


@settings(deadline=None)
@given(DAYS, st.integers(0, 9), st.integers(0, 7))
def test_a_digit_that_was_changed_never_makes_another_day_up(
    day: date, digit: int, place: int
) -> None:
    stamp = f"{day:%Y%m%d}"
    stamp = stamp[:place] + str(digit) + stamp[place + 1 :]
    expected = day_in(stamp, "%Y%m%d")
    for text in (f"V1.7.3.{stamp}", f"1.2.3-{stamp}", f"3.1.0-7 {stamp} r51", f"3.3.6_{stamp}10"):
        found = one(text).build_date
        assert found in {None, expected}
        if expected and expected.year >= 2013:
            assert found == expected


@settings(deadline=None)
@given(st.integers(0, 39), st.integers(0, 19), st.integers(2000, 2030))
def test_a_day_first_is_read_only_where_it_can_be_no_month(first: int, second: int, y: int) -> None:
    found = one(f"2.08 {first:02}.{second:02}.{y}").build_date
    expected = day_in(f"{first:02}.{second:02}.{y}", "%d.%m.%Y") if first > 12 else None
    assert found == expected


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(VENDORS),
    st.one_of(
        st.from_regex(
            r"(BLD|build|fs|FW_|APP_V|V)?[0-9]{1,3}(\.[0-9]{1,8}){0,4}[-_ .(]{0,2}[0-9]{4,14}"
        ),
        st.from_regex(r"[0-9]\.[0-9]{3}\.[A-Z]{2,6} ?[0-9]{2}\.[0-9]\.R(\.[0-9]{1,8}){0,2}"),
        st.from_regex(r"[A-Z]IPC-B[0-9]{4}(\.[0-9A-Z]{1,6}){1,4}\.[0-9]{6}"),
    ),
)
def test_every_date_of_every_vendor_is_between_2006_and_tomorrow(
    vendor: str | None, text: str
) -> None:
    found = one(text, vendor).build_date
    assert found is None or EARLIEST <= found <= TOMORROW
