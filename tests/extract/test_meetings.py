"""Meetings: what, when, where, on which platform, under whose chair; days of other things are no meetings."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, news, record
from thaicirc.records import Meeting


def meetings(body: str) -> list[Meeting]:
    return record(letter(body=body)).meetings


def one(body: str) -> Meeting:
    (found,) = meetings(body)
    return found


def moments(meeting: Meeting) -> tuple[str, str | None]:
    plain = meeting.model_dump(mode="json")
    return plain["start"], plain["end"]


FULL = (
    "ด้วยกรมกิจการเด็กและเยาวชนกำหนดจัดประชุมเชิงปฏิบัติการดูแลเด็กปฐมวัย ในวันพุธที่ ๑๖ สิงหาคม ๒๕๖๖ เวลา ๐๙.๓๐ - ๑๖.๓๐ น. "
    "ณ ห้องประชุมปกรณ์ ชั้น ๒ อาคาร ๑ โดยมี นายก้อง ดีงาม อธิบดี เป็นประธาน และผ่านระบบ Zoom Meeting"
)


def test_all_of_a_meeting() -> None:
    found = one(FULL)
    assert found.title == "ประชุมเชิงปฏิบัติการดูแลเด็กปฐมวัย"
    assert moments(found) == ("2023-08-16T09:30", "2023-08-16T16:30")
    assert (found.venue, found.online, found.chair) == ("ห้องประชุมปกรณ์ ชั้น ๒ อาคาร ๑", "Zoom", "นายก้อง ดีงาม")


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("ในวันที่ ๑๖ สิงหาคม ๒๕๖๖", "2023-08-16", None),
        ("ในวันพุธที่ ๑๖ สิงหาคม ๒๕๖๖ เวลา ๐๙.๓๐ น.", "2023-08-16T09:30", None),
        ("ในวันที่ 16 ส.ค. 66 เวลา 13:00 น. เป็นต้นไป", "2023-08-16T13:00", None),
        ("ระหว่างวันที่ ๑๖ - ๑๘ สิงหาคม ๒๕๖๖", "2023-08-16", "2023-08-18"),
        ("ระหว่างวันที่ ๓๐ สิงหาคม - ๑ กันยายน ๒๕๖๖", "2023-08-30", "2023-09-01"),
        ("ระหว่างวันที่ ๑๖ - ๑๘ สิงหาคม ๒๕๖๖ เวลา ๐๙.๐๐ น.", "2023-08-16T09:00", "2023-08-18"),
    ],
)
def test_when(when: str, start: str, end: str | None) -> None:
    assert moments(one(f"ด้วยกรมกำหนดจัดประชุมคณะกรรมการคุ้มครองเด็ก {when} ณ ห้องประชุม ๑")) == (start, end)


@pytest.mark.parametrize(
    ("words", "platform"),
    [
        ("ผ่านระบบ Zoom Meeting", "Zoom"),
        ("ผ่านโปรแกรม Cisco Webex Meetings", "Cisco Webex"),
        ("ผ่านระบบ Microsoft Teams", "Microsoft Teams"),
        ("ผ่านระบบ Video Conference", "Video Conference"),
        ("ถ่ายทอดสดทาง Facebook Live", "Facebook"),
        ("ผ่านระบบออนไลน์", None),
        ("ผ่านระบบประชุมทางไกล", None),
    ],
)
def test_platform(words: str, platform: str | None) -> None:
    assert one(f"ด้วยกรมกำหนดจัดประชุมคณะกรรมการคุ้มครองเด็ก ในวันที่ ๑๖ สิงหาคม ๒๕๖๖ {words}").online == platform


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("โดยมี นายก้อง ดีงาม อธิบดี เป็นประธาน", "นายก้อง ดีงาม"),
        ("โดยมีอธิบดีกรมกิจการเด็กและเยาวชน เป็นประธาน", "อธิบดีกรมกิจการเด็กและเยาวชน"),
        ("โดยมี นางมาลี ใจดี รองอธิบดี กล่าวเปิดการประชุม", "นางมาลี ใจดี"),
        ("โดยมี นางมาลี ใจดี รองอธิบดี เป็นวิทยากร", None),
        ("", None),
    ],
)
def test_chair(words: str, chair: str | None) -> None:
    body = f"ด้วยกรมกำหนดจัดประชุมคณะกรรมการคุ้มครองเด็ก ในวันที่ ๑๖ สิงหาคม ๒๕๖๖ ณ ห้องประชุม ๑ {words}"
    assert one(body).chair == chair


def test_several_days_are_several_meetings_of_one_title() -> None:
    body = "ด้วยกรมกำหนดจัดอบรมอาสาสมัครดูแลเด็ก จำนวน ๒ รุ่น รุ่นที่ ๑ วันที่ ๑๖ สิงหาคม ๒๕๖๖ ณ โรงแรมน่านวิว รุ่นที่ ๒ วันที่ ๒๓ สิงหาคม ๒๕๖๖ ณ โรงแรมน่านวิว"
    assert [moments(each)[0] for each in meetings(body)] == ["2023-08-16", "2023-08-23"]


def test_one_meeting_named_twice_is_one() -> None:
    text = news(
        "เมื่อวันที่ 16 สิงหาคม 2566 เวลา 09.30 น. นายก้อง ดีงาม ผู้ว่าราชการจังหวัดน่าน เป็นประธานการประชุมคณะกรรมการคุ้มครองเด็กจังหวัดน่าน ณ ห้องประชุม 1\n\n"
        "สำหรับการประชุมคณะกรรมการคุ้มครองเด็กจังหวัดน่าน ในวันที่ 16 สิงหาคม 2566 มีผู้เข้าร่วม 30 คน",
        "น่านประชุมคณะกรรมการคุ้มครองเด็กจังหวัดน่าน 16 สิงหาคม 2566",
    )
    (found,) = record(text).meetings
    assert moments(found)[0] == "2023-08-16T09:30"
    assert found.chair == "นายก้อง ดีงาม"


def test_days_counted_from_the_day_of_publication() -> None:
    text = news("วันนี้ (16 ส.ค. 66) เวลา 09.30 น. นายก้อง ดีงาม เป็นประธานการประชุมคณะกรรมการคุ้มครองเด็ก ณ ห้องประชุม 1")
    assert [moments(each)[0] for each in record(text).meetings] == ["2023-08-16T09:30"]


@pytest.mark.parametrize(
    "body",
    [
        "ตามหนังสือกรมที่ดิน ลงวันที่ ๑๖ สิงหาคม ๒๕๖๖ ขอให้สำรวจข้อมูลการประชุม",
        "ด้วยกรมเปิดรับสมัครอาสาสมัคร ระหว่างวันที่ ๑ - ๑๖ สิงหาคม ๒๕๖๖",
        "ด้วยกรมขอเลื่อนการประชุมคณะกรรมการ ซึ่งเดิมกำหนดจัดในวันที่ ๑๖ สิงหาคม ๒๕๖๖ ออกไปไม่มีกำหนด",
        "ด้วยกรมขอยกเลิกงานวันเด็ก วันที่ ๑๖ สิงหาคม ๒๕๖๖",
        "ด้วยพระราชบัญญัติคุ้มครองเด็กมีผลใช้บังคับตั้งแต่วันที่ ๑๖ สิงหาคม ๒๕๖๖",
        "ด้วยกรมจะจัดประชุมคณะกรรมการในเร็ว ๆ นี้",
        "ด้วยคณะรัฐมนตรีมีมติเมื่อวันที่ ๑๖ สิงหาคม ๒๕๖๖ เห็นชอบแล้ว",
        "ขอให้รายงานผลการประชุม ภายในวันที่ ๑๖ สิงหาคม ๒๕๖๖",
    ],
)
def test_none(body: str) -> None:
    assert meetings(body) == []
