"""An e-mail message (RFC 5322, MIME) or a page saved as one (.mht) → what it says and what is attached, part by part.

A letter that is sent by e-mail is what is attached; the message around it is a covering note. Messages that are attached
to messages are opened too, so far and no further.
"""

from __future__ import annotations

import email
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from email.errors import MessageError
from email.message import Message

from thaicirc.document import Document
from thaicirc.errors import BrokenFile, EmptyFile, Encrypted, ThaicircError, TooLarge
from thaicirc.parsers import mail_fields as fields
from thaicirc.parsers import sniff
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.parsers.mail_head import headed

#: Messages within messages that are opened: a reply to a message that was forwarded twice has three.
DEPTH = 5
#: Parts of a message and of all messages in it that are looked at.
PARTS = 200
#: Multiparts within multiparts; programs nest three or four.
_NESTED = 20

#: What is attached to be a letter, as against what comes with one.
_LETTERS = frozenset({"pdf", "docx", "doc", "odt", "rtf", "encrypted"})
#: In the text of a message these are logos and signatures.
_DRAWN = frozenset({"png", "jpeg", "gif", "bmp", "webp"})
#: Attached by programs, not by people.
_NO_DOCUMENTS = ("text/calendar", "text/vcard", "text/x-vcard", "application/pgp", "application/pkcs7-signature")
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(frozen=True, slots=True)
class Part:
    """The text of a message or one attachment: what it is called, of which kind it is, its bytes.

    `path` is ``mail.eml`` for the text of the message and ``mail.eml#letter.pdf`` for what is `attached`.
    """

    path: str | None
    kind: str
    data: bytes
    attached: bool = True


#: What reads a part.
Reader = Callable[[Part], Document]


def parts(data: bytes, *, path: str | None = None, limits: Limits = DEFAULT) -> list[Part]:
    """What the message in ``data`` says, where it says anything, and then its attachments in their order.

    >>> said, attached = parts(b"From: a\\nMIME-Version: 1.0\\nContent-Type: multipart/mixed; boundary=x\\n\\n"
    ...     b"--x\\n\\nhello\\n--x\\nContent-Disposition: attachment; filename=b.pdf\\n\\n%PDF-1.7\\n--x--\\n", path="a.eml")
    >>> said.kind, said.data, attached.kind, attached.path
    ('text', b'hello', 'pdf', 'a.eml#b.pdf')
    """
    found: list[Part] = []
    size = 0
    for part in _parts(_message(data, path), path, depth=0):
        size += len(part.data)
        if size > limits.expanded or len(found) >= PARTS:
            raise TooLarge(path, limit=limits.expanded, reason="expanded")
        found.append(part)
    return found


def main(found: Sequence[Part], read: Reader, *, path: str | None = None) -> Document:
    """The document that a message is about: its first attached letter that can be read, else what it says itself."""
    letters = [part for part in found if part.attached and part.kind in _LETTERS]
    said = [part for part in found if not part.attached]
    failures: list[ThaicircError] = []
    for part in letters or said or found:
        outcome = _outcome(part, read)
        if isinstance(outcome, Document):
            return outcome
        failures.append(outcome)
    raise failures[0] if failures else EmptyFile(path)


def everything(found: Sequence[Part], read: Reader) -> list[Document | ThaicircError]:
    """Each part as a document, or the error that says why it is none."""
    return [_outcome(part, read) for part in found]


def _outcome(part: Part, read: Reader) -> Document | ThaicircError:
    try:
        return read(part)
    except ThaicircError as error:
        return error


def _message(data: bytes, path: str | None) -> Message:
    """A mailbox has a line of its own before the header, and some programs a blank one."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n ")
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    try:
        return email.message_from_bytes(data)
    except (MessageError, RecursionError, ValueError) as error:
        raise BrokenFile(path, kind="eml") from error


def _parts(message: Message, path: str | None, *, depth: int) -> Iterator[Part]:
    if message.get_content_type() in _SEALED and message.get_param("smime-type") != "signed-data":
        raise Encrypted(path, kind="eml")
    leaves = list(_leaves(message, path))
    told = [leaf for leaf in leaves if _is_told(leaf)]
    pages = [leaf for leaf in told if leaf.get_content_type() == "text/html"]
    if pages and fields.is_saved_page(message):
        yield Part(path, "html", fields.payload(pages[0]), attached=depth > 0)
        return
    plain = "\n".join(fields.text(leaf) for leaf in told if leaf not in pages)
    text = plain if plain.strip() else "\n".join(fields.text(page) for page in pages)
    text = headed(text, fields.field(message, "subject"), fields.sent(message))
    if text.strip():
        yield Part(path, "text", text.encode("utf-8", "replace"), attached=depth > 0)
    for number, leaf in enumerate((each for each in leaves if each not in told), 1):
        yield from _attachment(leaf, f"{path or ''}#{fields.file_name(leaf) or number}", depth=depth)


def _leaves(message: Message, path: str | None, nested: int = 0) -> Iterator[Message]:
    """The parts that hold no parts, in order; a message that is attached counts as one."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        yield message
        return
    if nested > _NESTED:
        raise BrokenFile(path, kind="eml")
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part, path, nested + 1)


def _is_told(leaf: Message) -> bool:
    """Whether a part is what the message itself says, or the same once more as HTML."""
    return (
        leaf.get_content_type() in ("text/plain", "text/html")
        and leaf.get_content_disposition() != "attachment"
        and not fields.file_name(leaf)
    )


def _attachment(leaf: Message, path: str, *, depth: int) -> Iterator[Part]:
    if leaf.get_content_type().startswith(_NO_DOCUMENTS):
        return
    inner = leaf.get_payload() if leaf.get_content_type() == "message/rfc822" else None
    message = inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Message) else None
    data = b"" if message else fields.payload(leaf)
    kind = "eml" if message else sniff.kind_of(data)
    if kind == "eml" and depth < DEPTH:
        yield from (
            replace(part, attached=True) for part in _parts(message or _message(data, path), path, depth=depth + 1)
        )
    elif (data or kind == "eml") and not (kind in _DRAWN and leaf.get_content_disposition() != "attachment"):
        yield Part(path, kind, data)
