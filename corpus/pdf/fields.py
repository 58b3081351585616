"""The labelled lines of the head in (เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย), rows with hanging indents out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from corpus.letter import Field
from corpus.pdf.breaking import Line, broken
from corpus.pdf.canvas import Canvas, Style
from corpus.pdf.flow import Row, gap
from corpus.pdf.frame import Frame

_ZONES = {"เรื่อง": "subject", "เรียน": "recipients", "ถึง": "recipients", "อ้างถึง": "references"}
_NUMBERED = re.compile(r"(?:\(?[0-9๐-๙]{1,2}[.)]?) +")


def zone_of(label: str) -> str:
    """The zone of a field: what is no other field lists enclosures.

    >>> zone_of("เรียน"), zone_of("สิ่งที่ส่งมาด้วย")
    ('recipients', 'attachments')
    """
    return _ZONES.get(label.strip().rstrip(":"), "attachments")


def rows(fields: Sequence[Field], frame: Frame, *, label: Style | None = None) -> list[Row]:
    """The rows of the fields, each field a little apart."""
    made: list[Row] = []
    for field in fields:
        made += [gap(frame.pitch * 0.33), *field_rows(field, frame, label)]
    return made


def field_rows(field: Field, frame: Frame, label: Style | None = None) -> list[Row]:
    """The rows of one field."""
    style = label or frame.style.but(bold=frame.ways.bold_labels)
    own = style.width(field.label) + 2 * frame.style.width(" ")
    inset = frame.ways.tab if own < frame.ways.tab else own
    made: list[Row] = []
    for at, item in enumerate(field.items or ("",)):
        quantity = field.quantities[at] if at < len(field.quantities) else ""
        made += _item(field, item, quantity, frame, inset, style if not at else None)
    return made


def _item(field: Field, item: str, quantity: str, frame: Frame, inset: float, label: Style | None) -> list[Row]:
    x, room = frame.left + inset, frame.width - inset
    column = max((frame.style.width(text) for text in field.quantities), default=0.0)
    aside = bool(quantity) and frame.look.quantities_right
    if quantity and not aside:
        item = f"{item}  {quantity}"
    numbered = _NUMBERED.match(item) if len(field.items) > 1 else None
    hang = frame.style.width(numbered.group()) if numbered else 0.0
    inner = frame.measure(room - hang - (column + 12.0 if aside else 0.0))
    lines = broken(item[numbered.end() :] if numbered else item, frame.style, inner) or [Line("")]
    made = []
    for at, line in enumerate(lines):
        pieces = [(frame.left, field.label, label)] if label and not at else []
        if numbered and not at:
            pieces.append((x, numbered.group().rstrip(), frame.style))
        pieces.append((x + hang, line.text, frame.style))
        if aside and at == len(lines) - 1:
            pieces.append((frame.right - column, quantity, frame.style))
        draw = partial(draw_pieces, pieces=pieces, baseline=frame.baseline(0.0), zone=zone_of(field.label))
        made.append(Row(frame.pitch, draw, keep=True, opening=line.text))
    return made


def draw_pieces(
    canvas: Canvas, top: float, *, pieces: Sequence[tuple[float, str, Style]], baseline: float, zone: str
) -> None:
    """Draw what stands on one line, each piece at its x."""
    drawn = False
    for x, text, style in pieces:
        if text.strip():
            canvas.text(x, top + baseline, text, style, zone, joined=drawn)
            drawn = True
