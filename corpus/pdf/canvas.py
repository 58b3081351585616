"""A page to draw on, top down in points: words in, PDF operators and the words' boxes out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.pdf.embed import Subset
from corpus.pdf.faces import Face, extent, face
from corpus.pdf.page import HEIGHT, WIDTH, SetPage, SetWord
from corpus.pdf.shaping import Sign, advance, shape

Colour = tuple[float, float, float]
Point = tuple[float, float]
BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. `size` is nominal: what a size of TH Sarabun looks like."""

    family: str = "sarabun"
    size: float = 16.0
    bold: bool = False
    colour: Colour = BLACK

    @property
    def face(self) -> Face:
        """The face that the family and the weight name."""
        return face(self.family, self.bold)

    @property
    def points(self) -> float:
        """The size of the face in points."""
        return self.size * self.face.scale

    def width(self, text: str) -> float:
        """The width of a text in points."""
        return advance(self.face, text) * self.points

    def but(self, *, size: float = 0.0, bold: bool | None = None, colour: Colour | None = None) -> Style:
        """The same style with something changed."""
        return replace(
            self,
            size=size or self.size,
            bold=self.bold if bold is None else bold,
            colour=self.colour if colour is None else colour,
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """A rotation about a point: `angle` in degrees, anticlockwise as seen."""

    x: float
    y: float
    angle: float

    def __call__(self, x: float, y: float) -> Point:
        cos, sin = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        dx, dy = x - self.x, y - self.y
        return self.x + dx * cos + dy * sin, self.y - dx * sin + dy * cos


UPRIGHT = Turn(0.0, 0.0, 0.0)


@dataclass(slots=True)
class Canvas:
    """One page in the making. The fonts are shared by the pages of a document."""

    fonts: dict[Face, Subset]
    operators: list[str] = field(default_factory=list)
    words: list[SetWord] = field(default_factory=list)
    lines: list[list[int]] = field(default_factory=list)

    def page(self) -> SetPage:
        """The words drawn so far."""
        return SetPage(WIDTH, HEIGHT, tuple(self.words), tuple(tuple(line) for line in self.lines))

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        style: Style,
        zone: str,
        *,
        blank: float = 0.0,
        spread: float = 0.0,
        turn: Turn = UPRIGHT,
        joined: bool = False,
    ) -> float:
        """Draw a text and give the x of its end. `blank` widens every blank, `spread` every gap between letters.

        `joined` adds the words to the line that was drawn last.
        """
        if not text.strip():
            return x + style.width(text)
        if not joined or not self.lines:
            self.lines.append([])
        of, points = style.face, style.points
        subset = self.fonts.setdefault(of, Subset(of))
        items: list[str] = []
        pen, inks = x, []
        for at, sign in enumerate(_signs(of, text)):
            more = blank if sign.text == " " else spread if sign.leads and at else 0.0
            if more and sign.text != " ":
                items.append(f"{-more * 1000 / points:.1f}")
                pen += more
            items.append(f"<{subset.code(sign):04X}>")
            inks.append((pen, sign))
            pen += sign.advance * points / of.units
            if more and sign.text == " ":
                items.append(f"{-more * 1000 / points:.1f}")
                pen += more
        self._show(x, baseline, style, items, list(self.fonts).index(of), turn)
        self._note(inks, baseline, style, zone, turn)
        return pen

    def _show(self, x: float, baseline: float, style: Style, items: list[str], font: int, turn: Turn) -> None:
        cos, sin = math.cos(math.radians(turn.angle)), math.sin(math.radians(turn.angle))
        at_x, at_y = turn(x, baseline)
        matrix = f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f}" if turn.angle else "1 0 0 1"
        shown = " ".join(items).replace("> <", "")
        self.operators.append(
            f"{_colour(style.colour)} rg BT /F{font} {style.points:.3f} Tf {matrix} {at_x:.2f} {HEIGHT - at_y:.2f} Tm "
            f"[{shown}] TJ ET"
        )

    def _note(self, inks: list[tuple[float, Sign]], baseline: float, style: Style, zone: str, turn: Turn) -> None:
        """Keep the boxes of the words just drawn."""
        of = style.face
        scale = style.points / of.units
        above, below = (reach * style.points for reach in extent(of))
        text, left, right = "", math.inf, -math.inf
        for pen, sign in [*inks, (0.0, _END)]:
            if sign.text.isspace():
                if text:
                    self._word(text, (left, baseline - above, right, baseline + below), zone, turn)
                text, left, right = "", math.inf, -math.inf
                continue
            text += sign.text
            for glyph, dx, _ in sign.parts:
                bounds = of.bounds(glyph)
                left = min(left, pen + (dx + bounds[0]) * scale)
                right = max(right, pen + (dx + bounds[2]) * scale)

    def _word(self, text: str, box: tuple[float, float, float, float], zone: str, turn: Turn) -> None:
        x0, top, x1, bottom = box
        corners = [turn(x, y) for x in (x0, x1) for y in (top, bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        self.lines[-1].append(len(self.words))
        word = SetWord(text, round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2), zone)
        self.words.append(word)

    def centred(self, x: float, baseline: float, text: str, style: Style, zone: str, *, turn: Turn = UPRIGHT) -> None:
        """Draw a text centred about x."""
        self.text(x - style.width(text) / 2, baseline, text, style, zone, turn=turn)

    def stroke(
        self,
        points: Sequence[Point],
        width: float = 0.6,
        colour: Colour = BLACK,
        *,
        dash: str = "",
        turn: Turn = UPRIGHT,
        closed: bool = False,
    ) -> None:
        """Draw a line through points, in straight pieces; `dash` as in PDF (``0 2.5`` is a row of dots)."""
        path = [turn(x, y) for x, y in points]
        moves = " ".join(f"{x:.2f} {HEIGHT - y:.2f} {'l' if at else 'm'}" for at, (x, y) in enumerate(path))
        dots = f"[{dash}] 0 d" if dash else "[] 0 d"
        self.operators.append(f"q {_colour(colour)} RG {width:.2f} w 1 J 1 j {dots} {moves} {'s' if closed else 'S'} Q")

    def curve(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a smooth line through points, as a pen goes (a Catmull-Rom spline in Bézier pieces)."""
        path = [points[0], *points, points[-1]]
        moves = [f"{points[0][0]:.2f} {HEIGHT - points[0][1]:.2f} m"]
        for before, start, end, after in zip(path, path[1:], path[2:], path[3:], strict=False):
            first = start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6
            second = end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6
            moves.append(" ".join(f"{x:.2f} {HEIGHT - y:.2f}" for x, y in (first, second, end)) + " c")
        self.operators.append(f"q {_colour(colour)} RG {width:.2f} w 1 J 1 j {' '.join(moves)} S Q")

    def fill(self, x: float, top: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self.operators.append(
            f"q {_colour(colour)} rg {x:.2f} {HEIGHT - top - height:.2f} {width:.2f} {height:.2f} re f Q"
        )

    def shape(self, number: int, x: float, top: float, size: float, colour: Colour, angle: float = 0.0) -> None:
        """Draw a shape of the document in a square, in one colour."""
        cos, sin = size * math.cos(math.radians(angle)), size * math.sin(math.radians(angle))
        self.operators.append(
            f"q {_colour(colour)} rg {_colour(colour)} RG {cos:.3f} {sin:.3f} {-sin:.3f} {cos:.3f} "
            f"{x:.2f} {HEIGHT - top - size:.2f} cm /X{number} Do Q"
        )


_END = Sign((), 0, " ", False)


def _signs(of: Face, text: str) -> list[Sign]:
    """The signs of a text, blank by blank: words recur, lines do not."""
    signs: list[Sign] = []
    for at, word in enumerate(text.split(" ")):
        if at:
            signs.extend(shape(of, " "))
        if word:
            signs.extend(shape(of, word))
    return signs


def _colour(colour: Colour) -> str:
    return " ".join(f"{part:.3g}" for part in colour)
