"""What a tagged PDF says in words: marked-content number → the /ActualText of the structure element that holds it.

Word draws a glyph that it may not embed as a picture of a few pixels, and states in the structure tree which
character the picture shows; the text layer itself has lost it (PDF 32000-1:2008, 14.9.4).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

#: Structure trees are no deeper; a file that says otherwise is broken on purpose.
_DEEPEST = 60
_MOST = 200_000


def meanings(page: Any) -> dict[int, str]:
    """Marked-content number → text, for the elements of ``page`` (PDFium's handle) that state one; empty for a page without tags."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return dict(_walk(raw, tree))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _walk(raw: Any, tree: Any) -> Iterator[tuple[int, str]]:
    count = raw.FPDF_StructTree_CountChildren(tree)
    waiting = [(raw.FPDF_StructTree_GetChildAtIndex(tree, i), 0) for i in range(count)]
    seen = 0
    while waiting and seen < _MOST:
        element, depth = waiting.pop()
        seen += 1
        if not element:
            continue
        text = _text(raw, element)
        if text:
            for i in range(raw.FPDF_StructElement_GetMarkedContentIdCount(element)):
                number = raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, i)
                if number >= 0:
                    yield number, text
        if depth < _DEEPEST:
            children = raw.FPDF_StructElement_CountChildren(element)
            waiting += [(raw.FPDF_StructElement_GetChildAtIndex(element, i), depth + 1) for i in range(children)]


def _text(raw: Any, element: Any) -> str:
    length = raw.FPDF_StructElement_GetActualText(element, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDF_StructElement_GetActualText(element, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
