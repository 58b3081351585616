"""The repairs one by one, and that none of them changes what was right."""

from __future__ import annotations

import io
import json

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from tests.conftest import ROOT
from tests.parsers.pdf.making import Line, Sheet, pdf
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.pdf import code_pages, font_letters, parse, private_use
from thaicirc.parsers.pdf.clusters import MARKS, clusters
from thaicirc.parsers.pdf.disguised import unmasked
from thaicirc.parsers.pdf.glyphs import Glyph, Place, Run
from thaicirc.parsers.pdf.wording import ringed, unswapped
from thaicirc.parsers.pdf.words import pieces, strain
from thaicirc.records import Soundness, Source

WRITTEN = sorted((ROOT / "tests" / "cases").glob("*.txt")) + sorted((ROOT / "corpus" / "samples").glob("*.txt"))
SENTENCE = "กองคลังขอแจ้งกำหนดการประชุมสำนักงาน และการจัดทำบัญชีน้ำมัน"


def misread(text: str, page: str, encoding: str) -> str:
    """Text in a Thai code page as a program shows it that takes the bytes for another."""
    table = {thai: misread for misread, thai in reversed(code_pages.tables()[encoding].items())}
    assert page in ("mac_thai", "windows_thai")
    return "".join(table.get(c, c) for c in text)


@pytest.mark.parametrize(("page", "encoding"), [("mac_thai", "mac_roman"), ("windows_thai", "cp1252")])
def test_thai_fonts_read_as_latin_are_told(page: str, encoding: str) -> None:
    seen = misread(SENTENCE, page, encoding)
    table = code_pages.decipher(seen)
    assert table is not None
    assert "".join(table.get(c, c) for c in seen) == SENTENCE


@pytest.mark.parametrize(
    "text", ["Überprüfung der Größe", "São Paulo, café, naïve, Ångström, façade", "€ 10 – 20 • “yes”"]
)
def test_european_writing_is_left_alone(text: str) -> None:
    assert code_pages.decipher(text) is None


def test_a_no_break_space_is_a_letter_in_mac_roman() -> None:
    run = Run(
        (*(Glyph(c, 10.0 * i, 10.0 * i + 9) for i, c in enumerate(misread("การสรุปผลสำรวจ", "mac_thai", "mac_roman"))),)
    )
    assert "\u00a0" in run.text
    assert code_pages.decoded([run])[0].text == "การสรุปผลสำรวจ"


def test_a_font_with_thai_in_it_is_no_latin_one() -> None:
    run = Run((*(Glyph(c, 0, 1) for c in "ราคา «ÀÁÂÃÄÅÆÇ»"),))
    assert code_pages.decoded([run]) == [run]


def test_the_code_pages_are_those_of_their_makers() -> None:
    with (ROOT / "thaicirc/parsers/pdf/data/code_pages.json").open(encoding="utf-8") as file:
        data = json.load(file)
    for byte in (*range(0xA1, 0xDB), *range(0xE0, 0xEE), *range(0xF0, 0xFA)):
        thai = bytes([byte]).decode("tis-620")
        assert data["mac_thai"][f"{byte:02X}"] == data["windows_thai"][f"{byte:02X}"] == thai


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("ABCDEE+Wingdings", "\uf0fe", "☑"),
        ("Wingdings-Regular", "\uf0a8", "◻"),
        ("Symbol", "\u00b7", "•"),
        ("Wingdings", "•", "•"),
    ],
)
def test_symbol_fonts(font: str, code: str, shown: str) -> None:
    glyph = Glyph(code, 0, 9)
    expected = shown if (font, code) != ("Symbol", "\u00b7") else font_letters.shown([Run((glyph,), font)])[0].text
    assert font_letters.shown([Run((glyph,), font)])[0].text == expected
    assert font_letters.shown([Run((Glyph("\u00b7", 0, 9),), "TH Sarabun New")])[0].text == "\u00b7"


@pytest.mark.parametrize("mark", ["\u0e48", "\u0e49", "\u0e4c", "\u0e34"])
def test_private_codes_of_both_makers(mark: str) -> None:
    assert sum(letter == mark for letter in private_use.variants().values()) >= 2


def drawn(text: str, inks: dict[int, tuple[float, float, float, float]]) -> Run:
    """A run of 10-point letters 5 wide; ``inks``: index → left, bottom above the baseline, width, height."""
    glyphs = []
    for i, c in enumerate(text):
        left, bottom, width, height = inks.get(i, (0, 0, 4, 4.2) if c == "ก" else (0, 0, 0, 0))
        x = 5.0 * i
        ink = Place(x + left, 100 - bottom - height, x + left + width, 100 - bottom) if height else None
        glyphs.append(Glyph(c, x, x + 5, ink))
    return Run(tuple(glyphs), "Test", 1, 10.0, 100.0)


