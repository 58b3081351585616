"""What holds for every text and every day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thaicirc.numerals import (
    ce_to_be,
    find_dates,
    find_fiscal_years,
    find_numbers,
    find_periods,
    find_times,
    format_date,
    parse_date,
    parse_number,
    parse_time,
    resolve,
    words_to_number,
)
from thaicirc.spans import Found

FINDERS: list[Callable[[str], list[Found[Any]]]] = [
    find_dates,
    find_times,
    find_periods,
    find_fiscal_years,
    find_numbers,
]

# Pieces of real expressions in any order come nearer to the grammars than random letters do.
PIECES = (
    "วันที่ วันพุธที่ พฤ. ๕ 31 ๐ 2565 ๒๕๖๕ 64 ตุลาคม ต.ค. มีนา กพ. เดือน พ.ศ. ค.ศ. ปี ปีงบประมาณ ไตรมาสที่ ภายใน สิ้น นับแต่ ได้รับ วันทำการ"
    " เวลา 13.30 9 น. นาฬิกา โมง ทุ่ม บ่าย เที่ยง ครึ่ง ตี ถึง และ - / . , ( ) บัดนี้ เป็นต้นไป October 5, สามสิบ ร้อย ล้าน เอ็ด ํา ฯ"
).split()
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*PIECES, " ", "\n", "\n    ", "\u200b", "\xa0"]), max_size=14).map("".join),
    st.text(alphabet="กขคงพมตสธจนยเาิีึืุู่้์ํำ๐๑๒๕0123456789./-:, \n\u200b\u0e4d"),
)


@pytest.mark.parametrize("find", FINDERS)
@given(text=TEXTS)
@settings(max_examples=300)
def test_no_text_raises_and_every_span_slices_to_its_text(find: Callable[[str], list[Found[Any]]], text: str) -> None:
    found = find(text)
    assert all(each.span.of(text) == each.text and each.text for each in found)
    assert all(0 < each.confidence <= 1 and each.rule for each in found)
    starts = [each.span.start for each in found]
    assert starts == sorted(starts)


@given(text=TEXTS, reference=st.dates())
def test_dates_and_times_do_not_overlap_among_themselves(text: str, reference: date) -> None:
    for spans in ([found.span for found in find_dates(text, reference=reference)], [t.span for t in find_times(text)]):
        assert all(first.end <= second.start for first, second in pairwise(spans))


@given(text=TEXTS, start=st.dates())
@example(text="ภายในปีงบประมาณ", start=date(1940, 1, 1))
def test_parsers_take_any_text(text: str, start: date) -> None:
    parse_date(text, reference=start)
    parse_time(text)
    parse_number(text)
    words_to_number(text)
    for found in find_periods(text, reference=start):
        if date(1950, 1, 1) < start < date(2100, 1, 1):
            resolve(found.value, start)


@given(text=TEXTS, reference=st.none() | st.dates())
def test_a_value_is_consistent(text: str, reference: date | None) -> None:
    for found in find_dates(text, reference=reference):
        value = found.value
        assert value.printed
        if value.start is None:
            assert value.issues or value.open_start
            assert value.open_start or not (value.days or value.end)
        elif value.days:
            assert value.days[0] == value.start


@pytest.mark.parametrize("style", ["full", "abbreviated", "numeric"])
@pytest.mark.parametrize("digits", ["thai", "arabic"])
def test_every_day_of_2400_to_2700_there_and_back(style: Any, digits: Any) -> None:
    """The exhaustive pass over all 109,000 days runs in the full style; the others take every 7th."""
    step = 1 if (style, digits) == ("full", "thai") else 7
    day, last = date(1857, 4, 1), date(2157, 12, 31)
    while day <= last:
        written = format_date(day, style=style, digits=digits)
        read = parse_date(written)
        assert read is not None, written
        assert read.start == day, written
        assert not read.issues
        day += timedelta(days=step)


def test_the_years_are_those_of_the_calendar() -> None:
    assert ce_to_be(date(1857, 4, 1)) == 2400
    assert ce_to_be(date(2157, 12, 31)) == 2700


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.text(alphabet="กขคงจฉ \n", max_size=30))
def test_a_planted_date_is_found_where_it_stands(day: date, filler: str) -> None:
    written = format_date(day)
    text = f"{filler} ลงวันที่ {written} {filler}"
    assert [(found.text, found.value.start) for found in find_dates(text)] == [(written, day)]
