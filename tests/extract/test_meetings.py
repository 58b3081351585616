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


def test_the_opening_gives_the_event_its_hour_and_chair() -> None:
    body = (
        "ด้วยคณะครุศาสตร์กำหนดจัดโครงการอบรมเชิงปฏิบัติการผลิตสื่อ ระหว่างวันที่ ๒๐ - ๒๑ กุมภาพันธ์ ๒๕๖๘ ณ ห้องประชุมประดู่แดง\n"
        "        ในการนี้ ขอเชิญท่านร่วมพิธีเปิดโครงการ ในวันที่ ๒๐ กุมภาพันธ์ ๒๕๖๘ เวลา ๐๘.๓๐ น."
    )
    found = one(body)
    assert found.title == "โครงการอบรมเชิงปฏิบัติการผลิตสื่อ"
    assert moments(found) == ("2025-02-20T08:30", "2025-02-21")


def test_batches_take_the_title_of_their_course() -> None:
    body = (
        "ด้วยกรมกำหนดจัดฝึกอบรมหลักสูตรช่างซ่อม จำนวน ๒ รุ่น ดังนี้\n"
        "        รุ่นที่ ๑ ระหว่างวันที่ ๑๕ - ๑๙ กรกฎาคม ๒๕๖๗ ณ สถาบันพัฒนาฝีมือแรงงาน จังหวัดน่าน\n"
        "        รุ่นที่ ๒ ระหว่างวันที่ ๑๙ - ๒๓ สิงหาคม ๒๕๖๗ ณ โรงแรมน่านวิว จังหวัดน่าน"
    )
    found = meetings(body)
    assert [(meeting.title, meeting.venue) for meeting in found] == [
        ("ฝึกอบรมหลักสูตรช่างซ่อม", "สถาบันพัฒนาฝีมือแรงงาน จังหวัดน่าน"),
        ("ฝึกอบรมหลักสูตรช่างซ่อม", "โรงแรมน่านวิว จังหวัดน่าน"),
    ]


def test_soonest_first_wherever_they_stand_in_the_text() -> None:
    body = (
        "ด้วยกรมจะจัดประชุมคณะกรรมการคุ้มครองเด็ก ครั้งที่ ๒/๒๕๖๗ ในวันที่ ๕ สิงหาคม ๒๕๖๗\n"
        "        ทั้งนี้ ได้จัดสัมมนาเครือข่ายสภาเด็ก เมื่อวันที่ ๓ มิถุนายน ๒๕๖๗ แล้ว"
    )
    assert [moments(meeting)[0] for meeting in meetings(body)] == ["2024-06-03", "2024-08-05"]


def test_a_resolution_of_the_cabinet_is_no_meeting() -> None:
    assert meetings("ตามมติคณะรัฐมนตรีเมื่อวันที่ ๒๘ มกราคม ๒๕๖๘ ให้ทุกกระทรวงลดฝุ่นละออง") == []


def test_minutes_name_the_meeting_before_by_its_day() -> None:
    text = (
        "รายงานการประชุม\nหัวหน้าส่วนราชการประจำอำเภอนาน้อย จังหวัดน่าน\nครั้งที่ ๖/๒๕๖๖\nวันพุธที่ ๒๘ มิถุนายน พ.ศ. ๒๕๖๖\n"
        "ณ ห้องประชุมที่ว่าการอำเภอนาน้อย\n\nผู้มาประชุม\n๑. นายก้อง ดีงาม    นายอำเภอนาน้อย    ประธาน\n\nเริ่มประชุมเวลา ๐๙.๓๐ น.\n\n"
        "ระเบียบวาระที่ ๒ เรื่องรับรองรายงานการประชุม\n"
        "ที่ประชุมรับรองรายงานการประชุมครั้งที่ ๕/๒๕๖๖ เมื่อวันที่ ๓๑ พฤษภาคม ๒๕๖๖ โดยไม่มีการแก้ไข\n\nเลิกประชุมเวลา ๑๑.๕๕ น.\n"
    )
    found = record(text)
    assert [(meeting.title, moments(meeting)[0]) for meeting in found.meetings] == [
        ("การประชุมครั้งที่ ๕/๒๕๖๖", "2023-05-31"),
        ("การประชุม หัวหน้าส่วนราชการประจำอำเภอนาน้อย จังหวัดน่าน ครั้งที่ ๖/๒๕๖๖", "2023-06-28T09:30"),
    ]
    assert found.sender is not None
    assert found.sender.name == "อำเภอนาน้อย"


