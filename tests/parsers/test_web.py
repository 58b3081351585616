"""Saved pages: the article without the site, in any encoding, with nothing fetched and nothing hidden."""

from __future__ import annotations

import pytest
from lxml import html

from thaicirc.errors import BrokenFile, EmptyFile
from thaicirc.parsers import parse_bytes
from thaicirc.parsers.web import visible
from thaicirc.parsers.web_article import headline
from thaicirc.pipeline import extract_document
from thaicirc.records import Kind

TITLE = "อธิบดีกรมพืชสวนสาธิตเปิดการสัมมนา PMQA 4.0"
FIRST = (
    "เมื่อวันที่ ๘ กุมภาพันธ์ ๒๕๖๗ เวลา ๐๙.๐๐ น. นายทดลอง สวนงาม อธิบดีกรมพืชสวนสาธิต เป็นประธานเปิดการสัมมนา ณ โรงแรมริมธารา จังหวัดน่าน"
)
LAST = "ทั้งนี้ ขอให้ทุกหน่วยงานส่งแผนพัฒนาองค์การ ภายในวันที่ ๒๐ กุมภาพันธ์ ๒๕๖๗ ทางระบบสารบรรณอิเล็กทรอนิกส์"
NAV = "<nav><ul>" + "".join(f"<li><a href='/{i}'>เมนูที่ {i}</a></li>" for i in range(9)) + "</ul></nav>"


def page(article: str, *, head: str = "", charset: str = "utf-8") -> bytes:
    made = (
        f"<!DOCTYPE html><html><head><meta charset='{charset}'><title>{TITLE} | กรม</title>{head}"
        "<script>var a = 'สคริปต์';</script><style>p {}</style></head>"
        f"<body>{NAV}<main><article>{article}</article></main><!-- หมายเหตุของผู้เขียน -->"
        "<aside><a href='/x'>ข่าวอื่นที่น่าสนใจ</a></aside><footer>สงวนลิขสิทธิ์</footer></body></html>"
    )
    return made.encode(charset)


ARTICLE = (
    f"<h1>{TITLE}</h1><p>{FIRST}<br>มีผู้เข้าร่วม ๑๒๐ คน</p><p>วาระ มีดังนี้</p>"
    f"<ol><li>ทบทวนผลการประเมิน</li><li>จัดทำแผน</li></ol><p>{LAST}</p>"
)


def text(data: bytes) -> str:
    return parse_bytes(data).text


def test_the_article_and_nothing_else() -> None:
    found = text(page(ARTICLE))
    assert found.split("\n") == [
        TITLE,
        "",
        FIRST,
        "มีผู้เข้าร่วม ๑๒๐ คน",
        "",
        "วาระ มีดังนี้",
        "",
        "1. ทบทวนผลการประเมิน",
        "2. จัดทำแผน",
        "",
        LAST,
    ]


@pytest.mark.parametrize("noise", ["สคริปต์", "หมายเหตุของผู้เขียน", "เมนูที่", "ข่าวอื่น", "สงวนลิขสิทธิ์"])
def test_what_is_not_shown_or_is_the_site_is_no_text(noise: str) -> None:
    assert noise not in text(page(ARTICLE))


def test_the_day_of_publication_as_the_page_shows_it() -> None:
    shown = ARTICLE.replace("</h1>", "</h1><div class='meta'>เผยแพร่เมื่อ 9 ก.พ. 2567</div>")
    assert text(page(shown)).split("\n")[:3] == [TITLE, "", "เผยแพร่เมื่อ 9 ก.พ. 2567"]


def test_the_day_of_publication_as_the_page_states_it() -> None:
    stated = page(ARTICLE, head="<meta property='article:published_time' content='2024-02-09T08:00:00+07:00'>")
    assert text(stated).split("\n")[:3] == [TITLE, "", "วันที่ 9 กุมภาพันธ์ 2567"]


def test_the_headline_as_the_page_states_it() -> None:
    stated = page(ARTICLE.replace(f"<h1>{TITLE}</h1>", ""), head=f"<meta property='og:title' content='{TITLE}'>")
    assert text(stated).startswith(TITLE + "\n")


@pytest.mark.parametrize("charset", ["utf-8", "tis-620", "cp874", "utf-16"])
def test_encodings(charset: str) -> None:
    assert FIRST in text(page(ARTICLE, charset=charset))


def test_an_encoding_that_is_not_the_one_stated() -> None:
    assert FIRST in text(page(ARTICLE).replace(b"charset='utf-8'", b"charset='tis-620'"))
    assert FIRST in text(page(ARTICLE, charset="cp874").replace(b"charset='cp874'", b"charset='iso-8859-1'"))


def test_a_page_with_a_damaged_byte_is_still_read() -> None:
    assert LAST in text(page(ARTICLE * 3).replace(b"120", b"\xff", 1) + b"\xe0\xb8")


