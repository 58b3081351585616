"""Assignments: who is told to do what by when; invitations, formulas and norms are none."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.extract.letters import letter, memo, order, record
from thaicirc import extract

Told = tuple[str | None, str, str | None]


def assignments(text: str) -> list[Told]:
    return [(a.assignee, a.action, a.due.isoformat() if a.due else None) for a in record(text).assignments]


BACKGROUND = "ด้วยกรมได้ทบทวนแนวทางแล้ว นั้น "


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("จึงขอให้จังหวัดรายงานผลการดำเนินงาน ภายในวันที่ ๘ มีนาคม ๒๕๖๗", ("จังหวัด", "รายงานผลการดำเนินงาน", "2024-03-08")),
        ("ขอให้สำนักงานที่ดินจังหวัดตรวจสอบข้อมูล แล้วรายงานผลให้กรมทราบ ภายในวันที่ ๘ มีนาคม ๒๕๖๗", ("สำนักงานที่ดินจังหวัด", "ตรวจสอบข้อมูล แล้วรายงานผลให้กรมทราบ", "2024-03-08")),
        ("มอบหมายให้กองคลังจัดทำแผนการใช้จ่าย ภายในเดือนมีนาคม ๒๕๖๗", ("กองคลัง", "จัดทำแผนการใช้จ่าย", "2024-03-31")),
        ("จึงขอให้จังหวัดแจ้งผลการคัดเลือก ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ", ("จังหวัด", "แจ้งผลการคัดเลือก", None)),
        ("ขอให้จังหวัดจัดส่งแบบสำรวจตามสิ่งที่ส่งมาด้วย ๒ ก่อนวันที่ ๘ มีนาคม ๒๕๖๗", ("จังหวัด", "จัดส่งแบบสำรวจตามสิ่งที่ส่งมาด้วย ๒", "2024-03-08")),
    ],
)  # fmt: skip
def test_one(body: str, told: Told) -> None:
    assert assignments(letter(body=BACKGROUND + body)) == [told]


def test_two_in_one_sentence() -> None:
    body = (
        BACKGROUND + "จึงขอให้จังหวัดรายงานผลการสำรวจ ภายในวันที่ ๘ มีนาคม ๒๕๖๗ และขอให้อำเภอจัดส่งภาพถ่าย ภายในวันที่ ๑๕ มีนาคม ๒๕๖๗"
    )
    assert assignments(letter(body=body)) == [
        ("จังหวัด", "รายงานผลการสำรวจ", "2024-03-08"),
        ("อำเภอ", "จัดส่งภาพถ่าย", "2024-03-15"),
    ]


def test_a_lead_gives_its_assignee_to_the_items() -> None:
    body = (
        BACKGROUND
        + "จึงขอให้จังหวัดดำเนินการ ดังนี้\n        ๑. แต่งตั้งคณะทำงานระดับจังหวัด\n        ๒. รายงานผลการสำรวจ ภายในวันที่ ๘ มีนาคม ๒๕๖๗"
    )
    assert assignments(letter(body=body)) == [
        ("จังหวัด", "แต่งตั้งคณะทำงานระดับจังหวัด", None),
        ("จังหวัด", "รายงานผลการสำรวจ", "2024-03-08"),
    ]


def test_duties_of_an_order() -> None:
    body = "เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะทำงาน ประกอบด้วย\n        ๑. นายวีระ ทองดี ประธาน\n        ๒. นางมาลี ใจดี เลขานุการ\n        ให้คณะทำงานมีหน้าที่ ดังนี้\n        ๑. จัดทำแผนการรังวัดที่ดิน\n        ๒. รายงานผลต่ออธิบดี"
    found = assignments(order(body=body))
    assert [action for _, action, _ in found] == ["จัดทำแผนการรังวัดที่ดิน", "รายงานผลต่ออธิบดี"]
    assert {who for who, _, _ in found} == {"คณะทำงาน"}


def test_a_term_keeps_its_rule_and_is_filled_when_receipt_is_known() -> None:
    text = letter(body=BACKGROUND + "จึงขอให้จังหวัดแจ้งผลการคัดเลือก ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ")
    (unknown,) = extract(text).assignments
    assert unknown.due is None
    assert unknown.due_rule is not None
    assert (unknown.due_rule.amount, unknown.due_rule.unit, unknown.due_rule.counted_from) == (15, "day", "receipt")
    (known,) = extract(text, received_on=dt.date(2024, 2, 1)).assignments
    assert known.due == dt.date(2024, 2, 16)


def test_attachments_that_a_task_names() -> None:
    (found,) = record(
        letter(body=BACKGROUND + "จึงขอให้จังหวัดจัดส่งแบบสำรวจตามสิ่งที่ส่งมาด้วย ๒ ก่อนวันที่ ๘ มีนาคม ๒๕๖๗")
    ).assignments
    assert found.attachments == [2]


def test_deadlines_are_sorted() -> None:
    body = BACKGROUND + "จึงขอให้จังหวัดรายงานผล ภายในวันที่ ๘ มีนาคม ๒๕๖๗ และขอให้อำเภอจัดส่งภาพถ่าย ภายในวันที่ ๑ มีนาคม ๒๕๖๗"
    assert [str(each.due) for each in record(letter(body=body)).deadlines] == ["2024-03-01", "2024-03-08"]


@pytest.mark.parametrize(
    "body",
    [
        "กรมจึงขอเชิญท่านเข้าร่วมประชุมในวันที่ ๕ มกราคม ๒๕๖๗ ณ ห้องประชุม ๑",
        "ขอให้ทุกหน่วยงานให้ความสำคัญกับการดูแลเด็ก",
        "มอบหมายให้นายวีระ มั่นคง เป็นประธานการประชุม",
        "มอบหมายให้นายวีระ ทองดี เป็นประธานการประชุม",
        "กรมได้จัดทำแผนเรียบร้อยแล้ว",
        "ห้ามมิให้ผู้ใดเข้าพื้นที่",
        "ระเบียบนี้ให้ใช้บังคับตั้งแต่วันที่ ๕ มกราคม ๒๕๖๗ เป็นต้นไป",
    ],
)
def test_none(body: str) -> None:
    assert assignments(letter(body=BACKGROUND + body)) == []


def test_the_closing_formula_is_none() -> None:
    assert assignments(letter(body=BACKGROUND)) == []


def test_an_endorsement_that_lays_a_new_duty() -> None:
    found = assignments(
        memo(
            body="ด้วยกองแผนงานจะจัดอบรม",
            after="- อนุมัติ\n- มอบหมายให้กองคลังจัดทำแผนการใช้จ่าย\n        (นายสมพงษ์ ใจมั่น)\n        อธิบดี",
        )
    )
    assert ("กองคลัง", "จัดทำแผนการใช้จ่าย", None) in found


def test_an_endorsement_that_only_approves() -> None:
    assert assignments(memo(body="ด้วยกองแผนงานจะจัดอบรม", after="- อนุมัติ\n        (นายสมพงษ์ ใจมั่น)\n        อธิบดี")) == []


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        (
            "มอบหมายให้สำนักงานจังหวัดจัดทำวีดิทัศน์ และด่านศุลกากรนครพนมจัดเตรียมจุดสาธิต",
            [("สำนักงานจังหวัด", "จัดทำวีดิทัศน์"), ("ด่านศุลกากรนครพนม", "จัดเตรียมจุดสาธิต")],
        ),
        (
            "ขอให้สถานศึกษาส่งแบบตอบรับ ภายในวันที่ ๒๒ มีนาคม ๒๕๖๗ สำหรับนายจ้างที่รับสมัครงาน ขอให้แจ้งตำแหน่งว่าง",
            [("สถานศึกษา", "ส่งแบบตอบรับ"), ("นายจ้างที่รับสมัครงาน", "แจ้งตำแหน่งว่าง")],
        ),
        ("ขอความอนุเคราะห์ท่านอนุญาตให้นักศึกษาเก็บข้อมูล", []),
        ("ให้สภาสถาบันมีอำนาจแต่งตั้งบุคคลใดก็ได้", []),
        ("เชิญผู้ประกอบการยื่นข้อเสนอเพียง ๓ ราย", []),
    ],
)
def test_who_does_what(text: str, duties: list[tuple[str, str]]) -> None:
    found = record(letter(body=text)).assignments
    assert [(each.assignee, each.action) for each in found] == duties


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("จึงขอให้สำนัก/กองมอบหมายผู้รับผิดชอบ จำนวน ๑ คน และแจ้งชื่อให้กองแผนงานทราบ", [("สำนัก/กอง", "มอบหมายผู้รับผิดชอบ จำนวน ๑ คน และแจ้งชื่อให้กองแผนงานทราบ", None)]),
        ("ให้กองแผนงานทำหน้าที่ฝ่ายเลขานุการของคณะทำงาน และส่งรายงานให้กรม ภายในเดือนมีนาคม ๒๕๖๗", [("กองแผนงาน", "ทำหน้าที่ฝ่ายเลขานุการของคณะทำงาน", None), ("กองแผนงาน", "ส่งรายงานให้กรม", "2024-03-31")]),
        ("ขอให้จังหวัดแจกจ่ายคู่มือแก่ศูนย์เด็ก กับทั้งส่งแบบตอบรับคืนกรม ภายในเดือนมีนาคม ๒๕๖๗", [("จังหวัด", "แจกจ่ายคู่มือแก่ศูนย์เด็ก", None), ("จังหวัด", "ส่งแบบตอบรับคืนกรม", "2024-03-31")]),
        ("ขอความอนุเคราะห์ท่านสนับสนุนรถตู้ จำนวน ๑ คัน สำหรับค่าน้ำมันกรมเป็นผู้จ่าย", [("ท่าน", "สนับสนุนรถตู้ จำนวน ๑ คัน", None)]),
        ("ขอให้จังหวัดรายงานความคืบหน้าภายในวันที่ ๕ ของทุกเดือน", [("จังหวัด", "รายงานความคืบหน้า", None)]),
        ("ขอให้จังหวัดจัดส่งบัญชี ภายในวันที่ ๘ มีนาคม ๒๕๖๗ พร้อมรายงานปัญหาให้ทราบ", [("จังหวัด", "จัดส่งบัญชี", "2024-03-08"), ("จังหวัด", "รายงานปัญหาให้ทราบ", None)]),
    ],
)  # fmt: skip
def test_where_a_task_ends(body: str, told: list[Told]) -> None:
    assert assignments(letter(body=BACKGROUND + body)) == told


@pytest.mark.parametrize(
    "body",
    [
        "กรณีไม่อาจเข้าร่วม ขอให้มอบหมายผู้แทนเข้าร่วมประชุมแทน",
        "ขอให้ประชาชนติดตามข่าวสารจากกรม",
        "ทั้งนี้ ให้ถือปฏิบัติตั้งแต่บัดนี้เป็นต้นไป",
        "กรมจึงขอประกาศนโยบายไว้ ดังนี้\n        ๑. ส่งเสริมให้เด็กอ่านหนังสือ\n        ๒. สนับสนุนหนังสืออย่างเพียงพอ",
    ],
)
def test_exhortations_are_none(body: str) -> None:
    assert assignments(letter(body=BACKGROUND + body)) == []


def test_what_the_sender_was_asked_is_why_it_writes() -> None:
    body = (
        "ด้วยกรมบัญชีกลางขอให้กรมกิจการเด็กและเยาวชนรวบรวมบัญชีครุภัณฑ์ ภายในวันที่ ๒๙ มีนาคม ๒๕๖๗\n"
        "        เพื่อให้ทันกำหนด จึงขอให้จังหวัดจัดส่งบัญชีครุภัณฑ์ ภายในวันที่ ๘ มีนาคม ๒๕๖๗"
    )
    assert assignments(letter(body=body)) == [("จังหวัด", "จัดส่งบัญชีครุภัณฑ์", "2024-03-08")]


def test_a_list_within_a_line() -> None:
    body = "จึงแต่งตั้งคณะทำงาน ให้คณะทำงานมีหน้าที่ (๑) จัดทำแผนการรังวัด (๒) รายงานผลต่ออธิบดี"
    assert assignments(order(body=body)) == [
        ("คณะทำงาน", "จัดทำแผนการรังวัด", None),
        ("คณะทำงาน", "รายงานผลต่ออธิบดี", None),
    ]


def test_what_a_call_asks_beside_its_term() -> None:
    body = "ด้วยกรมจัดประชุมวิชาการ โดยผู้ส่งบทความจัดส่งต้นฉบับ ภายในวันที่ ๑ มีนาคม ๒๕๖๗ และชำระค่าลงทะเบียน ภายในวันที่ ๘ มีนาคม ๒๕๖๗"
    assert assignments(letter(body=body)) == [
        ("ผู้ส่งบทความ", "จัดส่งต้นฉบับ", "2024-03-01"),
        ("ผู้ส่งบทความ", "ชำระค่าลงทะเบียน", "2024-03-08"),
    ]


def test_groups_of_a_centre_and_what_they_may_do() -> None:
    body = (
        "จึงจัดตั้งศูนย์เด็กเล็กขึ้น\n        ๑. ส่วนอำนวยการ ประกอบด้วย หัวหน้าสำนักงานจังหวัดน่าน และเกษตรจังหวัดน่าน มีหน้าที่\n"
        "        (๑) จัดทำทะเบียนเด็กเล็ก\n        (๒) เชิญผู้เกี่ยวข้องมาให้ข้อมูลได้ตามความจำเป็น"
    )
    assert assignments(order(body=body)) == [("ส่วนอำนวยการ", "จัดทำทะเบียนเด็กเล็ก", None)]
