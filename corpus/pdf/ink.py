"""What is drawn and not written: the emblem, the pen's strokes, dotted rules.

The emblem is of our own making: it has the outline and the weight of ink of an official one and depicts none.
"""

from __future__ import annotations

import math
from random import Random

from corpus.pdf.canvas import Canvas, Colour, Point
from corpus.pdf.writer import MULTIPLY

EMBLEM = 0
"""The number of the emblem among a document's shapes."""

DOTS = "0 2.6"
"""The dash pattern of a dotted rule."""


def emblem() -> bytes:
    """The operators of the emblem in the unit square: a crowned bird with raised wings and a fan of a tail."""
    parts = ["1 J 1 j", _crown(), _body()]
    for side in (-1, 1):
        parts += [_wing(side), _limbs(side), _tail(side)]
    return "\n".join(parts).encode()


def _path(points: list[Point], width: float, side: int = 1) -> str:
    """A curve by four points, mirrored at the middle where `side` is −1."""
    (x0, y0), *rest = [(0.5 + side * (x - 0.5), y) for x, y in points]
    bends = " ".join(f"{x:.3f} {y:.3f}" for x, y in rest)
    return f"{width:.3f} w {x0:.3f} {y0:.3f} m {bends} c S"


def _crown() -> str:
    tiers = [(0.925, 0.016), (0.90, 0.026), (0.875, 0.036), (0.85, 0.046)]
    rings = [f"{0.5 - half:.3f} {y:.3f} {2 * half:.3f} 0.014 re f" for y, half in tiers]
    return "\n".join(["0.492 0.935 m 0.5 1.0 l 0.508 0.935 l f", *rings])


def _body() -> str:
    head = "0.46 0.845 m 0.54 0.845 l 0.545 0.80 l 0.515 0.765 l 0.485 0.765 l 0.455 0.80 l f"
    chest = "0.40 0.73 m 0.46 0.77 0.54 0.77 0.60 0.73 c 0.60 0.62 0.57 0.55 0.56 0.47 c 0.44 0.47 l 0.43 0.55 0.40 0.62 0.40 0.73 c h"
    scales = " ".join(
        f"{0.425 + 0.035 * column + 0.017 * (row % 2):.3f} {0.70 - 0.035 * row:.3f} m "
        f"{0.435 + 0.035 * column + 0.017 * (row % 2):.3f} {0.68 - 0.035 * row:.3f} "
        f"{0.45 + 0.035 * column + 0.017 * (row % 2):.3f} {0.68 - 0.035 * row:.3f} "
        f"{0.46 + 0.035 * column + 0.017 * (row % 2):.3f} {0.70 - 0.035 * row:.3f} c"
        for row in range(6)
        for column in range(4)
    )
    belt = "0.42 0.455 0.16 0.03 re f 0.43 0.425 0.14 0.015 re f"
    return f"{head}\n0.012 w {chest} S\n0.009 w {scales} S\n{belt}"


def _wing(side: int) -> str:
    """Feathers from the arm outwards, the upper ones longest and curled at the tip."""
    strokes = []
    for at in range(9):
        share = at / 8
        root = 0.60 + 0.10 * (1 - share), 0.70 - 0.20 * share
        tip = 0.86 + 0.12 * math.sin(math.pi * (0.25 + 0.6 * share)), 0.97 - 0.55 * share
        bend = root[0] + 0.16, root[1] - 0.05
        curl = tip[0] + 0.02, tip[1] - 0.14 + 0.06 * share
        strokes.append(_path([root, bend, curl, tip], 0.016, side))
        strokes.append(
            _path(
                [(root[0] + 0.02, root[1] - 0.012), bend, (curl[0] - 0.035, curl[1]), (tip[0] - 0.03, tip[1] - 0.02)],
                0.007,
                side,
            )
        )
    strokes.append(_path([(0.60, 0.70), (0.72, 0.68), (0.80, 0.80), (0.84, 0.97)], 0.022, side))
    return "\n".join(strokes)


def _limbs(side: int) -> str:
    arm = [(0.59, 0.72), (0.66, 0.66), (0.72, 0.70), (0.70, 0.83)]
    hand = [(0.70, 0.83), (0.69, 0.87), (0.665, 0.87), (0.66, 0.84)]
    thigh = [(0.54, 0.44), (0.62, 0.46), (0.70, 0.40), (0.66, 0.33)]
    shin = [(0.66, 0.33), (0.63, 0.29), (0.60, 0.27), (0.62, 0.20)]
    claws = [[(0.62, 0.20), (0.60 + d, 0.19), (0.60 + d, 0.16), (0.605 + 1.3 * d, 0.15)] for d in (-0.02, 0.02, 0.06)]
    wide = [_path(arm, 0.036, side), _path(thigh, 0.045, side), _path(shin, 0.03, side)]
    return "\n".join([*wide, _path(hand, 0.014, side), *(_path(claw, 0.013, side) for claw in claws)])


