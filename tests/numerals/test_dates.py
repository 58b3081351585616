"""Single dates: forms, eras, doubts, spans; and what is no date."""

from __future__ import annotations

from datetime import date

import pytest

from thaicirc.numerals import Issue, Precision, Printed, find_dates, format_date, parse_date
from thaicirc.numerals.eras import be_to_ce

LETTER = (
    "ด่วนที่สุด\nที่ มท ๐๒๑๘.๓/ว ๑๒๘                    ศาลากลางจังหวัด\n                    ๑๔ กรกฎาคม ๒๕๖๓\n"
    "อ้างถึง หนังสือกระทรวง ที่ มท ๐๒๑๗/ว ๓๓ ลงวันที่ ๓๐ มิถุ\nนายน ๒๕๖๓\n"
    "     ขอเชิญประชุมครั้งที่ ๒/๒๕๖๓ ในวันพุธที่ ๒๒ กรกฎาคม ๒๕๖๓ เวลา ๑๓.๓๐ น. ห้อง ๑๐-๐๑ โทร. ๐-๒๒๒๑-๙๙๙๙\n"
)


def test_a_letter() -> None:
    found = find_dates(LETTER)
    assert [each.value.start for each in found] == [date(2020, 7, 14), date(2020, 6, 30), date(2020, 7, 22)]
    assert [each.text for each in found] == ["๑๔ กรกฎาคม ๒๕๖๓", "๓๐ มิถุ\nนายน ๒๕๖๓", "วันพุธที่ ๒๒ กรกฎาคม ๒๕๖๓"]
    assert [each.rule for each in found] == ["date.thai"] * 3
    assert all(each.confidence == 1 for each in found)


def test_what_was_printed_is_kept() -> None:
    value = parse_date("วันศุกร์ที่ ๓๑ เมษายน ๖๒")
    assert value is not None
    assert (value.start, value.days, value.weekday) == (None, (), 4)
    assert value.printed == (Printed(31, 4, 62),)
    assert value.issues == (Issue.TWO_DIGIT_YEAR, Issue.IMPOSSIBLE_DATE)


@pytest.mark.parametrize(
    ("text", "era", "start", "issues"),
    [
        ("5 ตุลาคม 2565", "BE", date(2022, 10, 5), ()),
        ("5 ตุลาคม พ.ศ. 2565", "BE", date(2022, 10, 5), ()),
        ("5 ตุลาคม ค.ศ. 2022", "CE", date(2022, 10, 5), ()),
        ("5 ตุลาคม 2022", "CE", date(2022, 10, 5), (Issue.ERA_ASSUMED,)),
        ("5 ตุลาคม พ.ศ. 2022", "BE", None, (Issue.IMPLAUSIBLE_YEAR,)),
        ("5 ตุลาคม ค.ศ. 2565", "CE", None, (Issue.IMPLAUSIBLE_YEAR,)),
        ("5 ต.ค. 65", "BE", date(2022, 10, 5), (Issue.TWO_DIGIT_YEAR,)),
        ("5 ต.ค. ค.ศ. 22", "CE", date(2022, 10, 5), (Issue.TWO_DIGIT_YEAR,)),
        ("5 ต.ค. 22", "BE", date(1979, 10, 5), (Issue.TWO_DIGIT_YEAR, Issue.ERA_ASSUMED)),
        ("14/7/2020", "CE", date(2020, 7, 14), (Issue.ERA_ASSUMED,)),
        ("2020-07-14", "CE", date(2020, 7, 14), ()),
        ("5 October 2022", "CE", date(2022, 10, 5), ()),
        ("5 October 2565", "BE", date(2022, 10, 5), ()),
        ("30-Sep-21", "CE", date(2021, 9, 30), (Issue.TWO_DIGIT_YEAR, Issue.ERA_ASSUMED)),
        ("๕ ตุลาคม ๓๕๖๒", "BE", None, (Issue.IMPLAUSIBLE_YEAR,)),
        ("๒๐ มกราคม ๒๕๖", "BE", None, (Issue.IMPLAUSIBLE_YEAR,)),
    ],
)
def test_the_era_is_part_of_the_value(text: str, era: str, start: date | None, issues: tuple[Issue, ...]) -> None:
    value = parse_date(text)
    assert value is not None
    assert (value.era, value.start, value.issues) == (era, start, issues)


def test_before_2484_the_year_began_on_the_first_of_april() -> None:
    assert be_to_ce(2482, 3) == 1940
    assert be_to_ce(2482, 4) == 1939
    assert [be_to_ce(2483, month) for month in (1, 2, 3)] == [None, None, None]
    assert be_to_ce(2484, 1) == 1941
    value = parse_date("๑๕ มกราคม ๒๔๘๓")
    assert value is not None
    assert value.issues == (Issue.IMPOSSIBLE_DATE,)


def test_month_alone() -> None:
    value = parse_date("เดือนกุมภาพันธ์ ๒๕๖๗")
    assert value is not None
    assert (value.start, value.end, value.days) == (date(2024, 2, 1), date(2024, 2, 29), ())
    assert value.precision is Precision.MONTH
    assert not value.is_single_day


def test_year_alone_is_a_date_only_when_asked_for() -> None:
    value = parse_date("พ.ศ. ๒๕๖๓")
    assert value is not None
    assert (value.precision, value.start, value.end) == (Precision.YEAR, date(2020, 1, 1), date(2020, 12, 31))
    assert parse_date("2563") is None
    assert find_dates("พระราชบัญญัติ พ.ศ. ๒๕๓๔") == []


