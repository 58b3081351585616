"""The picture of a page in, its ink on even white paper out: light, shading and yellowing flattened, what is no paper cut.

Each channel is divided by its own paper, which takes the colour of the paper away with its shadows. The larger of the
three then shows neutral ink alone (a coloured stamp fades), their weighted mean shows all ink.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

#: The paper is measured at so many dots an inch; ink is what is narrower than so many inches.
_COARSE = 50.0
_INK = 0.28
#: Colour (the largest less the smallest channel, on white paper) from which ink is coloured, and how fast it fades. Black
#: print has up to 20 in what scanners deliver (99 of 100 pixels of five real ones).
_COLOURED, _FADING = 26, 4.0
#: The pixels beside coloured ones fade with them, since JPEG blurs colour, unless they are darker than this in all channels.
_BLACK = 110
#: Shares of the picture between which a bright region is the page on its ground, and how much brighter it is.
_PAGE = (0.3, 0.97)
_BRIGHTER = 38
#: Darker than this, and so near to the edge that it touches (as a share of the sides): the shadow of a lid, not text.
_DARK, _EDGE = 110, 0.05


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page on white paper: `grey` without coloured ink, `ink` with all, `colour` how coloured each pixel is."""

    grey: Grey
    ink: Grey
    colour: Grey | None

    def turned(self, quarters: int) -> Sheet:
        """The sheet turned clockwise by so many quarters."""
        if quarters % 4 == 0:
            return self
        how = (cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)[quarters % 4 - 1]
        grey, ink = (np.asarray(cv2.rotate(each, how), np.uint8) for each in (self.grey, self.ink))
        if self.colour is None:
            return Sheet(grey, grey, None)
        return Sheet(grey, ink, np.asarray(cv2.rotate(self.colour, how), np.uint8))

    def warped(self, matrix: NDArray[np.float64], size: tuple[int, int]) -> Sheet:
        """The sheet under a 3×3 matrix, on paper of that width and height."""
        grey, ink = (_warped(each, matrix, size, 255) for each in (self.grey, self.ink))
        return Sheet(grey, ink, None if self.colour is None else _warped(self.colour, matrix, size, 0))


def _warped(image: Grey, matrix: NDArray[np.float64], size: tuple[int, int], ground: int) -> Grey:
    if np.allclose(matrix[2], (0, 0, 1), atol=1e-9):
        made = cv2.warpAffine(image, matrix[:2], size, flags=cv2.INTER_LINEAR, borderValue=ground)
    else:
        made = cv2.warpPerspective(image, matrix, size, flags=cv2.INTER_LINEAR, borderValue=ground)
    return np.asarray(made, np.uint8)


def sheet(pixels: NDArray[np.uint8], dpi: float) -> Sheet:
    """A page's picture, grey or RGB, on even white paper."""
    small = scaled(pixels, max(_COARSE / dpi, 8 / min(pixels.shape[:2])))
    outside = _outside(small)
    planes = [pixels] if pixels.ndim == 2 else list(cv2.split(pixels))
    smalls = [small] if small.ndim == 2 else list(cv2.split(small))
    flat = [
        _flat(np.asarray(p, np.uint8), np.asarray(s, np.uint8), outside) for p, s in zip(planes, smalls, strict=True)
    ]
    if outside.any():
        whole = _whole(outside, flat[0].shape)
        for plane in flat:
            plane[whole] = 255
    return _parted(flat)


def _parted(planes: list[Grey]) -> Sheet:
    """One or three flattened planes as grey, ink and colour."""
    if len(planes) == 1:
        return Sheet(planes[0], planes[0], None)
    red, green, blue = planes
    most = cv2.max(cv2.max(red, green), blue)
    colour = np.asarray(cv2.subtract(most, cv2.min(cv2.min(red, green), blue)), np.uint8)
    table = np.clip((np.arange(256) - _COLOURED) * _FADING, 0, 255).astype(np.uint8)
    spread = cv2.bitwise_and(
        cv2.dilate(colour, np.ones((3, 3), np.uint8)), cv2.threshold(most, _BLACK, 255, cv2.THRESH_BINARY)[1]
    )
    grey = np.asarray(cv2.add(most, cv2.LUT(cv2.max(colour, spread), table)), np.uint8)
    ink = np.asarray(cv2.cvtColor(cv2.merge(planes), cv2.COLOR_RGB2GRAY), np.uint8)
    return Sheet(grey, ink, colour)


