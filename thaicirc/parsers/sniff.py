"""What kind of file some bytes are, told from the bytes themselves and never from a name.

The magic numbers are those that file formats state for themselves; a kind is the short name that
:class:`thaicirc.errors.UnsupportedKind` reports. What lies in a ZIP container is told from its directory, which
stands at the end: from the beginning alone it can only be guessed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import IO

#: As many bytes from the beginning as the marks of a kind are looked for in.
HEAD = 4096

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x7fELF", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"SQLite format 3\x00", "database"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Main parts that say what a ZIP container is, in the order in which they are looked for.
_IN_ZIP = (
    (b"word/document", "docx"),
    (b"xl/workbook", "xlsx"),
    (b"ppt/presentation", "pptx"),
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
)
#: Open Document Format 1.3, part 2, section 3.3: the first member is stored as it is and says what the rest is.
_OPEN_DOCUMENT = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)")
_OPEN_KINDS = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}
#: Names of streams that say what an OLE container is.
_IN_OLE = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__substg1.0_", "msg"),
)
_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL
)
_PDF = re.compile(rb"(?:^|[\r\n\x00])%PDF-\d\.\d")
#: RFC 5322, section 2.2: a name of printable ASCII, a colon, and lines that go on with a blank.
_HEADER = re.compile(rb"([!-9;-~]{1,60}):[^\n]*(?:\n[ \t][^\n]*)*\n")
#: Fields that only a message has, and those that letters and pages of text may begin with too.
_OF_MAIL = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to", b"content-type"})
_ALSO_OF_MAIL = frozenset({b"from", b"to", b"subject", b"date", b"cc", b"reply-to"})


def kind_of(data: bytes) -> str:
    """The kind of file that begins with (or is) ``data``; ``text`` where nothing says otherwise.

    >>> kind_of(b"%PDF-1.7 ..."), kind_of("ที่ มท ๐๒๑๘/ว ๑๒๘".encode()), kind_of(b"<!DOCTYPE html><p>")
    ('pdf', 'text', 'html')
    """
    for beginning, stated in _BEGINNINGS:
        if data.startswith(beginning):
            return stated
    return next((kind for told in _TESTS if (kind := told(data))), "text")


def _pdf(data: bytes) -> str | None:
    """Readers accept up to a kilobyte of anything before the header; so do we."""
    return "pdf" if _PDF.search(data.removeprefix(b"\xef\xbb\xbf")[:1024].lstrip()) else None


def _zip(data: bytes) -> str | None:
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    opened = _OPEN_DOCUMENT.search(data[:HEAD])
    if opened:
        return _OPEN_KINDS[opened[1]]
    told = kind_in_zip(io.BytesIO(data))
    if told is not None:
        return told
    named = _named_in(data[:HEAD])
    # Office Open XML begins with this member; where the directory is missing, a document is what it most likely was.
    return "docx" if named == "zip" and data.startswith(b"[Content_Types].xml", 30) else named


def kind_in_zip(file: IO[bytes]) -> str | None:
    """The kind that the directory of a ZIP file tells; ``None`` where the directory is missing or damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = "\n".join(archive.namelist()).encode("utf-8", "replace")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    return _named_in(b"\n" + names, b"\n")


def _named_in(names: bytes, before: bytes = b"") -> str:
    return next((kind for member, kind in _IN_ZIP if before + member in names), "zip")


def _ole(data: bytes) -> str | None:
    if not data.startswith(_OLE):
        return None
    return next((kind for stream, kind in _IN_OLE if stream.encode("utf-16-le") in data), "ole")


def _with_sizes(data: bytes) -> str | None:
    """Kinds whose first letters could begin a text: a second mark decides."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] in (b"WAVE", b"AVI ")):
        return "sound"
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "bmp"
    return "program" if data.startswith(b"MZ") and b"\x00" in data[:64] else None


def _markup(data: bytes) -> str | None:
    """UTF-16 pages are seen through: their letters are ASCII with a zero byte each."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"")
    if _HTML.match(head):
        return "html"
    return "xml" if head.lstrip().startswith(b"<?xml") else None


def _mail(data: bytes) -> str | None:
    """A message begins with its header; two fields tell, one of them such as no letter begins with."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n ").replace(b"\r\n", b"\n")
    if head.startswith(b"From "):  # a mailbox has a line of its own before each message
        head = head.partition(b"\n")[2]
    names: set[bytes] = set()
    at = 0
    while (field := _HEADER.match(head, at)) is not None:
        names.add(field[1].lower())
        at = field.end()
    return "eml" if names & _OF_MAIL and len(names & (_OF_MAIL | _ALSO_OF_MAIL)) > 1 else None


_TESTS: tuple[Callable[[bytes], str | None], ...] = (_pdf, _zip, _ole, _with_sizes, _markup, _mail)
