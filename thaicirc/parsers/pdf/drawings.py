"""What is drawn on a page beside its text: pictures, frames, coloured grounds."""

from __future__ import annotations

import ctypes
import struct
from typing import Any, NamedTuple

from thaicirc.parsers.pdf.glyphs import Picture, Place
from thaicirc.parsers.pdf.pdfium import calls
from thaicirc.parsers.pdf.structure import meanings
from thaicirc.parsers.pdf.view import View

#: FPDF_PAGEOBJ_PATH and FPDF_PAGEOBJ_IMAGE of fpdf_edit.h.
_PATH, _IMAGE = 2, 3
#: The most that a picture which stands for a mark may measure, points each way.
TINY = 40.0
#: A frame is wider and higher than this, points, and has so many corners: closed by itself, or by a line.
_FRAME = (60.0, 28.0)
_CORNERS = (4, 5)
#: Each of red, green and blue of what is white on paper, of 255.
_WHITE = 249
#: What FPDFPageObj_GetBounds fills: left, bottom, right, top.
_BOUNDS = struct.Struct("4f")
_PAINT = struct.Struct("4I")


class Drawn(NamedTuple):
    """What was found; `grounds` are shapes filled with another colour than white."""

    pictures: tuple[Picture, ...]
    frames: tuple[Place, ...]
    grounds: tuple[Place, ...]
    anything: bool


class Drawings:
    """The objects of a page, by PDFium's handle."""

    def __init__(self, page: Any, view: View) -> None:
        import pypdfium2.raw as raw

        self._raw: Any = raw
        self._calls = calls()
        self._page, self._view = page, view
        self._bounds, self._bounds_at = _fields(_BOUNDS.size)
        self._paint, self._paint_at = _fields(_PAINT.size)

    def drawn(self, *, grounded: bool) -> Drawn:
        """The pictures and the frames; where ``grounded``, what is filled with a colour too."""
        pictures: list[tuple[Place, int]] = []
        frames: list[Place] = []
        grounds: list[Place] = []
        count = self._raw.FPDFPage_CountObjects(self._page)
        page = ctypes.cast(self._page, ctypes.c_void_p).value or 0
        for j in range(count):
            each = self._calls.object(page, j)
            kind = self._calls.kind(each) if each else 0
            if each is None or kind not in (_IMAGE, _PATH) or not self._calls.bounds(each, *self._bounds_at):
                continue
            place = self._view.place(*_BOUNDS.unpack(self._bounds))
            if kind == _IMAGE:
                pictures.append((place, self._number(each)))
                continue
            if grounded and self._drawn_as(each)[0] and not self.is_pale(each):
                grounds.append(place)
            if place.width > _FRAME[0] and place.height > _FRAME[1] and self._is_frame(each):
                frames.append(place)
        asked = any(place.width < TINY and place.height < TINY and number >= 0 for place, number in pictures)
        meaning = meanings(self._page) if asked else {}
        found = tuple(Picture(place, meaning.get(number)) for place, number in pictures)
        return Drawn(found, tuple(frames), tuple(grounds), count > 0)

    def is_pale(self, each: int) -> bool:
        """Whether a text or a shape is filled with white."""
        if not self._calls.colour(each, *self._paint_at):
            return False
        red, green, blue, _ = _PAINT.unpack(self._paint)
        return bool(red > _WHITE and green > _WHITE and blue > _WHITE)

    def _number(self, each: int) -> int:
        return int(self._raw.FPDFPageObj_GetMarkedContentID(ctypes.cast(each, self._raw.FPDF_PAGEOBJECT)))

    def _is_frame(self, each: int) -> bool:
        """Whether a path is one rectangle, drawn as a line."""
        path = ctypes.cast(each, self._raw.FPDF_PAGEOBJECT)
        return self._drawn_as(each)[1] and self._raw.FPDFPath_CountSegments(path) in _CORNERS

    def _drawn_as(self, each: int) -> tuple[bool, bool]:
        """Whether a path is filled, and whether it is drawn as a line."""
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        path = ctypes.cast(each, self._raw.FPDF_PAGEOBJECT)
        self._raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
        return bool(fill.value), bool(stroke.value)


def _fields(size: int) -> tuple[ctypes.Array[ctypes.c_char], tuple[int, int, int, int]]:
    """A buffer for four numbers, and where each of them lies."""
    buffer = ctypes.create_string_buffer(size)
    first = ctypes.addressof(buffer)
    return buffer, (first, first + size // 4, first + size // 2, first + 3 * size // 4)
