"""Headers' dates become EDTF, in every writing that Arab newspapers use, or None."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from warraq.text.calendars import full_day, hijri_of, hijri_value, numeric_value, parse_date
from warraq.text.month_names import MONTH_NAMES, hijri_months, months, weekdays

EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?|\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2018-05-03", "2018-05-03"),
        ("2018-05-03T10:00:00", "2018-05-03"),
        ("2018-05-03T23:30:00+04:00", "2018-05-03"),
        ("2018-05-03 10:00", "2018-05-03"),
        ("20180503", "2018-05-03"),
        ("03/05/2018", "2018-05-03"),
        ("3.5.2018", "2018-05-03"),
        ("2018/5/3", "2018-05-03"),
        ("02/21/2018", "2018-02-21"),
        ("٠٣/٠٥/٢٠١٨", "2018-05-03"),
        ("۲۰۱۸-۰۵-۰۳", "2018-05-03"),
        ("2023-02", "2023-02"),
        ("5/2018", "2018-05"),
        ("2023", "2023"),
        ("عام 2023", "2023"),
        ("فبراير 2023", "2023-02"),
        ("شباط/فبراير 2023", "2023-02"),
        ("21 فبراير 2023", "2023-02-21"),
        ("٢١ شباط (فبراير) ٢٠٢٣م", "2023-02-21"),
        ("الثلاثاء، 21 فبراير/شباط 2023", "2023-02-21"),
        ("الثلاثاء 21 فبراير 2023 الساعة 10:30", "2023-02-21"),
        ("السبت 3 أوت 2019", "2019-08-03"),
        ("7 جويلية 2019", "2019-07-07"),
        ("12 غشت 2019", "2019-08-12"),
        ("1 كانون الثاني 2020", "2020-01-01"),
        ("1 تشرين الأول/أكتوبر 2020", "2020-10-01"),
        ("21 February 2023", "2023-02-21"),
        ("Feb 21, 2023", "2023-02-21"),
        ("Tue, 21 Feb 2023 10:00:00 GMT", "2023-02-21"),
        ("12 رمضان 1444هـ", "2023-04-03"),
        ("1444/9/12", "2023-04-03"),
        ("12-09-1444 هـ", "2023-04-03"),
        ("رمضان 1444 هـ", "2023-03-23/2023-04-20"),
        ("1444هـ", "2022-07-30/2023-07-18"),
    ],
)
def test_header_dates_are_read(text: str, value: str) -> None:
    """A date in any of these writings is read; a partial one stays partial."""
    assert parse_date(text) == value


def test_white_space_of_any_length_is_one_space() -> None:
    """How far apart the parts of a date stand changes nothing."""
    assert parse_date(f"21{' ' * 200}فبراير\t 2023{' ' * 200}الساعة 10:30") == "2023-02-21"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "أمس",
        "21 فبراير",
        "30/2/2018",
        "13/25/2018",
        "3/5/18",
        "99999",
        "31 أبريل 2020",
        "10 فبراير/آذار 2020",
        "12 رمضان 2023",
        "21 فبراير 1444هـ",
        "31 رمضان 1444",
        "5 محرم 1100",
        "2018-13",
        "صباح الخير 2018",
        "1 و2 مايو 2018",
    ],
)
def test_doubtful_header_dates_say_nothing(text: str) -> None:
    """Nothing is guessed: no year, no such day, two days, or words that are no date."""
    assert parse_date(text) is None


@given(st.text())
def test_any_text_is_a_valid_date_or_none(text: str) -> None:
    """Text of any kind never raises, and what is returned is EDTF."""
    value = parse_date(text)
    assert value is None or EDTF.fullmatch(value)


@given(st.dates())
def test_iso_days_read_back(day) -> None:
    """A day written in ISO within the years of newspapers is read as itself."""
    expected = day.isoformat() if 1800 <= day.year <= 2100 else None
    if day.year not in range(1343, 1501):
        assert parse_date(day.isoformat()) == expected


@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 30))
@example(1343, 9, 29)  # the tables give this month 28 days
def test_hijri_days_lie_in_their_month(year: int, month: int, day: int) -> None:
    """A Hijri day falls into the interval of its month, and that into the interval of its year."""
    found = hijri_value(year, month, day)
    assume(found is not None)
    first, _, last = (hijri_value(year, month) or "").partition("/")
    start, _, end = (hijri_value(year) or "").partition("/")
    assert start <= first <= (found or "") <= last <= end


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_hijri_day_leads_back_to_its_day(day: date) -> None:
    """Every day that the tables hold has a Hijri day, which is read as that day; no other has one."""
    found = hijri_of(day)
    assert (found is not None) == (date(1924, 8, 1) <= day <= date(2077, 11, 16))
    assert found is None or hijri_value(*found) == day.isoformat()


def test_three_traditions_name_every_month() -> None:
    """Each month has a Levantine name and another, and no name stands for two months."""
    assert all(len(row) >= 2 for row in MONTH_NAMES)
    assert set(months().values()) == set(range(1, 13)) == set(hijri_months().values())
    assert set(weekdays().values()) == set(range(7))
    assert months()["شباط"] == months()["فبراير"] == months()["فيفري"] == 2


def test_day_stands_before_month() -> None:
    """Where both are possible the day comes first."""
    assert numeric_value(3, 5, 2018) == ("2018-05-03", "gregorian")


@given(st.integers(), st.integers(), st.integers())
def test_numbers_are_a_real_day_or_nothing(first: int, second: int, third: int) -> None:
    """Any three numbers give a day that exists or None."""
    found = numeric_value(first, second, third)
    assert found is None or full_day(found[0]) is not None


@pytest.mark.parametrize("value", ["2023-02", "2023", None, "2023-02-30", "2023-02-21/2023-02-22"])
def test_only_days_are_full(value: str | None) -> None:
    """A month, a year, an interval and a day that does not exist are no full day."""
    assert full_day(value) is None
