"""PDFium's functions that are asked of every character, with pointers as plain numbers.

The declared prototypes make a Python object of each pointer; over the two thousand characters of a page that takes
as long as PDFium itself (measured: 1.5 against 0.7 microseconds a call).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple


class Calls(NamedTuple):
    """What is asked of every character or text object."""

    owner: Callable[[int, int], int | None]  # FPDFText_GetTextObject
    loose: Callable[[int, int, int], int]  # FPDFText_GetLooseCharBox
    matrix: Callable[[int, int, int], int]  # FPDFText_GetMatrix
    size: Callable[[int, int], float]  # FPDFText_GetFontSize
    font: Callable[[int], int | None]  # FPDFTextObj_GetFont
    marks: Callable[[int], int]  # FPDFPageObj_CountMarks
    box: Callable[[int, int, int, int, int, int], int]  # FPDFText_GetCharBox
    object: Callable[[int, int], int | None]  # FPDFPage_GetObject
    kind: Callable[[int], int]  # FPDFPageObj_GetType
    bounds: Callable[[int, int, int, int, int], int]  # FPDFPageObj_GetBounds
    colour: Callable[[int, int, int, int, int], int]  # FPDFPageObj_GetFillColor


@cache
def calls() -> Calls:
    """The functions; loaded when first asked for."""
    import pypdfium2.raw as raw

    pointer, number, real = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
    return Calls(
        owner=_bound(raw.FPDFText_GetTextObject, pointer, pointer, number),
        loose=_bound(raw.FPDFText_GetLooseCharBox, number, pointer, number, pointer),
        matrix=_bound(raw.FPDFText_GetMatrix, number, pointer, number, pointer),
        size=_bound(raw.FPDFText_GetFontSize, real, pointer, number),
        font=_bound(raw.FPDFTextObj_GetFont, pointer, pointer),
        marks=_bound(raw.FPDFPageObj_CountMarks, number, pointer),
        box=_bound(raw.FPDFText_GetCharBox, number, pointer, number, pointer, pointer, pointer, pointer),
        object=_bound(raw.FPDFPage_GetObject, pointer, pointer, number),
        kind=_bound(raw.FPDFPageObj_GetType, number, pointer),
        bounds=_bound(raw.FPDFPageObj_GetBounds, number, pointer, pointer, pointer, pointer, pointer),
        colour=_bound(raw.FPDFPageObj_GetFillColor, number, pointer, pointer, pointer, pointer, pointer),
    )


def _bound(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


def address(handle: Any) -> int:
    """A handle of the declared prototypes as a number."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
