"""Files and bytes → :class:`~thaicirc.document.Document`: the kind is told from the content, one module reads each.

>>> parse_bytes("ที่ มท ๐๒๑๘/ว ๑๒๘".encode()).source.media_type
'text/plain'
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from thaicirc.document import Document
from thaicirc.errors import TooLarge, UnreadableFile, UnsupportedKind, shown
from thaicirc.parsers import sniff, text
from thaicirc.records import Source

__all__ = ["LIMIT", "parse", "parse_bytes"]

#: The most bytes that a file may have, unless the caller says otherwise: 20 MB.
LIMIT = 20_000_000

#: Kind → media type and the function that reads it.
_PARSERS: dict[str, tuple[str, Callable[[bytes, Source], Document]]] = {
    "text": ("text/plain", text.parse),
}


def parse(path: str | os.PathLike[str], *, limit: int = LIMIT) -> Document:
    """The document in the file at ``path``; raises a :class:`~thaicirc.errors.ThaicircError` where there is none."""
    return parse_bytes(_read(path, limit), path=path, limit=limit)


def parse_bytes(data: bytes, *, path: str | os.PathLike[str] | None = None, limit: int = LIMIT) -> Document:
    """The document that ``data`` holds; ``path`` is only what its source is called."""
    if len(data) > limit:
        raise TooLarge(path, limit=limit)
    kind = sniff.kind_of(data)
    if kind not in _PARSERS:
        raise UnsupportedKind(path, kind=kind)
    media_type, reader = _PARSERS[kind]
    name = None if path is None else shown(path)
    return reader(data, Source(path=name, sha256=hashlib.sha256(data).hexdigest(), media_type=media_type))


def _read(path: str | os.PathLike[str], limit: int) -> bytes:
    """A pipe has no size of its own; so no more than one byte too many is ever read."""
    try:
        if Path(path).stat().st_size > limit:
            raise TooLarge(path, limit=limit)
        with open(path, "rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise UnreadableFile.because(error, path) from error
    except ValueError as error:  # a zero byte in the name
        raise UnreadableFile(path, reason="missing") from error
