"""PDF files made here, read back: what each defect class looks like in a file, and what is printed."""

from __future__ import annotations

import pytest

from tests.parsers.pdf.making import Line, Sheet, pdf
from thaicirc.document import Document, Margin
from thaicirc.errors import BrokenFile, Encrypted, TimedOut, TooManyPages, WrongPassword
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.pdf import pages_to_ocr, parse
from thaicirc.records import Soundness, Source, TextOrigin
from thaicirc.spans import Span

NIKHAHIT, THO, AA, AM = "\u0e4d", "\u0e49", "\u0e32", "\u0e33"


def read(data: bytes, **limits: float) -> Document:
    return parse(data, Source(path="a.pdf"), limits=Limits(**limits))  # type: ignore[arg-type]


def text(*lines: Line, **options: object) -> str:
    return read(pdf([Sheet(lines)], **options)).text  # type: ignore[arg-type]


def glyphs(printed: str) -> str:
    """As Thai fonts draw ำ: a ring, the tone mark, then า."""
    return printed.replace(THO + AM, NIKHAHIT + THO + AA).replace(AM, NIKHAHIT + AA)


@pytest.mark.parametrize(
    ("lies", "printed"),
    [
        ({}, "กองคลังแจ้งกำหนดการ"),
        ({NIKHAHIT: " "}, "กำหนดการสำรวจนาข้าว"),
        ({NIKHAHIT: " "}, "การใช้น้ำในหน้าแล้ง"),
        ({NIKHAHIT: " ", AA: AM}, "กำหนดการสำรวจนาข้าว"),
        ({NIKHAHIT: THO}, "กำหนดการใช้รถ ห้ามขับเร็ว"),
        ({NIKHAHIT: "\uf711", THO: "\uf70b"}, "กำหนดข้อห้าม"),
        ({"\u0e48": "\uf88b"}, "แต่ง"),
    ],
    ids=["sound", "D1", "D1-tone", "D1b", "D4", "D3", "D3-mac"],
)
def test_marks_are_read_as_they_are_drawn(lies: dict[str, str], printed: str) -> None:
    assert text(Line(85, 700, glyphs(printed)), lies=lies) == printed


def test_a_true_blank_stays_a_blank() -> None:
    assert text(Line(85, 700, glyphs("งาน นี้ สำคัญ")), lies={NIKHAHIT: " "}) == "งาน นี้ สำคัญ"


def test_a_true_sara_am_stays_one() -> None:
    assert text(Line(85, 700, "กำหนดการทำงาน")) == "กำหนดการทำงาน"


def test_words_said_beside_the_glyphs_are_said_once() -> None:
    """What programs write that draw one cluster with several text objects."""
    content = pdf(
        [Sheet([Line(85, 700, "ท"), Line(91.4, 700, "\u0e35\u0e48", said="\u0e35\u0e48"), Line(91.4, 700, "ส")])]
    )
    assert read(content).text == "ที่ส"


def test_marks_drawn_after_the_line_go_to_their_letters() -> None:
    lines = [Line(85, 700, "กองคลงจด"), Line(85 + 5 * 6.4, 700, "\u0e31"), Line(85 + 7 * 6.4, 700, "\u0e31")]
    assert text(*lines) == "กองคลังจัด"


def test_digits_of_a_font_that_draws_thai_ones() -> None:
    line = Line(85, 700, "กก 0134/57")
    assert text(line, thai_digits=True, name="AAAAAA+THSarabunIT9") == "กก ๐๑๓๔/๕๗"
    assert text(line, thai_digits=False, name="AAAAAA+THSarabunPSK") == "กก 0134/57"


def test_ink_gainsays_the_name_of_a_font() -> None:
    assert text(Line(85, 700, "กก 0134/57"), thai_digits=False, name="THSarabunIT9") == "กก 0134/57"


def test_a_letterhead_of_two_columns_is_one_line_with_a_gap() -> None:
    written = text(Line(85, 700, "ที่ กก ๑๒๓๔/๕"), Line(350, 700, "กรมทดลอง"), Line(85, 680, "กองคลัง"))
    first, second = written.split("\n")
    assert first.startswith("ที่ กก ๑๒๓๔/๕   ")
    assert first.endswith("กรมทดลอง")
    assert second == "กองคลัง"


