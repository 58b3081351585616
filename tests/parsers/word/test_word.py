"""Word files become the lines that one sees: numbers, tabs, tables, boxes, fields, revisions, digits."""

from __future__ import annotations

import io

import pytest

from tests.parsers.word.files import SECTION, docx, p, r, row, table
from thaicirc.errors import BrokenFile, EmptyFile, TooLarge
from thaicirc.parsers import parse_bytes
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.word.typed import width
from thaicirc.pipeline import extract_document


def text(body: str, **parts: str) -> str:
    return parse_bytes(docx(body, **parts)).text


def lines(body: str, **parts: str) -> list[str]:
    return text(body, **parts).split("\n")


def numbering(*levels: tuple[str, str], more: str = "", overrides: str = "") -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{shown}"/>'
        f'<w:suff w:val="space"/>{more}</w:lvl>'
        for i, (style, shown) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{made}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num>'
    )


def item(words: str, depth: int = 0, list_: int = 1) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_}"/></w:numPr>')


def test_alignment_and_indents_become_blanks() -> None:
    found = lines(
        p("บันทึกข้อความ", '<w:jc w:val="center"/>')
        + p("ชิดขวา", '<w:jc w:val="end"/>')
        + p("ย่อหน้า", '<w:ind w:left="240" w:firstLine="1200"/>')
        + p("แขวน", '<w:ind w:left="1200" w:hanging="600"/>')
    )
    assert [len(line) - len(line.lstrip()) for line in found] == [33, 71, 12, 5]


def test_tabs_go_to_their_stops() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="3600"/><w:tab w:val="right" w:pos="7200"/></w:tabs>'
    (found,) = lines(p("ที่\tกรมสาธิต\tจำนวน ๑ ชุด", stops))
    assert width(found[: found.index("กรมสาธิต")]) == 30
    assert width(found) == 60


def test_a_tab_by_itself_is_at_least_two_blanks() -> None:
    assert lines(p("เรื่องที่หารือ\tการใช้รถ"))[0].split("หารือ")[1].startswith("  ")


def test_leaders_are_what_one_fills_in() -> None:
    assert lines(p("ลงชื่อ\tผู้ขอ", '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="2400"/></w:tabs>'))[0] == (
        "ลงชื่อ" + "." * 16 + "ผู้ขอ"
    )


def test_soft_line_ends_and_pages() -> None:
    body = p("หนึ่ง\nสอง") + '<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>สาม</w:t></w:r></w:p>'
    document = parse_bytes(docx(body + p("สี่", "<w:pageBreakBefore/>")))
    assert document.text == "หนึ่ง\nสอง\n\fสาม\n\fสี่"
    assert document.source.pages == 3


@pytest.mark.parametrize(
    ("style", "shown", "expected"),
    [
        ("decimal", "%1.", ["1. ก", "2. ข"]),
        ("thaiNumbers", "%1.", ["๑. ก", "๒. ข"]),
        ("thaiLetters", "(%1)", ["(ก) ก", "(ข) ข"]),
        ("upperRoman", "ข้อ %1", ["ข้อ I ก", "ข้อ II ข"]),
        ("none", "", ["ก", "ข"]),
        ("bullet", "-", ["- ก", "- ข"]),
        ("bullet", "\uf0b7", ["• ก", "• ข"]),
    ],
)
def test_numbers_that_word_counts(style: str, shown: str, expected: list[str]) -> None:
    assert lines(item("ก") + item("ข"), numbering=numbering((style, shown))) == expected


def test_levels_count_anew_below_the_next_number() -> None:
    body = item("ก") + item("ข", 1) + item("ค", 1) + item("ง") + item("จ", 1)
    found = lines(body, numbering=numbering(("thaiNumbers", "%1."), ("thaiNumbers", "%1.%2")))
    assert found == ["๑. ก", "๑.๑ ข", "๑.๒ ค", "๒. ง", "๒.๑ จ"]


def test_a_list_may_begin_anew_or_count_on() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = item("ก") + item("ข") + item("ค", list_=2)
    assert lines(body, numbering=numbering(("decimal", "%1)"), overrides=anew)) == ["1) ก", "2) ข", "1) ค"]
    assert lines(body, numbering=numbering(("decimal", "%1)"))) == ["1) ก", "2) ข", "3) ค"]


