"""Joining printed lines: a word that the margin broke is whole again, and every place leads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document
from thaicirc.layout.flow import join
from thaicirc.layout.openers import OPENER
from thaicirc.layout.paragraphs import paragraphs
from thaicirc.layout.rows import rows
from thaicirc.spans import Span


def joined(text: str) -> str:
    document = Document.from_text(text)
    return join(document.text, [line.span for line in document.lines if line.text]).text


@pytest.mark.parametrize(
    ("lines", "flow"),
    [
        ("การประชุมคณะกรรม\n      การกลาง", "การประชุมคณะกรรมการกลาง"),
        ("การประชุมคณะกรรมการ\nประจำปี ๒๕๖๗", "การประชุมคณะกรรมการ ประจำปี ๒๕๖๗"),
        ("หนังสือกรมที่ดิน\nลงวันที่ ๕ มกราคม", "หนังสือกรมที่ดิน ลงวันที่ ๕ มกราคม"),
        ("วันที่ ๕\nมกราคม ๒๕๖๗", "วันที่ ๕ มกราคม ๒๕๖๗"),
        ("PMQA\nหมวด ๑", "PMQA หมวด ๑"),
        ("คณะกรรมการ (\nชุดที่ ๑)", "คณะกรรมการ (ชุดที่ ๑)"),
        ("คณะกรรมการต่าง\nๆ", "คณะกรรมการต่างๆ"),
        ("อธิบดีกรม     ที่ดิน", "อธิบดีกรม ที่ดิน"),
        ("กองคลัง ........", "กองคลัง"),
        ("เรื่อง ......... ประชุม .....", "เรื่อง ประชุม"),
        ("", ""),
    ],
)
def test_join(lines: str, flow: str) -> None:
    assert joined(lines) == flow


WIDE = "ด้วยกรมที่ดินจะจัดประชุมเชิงปฏิบัติการเพื่อทบทวนแนวทางการรังวัดที่ดินในเขต"


def body(text: str) -> list[str]:
    document = Document.from_text(text)
    return paragraphs(document.text, rows(document)).text.split("\n")


def test_lines_that_the_margin_broke_are_one_paragraph() -> None:
    assert body(f"        {WIDE}\n{WIDE}\nป่าไม้ทั่วประเทศ") == [WIDE + WIDE + "ป่าไม้ทั่วประเทศ"]


def test_indented_lines_open_paragraphs() -> None:
    text = f"        {WIDE}\nป่าไม้\n        ในการนี้ {WIDE}\nป่าไม้"
    assert body(text) == [WIDE + "ป่าไม้", f"ในการนี้ {WIDE}ป่าไม้"]


def test_blank_lines_part_paragraphs() -> None:
    assert body(f"{WIDE}\nป่าไม้\n\n{WIDE}") == [WIDE + "ป่าไม้", WIDE]


def test_items_are_paragraphs() -> None:
    assert body(f"        {WIDE}\n        ๑. รายงานผล\n        ๒. ส่งแบบสำรวจ")[1:] == ["๑. รายงานผล", "๒. ส่งแบบสำรวจ"]


def test_the_closing_formula_is_a_paragraph() -> None:
    assert body(f"        {WIDE}\n        จึงเรียนมาเพื่อโปรดทราบ") == [WIDE, "จึงเรียนมาเพื่อโปรดทราบ"]


def test_a_sentence_runs_on_over_a_page() -> None:
    text = f"        {WIDE}\n{WIDE}\n- ๒ -\nป่าไม้ทั่วประเทศ"
    assert body(text) == [WIDE + WIDE + "ป่าไม้ทั่วประเทศ"]


@pytest.mark.parametrize(
    "words", ["ด้วยกรม", "ตามที่กระทรวง", "ตามหนังสือที่อ้างถึง", "เนื่องด้วย", "สืบเนื่องจาก", "ในการนี้", "อนุสนธิ", "๑. เรื่องเดิม"]
)
def test_openers(words: str) -> None:
    assert OPENER.match(words)


@pytest.mark.parametrize("words", ["ด้วยความนับถือ", "อธิบดี", "ประชุมด้วย", "ตามลำดับ", "ผู้ว่าราชการ"])
def test_no_openers(words: str) -> None:
    assert not OPENER.match(words)


@given(st.text("กข่าลที่๑.() \t\n…ๆ“A", max_size=100), st.data())
def test_every_place_of_a_flow_leads_back(raw: str, data: st.DataObject) -> None:
    document = Document.from_text(raw)
    flow = paragraphs(document.text, rows(document))
    if not flow.text:
        return
    start = data.draw(st.integers(0, len(flow.text) - 1))
    end = data.draw(st.integers(start + 1, len(flow.text)))
    piece, source = flow.text[start:end], flow.back(Span(start, end)).of(document.text)
    assert "".join(piece.split()) == "".join(source.replace(".", "").split()) or set(piece) <= set(source) | {" ", "\n"}
