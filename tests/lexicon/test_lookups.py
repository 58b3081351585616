"""Provinces, abbreviations, seats, platforms, keywords, and the import itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

import thaicirc.lexicon
from thaicirc import lexicon


def test_import_reads_no_data() -> None:
    code = (
        "import sys; before = set(sys.modules); import thaicirc.lexicon as x; from thaicirc.lexicon import tables;"
        "assert tables.rows.cache_info().currsize == tables.document.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_all_is_what_is_exported() -> None:
    assert [n for n in lexicon.__all__ if not hasattr(thaicirc.lexicon, n)] == []
    assert lexicon.__all__ == sorted(lexicon.__all__)


def test_every_province_is_found_by_code_and_name() -> None:
    for p in lexicon.provinces():
        assert lexicon.province_of_code(p.code) is p
        assert lexicon.province_named(p.name) is lexicon.province_named(p.agency) is p
    assert lexicon.province_named("พทุมธานี") is None
    assert lexicon.province_named("") is None


def test_districts_named() -> None:
    assert [d.province for d in lexicon.districts_named("เขตดุสิต")] == ["กรุงเทพมหานคร"]
    assert [d.agency for d in lexicon.districts_named("พล")] == ["อำเภอพล"]
    assert len(lexicon.districts_named("เฉลิมพระเกียรติ")) == 5
    assert lexicon.districts_named("ไม่มี") == ()


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("สถ.", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("ปภ.", "กรมป้องกันและบรรเทาสาธารณภัย"),
        ("พช.", "กรมการพัฒนาชุมชน"),
        ("สป.มท.", "สำนักงานปลัดกระทรวงมหาดไทย"),
        ("สป. มท.", "สำนักงานปลัดกระทรวงมหาดไทย"),
        ("มท.", "กระทรวงมหาดไทย"),
        ("ศอ.บต.", "ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้"),
        ("สำนักงาน ก.พ.ร.", "สำนักงาน ก.พ.ร."),
        ("ก.พ.ร.", "คณะกรรมการพัฒนาระบบราชการ"),
        ("กพร.", None),  # three meanings
        ("ฮฮ.", None),
        ("", None),
    ],
)
def test_abbreviation(short: str, name: str | None) -> None:
    agency = lexicon.expand_abbreviation(short)
    assert (agency and agency.name) == name


def test_ambiguous_is_not_unknown() -> None:
    assert "กลุ่มพัฒนาระบบบริหาร" in [a.name for a in lexicon.meanings_of("กพร.")]
    assert lexicon.meanings_of("ฮฮ.") == ()


@pytest.mark.parametrize(
    ("seat", "agency"),
    [
        ("ที่ว่าการอำเภอพล", "อำเภอพล"),
        ("ที่ว่าการอำเภอพลถนนเมืองพล", "อำเภอพล"),
        ("ศาลากลางจังหวัดปทุมธานี", "จังหวัดปทุมธานี"),
        ("ศาลากลางจังหวัดอุตรดิตถ์ ชั้น ๓", "จังหวัดอุตรดิตถ์"),
        ("สำนักงานเทศบาลนครลำปาง", "เทศบาลนครลำปาง"),
        ("สำนักงานเทศบาลตำบลบางกรวย ๑๐๙ ถนนเทิดพระเกียรติ", "เทศบาลตำบลบางกรวย"),
        ("ที่ทำการองค์การบริหารส่วนตำบลหนองโพรง", "องค์การบริหารส่วนตำบลหนองโพรง"),
        ("ที่ทำการ อบต.แม่ปะ", "องค์การบริหารส่วนตำบลแม่ปะ"),
        ("ศาลาว่าการกระทรวงมหาดไทย ถนนอัษฎางค์", "กระทรวงมหาดไทย"),
        ("ศาลาว่าการกรุงเทพมหานคร", "กรุงเทพมหานคร"),
        ("ทำเนียบรัฐบาล", None),  # several agencies sit there
        ("กรมการปกครอง", None),
        ("ที่ว่าการอำเภอ", None),
        ("", None),
    ],
)
def test_seat_to_agency(seat: str, agency: str | None) -> None:
    assert lexicon.seat_to_agency(seat) == agency


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ผ่านสื่ออิเล็กทรอนิกส์ (Zoom)", ["Zoom"]),
        ("ระบบ ZOOM MEETING", ["Zoom"]),
        ("ผ่าน Zoom Cloud Meetings", ["Zoom"]),
        ("Application Cisco Webex Meetings", ["Cisco Webex"]),
        ("โปรแกรม MS Teams", ["Microsoft Teams"]),
        ("Microsoft Team", ["Microsoft Teams"]),
        ("Google Meet", ["Google Meet"]),
        ("ถ่ายทอดสดทาง Facebook Live และ YouTube", ["Facebook", "YouTube"]),
        ("เฟซบุ๊กไลฟ์", ["Facebook"]),
        ("ระบบวิดีโอคอนเฟอเรนซ์", ["Video Conference"]),
        ("ระบบวีดีโอคอนเฟอร์เรนซ์", ["Video Conference"]),
        ("(VDO Conference)", ["Video Conference"]),
        ("video conference", ["Video Conference"]),
        ("ผ่านระบบ Web Conference (ZOOM)", ["Zoom"]),
        ("กลุ่มไลน์", []),
        ("ระบบออนไลน์", []),
        ("การประชุมทางไกล", []),
        ("https://www.facebook.com/abc", []),
        ("Timeline", []),
        ("online", []),
    ],
)
def test_platform_in(text: str, names: list[str]) -> None:
    found = lexicon.platform_in(text)
    assert [f.value for f in found] == names
    assert [f.span.of(text) for f in found] == [f.text for f in found]


@pytest.mark.parametrize(
    ("keyword", "damaged"),
    [
        ("เรื่อง", "เรือง"),
        ("เรื่อง", "เรี่อง"),
        ("เรียน", "เรียบ"),
        ("อ้างถึง", "อางถึง"),
        ("สิ่งที่ส่งมาด้วย", "สิงที่ส่งมาด้วย"),
    ],
)
def test_keyword_variants(keyword: str, damaged: str) -> None:
    found = lexicon.keyword_variants(keyword)
    assert found[0] == keyword
    assert damaged in found
    assert len(found) == len(set(found))


def test_no_keyword_is_a_damaged_form_of_another() -> None:
    keywords = set(lexicon.keywords())
    assert lexicon.keyword_variants("ไม่มี") == ("ไม่มี",)
    forms = [form for k in keywords for form in lexicon.keyword_variants(k)[1:]]
    assert keywords.isdisjoint(forms)
    assert len(forms) == len(set(forms))
