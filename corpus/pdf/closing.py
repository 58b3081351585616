"""What follows the body in, rows out: closing, signature, seal, footer, a memo's endorsement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from corpus.letter import Form, Letter, Signature
from corpus.pdf import hand
from corpus.pdf.breaking import broken
from corpus.pdf.canvas import Canvas
from corpus.pdf.flow import Row, gap, joined, kept
from corpus.pdf.frame import Frame
from corpus.pdf.head import draw_date
from corpus.pdf.ink import initials, seal, signature
from corpus.pdf.manner import RED
from corpus.pdf.page import WIDTH

_SEAL = 56.0  # radius: an agency's seal has 4.5 cm and less


def rows(letter: Letter, frame: Frame) -> list[Row]:
    """The rows below the body: the signature is not parted from itself nor from the footer."""
    made: list[Row] = []
    if letter.form is Form.STAMPED:
        made += _stamped(letter, frame)
    elif letter.signature:
        made += _signed(letter.signature, frame)
    foot = [row for line in (*letter.footer, letter.copies) if line for row in _left(line, frame)]
    if foot:
        made += [*joined([gap(frame.pitch * (1.2 if letter.form is not Form.NEWS else 0.6))]), *joined(foot)]
    made = kept(made)
    return made + _endorsed(letter, frame)


def _left(line: str, frame: Frame) -> list[Row]:
    return frame.paragraph(line, frame.style, "footer", frame.left, frame.measure(frame.width))


def _axis(widest: float, frame: Frame) -> float:
    """The middle of the signature block, moved to the left as far as its longest line needs."""
    return max(min(WIDTH * frame.ways.axis, frame.right - widest / 2), frame.left + widest / 2)


def _signed(signed: Signature, frame: Frame) -> list[Row]:
    room = frame.width * 0.72
    position = [line.text for text in signed.position for line in broken(text, frame.style, frame.measure(room))]
    texts = [signed.closing, f"({signed.name})" if signed.name else "", *position]
    axis = _axis(max(frame.style.width(text) for text in texts), frame)
    made: list[Row] = []
    if signed.given_on:
        x = frame.look.indent + (WIDTH - frame.look.indent) * 0.12
        measure = frame.measure(frame.width - x)
        made += [
            gap(frame.pitch * 0.5),
            *frame.paragraph(signed.given_on, frame.style, "date", frame.left + x, measure),
        ]
    if signed.closing:
        made += [gap(frame.pitch * 0.6), *frame.centred(signed.closing, frame.style, "signature", axis, frame.width)]
    height = frame.pitch * frame.ways.signature_gap
    made.append(Row(height, partial(_draw_ink, frame=frame, signed=signed, axis=axis, height=height)))
    for text in texts[1:]:
        made += frame.centred(text, frame.style, "signature", axis, frame.width) if text else []
    return joined(made)


def _draw_ink(canvas: Canvas, top: float, *, frame: Frame, signed: Signature, axis: float, height: float) -> None:
    """The room for the signature: the rank before it, the seal, the pen's strokes."""
    draw = Random(f"pen {frame.look.seed}")
    if signed.rank:
        x = axis - frame.style.width(f"({signed.name})") / 2 - 6.0
        canvas.text(max(frame.left, x), top + height - frame.pitch * 0.3, signed.rank, frame.style, "signature")
    if frame.look.seal:
        place = axis + draw.uniform(-70.0, -10.0), top + height * 0.5 + draw.uniform(0.0, 22.0)
        seal(canvas, *place, _SEAL * draw.uniform(0.8, 1.0), RED, draw.uniform(-12.0, 12.0))
    if frame.look.signature:
        x = axis + draw.uniform(-12.0, 18.0) + (20.0 if signed.rank else 0.0)
        signature(canvas, x, top + height * draw.uniform(0.45, 0.85), frame.ways.ink, draw)


def _stamped(letter: Letter, frame: Frame) -> list[Row]:
    """A stamped letter's end: the agency's name, date, the seal over them, initials (Saraban Regulation, form 3)."""
    lines = [
        line.text for text in letter.agency[:1] for line in broken(text, frame.style, frame.measure(frame.width * 0.6))
    ]
    texts = [*lines, letter.date]
    axis = _axis(max((frame.style.width(text) for text in texts), default=0.0), frame)
    made = [gap(frame.pitch * 1.8)]
    for text in lines:
        made += frame.centred(text, frame.style, "letterhead", axis, frame.width)
    draw = Random(f"pen {frame.look.seed}")
    shift, radius = draw.uniform(-16.0, 16.0), _SEAL * draw.uniform(0.75, 0.95)

    def date(canvas: Canvas, top: float) -> None:
        if frame.look.seal:
            seal(canvas, axis + shift, top - 2.0, radius, RED, shift)
        if letter.date:
            draw_date(canvas, axis - frame.style.width(letter.date) / 2, frame.baseline(top), letter, frame)

    def paraph(canvas: Canvas, top: float) -> None:
        if letter.signature and letter.signature.name:
            x = axis + radius * 0.8
            hand.write(
                canvas, x, frame.baseline(top), letter.signature.name, frame.hand, "signature", Random("initials")
            )
        elif frame.look.signature:
            initials(canvas, axis + radius, top + 4.0, frame.ways.ink, draw)

    made += [Row(frame.pitch, date), Row(frame.pitch * 1.3, paraph)]
    for text in letter.signature.position if letter.signature else ():
        made += frame.centred(text, frame.style, "signature", axis, frame.width)
    return joined(made)


def _endorsed(letter: Letter, frame: Frame) -> list[Row]:
    """A superior's note on a memo, below the signature, by hand or typed."""
    if not letter.endorsement:
        return []
    by_hand = frame.ways.endorsed_by_hand
    style = frame.hand if by_hand else frame.style
    room = frame.width * 0.62
    draw = Random(f"endorsement {frame.look.seed}")
    made: list[Row] = [Row(frame.pitch * 0.9, gap(0).draw, keep=True, glue=True)]
    for line in letter.endorsement:
        for part in broken(line, style, frame.measure(room)):
            made.append(Row(frame.pitch * 1.12, _noted(part.text, frame, by_hand, draw.random()), keep=True))
    if frame.look.signature:
        seed = draw.random()
        made.append(Row(frame.pitch * 1.6, partial(_draw_noted_by, frame=frame, seed=seed)))
    return kept(made)


def _noted(text: str, frame: Frame, by_hand: bool, seed: float) -> Callable[[Canvas, float], None]:
    def draw(canvas: Canvas, top: float) -> None:
        if by_hand:
            pen = Random(f"{seed}")
            hand.write(canvas, frame.left + 8.0, frame.baseline(top), text, frame.hand, "endorsement", pen)
        else:
            canvas.text(frame.left + 8.0, frame.baseline(top), text, frame.style, "endorsement")

    return draw


def _draw_noted_by(canvas: Canvas, top: float, *, frame: Frame, seed: float) -> None:
    signature(canvas, frame.left + 90.0, top + frame.pitch * 0.8, frame.ways.ink, Random(f"{seed}"))