def test_a_style_may_bring_the_list_and_a_paragraph_may_leave_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p("ก", '<w:pStyle w:val="L"/>') + p("ข", '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(body, styles=styles, numbering=numbering(("decimal", "%1."))) == ["1. ก", "ข"]


def test_a_letterhead_made_of_a_table() -> None:
    body = table(row("ที่ ทท 0401/ว 12", p("กรมทดลอง") + p("ถนนทดลอง")), grid=(4800, 4200))
    first, second = lines(body)
    assert first.startswith("ที่ ทท 0401/ว 12    ")
    assert first.endswith("กรมทดลอง")
    assert second.strip() == "ถนนทดลอง"
    assert width(first.partition("กรม")[0]) == width(second.partition("ถนน")[0]) == 40


def test_cells_that_span_are_merged_or_deleted() -> None:
    span = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("หัวตาราง") + "</w:tc>"
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("ซ้ำ") + "</w:tc>"
    body = table(
        f"<w:tr>{span}{'<w:tc>' + p('รวม') + '</w:tc>'}</w:tr>",
        f"<w:tr>{merged}<w:tc>{p('ข')}</w:tc><w:tc>{p('ค')}</w:tc></w:tr>",
        row("ลบ", "ลบ", "ลบ", properties="<w:del/>"),
        grid=(2400, 2400, 2400),
    )
    assert [line.split() for line in lines(body)] == [["หัวตาราง", "รวม"], ["ข", "ค"]]


def test_a_table_in_a_table() -> None:
    inner = table(row("๑", "๒"), grid=(1200, 1200))
    assert lines(table(row(inner + p("ท้าย"), "ขวา"), grid=(4800, 2400)))[0].split() == ["๑", "๒", "ขวา"]


def test_revisions_as_if_accepted() -> None:
    body = p(
        r("วันที่ ") + "<w:del><w:r><w:delText>๑</w:delText></w:r></w:del><w:ins>" + r("๒") + "</w:ins>" + r(" มีนาคม")
    )
    assert text(body) == "วันที่ ๒ มีนาคม"
    moved = "<w:moveFrom>" + r("เก่า") + "</w:moveFrom><w:moveTo>" + r("ใหม่") + "</w:moveTo>"
    assert text(p(moved)) == "ใหม่"
    joined = p("ต้น", "<w:rPr><w:del/></w:rPr>") + p("ปลาย")
    assert text(joined) == "ต้นปลาย"


def test_what_is_hidden_is_no_text() -> None:
    styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p(r("เห็น") + r("ซ่อน", "<w:vanish/>") + r("ซ่อน", '<w:rStyle w:val="H"/>') + r("ด้วย", '<w:vanish w:val="0"/>'))
    assert text(body, styles=styles) == "เห็นด้วย"


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r(result)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_show_their_results_but_not_where_they_stand() -> None:
    assert text(p(r("วันที่ ") + field(' DATE \\@ "d MMMM" ', "๕ มีนาคม") + r(" หน้า ") + field(" PAGE ", "๓"))) == (
        "วันที่ ๕ มีนาคม หน้า"
    )
    assert text(p(r("ก") + '<w:fldSimple w:instr=" NUMPAGES ">' + r("9") + "</w:fldSimple>")) == "ก"


def test_what_only_asks_to_be_filled_in_is_no_text() -> None:
    asks = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("คลิกที่นี่") + "</w:sdtContent></w:sdt>"
    filled = "<w:sdt><w:sdtPr/><w:sdtContent>" + r("กรอกแล้ว") + "</w:sdtContent></w:sdt>"
    assert text(p(r("ชื่อ ") + asks + filled)) == "ชื่อ กรอกแล้ว"


def test_text_boxes_once_and_before_their_paragraph() -> None:
    new = "<wps:txbx><w:txbxContent>" + p("ด่วนมาก") + "</w:txbxContent></wps:txbx>"
    old = "<w:pict><v:textbox><w:txbxContent>" + p("ด่วนมาก") + "</w:txbxContent></v:textbox></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice><w:drawing>{new}</w:drawing></mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert lines(p(f"<w:r>{both}</w:r>" + r("ที่ นร ๐๑"))) == ["ด่วนมาก", "ที่ นร ๐๑"]
    assert lines(p(f"<w:r>{old}</w:r>" + r("ที่ นร ๐๑"))) == ["ด่วนมาก", "ที่ นร ๐๑"]


def test_words_drawn_as_a_picture_but_no_watermark() -> None:
    def drawn(words: str, name: str) -> str:
        return f'<w:r><w:pict><v:shape id="{name}"><v:textpath string="{words}"/></v:shape></w:pict></w:r>'

    assert lines(p(drawn("บันทึกข้อความ", "WordArt1") + drawn("สำเนา", "PowerPlusWaterMarkObject3"))) == ["บันทึกข้อความ", ""]


def section(*references: str, first: bool = False) -> str:
    return SECTION.replace("<w:pgSz", "".join(references) + ("<w:titlePg/>" if first else "") + "<w:pgSz", 1)


def test_header_and_footer_but_no_page_numbers() -> None:
    both = section(
        '<w:headerReference w:type="default" r:id="top"/>', '<w:footerReference w:type="default" r:id="end"/>'
    )
    body = docx(
        p("เนื้อความ"),
        section=both,
        top=p("บันทึกข้อความ") + p(r("- ") + field(" PAGE ", "2") + r(" -")),
        end=p("“บริการด้วยใจ”"),
    )
    assert parse_bytes(body).text.split("\n") == ["บันทึกข้อความ", "เนื้อความ", "“บริการด้วยใจ”"]


def test_the_first_page_may_have_a_header_of_its_own() -> None:
    both = section(
        '<w:headerReference w:type="default" r:id="top"/>', '<w:headerReference w:type="first" r:id="one"/>', first=True
    )
    assert parse_bytes(docx(p("เนื้อ"), section=both, top=p("ต่อ"), one=p("หน้าแรก"))).text == "หน้าแรก\nเนื้อ"


def test_notes_stand_at_the_end() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="-1">'
        + p("x")
        + '</w:footnote><w:footnote w:id="1">'
        + p("หมายเหตุท้าย")
        + "</w:footnote>"
    )
    assert lines(p(r("ข้อความ") + '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes) == [
        "ข้อความ",
        "1 หมายเหตุท้าย",
    ]


def font(name: str, slot: str = "ascii") -> str:
    return f'<w:rFonts w:{slot}="{name}"/>'


FONTS = [
    (r("ที่ 12", font("TH SarabunIT๙")), {}, "ที่ ๑๒"),
    (r("ที่ 12", font("TH SarabunIT9")), {}, "ที่ ๑๒"),
    (r("ที่ 12", font("TH SarabunPSK")), {}, "ที่ 12"),
    (r("ที่ 12", font("TH SarabunIT๙", "cs")), {}, "ที่ 12"),
    (r("ที่ 12", font("TH SarabunIT๙", "cs") + "<w:cs/>"), {}, "ที่ ๑๒"),
    (r("12"), {"styles": f"<w:docDefaults><w:rPrDefault><w:rPr>{font('TH NiramitIT๙')}</w:rPr></w:rPrDefault></w:docDefaults>"}, "๑๒"),
    (r("12", font("Arial")), {"styles": f'<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>{font("TH SarabunIT๙")}</w:rPr></w:style>'}, "12"),
    (r("12"), {"styles": f'<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:rPr>{font("TH SarabunIT๙")}</w:rPr></w:style>'}, "๑๒"),
    (r("โทร 12 a1@example.go.th", font("TH SarabunIT๙")), {}, "โทร ๑๒ a1@example.go.th"),
]  # fmt: skip


@pytest.mark.parametrize(("run", "parts", "expected"), FONTS)
def test_digits_as_the_font_draws_them(run: str, parts: dict[str, str], expected: str) -> None:
    assert text(p(run), **parts) == expected


def test_a_font_of_the_theme_goes_before_one_by_name() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
        '<a:latin typeface="TH SarabunIT๙"/></a:minorFont></a:theme>'
    )
    run = r("12", '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>')
    assert text(p(run), theme=theme) == "๑๒"


