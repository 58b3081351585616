"""From the coordinates of a PDF file (origin below, y upwards) to those of its page as shown.

/Rotate turns a page clockwise for display, /CropBox says which part of it is shown (PDF 32000-1:2008, 14.11.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaicirc.parsers.pdf.glyphs import Place

if TYPE_CHECKING:
    import pypdfium2 as pdfium


class View:
    """From the file's coordinates to those of the page as shown."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        media, crop = page.get_mediabox(), page.get_cropbox()
        self.left, self.low = max(media[0], crop[0]), max(media[1], crop[1])
        self.right, self.high = min(media[2], crop[2]), min(media[3], crop[3])
        if self.right <= self.left or self.high <= self.low:
            self.left, self.low, self.right, self.high = media
        self.quarters = page.get_rotation() // 90 % 4
        width, height = self.right - self.left, self.high - self.low
        self.size = (height, width) if self.quarters % 2 else (width, height)

    def turned(self, quarters: int) -> View:
        """As if the page were turned so many quarters further."""
        other = object.__new__(View)
        other.left, other.low, other.right, other.high = self.left, self.low, self.right, self.high
        other.quarters = (self.quarters + quarters) % 4
        other.size = self.size[::-1] if quarters % 2 else self.size
        return other

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file is shown."""
        if self.quarters == 0:
            return x - self.left, self.high - y
        if self.quarters == 1:
            return y - self.low, x - self.left
        if self.quarters == 2:
            return self.right - x, y - self.low
        return self.high - y, self.right - x

    def place(self, left: float, bottom: float, right: float, top: float) -> Place:
        """Where a rectangle of the file is shown."""
        (xa, ya), (xb, yb) = self.point(left, top), self.point(right, bottom)
        return Place(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))
