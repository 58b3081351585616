"""Thai lines: where they may end, how they fill their column; and the fonts that are made for them."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from corpus.pdf.breaking import Measure, atoms, balanced, broken
from corpus.pdf.canvas import Style
from corpus.pdf.embed import Subset
from corpus.pdf.faces import FAMILIES, HANDS, face
from corpus.pdf.flow import Row, gap, one_page, paged, unbroken
from corpus.pdf.shaping import GlyphMissing, advance, shape

_TEXT = (
    "ขอให้ชุมชนต่าง ๆ ที่อยู่ริมคลอง (ทั้งสองฝั่ง) ส่งแบบสำรวจ จำนวน ๒ ชุด ภายใน ๗ วัน ทางไปรษณีย์อิเล็กทรอนิกส์ klong@example.go.th "
    "หรือโทร. ๐ ๒๙๙๙ ๐๑๒๓ ระหว่างเวลา ๐๘.๓๐ - ๑๖.๓๐ น. กรุงเทพฯ และปริมณฑล"
)


@pytest.mark.parametrize("width", range(60, 460, 25))
@pytest.mark.parametrize("together", [True, False])
def test_lines_end_where_they_may(width: int, together: bool) -> None:
    lines = [line.text for line in broken(_TEXT, Style(), Measure(float(width), together=together))]
    assert "".join(lines).replace(" ", "") == _TEXT.replace(" ", "")
    for line in lines[1:]:
        assert line[0] not in "ๆฯ)]ะาำิีึืุู่้๊๋์.,", line
    for line in lines[:-1]:
        assert line[-1] not in "(เแโใไ", line


@pytest.mark.parametrize("width", range(140, 460, 40))
@pytest.mark.parametrize("even", [True, False])
def test_justified_lines_fill_their_column(width: int, even: bool) -> None:
    style = Style("trirong", 15.0)
    measure = Measure(float(width), first=40.0, justified=True, even=even)
    for line in broken(_TEXT, style, measure)[:-1]:
        signs = [sign for word in line.text.split(" ") for sign in shape(style.face, word)]
        gaps = sum(sign.leads for sign in signs) - 1
        set_width = line.x + style.width(line.text) + line.blank * line.text.count(" ") + line.spread * gaps
        assert set_width <= width + 0.01
        if line.spread or line.blank:
            assert set_width == pytest.approx(width, abs=0.01)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ภายใน ๑๕ วัน", "๑๕ วัน"),
        ("เมื่อ ๓ มีนาคม", "๓ มีนาคม"),
        ("เวลา ๐๘.๓๐ - ๑๖.๓๐ น.", "๐๘.๓๐ - ๑๖.๓๐ น."),
        ("เก่า ๆ", "เก่า ๆ"),
        ("แจ้ง โทร. ๐ ๒๙๙๙ ๐๑๒๓", "โทร. ๐ ๒๙๙๙ ๐๑๒๓"),
    ],
)
def test_what_belongs_together_stays_together(text: str, whole: str) -> None:
    assert any(whole in atom for _, atom in atoms(text, True))


def test_a_title_is_broken_into_lines_of_like_width() -> None:
    style, title = Style(), "ประกาศรายชื่อชุมชนริมคลองที่ได้รับมาตรวัดระดับน้ำประจำปีงบประมาณ พ.ศ. ๒๕๖๘ รุ่นที่ ๔"
    lines = [style.width(line.text) for line in balanced(title, style, Measure(380.0))]
    assert len(lines) == len(broken(title, style, Measure(380.0))) == 2
    assert min(lines) > 0.7 * max(lines)


@pytest.mark.parametrize("family", FAMILIES + HANDS)
@pytest.mark.parametrize("bold", [False, True])
def test_an_embedded_font_holds_the_signs_and_their_widths(family: str, bold: bool) -> None:
    subset = Subset(face(family, bold))
    signs = [sign for word in _TEXT.split() for sign in shape(subset.face, word)]
    codes = [subset.code(sign) for sign in signs]
    font = TTFont(io.BytesIO(subset.program()))
    assert font["maxp"].numGlyphs > max(codes) == len(subset.codes)
    names = font.getGlyphOrder()
    for code, sign in zip(codes, signs, strict=True):
        assert font["hmtx"][names[code]][0] == sign.advance
        left, _, right, _ = (value + sign.parts[0][1] for value in subset.face.bounds(sign.parts[0][0]))
        glyph = font["glyf"][names[code]]
        if len(sign.parts) == 1 and glyph.numberOfContours:
            assert (glyph.xMin, glyph.xMax) == (left, right)


def test_a_character_without_a_glyph_is_said() -> None:
    with pytest.raises(GlyphMissing, match=r"Sarabun-Regular has no glyph for '漢'"):
        advance(face("sarabun"), "漢")


def _rows(count: int, height: float = 10.0) -> list[Row]:
    return [Row(height, gap(0).draw, opening=str(at)) for at in range(count)]


def test_pages_take_what_fits_and_leave_no_line_alone() -> None:
    assert [len(page) for page in paged(_rows(10), 30.0, 40.0)] == [3, 4, 3]
    assert [len(page) for page in paged(unbroken(_rows(4)), 30.0, 40.0)] == [2, 2]
    assert [len(page) for page in paged([*_rows(2), *unbroken(_rows(3))], 30.0, 40.0)] == [2, 3]


def test_white_space_is_dropped_at_the_head_of_a_page_and_taken_in_to_fit_one() -> None:
    rows = [*_rows(3), gap(8.0), *_rows(1)]
    assert [[row.height for row in page] for page in paged(rows, 30.0, 40.0)] == [[10.0] * 3, [10.0]]
    whole = one_page(rows, 44.0)
    assert whole is not None
    assert sum(row.height for row in whole) == pytest.approx(44.0)
    assert one_page(rows, 42.0) is None


def test_a_block_larger_than_a_page_is_broken_all_the_same() -> None:
    rows = [Row(row.height, row.draw, keep=True) for row in _rows(9)]
    assert [len(page) for page in paged(rows, 40.0, 40.0)] == [4, 4, 1]