def test_numbers_of_lists_are_drawn_by_their_font_too() -> None:
    drawn = f"<w:rPr>{font('TH SarabunIT๙')}</w:rPr>"
    assert lines(item("ก"), numbering=numbering(("decimal", "%1."), more=drawn)) == ["๑. ก"]


def test_symbols() -> None:
    assert (
        text(p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" ใช่ ") + r("\uf0a8", font("Wingdings"))))
        == "☑ ใช่ ☐"
    )


def test_a_long_paragraph_is_parted_from_the_next() -> None:
    assert lines(p("ก" * 200) + p("ข") + p("ค")) == ["ก" * 200, "", "ข", "ค"]


def test_strict_form_of_the_standard() -> None:
    strict = docx(p("เคร่งครัด", '<w:jc w:val="center"/>'))
    again = rewritten(
        strict,
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert parse_bytes(again).text.strip() == "เคร่งครัด"
    assert parse_bytes(again).text.startswith(" " * 30)


def rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old, new))
    return out.getvalue()


def test_a_file_that_another_library_wrote() -> None:
    docx_library = pytest.importorskip("docx")
    document = docx_library.Document()
    document.add_heading("คำสั่งกรมทดลอง", 0)
    document.add_paragraph("มอบหมาย", style="List Number")
    document.add_paragraph("รายงาน", style="List Number")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "ลำดับ", "รายการ"
    out = io.BytesIO()
    document.save(out)
    found = [" ".join(line.split()) for line in parse_bytes(out.getvalue()).text.split("\n") if line.strip()]
    assert found == ["คำสั่งกรมทดลอง", "1. มอบหมาย", "2. รายงาน", "ลำดับ รายการ"]