def test_two_whole_days_joined_by_and() -> None:
    body = "ด้วยกรมจะจัดประชุมคณะกรรมการคุ้มครองเด็ก ในวันที่ ๑๒ มีนาคม ๒๕๖๗ และวันที่ ๑๕ มีนาคม ๒๕๖๗ ณ ห้องประชุม ๑"
    assert [(moments(meeting)[0], meeting.venue) for meeting in meetings(body)] == [
        ("2024-03-12", "ห้องประชุม ๑"),
        ("2024-03-15", "ห้องประชุม ๑"),
    ]


@pytest.mark.parametrize(
    "moved",
    [
        "จึงขอเลื่อนการประชุมดังกล่าว จากเดิมวันที่ ๑๒ มกราคม ๒๕๖๗ เป็นวันที่ ๑๙ มกราคม ๒๕๖๗ เวลา ๑๓.๓๐ น. ณ ห้องประชุม ๒",
        "จึงขอเลื่อนการประชุมดังกล่าว จากวันที่ ๑๒ มกราคม ๒๕๖๗ ไปเป็นวันที่ ๑๙ มกราคม ๒๕๖๗ เวลา ๑๓.๓๐ น. ณ ห้องประชุม ๒",
    ],
)
def test_a_meeting_that_is_moved_is_held_on_its_new_day_alone(moved: str) -> None:
    body = f"ตามที่กรมกำหนดจัดประชุมคณะกรรมการคุ้มครองเด็ก ในวันที่ ๑๒ มกราคม ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ห้องประชุม ๑ นั้น {moved}"
    found = one(body)
    assert found.title == "ประชุมคณะกรรมการคุ้มครองเด็ก"
    assert (moments(found)[0], found.venue) == ("2024-01-19T13:30", "ห้องประชุม ๒")


def test_what_was_done_yesterday_and_what_is_held_tomorrow() -> None:
    found = record(
        news(
            "วันที่ 8 มิ.ย. 65 นายก้อง ดีงาม อธิบดีกรมที่ดิน เปิดเผยว่า พรุ่งนี้ (9 มิ.ย.) เวลา 13.30 น. จะเป็นประธานการประชุมคณะทำงานแก้ไขปัญหาที่ดิน "
            "ณ ห้องประชุม 2 กรมที่ดิน และเมื่อวานนี้ (7 มิ.ย.) ได้ตรวจเยี่ยมสำนักงานที่ดินจังหวัดนนทบุรี"
        )
    ).meetings
    assert [(meeting.title, moments(meeting)[0], meeting.venue) for meeting in found] == [
        ("ตรวจเยี่ยมสำนักงานที่ดินจังหวัดนนทบุรี", "2022-06-07", None),
        ("ประชุมคณะทำงานแก้ไขปัญหาที่ดิน", "2022-06-09T13:30", "ห้องประชุม 2 กรมที่ดิน"),
    ]


def test_a_programme_of_two_days_is_one_event() -> None:
    text = (
        "กำหนดการสัมมนาครูผู้ช่วยจังหวัดน่าน\nณ ห้องประชุม ๑ โรงแรมน่านวิว\n\nวันจันทร์ที่ ๑๕ มกราคม ๒๕๖๗\n๐๘.๓๐ - ๐๙.๐๐ น. ลงทะเบียน\n"
        "๐๙.๐๐ - ๑๒.๐๐ น. บรรยายเรื่องการเงิน โดย นายธีระ ณ เชียงใหม่\n\nวันอังคารที่ ๑๖ มกราคม ๒๕๖๗\n๐๙.๐๐ - ๑๒.๐๐ น. ศึกษาดูงาน\n"
    )
    (found,) = record(text).meetings
    assert (found.title, found.venue) == ("สัมมนาครูผู้ช่วยจังหวัดน่าน", "ห้องประชุม ๑ โรงแรมน่านวิว")
    assert (moments(found)[0][:10], moments(found)[1]) == ("2024-01-15", "2024-01-16")


def test_how_something_began_years_ago_is_history() -> None:
    body = (
        "ด้วยสมาคมได้จัดค่ายวิทยาศาสตร์ขึ้นเป็นครั้งแรก ระหว่างวันที่ ๒๔ - ๒๗ มีนาคม ๒๕๕๒ สำหรับในปี พ.ศ. ๒๕๖๖ นี้ "
        "กำหนดจัดค่ายวิทยาศาสตร์ ครั้งที่ ๑๕ ระหว่างวันที่ ๒๐ - ๒๓ กันยายน ๒๕๖๖"
    )
    assert [moments(meeting) for meeting in meetings(body)] == [("2023-09-20", "2023-09-23")]
