"""One part of a message → its header fields, file name, bytes and text, whatever programs have done to them.

The standard library's older interface is used, which hands a field on as it stands; the newer one parses each by the
grammar and stumbles over what real programs write.
"""

from __future__ import annotations

import datetime as dt
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from thaicirc.errors import UndecodableText
from thaicirc.parsers import charset, web

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
_FLOWED = re.compile(r"(?<!^--) \r?\n(?!\s*$)", re.MULTILINE)


def field(message: Message, name: str) -> str | None:
    """A header field on one line, its encoded words decoded.

    >>> import email
    >>> field(email.message_from_bytes("Subject: =?tis-620?B?4cfpxw==?=\\n\\n".encode()), "subject")
    'แว้ว'
    """
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), None)
    return None if raw is None else _decoded(raw)


def sent(message: Message) -> dt.datetime | None:
    """When the message says that it was sent."""
    try:
        return parsedate_to_datetime(field(message, "date") or "")
    except (ValueError, TypeError, OverflowError):
        return None


def file_name(part: Message) -> str | None:
    """The name of an attached file, without folders and control characters."""
    name = part.get_filename()
    return _decoded(name).replace("\\", "/").rpartition("/")[2] if name else None


def payload(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def text(part: Message) -> str:
    """What a text part says; of HTML, what a reader sees."""
    declared = part.get_content_charset()
    try:
        found, _ = charset.decode(payload(part), declared)
    except UndecodableText:
        found = payload(part).decode("utf-8", "replace")
    if part.get_content_type() == "text/html":
        return web.visible(found)
    if part.get_param("format") == "flowed":  # RFC 3676: a line that ends in a blank goes on
        found = _FLOWED.sub("" if part.get_param("delsp") == "yes" else " ", found)
    return found


def is_saved_page(message: Message) -> bool:
    """Whether a browser saved a page as this message (RFC 2557)."""
    return message["snapshot-content-location"] is not None or "saved by" in (field(message, "from") or "").lower()


def _decoded(raw: str) -> str:
    """Encoded words (RFC 2047) decoded; bytes that stand there as they are, too."""
    try:
        words = decode_header(_CONTROLS.sub(" ", raw))
    except HeaderParseError:
        words = [(raw, None)]
    return " ".join("".join(_word(*word) for word in words).split())


def _word(word: str | bytes, declared: str | None) -> str:
    data = word.encode("utf-8", "surrogateescape") if isinstance(word, str) else word
    try:
        return charset.decode(data, declared)[0]
    except UndecodableText:
        return data.decode("utf-8", "replace")
