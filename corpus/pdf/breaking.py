"""A paragraph's text and a width in, its lines out: broken between Thai words, justified as word processors do."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.pdf.canvas import Style
from corpus.pdf.shaping import shape

_THAI = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะัาำิีึืฺุูเแโใไๅ็่้๊๋์ํ๎"
_NEVER_BEFORE = set(")]}”’,.:;?!%ๆฯ")
_NEVER_AFTER = set("([{“‘")
_DASHES = {"-", "–", "—"}
_MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
_WITH_NUMBER = re.compile(
    r"(วัน|คน|ชุด|ฉบับ|เล่ม|แผ่น|หน้า|บาท|น\.|นาฬิกา|ปี|เดือน|ครั้ง|ราย|แห่ง|หน่วยงาน|เรื่อง|ข้อ|ต่อ|"
    rf"{_MONTHS})$"
)
_BEFORE_NUMBER = re.compile(
    r"(ที่|พ\.ศ\.|โทร\.|โทร|โทรสาร|เวลา|ครั้งที่|ชั้น|ข้อ|จำนวน|หน้า|มาตรา|"
    rf"{_MONTHS})$"
)
_ABBREVIATION = re.compile(r"\(?(?:[ก-๎]{1,4}\.)+\)?")  # โทร. พ.ศ. เม.ย.
_NUMBER = re.compile(r"[0-9๐-๙]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be drawn: where it starts from the left of its column, how much blanks and letters are spaced out."""

    text: str
    x: float = 0.0
    blank: float = 0.0
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    """How lines are broken. `together`: numbers stay with their units; `even`: letters share the stretch with blanks."""

    width: float
    first: float = 0.0  # indent of the first line
    justified: bool = False
    together: bool = True
    even: bool = False


def broken(text: str, style: Style, measure: Measure) -> list[Line]:
    """The lines of a paragraph.

    >>> [line.text for line in broken("ขอเชิญเข้าร่วมประชุม ครั้งที่ ๓", Style(), Measure(70.0))]
    ['ขอเชิญเข้าร่วม', 'ประชุม ครั้งที่ ๓']
    """
    lines: list[Line] = []
    current, used = "", measure.first
    for blanks, atom in _fitting(text, style, measure):
        lead = " " * blanks if current else ""
        more = style.width(lead + atom)
        if current and used + more > measure.width:
            lines.append(_line(current, bool(lines), style, measure))
            current, used, more, lead = "", 0.0, style.width(atom), ""
        current += lead + atom
        used += more
    last = Line(current, 0.0 if lines else measure.first)
    return [*lines, last] if current else lines


def balanced(text: str, style: Style, measure: Measure) -> list[Line]:
    """The lines of a title: as few as :func:`broken` gives, of about the same width.

    >>> [line.text for line in balanced("ประกาศรายชื่อชุมชนริมคลอง", Style(), Measure(110.0))]
    ['ประกาศรายชื่อ', 'ชุมชนริมคลอง']
    """
    lines = broken(text, style, measure)
    narrow, wide = measure.width / 2, measure.width
    for _ in range(6 if len(lines) > 1 else 0):
        middle = (narrow + wide) / 2
        tried = broken(text, style, replace(measure, width=middle))
        if len(tried) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, tried
    return lines


def _line(text: str, later: bool, style: Style, measure: Measure) -> Line:
    """A line that is not the last of its paragraph."""
    x = 0.0 if later else measure.first
    slack = measure.width - x - style.width(text)
    if not measure.justified or slack <= 0 or slack > 0.15 * measure.width:
        return Line(text, x)
    blanks = text.count(" ")
    gaps = max(1, sum(sign.leads and sign.text != " " for sign in shape(style.face, text)) - 1)
    if measure.even:
        share = slack / (blanks + gaps)
        return Line(text, x, share, share)
    stretch = min(slack / blanks, 1.4 * style.width(" ")) if blanks else 0.0
    return Line(text, x, stretch, (slack - blanks * stretch) / gaps)