@pytest.mark.parametrize(
    ("text", "reference", "start"),
    [
        ("๑๕ มีนาคม", date(2022, 2, 20), date(2022, 3, 15)),
        ("28 ธ.ค.", date(2022, 1, 10), date(2021, 12, 28)),
        ("5 ม.ค.", date(2022, 12, 20), date(2023, 1, 5)),
        ("29 กุมภาพันธ์", date(2023, 9, 1), date(2024, 2, 29)),
    ],
)
def test_without_a_year_the_nearest_to_the_reference(text: str, reference: date, start: date) -> None:
    value = parse_date(text, reference=reference)
    assert value is not None
    assert (value.start, value.year_given, value.issues) == (start, False, (Issue.YEAR_INFERRED,))


def test_without_a_year_and_reference() -> None:
    value = parse_date("๑๕ มีนาคม")
    assert value is not None
    assert (value.start, value.year_given, value.issues) == (None, False, (Issue.YEAR_MISSING,))
    assert value.printed == (Printed(15, 3, None),)
    impossible = parse_date("31 เมษายน")
    assert impossible is not None
    assert impossible.issues == (Issue.YEAR_MISSING, Issue.IMPOSSIBLE_DATE)


@pytest.mark.parametrize(
    ("text", "weekday", "issues"),
    [
        ("วันพุธที่ 5 ตุลาคม 2565", 2, ()),
        ("พ. 5 ต.ค. 2565", 2, ()),
        ("วันจันทร์ที่ 5 ตุลาคม 2565", 0, (Issue.WEEKDAY_MISMATCH,)),
        ("Wednesday, 5 October 2022", 2, ()),
    ],
)
def test_weekday(text: str, weekday: int, issues: tuple[Issue, ...]) -> None:
    (found,) = find_dates(text)
    assert found.text == text
    assert (found.value.weekday, found.value.issues) == (weekday, issues)
    assert found.value.start == date(2022, 10, 5)


def test_a_letter_that_is_not_the_weekday_is_no_weekday() -> None:
    (found,) = find_dates("ผู้ตรวจ จ. 5 ต.ค. 2565")
    assert found.text == "5 ต.ค. 2565"
    assert found.value.weekday is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ภายในวันที่ ๑๕ มีนาคม ๒๕๖๔ จำนวน", "๑๕ มีนาคม ๒๕๖๔"),
        ("ในวันพุธที่ 5 ตุลาคม 2565 เวลา", "วันพุธที่ 5 ตุลาคม 2565"),
        ("ลงวันที่๑๔ก.ค.๖๓เรื่อง", "๑๔ก.ค.๖๓"),
        ("วันที่ 24 ธ.ค. 66 น.ส.ก. กล่าว", "24 ธ.ค. 66"),
        ("วันที่ 5 ต.ค. 64 ก.พ.ร. แจ้ง", "5 ต.ค. 64"),
        ("5 ตุ\u200bลาคม 25\u200b65 นั้น", "5 ตุ\u200bลาคม 25\u200b65"),
        ("ครบกำหนดวันที่ 5 ตุลาคม 25\n65 และ", "5 ตุลาคม 25\n65"),
    ],
)
def test_span(text: str, expected: str) -> None:
    (found,) = find_dates(text)
    assert found.text == found.span.of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "โควิด-2019",
        "ครั้งที่ 1/2566",
        "ครั้งที่ 43-1/2564",
        "ห้อง ๑๐-๐๑",
        "ปี 2562-2565",
        "โทร. 02-141-6543",
        "เนื้อที่ 5 - 2 - 79 ไร่",
        "ทางหลวง มค.3062",
        "ตามหนังสือที่อ้างถึง 2 ก.พ. ได้กำหนด",
        "มาตรา ๑๓ ก.พ. มีอำนาจ",
        "หลักฐาน ส.ค.1",
        "https://example.org/17-04-05_report",
        "ที่ กค 0402.5/ว 138",
        "นายมีนา ๓๐ ปี",
        "ราคา 48.00 - 48.25 บาท",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_the_number_of_the_circular_is_not_the_day() -> None:
    """The day is often left blank; the line above ends with the number."""
    (found,) = find_dates("ที่ ศธ ๐๔๐๐๑/ว ๑๒\n                     มีนาคม ๒๕๖๗")
    assert (found.text, found.value.precision) == ("มีนาคม ๒๕๖๗", Precision.MONTH)


def test_a_list_number_is_not_the_year() -> None:
    found = find_dates("12) หยุดวันที่ 20 กรกฎาคม\n13) หยุดวันที่ 21 กรกฎาคม\n")
    assert [each.text for each in found] == ["20 กรกฎาคม", "21 กรกฎาคม"]


def test_parse_takes_the_whole_text_only() -> None:
    assert parse_date("  วันที่ 5 ตุลาคม 2565 ") is not None
    assert parse_date("ประชุมวันที่ 5 ตุลาคม 2565") is None
    assert parse_date("5 ตุลาคม 2565 เวลา 9.00 น.") is None
    assert parse_date("5 ตุลาคม 2565 5 พฤศจิกายน 2565") is None
    assert parse_date("") is None


def test_format() -> None:
    assert format_date(date(1940, 2, 3)) == "๓ กุมภาพันธ์ ๒๔๘๒"
    assert format_date(date(2022, 10, 5), style="numeric") == "๕/๑๐/๒๕๖๕"
