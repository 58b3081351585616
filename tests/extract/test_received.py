"""The receiving stamp: read where it stands, and never taken for the letter's own number and day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document
from thaicirc.extract.received import find_received
from thaicirc.layout import analyse
from thaicirc.records import Received
from thaicirc.spans import Reading

LETTER = """ที่ สธ ๐๔๑๐/ว ๗๓                    กรมควบคุมโรค
                    ๖ กุมภาพันธ์ ๒๕๖๗
เรื่อง  การเฝ้าระวังไข้หวัดนก
เรียน  ผู้ว่าราชการจังหวัด
        ด้วยกรมควบคุมโรคได้รับรายงานว่าพบสัตว์ปีกป่วยตายผิดปกติในหลายพื้นที่
        จึงเรียนมาเพื่อโปรดทราบ
                    ขอแสดงความนับถือ
"""

MEMO = """                    บันทึกข้อความ
ส่วนราชการ  กองคลัง  กรมควบคุมโรค
ที่ สธ ๐๔๐๒/๕๑๙                    วันที่ ๗ กุมภาพันธ์ ๒๕๖๗
เรื่อง  ขออนุมัติเบิกจ่าย
เรียน  อธิบดี
        ด้วยกองคลังมีความจำเป็นต้องเบิกจ่ายค่าวัสดุ