def _fitting(text: str, style: Style, measure: Measure) -> list[tuple[int, str]]:
    """The atoms of a text with the blanks before each; what is wider than a line is cut between letters."""
    fitting: list[tuple[int, str]] = []
    room = measure.width - (measure.first if measure.width - measure.first > 40 else 0.0)
    for blanks, atom in atoms(text, measure.together):
        rest = atom
        while rest and style.width(rest) > room:
            cut = _prefix(rest, style, room)
            fitting.append((blanks, rest[:cut]))
            rest, blanks = rest[cut:], 0
        if rest:
            fitting.append((blanks, rest))
    return fitting


def _prefix(text: str, style: Style, width: float) -> int:
    """How many characters of a long word fit; cut after a slash or a blank where there is one."""
    used, at, best = 0.0, 0, 0
    for sign in shape(style.face, text):
        used += sign.advance * style.points / style.face.units
        if used > width:
            break
        at += len(sign.text)
        if at < len(text) and (text[at] not in "ะาำๅๆฯัิีึืฺุู็่้๊๋์ํ" and text[at - 1] not in "เแโใไ"):
            best = at
    preferred = max(text.rfind("/", 1, best), text.rfind(" ", 1, best))
    return preferred + 1 if preferred > best // 2 else max(best, 1)


@lru_cache(maxsize=1 << 14)
def atoms(text: str, together: bool = True) -> tuple[tuple[int, str], ...]:
    """What may not be broken, with the number of blanks before each.

    >>> atoms("ต่าง ๆ ภายใน ๗ วัน (ร่าง)")
    ((0, 'ต่าง ๆ'), (1, 'ภายใน'), (1, '๗ วัน'), (1, '(ร่าง)'))
    """
    found: list[tuple[int, str]] = []
    blanks = 0
    for part in re.split(r"( +)", text.strip()):
        if part.startswith(" "):
            blanks = len(part)
            continue
        for at, word in enumerate(_words(part)):
            apart = blanks if not at else 0
            if found and not at and _bound(found[-1][1], part, together):
                before, head = found[-1]
                found[-1] = before, head + " " * apart + word
            else:
                found.append((apart, word))
        blanks = 0
    return tuple(found)


def _bound(before: str, after: str, together: bool) -> bool:
    """Whether two words stay on one line though a blank parts them."""
    if not after or after[0] in _NEVER_BEFORE or before[-1] in _NEVER_AFTER:
        return True
    if after in _DASHES or (before.rsplit(" ", 1)[-1] in _DASHES and " " in before):
        return len(before) < 40
    numbered = bool(_NUMBER.match(after))
    if (
        numbered
        and len(before) < 24
        and (before.startswith("โทร") or _NUMBER.match(before))
        and _NUMBER.match(before[-1])
    ):
        return True
    if numbered and before in ("โทร.", "โทร", "โทรศัพท์", "โทรสาร"):
        return True
    if not together or len(before) > 24:
        return False
    if numbered and _BEFORE_NUMBER.search(before):
        return True
    return bool(_NUMBER.match(before[-1])) and (bool(_WITH_NUMBER.match(after)) or numbered)


@lru_cache(maxsize=1 << 15)
def _words(part: str) -> tuple[str, ...]:
    """The words of a stretch without blanks, cut where a line may end."""
    if _ABBREVIATION.fullmatch(part) or not any(letter in _THAI for letter in part):
        return (part,)
    from pythainlp.tokenize import word_tokenize

    found: list[str] = []
    for token in word_tokenize(part, engine="newmm"):
        if found and not _breakable(found[-1], token):
            found[-1] += token
        else:
            found.append(token)
    return tuple(found)


def _breakable(before: str, after: str) -> bool:
    last, first = before[-1], after[0]
    if first in _NEVER_BEFORE or last in _NEVER_AFTER or first in "ะัาำิีึืฺุูๅ็่้๊๋์ํ/":
        return False
    if last in "เแโใไ":
        return False
    thai = last in _THAI or last in "ๆฯ"
    return (thai and (first in _THAI or first in "([“‘")) or (last in ")]”’/" and first in _THAI)
