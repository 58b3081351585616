"""A text made even for the grammars: Arabic digits, whole month names, no invisible characters, with the way back.

Left as they are: everything else, blanks and line ends too, which the grammars allow for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from thaicirc.numerals.digits import to_arabic
from thaicirc.numerals.months import broken_names
from thaicirc.spans import OffsetMap, Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Sara am (สระอำ) typed as nikhahit and sara aa, with or without a tone mark between: ํา, ํ้า.
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")


@dataclass(frozen=True, slots=True)
class Folded:
    """The even text, and the map to the text it was made from (``None`` where the offsets are the same)."""

    text: str
    offsets: OffsetMap | None

    def span(self, start: int, end: int) -> Span:
        """The place in the original text of a stretch of the even one."""
        if self.offsets is None:
            return Span(start, end)
        return self.offsets.back(Span(start, end))


@cache
def _suspects() -> re.Pattern[str]:
    tails = {tail for cuts in broken_names().values() for head, tail in cuts if len(head) > 1 and len(tail) > 1}
    heads = "".join(sorted({tail[0] for tail in tails}))
    inside = "|".join(sorted(map(re.escape, tails), key=len, reverse=True))
    return re.compile(f"[{_INVISIBLE}\n\u0e4d]|[ ](?=[{heads}])(?={inside})")


@lru_cache(maxsize=8)
def fold(text: str) -> Folded:
    """The even form of a text.

    >>> folded = fold("๓๐ มิถุนา\\n  ยน ๒๕\\u200b๖๔")
    >>> folded.text
    '30 มิถุนายน 2564'
    >>> folded.span(3, 11)
    Span(start=3, end=14)
    """
    even = to_arabic(text)
    if "\u0e4d" in even:
        even = _SARA_AM.sub("\u0e4d\\1\u0e33", even)
    pieces: list[tuple[int, int]] = []
    at = 0
    for start, end in _to_drop(even):
        if start > at:
            pieces.append((at, start))
        at = max(at, end)
    if not at:
        return Folded(even, None)
    if at < len(even):
        pieces.append((at, len(even)))
    return Folded("".join([even[start:end] for start, end in pieces]), OffsetMap.from_pieces(pieces))


def _to_drop(text: str) -> Iterator[tuple[int, int]]:
    """The stretches to leave out: invisible characters, the first half of sara am, a line end or a blank inside a month."""
    for match in _suspects().finditer(text):
        at = match.start()
        if match[0] in "\n ":
            # OCR puts single blanks into words (สิงหา คม); where a line ends, any number may stand round the break.
            start, end = _blanks(text, at) if match[0] == "\n" else (at, at + 1)
            if _breaks_month(text, start, end):
                yield start, end
        elif match[0] != "\u0e4d" or "\u0e33" in text[at + 1 : at + 3]:
            yield at, at + 1


def _blanks(text: str, at: int) -> tuple[int, int]:
    """The white space round the line end at ``at``."""
    start, end = at, at + 1
    while start and text[start - 1] in " \t\r\xa0":
        start -= 1
    while end < len(text) and text[end] in " \t\xa0":
        end += 1
    return start, end


def _breaks_month(text: str, start: int, end: int) -> bool:
    """Whether the white space at ``start:end`` falls inside a month name (มิถุนา-ยน)."""
    tails = broken_names().get(text[start - 1 : start] + text[end : end + 1], ())
    return any(text.endswith(head, 0, start) and text.startswith(tail, end) for head, tail in tails)
