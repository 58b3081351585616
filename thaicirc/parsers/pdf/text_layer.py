"""PDF bytes → :class:`~thaicirc.parsers.pdf.glyphs.PageLayer` of each page, read with PDFium; nothing is mended here.

PDFium gives characters with their boxes in the order of the content; its own line ends and blanks are left aside,
because marks drawn later than their letter break its lines. Each question is a call through ctypes, so that only
what must be asked of every character is asked of every character.
"""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from thaicirc.errors import BrokenFile, Encrypted, TooManyPages, WrongPassword
from thaicirc.parsers.pdf.drawings import Drawings
from thaicirc.parsers.pdf.glyphs import Glyph, PageLayer, Place, Run
from thaicirc.parsers.pdf.pdfium import address, calls
from thaicirc.parsers.pdf.view import View

if TYPE_CHECKING:
    import pypdfium2 as pdfium

#: Characters whose ink is looked at: blanks, ำ and ้, which broken maps give for other glyphs, ก to measure by, and
#: the digits that some fonts draw as Thai ones.
INKED = frozenset(" \u00a0ก\u0e33\u0e490123456789")
#: What PDFium gives for a hyphen at a line's end.
_HYPHENS = "\x02\ufffe"
#: FPDF_ERR_PASSWORD of fpdfview.h.
_PASSWORD = 4
#: FPDF_TEXTRENDERMODE_INVISIBLE of fpdf_edit.h.
_INVISIBLE = 3
#: A page whose largest picture covers less is no scan.
_SCAN = 0.5
#: FS_RECTF: left, top, right, bottom.
_RECT = struct.Struct("4f")
#: What FPDFText_GetCharBox fills: left, right, bottom, top.
_SIDES = struct.Struct("4d")
#: Ink lower than this, points, is none.
_NO_INK = 0.01
#: Every so many characters the clock is looked at.
_STRIDE = 4096


@contextmanager
def opened(data: bytes, path: str | None, password: str | None, most: int) -> Iterator[pdfium.PdfDocument]:
    """The document in ``data``, its pages counted; raises where it cannot be opened or has more than ``most``."""
    import pypdfium2 as pdfium

    try:
        pdf = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise (WrongPassword if password else Encrypted)(path, kind="pdf") from error
        raise BrokenFile(path, kind="pdf") from error
    try:
        count = len(pdf)
        if count > most:
            raise TooManyPages(path, pages=count, limit=most)
        if count < 1:
            raise BrokenFile(path, kind="pdf")
        yield pdf
    finally:
        pdf.close()


def read_page(pdf: pdfium.PdfDocument, i: int, tick: Callable[[], None]) -> PageLayer:
    """The text layer of page ``i`` (from 0); ``tick`` is called now and then and may raise."""
    import pypdfium2 as pdfium

    try:
        page = pdf[i]
    except pdfium.PdfiumError:
        return PageLayer(i + 1, 0.0, 0.0, broken=True)
    try:
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        page.close()
        return PageLayer(i + 1, 0.0, 0.0, broken=True)
    try:
        return _Reader(page, textpage, tick).layer(i + 1)
    finally:
        textpage.close()
        page.close()


class _Spoken(Enum):
    """Whether words stand beside a text object, and whether they were heard already."""

    NO = auto()
    FIRST = auto()
    AGAIN = auto()


@dataclass(slots=True)
class _Stroke:
    """A run in the making; `key` is all that its glyphs have in common."""

    key: tuple[str, int, float, float, bool, int, bool]
    glyphs: list[Glyph] = field(default_factory=list)
    top: float = math.inf
    bottom: float = -math.inf

    def run(self) -> Run:
        """The run."""
        font, face, size, baseline, said, turn, pale = self.key
        return Run(tuple(self.glyphs), font, face, size, baseline, self.top, self.bottom, said, turn, pale)


