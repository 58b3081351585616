"""Which printed line carries on the sentence above it, and which begins a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document
from thaicirc.layout.paragraphs import columns, paragraphs
from thaicirc.layout.rows import rows


def told_apart(text: str) -> list[str]:
    document = Document.from_text(text)
    return paragraphs(document.text, rows(document)).text.split("\n")


FULL = "กรมกิจการเด็กและเยาวชนได้ทบทวนแนวทางการดูแลเด็กในพื้นที่ห่างไกลร่วมกับหน่วยงานในพื้นที่แล้วเมื่อต้นปี"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("ตามหนังสือที่อ้างถึง แจ้งให้ทราบแล้ว นั้น", "กรมจะจัดอบรมครูพี่เลี้ยง"),
        ("กรมจึงขอแจ้งผลการพิจารณามาเพื่อทราบ", "อนึ่ง กรมจะแจ้งกำหนดให้ทราบอีกครั้ง"),
        ("จึงมีคำสั่ง ดังต่อไปนี้", "คณะทำงานเด็กปฐมวัย"),
        ("ที่ประชุมได้หารือแล้ว", "มติที่ประชุม เห็นชอบ"),
        ("มติที่ประชุม รับทราบ", "เลิกประชุมเวลา ๑๒.๐๐ น."),
    ],
)
def test_begins_anew(above: str, below: str) -> None:
    assert told_apart(f"{FULL}\n{above}\n{below}")[-1] == below


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (f"{FULL} เวลา ๐๙.๓๐", "- ๑๕.๐๐ น. ณ ห้องประชุม ๑", "เวลา ๐๙.๓๐ - ๑๕.๐๐ น. ณ ห้องประชุม ๑"),
        (f"{FULL} เวลา", "๑๓.๓๐ – ๑๕.๐๐ น. ณ ห้องประชุม ๑", "เวลา ๑๓.๓๐ – ๑๕.๐๐ น. ณ ห้องประชุม ๑"),
        (f"{FULL} ตามเกณฑ์ PMQA", "4.0 ผ่านระบบออนไลน์", "PMQA 4.0 ผ่านระบบออนไลน์"),
        ("ขอให้แจ้งชื่อผ่านเว็บไซต์", "https://www.dcy.example/form ภายในเดือนนี้", "ผ่านเว็บไซต์ https://www.dcy.example/form"),
        (f"{FULL} เวลา ๐๙.๓๐", "น. ณ ห้องประชุม ๑", "๐๙.๓๐ น. ณ ห้องประชุม ๑"),
        (f"{FULL} ณ", "ห้องประชุม ๑", " ณ ห้องประชุม ๑"),
        (f"{FULL} จำนวน ๑๒๐", "คน", "จำนวน ๑๒๐ คน"),
    ],
)
def test_goes_on(above: str, below: str, joined: str) -> None:
    found = told_apart(f"{FULL}\n{above}\n{below}")
    assert joined in found[-1]


def test_first_lines_set_in() -> None:
    text = (
        f"        {FULL}\nแล้ว จึงให้ปฏิบัติ\n        ๑. ให้กองคลังจัดทำบัญชี\n        ให้ผู้มีรายชื่อข้างต้นรายงานผล\n"
        f"        {FULL}\nแล้ว\n"
    )
    assert "ให้ผู้มีรายชื่อข้างต้นรายงานผล" in told_apart(text)


@given(st.text(alphabet="กขค่้ิีุู ำเ"))
def test_marks_take_no_column(text: str) -> None:
    assert columns(text) == sum(c not in "่้ิีุู" for c in text)