def test_indents_and_wide_leading_are_kept() -> None:
    rows = [Line(85, 700 - 20 * i, "ก" * 40) for i in range(6)]
    written = text(*rows, Line(156, 540, "ข" * 20), Line(85, 520, "ค" * 30)).split("\n")
    at = next(i for i, line in enumerate(written) if "ข" in line)
    assert written[at - 1] == ""
    assert 8 <= len(written[at]) - len(written[at].lstrip()) <= 16
    assert written[at + 1] == "ค" * 30


def test_a_justified_line_has_single_blanks() -> None:
    """LibreOffice spreads the blanks of a line; a letterhead that reaches the margin has one wide gap among narrow ones."""
    full = [Line(85, 700 - 20 * i, "ก" * 60) for i in range(4)]
    spread = [Line(85, 600, "กขค "), Line(85 + 165, 600, "งจฉ "), Line(85 + 384 - 19.2, 600, "ชซญ")]
    even = [Line(85, 580, "ก" * 20 + " "), Line(233, 580, "ข" * 20 + " "), Line(381, 580, "ค" * 13 + "ฅฅฅ"[:1])]
    written = text(*full, *spread, *even).split("\n")
    assert [part for part in written[-2].split("   ") if part.strip()] != [written[-2]]
    assert "กขค   " in written[-2]
    assert written[-1].split(" ") == ["ก" * 20, "ข" * 20, "ค" * 13 + "ฅ"]


def test_page_numbers_and_continuation_words_stay_out_of_the_text() -> None:
    first = Sheet([Line(85, 700, "ก" * 30), Line(400, 60, "/๒. แจ้ง...")])
    second = Sheet([Line(280, 800, "- ๒ -"), Line(85, 700, "๒. แจ้งผล")])
    document = read(pdf([first, second]))
    assert document.text == "ก" * 30 + "\f๒. แจ้งผล"
    kept = [(each.kind, each.text) for page in document.pages for each in page.furniture]
    assert kept == [(Margin.CONTINUATION, "/๒. แจ้ง..."), (Margin.PAGE_NUMBER, "- ๒ -")]
    assert all(each.box is not None for page in document.pages for each in page.furniture)


def test_the_last_page_has_no_continuation() -> None:
    assert "/๒. แจ้ง..." in read(pdf([Sheet([Line(85, 700, "ก" * 30), Line(400, 60, "/๒. แจ้ง...")])])).text


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    left = [Line(60, 700 - 20 * i, "ก" * 32) for i in range(10)]
    right = [Line(320, 700 - 20 * i, "ข" * 32) for i in range(10)]
    written = "".join(text(*left, *right).split())
    assert written == "ก" * 320 + "ข" * 320


def test_rows_of_a_list_are_no_columns() -> None:
    rows = [line for i in range(10) for line in (Line(60, 700 - 20 * i, "กขค"), Line(320, 700 - 20 * i, "๑๒๓"))]
    assert [row.split() for row in text(*rows).split("\n")] == [["กขค", "๑๒๓"]] * 10


def test_a_framed_stamp_is_no_part_of_the_letterhead() -> None:
    stamp = [Line(440, 760 - 18 * i, words) for i, words in enumerate(("เลขรับ", "วนท", "เวลา"))]
    letter = [Line(85, 742, "ส" * 20), Line(85, 724, "ท" * 20), *(Line(85, 700 - 20 * i, "ก" * 50) for i in range(6))]
    written = read(pdf([Sheet([*stamp, *letter], frames=[(430, 715, 120, 62)])])).text
    assert [line.strip() for line in written.split("\n")[:3]] == ["เลขรับ", "วนท", "เวลา"]
    assert "ส" * 20 + "\n" in written


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_lie_on_the_page_as_shown(rotate: int) -> None:
    turned = {
        0: Line(100, 700, "กขค"),
        90: Line(142, 100, "กขค", matrix=(0, 1, -1, 0)),
        180: Line(495, 142, "กขค", matrix=(-1, 0, 0, -1)),
        270: Line(453, 742, "กขค", matrix=(0, -1, 1, 0)),
    }[rotate]
    document = read(pdf([Sheet([turned], rotate=rotate)]))
    assert document.text == "กขค"
    (box,) = document.boxes_of(Span(0, 3))
    assert box.x0 == pytest.approx(100, abs=2)
    assert 120 < box.top < box.bottom < 160


