"""Times of day (เวลา): a text goes in, its clock times come out with their places.

Figures count as a time only beside a marker: เวลา before, or น. or นาฬิกา after. Words (บ่ายโมงครึ่ง, สองทุ่ม) carry their
own. Source for the spoken hours: the Royal Institute Dictionary B.E. 2554, under โมง, ทุ่ม, ตี, ยาม.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time
from functools import cache

from thaicirc.numerals.eras import Issue
from thaicirc.numerals.folding import fold
from thaicirc.spans import Found

_RANGE = r"(?:[-\u2010-\u2015\u2212~]|(?:ไป)?(?:จน)?(?:กระทั่ง)?ถึง)"
# น. is no o'clock in น.ส., น.พ., น.ท.; u. is what OCR makes of it.
_MARK = r"(?:น\.(?![\u0e01-\u0e2e]{1,3}\.)|นาฬิกา|น(?![\u0e01-\u0e4e.])|[uU]\.(?![A-Za-z]))"
_ONWARD = r"(?P<onward>\s?เป็นต้นไป)?"
_WORDS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด")
_LENGTH_OF_TIME = re.compile(r"\s?(?:ชั่วโมง|ชม\.|นาที|วัน(?!ที่)|เดือน|ปี|%|ล้าน|บาท|สัปดาห์|คน)")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time of day, or a stretch from one to another.

    ``start``       ``None`` where the time is impossible (25.30 น.)
    ``end``         closing time; ``None`` where none is given
    ``open_ended``  ``True`` for "from … on" (ตั้งแต่เวลา … เป็นต้นไป)
    ``issues``      ``IMPOSSIBLE_TIME``; ``NEXT_DAY`` where 24.00 น. is read as 00:00, or the end falls after midnight
    """

    start: time | None
    end: time | None = None
    open_ended: bool = False
    issues: tuple[Issue, ...] = ()


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    value: TimeExpression
    rule: str


@cache
def _clock() -> re.Pattern[str]:
    clock = r"[0-9](?<![0-9].)(?<![0-9][.,:/].)[0-9]?(?:\s?[.:]\s?[0-9]{2}|[0-9]{2})?(?![0-9])"
    minutes = r"(?:\s?(?P<minutes>[0-9]{1,2})\s?นาที)?"
    closing = r"[0-9]{1,2}(?:\s?[.:]\s?[0-9]{2}|[0-9]{2})?(?![0-9])"
    return re.compile(
        rf"(?P<first>{clock})(?:\s?(?P<mark>{_MARK}){minutes})?"
        rf"(?:\s*{_RANGE}\s*(?:เวลา\s?)?(?P<last>{closing})(?:\s?(?P<mark2>{_MARK}))?)?{_ONWARD}"
    )


_HOUR = rf"(?:[0-9]{{1,2}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_STOP = r"(?![\u0e01-\u0e4e])"


@cache
def _parts_of_day() -> re.Pattern[str]:
    """บ่ายสองโมงครึ่ง, เที่ยง, ตีห้า."""
    return re.compile(
        rf"บ่าย\s?(?:(?P<one>โมง)|(?P<afternoon>{_HOUR})(?:\s?โมง|{_STOP}|(?=ครึ่ง)))(?P<half>\s?ครึ่ง)?"
        rf"|เที่ยง(?P<noon>คืน|วัน|ครึ่ง|ตรง|{_STOP})"
        rf"|ตี\s?(?P<small>{_HOUR})(?:(?P<half2>\s?ครึ่ง)|{_STOP})"
    )


@cache
def _hours() -> re.Pattern[str]:
    """เก้าโมงเช้า, 4 โมงเย็น, สองทุ่มครึ่ง."""
    return re.compile(rf"(?P<hour>{_HOUR})\s?(?:โมง(?P<part>เช้า|เย็น)?|(?P<thum>ทุ่ม)(?!เท))(?P<half>\s?ครึ่ง)?")


def _point(written: str) -> tuple[time | None, tuple[Issue, ...]]:
    """The time of figures: 13.30, 9:00, 0900, 13."""
    digits = re.sub(r"[.:\s]", "", written)
    hour, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return _of(hour, minute)


def _of(hour: int, minute: int) -> tuple[time | None, tuple[Issue, ...]]:
    if hour == 24 and not minute:
        return time(0, 0), (Issue.NEXT_DAY,)
    if hour > 23 or minute > 59:
        return None, (Issue.IMPOSSIBLE_TIME,)
    return time(hour, minute), ()


def _stretch(first: str, last: str | None, onward: bool) -> TimeExpression:
    start, issues = _point(first)
    end, more = _point(last) if last else (None, ())
    issues = tuple(dict.fromkeys(issues + more))
    if Issue.IMPOSSIBLE_TIME in issues:
        return TimeExpression(None, None, onward, (Issue.IMPOSSIBLE_TIME,))
    return _checked(TimeExpression(start, end, onward, issues))


def _checked(value: TimeExpression) -> TimeExpression:
    if value.start and value.end and value.end < value.start and Issue.NEXT_DAY not in value.issues:
        return replace(value, issues=(*value.issues, Issue.NEXT_DAY))
    return value


