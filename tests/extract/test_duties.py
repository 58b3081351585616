"""Duties in running text: who, and from where on what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.extract.actors import first_verb, starts_with_body, starts_with_verb
from thaicirc.extract.duties import find_duties, item_duty


def duties(text: str) -> list[tuple[str | None, str]]:
    return [(d.assignee.of(text) if d.assignee else None, text[d.action :]) for d in find_duties(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("จึงขอให้จังหวัดรายงานผล", "จังหวัด", "รายงานผล"),
        ("ขอให้สำนักงานที่ดินจังหวัดตรวจสอบข้อมูล", "สำนักงานที่ดินจังหวัด", "ตรวจสอบข้อมูล"),
        ("มอบหมายให้กองคลังจัดทำแผน", "กองคลัง", "จัดทำแผน"),
        ("ให้ส่วนราชการจัดส่งแบบสำรวจ", "ส่วนราชการ", "จัดส่งแบบสำรวจ"),
        ("มอบหมายให้นายวีระ มั่นคง ผู้อำนวยการกองคลัง จัดทำแผน", "นายวีระ มั่นคง", "จัดทำแผน"),
        ("มอบหมายให้นายวีระ ทองดี ผู้อำนวยการกองคลัง จัดทำแผน", "นายวีระ ทองดี", "จัดทำแผน"),
        ("กำชับให้นายอำเภอตรวจสอบพื้นที่เสี่ยง", "นายอำเภอ", "ตรวจสอบพื้นที่เสี่ยง"),
        ("จึงขอให้รายงานผล", None, "รายงานผล"),
    ],
)
def test_found(text: str, who: str | None, what: str) -> None:
    assert duties(text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "ให้ความสำคัญกับเด็ก",
        "เพื่อให้เกิดประโยชน์",
        "ให้เป็นไปตามระเบียบ",
        "ขอให้ท่านเข้าร่วมประชุม",
        "มอบหมายให้รองผู้ว่าราชการจังหวัดเป็นประธาน",
        "ให้บริการประชาชน",
        "จะแจ้งให้ทราบต่อไป",
        "ได้รับรายงานว่า",
        "",
    ],
)
def test_none(text: str) -> None:
    assert duties(text) == []


@pytest.mark.parametrize(("text", "yes"), [("รายงานผล", True), ("จัดทำแผน", True), ("จังหวัด", False), ("", False)])
def test_verbs(text: str, yes: bool) -> None:
    assert starts_with_verb(text, 0) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [("จังหวัดน่าน", True), ("ผู้อำนวยการ", True), ("ทุกอำเภอ", True), ("นายวีระ", True), ("แผนงาน", False), ("", False)],
)
def test_bodies(text: str, yes: bool) -> None:
    assert starts_with_body(text, 0) is yes


def test_a_verb_within_a_name_does_not_count() -> None:
    text = "คณะกรรมการตรวจรับพัสดุ รายงานผล"
    at = first_verb(text, 0, len(text))
    assert at is not None
    assert text[at:] == "รายงานผล"


@pytest.mark.parametrize(
    ("item", "who", "what"),
    [
        ("๑. จัดทำแผน", None, "จัดทำแผน"),
        ("๑. ให้จังหวัดจัดทำแผน", "จังหวัด", "จัดทำแผน"),
        ("๑. มอบหมายกองคลัง จัดทำแผน", "กองคลัง", "จัดทำแผน"),
        ("๑. กองคลัง จัดทำแผน", "กองคลัง", "จัดทำแผน"),
    ],
)
def test_items(item: str, who: str | None, what: str) -> None:
    duty = item_duty(item, 0, len(item))
    assert duty is not None
    assert (duty.assignee.of(item) if duty.assignee else None, item[duty.action :]) == (who, what)


@given(st.text("ขอให้จังหวัดรายงานผลมอบหมาย \n๑.", max_size=60))
def test_duties_lie_within_the_text(text: str) -> None:
    for duty in find_duties(text, 0, len(text)):
        assert duty.trigger.end <= duty.action <= len(text)
        assert duty.assignee is None or len(duty.assignee)


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("ขอให้หน่วยตรวจสอบภายในสุ่มตรวจบัญชี", "หน่วยตรวจสอบภายใน", "สุ่มตรวจบัญชี"),
        ("มอบหมายให้งานอาคารสถานที่สำรวจห้องเรียน", "งานอาคารสถานที่", "สำรวจห้องเรียน"),
        ("มอบหมายให้กลุ่มงานสอบสวนสรุปสำนวน", "กลุ่มงานสอบสวน", "สรุปสำนวน"),
        ("ขอความร่วมมือสำนัก/กองตอบแบบสอบถาม", "สำนัก/กอง", "ตอบแบบสอบถาม"),
        ("ขอให้ผู้ที่ยังไม่ได้ส่งบัญชีจัดส่งแบบสำรวจ", "ผู้ที่ยังไม่ได้ส่งบัญชี", "จัดส่งแบบสำรวจ"),
        ("ขอให้ผู้ประสงค์จะเข้าร่วมลงทะเบียน", "ผู้ประสงค์จะเข้าร่วม", "ลงทะเบียน"),
        ("มอบหมายให้นายบุญส่ง พูนผล จัดทำแผน", "นายบุญส่ง พูนผล", "จัดทำแผน"),
        ("ขอให้จังหวัดสมุทรปราการจัดทำบัญชี", "จังหวัดสมุทรปราการ", "จัดทำบัญชี"),
        ("ให้คณะกรรมการตรวจสอบครุภัณฑ์ทั้งหมด แล้วรายงานผล", "คณะกรรมการ", "ตรวจสอบครุภัณฑ์ทั้งหมด แล้วรายงานผล"),
        ("ขอเชิญผู้สนใจเสนอผลงานส่งบทคัดย่อ", "ผู้สนใจเสนอผลงาน", "ส่งบทคัดย่อ"),
        ("พร้อมกำชับสำนักงานที่ดินจังหวัดตรวจสอบแนวเขต", "สำนักงานที่ดินจังหวัด", "ตรวจสอบแนวเขต"),
    ],
)
def test_where_a_name_ends(text: str, who: str, what: str) -> None:
    assert duties(text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "เห็นควรให้ตรวจสอบหาผู้รับผิดชอบ อาศัยอำนาจตามระเบียบ จึงแต่งตั้งคณะกรรมการ",
        "ด้วยได้รับเรื่องร้องทุกข์ ขอให้หน่วยงานที่เกี่ยวข้องซ่อมแซมถนน",
        "ด้วยกรมที่ดินมีหนังสือ ลงวันที่ ๕ มกราคม ๒๕๖๕ ขอความร่วมมือเผยแพร่คู่มือ",
        "จึงให้จัดตั้งศูนย์บัญชาการเหตุการณ์",
        "ขอแจ้งให้ส่วนราชการทราบว่า ที่ทำการได้ย้ายแล้ว ติดต่อได้ตามปกติ",
    ],
)
def test_reasons_and_acts_of_others_bid_nobody(text: str) -> None:
    assert duties(text) == []