"""


def read(text: str) -> Reading[Received] | None:
    return find_received(analyse(Document.from_text(text)))


def value(text: str) -> Received | None:
    reading = read(text)
    return reading.value if reading else None


WHOLE = Received(agency="จังหวัดน่าน", number="3051", date=dt.date(2024, 2, 9), time=dt.time(9, 40))


@pytest.mark.parametrize(
    "stamp",
    [
        "ศาลากลางจังหวัดน่าน\nเลขรับ ๓๐๕๑\nวันที่ ๙ ก.พ. ๒๕๖๗\nเวลา ๐๙.๔๐ น.\n",
        "จังหวัดน่าน\nเลขที่รับ 3051\nวันที่ 9 กุมภาพันธ์ 2567\nเวลา 09:40 น.\n",
        "จังหวัดน่าน\nรับที่....๓๐๕๑....\nวันที่..๙ ก.พ. ๖๗..\nเวลา..๐๙.๔๐..น.\n",
        "จังหวัดน่าน\nเลขทีรับ ๓๐๕๑\nวันที ๙ กพ. ๒๕๖๗\nเวลา ๐๙.๔๐ u.\n",
        "จังหวัดน่าน\nรบเลขที่ : ๓๐๕๑\nวันที่รับ : ๙/๒/๒๕๖๗\nเวลา : ๐๙.๔๐\n",
        "จังหวัดน่าน\nเลขทะเบียนรับ 3051\nรับวันที่ 9 ก.พ. 67 เวลา 9.40 น.\n",
        "จังหวัดน่าน เลขรับ ๓๐๕๑ วันที่ ๙ ก.พ. ๒๕๖๗ เวลา ๐๙.๔๐ น.\n",
        "จังหวัดน่าน\nเลขรับ ๓๐๕๑     วันที่ ๙ ก.พ. ๒๕๖๗     เวลา ๐๙.๔๐ น.\n",
    ],
)
def test_stamps_as_they_are_printed(stamp: str) -> None:
    assert value(stamp + LETTER) == WHOLE
    indented = "".join(f"{' ' * 40}{line}\n" for line in stamp.splitlines())
    assert value(indented + LETTER) == WHOLE
    assert value(indented + MEMO) == WHOLE


def test_a_stamp_beside_the_letterhead() -> None:
    text = LETTER.replace(
        "ที่ สธ ๐๔๑๐/ว ๗๓                    กรมควบคุมโรค\n",
        "            กรมควบคุมโรค                                  สสจ.น่าน\n"
        "ด่วนมาก                                                 เลขรับ ๓๐๕๑\n"
        "ที่ สธ ๐๔๑๐/ว ๗๓                                          วันที่ ๙ ก.พ. ๒๕๖๗\n"
        "                                                        เวลา ๐๙.๔๐ น.\n",
    )
    assert value(text) == WHOLE.model_copy(update={"agency": None})


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("เลขรับ ๓๐๕๑/๒๕๖๗\n", Received(number="3051/2567")),
        ("เลขรับ ........\nวันที่ ๙ ก.พ. ๒๕๖๗\n", Received(date=dt.date(2024, 2, 9))),
        ("เลขรับ ๓๐๕๑\nวันที่ ........\nเวลา ๐๙.๔๐ น.\n", Received(number="3051", time=dt.time(9, 40))),
        ("เลขรับ ๓๐๕๑\nวันที่ ๓๑ เม.ย. ๒๕๖๗\n", Received(number="3051")),
        ("เลขรับ ๓๐๕๑\nเลขรับ ๑๒\nวันที่ ๑๐ ก.พ. ๒๕๖๗\n", Received(number="3051")),
        ("เลขรับ ........\nวันที่ ........\nเวลา ........\n", None),
        ("", None),
    ],
)
def test_what_was_not_filled_in_stays_empty(stamp: str, expected: Received | None) -> None:
    assert value(stamp + LETTER) == expected


@pytest.mark.parametrize(
    "text",
    [
        LETTER,
        MEMO,
        LETTER.replace("๖ กุมภาพันธ์", "วันที่ ๖ กุมภาพันธ์"),
        LETTER.replace("เรียน  ผู้ว่าราชการจังหวัด", "เรียน  ผู้รับที่ ๑"),
        LETTER.replace("การเฝ้าระวังไข้หวัดนก", "แจ้งเลขรับ ๓๐๕๑ วันที่ ๙ ก.พ. ๒๕๖๗"),
        LETTER.replace("        ด้วย", "        ตามหนังสือเลขรับ ๓๐๕๑ วันที่ ๙ ก.พ. ๒๕๖๗ นั้น "),
    ],
)
def test_no_stamp(text: str) -> None:
    assert value(text) is None


def test_the_letters_own_day_is_not_the_stamps() -> None:
    assert value("เลขรับ ๓๐๕๑\n" + LETTER.replace("๖ กุมภาพันธ์", "วันที่ ๖ กุมภาพันธ์")) == Received(number="3051")
    assert value(f"{' ' * 40}เลขรับ ๓๐๕๑\n" + MEMO) == Received(number="3051")


def test_digits_that_were_destroyed_are_left_out() -> None:
    destroyed = LETTER.replace("๖", "๕").replace("๗", "๒") + "        ๑๐ ๑๒ ๒๐ ๒๑ ๑๐ ๑๒ ๒๐ ๒๑ ๑๐ ๑๒ ๒๐\n"
    stamp = "จังหวัดน่าน\nเลขรับ ๓๐๕๑\nวันที่ 9 ก.พ. 2567\n"
    assert value(stamp + destroyed) == Received(agency="จังหวัดน่าน", date=dt.date(2024, 2, 9))


def test_each_part_has_its_place() -> None:
    text = "ศาลากลางจังหวัดน่าน\nเลขรับ ๓๐๕๑\nวันที่ ๙ ก.พ. ๒๕๖๗\nเวลา ๐๙.๔๐ u.\n" + LETTER
    reading = read(text)
    assert reading is not None
    assert {name: found.span.of(text) for name, found in reading.parts.items()} == {
        "agency": "ศาลากลางจังหวัดน่าน",
        "number": "๓๐๕๑",
        "date": "๙ ก.พ. ๒๕๖๗",
        "time": "๐๙.๔๐ u.",
    }
    assert all(found.text == found.span.of(text) for found in reading.parts.values())


PIECES = st.sampled_from(
    ["เลขรับ", "๓๐๕๑", "วันที่", "๙ ก.พ. ๒๕๖๗", "เวลา", "๐๙.๔๐ น.", "กองคลัง", "ที่ สธ ๑/๒", "\n", "      "]
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_any_stamp_is_read_without_raising(stamp: str) -> None:
    document = Document.from_text(f"{stamp}\n{LETTER}")
    reading = find_received(analyse(document))
    for found in reading.parts.values() if reading else ():
        assert found.span.of(document.text) == found.text