def scaled(image: NDArray[np.uint8], by: float) -> NDArray[np.uint8]:
    """A picture `by` times as large; halved first where it shrinks much, which is fast and keeps thin strokes.

    >>> scaled(np.full((300, 200), 7, np.uint8), 0.1).shape
    (30, 20)
    """
    size = max(round(image.shape[1] * by), 1), max(round(image.shape[0] * by), 1)
    while image.shape[1] > 2 * size[0] and image.shape[0] > 2 * size[1]:
        half = image.shape[1] // 2, image.shape[0] // 2
        image = np.asarray(cv2.resize(image, half, interpolation=cv2.INTER_AREA), np.uint8)
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _flat(plane: Grey, small: Grey, outside: Mask) -> Grey:
    """The plane divided by its paper: what is left when everything narrower than ink is closed."""
    if outside.any():
        small = small.copy()
        small[outside] = np.percentile(small[~outside], 80) if (~outside).any() else 255
    reach = max(round(_INK * _COARSE) | 1, 3)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8), borderType=cv2.BORDER_REPLICATE)
    paper = np.asarray(cv2.GaussianBlur(paper, (0, 0), 2.0), np.uint8)
    low, high = (float(each) for each in np.percentile(paper, (1, 99)))
    if high - low < 8:
        table = np.clip(np.arange(256) * 255.0 / max((low + high) / 2, 1.0), 0, 255).astype(np.uint8)
        return np.asarray(cv2.LUT(plane, table), np.uint8)
    wide = cv2.resize(np.maximum(paper, 24), (plane.shape[1], plane.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(plane, wide, scale=255), np.uint8)


def _outside(small: NDArray[np.uint8]) -> Mask:
    """What is not the page: the ground it lies on, and dark edges."""
    grey = small if small.ndim == 2 else np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    return np.asarray(_ground(grey) | _dark_edges(grey), np.bool_)


def _ground(grey: Grey) -> Mask:
    """Around the one bright region that is most of the picture, if there is such a one."""
    nothing = np.zeros(grey.shape, np.bool_)
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    level, bright = cv2.threshold(cv2.GaussianBlur(closed, (0, 0), 1.5), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bright, connectivity=4)
    if count < 2 or level < 40:
        return nothing
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    page = np.asarray(labels == largest, np.uint8)
    outlines, _ = cv2.findContours(page, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    hull = cv2.convexHull(max(outlines, key=cv2.contourArea))
    filled = cv2.fillConvexPoly(np.zeros(grey.shape, np.uint8), hull, 1)
    share = float(filled.mean())
    if not _PAGE[0] < share < _PAGE[1] or float(page.sum()) < 0.85 * float(filled.sum()):
        return nothing
    inner, outer = grey[page > 0], grey[filled == 0]
    if float(np.median(inner)) - float(np.median(outer)) < _BRIGHTER:
        return nothing
    return np.asarray(cv2.erode(filled, np.ones((3, 3), np.uint8), borderValue=1) == 0, np.bool_)


def _dark_edges(grey: Grey) -> Mask:
    """Dark regions that touch the picture's edge."""
    paper = float(np.percentile(grey, 75))
    dark = np.asarray(grey < min(_DARK, 0.6 * paper), np.uint8)
    rows, columns = (max(round(_EDGE * side), 1) for side in grey.shape)
    dark[rows:-rows, columns:-columns] = 0
    count, labels = cv2.connectedComponents(dark, connectivity=8)
    if count < 2:
        return np.zeros(grey.shape, np.bool_)
    touching = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    found = np.isin(labels, touching[touching > 0])
    return np.asarray(cv2.dilate(found.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0, np.bool_)


def _whole(mask: Mask, shape: tuple[int, ...]) -> Mask:
    large = cv2.resize(mask.astype(np.uint8), (shape[1], shape[0]), interpolation=cv2.INTER_NEAREST)
    return np.asarray(large > 0, np.bool_)
