"""The subject: of a letter its line, of an order or announcement its title, of news its headline."""

from __future__ import annotations

import pytest

from tests.extract.letters import BODY, announcement, letter, memo, news, order, record, stamped

CASES: dict[str, tuple[str, str | None]] = {
    "letter": (letter(), "การดูแลเด็กในพื้นที่ห่างไกล"),
    "over two lines": (letter(subject="การดูแลเด็กในพื้นที่ห่างไกลตามโครงการพัฒนา\n        คุณภาพชีวิต"), "การดูแลเด็กในพื้นที่ห่างไกลตามโครงการพัฒนาคุณภาพชีวิต"),
    "over three lines": (letter(subject="การดูแลเด็กในพื้นที่ห่างไกล\n        ตามโครงการพัฒนาคุณภาพชีวิต\n        ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"), "การดูแลเด็กในพื้นที่ห่างไกลตามโครงการพัฒนาคุณภาพชีวิต ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"),
    "damaged keyword": (letter().replace("เรื่อง", "เรือง"), "การดูแลเด็กในพื้นที่ห่างไกล"),
    "over two lines, the second like a body": (letter(subject="ขอเชิญร่วมกิจกรรมบริจาคโลหิต\n        เนื่องในโอกาสวันสถาปนากรม"), "ขอเชิญร่วมกิจกรรมบริจาคโลหิต เนื่องในโอกาสวันสถาปนากรม"),
    "with a number": (letter(subject="การประชุม ครั้งที่ ๓/๒๕๖๖"), "การประชุม ครั้งที่ ๓/๒๕๖๖"),
    "memo": (memo(), "ขออนุมัติจัดอบรม"),
    "order": (order(), "แต่งตั้งคณะทำงาน"),
    "announcement": (announcement(), "รับสมัครบุคคลเข้ารับการฝึกอบรม"),
    "announcement with ว่าด้วย": (announcement(subject="ว่าด้วยการใช้ห้องสมุด\nพ.ศ. ๒๕๖๒"), "ว่าด้วยการใช้ห้องสมุด พ.ศ. ๒๕๖๒"),
    "regulation": (f"ระเบียบกรมที่ดิน\nว่าด้วยการรังวัด\nพ.ศ. ๒๕๖๗\n\n{BODY}\n\nข้อ ๑ ระเบียบนี้เรียกว่า ระเบียบกรมที่ดิน\n", "ว่าด้วยการรังวัด พ.ศ. ๒๕๖๗"),
    "stamped": (stamped(), None),
    "news": (news("นายก้อง ดีงาม เปิดเผยว่า จังหวัดเตรียมการแล้ว"), "จังหวัดน่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล"),
    "news with a source tag": (news("นายก้อง ดีงาม เปิดเผยว่า เตรียมการแล้ว", "น่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล [กรมกิจการเด็กและเยาวชน]"), "น่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล"),
    "news below its date": (news("นายก้อง ดีงาม เปิดเผยว่า เตรียมการแล้ว", "7 สิงหาคม 2566\nน่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล"), "น่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล"),
    "news below a menu": (news("นายก้อง ดีงาม เปิดเผยว่า เตรียมการแล้ว", "หน้าแรก » ข่าว » ข่าวเด่น\nน่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล"), "น่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล"),
    "letter without one": ("ที่ มท ๑/๒\n\nเรียน  อธิบดี\n\n        ด้วยกรม\n\nขอแสดงความนับถือ\n\n(นายวีระ ทองดี)\nอธิบดี", None),
    "nothing": ("", None),
}  # fmt: skip


@pytest.mark.parametrize(
    "name",
    CASES,
)
def test_subject(name: str) -> None:
    text, subject = CASES[name]
    found = record(text).subject
    assert (found is None) == (subject is None)
    assert "".join((found or "").split()) == "".join(
        (subject or "").split()
    )  # a blank at a line end is anybody's guess
