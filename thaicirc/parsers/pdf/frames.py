"""Rows across the page → rows without what stands in a frame of its own, and the rows of the frames.

A receiving stamp set in a text box shares its baselines with the letterhead beside it, and says a number, a day and a
time that are the receiver's. The cells of a table are frames that touch one another; these are left to their rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from thaicirc.parsers.pdf.glyphs import Place
from thaicirc.parsers.pdf.rows import Row, row_of

#: A frame is no wider than this share of what is written on, and frames nearer than so many points make a table.
_WIDEST = 0.5
_APART = 4.0
_MOST = 3
_LEAST_ROWS = 2


def parted(rows: Sequence[Row], frames: Sequence[Place]) -> tuple[list[Row], list[tuple[Row, ...]]]:
    """The rows outside the frames, and the rows within each frame that parts rows."""
    left = list(rows)
    found: list[tuple[Row, ...]] = []
    for frame in _alone(frames, rows):
        inner, outer = _split(left, frame)
        if len(inner) >= _LEAST_ROWS and len(outer) > len(left) - len(inner):
            found.append(tuple(inner))
            left = outer
    return left, found


def _alone(frames: Sequence[Place], rows: Sequence[Row]) -> list[Place]:
    """Frames that touch no other, narrow beside what is written."""
    if not frames or not rows:
        return []
    width = max(row.x1 for row in rows) - min(row.x0 for row in rows)
    kept = [frame for frame in set(frames) if frame.width < _WIDEST * width]
    alone = [frame for frame in kept if not any(_near(frame, other) for other in frames if other != frame)]
    return sorted(alone, key=lambda frame: (frame.top, frame.x0)) if len(alone) <= _MOST else []


def _near(a: Place, b: Place) -> bool:
    return (
        a.x0 - _APART < b.x1 and b.x0 - _APART < a.x1 and a.top - _APART < b.bottom and b.top - _APART < a.bottom
    ) and max(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.top - b.top), abs(a.bottom - b.bottom)) > _APART


def _split(rows: Sequence[Row], frame: Place) -> tuple[list[Row], list[Row]]:
    inner: list[Row] = []
    outer: list[Row] = []
    for row in rows:
        if not frame.top < row.baseline < frame.bottom:
            outer.append(row)
            continue
        within = [c for c in row.clusters if frame.x0 <= (c.x0 + c.x1) / 2 <= frame.x1]
        beside = [c for c in row.clusters if not frame.x0 <= (c.x0 + c.x1) / 2 <= frame.x1]
        for members, rest in ((within, inner), (beside, outer)):
            part = row_of(members, row.baseline)
            if part is not None:
                rest.append(part)
    return inner, outer
