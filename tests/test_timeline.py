"""What a day is named for: an event, a deadline, the date of another document, a start of force; or nothing of these."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.layout.flow import Flow
from thaicirc.spans import OffsetMap
from thaicirc.timeline import Mention, Role, events, read_timeline

TODAY = dt.date(2021, 8, 3)


def mentions(text: str, reference: dt.date | None = TODAY) -> list[Mention]:
    return read_timeline(Flow(text, OffsetMap()), text, reference)


def roles(text: str) -> list[str]:
    return [mention.role.value for mention in mentions(text)]


DAY = "๑๘ สิงหาคม ๒๕๖๔"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # held
        (f"จะจัดประชุมในวันที่ {DAY} ณ ห้องประชุม", Role.EVENT),
        (f"ประชุมเมื่อวันพุธที่ {DAY} เวลา ๐๙.๓๐ น.", Role.EVENT),
        (f"วันที่ {DAY} นายอำเภอลงพื้นที่", Role.EVENT),
        ("อบรมระหว่างวันที่ ๑๘ - ๒๐ สิงหาคม ๒๕๖๔", Role.EVENT),
        (f"งานจะเริ่มขึ้นวันที่ {DAY}", Role.EVENT),
        ("รุ่นที่ ๒ ตั้งแต่วันที่ ๑๘ ถึง ๒๐ สิงหาคม ๒๕๖๔ จังหวัดน่าน", Role.EVENT),
        ("ตั้งแต่วันที่ ๑๘ ถึง ๒๐ สิงหาคม ๒๕๖๔ ณ ห้องประชุม ๑", Role.EVENT),
        ("ตั้งแต่วันที่ ๑๘ ถึง ๒๐ สิงหาคม ๒๕๖๔ กรมที่ดิน จัดการอบรมช่างรังวัด", Role.EVENT),
        (f"จึงขอยกเลิกกำหนดการเดิม และกำหนดประชุมใหม่ในวันที่ {DAY}", Role.EVENT),
        ("หลักสูตร “การเขียนคำขอรับทุน” ระหว่างวันที่ ๑๘ - ๒๐ สิงหาคม ๒๕๖๔", Role.EVENT),
        (f"ปิดให้บริการงานทะเบียนในวันที่ {DAY}", Role.EFFECTIVE),
        # due
        (f"รายงานผลภายในวันที่ {DAY}", Role.DUE),
        (f"ส่งภายใน {DAY}", Role.DUE),
        (f"แจ้งชื่อก่อนวันที่ {DAY}", Role.DUE),
        (f"ไม่เกินวันที่ {DAY}", Role.DUE),
        (f"ตั้งแต่บัดนี้จนถึงวันที่ {DAY}", Role.DUE),
        (f"ตั้งแต่บัดนี้ถึง {DAY}", Role.DUE),
        (f"หมดเขตรับสมัครวันที่ {DAY}", Role.DUE),
        (f"ครบกำหนดในวันที่ {DAY}", Role.DUE),
        ("รับสมัครตั้งแต่วันที่ ๑ - ๑๘ สิงหาคม ๒๕๖๔", Role.DUE),
        ("ยื่นใบสมัครระหว่างวันที่ ๑ ถึง ๑๘ สิงหาคม ๒๕๖๔", Role.DUE),
        # the date of something written
        (f"หนังสือกรมที่ดิน ลงวันที่ {DAY}", Role.DATED),
        (f"คำสั่งที่ ๓/๒๕๖๔ ลว. {DAY}", Role.DATED),
        (f"ครม. มีมติเมื่อวันที่ {DAY}", Role.DATED),
        (f"ประกาศ ณ วันที่ {DAY}", Role.DATED),
        # in force
        (f"ทั้งนี้ ตั้งแต่วันที่ {DAY} เป็นต้นไป", Role.EFFECTIVE),
        (f"มีผลใช้บังคับตั้งแต่วันที่ {DAY}", Role.EFFECTIVE),
        (f"นับแต่วันที่ {DAY}", Role.EFFECTIVE),
        ("ให้หน่วยงานประเมินตนเองระหว่างวันที่ ๑ - ๑๘ สิงหาคม ๒๕๖๔", Role.EFFECTIVE),
        (f"ข้อมูล ณ วันที่ {DAY}", Role.AS_OF),
    ],
)
def test_role(text: str, role: Role) -> None:
    assert roles(text) == [role.value]


@pytest.mark.parametrize(
    "text",
    [
        "ปีงบประมาณ พ.ศ. ๒๕๖๔",
        "เดือนสิงหาคม ๒๕๖๔",
        "ครั้งที่ ๓/๒๕๖๔",
        "โทร. ๐ ๒๑๒๓ ๔๕๖๗",
        f"เลื่อนจากเดิมกำหนดวันที่ {DAY}",
        f"เดิมกำหนดจัดวันที่ {DAY}",
        f"วันที่ {DAY} ของทุกปี",
        f"ยกเลิกงานวันที่ {DAY}",
        f"ประกาศรายชื่อผู้มีสิทธิสอบวันที่ {DAY}",
    ],
)
def test_no_day_of_interest(text: str) -> None:
    assert [role for role in roles(text) if role in ("event", "due")] == []


def test_the_old_day_of_a_term_put_off_no_longer_counts() -> None:
    found = mentions("ขยายเวลาส่งรายงาน จากเดิม ภายในวันที่ ๑๕ สิงหาคม ๒๕๖๔ เป็น ภายในวันที่ ๓๐ สิงหาคม ๒๕๖๔")
    assert [m.days for m in found if m.role is Role.DUE] == [(dt.date(2021, 8, 30),)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (f"ในวันที่ {DAY} เวลา ๐๙.๓๐ น. ณ ห้อง", dt.time(9, 30), None),
        (f"ในวันที่ {DAY} เวลา ๐๙.๓๐ - ๑๖.๓๐ น.", dt.time(9, 30), dt.time(16, 30)),
        (f"วันพุธที่ {DAY} (เวลา 13.00 น.)", dt.time(13, 0), None),
        (f"เมื่อเวลา ๑๐.๐๐ น. วันที่ {DAY} ผู้ว่าฯ", dt.time(10, 0), None),
        (f"ภายในวันที่ {DAY} เวลา ๑๖.๓๐ น.", dt.time(16, 30), None),
    ],
)
def test_the_time_of_day_that_goes_with_a_day(text: str, start: dt.time, end: dt.time | None) -> None:
    (mention,) = mentions(text)
    assert mention.time is not None
    assert (mention.time.start, mention.time.end) == (start, end)


def test_a_time_far_from_a_day_is_not_its_own() -> None:
    (mention, *_) = mentions(f"ในวันที่ {DAY} ณ ห้องประชุมชั้นสอง อาคารศูนย์ราชการจังหวัดน่าน ลงทะเบียนเวลา ๐๘.๐๐ น.")
    assert mention.time is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("วันนี้ เวลา ๑๐.๐๐ น. ผู้ว่าฯ เป็นประธาน", dt.date(2021, 8, 3)),
        ("พรุ่งนี้ เวลา ๑๐.๐๐ น. จะมีพิธี", dt.date(2021, 8, 4)),
        ("เมื่อวานนี้ เวลา ๑๐.๐๐ น. ได้จัดพิธี", dt.date(2021, 8, 2)),
        ("วันนี้ (3 ส.ค. 64) ผู้ว่าฯ เป็นประธาน", dt.date(2021, 8, 3)),
        ("พรุ่งนี้ (9 มิ.ย.) จะมีพิธี", dt.date(2021, 6, 9)),  # what is written goes before what is counted
    ],
)
def test_relative_days(text: str, day: dt.date) -> None:
    assert [m.days for m in events(mentions(text))] == [(day,)]


def test_the_same_day_is_the_one_named_before() -> None:
    text = f"วันที่ {DAY} เวลา ๐๙.๐๐ น. จัดพิธีเปิด\nในวันเดียวกัน เวลา ๑๓.๐๐ น. จัดประชุม"
    assert [m.days for m in events(mentions(text))] == [(dt.date(2021, 8, 18),)] * 2


def test_relative_days_need_a_reference() -> None:
    assert mentions("วันนี้ เวลา ๑๐.๐๐ น. ผู้ว่าฯ เป็นประธาน", None) == []


def test_lists_of_days_are_several_days() -> None:
    (mention,) = mentions("อบรมวันที่ ๑๕ และ ๒๒ ตุลาคม ๒๕๖๔")
    assert mention.days == (dt.date(2021, 10, 15), dt.date(2021, 10, 22))


def test_digits_that_ocr_destroyed_name_no_day() -> None:
    text = "วันที่ ๑๕ สิงหาคม ๒๕๒๕ และ ๒๐ มกราคม ๒๕๒๓ ถึง ๓๐ มกราคม ๒๕๒๓ ที่ ๐๒๑๐ ครั้งที่ ๑/๒๕๒๓"
    assert mentions(text) == []


@given(st.text("วันที่๑๕มกราคม ๒๕๖๗ภายในลงเวลา๐๙.น\n", max_size=80))
def test_every_mention_slices_in_its_paragraph(text: str) -> None:
    found = mentions(text)
    assert [m.span for m in found] == sorted(m.span for m in found)
    for mention in found:
        assert mention.span.end <= len(text)
        assert mention.paragraph.covers(mention.span) or "\n" in mention.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        f"ซึ่งได้รับความเสียหายเมื่อวันที่ {DAY}",
        f"เมื่อวันที่ {DAY} ได้รับรายงานผลตรวจจากโรงพยาบาล",
        f"ตามที่กรมได้เชิญท่านประชุมในวันที่ {DAY} แล้ว นั้น\nเนื่องจากประธานติดราชการ กรมจึงขอเลื่อนการประชุมดังกล่าวออกไป",
        f"ตามหนังสือที่อ้างถึง เชิญอบรมในวันที่ {DAY} นั้น กรมขอยกเลิกการอบรมดังกล่าว",
    ],
)
def test_days_on_which_nothing_is_held(text: str) -> None:
    assert not list(events(mentions(text)))


def test_another_day_in_its_place() -> None:
    text = f"ตามที่กรมเชิญประชุมในวันที่ {DAY} นั้น\nกรมจึงขอเลื่อนการประชุมดังกล่าวไปเป็นวันที่ ๒๕ สิงหาคม ๒๕๖๔ เวลา ๐๙.๐๐ น."
    assert [mention.days for mention in events(mentions(text))] == [(dt.date(2021, 8, 25),)]


def test_no_hour_of_the_next_paragraph() -> None:
    first = mentions(f"วันที่ {DAY}\nเวลา ๐๙.๓๐ น. นายอำเภอลงพื้นที่")[0]
    assert first.time is None


def test_a_term_with_its_hour() -> None:
    (found,) = mentions(f"ภายในวันที่ {DAY} ไม่เกินเวลา ๑๖.๓๐ น.")
    assert found.time is not None
    assert found.time.start == dt.time(16, 30)
