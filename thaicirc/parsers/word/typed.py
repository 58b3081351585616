"""A paragraph's text and how it stands on the page → lines with blanks before and within, as if typed on a typewriter.

Layout is told from blanks: a centred date, a name in the right half, the gap between a letter's number and its agency.
"""

from __future__ import annotations

import re

from thaicirc.parsers.word.styles import Look, Tab

#: Twentieths of a point that one typed character stands for: TH Sarabun of 16 points, the size that letters are
#: written in (คำอธิบายการพิมพ์หนังสือราชการภาษาไทย, Prime Minister's Office 2553), is 6 points wide on average.
COLUMN = 120
#: Columns of the text of A4 with the margins of a letter, 3 and 2 cm.
WIDTH = 75
_WIDEST = 300
_LEADERS = {"dot": ".", "middleDot": ".", "hyphen": "-", "underscore": "_", "heavy": "_"}
#: Thai marks, and what has no width in any script.
_NO_WIDTH = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+")
#: A tab between words is at least so wide.
_GAP = 2


def columns(length: int) -> int:
    """How many typed characters a length is, within what a page can hold.

    >>> columns(1440), columns(-720), columns(10**9)
    (12, 0, 300)
    """
    return max(0, min(round(length / COLUMN), _WIDEST))


def width(text: str) -> int:
    """How many columns a text takes: marks above and below take none.

    >>> width("ที่ตั้ง"), width("ที่  ๑")
    (3, 4)
    """
    return len(_NO_WIDTH.sub("", text))


def typed(text: str, look: Look, *, wide: int = WIDTH, every: int = 720) -> str:
    """The text with its indents, alignment and tabs as blanks; `every` is the distance of tab stops by default.

    >>> typed("๙ มีนาคม ๒๕๖๗", Look(align="center"), wide=31)
    '         ๙ มีนาคม ๒๕๖๗'
    >>> typed("ที่ มท ๐๒๑๘\\tกรมการปกครอง", Look(tabs=(Tab(2400),)))
    'ที่ มท ๐๒๑๘           กรมการปกครอง'
    >>> typed("(ลงชื่อ)\\t", Look(left=600, first=-240, tabs=(Tab(2400, leader="dot"),)))
    '   (ลงชื่อ)..........'
    """
    found: list[str] = []
    for page in text.split("\f"):
        lines = page.split("\n")
        found.append("\n".join(_line(line, look, not found and i == 0, wide, every) for i, line in enumerate(lines)))
    return "\f".join(found)


def _line(line: str, look: Look, first: bool, wide: int, every: int) -> str:
    start = columns(look.left + (look.first if first else 0))
    if not line.strip():
        return ""
    if look.align in ("center", "right") and "\t" not in line:
        body = line.strip()
        room = max(0, wide - start - width(body))
        return " " * (start + (room // 2 if look.align == "center" else room)) + body
    return _tabbed(line, look, start, every).rstrip(" ")


def _tabbed(line: str, look: Look, start: int, every: int) -> str:
    head, *rest = line.split("\t")
    out = " " * start + head
    at = start + width(head)
    for piece in rest:
        stop = _stop(look, at, every)
        goal = columns(stop.at)
        if stop.kind in ("right", "center"):
            goal -= width(piece) if stop.kind == "right" else width(piece) // 2
        leader = _LEADERS.get(stop.leader or "", " ")
        length = max(goal - at, _GAP if out.strip() and leader == " " else 1)
        out += leader * length + piece
        at += length + width(piece)
    return out


def _stop(look: Look, at: int, every: int) -> Tab:
    """The next stop behind a column; the indent is one for the line that hangs before it."""
    stops = list(look.tabs)
    if look.first < 0:
        stops.append(Tab(look.left))
    ahead = [stop for stop in stops if columns(stop.at) > at and stop.kind not in ("bar", "num")]
    step = max(columns(every), 1)
    return min(ahead, key=lambda stop: stop.at) if ahead else Tab((at // step + 1) * step * COLUMN)
