"""A Word file (.docx, .docm) → a document: header, text, footer and notes as typed lines. Macros are not looked at.

Read at the level of the markup (ECMA-376): automatic numbers, text boxes, the digits that a font draws and what was
deleted are not in the text that simpler readers give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaicirc.document import Document
from thaicirc.errors import EmptyFile
from thaicirc.parsers.container import Container
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.parsers.word.numbering import Numbering
from thaicirc.parsers.word.package import Package, W, number, relation_id, switched_on, value
from thaicirc.parsers.word.story import Story
from thaicirc.parsers.word.styles import Styles
from thaicirc.parsers.word.typed import WIDTH, columns
from thaicirc.records import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Notes that are only the rule above the notes (section 17.11.18).
_RULES = ("separator", "continuationSeparator", "continuationNotice")


def parse(data: bytes, source: Source, *, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """The document that a Word file holds. One with a password is no ZIP file and does not come here."""
    package = Package.of(Container.of(data, kind="docx", path=source.path, limits=limits))
    text = "\n".join(_lines(package))
    if not text.strip():
        raise EmptyFile(source.path)
    return Document.from_text(text, source=source)


def _lines(package: Package) -> list[str]:
    document = package.document()
    body = document.find(W + "body")
    section = next(document.iter(W + "sectPr"), None)
    wide = _width(section)
    settings = package.part("settings")
    every = number(settings.find(W + "defaultTabStop")) if settings is not None else None
    story = Story(
        Styles(package.part("styles"), package.part("theme")), Numbering(package.part("numbering")), every or 720
    )
    head = _margin(package, section, "header", story, wide)
    text = story.lines(body, wide) if body is not None else []
    foot = _margin(package, section, "footer", story, wide)
    notes = [line for kind in ("footnotes", "endnotes") for line in _notes(package.part(kind), story, wide)]
    return [*head, *text, *foot, *notes]


def _width(section: _Element | None) -> int:
    """Columns between the margins."""
    if section is None:
        return WIDTH
    page, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    across = number(page, "w")
    if across is None:
        return WIDTH
    return columns(across - (number(margins, "left") or 0) - (number(margins, "right") or 0)) or WIDTH


def _margin(package: Package, section: _Element | None, kind: str, story: Story, wide: int) -> list[str]:
    """What stands above or below the text of the first page; page numbers and rules alone are nothing."""
    if section is None:
        return []
    parts = {value(each, "type") or "default": relation_id(each) for each in section.iterfind(f"{W}{kind}Reference")}
    first = switched_on(section.find(W + "titlePg"))
    tree = package.part(parts.get("first" if first else "default", ""))
    lines = [] if tree is None else story.lines(tree, wide)
    return [line for line in lines if any(each.isalpha() for each in line)]


def _notes(tree: _Element | None, story: Story, wide: int) -> list[str]:
    """Notes with their numbers, in the order in which they are kept."""
    notes = [] if tree is None else [each for each in tree if value(each, "type") not in _RULES]
    found = [" ".join(" ".join(story.lines(note, wide)).split()) for note in notes]
    return [f"{i} {note}" for i, note in enumerate(found, 1)]