class _Reader:
    """One page's characters, gathered into runs."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, tick: Callable[[], None]) -> None:
        import pypdfium2.raw as raw

        self._raw: Any = raw
        self._calls = calls()
        self._page, self._textpage, self._tick = page.raw, textpage.raw, tick
        self._at = address(textpage.raw)
        self._shown = View(page)
        self._views = {turn: self._shown.turned(-turn) for turn in range(4)}
        self._faces: dict[int, tuple[str, int]] = {}
        self._spoken: set[int] = set()
        self._mapped: dict[tuple[int, str], bool] = {}
        self._unmapped = 0
        self._strokes: list[_Stroke] = []
        self._letters = self._all_letters()
        self._matrix = raw.FS_MATRIX()
        self._rect = ctypes.create_string_buffer(ctypes.sizeof(raw.FS_RECTF))
        self._matrix_at, self._rect_at = ctypes.addressof(self._matrix), ctypes.addressof(self._rect)
        self._sides = ctypes.create_string_buffer(4 * ctypes.sizeof(ctypes.c_double))
        first, step = ctypes.addressof(self._sides), ctypes.sizeof(ctypes.c_double)
        self._sides_at = (first, first + step, first + 2 * step, first + 3 * step)
        self._drawings = Drawings(page.raw, self._shown)

    def layer(self, number: int) -> PageLayer:
        width, height = self._shown.size
        runs = tuple(self._runs())
        drawn = self._drawings.drawn(grounded=any(run.pale for run in runs))
        layer = PageLayer(
            number,
            width,
            height,
            runs,
            drawn.pictures,
            drawn.frames,
            drawn.grounds,
            letters=self._letters,
            unmapped=self._unmapped,
            drawn=drawn.anything,
        )
        if not runs or layer.covered() < _SCAN:
            return layer
        return replace(layer, hidden=self._hidden())

    def _runs(self) -> list[Run]:
        """Characters without an owner are PDFium's own blanks and line ends."""
        owner, at = self._calls.owner, self._at
        current: int | None = None
        members: list[int] = []
        for i in range(len(self._letters)):
            if not i % _STRIDE:
                self._tick()
            holder = owner(at, i)
            if holder is None:
                continue
            if holder != current:
                if current is not None:
                    self._take(current, members)
                current, members = holder, []
            members.append(i)
        if current is not None:
            self._take(current, members)
        return [stroke.run() for stroke in self._strokes]

    def _all_letters(self) -> str:
        """All characters in one call, unless some have no code or two: then one by one."""
        count = self._raw.FPDFText_CountChars(self._textpage)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._raw.FPDFText_GetText(self._textpage, 0, count, buffer)
        if written == count + 1:
            text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
            if len(text) == count:
                return text
        unicode = self._raw.FPDFText_GetUnicode
        codes = (unicode(self._textpage, i) for i in range(count))
        return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)

    def _take(self, holder: int, members: list[int]) -> None:
        """Take what one text object draws, unless its words were heard already; it may carry on the run before."""
        spoken = self._words_beside(holder) if self._calls.marks(holder) > 0 else _Spoken.NO
        if spoken is _Spoken.AGAIN:
            return
        matrix, first = self._matrix, members[0]
        self._calls.matrix(self._at, first, self._matrix_at)
        turn = self._shown.quarters
        if matrix.b or matrix.a < 0:
            turn = (round(-math.atan2(matrix.b, matrix.a) / (math.pi / 2)) + turn) % 4
        view = self._views[turn]
        face = self._face(holder)
        size = self._calls.size(self._at, first) * math.hypot(matrix.c, matrix.d) or 1.0
        baseline = view.point(matrix.e, matrix.f)[1] if view.quarters else view.high - matrix.f
        last = self._strokes[-1] if self._strokes else None
        # A mark drawn by itself has the colour of its letter: one question less for most objects of some programs.
        pale = last.key[-1] if last is not None and len(members) == 1 else self._drawings.is_pale(holder)
        key = (*face, size, baseline, spoken is _Spoken.FIRST, turn, pale)
        if last is None or last.key != key or spoken is _Spoken.FIRST:
            last = _Stroke(key)
            self._strokes.append(last)
        self._draw(last, members, view)
        if self._is_unmapped(face[1], first):
            self._unmapped += len(members)

    def _is_unmapped(self, face: int, i: int) -> bool:
        """Whether a character's code is none that its font's map gives; asked once a letter of a face."""
        letter = face, self._letters[i]
        if letter not in self._mapped:
            self._mapped[letter] = self._raw.FPDFText_HasUnicodeMapError(self._textpage, i) != 1
        return not self._mapped[letter]

    def _draw(self, stroke: _Stroke, members: list[int], view: View) -> None:
        loose, page, rect, at = self._calls.loose, self._at, self._rect, self._rect_at
        sides, inked, letters, add = _RECT.unpack, INKED, self._letters, stroke.glyphs.append
        upright, left, high = view.quarters == 0, view.left, view.high
        highest, lowest = stroke.top, stroke.bottom
        for i in members:
            text = letters[i]
            if not " " <= text < "\ud800":
                text = _odd(text)
            loose(page, i, at)
            x0, top, x1, bottom = sides(rect)
            if upright:
                x0, x1, top, bottom = x0 - left, x1 - left, high - top, high - bottom
            else:
                x0, top, x1, bottom = view.place(x0, bottom, x1, top)
            add(Glyph(text, x0, x1, self._ink(i, view) if text in inked else None))
            if top < highest:
                highest = top
            if bottom > lowest:
                lowest = bottom
        stroke.top, stroke.bottom = highest, lowest

    def _ink(self, i: int, view: View) -> Place | None:
        """The rectangle that a glyph fills; None where it has no ink."""
        self._calls.box(self._at, i, *self._sides_at)
        left, right, bottom, top = _SIDES.unpack(self._sides)
        if top - bottom < _NO_INK:
            return None
        if view.quarters == 0:
            return Place(left - view.left, view.high - top, right - view.left, view.high - bottom)
        return view.place(left, bottom, right, top)

    def _face(self, holder: int) -> tuple[str, int]:
        key = self._calls.font(holder)
        if key is None:
            return "", -1
        if key not in self._faces:
            raw = self._raw
            font = ctypes.cast(key, raw.FPDF_FONT)
            length = raw.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = ctypes.create_string_buffer(max(length, 1))
            raw.FPDFFont_GetBaseFontName(font, buffer, length)
            self._faces[key] = buffer.value.decode("utf-8", "replace"), len(self._faces)
        return self._faces[key]

    def _words_beside(self, holder: int) -> _Spoken:
        """Whether /ActualText stands beside a text object; PDFium repeats it for each object that the mark encloses."""
        raw = self._raw
        handle = ctypes.cast(holder, raw.FPDF_PAGEOBJECT)
        for j in range(raw.FPDFPageObj_CountMarks(handle)):
            mark = raw.FPDFPageObj_GetMark(handle, j)
            length = ctypes.c_ulong()
            told = raw.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, ctypes.byref(length))
            if not told or length.value <= 2:
                continue
            key = address(mark)
            if key in self._spoken:
                return _Spoken.AGAIN
            self._spoken.add(key)
            return _Spoken.FIRST
        return _Spoken.NO

    def _hidden(self) -> int:
        raw, textpage = self._raw, self._textpage
        holders = (raw.FPDFText_GetTextObject(textpage, i) for i in range(raw.FPDFText_CountChars(textpage)))
        return sum(raw.FPDFTextObj_GetTextRenderMode(holder) == _INVISIBLE for holder in holders if holder)


def _odd(text: str) -> str:
    """Characters beyond the plain ones: line ends and other controls say nothing, halves of pairs are replaced."""
    if text in _HYPHENS:
        return "-"
    if text < " ":
        return " " if text in "\t\n\r" else ""
    return "\ufffd" if text < "\ue000" or text == "\uffff" else text
