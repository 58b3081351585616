"""Files and bytes → :class:`~thaicirc.document.Document`: the kind is told from the content, one module reads each.

>>> parse_bytes("ที่ มท ๐๒๑๘/ว ๑๒๘".encode()).source.media_type
'text/plain'

Everything happens in this process, under the limits that a format lets one check beforehand. To read what strangers
send, :class:`thaicirc.parsers.isolation.Reader` does the same in a process of its own, which may crash or hang.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from thaicirc.document import Document
from thaicirc.errors import Encrypted, ThaicircError, TooLarge, TooManyPages, UnreadableFile, UnsupportedKind, shown
from thaicirc.parsers import sniff
from thaicirc.parsers.kinds import KINDS, MAIL
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.parsers.recognition import DEFAULT as OURS
from thaicirc.parsers.recognition import Recognition, of_picture, of_unsound_pages
from thaicirc.records import Source

if TYPE_CHECKING:
    from thaicirc.parsers.mail import Part

__all__ = ["DEFAULT", "Limits", "Recognition", "load", "parse", "parse_all", "parse_all_bytes", "parse_bytes"]


def parse(
    path: str | os.PathLike[str],
    *,
    limits: Limits = DEFAULT,
    password: str | None = None,
    recognition: Recognition = OURS,
) -> Document:
    """The document in the file at ``path``; raises a :class:`~thaicirc.errors.ThaicircError` where there is none.

    Of an e-mail message it is the first attachment that is a document, else what the message says itself.
    """
    return parse_bytes(load(path, limits), path=path, limits=limits, password=password, recognition=recognition)


def parse_all(
    path: str | os.PathLike[str],
    *,
    limits: Limits = DEFAULT,
    password: str | None = None,
    recognition: Recognition = OURS,
) -> list[Document | ThaicircError]:
    """All documents in the file at ``path``, and an error for each part that cannot be read.

    Only an e-mail message holds several: itself, and what is attached (``mail.eml#letter.pdf``).
    """
    return parse_all_bytes(load(path, limits), path=path, limits=limits, password=password, recognition=recognition)


def parse_bytes(
    data: bytes,
    *,
    path: str | os.PathLike[str] | None = None,
    limits: Limits = DEFAULT,
    password: str | None = None,
    recognition: Recognition = OURS,
) -> Document:
    """The document that ``data`` holds; ``path`` is only what its source is called."""
    name = None if path is None else shown(path)
    kind = _kind(data, name, limits)
    if kind != MAIL:
        return _read(kind, data, name, limits, password, recognition)
    from thaicirc.parsers import mail

    return mail.main(
        mail.parts(data, path=name, limits=limits), lambda part: _part(part, limits, password, recognition), path=name
    )


def parse_all_bytes(
    data: bytes,
    *,
    path: str | os.PathLike[str] | None = None,
    limits: Limits = DEFAULT,
    password: str | None = None,
    recognition: Recognition = OURS,
) -> list[Document | ThaicircError]:
    """All documents that ``data`` holds, and an error for each part that cannot be read."""
    name = None if path is None else shown(path)
    kind = _kind(data, name, limits)
    if kind != MAIL:
        return [_read(kind, data, name, limits, password, recognition)]
    from thaicirc.parsers import mail

    found = mail.parts(data, path=name, limits=limits)
    return mail.everything(found, lambda part: _part(part, limits, password, recognition))


def load(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> bytes:
    """What a file holds. A pipe has no size of its own; so no more than one byte too many is ever read."""
    try:
        if Path(path).stat().st_size > limits.size:
            raise TooLarge(path, limit=limits.size)
        with open(path, "rb") as file:
            data = file.read(limits.size + 1)
    except OSError as error:
        raise UnreadableFile.because(error, path) from error
    except ValueError as error:  # a zero byte in the name
        raise UnreadableFile(path, reason="missing") from error
    if len(data) > limits.size:
        raise TooLarge(path, limit=limits.size)
    return data


def _kind(data: bytes, path: str | None, limits: Limits) -> str:
    if len(data) > limits.size:
        raise TooLarge(path, limit=limits.size)
    return sniff.kind_of(data)


def _part(part: Part, limits: Limits, password: str | None, recognition: Recognition) -> Document:
    return _read(part.kind, part.data, part.path, limits, password, recognition)


def _read(
    kind: str, data: bytes, path: str | None, limits: Limits, password: str | None, recognition: Recognition
) -> Document:
    if kind == "encrypted":
        raise Encrypted(path, kind="docx")
    if kind not in KINDS:
        raise UnsupportedKind(path, kind=kind)
    source = Source(path=path, sha256=hashlib.sha256(data).hexdigest(), media_type=KINDS[kind].media_type)
    if KINDS[kind].module == "picture":
        return of_picture(data, source, recognition, limits)
    document = KINDS[kind].parser(data, source, limits=limits, password=password)
    if document.source.pages > limits.pages:
        raise TooManyPages(path, pages=document.source.pages, limit=limits.pages)
    if kind == "pdf":
        return of_unsound_pages(document, data, recognition, limits, password)
    return document
