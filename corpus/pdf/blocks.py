"""The body of a document: paragraphs, numbered items and tables in, rows out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from corpus.letter import Block, Paragraph, Table
from corpus.pdf.breaking import Line, broken
from corpus.pdf.canvas import Canvas, Style
from corpus.pdf.fields import draw_pieces
from corpus.pdf.flow import Row, gap, joined, unbroken
from corpus.pdf.frame import Frame, draw_line

_LEVEL = 21.0  # further indent of a level of numbered items
_STOPS = {2: (0.62,), 3: (0.46, 0.8)}  # where the columns of a member's line start, as shares of the width
_PADDING = 3.5
_SHORT = re.compile(r"[0-9๐-๙.,/%\-–\s]*|.{1,5}")


def rows(blocks: Sequence[Block], frame: Frame, zone: str = "body") -> list[Row]:
    """The rows of running text."""
    made: list[Row] = []
    for block in blocks:
        if isinstance(block, Table):
            made += [gap(frame.pitch * 0.3), *_table(block, frame), Row(frame.pitch * 0.3, gap(0).draw, glue=True)]
        else:
            made += [gap(frame.pitch * frame.ways.gap), *paragraph(block, frame, zone)]
    return made


def paragraph(block: Paragraph, frame: Frame, zone: str) -> list[Row]:
    """The rows of one paragraph."""
    style = frame.style
    if block.place == "centre":
        return frame.centred(_labelled(block), style.but(bold=block.level == 0), zone)
    if block.place == "heading":
        return joined(
            frame.paragraph(_labelled(block), style.but(bold=True), zone, frame.left, frame.measure(frame.width))
        )
    first = 0.0 if block.place == "flush" else frame.look.indent
    first += max(block.level - 1, 0) * _LEVEL
    if "\t" in block.text:
        return _columns(block, frame, zone, min(first, frame.width / 3))
    if block.label and frame.ways.hanging and block.level > 0:
        return _hanging(block, frame, zone, first)
    measure = frame.measure(frame.width, min(first, frame.width / 2), frame.look.justified)
    return frame.paragraph(_labelled(block), style, zone, frame.left, measure)


def _labelled(block: Paragraph) -> str:
    return f"{block.label} {block.text}" if block.label else block.text


def _hanging(block: Paragraph, frame: Frame, zone: str, first: float) -> list[Row]:
    """A numbered item whose lines all start where its text starts."""
    x = frame.left + first
    inset = max(18.0, frame.style.width(block.label + " "))
    lines = broken(block.text, frame.style, frame.measure(frame.width - first - inset, 0.0, frame.look.justified))
    made = []
    for at, line in enumerate(lines):
        opening = f"{block.label} {line.text}" if not at else line.text
        label = block.label if not at else ""
        made.append(
            Row(
                frame.pitch,
                partial(_draw_item, frame=frame, label=label, x=x, inset=inset, line=line, zone=zone),
                opening=opening,
            )
        )
    return unbroken(made)


def _draw_item(
    canvas: Canvas, top: float, *, frame: Frame, label: str, x: float, inset: float, line: Line, zone: str
) -> None:
    if label:
        canvas.text(x, frame.baseline(top), label, frame.style, zone)
    draw_line(
        canvas,
        top,
        baseline=frame.baseline(0.0),
        x=x + inset,
        line=line,
        style=frame.style,
        zone=zone,
        joined=bool(label),
    )


def _columns(block: Paragraph, frame: Frame, zone: str, first: float) -> list[Row]:
    """A member of a board: name, position and role beside each other, parted by tabs; each wraps in its column."""
    texts = _labelled(block).split("\t")
    stops = [first, *(frame.width * share for share in _STOPS.get(len(texts), (0.5, 0.66, 0.82)))][: len(texts)]
    stops = _pushed(texts, stops, frame)
    columns = []
    for text, left, right in zip(texts, stops, [*stops[1:], frame.width + 6.0], strict=False):
        columns.append((frame.left + left, broken(text, frame.style, frame.measure(right - left - 6.0))))
    made = []
    for at in range(max(len(lines) for _, lines in columns)):
        pieces = [(x, lines[at].text, frame.style) for x, lines in columns if at < len(lines)]
        draw = partial(draw_pieces, pieces=pieces, baseline=frame.baseline(0.0), zone=zone)
        made.append(Row(frame.pitch, draw, opening=pieces[0][1]))
    return joined(made[:-1]) + made[-1:]


def _pushed(texts: list[str], stops: list[float], frame: Frame) -> list[float]:
    """The stops, moved to the right by what is too long for its column, where all of it still fits on a line."""
    moved, end = [], 0.0
    for text, stop in zip(texts, stops, strict=False):
        moved.append(max(stop, end))
        end = moved[-1] + frame.style.width(text) + 12.0
    return moved if end - 12.0 <= frame.width else stops


def _table(table: Table, frame: Frame) -> list[Row]:
    """A ruled table: a row is not parted from itself, the header not from the first row."""
    widths = [share * frame.width for share in table.widths]
    edges = [frame.left + sum(widths[:at]) for at in range(len(widths) + 1)]
    size = frame.style.but(size=frame.look.size - (2.0 if len(widths) > 4 else 1.0))
    made = [_cells(table.header, edges, frame, size.but(bold=True), True)] if any(table.header) else []
    made += [_cells(row, edges, frame, size, False) for row in table.rows]
    return joined(made[:1]) + made[1:]


def _cells(texts: Sequence[str], edges: list[float], frame: Frame, style: Style, head: bool) -> Row:
    pitch = frame.pitch_of(style)
    columns = []
    for text, left, right in zip(texts, edges, edges[1:], strict=False):
        columns.append(broken(text, style, frame.measure(right - left - 2 * _PADDING)))
    height = max([1, *(len(lines) for lines in columns)]) * pitch + _PADDING
    return Row(
        height, partial(_draw_cells, columns=columns, edges=edges, height=height, pitch=pitch, style=style, head=head)
    )


def _draw_cells(
    canvas: Canvas,
    top: float,
    *,
    columns: list[list[Line]],
    edges: list[float],
    height: float,
    pitch: float,
    style: Style,
    head: bool,
) -> None:
    if head:
        canvas.fill(edges[0], top, edges[-1] - edges[0], height, (0.93, 0.93, 0.93))
    for lines, left, right in zip(columns, edges, edges[1:], strict=False):
        centred = head or (len(lines) == 1 and _SHORT.fullmatch(lines[0].text) is not None)
        for at, line in enumerate(lines):
            baseline = top + at * pitch + pitch * 0.78
            if centred:
                canvas.centred((left + right) / 2, baseline, line.text, style, "table")
            else:
                canvas.text(left + _PADDING, baseline, line.text, style, "table")
    for edge in edges:
        canvas.stroke([(edge, top), (edge, top + height)], 0.5)
    for y in (top, top + height):
        canvas.stroke([(edges[0], y), (edges[-1], y)], 0.5)