def _tail(side: int) -> str:
    strokes = []
    for at in range(6):
        tip = 0.505 + 0.042 * at, 0.02 + 0.014 * at * at
        strokes.append(
            _path([(0.505 + 0.008 * at, 0.43), (0.51 + 0.02 * at, 0.30), (0.50 + 0.045 * at, 0.2), tip], 0.017, side)
        )
    return "\n".join([*strokes, _path([(0.53, 0.42), (0.58, 0.36), (0.56, 0.26), (0.60, 0.12)], 0.012, side)])


def signature(canvas: Canvas, x: float, y: float, colour: Colour, draw: Random) -> None:
    """A signature about a point: a few loops to the right, a flourish at the end, sometimes a line below."""
    width, height = draw.uniform(60.0, 120.0), draw.uniform(10.0, 21.0)
    pen = draw.uniform(0.9, 1.7)
    canvas.curve(_loops(x - width / 2, y, width, height, draw), pen, colour)
    if draw.random() < 0.35:
        left = x - width * draw.uniform(0.2, 0.5)
        under = y + height * draw.uniform(0.6, 1.0)
        rise = draw.uniform(-6.0, 2.0)
        canvas.curve(
            [(left, under), (left + width * 0.4, under + rise / 2 + 1.5), (left + width * 0.9, under + rise)],
            pen,
            colour,
        )


def _loops(x: float, y: float, width: float, height: float, draw: Random) -> list[Point]:
    points: list[Point] = [(x, y + draw.uniform(-0.5, 0.5) * height)]
    letters = draw.randint(3, 6)
    step = width * 0.7 / letters
    for _ in range(letters):
        up, down = draw.uniform(0.4, 1.3) * height, draw.uniform(0.2, 0.9) * height
        back = draw.uniform(-0.3, 0.7) * step
        points += [(x + 0.5 * step, y - up), (x + back, y - 0.2 * up), (x + 0.6 * step, y + down)]
        x += step * draw.uniform(0.7, 1.3)
        points.append((x, y + draw.uniform(-0.3, 0.3) * height))
    end = draw.choice(((0.35, -1.6), (0.45, -0.6), (0.4, 0.7), (0.15, 1.5)))
    return [*points, (x + width * end[0] * 0.5, y + height * end[1] * 0.8), (x + width * end[0], y + height * end[1])]


def initials(canvas: Canvas, x: float, y: float, colour: Colour, draw: Random) -> None:
    """A short paraph about a point."""
    width = draw.uniform(14.0, 22.0)
    canvas.curve(_loops(x - width / 2, y, width, draw.uniform(6.0, 9.0), draw)[: draw.randint(8, 12)], 1.1, colour)


def seal(canvas: Canvas, x: float, y: float, radius: float, colour: Colour, angle: float) -> None:
    """An agency's round seal about a point: two rings, marks between them, the emblem; what is below shows through."""
    canvas.operators.append(f"q /{MULTIPLY} gs")
    for share, pen in ((1.0, 1.3), (0.95, 0.5), (0.7, 0.7)):
        canvas.stroke(_circle(x, y, radius * share), pen, colour, closed=True)
    for at in range(44):
        turn = math.radians(at * 360 / 44 + angle)
        if at % 11 == 10:
            continue
        inner, outer = radius * 0.76, radius * (0.84 + 0.05 * (at * 7 % 3))
        canvas.stroke(
            [
                (x + inner * math.cos(turn), y + inner * math.sin(turn)),
                (x + outer * math.cos(turn + 0.03), y + outer * math.sin(turn + 0.03)),
            ],
            1.3,
            colour,
        )
    size = radius * 1.12
    pale = (0.45 + 0.55 * colour[0], 0.45 + 0.55 * colour[1], 0.45 + 0.55 * colour[2])
    canvas.shape(EMBLEM, x - size / 2, y - size / 2, size, pale)
    canvas.operators.append("Q")


def _circle(x: float, y: float, radius: float) -> list[Point]:
    return [
        (x + radius * math.cos(math.radians(at)), y + radius * math.sin(math.radians(at))) for at in range(0, 360, 6)
    ]


def dotted(canvas: Canvas, x0: float, x1: float, y: float, colour: Colour = (0.15, 0.15, 0.15)) -> None:
    """A row of dots."""
    if x1 > x0 + 3:
        canvas.stroke([(x0, y), (x1, y)], 0.75, colour, dash=DOTS)
