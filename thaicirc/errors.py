"""Everything that the library raises on purpose; each class is one cause that a caller can act on.

::

    ThaicircError                anything below
    ├── UnreadableFile     10    missing, not permitted, a folder, or the disk failed
    ├── EmptyFile          11    nothing in it but blanks
    ├── UnsupportedKind    12    a spreadsheet, a program, an archive …: told from the content
    ├── UndecodableText    13    bytes in no encoding that Thai text is written in
    ├── TooLarge           14    more bytes or pixels than the limit, or it unfolds to more
    ├── NoDocuments        15    a folder or a pattern without a single document
    ├── UnwritableOutput   16    the result could not be written where it was to go
    ├── BrokenRecord       17    an annotation or a record, given as JSON, that is none
    ├── BrokenFile         18    damaged: cannot be read as the kind of file that it begins as
    ├── Encrypted          19    protected with a password, and none was given
    ├── WrongPassword      20    protected with another password than the one given
    ├── TooManyPages       21    more pages than the limit
    ├── TimedOut           22    reading took longer than the limit
    ├── ReaderDied         23    the process that read it crashed, or wanted more memory than the limit
    └── EngineMissing      24    a program that reads this kind of file is not installed

The number is the exit status of the command line. Every error knows its `path`, its stable `code`, what
happened (`cause`) and what to do (`advice`), in English and Thai.

>>> str(EmptyFile("letter.txt"))
'letter.txt: the file is empty: check that it was saved or copied completely'
>>> EmptyFile("letter.txt").cause("th")
'ไฟล์ว่างเปล่า'
"""

from __future__ import annotations

import os
import re
from typing import ClassVar, Self

from thaicirc import messages

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class ThaicircError(Exception):
    """The root of all errors of this library.

    `details` are the figures and names that the sentences about this error mention.
    """

    code: ClassVar[str] = "error"
    exit_status: ClassVar[int] = 1

    def __init__(self, path: str | os.PathLike[str] | None = None, **details: str | int) -> None:
        super().__init__()
        self.path = None if path is None else shown(path)
        self.details = details

    def __str__(self) -> str:
        return self.line()

    def cause(self, lang: str = "en") -> str:
        """What happened, in a few words."""
        return messages.text(f"error.{self._variant}.cause", lang, **self._filled(lang))

    @property
    def advice(self) -> str:
        """What to do about it, in English; `advice_in` knows the other languages."""
        return self.advice_in()

    def advice_in(self, lang: str = "en") -> str:
        """What to do about it."""
        return messages.text(f"error.{self._variant}.advice", lang, **self._filled(lang))

    def line(self, lang: str = "en") -> str:
        """One line: file, cause, what to do."""
        path = _CONTROLS.sub("\ufffd", self.path or "")  # a name may hold line ends, and what a terminal obeys
        return ": ".join(part for part in (path, self.cause(lang), self.advice_in(lang)) if part)

    @property
    def _variant(self) -> str:
        return self.code

    def _filled(self, lang: str) -> dict[str, str | int]:
        return self.details


class _Reasoned(ThaicircError):
    """An error whose words depend on its `reason`."""

    def __init__(
        self, path: str | os.PathLike[str] | None = None, *, reason: str = "other", **details: str | int
    ) -> None:
        super().__init__(path, **details)
        self.reason = reason

    @property
    def _variant(self) -> str:
        return f"{self.code}.{self.reason}"


class _OfKind(ThaicircError):
    """An error about a file of some `kind` (``pdf``, ``docx``, ``png`` …)."""

    def __init__(self, path: str | os.PathLike[str] | None = None, *, kind: str = "other") -> None:
        super().__init__(path)
        self.kind = kind

    def _filled(self, lang: str) -> dict[str, str | int]:
        return {"kind": messages.text(f"file.{self.kind}", lang)}


class _DiskError(_Reasoned):
    """What the operating system refused, and its `reason`: ``missing``, ``permission``, ``folder`` or ``other``."""

    def __init__(self, path: str | os.PathLike[str] | None = None, *, reason: str = "other", said: str = "") -> None:
        super().__init__(path, reason=reason, said=said)

    @classmethod
    def because(cls, error: OSError, path: str | os.PathLike[str]) -> Self:
        """The same as the operating system's `error`, in our words.

        >>> UnreadableFile.because(FileNotFoundError(2, "No such file"), "a.txt").reason
        'missing'
        """
        return cls(path, reason=_reason(error), said=error.strerror or str(error))


class UnreadableFile(_DiskError):
    """The file could not be opened or read."""

    code = "unreadable_file"
    exit_status = 10


class EmptyFile(ThaicircError):
    """The file holds nothing but blanks."""

    code = "empty_file"
    exit_status = 11