@pytest.mark.parametrize(
    ("text", "inks", "shown"),
    [
        ("กส\u0020า", {2: (-2, 4.6, 1.6, 1.6)}, "กส\u0e4dา"),
        ("กน\u0020\u0e49า", {2: (-3, 6.5, 2.4, 1.9), 3: (-2, 4.6, 1.6, 1.6)}, "กน\u0e49\u0e4dา"),
        ("กต\u0020\u0020า", {2: (-2, 4.6, 1.6, 1.6), 3: (-1, 6.5, 0.6, 1.4)}, "กต\u0e4d\u0e48า"),
        ("กข\u0e36\u0020น", {3: (-3, 6.5, 2.4, 1.9)}, "กข\u0e36\u0e49น"),
        ("กก\u0e33", {2: (0, 0, 3, 4.2)}, "กกา"),
        ("กก\u0e33", {2: (-2, 0, 5, 6.2)}, "กก\u0e33"),
        ("กค\u0e49า", {2: (-3, 6.5, 2.6, 2.0)}, "กค\u0e49า"),
        ("กส\u0e49า", {2: (-2, 4.6, 1.6, 1.6)}, "กส\u0e4dา"),
        ("กส า", {2: (0, 0, 3, 0.1)}, "กส า"),
    ],
    ids=["ring", "ring and tone", "ring and mai ek", "tone", "aa", "am", "true mai tho", "ring as mai tho", "a rule"],
)
def test_marks_by_their_ink(text: str, inks: dict[int, tuple[float, float, float, float]], shown: str) -> None:
    assert unmasked([drawn(text, inks)])[0].text == shown


def test_a_ring_that_the_font_uses_for_mai_tho_elsewhere_is_one() -> None:
    ring = (-2, 4.6, 1.6, 1.6)
    run = drawn("กส\u0e49าผ\u0e49", {2: ring, 5: ring})
    assert unmasked([run]) == [run]


def test_words_beside_the_glyphs_are_not_judged_by_ink() -> None:
    run = Run(drawn("กก\u0e33", {2: (0, 0, 3, 4.2)}).glyphs, "Test", 1, 10.0, 100.0, said=True)
    assert unmasked([run]) == [run]


def test_words_that_lost_a_mark_fall_into_pieces() -> None:
    assert pieces("ห้องประชุมใหญ่") < pieces("หองประชุมใหญ่")
    assert strain(SENTENCE)[0] < 0.25 < strain(SENTENCE.replace("\u0e31", "").replace("\u0e49", ""))[0]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_wording_that_is_right_is_not_changed(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    assert ringed(unswapped(text)) == text
    assert code_pages.decipher(text) is None


def test_wording_is_mended_where_no_ink_is_known() -> None:
    right = "สำนักงานกำหนดการสำรวจตำบลและอำเภอเพื่อจำแนกนาข้าว"
    assert unswapped(right.replace("ำ", " ฺ").replace("า", "ำ").replace("ฺ", "ำ")) == right
    assert ringed(right.replace("ำ", "\u0e49า").replace("นาข้าว", "")) == right.replace("นาข้าว", "")


@given(
    st.lists(
        st.tuples(st.sampled_from("กขนร"), st.lists(st.sampled_from(sorted(MARKS)), max_size=2, unique=True)),
        max_size=12,
    )
)
def test_nothing_is_lost_however_the_glyphs_come(written: list[tuple[str, list[str]]]) -> None:
    letters = [Glyph(c, 10.0 * i, 10.0 * i + 9) for i, (c, _) in enumerate(written)]
    marks = [Glyph(m, 10.0 * i + 4, 10.0 * i + 8) for i, (_, found) in enumerate(written) for m in found]
    made = clusters([(letters, 10.0, 0.0, 10.0), (marks, 10.0, 0.0, 10.0)])
    assert [(c.text, sorted(c.marks)) for c in made] == [(c, sorted(found)) for c, found in written]


def pictured(meaning: str | None) -> bytes:
    """A page whose one mark is a picture of two pixels, as Word draws what it may not embed; tagged with its meaning."""
    file = pikepdf.open(io.BytesIO(pdf([Sheet([Line(85, 700, "หน"), Line(97.8, 700, "วยงานสอบ")])])))
    page = file.pages[0]
    image = file.make_stream(b"\x80\x80\x80\x80", Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2)
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    page.Resources.XObject = Dictionary(I1=image)
    drawing = b"/Span <</MCID 0>> BDC q 3.4 0 0 17.5 96.1 696 cm /I1 Do Q EMC\n"
    page.Contents = file.make_stream(page.Contents.read_bytes() + drawing)
    root = file.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    span = file.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Span, P=root, Pg=page.obj, K=0))
    if meaning is not None:
        span.ActualText = pikepdf.String(meaning)
    root.K = Array([span])
    root.ParentTree = file.make_indirect(Dictionary(Nums=Array([0, Array([span])])))
    page.StructParents = 0
    file.Root.StructTreeRoot = root
    file.Root.MarkInfo = Dictionary(Marked=True)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_a_mark_drawn_as_a_picture_is_read_from_the_structure() -> None:
    document = parse(pictured("\uf70a"), Source(), limits=Limits())
    assert document.text.replace(" ", "") == "หน่วยงานสอบ"
    assert document.pages[0].grade is Soundness.DOUBTFUL
    assert set(document.pages[0].reasons) == {"lost_marks", "repaired"}


def test_a_picture_without_meaning_is_a_lost_mark() -> None:
    document = parse(pictured(None), Source(), limits=Limits())
    assert document.text.replace(" ", "") == "หนวยงานสอบ"
    assert document.pages[0].reasons == ("lost_marks",)
