"""A page as a picture, drawn from a PDF or taken from a picture file, at the resolution that reading wants.

A resolution is asked for. A scan that has less is not blown up beyond :data:`LEAST`, below which letters are too
small for the recogniser; a scan that has more is drawn smaller. What a page may cost is bounded by its pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image

#: Dots an inch: what is asked for, and what a coarser scan is drawn at.
WANTED = 300.0
LEAST = 200.0
#: Pixels of one page that are worth reading: A3 at 300 dpi. More of them are scaled down.
PIXELS = 18_000_000
_POINTS = 72.0
#: A picture that covers less of the page than this share of its width is no scan of it.
_SHARE = 0.4
#: Depth to which forms within forms are searched for pictures.
_DEPTH = 4
#: Sides of A4 and legal paper in inches, in which a picture of unknown resolution is taken to be drawn.
_PAPERS = ((8.27, 11.69), (8.5, 14.0))
#: Resolutions that a scanner or camera can have meant; others are a program's default or a mistake.
_LIKELY = (90.0, 1300.0)
#: Inches of a page's shorter and longer side, up to A2, that a resolution must lead to, or it is not believed.
_SHORT, _LONG = (2.5, 17.5), (4.0, 25.0)
_ORIENTATION = 274  # the tag of TIFF and EXIF


@dataclass(frozen=True, slots=True)
class Raster:
    """One page as a picture: RGB (rows, columns, 3) or grey (rows, columns), `dpi` pixels an inch of the page.

    `number` counts pages from 1; `width` and `height` are the page's in points, as it is shown.
    """

    pixels: NDArray[np.uint8]
    dpi: float
    number: int
    width: float
    height: float


def of_pdf_page(page: Any, number: int, *, dpi: float = WANTED, pixels: int = PIXELS) -> Raster:
    """A page of a PDF (pypdfium2's), drawn as it is shown: turned by its /Rotate, cut to its crop box, forms filled in."""
    width, height = (float(side) for side in page.get_size())
    scale = resolution(_picture_dpi(page), dpi) / _POINTS
    room = min(1.0, math.sqrt(pixels / max(width * height * scale * scale, 1.0)))
    scale *= room
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    try:
        drawn = np.array(bitmap.to_numpy()[..., :3] if bitmap.n_channels > 1 else bitmap.to_numpy(), np.uint8)
    finally:
        bitmap.close()
    return Raster(_as_grey(drawn), scale * _POINTS, number, width, height)


def resolution(offered: float | None, wanted: float = WANTED) -> float:
    """Dots an inch to draw a page at whose pictures offer so many; None where it is no scan.

    >>> resolution(150.0), resolution(240.0), resolution(600.0), resolution(None)
    (200.0, 240.0, 300.0, 300.0)
    """
    if offered is None:
        return wanted
    return min(max(offered, min(LEAST, wanted)), wanted)


def _picture_dpi(page: Any) -> float | None:
    """The resolution of the pictures that make up the page, the finest of those that cover much of it."""
    import pypdfium2.raw as raw

    found: list[tuple[float, float]] = []
    for each in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_DEPTH):
        left, bottom, right, top = each.get_bounds()
        about = each.get_metadata()
        offered = max(about.horizontal_dpi, about.vertical_dpi)
        if right > left and top > bottom and offered > 0:
            found.append((offered, max(right - left, top - bottom)))
    side = _SHARE * min(page.get_size())
    large = [offered for offered, extent in found if extent >= side]
    return float(max(large)) if large else None


def of_picture(picture: Image, *, dpi: float = WANTED, pixels: int = PIXELS) -> Iterator[Raster]:
    """The pages of an opened picture file: frames of a TIFF, upright by their tags, on white, square pixels."""
    frames = int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1
    for i in range(frames):
        if frames > 1:
            picture.seek(i)
        yield _of_frame(picture, i + 1, dpi, pixels)


