"""Old Word files (.doc), OpenDocument (.odt) and rich text (.rtf) → a document, by way of LibreOffice and Word's format."""

from __future__ import annotations

import struct

from thaicirc.document import Document
from thaicirc.errors import BrokenFile, Encrypted
from thaicirc.parsers import libreoffice, sniff, word
from thaicirc.parsers.container import Container
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.records import Source

#: [MS-DOC] section 2.5.2: the file information block begins with this, its flags stand ten bytes on.
_BLOCK, _FLAGS_AT, _ENCRYPTED = b"\xec\xa5", 10, 0x0100
#: [MS-CFB] section 2.2: streams begin at multiples of this.
_SECTOR = 512
#: Open Document Format 1.3, part 2, section 4.8.1.
_MANIFEST, _SEALED = "META-INF/manifest.xml", b"encryption-data"


def parse(data: bytes, source: Source, *, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """The document that the file holds; LibreOffice is started for it."""
    kind = sniff.kind_of(data)
    if kind == "odt":
        container = Container.of(data, kind=kind, path=source.path, limits=limits)
        if _SEALED in container.read(_MANIFEST):
            raise Encrypted(source.path, kind=kind)
    elif kind == "doc" and _is_encrypted(data):
        raise Encrypted(source.path, kind=kind)
    converted = libreoffice.to_docx(data, kind, limits=limits, path=source.path)
    if sniff.kind_of(converted) != "docx":
        raise BrokenFile(source.path, kind=kind)
    return word.parse(converted, source, limits=limits)


def _is_encrypted(data: bytes) -> bool:
    """Whether a .doc file asks for a password; where its main stream cannot be found, LibreOffice will tell."""
    starts = (at for at in range(_SECTOR, min(len(data), 64 * _SECTOR), _SECTOR) if data.startswith(_BLOCK, at))
    at = next(starts, None)
    if at is None or len(data) < at + _FLAGS_AT + 2:
        return False
    (flags,) = struct.unpack_from("<H", data, at + _FLAGS_AT)
    return bool(flags & _ENCRYPTED)
