"""The kinds of files that are read: their media types, and the module that reads each, loaded when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from thaicirc.document import Document
from thaicirc.parsers.limits import Limits
from thaicirc.records import Source


class Parser(Protocol):
    """What a module that reads a kind of file has under the name ``parse``."""

    def __call__(self, data: bytes, source: Source, *, limits: Limits, password: str | None) -> Document: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that is read: its media type (IANA) and the module that reads it."""

    media_type: str
    module: str

    @property
    def parser(self) -> Parser:
        """The function that reads this kind."""
        return cast(Parser, import_module(f"thaicirc.parsers.{self.module}").parse)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

KINDS = {
    "text": Kind("text/plain", "text"),
    "pdf": Kind("application/pdf", "pdf"),
    "docx": Kind(_WORD, "word"),
    "doc": Kind("application/msword", "office"),
    "odt": Kind("application/vnd.oasis.opendocument.text", "office"),
    "rtf": Kind("application/rtf", "office"),
    "html": Kind("text/html", "web"),
    **{name: Kind(f"image/{name}", "picture") for name in ("png", "jpeg", "tiff", "gif", "bmp", "webp")},
}
#: A message is no document but holds some.
MAIL = "eml"
