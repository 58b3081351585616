"""Paragraphs and tables of one part of a Word file → typed lines, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING

from thaicirc.parsers.word.numbering import Level, Numbering
from thaicirc.parsers.word.package import W, number, switched_on, value
from thaicirc.parsers.word.runs import Characters, Field, symbol, thai_digits
from thaicirc.parsers.word.styles import Look, Styles, look
from thaicirc.parsers.word.typed import columns, typed, width

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Around blocks, and transparent.
_AROUND = frozenset("sdtContent customXml ins moveTo smartTag".split())
#: What parts the cells of a row at least: more than words are ever parted by.
_GAP = 4
#: Twentieths of a point between two paragraphs that the eye takes for a blank line.
_SPACE = 120
_MARK = re.compile(r"\s*(?:\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]|[-•–☐☑])")
_MOST_COLUMNS = 63


@dataclass
class Story:
    """One part of a file as it is being read: its styles, its counters, the fields that are open."""

    styles: Styles
    numbering: Numbering
    every: int = 720
    fields: list[Field] = field(default_factory=list)

    def lines(self, container: _Element, wide: int) -> list[str]:
        """The blocks in ``container`` as typed lines, `wide` columns to the right margin."""
        found: list[str] = []
        before: Look | None = None
        carried = ""
        for block in _blocks(container):
            if block.tag == W + "tbl":
                found.extend(self._table(block, wide))
                before = None
                continue
            if len(block) == 0 and not carried:
                found.append("")
                continue
            written, own, carried, boxes = self._paragraph(block, wide, carried)
            found.extend(boxes)
            if carried:
                continue
            if found and found[-1].strip() and written and _parted(before, found[-1], written, own, wide):
                found.append("")
            found.extend(written.split("\n"))
            before = own
        return [*found, carried] if carried else found

    def _paragraph(self, paragraph: _Element, wide: int, carried: str) -> tuple[str, Look, str, list[str]]:
        """The paragraph as typed, how it stands, what is carried over into the next one, and its text boxes."""
        properties = paragraph.find(W + "pPr")
        said = self.styles.paragraph_properties(properties)
        list_, level = self._level(said)
        characters = Characters(self.styles, properties, self.fields)
        text = carried + characters.of(paragraph)
        boxes = [line for box in characters.boxes for line in self._box(box, wide)]
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            return "", look(said), text, boxes
        if level is not None:
            text = self._label(list_, level, properties, said) + text
        own = look(said)
        written = typed(text, own, wide=wide, every=self.every)
        return ("\f" + written if own.new_page else written), own, "", boxes

    def _box(self, box: _Element | str, wide: int) -> list[str]:
        lines = box.split("\n") if isinstance(box, str) else self.lines(box, wide)
        return [line for line in lines if line.strip()]

    def _level(self, said: list[_Element]) -> tuple[tuple[str, int], Level | None]:
        """The list that a paragraph belongs to; what its level says about indents goes behind what names the list."""
        for i, each in enumerate(said):
            found = each.find(W + "numPr")
            name = None if found is None else value(found.find(W + "numId"))
            if found is None or name is None:
                continue
            depth = number(found.find(W + "ilvl")) or 0
            level = self.numbering.level(name, depth)
            if level is not None and level.paragraph is not None:
                said.insert(i + 1, level.paragraph)
            return (name, depth), level
        return ("0", 0), None

    def _label(self, list_: tuple[str, int], level: Level, properties: _Element | None, said: list[_Element]) -> str:
        label = self.numbering.label(*list_)
        if level.style == "bullet":
            return _bullet(level) + level.suffix
        mark = None if properties is None else properties.find(W + "rPr")
        of_mark = self.styles.run_properties(mark, properties)
        own = [level.run] if level.run is not None else []
        return thai_digits(label) if self.styles.draws_thai_digits([*own, *of_mark]) else label

    def _table(self, table: _Element, wide: int) -> Iterator[str]:
        """Rows as lines, the cells of a row side by side where the table's columns stand."""
        grid = [number(each, "w") or 0 for each in table.iterfind(f"{W}tblGrid/{W}gridCol")][:_MOST_COLUMNS]
        starts = [0, *accumulate(columns(each) for each in grid)]
        for row in _rows(table):
            properties = row.find(W + "trPr")
            if properties is not None and (
                properties.find(W + "del") is not None or switched_on(properties.find(W + "hidden"))
            ):
                continue
            at = (number(properties.find(W + "gridBefore")) or 0) if properties is not None else 0
            cells: list[tuple[int, list[str]]] = []
            for cell in _cells(row):
                span = max(1, number(cell.find(f"{W}tcPr/{W}gridSpan")) or 1)
                start, end = (starts[min(each, len(starts) - 1)] for each in (at, at + span))
                cells.append((start, self._cell(cell, end - start or wide)))
                at += span
            yield from _side_by_side(cells)

    def _cell(self, cell: _Element, wide: int) -> list[str]:
        """A cell that goes on from the row above is blank."""
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is not None and value(merged) != "restart":
            return []
        lines = [line for each in self.lines(cell, wide) for line in each.replace("\f", "").split("\n")]
        while lines and not lines[-1].strip():
            lines.pop()
        return lines


def _parted(before: Look | None, last: str, written: str, own: Look, wide: int) -> bool:
    """Whether a blank line stands between two paragraphs: where Word leaves room, and where a long one ends.

    Lines that were each ended by hand are about as long as the page is wide, and set in with blanks or tabs.
    """
    if own.before >= _SPACE or (before is not None and before.after >= _SPACE):
        return True
    if before is None or _MARK.match(written):
        return False
    return width(last) > (wide if own.first > 0 else 2 * wide)


def _bullet(level: Level) -> str:
    """The sign before an item; where it is a letter of a symbol font, the character that looks like it."""
    sign = level.text.strip()[:1]
    font = value(None if level.run is None else level.run.find(W + "rFonts"), "ascii")
    private = sign >= "\ue000"
    return symbol(font or ("Symbol" if private else ""), f"{ord(sign or ' '):04X}") or ("•" if private else sign)


def _side_by_side(cells: list[tuple[int, list[str]]]) -> Iterator[str]:
    """The lines of cells that begin at these columns, joined line by line."""
    if not any(lines for _, lines in cells):
        yield ""
        return
    for row in zip_longest(*(lines for _, lines in cells), fillvalue=""):
        line = ""
        for (start, _), text in zip(cells, row, strict=True):
            if not text.strip():
                continue
            room = start + len(text) - len(text.lstrip()) - width(line)
            line += " " * (max(room, _GAP) if line else max(room, 0)) + text.lstrip()
        yield line


def _blocks(container: _Element) -> Iterator[_Element]:
    """Paragraphs and tables, those within content controls and insertions too."""
    for child in container:
        if child.tag in (W + "p", W + "tbl"):
            yield child
        elif child.tag == W + "sdt":
            if child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                yield from _blocks(child)
        elif child.tag.removeprefix(W) in _AROUND:
            yield from _blocks(child)


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == W + "tr":
            yield child
        elif child.tag.removeprefix(W) in (*_AROUND, "sdt"):
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag.removeprefix(W) in (*_AROUND, "sdt"):
            yield from _cells(child)
