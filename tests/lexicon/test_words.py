"""Patterns for titles, positions, acting-for phrases, units, head nouns."""

from __future__ import annotations

import re

import pytest

from thaicirc import lexicon


def test_patterns_capture_nothing_and_match_nothing_empty() -> None:
    for source in (
        lexicon.title_pattern(),
        lexicon.position_pattern(),
        lexicon.acting_pattern(),
        lexicon.unit_pattern(),
        lexicon.agency_prefix_pattern(),
        lexicon.venue_pattern(),
        lexicon.meeting_pattern(),
    ):
        pattern = re.compile(source)
        assert pattern.groups == 0
        assert pattern.fullmatch("") is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("นายสมชาย ใจดี", "นาย"),
        ("นายกอบชัย สังข์ทอง", "นาย"),
        ("นายกรณ์ ดีงาม", "นาย"),
        ("นางสาวสุดา", "นางสาว"),
        ("น.ส. สุดา", "น.ส. "),
        ("นางวัชรี", "นาง"),
        ("พล.ต.อ. ธีระ", "พล.ต.อ. "),
        ("พล.ต.อ.ธีระ", "พล.ต.อ."),
        ("พ.ต.อ.หญิง ดวงใจ", "พ.ต.อ.หญิง"),
        ("พันเอก (พิเศษ) สมชาย", "พันเอก (พิเศษ)"),
        ("พันตำรวจเอกหญิง ดวงใจ", "พันตำรวจเอกหญิง"),
        ("ว่าที่ร้อยตรีหญิง ดวงใจ", "ว่าที่ร้อยตรีหญิง"),
        ("ว่าที่ ร.ต. สมชาย", "ว่าที่ ร.ต. "),
        ("ว่าที่เรืออากาศตรี ผศ.ดร.ธนา", "ว่าที่เรืออากาศตรี ผศ.ดร."),
        ("ศ.ดร. สมชาย", "ศ.ดร. "),
        ("ศ.ดร นฤมล", "ศ.ดร"),
        ("ศ.เกียรติคุณ พญ.ชนิกา", "ศ.เกียรติคุณ พญ."),
        ("ผศ. ดร. สมชาย", "ผศ. ดร. "),
        ("รองศาสตราจารย์ ดร.สมชาย", "รองศาสตราจารย์ ดร."),
        ("ดร.สมชาย", "ดร."),
        ("นายแพทย์ปิยะ", "นายแพทย์"),
        ("แพทย์หญิงกัลยา", "แพทย์หญิง"),
        ("พล.ต. ม.ร.ว.สมชาย", "พล.ต. ม.ร.ว."),
        ("หม่อมหลวงปนัดดา", "หม่อมหลวง"),
        ("พลเรือเอก สมชาย", "พลเรือเอก"),
        ("นายกองเอก ธารา", "นายกองเอก"),
        ("Mr. John", "Mr. "),
    ],
)
def test_title(text: str, title: str) -> None:
    m = re.match(lexicon.title_pattern(), text)
    assert m is not None
    assert m[0] == title


@pytest.mark.parametrize(
    "text",
    [
        "นายกรัฐมนตรี",
        "นายกเทศมนตรีเมืองแพร่",
        "นายก อบต.หนองโพรง",
        "นายอำเภอพล",
        "นายทะเบียน",
        "๒๕ มิถุนายน ๒๕๖๓",
        "มิถนายน 2563",
        "นายแพทย์สาธารณสุขจังหวัดแพร่",
        "เภสัชกรชำนาญการ",
        "อำเภอนางรอง",
        "พ.ศ. ๒๕๖๐",
        "ส.อ.ท.",
        "เวลา ๑๓.๓๐ น. ต.บางเขน",
        "ก.พ.ร.",
        "น.ส. ๓ ก.",
        "พระราชบัญญัติ",
        "พระมหากรุณาธิคุณ",
        "ทนายความ",
        "นางพยาบาล",
    ],
)
def test_no_title(text: str) -> None:
    assert re.search(lexicon.title_pattern(), text) is None


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("รัฐมนตรีว่าการกระทรวงมหาดไทย", "รัฐมนตรีว่าการ"),
        ("รองปลัดกระทรวงมหาดไทย", "รองปลัดกระทรวง"),
        ("ผู้ว่าราชการจังหวัดลำปาง", "ผู้ว่าราชการจังหวัด"),
        ("นายกองค์การบริหารส่วนจังหวัดแพร่", "นายกองค์การบริหารส่วนจังหวัด"),
        ("อดีตอธิบดีกรมที่ดิน", "อดีตอธิบดี"),
        ("หัวหน้ากลุ่มงานอำนวยการ", "หัวหน้ากลุ่มงาน"),
        ("ผู้ช่วย ผบ.ตร.", "ผู้ช่วย ผบ.ตร."),
    ],
)
def test_position(text: str, head: str) -> None:
    m = re.match(lexicon.position_pattern(), text)
    assert m is not None
    assert m[0] == head


@pytest.mark.parametrize("text", ["ปฏิบัติราชการแทน", "รักษาราชการแทน", "รักษาการในตำแหน่ง", "ทำการแทน", "ผู้รักษาการแทน"])
def test_acting(text: str) -> None:
    assert re.fullmatch(lexicon.acting_pattern(), text)


def test_units_and_heads() -> None:
    assert [m[0] for m in re.finditer(lexicon.unit_pattern(), "๑ ชุด ๒ แผ่นซีดี ๓ ฉบับ")] == ["ชุด", "แผ่นซีดี", "ฉบับ"]
    heads = re.compile(lexicon.agency_prefix_pattern())
    for text, head in [("เทศบาลตำบลกข", "เทศบาลตำบล"), ("อบต.กข", "อบต."), ("กระทรวงการคลัง", "กระทรวง")]:
        m = heads.match(text)
        assert m is not None
        assert m[0] == head
        assert head in lexicon.agency_levels()
