"""A typeset document and a seed → its pictures, with every word's place."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from corpus.scan.chance import generator
from corpus.scan.conditions import CONDITIONS, Condition
from corpus.scan.geometry import Pixels, Placement, moved, paper_mask, turned_corners, unmoved, warped
from corpus.scan.pages import Scan, ScannedPage, ScannedWord
from corpus.scan.wear import Setting, Wear

if TYPE_CHECKING:
    from corpus.pdf import SetPage, Typeset

_POINTS = 72
_MILLIMETRES = 25.4
#: What photographed letters lie on, blue-green-red: brown and light wood, grey and white laminate, black, green felt.
_DESKS = ((50, 85, 130), (110, 150, 185), (135, 135, 130), (185, 190, 190), (45, 42, 40), (70, 95, 60))


def scan(typeset: Typeset, *, seed: int, condition: str) -> Scan:
    """The pages of a typeset document as a scanner, copier, fax machine or camera would show them.

    `condition` is one of :data:`corpus.scan.CONDITIONS`; the same seed gives the same bytes.
    """
    how = CONDITIONS[condition]
    rng = generator(seed, condition)
    dpi = int(rng.choice(how.dpi))
    turn = int(rng.choice((90, 180, 270))) if rng.random() < how.turned else 0
    sheets = list(_rendered(typeset.pdf, dpi, colour=how.colour))
    pages = []
    for i, (sheet, page) in enumerate(zip(sheets, typeset.pages, strict=True)):
        setting = Setting(generator(seed, condition, i), dpi, sheets[_other_side(i, len(sheets))])
        pages.append(_scanned(sheet, page, setting, how, turn))
    return Scan(tuple(pages), condition)


def _rendered(pdf: bytes, dpi: int, *, colour: bool) -> Iterator[Pixels]:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=dpi / _POINTS, grayscale=not colour)
            yield np.ascontiguousarray(np.squeeze(bitmap.to_numpy()))
            page.close()


def _other_side(i: int, pages: int) -> int:
    """Sheets are printed on both sides; the back of a last odd page is taken to be a copy of the first."""
    return min(i ^ 1, pages - 1) if i ^ 1 < pages else 0


def _scanned(sheet: Pixels, page: SetPage, setting: Setting, how: Condition, turn: int) -> ScannedPage:
    image = _worn(sheet, how.paper, setting)
    placement = _placement(sheet, setting, how)
    image = _worn(_laid(image, placement, setting, how), how.machine, setting)
    scale = sheet.shape[1] / page.width, sheet.shape[0] / page.height
    words = tuple(
        ScannedWord(
            word.text,
            turned_corners(
                placement.corners(word.x0 * scale[0], word.top * scale[1], word.x1 * scale[0], word.bottom * scale[1]),
                turn,
                placement.width,
                placement.height,
            ),
            word.zone,
        )
        for word in page.words
    )
    stored = np.ascontiguousarray(np.rot90(image, turn // 90))
    data, media_type = _encoded(stored, setting.dpi, how.quality)
    return ScannedPage(data, media_type, setting.dpi, stored.shape[1], stored.shape[0], words, turn)


def _worn(image: Pixels, damages: Sequence[tuple[Wear, float]], setting: Setting) -> Pixels:
    for damage, share in damages:
        if setting.rng.random() < share:
            image = damage(image, setting)
    return image


def _placement(sheet: Pixels, setting: Setting, how: Condition) -> Placement:
    rng, (height, width) = setting.rng, sheet.shape[:2]
    if not (how.skew or how.shift or how.perspective):
        return unmoved(width, height)
    millimetre = setting.dpi / _MILLIMETRES
    border = (0.0, 0.0)
    if rng.random() < how.larger:
        border = float(rng.uniform(4, 12) * millimetre), float(rng.uniform(4, 14) * millimetre)
    pull = rng.uniform(-1, 1, (4, 2)) * how.perspective * width if how.perspective else None
    shift = rng.uniform(-1, 1, 2) * how.shift * millimetre
    return moved(
        width,
        height,
        degrees=float(rng.uniform(-how.skew, how.skew)),
        shift=(float(shift[0]), float(shift[1])),
        border=border,
        pull=pull,
    )


def _laid(image: Pixels, placement: Placement, setting: Setting, how: Condition) -> Pixels:
    """The sheet on its ground: a desk for a photograph, the scanner's lid else."""
    if placement.plain:
        return image
    rng = setting.rng
    if not how.perspective:
        level = int(rng.choice((250, 225, 90, 20))) if image.shape[1] < placement.width else 250
        return warped(image, placement, (level,) * 3)
    laid = warped(image, placement, (0, 0, 0))
    desk = _desk(placement, rng)
    mask = paper_mask(image.shape[:2], placement)
    laid[mask == 0] = desk[mask == 0]
    return laid


def _desk(placement: Placement, rng: np.random.Generator) -> Pixels:
    """Wood or plastic: a colour with streaks along one direction, or plain."""
    import cv2

    colour = np.array(_DESKS[int(rng.integers(len(_DESKS)))]) * rng.uniform(0.7, 1.2)
    streaks = rng.normal(0, 10, (60, 4)) if rng.random() < 0.6 else np.zeros((60, 4))
    coarse = np.clip(colour[None, None] + streaks[:, :, None], 0, 255).astype(np.uint8)
    size = (placement.width, placement.height)
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC), np.uint8)


def _encoded(image: Pixels, dpi: int, quality: int) -> tuple[bytes, str]:
    from PIL import Image

    out = io.BytesIO()
    if not quality:
        Image.fromarray(image).convert("1", dither=Image.Dither.NONE).save(out, "PNG", dpi=(dpi, dpi))
        return out.getvalue(), "image/png"
    picture = Image.fromarray(image if image.ndim == 2 else np.ascontiguousarray(image[:, :, ::-1]))
    picture.save(out, "JPEG", quality=quality, dpi=(dpi, dpi))
    return out.getvalue(), "image/jpeg"
