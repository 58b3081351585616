"""Text layers that lie: what readers report is what they report of real files with the defect; the pages look as before."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import pdfplumber
import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.defects import DEFECTS, with_defect
from corpus.defects.places import as_mac_roman, place
from corpus.defects.spacing import gaps
from tests.corpus.scan_letters import letter, long_letter
from thaicirc.normalise import clean


@cache
def damaged(defect: str, fonts: tuple[str, ...] = ()) -> bytes:
    return with_defect(letter().pdf, defect, fonts=fonts)


def pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def plumber(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def drawn(pdf: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return np.asarray(document[0].render(scale=2, grayscale=True).to_numpy().squeeze())


READINGS = [
    ("D1", ["ส านักงาน", "ผู้อ านวยการ", "ต่ ากว่า", "น้ าป่า", "ค้ าเสา"], ["ำ"]),
    ("D1b", ["ส ำนักงำนป้องกัน", "มกรำคม", "กุมภำพันธ์", "จังหวัด", "ต่ ำกว่ำ"], ["\u0e32"]),
    ("D2", ["ส\u0e4d\u0e32นักงาน", "อ\u0e4d\u0e32นวยการ"], ["ำ"]),
    ("D3", ["หน\uf70aวยงาน", "ป\uf706องกัน", "ผู\uf70b", "ที่", "ฝ\uf710\uf713ง", "ป\uf702\uf714", "ญาติ"], ["หน่วย"]),
    ("D4", ["ส้านักงาน", "ผู้อ้านวยการ", "น ้าป่า", "ต ่ากว่า"], ["ำ"]),
    ("D6", ["‡√◊ËÕß", "°ÿ¡¿“æ—π∏å"], ["เรื่อง", "ก"]),
    ("D7", ["หนวยงาน", "ปองกัน", "ที่", "คาเสา", "ตากวา"], ["หน่วย", "ป้อง", "ค้ำ"]),
    ("D8", ["\u200b"], []),
    ("D9", ["0433.2", "1867", "ที่", "29 กุมภาพันธ์ 2567"], ["๒๕๖๗"]),
]


@pytest.mark.parametrize(("defect", "present", "absent"), READINGS, ids=[row[0] for row in READINGS])
@pytest.mark.parametrize("reader", [pdfium, plumber])
def test_reads_as_real_ones_do(
    reader: Callable[[bytes], str], defect: str, present: list[str], absent: list[str]
) -> None:
    text = reader(damaged(defect))
    assert [each for each in present if each not in text] == []
    assert [each for each in absent if each in text] == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_pages_look_as_before(defect: str) -> None:
    """Marks that have become glyphs of their own may be rounded to another pixel; nothing else moves."""
    before, after = drawn(letter().pdf), drawn(damaged(defect))
    assert before.shape == after.shape
    different = np.abs(before.astype(int) - after) > 64
    assert different.mean() < 0.002
    assert abs(float(before.mean()) - float(after.mean())) < 0.05


@pytest.mark.parametrize("defect", DEFECTS)
def test_same_file_same_bytes(defect: str) -> None:
    assert with_defect(letter().pdf, defect) == damaged(defect)


@pytest.mark.parametrize("defect", DEFECTS)
def test_every_page_has_it(defect: str) -> None:
    sound, lying = (
        [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
        for pdf in (long_letter().pdf, with_defect(long_letter().pdf, defect))
    )
    assert len(sound) == len(lying) == 2
    assert all(a != b for a, b in zip(sound, lying, strict=True))


@pytest.mark.parametrize("defect", ["D1", "D2", "D3"])
def test_cleaning_mends_what_it_knows(defect: str) -> None:
    expected = clean(pdfium(letter().pdf))[0]
    assert re.sub(r"\s", "", clean(pdfium(damaged(defect)))[0]) == re.sub(r"\s", "", expected)


def test_blanks_inside_clusters() -> None:
    """With the blanks taken out the text is what it was; in it they stand before marks and after leading vowels."""
    for reader in (pdfium, plumber):
        sound, lying = reader(letter().pdf), reader(damaged("D5"))
        assert re.sub(r"\s", "", lying) == re.sub(r"\s", "", sound)
        assert len(re.findall(r"[ก-ฮ] [ัิ-ูเ็-์า]", lying)) > 10
        assert len(re.findall(r"[ก-ฮ] [ัิ-ู็-์า]", sound)) == 0
    assert re.search("[เแโใไ] [ก-ฮ]", pdfium(damaged("D5")))


def test_marks_out_of_order() -> None:
    for reader in (pdfium, plumber):
        sound, lying = reader(letter().pdf), reader(damaged("D10"))
        assert sorted(sound) == sorted(lying)
        assert sound != lying
        assert re.search("[ก-ฮ][ก-ฮ][่้ัิี]", lying)


def test_zero_width_spaces_stand_between_words() -> None:
    text = pdfium(damaged("D8"))
    assert text.count("\u200b") > 20
    assert clean(text)[0] == clean(pdfium(letter().pdf))[0]
    assert not re.search("\u200b[ะ-ฺ็-๎]", text)


def test_runs_with_ascii_digits_keep_their_font() -> None:
    pdf = damaged("D9")
    with pikepdf.open(io.BytesIO(pdf)) as file:
        names = {str(font.BaseFont) for font in file.pages[0].resources["/Font"].values()}
    assert any(name.endswith("+THSarabunIT๙") for name in names)
    assert any("Sarabun-" in name for name in names)
    text = pdfium(pdf)
    assert "Line ID 5560" in text
    assert "14@example.go.th" in text


@pytest.mark.parametrize("defect", ["D1", "D3", "D7"])
def test_one_font_of_two(defect: str) -> None:
    """The urgency mark is bold; the body is not."""
    only_regular = pdfium(damaged(defect, ("Regular",)))
    only_bold = pdfium(damaged(defect, ("Bold",)))
    sound = pdfium(letter().pdf)
    assert "ด่วนที่สุด" in only_regular
    assert only_bold != sound
    assert only_regular != sound
    assert only_bold != only_regular
    assert pdfium(with_defect(letter().pdf, defect, fonts=["None of this name"])) == sound


def test_mac_characters_lead_back() -> None:
    """Character → Mac Roman byte → TIS-620, as a reader would mend it (plain marks only)."""
    text = "กำหนดการประชุม ๒๕๖๗"
    lying = "".join(as_mac_roman(text, at) for at in range(len(text)))
    assert lying.encode("mac_roman").decode("iso8859_11") == text


@pytest.mark.parametrize(
    ("texts", "at", "expected"),
    [
        ("ที่", 2, "plain"),
        ("ท่า", 1, "low"),
        ("ป่า", 1, "low left"),
        ("ปี่", 1, "left"),
        ("ปี่", 2, "left"),
        ("ผู้", 2, "low"),
        ("ศักดิ์", 4, "plain"),
        ("ญู", 0, "low"),
        ("ญา", 0, "plain"),
        (["น", "้", "ำ"], 1, "plain"),
        (["น", "้ำ"], 1, "plain"),
        ("่า", 0, "low"),
    ],
)
def test_places(texts: Sequence[str], at: int, expected: str) -> None:
    assert place(texts, at) == expected


@given(st.lists(st.sampled_from([*"กปญนเแาะ่้ีั .๑1", "ำ", "้ำ"]), max_size=20), st.sampled_from(sorted(DEFECTS)))
def test_rules_give_every_sign_a_label(texts: list[str], defect: str) -> None:
    if defect == "D8":
        return
    labels = DEFECTS[defect].rule(texts)
    assert len(labels) == len(texts)
    assert all(len(each) in (1, 2) for each in labels)
    assert all(0 <= at < len(texts) - 1 for at in gaps(texts))


def test_unknown_defect() -> None:
    with pytest.raises(KeyError, match="D99"):
        with_defect(letter().pdf, "D99")
