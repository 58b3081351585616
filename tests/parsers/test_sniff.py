"""The kind of a file is told from its content, whatever its name."""

from __future__ import annotations

import io
import zipfile

import pytest

from thaicirc.errors import UnsupportedKind
from thaicirc.messages import LANGUAGES, catalogue
from thaicirc.parsers import sniff


def zipped(*members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in members:
            archive.writestr(name, "x")
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

KINDS = [
    (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "pdf"),
    (b"\xef\xbb\xbf\n%PDF-1.7\n", "pdf"),
    (b"junk of a mail gateway\r\n%PDF-1.7\n", "pdf"),
    (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
    (zipped("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
    (zipped("letter.txt"), "zip"),
    (OLE + "WordDocument".encode("utf-16-le"), "doc"),
    (zipped("[Content_Types].xml", *(f"customXml/item{i}.xml" for i in range(200)), "word/document.xml"), "docx"),
    (zipped("docProps/thumbnail.jpeg", "_rels/.rels", "word/document2.xml"), "docx"),
    (zipped("letters/word/document.xml"), "zip"),
    (zipped("mimetype") + b"PK", "zip"),
    (OLE + "Workbook".encode("utf-16-le"), "xls"),
    (OLE + "EncryptedPackage".encode("utf-16-le") + "WordDocument".encode("utf-16-le"), "encrypted"),
    (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "msg"),
    (b"Return-Path: <a@example.go.th>\r\nSubject: x\r\n\r\n", "eml"),
    (b"From a@example.go.th Mon Jan  1\nFrom: a\nDate: x\nMIME-Version: 1.0\n\n", "eml"),
    (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://x\r\nMIME-Version: 1.0\r\n\r\n", "eml"),
    (b"Received: from a\n\tby b;\n Mon\nTo: c\n\n", "eml"),
    (OLE, "ole"),
    (b"{\\rtf1\\ansi\\ansicpg874", "rtf"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "png"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "jpeg"),
    (b"II*\x00\x08\x00\x00\x00", "tiff"),
    (b"MM\x00*\x00\x00\x00\x08", "tiff"),
    (b"GIF89a\x01\x00", "gif"),
    (b"BM\x9a\x00\x00\x00\x00\x00\x00\x00", "bmp"),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "webp"),
    (b"\x1f\x8b\x08\x00", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x7fELF\x02\x01\x01", "program"),
    (b"MZ\x90\x00\x03\x00", "program"),
    (b"\x00\x00\x00\x18ftypmp42", "sound"),
    (b"SQLite format 3\x00", "database"),
    (b"<!DOCTYPE html>\n<html>", "html"),
    (b"\xef\xbb\xbf  <HTML lang=th>", "html"),
    (b"<!-- saved --><html>", "html"),
    ("\ufeff<html><body>".encode("utf-16-le"), "html"),
    (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
    (b'<?xml version="1.0"?><rss>', "xml"),
]

TEXTS = [
    "ที่ มท ๐๒๑๘/ว ๑๒๘".encode(),
    "ที่ มท ๐๒๑๘/ว ๑๒๘".encode("cp874"),
    b"PKO is a programme",
    b"BM is the municipality of Bangkok",
    b"MZ stands for nothing",
    b"RIFF raff",
    "เอกสารนี้อธิบายว่า %PDF-1.4 คืออะไร".encode(),
    "<เรียน> html".encode(),
    b"From: the office\nTo: all units\nSubject: meeting\n\nDear all",
    "From: กอง\nเรื่อง: ประชุม".encode(),
    b"",
]


@pytest.mark.parametrize(("data", "kind"), KINDS, ids=[f"{i}-{kind}" for i, (_, kind) in enumerate(KINDS)])
def test_kinds(data: bytes, kind: str) -> None:
    assert sniff.kind_of(data) == kind


@pytest.mark.parametrize("data", TEXTS)
def test_text_that_begins_like_something_else(data: bytes) -> None:
    assert sniff.kind_of(data) == "text"


@pytest.mark.parametrize(("said", "kind"), [("text", "odt"), ("text-template", "odt"), ("spreadsheet", "ods")])
def test_open_document_says_so_in_its_first_member(said: str, kind: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{said}")
    assert sniff.kind_of(out.getvalue()) == kind


def test_a_directory_that_is_damaged_leaves_the_beginning() -> None:
    whole = zipped("word/document.xml", "word/styles.xml")
    assert sniff.kind_of(whole[:-30]) == "docx"
    assert sniff.kind_in_zip(io.BytesIO(whole[:-30])) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_has_a_name_and_advice(lang: str) -> None:
    kinds = (
        {kind for _, kind in KINDS if kind != "encrypted"} | {kind for _, kind in sniff._BEGINNINGS} | {"odt", "ppt"}
    )
    for kind in kinds:
        error = UnsupportedKind("x", kind=kind)
        assert catalogue(lang)[f"file.{kind}"] in error.cause(lang)
        assert error.advice_in(lang)
