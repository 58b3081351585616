"""What kind of file some bytes are, told from the bytes themselves and never from a name.

The magic numbers are those that file formats state for themselves; a kind is the short name that
:class:`thaicirc.errors.UnsupportedKind` reports.
"""

from __future__ import annotations

import re
from collections.abc import Callable

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
#: Names of members that say what a ZIP container is, in the order in which they are looked for.
_IN_ZIP = (
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
)
#: Names of streams that say what an OLE container is.
_IN_OLE = (("WordDocument", "doc"), ("Workbook", "xls"), ("PowerPoint Document", "ppt"))
_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL
)
_PDF = re.compile(rb"(?:^|[\r\n\x00])%PDF-\d\.\d")


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
    return next((kind for member, kind in _IN_ZIP if member in data), "zip")


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


_TESTS: tuple[Callable[[bytes], str | None], ...] = (_pdf, _zip, _ole, _with_sizes, _markup)
