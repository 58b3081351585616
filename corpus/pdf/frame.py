"""The column that a letter's text stands in, and rows of text in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from corpus.letter import Look
from corpus.pdf.breaking import Line, Measure, balanced, broken
from corpus.pdf.canvas import Canvas, Style
from corpus.pdf.flow import Row, unbroken
from corpus.pdf.manner import Manner
from corpus.pdf.page import HEIGHT, WIDTH

_PITCH = 1.133  # line distance of TH Sarabun in ems: its ascent and descent
_BASE = 0.74  # share of a line above its baseline


@dataclass(frozen=True, slots=True)
class Frame:
    """The text column of a letter, its style and its manner."""

    look: Look
    ways: Manner

    @property
    def left(self) -> float:
        """Where the column starts."""
        return self.look.margin_left

    @property
    def right(self) -> float:
        """Where the column ends."""
        return WIDTH - self.look.margin_right

    @property
    def width(self) -> float:
        """The column's width."""
        return self.right - self.left

    @property
    def foot(self) -> float:
        """Where text ends on a page."""
        return HEIGHT - 62.0

    @property
    def style(self) -> Style:
        """The style of running text."""
        return Style(self.look.font, self.look.size)

    @property
    def hand(self) -> Style:
        """The style of what is written by hand."""
        return Style(self.ways.hand, self.look.size, colour=self.ways.ink)

    @property
    def pitch(self) -> float:
        """The distance of lines in the body."""
        return self.look.size * _PITCH * self.look.leading

    def pitch_of(self, style: Style) -> float:
        """The distance of lines in another size."""
        return style.size * _PITCH * max(1.0, self.look.leading)

    def baseline(self, top: float, height: float = 0.0) -> float:
        """The baseline of a line that starts at `top`."""
        return top + (height or self.pitch) * _BASE

    def measure(self, width: float, first: float = 0.0, justified: bool = False) -> Measure:
        """How text is broken in a column of this letter."""
        return Measure(width, first, justified, self.ways.together, self.ways.even)

    def paragraph(
        self, text: str, style: Style, zone: str, x: float, measure: Measure, *, pitch: float = 0.0
    ) -> list[Row]:
        """The rows of a text in a column that starts at x."""
        pitch = pitch or self.pitch_of(style) if style.size != self.look.size else self.pitch
        lines = broken(text, style, measure)
        return unbroken(
            [
                Row(
                    pitch,
                    partial(draw_line, baseline=pitch * _BASE, x=x, line=line, style=style, zone=zone),
                    opening=line.text,
                )
                for line in lines
            ]
        )

    def centred(self, text: str, style: Style, zone: str, x: float = WIDTH / 2, width: float = 0.0) -> list[Row]:
        """The rows of a text centred about x, in lines of like width."""
        pitch = self.pitch_of(style) if style.size != self.look.size else self.pitch
        lines = balanced(text, style, self.measure(width or 2 * min(x - self.left, self.right - x)))
        return [
            Row(
                pitch, partial(_draw_centred, baseline=pitch * _BASE, x=x, text=line.text, style=style, zone=zone), True
            )
            for line in lines
        ]


def draw_line(
    canvas: Canvas, top: float, *, baseline: float, x: float, line: Line, style: Style, zone: str, joined: bool = False
) -> None:
    """Draw a line of a column that starts at x."""
    canvas.text(x + line.x, top + baseline, line.text, style, zone, blank=line.blank, spread=line.spread, joined=joined)


def _draw_centred(canvas: Canvas, top: float, *, baseline: float, x: float, text: str, style: Style, zone: str) -> None:
    canvas.centred(x, top + baseline, text, style, zone)
