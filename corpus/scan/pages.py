"""What a scan is: pages of pixels, and every printed word with the place where it came to lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class ScannedWord:
    """A word of the page and where it lies, in pixels of the picture as it is stored.

    `corners` are the word's upper left, upper right, lower right and lower left corner as one reads it, wherever skew,
    perspective and turning have carried them. Parts may lie outside the picture where the paper did.
    """

    text: str
    corners: Corners
    zone: str

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The upright box around the word: left, top, right, bottom.

        >>> ScannedWord("ที่", ((1.2, 2.0), (9.0, 1.5), (9.4, 8.1), (1.6, 8.6)), "number").box
        (1, 1, 10, 9)
        """
        xs, ys = zip(*self.corners, strict=True)
        return int(min(xs) // 1), int(min(ys) // 1), int(-(-max(xs) // 1)), int(-(-max(ys) // 1))


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One picture of a page.

    `width` and `height` are the stored picture's, in pixels; `turn` is by how many degrees it has to be turned
    clockwise to be read, as the ``/Rotate`` of a PDF page says it (0, 90, 180 or 270).
    """

    image: bytes
    media_type: str
    dpi: int
    width: int
    height: int
    words: tuple[ScannedWord, ...]
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Scan:
    """The pictures of a document's pages, in order, and the condition (:data:`corpus.scan.CONDITIONS`) they are in."""

    pages: tuple[ScannedPage, ...]
    condition: str


def boxes(scan: Scan) -> list[dict[str, Any]]:
    """The scan's words as JSON-ready objects: page (from 1), text, upright box, four corners, zone.

    >>> word = ScannedWord("ที่", ((1.0, 2.0), (9.0, 2.0), (9.0, 8.0), (1.0, 8.0)), "number")
    >>> boxes(Scan((ScannedPage(b"", "image/png", 200, 20, 10, (word,)),), "clean"))[0]["box"]
    [1, 2, 9, 8]
    """
    return [
        {
            "page": number,
            "text": word.text,
            "box": list(word.box),
            "corners": [list(corner) for corner in word.corners],
            "zone": word.zone,
        }
        for number, page in enumerate(scan.pages, 1)
        for word in page.words
    ]
