"""The whole way from text to record: whatever the text, it comes to an end, and what it says can be looked up."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extract.letters import announcement, letter, memo, news, order, stamped
from thaicirc import Circular
from thaicirc.document import Document
from thaicirc.errors import ThaicircError
from thaicirc.parsers import parse_bytes
from thaicirc.pipeline import extract, extract_document

DOCUMENTS = {"letter": letter(), "memo": memo(), "order": order(), "announcement": announcement(), "stamped": stamped(), "news": news("วันที่ 7 สิงหาคม 2566 นายก้อง ดีงาม เป็นประธานการประชุม")}  # fmt: skip
WORDS = (
    "ที่ เรื่อง เรียน ถึง อ้างถึง สิ่งที่ส่งมาด้วย ด่วนที่สุด ลับ บันทึกข้อความ ส่วนราชการ คำสั่ง ประกาศ ระเบียบ ว่าด้วย รายงานการประชุม ผู้มาประชุม สั่ง ณ วันที่ ประกาศ ณ วันที่ "
    "ขอแสดงความนับถือ มท ๐๒๑๘/ว ๑๒๘ กรมที่ดิน ศาลากลางจังหวัดน่าน ถนน ณ ห้องประชุม โดยมี เป็นประธาน นายวีระ ทองดี (นายวีระ ทองดี) อธิบดี ปฏิบัติราชการแทน โทร. ๐ ๒๑๔๑ ๕๕๕๕ ต่อ ๑๒ "
    "ด้วย ตามหนังสือ จึงเรียนมา ขอให้ มอบหมายให้ จังหวัด รายงานผล ดังนี้ ๑. ๒. ๑) (ก) ข้อ ๑ - • ภายใน ๗ วันทำการ ภายในวันที่ ๘ มีนาคม ๒๕๖๗ วันนี้ พรุ่งนี้ ในวันเดียวกัน เวลา ๐๙.๓๐ น. "
    "ระหว่างวันที่ ๑ - ๓ มี.ค. ๖๗ ลงวันที่ เลื่อน จากเดิม เป็น PMQA 4.0 หมวด ๑-๗ Zoom ปีงบประมาณ พ.ศ. ๒๕๖๗ จำนวน ๑ ชุด อย่างละ “ ” ( ) / .... ........ … www.dol.go.th a@b.co.th เลขที่รับ ๙๙"
).split()
lines = st.lists(st.sampled_from(WORDS) | st.text("๐๑๒๙5/.-ว( )", max_size=6), max_size=7).map(" ".join)
shuffled = st.lists(
    st.builds(lambda indent, line: " " * indent + line, st.sampled_from([0, 0, 8, 20]), lines), max_size=25
).map("\n".join)
thai = st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5C) | st.sampled_from(" \n\t\f.()/๐๑๒“”-–\u200b\u00a0\uf70a"), max_size=200)  # fmt: skip


def look(text: str) -> Circular:
    """The record of a text, its evidence looked up and written out and read back."""
    document = Document.from_text(text)
    record = extract_document(document)
    for places in record.evidence.values():
        for place in places:
            assert place.span.of(document.text) == place.text
            assert document.pages[place.page - 1].span.start <= place.start
    assert Circular.model_validate_json(record.model_dump_json()) == record
    assert record.deadlines == sorted(record.deadlines, key=lambda each: str(each.due))
    assert record.meetings == sorted(record.meetings, key=lambda each: str(each.start))
    assert all("start" in record.evidence_of(meeting) for meeting in record.meetings)
    assert all("due" in record.evidence_of(deadline) for deadline in record.deadlines)
    return record


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    look(text)


@given(thai)
def test_any_thai_text(text: str) -> None:
    look(text)


@given(shuffled)
@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
def test_the_words_of_letters_in_any_order(text: str) -> None:
    assert look(text) == extract_document(Document.from_text(text))


@given(st.sampled_from(sorted(DOCUMENTS)), st.data())
def test_a_letter_cut_and_turned_over(name: str, data: st.DataObject) -> None:
    text = DOCUMENTS[name]
    start = data.draw(st.integers(0, len(text)))
    look(text[start:] + text[: data.draw(st.integers(0, start))])


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("cp874", "replace")))
def test_any_bytes(data: bytes) -> None:
    try:
        document = parse_bytes(data)
    except ThaicircError:
        return
    extract_document(document)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_lines_that_end_otherwise_and_pages_change_nothing(name: str) -> None:
    def plain(text: str) -> dict[str, object]:
        return extract(text).model_dump(exclude={"evidence", "source", "findings"})

    text = DOCUMENTS[name]
    assert plain(text.replace("\n", "\r\n")) == plain(text)
    assert plain("\ufeff" + text) == plain(text)
    assert plain(text + "\n\n\n") == plain(text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_thai_and_arabic_digits_say_the_same(name: str) -> None:
    arabic = DOCUMENTS[name].translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    thai, other = extract(DOCUMENTS[name]), extract(arabic)
    assert thai.reference_number is None or other.reference_number is not None
    assert (thai.kind, thai.date, thai.reference_number and thai.reference_number.canonical) == (
        other.kind,
        other.date,
        other.reference_number and other.reference_number.canonical,
    )


#: What a careless pattern or a loop within a loop would stumble over, again and again.
REPEATED = (
    *("(ที่ ๐๐๐๐", "ณ ห้อง", "๑", "๑๒ ", " ", "\n", "(", "((((", "“", "ก", "นาย", "นายก ", "ที่ มท ", "ที่", "ที่ ", "วันที่ ๑ ", "ภายใน ", "ให้", "ขอให้จังหวัด"),
    *("ประชุม", "โครงการ“", "โทร. ๐", "./", "a@", "www.", "๑. ", "๑.\n", "- \n", "เรื่อง ", "เรียน\n", "และ", "หมวด ๑-", "สำนักงาน", "จังหวัด ", "ส่งที่", "โดยมี"),
    *("เป็นประธาน ", "พล.ต.", "น.", "๐๙.๐๐ น. - ", "ชั้น ๑ อาคาร ", ".", "….", "\u0e48\u0e34", "\f", "ดังนี้\n๑. ", "ฯ", "มท. ๕", "(นาย", "( ก )\n", "\u200b", "ๆ"),
)  # fmt: skip
SIZES = [pytest.param(text, 200_000, id=repr(text)) for text in REPEATED]
#: Nothing but figures and dates: more work a letter, and no letter holds so many.
SIZES += [pytest.param("๑ มกราคม ๒๕๖๗ ", 60_000, id="dates"), pytest.param("๐-", 60_000, id="figures")]


@pytest.mark.parametrize(("text", "size"), SIZES)
def test_cost_grows_with_the_text_and_no_faster(text: str, size: int) -> None:
    extract("ที่")
    start = time.perf_counter()
    extract(text * (10_000 // len(text)))
    assert time.perf_counter() - start < 1  # what is quadratic would take minutes for the whole
    start = time.perf_counter()
    extract(text * (size // len(text)))
    assert time.perf_counter() - start < 5
