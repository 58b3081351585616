"""Where a point of the page comes to lie in the picture: one 3×3 matrix, from points to pixels.

The picture is warped with the very matrix that the words' corners are mapped with; so boxes lie where the ink lies,
whatever the skew, shift and perspective.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.scan.pages import Corners, Point

Matrix = NDArray[np.float64]
Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Placement:
    """How the paper lies in the picture: the matrix from rendered to pictured pixels, the picture's size.

    `plain` says that nothing moves, so that no pixel has to be computed anew.
    """

    matrix: Matrix
    width: int
    height: int
    plain: bool = False

    def point(self, x: float, y: float) -> Point:
        """Where the rendered page's point comes to lie."""
        u, v, w = self.matrix @ np.array([x, y, 1.0])
        return round(float(u / w), 1), round(float(v / w), 1)

    def corners(self, left: float, top: float, right: float, bottom: float) -> Corners:
        """Where the four corners of an upright box come to lie."""
        return (
            self.point(left, top),
            self.point(right, top),
            self.point(right, bottom),
            self.point(left, bottom),
        )


def unmoved(width: int, height: int) -> Placement:
    """The placement of a page that fills its picture exactly.

    >>> unmoved(100, 50).point(3.0, 4.0)
    (3.0, 4.0)
    """
    return Placement(np.eye(3), width, height, plain=True)


def moved(
    width: int, height: int, *, degrees: float, shift: Point, border: Point = (0.0, 0.0), pull: Matrix | None = None
) -> Placement:
    """A page of that many pixels turned by `degrees` about its middle, shifted, in a picture larger by `border`.

    `pull` moves the four corners of the page (upper left, upper right, lower right, lower left; a row each), which is
    what a camera does that is not held level.

    >>> placement = moved(100, 50, degrees=0.0, shift=(2.0, 0.0), border=(10.0, 10.0))
    >>> placement.point(0.0, 0.0), (placement.width, placement.height)
    ((12.0, 10.0), (120, 70))
    """
    angle = np.deg2rad(degrees)
    cos, sin = np.cos(angle), np.sin(angle)
    middle = _translation(-width / 2, -height / 2)
    turned = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]]) @ middle
    placed = _translation(width / 2 + border[0] + shift[0], height / 2 + border[1] + shift[1]) @ turned
    size = (round(width + 2 * border[0]), round(height + 2 * border[1]))
    return Placement(placed if pull is None else _pulled(width, height, placed, pull), *size)


def _pulled(width: int, height: int, placed: Matrix, pull: Matrix) -> Matrix:
    import cv2

    page = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    targets = cv2.perspectiveTransform(page[None].astype(np.float64), placed)[0] + pull
    return np.asarray(cv2.getPerspectiveTransform(page, targets.astype(np.float32)), np.float64)


def _translation(x: float, y: float) -> Matrix:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])


def warped(image: Pixels, placement: Placement, ground: tuple[int, ...]) -> Pixels:
    """The picture of the page laid down so, on a ground of one colour."""
    import cv2

    if placement.plain:
        return image
    size = (placement.width, placement.height)
    return np.asarray(
        cv2.warpPerspective(image, placement.matrix, size, flags=cv2.INTER_LINEAR, borderValue=ground), np.uint8
    )


def paper_mask(shape: tuple[int, int], placement: Placement) -> Pixels:
    """255 where the picture shows paper, 0 where it shows what the paper lies on."""
    return warped(np.full(shape, 255, np.uint8), placement, (0,))


def turned_corners(corners: Corners, turn: int, width: int, height: int) -> Corners:
    """The corners in a picture that is stored so that turning it clockwise by `turn` degrees makes it upright.

    `width` and `height` are the upright picture's.

    >>> turned_corners(((0.0, 0.0), (9.0, 0.0), (9.0, 3.0), (0.0, 3.0)), 90, 20, 10)[1]
    (0.0, 11.0)
    """

    def stored(point: Point) -> Point:
        x, y = point
        if turn == 90:
            return y, round(width - x, 1)
        if turn == 180:
            return round(width - x, 1), round(height - y, 1)
        return (round(height - y, 1), x) if turn == 270 else (x, y)

    first, second, third, fourth = (stored(corner) for corner in corners)
    return first, second, third, fourth