def test_from_a_letter_to_its_record() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="4800"/></w:tabs>'
    body = (
        p("ที่ ทท 0512/ว 77\tกรมพืชสวนสาธิต", stops)
        + p("\t๙ กุมภาพันธ์ ๒๕๖๗", stops)
        + p("เรื่อง\tขอเชิญประชุม")
        + p("เรียน\tเกษตรจังหวัด")
        + p(
            "ด้วยกรมพืชสวนสาธิตกำหนดประชุม ในวันพุธที่ ๒๑ กุมภาพันธ์ ๒๕๖๗ เวลา ๐๙.๓๐ น. ณ ห้องประชุม ๒",
            '<w:ind w:firstLine="1440"/>',
        )
        + p("ขอแสดงความนับถือ", '<w:jc w:val="center"/>')
        + p("(นายทดลอง สวนงาม)", '<w:jc w:val="center"/>')
        + p("อธิบดีกรมพืชสวนสาธิต", '<w:jc w:val="center"/>')
    )
    record = extract_document(parse_bytes(docx(body), path="a.docx"))
    assert record.reference_number is not None
    assert record.reference_number.canonical == "ทท 0512/ว 77"
    assert record.sender is not None
    assert (record.sender.name, str(record.date), record.subject) == ("กรมพืชสวนสาธิต", "2024-02-09", "ขอเชิญประชุม")
    assert record.meetings[0].venue == "ห้องประชุม ๒"


@pytest.mark.parametrize("missing", ["word/document.xml", "_rels/.rels"])
def test_parts_that_are_missing(missing: str) -> None:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(p("ก")))) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            if name != missing:
                after.writestr(name, before.read(name))
    if missing == "_rels/.rels":
        assert parse_bytes(out.getvalue()).text == "ก"
    else:
        with pytest.raises(BrokenFile):
            parse_bytes(out.getvalue() + b"word/")


def test_comments_of_the_markup_are_no_text() -> None:
    commented = "<!-- ก --><w:p><!-- ข --><?x y?><w:r><!-- ค --><w:t>ง</w:t></w:r></w:p><?x y?>"
    assert text(commented) == "ง"


def test_nothing_in_it() -> None:
    with pytest.raises(EmptyFile):
        parse_bytes(docx(p("")))


def test_what_it_unfolds_to_is_limited() -> None:
    with pytest.raises(TooLarge) as raised:
        parse_bytes(docx(p("ก" * 50_000)), limits=Limits(expanded=100_000))
    assert raised.value.reason == "expanded"


@pytest.mark.parametrize(
    "broken",
    [
        '<w:jc w:val=""/>',
        '<w:ind w:left="x" w:hanging="9999999999999"/>',
        "<w:numPr><w:numId/></w:numPr>",
        '<w:numPr><w:numId w:val="99"/><w:ilvl w:val="-3"/></w:numPr>',
        "<w:tabs><w:tab/></w:tabs>",
        '<w:pStyle w:val="none"/>',
    ],
)
def test_values_that_make_no_sense_are_passed_over(broken: str) -> None:
    assert text(p("อ่านได้", broken)).strip() == "อ่านได้"
