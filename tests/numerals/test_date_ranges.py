"""Ranges, lists and open beginnings: one expression from several days."""

from __future__ import annotations

from datetime import date

import pytest

from thaicirc.numerals import Issue, Precision, find_dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("๒ - ๔ พฤษภาคม ๒๕๖๒", date(2019, 5, 2), date(2019, 5, 4)),
        ("28 ก.พ. - 2 มี.ค. 65", date(2022, 2, 28), date(2022, 3, 2)),
        ("3 ธันวาคม 2561 – 15 มกราคม 2562", date(2018, 12, 3), date(2019, 1, 15)),
        ("3 ถึงวันที่ 5 มิ.ย. 2564", date(2021, 6, 3), date(2021, 6, 5)),
        ("1 ต.ค.63-30 ก.ย.64", date(2020, 10, 1), date(2021, 9, 30)),
        ("15 มีนาคม 2564 เวลา 09.00 น. ถึงวันที่ 17 มีนาคม 2564", date(2021, 3, 15), date(2021, 3, 17)),
        ("October 3-5, 2022", date(2022, 10, 3), date(2022, 10, 5)),
        ("February 28 - June 12, 2021", date(2021, 2, 28), date(2021, 6, 12)),
    ],
)
def test_range(text: str, first: date, last: date) -> None:
    (found,) = find_dates(f"จัดระหว่างวันที่ {text} ณ โรงแรม")
    assert found.text == text
    assert (found.value.start, found.value.end, found.value.days) == (first, last, (first, last))
    assert found.value.year_given
    assert not found.value.is_list


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("15 และ 22 ตุลาคม 2563", [(2020, 10, 15), (2020, 10, 22)]),
        ("28 และวันที่ 29 กรกฎาคม 2566", [(2023, 7, 28), (2023, 7, 29)]),
        ("5, 12 และ 19 มกราคม 2566", [(2023, 1, 5), (2023, 1, 12), (2023, 1, 19)]),
        ("15 มีนาคม และ 22 เมษายน 2564", [(2021, 3, 15), (2021, 4, 22)]),
        ("5 - 7 และ 9 มีนาคม 2566", [(2023, 3, 5), (2023, 3, 6), (2023, 3, 7), (2023, 3, 9)]),
    ],
)
def test_list(text: str, days: list[tuple[int, int, int]]) -> None:
    (found,) = find_dates(f"วันที่ {text} เวลา")
    assert found.text == text
    assert found.value.days == tuple(date(*day) for day in days)
    assert found.value.end is None
    assert found.value.is_list
    assert found.value.last == date(*days[-1])


def test_two_full_dates_stay_two() -> None:
    found = find_dates("วันที่ ๓๐ กันยายน ๒๕๖๓ และ ๓๑ ธันวาคม ๒๕๖๓")
    assert [each.value.start for each in found] == [date(2020, 9, 30), date(2020, 12, 31)]


@pytest.mark.parametrize(
    "text", ["บัดนี้จนถึงวันที่ 30 มิถุนายน 2564", "บัดนี้ - 30 มิ.ย. 64", "บัดนี้เป็นต้นไป จนถึงวันที่ 30 มิถุนายน 2564", "วันนี้ถึง 30 มิ.ย. 2564"]
)
def test_from_now(text: str) -> None:
    (found,) = find_dates(f"ตั้งแต่{text} ทาง")
    value = found.value
    assert found.text == text
    assert (value.start, value.end, value.days, value.open_start) == (
        None,
        date(2021, 6, 30),
        (date(2021, 6, 30),),
        True,
    )


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ตุลาคม 2563 - มกราคม 2564", date(2020, 10, 1), date(2021, 1, 31)),
        ("เดือนตุลาคม - ธันวาคม 2563", date(2020, 10, 1), date(2020, 12, 31)),
        ("เดือน พ.ย. 64 ถึงเดือน ก.พ. 65", date(2021, 11, 1), date(2022, 2, 28)),
    ],
)
def test_months(text: str, start: date, end: date) -> None:
    (found,) = find_dates(f"ช่วง{text} นี้")
    assert found.text == text
    assert (found.value.start, found.value.end, found.value.precision) == (start, end, Precision.MONTH)


def test_months_in_a_list_share_the_year() -> None:
    found = find_dates("ในเดือนมีนาคม และเมษายน 2564")
    assert [each.value.start for each in found] == [date(2021, 3, 1), date(2021, 4, 1)]


def test_over_the_new_year_the_first_year_is_inferred() -> None:
    (found,) = find_dates("28 ธันวาคม - 3 มกราคม 2566")
    assert (found.value.start, found.value.end) == (date(2022, 12, 28), date(2023, 1, 3))
    assert found.value.issues == (Issue.YEAR_INFERRED,)


def test_reversed_is_reported_not_turned() -> None:
    (found,) = find_dates("29 ธันวาคม 2564 ถึง 4 มกราคม 2564")
    assert (found.value.start, found.value.end) == (date(2021, 12, 29), date(2021, 1, 4))
    assert found.value.issues == (Issue.REVERSED_RANGE,)


def test_one_impossible_end_makes_the_range_unknown() -> None:
    (found,) = find_dates("29 - 31 เมษายน 2562")
    assert (found.value.start, found.value.end, found.value.days) == (None, None, ())
    assert [printed.day for printed in found.value.printed] == [29, 31]


def test_weekdays_of_both_ends_are_checked() -> None:
    assert find_dates("วันจันทร์ที่ 3 ถึงวันศุกร์ที่ 7 ตุลาคม 2565")[0].value.issues == ()
    assert find_dates("วันจันทร์ที่ 3 ถึงวันพุธที่ 7 ตุลาคม 2565")[0].value.issues == (Issue.WEEKDAY_MISMATCH,)
    assert find_dates("วันพุธ - วันศุกร์ที่ 5 - 7 ตุลาคม 2565")[0].value.issues == ()


def test_the_number_of_the_session_is_no_day() -> None:
    (found,) = find_dates("ครั้งที่ 5 และ 22 ตุลาคม 2563")
    assert found.text == "22 ตุลาคม 2563"


def test_rounds_with_their_own_ranges() -> None:
    found = find_dates("รุ่นที่ 1 วันที่ 3 - 5 มีนาคม 2564 รุ่นที่ 2 วันที่ 10 - 12 มีนาคม 2564")
    assert [each.text for each in found] == ["3 - 5 มีนาคม 2564", "10 - 12 มีนาคม 2564"]
