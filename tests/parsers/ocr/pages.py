"""Pages for the tests of line finding: drawn with the corpus' fonts, and scans with the true places of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from benchmarks.ocr_lines import Case, cases
from thaicirc.parsers.ocr.raster import Raster

Pixels = NDArray[np.uint8]

DPI = 200
#: What an office might write; the people are invented.
TEXT = (
    "ด้วยสำนักงานจะจัดประชุมชี้แจงแนวทางปฏิบัติงาน",
    "ประจำปีให้แก่เจ้าหน้าที่ผู้เกี่ยวข้องทุกฝ่าย ณ ห้องประชุม",
    "ชั้น ๓ ตั้งแต่เวลา ๐๙.๐๐ น. เป็นต้นไป จึงขอเชิญท่าน",
    "หรือผู้แทนเข้าร่วมประชุมตามวันและเวลาดังกล่าว",
    "พร้อมทั้งแจ้งรายชื่อผู้เข้าประชุมภายในกำหนด",
)


@cache
def font(size: float) -> ImageFont.FreeTypeFont:
    """The corpus' usual face, in points at :data:`DPI`."""
    path = next(Path("corpus/fonts").rglob("Sarabun-Regular.ttf"))
    return ImageFont.truetype(str(path), round(size * DPI / 72))


class Sheet:
    """White paper to write on; places in pixels, y of the baseline."""

    def __init__(self, width: int = 1654, height: int = 1100) -> None:
        self.image = Image.new("RGB", (width, height), "white")
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x: int, y: int, text: str, *, size: float = 14.0, colour: str = "black") -> None:
        self.draw.text((x, y), text, font=font(size), fill=colour, anchor="ls")

    def lines(self, texts: Sequence[str] = TEXT, *, x: int = 220, y: int = 200, pitch: int = 62) -> list[int]:
        """Lines one below the other, and their baselines."""
        places = [y + i * pitch for i in range(len(texts))]
        for text, place in zip(texts, places, strict=True):
            self.text(x, place, text)
        return places

    @property
    def pixels(self) -> Pixels:
        return np.array(self.image, np.uint8)

    def raster(self, turned: int = 0) -> Raster:
        """The sheet as a page, stored turned clockwise by so many quarters."""
        pixels = np.ascontiguousarray(np.rot90(self.pixels, -turned))
        rows, columns = pixels.shape[:2]
        return Raster(pixels, DPI, 1, columns * 72 / DPI, rows * 72 / DPI)


def scans(condition: str, count: int = 2, seed: int = 77) -> Iterator[Case]:
    """Pages of invented letters scanned in a condition."""
    return cases(count, seed, [condition])
