"""Handwriting on a page: letters of a hand's family, each a little off the line."""

from __future__ import annotations

from random import Random

from corpus.pdf.canvas import UPRIGHT, Canvas, Style, Turn
from corpus.pdf.shaping import shape


def write(
    canvas: Canvas,
    x: float,
    baseline: float,
    text: str,
    style: Style,
    zone: str,
    draw: Random,
    *,
    turn: Turn = UPRIGHT,
    joined: bool = False,
) -> float:
    """Write a text by hand and give the x of its end."""
    drift = draw.uniform(-0.02, 0.02)
    start = x
    for at, word in enumerate(text.split(" ")):
        if at:
            x += style.width(" ") * draw.uniform(0.8, 1.6)
        jitter = draw.uniform(-0.6, 0.6)
        spread = draw.uniform(-0.02, 0.06) * style.points
        size = style.but(size=style.size * draw.uniform(0.96, 1.06))
        x = canvas.text(
            x,
            baseline + jitter + drift * (x - start),
            word,
            size,
            zone,
            spread=spread,
            turn=turn,
            joined=joined or at > 0,
        )
    return x


def width(text: str, style: Style) -> float:
    """Room for a text by hand: somewhat more than it takes."""
    return style.width(text) * 1.08 + 0.06 * style.points * len(shape(style.face, text.replace(" ", "")))
