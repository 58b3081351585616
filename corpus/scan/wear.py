"""What happens to paper and ink before a page is scanned: picture in, picture of the same size out.

Each function takes the picture (grey, or blue-green-red) and its :class:`Setting`. Geometry is left alone here
(:mod:`corpus.scan.geometry`), so that the words stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from corpus.scan.chance import seeded
from corpus.scan.geometry import Pixels


@dataclass(frozen=True, slots=True)
class Setting:
    """What a damage draws from: chance, the resolution, and what is printed on the sheet's other side."""

    rng: np.random.Generator
    dpi: int
    back: Pixels


Wear = Callable[[Pixels, Setting], Pixels]


def aged_paper(image: Pixels, setting: Setting) -> Pixels:
    """Paper that has yellowed or greyed, unevenly."""
    tint = setting.rng.uniform(0.0, 1.0)
    colour = (225 - 45 * tint, 238 - 16 * tint, 244 - 6 * tint)
    level = float(np.mean(colour)) if image.ndim == 2 else colour
    return multiplied(multiplied(image, level), uneven(image, setting, depth=0.10))


def office_paper(image: Pixels, setting: Setting) -> Pixels:
    """Paper that a flatbed shows as not quite white."""
    colour = setting.rng.uniform(242, 255, 3)
    return multiplied(image, float(colour.mean()) if image.ndim == 2 else tuple(colour))


def bleed_through(image: Pixels, setting: Setting) -> Pixels:
    """The other side's print shines through: mirrored, blurred, faint."""
    import cv2

    rng = setting.rng
    back = cv2.GaussianBlur(cv2.flip(setting.back, 1), (0, 0), setting.dpi / 110)
    back = np.roll(back, tuple(int(i) for i in rng.integers(-setting.dpi // 4, setting.dpi // 4, 2)), (0, 1))
    strength = rng.uniform(0.12, 0.3)
    faint = cv2.addWeighted(back, strength, back, 0.0, 255 * (1 - strength))
    return np.asarray(cv2.multiply(image, faint, scale=1 / 255), np.uint8)


def folds(image: Pixels, setting: Setting) -> Pixels:
    """Creases across the sheet, in halves or thirds as for an envelope; the ink has gone where it was folded."""
    rng, height = setting.rng, image.shape[0]
    places = ((0.5,), (1 / 3, 2 / 3))[int(rng.integers(2))]
    rows = np.arange(height, dtype=np.float32)
    shade = np.zeros(height, np.float32)
    light = np.zeros(height, np.float32)
    for place in places:
        off = rows - height * (place + rng.uniform(-0.02, 0.02))
        width = setting.dpi * rng.uniform(0.08, 0.25)
        shade += rng.uniform(0.04, 0.14) * np.exp(-np.abs(off) / width) * (off > 0)
        light += rng.uniform(0.2, 0.6) * np.exp(-((off / (setting.dpi / 110)) ** 2))
    dark = np.clip(255 * (1 - shade), 0, 255).astype(np.uint8)[:, None]
    pale = np.clip(255 * light, 0, 235).astype(np.uint8)[:, None]
    field = np.broadcast_to(dark, image.shape[:2])
    bright = np.broadcast_to(pale, image.shape[:2])
    return lightened(multiplied(image, np.ascontiguousarray(field)), np.ascontiguousarray(bright))


def faded_ink(image: Pixels, setting: Setting) -> Pixels:
    """Ink that has grown pale, in some places more than in others."""
    rng = setting.rng
    pale = 255 - uneven(image, setting, depth=rng.uniform(0.15, 0.5))
    return lightened(image, pale)


def ink_bleed(image: Pixels, setting: Setting) -> Pixels:
    """Strokes grown thick and ragged, as toner and stamp ink run (augraphy)."""
    from augraphy.augmentations.inkbleed import InkBleed

    with seeded(int(setting.rng.integers(1 << 31))):
        bled = InkBleed(intensity_range=(0.3, 0.6), kernel_size=(3, 3), severity=(0.3, 0.6), p=1)(image)
    return np.asarray(bled, np.uint8)


def specks(image: Pixels, setting: Setting) -> Pixels:
    """Dark dirt and white drop-outs, most of a pixel, some as large as a full stop."""
    import cv2

    rng, (height, width) = setting.rng, image.shape[:2]
    image = image.copy()
    for _ in range(int(rng.integers(60, 500))):
        centre = int(rng.integers(width)), int(rng.integers(height))
        radius = int(rng.exponential(setting.dpi / 260))
        grey = int(rng.integers(0, 120)) if rng.random() < 0.75 else 255
        cv2.circle(image, centre, min(radius, setting.dpi // 50), (grey,) * 3, -1)
    return image


def multiplied(image: Pixels, field: Pixels | float | tuple[float, ...]) -> Pixels:
    """The picture under a filter: a level for all pixels, one for each channel, or one for each place (255 is clear).

    >>> int(multiplied(np.full((1, 1), 200, np.uint8), 127.5)[0, 0])
    100
    """
    import cv2

    if isinstance(field, np.ndarray):
        if image.ndim == 3 and field.ndim == 2:
            field = np.asarray(cv2.merge([field] * 3), np.uint8)
        return np.asarray(cv2.multiply(image, field, scale=1 / 255), np.uint8)
    levels = np.broadcast_to(np.asarray(field, np.float64), (1 if image.ndim == 2 else 3,))
    table = np.clip(np.rint(np.arange(256)[:, None] * levels / 255), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(image, table[:, 0] if image.ndim == 2 else table[:, None]), np.uint8)


def lightened(image: Pixels, pale: Pixels) -> Pixels:
    """The picture with its ink taken away where `pale` is not 0; paper stays paper."""
    import cv2

    ink, kept = (np.asarray(cv2.bitwise_not(each), np.uint8) for each in (image, pale))
    return np.asarray(cv2.bitwise_not(multiplied(ink, kept)), np.uint8)


def uneven(image: Pixels, setting: Setting, *, depth: float, cells: int = 5) -> Pixels:
    """A smooth field for the picture: 255 where nothing is lost, less by at most `depth` elsewhere."""
    import cv2

    height, width = image.shape[:2]
    coarse = (255 * (1 - depth * setting.rng.random((cells, cells)))).astype(np.uint8)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
