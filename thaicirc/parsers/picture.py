"""Pictures (PNG, JPEG, TIFF, GIF, BMP, WebP) → how many pages of what size they have, before anything is decoded."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaicirc.errors import BrokenFile, TooLarge, TooManyPages
from thaicirc.parsers import sniff
from thaicirc.parsers.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
#: Only these hold pages; frames of the others are an animation, of which the first counts.
_PAGED = "TIFF"


@dataclass(frozen=True, slots=True)
class Picture:
    """The number of pages of a picture, and the size in pixels of its largest page."""

    pages: int
    width: int
    height: int


def inspect(data: bytes, limits: Limits = DEFAULT, *, path: str | None = None) -> Picture:
    """Pages and size of a picture, from its headers alone; an error where it is broken or larger than ``limits``."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on odd tags, and on sizes that the limit below is stricter about
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                return _measured(picture, limits, path)
    except Image.DecompressionBombError as error:
        raise TooLarge(path, limit=limits.pixels, reason="pixels") from error
    except (
        UnidentifiedImageError,
        OSError,
        EOFError,
        SyntaxError,
        ValueError,
        TypeError,
        LookupError,
        struct.error,
    ) as error:
        raise BrokenFile(path, kind=sniff.kind_of(data)) from error


def _measured(picture: Image, limits: Limits, path: str | None) -> Picture:
    width, height = _size(picture, limits, path)
    if picture.format != _PAGED:
        return Picture(1, width, height)
    pages = 1
    while _has_page(picture, pages):
        pages += 1
        if pages > limits.pages:
            raise TooManyPages(path, pages=pages, limit=limits.pages)
        size = _size(picture, limits, path)
        width, height = max((width, height), size, key=lambda each: each[0] * each[1])
    return Picture(pages, width, height)


def _has_page(picture: Image, number: int) -> bool:
    try:
        picture.seek(number)
    except EOFError:
        return False
    return True


def _size(picture: Image, limits: Limits, path: str | None) -> tuple[int, int]:
    width, height = picture.size
    if width * height > limits.pixels:
        raise TooLarge(path, limit=limits.pixels, reason="pixels")
    return width, height