def test_a_page_that_a_word_processor_saved_is_taken_whole() -> None:
    word = (
        "<html><head><meta name=Generator content='Microsoft Word 15'><title>x</title></head><body>"
        "<p align=center>บันทึกข้อความ</p><table><tr><td>ที่ ทท ๐๑/๑</td><td>วันที่ ๙ มีนาคม ๒๕๖๗</td></tr></table>"
        f"<p>เรื่อง  ขอใช้รถ</p>{NAV}</body></html>"
    )
    lines = text(word.encode("cp874")).split("\n")
    assert lines[0] == "บันทึกข้อความ"
    assert "ที่ ทท ๐๑/๑    วันที่ ๙ มีนาคม ๒๕๖๗" in lines
    assert "- เมนูที่ 3" in lines


MENU = "".join(f"<a href='/{i}'>เมนูที่ {i}</a><br>" for i in range(12))


def test_a_site_of_tables_as_they_were_made_once() -> None:
    inner = f"<table><tr><td><b>{TITLE}</b></td></tr><tr><td>{FIRST}<br>{LAST}</td></tr></table>"
    old = f"<html><head><title>กรม</title></head><body><table><tr><td>{MENU}</td><td>{inner}</td></tr><tr><td>สงวนลิขสิทธิ์</td></tr></table></body></html>"
    lines = text(old.encode("cp874")).split("\n")
    assert lines[:3] == [TITLE, FIRST, LAST]
    assert not any("เมนู" in line for line in lines)


def test_a_site_of_divisions_without_headings() -> None:
    blocks = f"<div class='title'>{TITLE}</div><div>{FIRST}</div><div>{LAST}</div>"
    made = f"<html><head><title>{TITLE} - กรม</title></head><body><div>{MENU}</div><div><div>{blocks}</div></div></body></html>"
    assert [line for line in text(made.encode()).split("\n") if line] == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>เชิญประชุม | กรมสาธิต</title><h1>กรมสาธิต</h1><h2>เชิญประชุม</h2>", "เชิญประชุม"),
        ("<meta property='og:title' content='เชิญประชุม'><title>x</title><h1>กรมสาธิต</h1>", "เชิญประชุม"),
        ("<title>กรมสาธิต</title><h1>เชิญประชุม</h1>", "เชิญประชุม"),
        ("<title>กรมสาธิต</title><p>ข้อความ</p>", ""),
        ("<title>หนึ่ง</title><h1>สอง</h1><h1>สาม</h1>", ""),
    ],
)
def test_headlines(head: str, title: str) -> None:
    assert headline(html.document_fromstring(head), "เนื้อความ") == title


def test_a_page_too_short_for_an_article_is_taken_whole() -> None:
    assert text(b"<html><body>" + NAV.encode() + "<p>งดให้บริการวันที่ ๕</p></body></html>".encode()).endswith(
        "งดให้บริการวันที่ ๕"
    )


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<p>ก</p>\n  <p>ข</p>", "ก\n\nข"),
        ("<div>ก<div>ข</div>ค</div>", "ก\nข\nค"),
        ("ก <b>ข</b>\nค", "ก ข ค"),
        ("<pre>ก   ข\n  ค</pre>", "ก   ข\n  ค"),
        ("<p hidden>ก</p><p style='display: none'>ข</p><p>ค</p>", "ค"),
        ("<ol start=3><li>ก<li><p>ข</p></ol><ul><li>ค</ul>", "3. ก\n4. ข\n\n- ค"),
        ("<select><option>ก</select><button>ข</button><p>ค", "ค"),
        ("<table><tr><th>ก<th>ข<tr><td>ค<td></table>", "ก    ข\nค"),
        ("<table><tr><td><p>ก</p><p>ข</p></td><td><p>ค</p></td></tr></table>", "ก\nข    ค"),
        ("", ""),
        ("<!-- ก -->", ""),
    ],
)
def test_what_a_reader_sees(markup: str, seen: str) -> None:
    assert visible(markup) == seen


@pytest.mark.parametrize(
    "entity",
    [
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>ก &x; ข</p></body></html>',
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/x.dtd"><html><body><p>ก ข</p></body></html>',
    ],
)
def test_nothing_is_fetched(entity: str) -> None:
    found = text(entity.encode())
    assert "root:" not in found
    assert found.split()[0] == "ก"


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<html><body><script>x</script></body></html>", b"<!DOCTYPE html >"]
)
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        parse_bytes(data)


def test_control_characters_are_no_text() -> None:
    damaged = ARTICLE.replace("ทั้งนี้", "ทั้ง\x16นี้&#22;&#x1;").replace("วาระ", "\ufdd0วาระ\x00")
    assert text(page(damaged)) == text(page(ARTICLE))


def test_what_is_nested_beyond_all_reason_is_not_read_in_part() -> None:
    with pytest.raises(BrokenFile):
        parse_bytes(b"<html>" + b"<div>" * 999 + b"x")


def test_from_a_page_to_its_record() -> None:
    record = extract_document(parse_bytes(page(ARTICLE), path="news.html"))
    assert (record.kind, record.subject) == (Kind.NEWS, TITLE)
    assert record.source.media_type == "text/html"
    assert str(record.meetings[0].start) == "2024-02-08 09:00:00"
