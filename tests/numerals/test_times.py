"""Times of day in figures and in words."""

from __future__ import annotations

from datetime import time

import pytest

from thaicirc.numerals import Issue, find_times, parse_time


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("๑๓.๓๐ - ๑๖.๓๐ น.", time(13, 30), time(16, 30)),
        ("09.00 น. ถึงเวลา 12.00 น.", time(9), time(12)),
        ("๐๙๐๐ นาฬิกา", time(9), None),
        ("13:30 น.", time(13, 30), None),
        ("๑๕ นาฬิกา ๓๐ นาที", time(15, 30), None),
        ("บ่ายโมงครึ่ง", time(13, 30), None),
        ("เก้าโมงเช้า ถึง บ่ายสามโมง", time(9), time(15)),
        ("สองทุ่ม", time(20), None),
        ("ตีห้า", time(5), None),
    ],
)
def test_time(text: str, start: time, end: time | None) -> None:
    (found,) = find_times(f"พร้อมกันเวลา {text} ณ ห้องประชุม")
    assert found.text == text
    assert (found.value.start, found.value.end, found.value.issues) == (start, end, ())


@pytest.mark.parametrize("text", ["ตั้งแต่เวลา 13.30 น. เป็นต้นไป", "ตั้งแต่เวลา 13.30 น. ณ ห้องประชุม", "เวลา 13.30 น. เป็นต้นไป"])
def test_open_ended(text: str) -> None:
    (found,) = find_times(text)
    assert (found.value.start, found.value.end, found.value.open_ended) == (time(13, 30), None, True)


@pytest.mark.parametrize("text", ["25.30 น.", "เวลา ๑๓.๗๕ น.", "24.30 น."])
def test_impossible_is_reported(text: str) -> None:
    (found,) = find_times(text)
    assert (found.value.start, found.value.issues) == (None, (Issue.IMPOSSIBLE_TIME,))


def test_twenty_four_is_midnight_of_the_next_day() -> None:
    (found,) = find_times("เวลา 16.00 - 24.00 น.")
    assert (found.value.start, found.value.end, found.value.issues) == (time(16), time(0), (Issue.NEXT_DAY,))
    (found,) = find_times("เวลา 22.00 - 04.00 น.")
    assert found.value.issues == (Issue.NEXT_DAY,)


def test_the_year_before_a_time_is_no_time() -> None:
    (found,) = find_times("ถึงวันที่ 3 มกราคม 2565 ถึงเวลา 24.00 น. ของวันนั้น")
    assert found.text == "24.00 น."


@pytest.mark.parametrize(
    "text",
    [
        "จำนวน 12.50 ล้านบาท",
        "เป็นเวลา 15 วัน",
        "ระยะเวลา 1.30 ชั่วโมง",
        "ผบช.น.",
        "วันที่ 7 มี.ค. 2565 น.ส.ก. กล่าว",
        "ร้านโรตี 2",
        "ทุ่มเทกำลัง",
        "อาหารมื้อเที่ยง",
        "ความเที่ยงตรง",
        "ตีพิมพ์",
        "ข้อ 13.30",
        "เวลาทำการ 2 แห่ง",
    ],
)
def test_no_time(text: str) -> None:
    assert find_times(text) == []


def test_parse_takes_the_whole_text_only() -> None:
    assert parse_time("เวลา 13.30 น.") is not None
    assert parse_time("ประชุม 13.30 น.") is None
    assert parse_time("13.30") is None
