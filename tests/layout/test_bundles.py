"""Files that hold several documents: where each begins, and what lies behind it."""

from __future__ import annotations

import pytest

from thaicirc.document import Document
from thaicirc.layout import split
from thaicirc.pipeline import extract, extract_all

LETTER = """ที่ กษ ๐๕๑๑/ว ๒๗                                  กรมปศุสัตว์
                                                  ถนนพญาไท กรุงเทพฯ ๑๐๔๐๐
                                      ๙ มิถุนายน ๒๕๖๔

เรื่อง  ขอข้อมูลโรงเรือนเลี้ยงสัตว์

เรียน  ปศุสัตว์จังหวัดทุกจังหวัด

สิ่งที่ส่งมาด้วย  ๑. แบบสำรวจโรงเรือน     จำนวน ๑ ชุด
                ๒. บัญชีจัดสรรเครื่องชั่ง    จำนวน ๑ แผ่น

        ด้วยกรมปศุสัตว์จะปรับปรุงทะเบียนโรงเรือนให้เป็นปัจจุบัน จึงขอให้ส่งแบบสำรวจ ภายในวันที่ ๓๐ มิถุนายน ๒๕๖๔

                              ขอแสดงความนับถือ

                              (นายพิชิต ทองบุญมา)
                              อธิบดีกรมปศุสัตว์

กองแผนงาน
โทร. ๐ ๒๖๕๓ ๐๐๐๑
"""
MEMO = """                          บันทึกข้อความ
ส่วนราชการ  กองคลัง โทร. ๑๑๒
ที่  กค ๐๔๐๑/{n}            วันที่  {n} มิถุนายน ๒๕๖๔
เรื่อง  ขออนุมัติเดินทางไปราชการ

เรียน  อธิบดีกรมบัญชีกลาง

        ด้วยข้าพเจ้ามีความจำเป็นต้องเดินทางไปตรวจสอบเอกสาร
        จึงเรียนมาเพื่อโปรดพิจารณา

                              (นางสาวรัตนา เพียรดี)
                              นักวิชาการคลังชำนาญการ
"""
ORDER = """                    คำสั่งกรมปศุสัตว์
                     ที่ ๗๗/๒๕๖๔
                เรื่อง แต่งตั้งคณะทำงาน
        ให้แต่งตั้งคณะทำงานดังต่อไปนี้
                สั่ง ณ วันที่ ๑ มิถุนายน พ.ศ. ๒๕๖๔
                    (นายพิชิต ทองบุญมา)
                     อธิบดีกรมปศุสัตว์
"""
SECOND_PAGE = "                    - ๒ -\n\nให้แล้วเสร็จโดยเร็ว และรายงานให้กรมทราบต่อไป\n"
FORM = "                    แบบสำรวจโรงเรือน\n\nชื่อฟาร์ม ..............................\nจำนวนสัตว์ ..............................\n"
MARKED = "                                                            สิ่งที่ส่งมาด้วย ๒\n\n          บัญชีจัดสรร\nลำดับ   จังหวัด   จำนวน\n๑   แพร่   ๒\n"


def roles(*pages: str) -> list[tuple[str, list[int]]]:
    return [(part.role.value, part.pages) for part in split(Document.from_text("\f".join(pages)))]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((LETTER,), [("document", [1])]),
        ((LETTER, SECOND_PAGE), [("document", [1, 2])]),
        ((LETTER, FORM), [("document", [1]), ("enclosure", [2])]),
        ((LETTER, FORM, MARKED), [("document", [1]), ("enclosure", [2]), ("enclosure", [3])]),
        ((LETTER, FORM, SECOND_PAGE, MARKED), [("document", [1]), ("enclosure", [2, 3]), ("enclosure", [4])]),
        ((LETTER, ORDER), [("document", [1]), ("document", [2])]),
        ((MEMO.format(n="๓"), MEMO.format(n="๔")), [("document", [1]), ("document", [2])]),
        ((MEMO.format(n="๓"), MEMO.format(n="๔"), LETTER), [("document", [1]), ("document", [2]), ("document", [3])]),
        ((ORDER, SECOND_PAGE), [("document", [1, 2])]),
    ],
    ids=lambda value: "-" if isinstance(value, tuple) else None,
)
def test_pages_of_a_file(pages: tuple[str, ...], expected: list[tuple[str, list[int]]]) -> None:
    assert roles(*pages) == expected


def test_memos_one_after_another_without_page_ends() -> None:
    both = MEMO.format(n="๓") + "\n" + MEMO.format(n="๔")
    assert [
        record.reference_number.number for record in extract_all(Document.from_text(both)) if record.reference_number
    ] == [3, 4]


def test_a_note_and_the_copy_below_it() -> None:
    note = "ที่ กค ๐๕๑๑/ว ๒๒      ๓ มิถุนายน ๒๕๖๔\nเรียน หัวหน้าส่วนราชการ เพื่อโปรดทราบ\n\n(นายสมควร ดีเลิศ)\nผู้อำนวยการ\nอธิบดี\n"
    both = note + "              (สำเนา)\n" + ORDER
    assert [record.kind.value for record in extract_all(Document.from_text(both))] == ["memorandum", "order"]


@pytest.mark.parametrize(
    "text",
    [
        LETTER.replace("\n        ด้วย", "\f        ด้วย"),  # the head fills a page
        LETTER + "\f" + SECOND_PAGE.replace("- ๒ -", "-๒-"),
        "กรมปศุสัตว์แถลงผลงาน\n\nประกาศกรมปศุสัตว์ เรื่อง เขตปลอดโรค มีผลแล้ว\nวันที่ ๓ มีนาคม ๒๕๖๗ เวลา ๑๐.๐๐ น. นายพิชิต กล่าวว่า",
    ],
)
def test_one_document_stays_whole(text: str) -> None:
    assert len(split(Document.from_text(text))) == 1


def test_parts_cover_the_text_and_lead_back() -> None:
    whole = Document.from_text("\f".join((LETTER, FORM, MARKED, ORDER)).replace("สำ", "ส\u0e4d\u0e32"))
    parts = split(whole)
    assert [part.span.start for part in parts][1:] == [part.span.end for part in parts][:-1]
    assert (parts[0].span.start, parts[-1].span.end) == (0, len(whole.text))
    for part in parts:
        assert part.document.text == part.span.of(whole.text)
        for at in range(0, len(part.document.text), 7):
            assert part.document.offsets.offset(at) == whole.offsets.offset(at + part.span.start)


def test_enclosures_are_tied_to_the_list_of_attachments() -> None:
    (record,) = extract_all(Document.from_text("\f".join((LETTER, MARKED, FORM))))
    assert [(e.title, e.pages, e.attachment) for e in record.enclosures] == [
        ("บัญชีจัดสรร", [2], 2),
        ("แบบสำรวจโรงเรือน", [3], 1),
    ]
    assert len(record.assignments) == 1


def test_the_first_record_says_that_there_are_more() -> None:
    record = extract("\f".join((LETTER, ORDER, MEMO.format(n="๕"))))
    assert record.subject == "ขอข้อมูลโรงเรือนเลี้ยงสัตว์"
    more = [finding for finding in record.findings if finding.code == "more_documents"]
    assert [finding.message for finding in more] == [
        "The file holds 2 more documents, which begin on pages 2, 3. This record is of the first."
    ]


def test_evidence_names_the_page_of_the_file() -> None:
    records = extract_all(Document.from_text("\f".join((LETTER, FORM, ORDER))))
    assert [record.kind.value for record in records] == ["external_letter", "order"]
    assert records[1].evidence["reference_number"][0].page == 3
