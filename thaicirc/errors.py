"""Everything that the library raises on purpose; each class is one cause that a caller can act on.

::

    ThaicircError                anything below
    ├── UnreadableFile     10    missing, not permitted, a folder, or the disk failed
    ├── EmptyFile          11    nothing in it but blanks
    ├── UnsupportedKind    12    a PDF, a picture, a Word file …: told from the content
    ├── UndecodableText    13    bytes in no encoding that Thai text is written in
    ├── TooLarge           14    more bytes than the limit
    ├── NoDocuments        15    a folder or a pattern without a single document
    ├── UnwritableOutput   16    the result could not be written where it was to go
    └── BrokenRecord       17    an annotation or a record, given as JSON, that is none

The number is the exit status of the command line. Every error knows its `path`, its stable `code`, what
happened (`cause`) and what to do (`advice`), in English and Thai.

>>> str(EmptyFile("letter.txt"))
'letter.txt: the file is empty: check that it was saved or copied completely'
>>> EmptyFile("letter.txt").cause("th")
'ไฟล์ว่างเปล่า'
"""

from __future__ import annotations

import os
from typing import ClassVar, Self

from thaicirc import messages


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
        parts = [self.path, self.cause(lang), self.advice_in(lang)]
        return ": ".join(part for part in parts if part)

    @property
    def _variant(self) -> str:
        return self.code

    def _filled(self, lang: str) -> dict[str, str | int]:
        return self.details


class _DiskError(ThaicircError):
    """What the operating system refused, and its `reason`: ``missing``, ``permission``, ``folder`` or ``other``."""

    def __init__(self, path: str | os.PathLike[str] | None = None, *, reason: str = "other", said: str = "") -> None:
        super().__init__(path, said=said)
        self.reason = reason

    @classmethod
    def because(cls, error: OSError, path: str | os.PathLike[str]) -> Self:
        """The same as the operating system's `error`, in our words.

        >>> UnreadableFile.because(FileNotFoundError(2, "No such file"), "a.txt").reason
        'missing'
        """
        return cls(path, reason=_reason(error), said=error.strerror or str(error))

    @property
    def _variant(self) -> str:
        return f"{self.code}.{self.reason}"


class UnreadableFile(_DiskError):
    """The file could not be opened or read."""

    code = "unreadable_file"
    exit_status = 10


class EmptyFile(ThaicircError):
    """The file holds nothing but blanks."""

    code = "empty_file"
    exit_status = 11


class UnsupportedKind(ThaicircError):
    """The content is of a kind that is not read: `kind` says which (``pdf``, ``docx``, ``png`` …)."""

    code = "unsupported_kind"
    exit_status = 12

    #: What to do is the same for all kinds of a family.
    FAMILIES: ClassVar[dict[str, str]] = {
        "pdf": "pdf",
        **dict.fromkeys(("docx", "doc", "odt", "rtf", "xlsx", "xls", "pptx", "ppt", "ole"), "office"),
        **dict.fromkeys(("png", "jpeg", "tiff", "gif", "bmp", "webp"), "picture"),
        **dict.fromkeys(("html", "xml"), "web"),
        **dict.fromkeys(("zip", "gzip", "bzip2", "xz", "zstd", "7z", "rar"), "archive"),
    }

    def __init__(self, path: str | os.PathLike[str] | None = None, *, kind: str = "other") -> None:
        super().__init__(path)
        self.kind = kind

    def advice_in(self, lang: str = "en") -> str:
        """What to do about it: how to come from this kind of file to its text."""
        return messages.text(f"error.{self.code}.advice.{self.FAMILIES.get(self.kind, 'other')}", lang)

    def _filled(self, lang: str) -> dict[str, str | int]:
        return {"kind": messages.text(f"file.{self.kind}", lang)}


class UndecodableText(ThaicircError):
    """The bytes are not text in any encoding that is known here; nothing is guessed."""

    code = "undecodable_text"
    exit_status = 13


class TooLarge(ThaicircError):
    """The file has more than `limit` bytes (`details` holds both figures, where they are known)."""

    code = "too_large"
    exit_status = 14

    def __init__(self, path: str | os.PathLike[str] | None = None, *, limit: int = 0) -> None:
        super().__init__(path, limit=limit, megabytes=round(limit / 1_000_000))
        self.limit = limit


class NoDocuments(ThaicircError):
    """A folder or a pattern that leads to no document at all."""

    code = "no_documents"
    exit_status = 15


class UnwritableOutput(_DiskError):
    """The result could not be written; ``missing`` is the folder that it was to go to."""

    code = "unwritable_output"
    exit_status = 16


class BrokenRecord(ThaicircError):
    """A file of annotations or records that cannot be used, and its `reason`.

    ``json`` and ``encoding``: it cannot be read at all; ``type``, ``value`` and ``unknown``: a field at `details["place"]`
    holds something else than it should, or is none of a record; ``nameless``: it does not say what it was made from.
    """

    code = "broken_record"
    exit_status = 17

    def __init__(
        self, path: str | os.PathLike[str] | None = None, *, reason: str = "other", **details: str | int
    ) -> None:
        super().__init__(path, **details)
        self.reason = reason

    @property
    def _variant(self) -> str:
        return f"{self.code}.{self.reason}"

    def _filled(self, lang: str) -> dict[str, str | int]:
        if self.reason != "type":
            return self.details
        return {**self.details, "said": messages.text(f"field.{self.details['said']}", lang)}


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