def test_a_crop_box_moves_the_origin() -> None:
    (box,) = read(pdf([Sheet([Line(100, 700, "กขค")], crop=(50, 50, 545, 792))])).boxes_of(Span(0, 3))
    assert box.x0 == pytest.approx(50, abs=2)
    assert box.bottom == pytest.approx(792 - 700, abs=8)


def test_a_value_leads_back_to_its_letters() -> None:
    document = read(pdf([Sheet([Line(85, 700, glyphs("กำหนดงาน"))])], lies={NIKHAHIT: " "}))
    at = document.text.index("งาน")
    (box,) = document.boxes_of(Span(at, at + 3))
    assert box.x0 == pytest.approx(85 + 16 * 0.4 * 5, abs=1)


def test_writing_turned_on_the_page_comes_after_the_rest() -> None:
    lines = [Line(85, 700, "กขคงจ"), Line(560, 300, "ฉชซฉช", matrix=(0, 1, -1, 0))]
    document = read(pdf([Sheet(lines)]))
    assert document.text.split() == ["กขคงจ", "ฉชซฉช"]
    (box,) = document.boxes_of(Span(len(document.text) - 5, len(document.text)))
    assert box.x0 > 540
    assert box.bottom - box.top > box.x1 - box.x0


def test_writing_that_cannot_be_seen_is_not_read() -> None:
    white = Line(85, 680, "ซ่อน", colour=(1, 1, 1))
    assert text(Line(85, 700, "กขค"), white) == "กขค"
    dark = Sheet([Line(85, 680, "เห็น", colour=(1, 1, 1))], raw=b"0 0 0.5 rg 80 670 200 40 re f\n")
    assert read(pdf([dark])).text.strip() == "เห็น"


def test_a_picture_without_text_is_for_ocr() -> None:
    document = read(pdf([Sheet([Line(85, 700, "กขค")]), Sheet(picture=True)]))
    assert pages_to_ocr(document) == [2]
    assert document.pages[1].reasons == ("no_text",)
    assert [each.grade for each in document.source.page_sources] == [Soundness.SOUND, Soundness.UNSOUND]
    assert document.source.text_origin is TextOrigin.PDF


def test_text_without_ink_over_a_picture_says_so() -> None:
    hidden = [Line(85, 700 - 20 * i, "กองคลังแจ้งผลการจัดงาน", mode=3) for i in range(8)]
    assert "hidden_text" in read(pdf([Sheet(hidden, picture=True)])).pages[0].reasons


def test_a_blank_page_is_sound() -> None:
    document = read(pdf([Sheet()]))
    assert (document.text, document.pages[0].grade, pages_to_ocr(document)) == ("", Soundness.SOUND, [])


def test_repairs_are_told() -> None:
    document = read(pdf([Sheet([Line(85, 700, glyphs("กำหนดการ"))])], lies={NIKHAHIT: " "}))
    assert document.source.page_sources[0].reasons == ["repaired"]


def test_a_password_opens_the_file() -> None:
    data = pdf([Sheet([Line(85, 700, "กขค")])], password="sesame")
    with pytest.raises(Encrypted):
        read(data)
    with pytest.raises(WrongPassword):
        parse(data, Source(), limits=Limits(), password="wrong")
    assert parse(data, Source(), limits=Limits(), password="sesame").text == "กขค"


def test_limits_hold() -> None:
    data = pdf([Sheet([Line(85, 700, "กขค")])] * 3)
    with pytest.raises(TooManyPages) as caught:
        read(data, pages=2)
    assert (caught.value.pages, caught.value.limit) == (3, 2)
    with pytest.raises(TimedOut):
        read(data, seconds=0)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 500, b""], ids=["header", "zeros", "nothing"]
)
def test_what_is_no_pdf_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenFile):
        read(data)


def test_ruled_tables_are_found_where_asked_for() -> None:
    cells = [(100 + 120 * c, 600 - 30 * r, 120, 30) for r in range(3) for c in range(2)]
    lines = [Line(110 + 120 * c, 610 - 30 * r, "กข"[c] * 3 + "๑๒๓"[r]) for r in range(3) for c in range(2)]
    data = pdf([Sheet(lines, frames=cells)])
    assert read(data).pages[0].tables == ()
    (table,) = parse(data, Source(), limits=Limits(), geometry=True).pages[0].tables
    assert [[cell.text for cell in row] for row in table] == [["กกก๑", "ขขข๑"], ["กกก๒", "ขขข๒"], ["กกก๓", "ขขข๓"]]
