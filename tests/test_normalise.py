"""Clean text: what one reads, as Unicode wants it; digits and blanks inside lines stay, and offsets lead back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.normalise import clean, squeezed
from thaicirc.spans import Span

#: Letters, marks in any order, what old fonts and web pages leave between them, and what must stay.
ALPHABET = "กขนสปอา\u0e33เแ่้๊๋์ิีึืุูั็\u0e4dฺ๐๑๒ \u00a0\u200b\u200d\ufeff\n\r\t\f.,/()aé\u0301e\uf70a\uf70b\uf712\uf71a\x00"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("ส\u0e4d\u0e32เนา", "สำเนา"),
        ("ส\u0e4d \u0e32เนา", "สำเนา"),  # as some PDF text layers part it
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("ท\u0e48\u0e35", "ที่"),  # tone before vowel
        ("สิ\u0e48ง", "สิ่ง"),
        ("ท\u0e35\uf70a", "ที่"),  # a tone mark of old Windows fonts
        ("ป\uf712ญหา", "ป็ญหา"),
        ("\uf70fหน\uf710าท\uf70a\u0e35", "ญหนัาที่"),
        ("กรม\u200bที่\u200dดิน", "กรมที่ดิน"),
        ("\ufeffที่", "ที่"),
        ("วัน\u00adที่", "วันที่"),
        ("๑๕\u00a0กรกฎาคม", "๑๕ กรกฎาคม"),
        ("ก\u3000ข", "ก ข"),
        ("ก\r\nข\rค\u2028ง", "ก\nข\nค\nง"),
        ("e\u0301", "é"),
        ("ก\x00ข", "กข"),
    ],
)
def test_cleaned(raw: str, text: str) -> None:
    assert clean(raw)[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "๑๕ กรกฎาคม ๒๕๖๓",  # Thai digits stay Thai
        "15 กรกฎาคม 2563",
        "ที่  มท ๐๒๑๘/ว ๑๒๘          ศาลากลางจังหวัด",  # runs of blanks part columns
        "\tบรรทัด\n\n\fหน้า ๒",
        "สำนักงาน น้ำ ที่ เปี๊ยะ ญี่ปุ่น ฎีกา ฯลฯ ๆ",
        "“คำพูด” – ข้อ ๑. ½ ²",  # NFC, not NFKC
    ],
)
def test_unchanged(text: str) -> None:
    cleaned, offsets = clean(text)
    assert cleaned == text
    assert offsets.back(Span(0, len(text))) == Span(0, len(text))


def test_offsets_lead_back() -> None:
    raw = "ที่ มท\u200b ๐๒๑๘\r\nส\u0e4d\u0e32เนา"
    text, offsets = clean(raw)
    assert text == "ที่ มท ๐๒๑๘\nสำเนา"
    for piece in ("มท", "๐๒๑๘", "เนา"):
        at = text.index(piece)
        assert offsets.back(Span(at, at + len(piece))).of(raw) == piece
    at = text.index("สำ")
    assert offsets.back(Span(at, at + 2)).of(raw) == "ส\u0e4d\u0e32"


@given(st.text(ALPHABET, max_size=40))
def test_clean_text_is_clean(raw: str) -> None:
    text, _ = clean(raw)
    assert clean(text)[0] == text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\r\x00\u200b\u200d\ufeff\u00a0")
    assert not any("\uf700" <= c <= "\uf71a" for c in text)


@given(st.text(max_size=40))
def test_any_text_is_cleaned_once_and_for_all(raw: str) -> None:
    text, _ = clean(raw)
    assert clean(text)[0] == text


@given(st.text(ALPHABET, min_size=1, max_size=40), st.data())
def test_every_offset_leads_to_where_its_text_came_from(raw: str, data: st.DataObject) -> None:
    text, offsets = clean(raw)
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    back = offsets.back(Span(start, end))
    assert back.end <= len(raw)
    found, _ = clean(back.of(raw))
    assert text[start:end] in found or unicodedata.normalize("NFC", text[start:end]) in found


@given(st.text(ALPHABET, max_size=40))
def test_offsets_run_forward(raw: str) -> None:
    text, offsets = clean(raw)
    places = [offsets.offset(i) for i in range(len(text))]
    assert places == sorted(places)
    assert all(0 <= place < len(raw) for place in places)


@pytest.mark.parametrize(("text", "line"), [("  ก \n\t ข ", "ก ข"), ("", ""), (" \n ", ""), ("กข", "กข")])
def test_squeezed(text: str, line: str) -> None:
    assert squeezed(text) == line
