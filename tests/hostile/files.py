"""A table of hostile files, made when they are needed: what each is, how to make it, and which answers are right."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import EmailMessage

from PIL import Image

from tests.hostile import pdfs
from tests.parsers.word.files import docx, p

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Hostile:
    """One file: `answers` are names of errors, or ``document``, of which any one is right."""

    name: str
    make: Callable[[], bytes]
    answers: tuple[str, ...]
    password: str | None = None
    seconds: float = 60.0
    needs: str | None = field(default=None)


def _rezipped(data: bytes, members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, members.get(name, before.read(name)))
        for name in members.keys() - set(before.namelist()):
            after.writestr(name, members[name])
    return out.getvalue()


LETTER = docx(p("เรื่อง  ขอเชิญประชุม") + p("".join(chr(0x0E01 + i % 40) for i in range(9000))))
_MAIN = "word/document.xml"


def _main(xml: str) -> bytes:
    return _rezipped(LETTER, {_MAIN: xml.encode()})


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LAUGHS = (
    "<!DOCTYPE lolz [<!ENTITY a '" + "ฮ" * 10 + "'>"
    + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(12))
    + "]>"
)  # fmt: skip
_SECRET = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _in_word(doctype: str, entity: str) -> bytes:
    return _main(
        f"<?xml version='1.0'?>{doctype}<w:document {_WORD}><w:body><w:p><w:r><w:t>{entity}</w:t></w:r></w:p></w:body></w:document>"
    )


def _in_page(doctype: str, entity: str) -> bytes:
    return f"{doctype.replace('lolz', 'html').replace(' x [', ' html [')}<html><body><p>ขอเชิญ {entity} ประชุม</p></body></html>".encode()


def _zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(_MAIN, "w") as member:
            for _ in range(300):
                member.write(b" " * _MEGABYTE)
    return out.getvalue()


def _lying_zip() -> bytes:
    """Says that its text has twenty bytes; it unfolds to a gigabyte."""
    packed = pdfs.flate_of_zeros(1_000 * _MEGABYTE, b" ")[2:]
    name = _MAIN.encode()
    sizes = struct.pack("<IIIHH", zlib.crc32(b" " * 20), len(packed), 20, len(name), 0)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes + name + packed
    central = (
        b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0) + sizes + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    )
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def _overlapping_zip() -> bytes:
    """A thousand names for the same megabyte."""
    packed = zlib.compress(b" " * _MEGABYTE, 9)[2:-4]
    names = [_MAIN.encode(), *(b"word/%d" % i for i in range(999))]
    fields = [
        struct.pack("<IIIHH", zlib.crc32(b" " * _MEGABYTE), len(packed), _MEGABYTE, len(name), 0) for name in names
    ]
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + fields[0] + names[0] + packed
    head = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0)
    central = b"".join(
        head + each + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name for each, name in zip(fields, names, strict=True)
    )
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1000, 1000, len(central), len(local), 0)


def _cut_png() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((400, 300), 90).save(out, "PNG")
    return out.getvalue()[:20_000]


def _png(width: int, height: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(width + 1))) + chunk(b"IEND", b"")


def _tiff(pages: int) -> bytes:
    """Pages of one pixel, one directory after another."""
    out = io.BytesIO(b"II*\x00" + struct.pack("<I", 8))
    out.seek(8)
    for i in range(pages):
        entries = ((256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 4), (278, 1), (279, 1))
        out.write(struct.pack("<H", len(entries)))
        for tag, value in entries:
            out.write(struct.pack("<HHII", tag, 4, 1, value))
        out.write(struct.pack("<I", out.tell() + 4 if i < pages - 1 else 0))
    return out.getvalue()


def _looped_tiff() -> bytes:
    return _tiff(1)[:-4] + struct.pack("<I", 8)


def _message(text: str = "ขอส่งหนังสือ") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"] = "a@example.go.th", "ขอส่งหนังสือ"
    made.set_content(text)
    return made


def _cut_message() -> bytes:
    made = _message()
    made.add_attachment(LETTER, maintype="application", subtype="octet-stream", filename="a.docx")
    return made.as_bytes()[:-900]


def _deep_message() -> bytes:
    head = b"From: a\nMIME-Version: 1.0\n"
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(5000))
    return head + opened + b"\nx\n"


def _russian_dolls() -> bytes:
    made = _message()
    for _ in range(60):
        outer = _message()
        outer.add_attachment(made)
        made = outer
    return made.as_bytes()


def _message_that_doubles() -> bytes:
    """Each message attaches the one before it twice."""
    made = _message()
    for _ in range(12):
        outer = _message()
        outer.add_attachment(made)
        outer.add_attachment(made)
        made = outer
    return made.as_bytes()


def _page(inner: str) -> bytes:
    return f"<!DOCTYPE html><html><body><nav></nav>{inner}<p>ขอเชิญประชุม</p></body></html>".encode()


def _noise() -> bytes:
    return random.Random(1).randbytes(100_000)


_PDF = ("BrokenFile", "document", "EmptyFile")
_BOMB = ("TooLarge", "TimedOut", "ReaderDied", "BrokenFile", "EmptyFile", "document")

FILES = (
    Hostile("zero bytes", bytes, ("EmptyFile",)),
    Hostile("blanks only", lambda: b" \r\n\t" * 999, ("EmptyFile",)),
    Hostile("random bytes", _noise, ("UndecodableText",)),
    Hostile("program named .pdf", lambda: b"MZ\x90\x00" + _noise(), ("UnsupportedKind",)),
    Hostile("text of 50 MB", lambda: ("ที่ มท ๐๒๑๘/ว ๑๒๘\n" * 1_000_000).encode()[:49_999_999 // 3 * 3], ("document", "UndecodableText")),
    Hostile("more than 50 MB", lambda: b" " * 50_000_001, ("TooLarge",)),
    Hostile("pdf cut in half", lambda: pdfs.encrypted("")[:400], _PDF),
    Hostile("pdf of a header only", lambda: b"%PDF-1.7\n", ("BrokenFile",)),
    Hostile("pdf with a password, none given", lambda: pdfs.encrypted("ลับ"), ("Encrypted",)),
    Hostile("pdf with a password, a wrong one", lambda: pdfs.encrypted("ลับ"), ("WrongPassword",), password="x"),
    Hostile("pdf with a password, the right one", lambda: pdfs.encrypted("ลับ"), ("document", "EmptyFile"), password="ลับ"),
    Hostile("pdf: content of 1 GB", pdfs.content_bomb, _BOMB),
    Hostile("pdf: content of 1 GB, packed twice", pdfs.nested_bomb, _BOMB),
    Hostile("pdf: objects of 1 GB", pdfs.object_bomb, _BOMB),
    Hostile("pdf: 5,000 pages", pdfs.many_pages, ("TooManyPages",)),
    Hostile("pdf: says 2,000,000,000 pages", pdfs.claimed_pages, ("TooManyPages", *_PDF)),
    Hostile("pdf: pages that are their own child", pdfs.own_parent, _PDF),
    Hostile("pdf: a stream as long as itself", pdfs.own_length, _PDF),
    Hostile("pdf: a form that draws itself", pdfs.own_form, ("ReaderDied", *_PDF)),
    Hostile("pdf: forms that double 40 times", pdfs.forms_that_double, ("TimedOut", "TooLarge", "ReaderDied", *_PDF), seconds=5),
    Hostile("pdf: a table before itself", pdfs.looped_table, _PDF),
    Hostile("pdf: a table nowhere", pdfs.table_nowhere, _PDF),
    Hostile("pdf: 100,000 arrays in arrays", pdfs.nested_arrays, _PDF),
    Hostile("pdf: a page as large as a country", pdfs.huge_page, ("TooLarge", *_PDF)),
    Hostile("docx cut in half", lambda: LETTER[: len(LETTER) // 2], ("BrokenFile",)),
    Hostile("docx with a password", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"), ("Encrypted",)),
    Hostile("docx: text of 300 MB", _zip_bomb, ("TooLarge",)),
    Hostile("docx: says less than it unfolds to", _lying_zip, ("BrokenFile", "EmptyFile")),
    Hostile("docx: 1,000 names for one member", _overlapping_zip, ("TooLarge",)),
    Hostile("docx: archive in it", lambda: _rezipped(LETTER, {"word/embeddings/a.zip": _zip_bomb()}), ("document",)),
    Hostile("docx: billion laughs", lambda: _in_word(_LAUGHS, "&m;"), ("BrokenFile",)),
    Hostile("docx: external entity", lambda: _in_word(_SECRET, "&x;"), ("BrokenFile",)),
    Hostile("docx: 100,000 tables in tables", lambda: _main(f"<w:document {_WORD}><w:body>" + "<w:tbl><w:tr><w:tc>" * 100_000), ("BrokenFile",)),
    Hostile("docx: 400,000 elements", lambda: _main(f"<w:document {_WORD}><w:body>" + "<w:p><w:r/></w:p>" * 200_000 + "</w:body></w:document>"), ("EmptyFile", "TimedOut")),
    Hostile("docx: 25 MB of text", lambda: _main(f"<w:document {_WORD}><w:body>" + "<w:p/>" * 4_000_000 + "</w:body></w:document>"), ("TooLarge",)),
    Hostile("html cut in half", lambda: _page("<div><p>" + "ประชุม" * 99)[:300], ("document",)),
    Hostile("html: billion laughs", lambda: _in_page(_LAUGHS, "&m;"), ("document",)),
    Hostile("html: external entity", lambda: _in_page(_SECRET, "&x;"), ("document",)),
    Hostile("html: 100,000 elements in elements", lambda: _page("<div>" * 100_000), ("BrokenFile",)),
    Hostile("html: 300,000 items of a list", lambda: _page("<ol>" + "<li>ก" * 300_000 + "</ol>"), ("document", "TimedOut"), seconds=20),
    Hostile("html: 20,000 paragraphs", lambda: _page("<p>ขอเชิญประชุม</p>" * 20_000), ("document",), seconds=30),
    Hostile("html: 20 MB of one tag", lambda: b"<html><body><p " + b"a='" + b"x" * 20_000_000, ("document", "EmptyFile", "BrokenFile")),
    Hostile("eml cut in half", _cut_message, ("BrokenFile", "document")),
    Hostile("eml: 5,000 parts in parts", _deep_message, ("BrokenFile", "EmptyFile", "document")),
    Hostile("eml: 60 messages in messages", _russian_dolls, ("document",)),
    Hostile("eml: messages that double 12 times", _message_that_doubles, ("TooLarge", "document")),
    Hostile("png cut in its pixels", _cut_png, ("BrokenFile",)),
    Hostile("png cut after its header", lambda: _png(9, 9)[:20], ("BrokenFile",)),
    Hostile("png of 50,000 x 50,000", lambda: _png(50_000, 50_000), ("TooLarge",)),
    Hostile("tiff of 10,000 pages", lambda: _tiff(10_000), ("TooManyPages",)),
    Hostile("tiff whose next page is itself", _looped_tiff, ("document", "BrokenFile", "TooManyPages")),
    Hostile("rtf: 100,000 groups in groups", lambda: b"{\\rtf1 " + b"{" * 100_000, ("BrokenFile", "EmptyFile", "document", "TimedOut"), seconds=30, needs="LibreOffice"),
    Hostile("doc of noise", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + _noise(), ("BrokenFile", "EmptyFile"), seconds=30, needs="LibreOffice"),
)  # fmt: skip
