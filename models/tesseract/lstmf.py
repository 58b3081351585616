"""Lines and their texts as the file that ``lstmtraining`` and ``lstmeval`` read (``.lstmf``).

Written here and not by ``tesseract … lstm.train``, which would be started once a page and would look for the line anew.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path


def _string(value: bytes) -> bytes:
    return struct.pack("<I", len(value)) + value


def page(name: str, number: int, png: bytes, text: str) -> bytes:
    """One line: where it is from, its picture as PNG, what it says; without boxes, which training does not need."""
    return b"".join(
        (
            struct.pack("<b", 1),
            _string(name.encode()),
            struct.pack("<i", number),
            _string(png),
            _string(b"tha"),
            _string(text.encode()),
            struct.pack("<I", 0),
            struct.pack("<I", 1),
            _string(text.encode()),
            struct.pack("<b", 0),
        )
    )


def write(path: Path, lines: Iterable[tuple[bytes, str]]) -> int:
    """Write lines given as PNG and text; gives their number."""
    count = 0
    with path.open("wb") as file:
        file.write(struct.pack("<I", 0))
        for png, text in lines:
            file.write(page(path.stem, count, png, text))
            count += 1
        file.seek(0)
        file.write(struct.pack("<I", count))
    return count
