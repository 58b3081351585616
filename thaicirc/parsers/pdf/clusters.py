"""Glyphs of a line → clusters: a letter with the marks above and below it, in the order in which one reads them.

Programs draw marks after the letter, after the line, or before; what they stand over is what they belong to (D10). A ring
before า is ำ (D2). Both are what :func:`thaicirc.normalise.clean` would make of them, done here so that places hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thaicirc.parsers.pdf.glyphs import Glyph

#: Thai vowels and signs that stand above or below a letter (Mn in Unicode); those below come last in a cluster.
_VOWELS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e4d")
_TONES = frozenset("\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e")
MARKS = _VOWELS | _TONES
_NIKHAHIT, _AA, _AM = "\u0e4d", "\u0e32", "\u0e33"
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
#: How far to the right of its letter a mark may reach, as a share of the size.
_REACH = 0.12
#: Two equal letters nearer than this share of the size are one, drawn twice to look bold.
_DOUBLE = 0.12


@dataclass(slots=True)
class Cluster:
    """A letter and its marks; `size` is that of its font."""

    text: str
    x0: float
    x1: float
    size: float
    top: float
    bottom: float
    marks: str = ""

    @property
    def whole(self) -> str:
        """The letter with its marks."""
        return self.text + self.marks

    def mark(self, text: str) -> None:
        """Add a mark: vowels before tones, each once."""
        if text in self.marks:
            return
        if self.marks and text in _VOWELS:
            vowels = self.marks.rstrip("".join(_TONES))
            self.marks = vowels + text + self.marks[len(vowels) :]
        else:
            self.marks += text


def clusters(pieces: Iterable[tuple[Sequence[Glyph], float, float, float]]) -> list[Cluster]:
    """The clusters of one line, left to right, from its stretches of glyphs (with size, top and bottom), in any order."""
    found: list[Cluster] = []
    lost: list[tuple[float, str]] = []
    last: Cluster | None = None
    for glyphs, size, top, bottom in pieces:
        for text, x0, x1, _ in glyphs:
            if text in MARKS:
                middle = (x0 + x1) / 2
                if last is not None and last.x0 <= middle <= last.x1 + _REACH * size and last.text != " ":
                    last.mark(text)
                else:
                    lost.append((middle, text))
            elif text and text not in _ZERO_WIDTH:
                last = Cluster(" " if text == "\u00a0" else text, x0, x1, size, top, bottom)
                found.append(last)
    found.sort(key=_left)
    found = _once(found)
    for middle, text in lost:
        _claim(found, middle, text)
    _compose(found)
    return found


def _left(cluster: Cluster) -> float:
    return cluster.x0


def _once(found: Sequence[Cluster]) -> list[Cluster]:
    """The clusters without those that are drawn a second time, a hair's breadth further."""
    kept: list[Cluster] = []
    text, x0 = "", 0.0
    for cluster in found:
        if cluster.text == text and cluster.x0 - x0 < _DOUBLE * cluster.size and text != " " and len(text) == 1:
            kept[-1].marks = kept[-1].marks or cluster.marks
            continue
        text, x0 = cluster.text, cluster.x0
        kept.append(cluster)
    return kept


def _claim(found: Sequence[Cluster], middle: float, text: str) -> None:
    """Give a mark to the letter that it stands over or nearest to."""
    at = bisect_right(found, middle, key=_left)
    near = [cluster for cluster in found[max(at - 3, 0) : at + 1] if cluster.text != " "]
    if near:
        min(near, key=lambda cluster: max(cluster.x0 - middle, middle - cluster.x1, 0.0)).mark(text)


def _compose(found: Sequence[Cluster]) -> None:
    """Make ำ of a ring and the า that follows it."""
    before: Cluster | None = None
    for cluster in found:
        if cluster.text == _AA and before is not None and _NIKHAHIT in before.marks:
            before.marks = before.marks.replace(_NIKHAHIT, "")
            cluster.text = _AM
        before = cluster
