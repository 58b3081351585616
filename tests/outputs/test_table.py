"""Records for people: every line fits, Thai lines up, dates are in the Buddhist Era."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from thaicirc.outputs.table import block, to_table
from thaicirc.outputs.wording import day, moment, period
from thaicirc.outputs.wrapping import wrapped
from thaicirc.records import (
    Assignment,
    Attachment,
    Circular,
    Contact,
    Finding,
    Framework,
    Kind,
    Meeting,
    Pmqa,
    Received,
    Reference,
    ReferenceNumber,
    Secrecy,
    Sender,
    Signatory,
    Source,
    Urgency,
)

FULL = Circular(
    kind=Kind.EXTERNAL_LETTER,
    urgency=Urgency.MOST_URGENT,
    secrecy=Secrecy.CONFIDENTIAL,
    reference_number=ReferenceNumber(text="กก ๐๒๐๓/ว ๔๑๗", canonical="กก 0203/ว 417"),
    sender=Sender(name="สำนักงานปลัดกระทรวงการท่องเที่ยวและกีฬา", address="๔ ถนนราชดำเนินนอก"),
    date=dt.date(2019, 5, 7),
    subject="การสำรวจสนามกีฬาและลานกิจกรรมสาธารณะที่พร้อมเปิดให้ประชาชนใช้ในช่วงปิดภาคเรียนของปีการศึกษานี้",
    recipients=["ผู้ว่าราชการจังหวัด", "อธิบดีกรมพลศึกษา"],
    references=[Reference(text="หนังสือที่ กก ๐๒๐๓/ว ๓๙๘๒ ลงวันที่ ๑๗ พฤศจิกายน ๒๕๖๖")],
    attachments=[Attachment(number=1, title="แบบสำรวจ", quantity=1, unit="ชุด"), Attachment(number=2, title="คู่มือ")],
    signatory=Signatory(name="นางสาวพิมพ์ลดา ศรีวรกุล", position="ปลัดกระทรวง"),
    contact=Contact(unit="กองยุทธศาสตร์", phones=["022830012x304"], faxes=["022830013"], emails=["a@example.go.th"]),
    meetings=[
        Meeting(
            title="ประชุมชี้แจง",
            start=dt.datetime(2024, 2, 21, 13, 30),
            end=dt.datetime(2024, 2, 21, 15, 30),
            venue="ห้องประชุม ๑",
            online="Zoom",
            chair="นายปริญญ์ ธาราวัฒน์",
        )
    ],
    assignments=[
        Assignment(action="ส่งรายชื่อผู้ประสานงาน"),
        Assignment(assignee="จังหวัด", action="บันทึกผลสำรวจ", due=dt.date(2024, 3, 8)),
        Assignment(action="ตอบรับ", due=dt.datetime(2024, 2, 20, 16, 30)),
    ],
    pmqa=Pmqa(framework=Framework.PMQA_4, fiscal_year=2567, categories=[1, 6]),
    received=Received(agency="จังหวัดน่าน", number="๑๒๓", date=dt.date(2024, 2, 12), time=dt.time(9, 5)),
    findings=[Finding(code="weekday", message="the weekday is wrong", message_th="วันในสัปดาห์ไม่ตรงกับวันที่")],
    source=Source(path="letters/a.txt"),
)

THAI = """\
── letters/a.txt ───────────────────────────────────────────────────────────────
ชนิด           หนังสือภายนอก
ชั้นความเร็ว     ด่วนที่สุด
ชั้นความลับ      ลับ
ที่             กก 0203/ว 417
วันที่           ๗ พ.ค. ๒๕๖๒
ส่วนราชการ     สำนักงานปลัดกระทรวงการท่องเที่ยวและกีฬา
"""


def test_thai_block_begins_so() -> None:
    shown = block(FULL, lang="th", width=80).splitlines()
    for line, expected in zip(shown, THAI.splitlines(), strict=False):
        assert line.split() == expected.split()


def test_values_stand_in_one_column() -> None:
    lines = block(FULL, lang="th", width=80).splitlines()
    starts = {cell_len(line) - cell_len(line.split("  ", 1)[1].lstrip()) for line in lines[1:] if line[0] != " "}
    assert len(starts) == 1


@pytest.mark.parametrize("lang", ["en", "th"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_too_wide(width: int, lang: str) -> None:
    assert max(cell_len(line) for line in block(FULL, lang=lang, width=width).splitlines()) <= width


@pytest.mark.parametrize(
    "shown",
    [
        "2019-05-07 (๗ พ.ค. ๒๕๖๒)",
        "2024-03-08 (๘ มี.ค. ๒๕๖๗) · จังหวัด: บันทึกผลสำรวจ",
        "2024-02-21 (๒๑ ก.พ. ๒๕๖๗) ๑๓.๓๐ - ๑๕.๓๐ น. · ประชุมชี้แจง · ห้องประชุม ๑ · Zoom · chair: นายปริญญ์ ธาราวัฒน์",
        "1. แบบสำรวจ (1 ชุด)",
        "2. คู่มือ",
        "tel. 022830012x304",
        "fax 022830013",
        "PMQA 4.0 · fiscal year 2567 · categories 1, 6",
        "จังหวัดน่าน · ๑๒๓ · 2024-02-12 (๑๒ ก.พ. ๒๕๖๗) · 09:05",
        "the weekday is wrong",
    ],
)
def test_everything_is_there(shown: str) -> None:
    assert shown in block(FULL, lang="en", width=400)


def test_deadlines_come_soonest_first() -> None:
    shown = block(FULL, lang="th", width=120)
    assert shown.index("ตอบรับ") < shown.index("บันทึกผลสำรวจ") < shown.index("ส่งรายชื่อ")


def test_empty_record_says_its_kind() -> None:
    assert block(Circular(), lang="en", width=30).splitlines() == ["── (document) " + "─" * 16, "Kind  other"]


def test_colour_only_where_asked() -> None:
    assert "\x1b[" not in block(FULL, colour=False)
    assert "\x1b[1;31m" in block(FULL, colour=True)


def test_blocks_are_parted() -> None:
    assert "".join(to_table([Circular(), Circular()])).count("\n\n") == 1


def test_dates_as_offices_write_them() -> None:
    assert day(dt.date(2019, 5, 7)) == "๗ พ.ค. ๒๕๖๒"
    assert moment(dt.datetime(2019, 5, 7, 9, 5)) == "๗ พ.ค. ๒๕๖๒ ๐๙.๐๕ น."
    assert period(dt.date(2019, 5, 7), None) == "๗ พ.ค. ๒๕๖๒"
    assert period(dt.date(2019, 5, 7), dt.date(2019, 5, 7)) == "๗ พ.ค. ๒๕๖๒"
    assert period(dt.datetime(2019, 5, 7, 9), dt.date(2019, 5, 8)) == "๗ พ.ค. ๒๕๖๒ ๐๙.๐๐ น. - ๘ พ.ค. ๒๕๖๒"


def test_words_are_not_cut() -> None:
    lines = wrapped("การสำรวจสนามกีฬาและลานกิจกรรมสาธารณะ", 14)
    assert lines == ["การสำรวจ", "สนามกีฬาและลาน", "กิจกรรมสาธารณะ"]


def test_what_cannot_be_broken_is_cut() -> None:
    lines = wrapped("https://www.example.go.th/a/very/long/path/to/a/form", 20)
    assert max(map(cell_len, lines)) <= 20
    assert "".join(lines) == "https://www.example.go.th/a/very/long/path/to/a/form"


@given(st.text(st.sampled_from("กขคงนมสรา ิี่้ำเแ ๑๒ab./()"), max_size=80), st.integers(8, 60))
def test_wrapping_keeps_every_letter(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in lines)
