"""Venues: room, floor, building, place, as written; a surname or a date with ณ is none."""

from __future__ import annotations

import pytest

from tests.extract.letters import layout_of, letter
from thaicirc.extract.venues import find_venues


def venues(text: str) -> list[str]:
    return [found.value for found in find_venues(layout_of(letter(body=text)))]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("ในวันที่ ๕ มกราคม ๒๕๖๗ ณ ห้องประชุมพอใจ ชั้น ๒ อาคาร ๑ กรมที่ดิน", "ห้องประชุมพอใจ ชั้น ๒ อาคาร ๑ กรมที่ดิน"),
        ("ประชุม ณ ห้องประชุม ๒ โดยมีอธิบดีเป็นประธาน", "ห้องประชุม ๒"),
        ("อบรม ณ โรงแรมน่านวิว อำเภอเมืองน่าน จังหวัดน่าน เพื่อให้ความรู้", "โรงแรมน่านวิว อำเภอเมืองน่าน จังหวัดน่าน"),
        ("อบรม ณ โรงแรม เดอะ แกรนด์ ริเวอร์ไซด์ กรุงเทพมหานคร", "โรงแรม เดอะ แกรนด์ ริเวอร์ไซด์ กรุงเทพมหานคร"),
        ("ประชุมที่ห้องประชุมชั้น ๓ ศาลากลางจังหวัดน่าน เวลา ๐๙.๓๐ น.", "ห้องประชุมชั้น ๓ ศาลากลางจังหวัดน่าน"),
        ("จัดพิธี ณ บริเวณลานหน้าศาลากลางจังหวัดน่าน", "บริเวณลานหน้าศาลากลางจังหวัดน่าน"),
        ("เวลา ๐๙.๐๐ น. ณ หอประชุมอำเภอปัว และผ่านระบบ Zoom", "หอประชุมอำเภอปัว"),
        ("ณ ห้องประชุม ๑ (อาคารเก่า) กรมที่ดิน และให้ทุกจังหวัดเข้าร่วม", "ห้องประชุม ๑ (อาคารเก่า) กรมที่ดิน"),
        ("ออกหน่วย ณ วัดพระธาตุ หมู่ที่ ๓ ตำบลม่วงตึ๊ด อำเภอภูเพียง", "วัดพระธาตุ หมู่ที่ ๓ ตำบลม่วงตึ๊ด อำเภอภูเพียง"),
    ],
)
def test_found(text: str, venue: str) -> None:
    assert venues(text) == [venue]


@pytest.mark.parametrize(
    "text",
    [
        "นายธีระ มีสุข ณ เชียงใหม่ เป็นประธาน",
        "นายธีระ ณ เชียงใหม่ เป็นประธาน",
        "ข้อมูล ณ วันที่ ๕ มกราคม ๒๕๖๗",
        "ณ ปัจจุบัน มีผู้สมัคร ๕ ราย",
        "ตรวจประเมิน ณ พื้นที่ปฏิบัติงาน",
        "ณ สิ้นปีงบประมาณ",
        "ในโอกาสนี้ ขอขอบคุณทุกท่าน",
        "หนังสือที่อ้างถึง",
    ],
)
def test_none(text: str) -> None:
    assert venues(text) == []


def test_several_in_order() -> None:
    text = "รุ่นที่ ๑ ณ ห้องประชุม ๑ กรมที่ดิน และรุ่นที่ ๒ ณ โรงแรมน่านวิว จังหวัดน่าน"
    assert venues(text) == ["ห้องประชุม ๑ กรมที่ดิน", "โรงแรมน่านวิว จังหวัดน่าน"]


def test_venues_slice() -> None:
    layout = layout_of(letter(body="ประชุม ณ ห้องประชุมพอใจ ชั้น ๒\nอาคาร ๑ กรมที่ดิน"))
    for found in find_venues(layout):
        assert found.span.of(layout.body.text) == found.value