class UnsupportedKind(_OfKind):
    """The content is of a kind that is not read: `kind` says which (``xlsx``, ``png``, ``zip`` …)."""

    code = "unsupported_kind"
    exit_status = 12

    #: What to do is the same for all kinds of a family.
    FAMILIES: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("xlsx", "xls", "ods", "pptx", "ppt", "odp", "ole"), "office"),
        "msg": "mail",
        **dict.fromkeys(("png", "jpeg", "tiff", "gif", "bmp", "webp"), "picture"),
        "xml": "web",
        **dict.fromkeys(("zip", "gzip", "bzip2", "xz", "zstd", "7z", "rar"), "archive"),
    }

    def advice_in(self, lang: str = "en") -> str:
        """What to do about it: how to come from this kind of file to its text."""
        return messages.text(f"error.{self.code}.advice.{self.FAMILIES.get(self.kind, 'other')}", lang)


class UndecodableText(ThaicircError):
    """The bytes are not text in any encoding that is known here; nothing is guessed."""

    code = "undecodable_text"
    exit_status = 13


class TooLarge(_Reasoned):
    """More than `limit`; the `reason` is ``bytes`` of the file, ``expanded`` bytes of what it unfolds to, or ``pixels``.

    >>> TooLarge("plan.png", limit=100_000_000, reason="pixels").cause()
    'a picture of more than 100 million pixels'
    """

    code = "too_large"
    exit_status = 14

    def __init__(self, path: str | os.PathLike[str] | None = None, *, limit: int = 0, reason: str = "bytes") -> None:
        super().__init__(path, reason=reason, limit=limit, millions=f"{limit / 1_000_000:.3g}")
        self.limit = limit


class NoDocuments(ThaicircError):
    """A folder or a pattern that leads to no document at all."""

    code = "no_documents"
    exit_status = 15


class UnwritableOutput(_DiskError):
    """The result could not be written; ``missing`` is the folder that it was to go to."""

    code = "unwritable_output"
    exit_status = 16


class BrokenRecord(_Reasoned):
    """A file of annotations or records that cannot be used, and its `reason`.

    ``json`` and ``encoding``: it cannot be read at all; ``type``, ``value`` and ``unknown``: a field at `details["place"]`
    holds something else than it should, or is none of a record; ``nameless``: it does not say what it was made from.
    """

    code = "broken_record"
    exit_status = 17

    def _filled(self, lang: str) -> dict[str, str | int]:
        if self.reason != "type":
            return self.details
        return {**self.details, "said": messages.text(f"field.{self.details['said']}", lang)}


class BrokenFile(_OfKind):
    """The file begins as one of `kind` and cannot be read as one: cut short, or damaged."""

    code = "broken_file"
    exit_status = 18


class Encrypted(_OfKind):
    """The file is protected with a password, and none was given; only a ``pdf`` can be opened with one."""

    code = "encrypted"
    exit_status = 19

    def advice_in(self, lang: str = "en") -> str:
        """What to do about it."""
        return messages.text(f"error.{self.code}.advice.{'pdf' if self.kind == 'pdf' else 'other'}", lang)


class WrongPassword(ThaicircError):
    """The file is protected with another password than the one that was given."""

    code = "wrong_password"
    exit_status = 20


class TooManyPages(ThaicircError):
    """The file has `pages` pages, more than `limit`."""

    code = "too_many_pages"
    exit_status = 21

    def __init__(self, path: str | os.PathLike[str] | None = None, *, pages: int = 0, limit: int = 0) -> None:
        super().__init__(path, pages=pages, limit=limit)
        self.pages = pages
        self.limit = limit


class TimedOut(ThaicircError):
    """Reading was stopped after `limit` seconds."""

    code = "timed_out"
    exit_status = 22

    def __init__(self, path: str | os.PathLike[str] | None = None, *, limit: float = 0) -> None:
        super().__init__(path, limit=f"{limit:g}")
        self.limit = limit


class ReaderDied(_Reasoned):
    """The process that read the file ended before it was done; `reason` is ``crash`` or ``memory``."""

    code = "reader_died"
    exit_status = 23

    def __init__(self, path: str | os.PathLike[str] | None = None, *, reason: str = "crash") -> None:
        super().__init__(path, reason=reason)


class EngineMissing(ThaicircError):
    """The program that reads this kind of file is not installed; `engine` is its name (``LibreOffice``)."""

    code = "engine_missing"
    exit_status = 24

    def __init__(self, path: str | os.PathLike[str] | None = None, *, engine: str = "LibreOffice") -> None:
        super().__init__(path, engine=engine)
        self.engine = engine

    def advice_in(self, lang: str = "en") -> str:
        """The command that installs it."""
        return messages.text(f"error.{self.code}.advice.{self.engine.lower()}", lang)


def shown(path: str | os.PathLike[str]) -> str:
    """The path as text that can be printed and stored, whatever bytes its name holds.

    >>> shown("หนังสือ.txt"), shown("\\udcff.txt")
    ('หนังสือ.txt', '�.txt')
    """
    return os.fsencode(path).decode("utf-8", "replace")


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    if isinstance(error, PermissionError):
        return "permission"
    return "folder" if isinstance(error, IsADirectoryError) else "other"