def _of_frame(picture: Image, number: int, wanted: float, pixels: int) -> Raster:
    across, down = picture_dpi(picture.size, picture.info.get("dpi"))
    turn = picture.getexif().get(_ORIENTATION, 1)
    size = picture.size
    inches = size[0] / across, size[1] / down
    aim = resolution(max(across, down), wanted)
    aim *= min(1.0, math.sqrt(pixels / max(inches[0] * inches[1] * aim * aim, 1.0)))
    new = max(round(inches[0] * aim), 1), max(round(inches[1] * aim), 1)
    picture.draft(None, new)  # a JPEG need not be decoded larger than it is drawn
    drawn = _turned(_resized(_on_white(picture), new), int(turn) if isinstance(turn, int) else 1)
    width, height = (inches[1], inches[0]) if turn in (5, 6, 7, 8) else inches
    return Raster(np.ascontiguousarray(drawn), aim, number, width * _POINTS, height * _POINTS)


def picture_dpi(size: tuple[int, int], told: object) -> tuple[float, float]:
    """Pixels an inch across and down, as told where that makes a page, else as a page of A4 or legal size has them.

    >>> picture_dpi((1654, 2339), (200, 200)), picture_dpi((1728, 1100), (204.0, 98.0))
    ((200.0, 200.0), (204.0, 98.0))
    >>> [round(each) for each in picture_dpi((1654, 2339), (72, 72))]
    [200, 200]
    """
    if isinstance(told, tuple) and len(told) == 2:
        across, down = float(told[0]), float(told[1])
        if _LIKELY[0] <= max(across, down) <= _LIKELY[1] and _is_page(size, across, down):
            return across, down
    short, long = sorted(size)
    paper = min(_PAPERS, key=lambda sides: abs(math.log((long / short) / (sides[1] / sides[0]))))
    guess = max(short / paper[0], long / paper[1])
    return guess, guess


def _is_page(size: tuple[int, int], across: float, down: float) -> bool:
    if min(across, down) <= 0 or not 1 / 2.5 <= across / down <= 2.5:
        return False
    short, long = sorted((size[0] / across, size[1] / down))
    return _SHORT[0] <= short <= _SHORT[1] and _LONG[0] <= long <= _LONG[1]


def _on_white(picture: Image) -> NDArray[np.uint8]:
    """The pixels as RGB or grey; what is transparent shows white paper."""
    from PIL import Image

    if picture.mode == "1":
        return np.asarray(picture.convert("L"), np.uint8)
    if picture.mode.startswith(("I", "F")):
        return _stretched(np.asarray(picture, np.float64))
    if "A" in picture.getbands() or "transparency" in picture.info:
        through = picture.convert("RGBA")
        paper = Image.new("RGBA", through.size, "white")
        return np.asarray(Image.alpha_composite(paper, through).convert("RGB"), np.uint8)
    if picture.mode == "L":
        return np.asarray(picture, np.uint8)
    return _as_grey(np.asarray(picture.convert("RGB"), np.uint8))


def _stretched(values: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Sixteen-bit or real values as grey from 0 to 255."""
    low, high = float(values.min()), float(values.max())
    top = high if high > 255 else 255.0
    base = min(low, 0.0)
    return np.asarray(np.clip((values - base) * 255.0 / max(top - base, 1.0), 0, 255), np.uint8)


def _as_grey(drawn: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture with one value a pixel where its three are the same."""
    if drawn.ndim == 2:
        return drawn
    sample = drawn[::7, ::7]
    if (sample[..., 0] == sample[..., 1]).all() and (sample[..., 1] == sample[..., 2]).all():
        return np.ascontiguousarray(drawn[..., 1])
    return drawn


def _resized(drawn: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    import cv2

    if (drawn.shape[1], drawn.shape[0]) == size:
        return drawn
    smaller = size[0] * size[1] < drawn.shape[0] * drawn.shape[1]
    return np.asarray(cv2.resize(drawn, size, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC), np.uint8)


def _turned(drawn: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Upright by the tag Orientation of TIFF 6.0 and EXIF, 1 to 8."""
    if orientation in (5, 6, 7, 8):
        drawn = drawn.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        drawn = drawn[::-1]
    if orientation in (2, 3, 6, 7):
        drawn = drawn[:, ::-1]
    return drawn
