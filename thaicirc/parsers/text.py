"""Plain text: bytes in an unnamed encoding → a :class:`~thaicirc.document.Document`, or an error, never mojibake.

Thai offices keep text in UTF-8, in UTF-16 (Windows "Unicode"), and in what came before: TIS-620 and its superset
Windows-874. The last two accept nearly any bytes; so what they yield must also look like Thai writing.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from thaicirc.document import Document
from thaicirc.errors import EmptyFile, UndecodableText
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.records import Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Bytes that TIS-620 leaves free and Windows-874 fills: the euro sign, an ellipsis, quotes, a bullet, dashes.
_BEYOND_TIS620 = re.compile(rb"[\x80-\xa0]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_THAI = re.compile("[\u0e01-\u0e5b]")
#: What Thai writing does not do: a mark without a consonant under it, or a leading vowel before none.
_ILLEGAL = re.compile(
    "(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    "|(?<![\u0e01-\u0e2e\u0e47-\u0e4e\u0e31\u0e34-\u0e39])[\u0e30\u0e32\u0e33]"
    "|[\u0e40-\u0e44](?![\u0e01-\u0e2e])"
    "|[\u0e31\u0e34-\u0e39]{2}"
)
#: UTF-8 read as Windows-874: every Thai letter begins with one of these two.
_DOUBLY_READ = re.compile("เ[ธน]")

_MOST_CONTROLS = 0.01
_MOST_ILLEGAL = 0.05
_MOST_DOUBLY_READ = 0.2


def parse(data: bytes, source: Source, *, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """The document that ``data`` holds; `source` gains the encoding. Text needs no limit and has no password.

    >>> parse("เรื่อง ขอเชิญประชุม".encode("cp874"), Source()).source.encoding
    'tis-620'
    """
    text, encoding = decode(data, path=source.path)
    if not text.strip("\x00\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise EmptyFile(source.path)
    return Document.from_text(text, source=source.model_copy(update={"encoding": encoding}))


def decode(data: bytes, *, path: str | None = None) -> tuple[str, str]:
    """The text of ``data`` and the name of the encoding it was in.

    >>> decode("หนังสือเวียน".encode("utf-8-sig"))
    ('หนังสือเวียน', 'utf-8-sig')
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding).rstrip("\x1a")  # the end-of-file mark of DOS editors
        except UnicodeDecodeError:
            continue
        if plausible(text, encoding):
            return text, encoding
    raise UndecodableText(path)


def _candidates(data: bytes) -> Iterator[str]:
    named = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)
    if named:
        yield named
        return
    yield "utf-8"
    yield "cp874" if _BEYOND_TIS620.search(data) else "tis-620"
    if b"\x0e" in data and len(data) % 2 == 0:  # the upper byte of every Thai letter
        yield "utf-16-le"
        yield "utf-16-be"


def plausible(text: str, encoding: str) -> bool:
    """Whether ``text`` can be what was written, if its bytes were in ``encoding``."""
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        return False
    if encoding.startswith("utf-8"):
        return True
    thai = len(_THAI.findall(text))
    return _written_as_thai(text, thai) and (
        encoding in ("cp874", "tis-620", "utf-16", "utf-32") or thai > len(text) / 3
    )


def _written_as_thai(text: str, thai: int) -> bool:
    illegal = len(_ILLEGAL.findall(text))
    return illegal <= _MOST_ILLEGAL * thai and len(_DOUBLY_READ.findall(text)) <= _MOST_DOUBLY_READ * max(thai, 1)