def _figures(text: str) -> Iterator[_Item]:
    for match in _clock().finditer(text):
        first, last, mark, mark2 = match["first"], match["last"], match["mark"], match["mark2"]
        before = text[max(0, match.start() - 16) : match.start()].rstrip()
        if len(first) == 4 and first.isdigit() and _point(first)[0] is None and not before.endswith("เวลา"):
            if last and mark2:  # the year of a date: 30 ธันวาคม 2564 ถึงเวลา 24.00 น.
                yield _Item(
                    match.start("last"), match.end(), _stretch(last, None, bool(match["onward"])), "time.figures"
                )
            continue
        said = before.endswith(("เวลา", "เวลาประมาณ")) and not before.endswith("ระยะเวลา")
        bare = len(first) < 3
        if not (mark or mark2 or said) or (bare and not (mark2 or (mark and mark[-1] != "น"))):
            continue
        end = match.end()
        if last and not (mark2 or (said and len(last) > 2)):
            last, end = None, match.end("mark") if mark else match.end("first")
        if not mark and not mark2 and _LENGTH_OF_TIME.match(text, end):
            continue
        if bare and (int(first) > 24 or before.endswith((":", "."))):
            continue
        if match["minutes"] and bare:
            first = f"{first}.{match['minutes']:0>2}"
        onward = match["onward"] is not None or (not last and before.endswith("ตั้งแต่เวลา"))
        yield _Item(match.start(), end, _stretch(first, last, onward), "time.figures")


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _WORDS.index(written) + 1


def _hour_of_part(match: re.Match[str]) -> int | None:
    """The hour of the day that บ่าย, เที่ยง or ตี names; ``None`` where there is no such hour."""
    if match["one"]:
        return 13
    if match["noon"] is not None:
        return 0 if match["noon"] == "คืน" else 12
    hour = _number(match["afternoon"] or match["small"])
    if not 1 <= hour <= 6:
        return None
    return hour + 12 if match["afternoon"] else hour


def _hour_of_count(match: re.Match[str]) -> int | None:
    """The hour of the day that so many โมง or ทุ่ม name; ``None`` where there is no such hour."""
    hour = _number(match["hour"])
    if match["thum"]:
        return hour + 18 if 1 <= hour <= 6 else None
    if match["part"] == "เย็น":
        return hour + 12 if 3 <= hour <= 7 else None
    if match["part"] == "เช้า":  # สามโมงเช้า is the third hour of the day, nine o'clock
        return hour + 6 if 1 <= hour <= 5 else hour if hour <= 11 else None
    return hour + 12 if 1 <= hour <= 5 else hour if 6 <= hour <= 12 else None


_BEFORE_SPOKEN = tuple("เวลา ตอน ก่อน หลัง ถึง ประมาณ ราว ตั้งแต่ ช่วง เกือบ - \u2013".split())


def _begins_here(text: str, match: re.Match[str]) -> bool:
    """Whether ตี or a lone เที่ยง is a word of its own: โรตี is bread, มื้อเที่ยง a meal, เที่ยงตรง also "accurate"."""
    if not match["small"] and match["noon"] not in ("", "ตรง"):
        return True
    before = text[max(0, match.start() - 8) : match.start()].rstrip()
    if before.endswith(_BEFORE_SPOKEN):
        return True
    return match["noon"] != "ตรง" and not "\u0e01" <= before[-1:] <= "\u0e4e"


def _words(text: str) -> Iterator[_Item]:
    for match in _parts_of_day().finditer(text):
        hour = _hour_of_part(match)
        if hour is not None and _begins_here(text, match):
            half = match["half"] or match["half2"] or match["noon"] == "ครึ่ง"
            yield _spoken(match, hour, 30 if half else 0)
    if "โมง" not in text and "ทุ่ม" not in text:
        return
    for match in _hours().finditer(text):
        hour = _hour_of_count(match)
        if hour is not None and text[match.start() - 1 : match.start()] not in tuple("0123456789."):
            yield _spoken(match, hour, 30 if match["half"] else 0)


def _spoken(match: re.Match[str], hour: int, minute: int) -> _Item:
    start, issues = _of(hour, minute)
    return _Item(match.start(), match.end(), TimeExpression(start, None, False, issues), "time.words")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"\s*{_RANGE}\s*(?:เวลา\s?)?")


def find_times(text: str) -> list[Found[TimeExpression]]:
    """Every time of day of the text, in order, none overlapping another. The span leaves out the word เวลา.

    >>> [(found.text, str(found.value.start), str(found.value.end)) for found in find_times("เวลา ๑๓.๓๐ - ๑๖.๐๐ น.")]
    [('๑๓.๓๐ - ๑๖.๐๐ น.', '13:30:00', '16:00:00')]
    >>> find_times("จำนวน 12.50 ล้านบาท")
    []
    """
    folded = fold(text)
    items: list[_Item] = []
    for item in sorted([*_figures(folded.text), *_words(folded.text)], key=lambda item: item.start):
        if items and item.start < items[-1].end:
            continue
        if items and _link().fullmatch(folded.text, items[-1].end, item.start) and _joinable(items[-1], item):
            first = items[-1]
            issues = tuple(dict.fromkeys(first.value.issues + item.value.issues))
            first.value = _checked(replace(first.value, end=item.value.start, open_ended=False, issues=issues))
            first.end = item.end
            continue
        items.append(item)
    found = []
    for item in items:
        span = folded.span(item.start, item.end)
        found.append(Found(span.of(text), item.value, span, item.rule, 1.0 if item.value.start else 0.5))
    return found


def _joinable(first: _Item, last: _Item) -> bool:
    return first.value.end is None and last.value.end is None and bool(first.value.start and last.value.start)


def parse_time(text: str) -> TimeExpression | None:
    """The time that the whole text is, perhaps after เวลา; ``None`` where it is anything else.

    >>> parse_time("บ่ายโมงครึ่ง").start, parse_time("เวลา 13.30 น.").start, parse_time("13.30")
    (datetime.time(13, 30), datetime.time(13, 30), None)
    """
    found = find_times(text)
    if len(found) != 1:
        return None
    head, tail = text[: found[0].span.start], text[found[0].span.end :]
    if tail.strip() or "".join(head.split()) not in ("", "เวลา", "ตั้งแต่เวลา", "ระหว่างเวลา", "ตั้งแต่"):
        return None
    return found[0].value
