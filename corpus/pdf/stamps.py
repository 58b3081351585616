"""What is stamped on a page: the receiving stamp, urgency, secrecy."""

from __future__ import annotations

from random import Random

from corpus.letter import Form, Letter, ReceivingStamp
from corpus.pdf import hand
from corpus.pdf.canvas import Canvas, Point, Style, Turn
from corpus.pdf.frame import Frame
from corpus.pdf.ink import DOTS
from corpus.pdf.manner import RED
from corpus.pdf.page import HEIGHT, WIDTH


def urgency(canvas: Canvas, letter: Letter, frame: Frame) -> None:
    """The degree of urgency in red, large, at the left top."""
    if not letter.urgency:
        return
    baseline = {Form.LETTER: 92.0, Form.STAMPED: 92.0}.get(letter.form, 40.0)
    canvas.text(frame.left, baseline, letter.urgency, frame.style.but(size=26.0, bold=True, colour=RED), "stamp")


def secrecy(canvas: Canvas, letter: Letter, frame: Frame, *, foot: bool = False) -> None:
    """The degree of secrecy in red, at the head or the foot of a page."""
    if not letter.secrecy:
        return
    style = frame.style.but(size=26.0, bold=True, colour=RED)
    canvas.centred(WIDTH / 2, HEIGHT - 22.0 if foot else 34.0, letter.secrecy, style, "stamp")


def received(canvas: Canvas, stamp: ReceivingStamp, frame: Frame) -> None:
    """The receiving stamp at the upper right, tilted, filled in by hand where the look says so."""
    draw = Random(f"received {frame.look.seed}")
    style = Style(frame.look.font, 14.0, colour=frame.ways.stamp_colour)
    by_hand = "s" in frame.look.hand
    value = Style(frame.ways.hand, 14.0, colour=frame.ways.ink) if by_hand else style
    heading = style.but(bold=True)
    heading = heading.but(size=min(14.0, 14.0 * 190.0 / heading.width(stamp.agency))) if stamp.agency else heading
    labels = frame.ways.stamp_labels
    values = (stamp.number, stamp.date, stamp.time)
    needed = [style.width(label) + hand.width(text, value) + 26.0 for label, text in zip(labels, values, strict=True)]
    width = max(128.0, heading.width(stamp.agency) + 18.0, *needed)
    height, pitch = 74.0, 16.5
    left = min(WIDTH - 20.0 - width, 376.0 + draw.uniform(0.0, 40.0))
    top = draw.uniform(16.0, 26.0)
    turn = Turn(left + width / 2, top + height / 2, frame.ways.stamp_tilt)
    box = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
    canvas.stroke(box, 1.1, style.colour, turn=turn, closed=True)
    canvas.centred(left + width / 2, top + pitch, stamp.agency, heading, "stamp", turn=turn)
    for at, (label, text) in enumerate(zip(labels, values, strict=True), 1):
        baseline = top + pitch * (at + 1)
        x = canvas.text(left + 8.0, baseline, label, style, "stamp", turn=turn) + 2.0
        ends: list[Point] = [(x, baseline + 2.0), (left + width - 8.0, baseline + 2.0)]
        canvas.stroke(ends, 0.7, style.colour, dash=DOTS, turn=turn)
        x += draw.uniform(4.0, 12.0)
        if by_hand:
            hand.write(canvas, x, baseline, text, value, "stamp", draw, turn=turn, joined=True)
        elif text:
            canvas.text(x, baseline, text, value, "stamp", turn=turn, joined=True)
