"""Clean text: what one reads, as Unicode wants it; digits and blanks inside lines stay, and offsets lead back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.normalise import clean, squeezed
from thaicirc.spans import Span

CONSONANTS, VOWELS, TONES = (
    "กขนสปอทฐญ",
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\uf701\uf712\uf718",
    "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\uf70a\uf70b",
)
syllables = st.builds(
    lambda letter, marks, after: letter + marks + after,
    st.sampled_from(CONSONANTS),
    st.sampled_from(
        ["", *VOWELS, *TONES, *(v + t for v in VOWELS for t in TONES), *(t + v for v in VOWELS for t in TONES)]
    ),
    st.sampled_from(["", "", "า", "\u0e33", "\u0e4d\u0e32", "\u200b", "\u00a0"]),
)
others = st.sampled_from([*"๐๑๒ .,/()aé\n\r\t\f\u00a0\u3000\u200b\ufeff\x00เแโ“", "\r\n", "ฯลฯ", "  "])
#: What a person may have typed or a font left: syllables, their marks in either order, and what stands between them.
typed = st.lists(syllables | others, max_size=25).map("".join)


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


@given(typed)
def test_clean_text_is_clean(raw: str) -> None:
    text, _ = clean(raw)
    assert clean(text)[0] == text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\r\x00\u200b\u200d\ufeff\u00a0")
    assert not any("\uf700" <= c <= "\uf71a" for c in text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("ท\u0e48\u200b\u0e35", "ที่", id="no width between marks"),
        pytest.param("ส\u0e4d\u200b\u0e32เนา", "สำเนา", id="no width within sara am"),
        pytest.param("ก\u0e48\u0e38\u0e34", "ก\u0e38\u0e34\u0e48", id="tone before two vowels"),
    ],
)
def test_one_defect_behind_another(raw: str, text: str) -> None:
    assert clean(raw)[0] == text


@given(st.text(st.characters(exclude_characters="".join(map(chr, range(0x0E01, 0x0E5C)))), max_size=40))
def test_text_in_other_scripts_is_cleaned_once_and_for_all(raw: str) -> None:
    text, _ = clean(raw)
    assert clean(text)[0] == text


@given(typed, st.data())
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


def test_a_mark_that_changed_places_leads_back_to_both_beside_a_composed_letter() -> None:
    raw = "ก\u0e48\u0e31e\u0301"
    assert clean(raw)[1].back(Span(0, 2)) == Span(0, 3)


@given(typed)
def test_offsets_run_forward(raw: str) -> None:
    text, offsets = clean(raw)
    places = [offsets.offset(i) for i in range(len(text))]
    assert places == sorted(places)
    assert all(0 <= place < len(raw) for place in places)


@pytest.mark.parametrize(("text", "line"), [("  ก \n\t ข ", "ก ข"), ("", ""), (" \n ", ""), ("กข", "กข")])
def test_squeezed(text: str, line: str) -> None:
    assert squeezed(text) == line
