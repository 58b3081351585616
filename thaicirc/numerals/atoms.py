"""Date atoms: a folded text goes in, its days and months as printed come out, each with its place.

An atom is one stretch with one month: ``5 ต.ค. 65``, ``15 และ 22 ตุลาคม``, ``14/7/2563``, ``มิ.ย. 63``, ``Oct. 5, 2022``.
What several atoms make together (``28 ก.พ. - 2 มี.ค. 65``) is decided in :mod:`thaicirc.numerals.ranges`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from thaicirc.numerals import patterns
from thaicirc.numerals.eras import Era, Issue, Year, read_year
from thaicirc.numerals.months import month_number, weekday_number

_ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_position = attrgetter("start")


@dataclass(slots=True)
class Atom:
    """Days of one month (none: the month itself) as printed.

    ``range_`` where the days are first and last; ``anchored`` where it is an expression even when alone.
    """

    start: int
    end: int
    days: tuple[int, ...]
    month: int
    year: Year | None
    form: str
    range_: bool = False
    anchored: bool = True
    weekday: int | None = None
    last_weekday: int | None = None


def find_atoms(text: str) -> list[Atom]:
    """The date atoms of a folded text in order, none overlapping another.

    >>> [(atom.days, atom.month) for atom in find_atoms("28 ก.พ. - 2 มี.ค. 65")]
    [((28,), 2), ((2,), 3)]
    """
    found: list[Atom] = []
    # The sort is stable: at one place the form tried first goes before.
    for atom in sorted(_candidates(text), key=_position):
        if found and atom.start < found[-1].end:
            continue
        if atom.days and atom.start:
            _take_weekday(text, atom, found[-1].end if found else 0)
        found.append(atom)
    return found


def _candidates(text: str) -> list[Atom]:
    found: list[Atom] = []
    taken: set[int] = set()  # where months stand that have their day already
    for match in patterns.day_month().finditer(text):
        if (atom := _day_month(text, match)) is not None:
            found.append(atom)
            taken.add(match.start("month"))
    for match in patterns.month_alone().finditer(text):
        if match.start() not in taken and (atom := _month_alone(text, match)) is not None:
            found.append(atom)
    for match in patterns.numeric().finditer(text):
        if (atom := _numeric(text, match)) is not None:
            found.append(atom)
    for match in patterns.english_first().finditer(text):
        if match.start() not in taken and (atom := _english_first(text, match)) is not None:
            found.append(atom)
    return found


def _stated_year(match: re.Match[str], *, english: bool = False) -> Year | None:
    digits = match["year"]
    if digits is None or (digits[0] == "0" and len(digits) > 2):
        return None
    if not digits.isdigit():  # 25 65, cut by a blank or a line end
        digits = "".join(digits.split())
    era: Era | None = None
    if match["be"] or match["enbe"] or match["benext"]:
        era = "BE"
    elif match["ce"] or match["ence"] or match["cenext"]:
        era = "CE"
    if english and era is None:
        return _english_year(digits)
    return read_year(digits, era)


def _english_year(digits: str) -> Year:
    """An English date counts by the Common Era, unless the year can only be Buddhist (5 October 2565, 30-Sep-64)."""
    if len(digits) == 2 and int(digits) < 50:
        return replace(read_year(digits, "CE"), issues=(Issue.TWO_DIGIT_YEAR, Issue.ERA_ASSUMED))
    year = read_year(digits, None)
    return replace(year, issues=()) if year.era == "CE" else year


def _days(written: str) -> tuple[tuple[int, ...], bool]:
    """The day numbers of a list as written, and whether they are first and last of a range."""
    if written.isdigit():
        return (int(written),), False
    numbers = [int(number) for number in patterns.number().findall(written)]
    between = patterns.number().split(written)[1:-1]
    joins = [patterns.range_word().search(part) is not None for part in between]
    if joins == [True]:
        return tuple(numbers), True
    days = numbers[:1]
    for joined, number in zip(joins, numbers[1:], strict=True):
        if joined and number <= 31:  # 5 - 7 และ 9: every day of it
            days += range(days[-1] + 1, number)
        days.append(number)
    return tuple(days), False


def _day_month(text: str, match: re.Match[str]) -> Atom | None:
    name, english, start = match["month"], match["english"] is not None, match.start()
    before, after = text[max(0, start - 16) : start], text[match.end() : match.end() + 4]
    days, is_range = _days(match["days"])
    if before and _continues_code(match, before, max(days)):
        return None
    year = _stated_year(match, english=english)
    short = year is None or year.printed < 100
    if english and short and ("\n" in match["gap"] or after.startswith(",")):
        return None  # Aug 19 / August 19, 2025: the day stands after the month
    if short and year is not None and _is_list_number(text, match):
        year = None
    if len(days) > 1:
        if days[0] > 31 or patterns.no_date_after().search(before):  # ธ.ค. 67 - 31 ม.ค. 68, ครั้งที่ 5 และ 22 ตุลาคม
            return _without_first(text, match)
    elif year is None and patterns.no_date_after().search(before):
        return None
    if year is None and not _safe_without_year(name, english, before, max(days)):
        return None
    end = match.end() if year is not None else match.end("month")
    atom = Atom(start, end, days, month_number(name) or 0, year, "english" if english else "thai", is_range)
    if year is None:
        atom.anchored = not english and not (len(days) == 1 and _may_be_body(name, before, after))
    if len(days) > 1 and (named := patterns.last_weekday().search(match["days"])):
        atom.last_weekday = weekday_number(named[1])
    return atom


def _is_list_number(text: str, match: re.Match[str]) -> bool:
    """Whether the two figures begin the next line of a numbered list: 20 กรกฎาคม / 13) …"""
    end = match.end("year")
    return text[end : end + 1] in (")", ".") and "\n" in text[match.end("month") : end]


def _continues_code(match: re.Match[str], before: str, day: int) -> bool:
    """Whether the "day" is the tail of a code: 1/15, or the ว ๑๒ that ends the line above a month without day."""
    if before[-1] in "/-.,:" and before[-2:-1].isdigit():
        return before[-1] != "-" or patterns.year_before().search(before) is None  # 1 ต.ค.63-30 ก.ย.64
    return "\n" in match["gap"] and (day > 31 or patterns.code_before().search(before) is not None)


def _without_first(text: str, match: re.Match[str]) -> Atom | None:
    """The atom without its first number, which belongs to what stands before it."""
    rest = patterns.number().search(text, match.start() + 2)
    again = patterns.day_month().match(text, rest.start()) if rest else None
    return _day_month(text, again) if again else None


_DATE_COMES = tuple('วันที่ ( - \u2013 " \u201c ถึง เริ่ม ตั้งแต่ ระหว่าง วันนี้ ใน และ'.split())


def _may_be_body(name: str, before: str, after: str) -> bool:
    """Whether ก.พ. (ก.ค.) after a number may be the commission: ตามหนังสือที่อ้างถึง 2 ก.พ. ได้กำหนด."""
    tail = before.rstrip()
    if name[:3] not in ("ก.พ", "ก.ค") or not tail or after.lstrip().startswith("นี้"):
        return False
    return not tail.endswith(_DATE_COMES) or tail.endswith("อ้างถึง")


def _safe_without_year(name: str, english: bool, before: str, day: int) -> bool:
    """Whether day and month suffice: not with 15 สค (a letter code), 14 ตุลา (a street)."""
    if not english and ((len(name) < 4 and "." not in name) or name in patterns.short_months()):
        return False
    return day <= 31 or before.rstrip().endswith("ที่")


def _numeric(text: str, match: re.Match[str]) -> Atom | None:
    first, sep, third, last = match["first"], match["sep"].strip(), match["third"], match["last"]
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 1]
    if (after and after in "_/") or (after.isascii() and after.isalpha() and after != "T"):
        return None
    if len(match["sep"]) > 1 and sep != "/":  # 5 - 2 - 79 ไร่
        return None
    if before and (
        before[-1] in "_/="
        or (before[-1].isascii() and before[-1].isalpha())
        or patterns.address_before().search(before)
        or (sep == "." and before[-1].isalpha())
        or (sep == "-" and before[-1] == "-" and before[-2:-1].isdigit())
    ):
        return None
    month = int(match["month"])
    if len(first) == 4 and last is None and sep in "-/":
        return _year_first(match, int(first), month, third)
    if len(first) > 2 or len(third) == 1 or (sep == "." and len(third) == 2):
        return None
    if not (1 <= int(first) <= 31 and 1 <= month <= 31) or (third[0] == "0" and len(third) == 4):
        return None
    year = read_year(third, None)
    if (sep == "." or month > 12) and year.issues and len(third) == 4:
        return None
    days = (int(first),) if last is None else (int(first), int(last))
    return Atom(match.start(), match.end(), days, month, year, "numeric", last is not None)


def _year_first(match: re.Match[str], year: int, month: int, third: str) -> Atom | None:
    """2020-07-14: the international form, where a year of the Common Era is no guess."""
    if len(third) > 2 or not (1 <= month <= 12 and 1 <= int(third) <= 31):
        return None
    read = read_year(str(year), None)
    if read.full != year or (read.era == "BE" and read.issues):
        return None
    return Atom(match.start(), match.end(), (int(third),), month, Year(year, year, read.era), "iso")


def _month_alone(text: str, match: re.Match[str]) -> Atom | None:
    name, start = match["month"], match.start()
    before = text[max(0, start - 16) : start]
    said = before.rstrip().endswith("เดือน")
    if said:
        start -= len(before) - before.rindex("เดือน")
    elif len(name) < 6:  # an abbreviation: only with its points, and not inside a word
        if "." not in name or before[-1:] == "." or "\u0e01" <= before[-1:] <= "\u0e4e":
            return None
        if name[0] == "ก" and patterns.body_before().search(before):
            return None
    year = _stated_year(match)
    if year is not None and (
        (year.printed < 100 and _is_list_number(text, match))
        or (not said and len(name) < 6 and Issue.IMPLAUSIBLE_YEAR in year.issues)  # ทางหลวง มค.3062
    ):
        year = None
    end = match.end() if year is not None else match.end("month")
    # A bare month name counts only beside another month that makes it a range.
    return Atom(start, end, (), month_number(name) or 0, year, "month", anchored=year is not None or said)


def _english_first(text: str, match: re.Match[str]) -> Atom | None:
    if text[match.start() - 1 : match.start()].isalpha() or not (match["year"] or match["days"]):
        return None
    year = None
    if match["year"]:
        era = (match["era"] or match["after"] or "").replace(".", "")
        year = read_year(match["year"], "BE" if era == "BE" else "CE") if era else _english_year(match["year"])
    days, is_range = _days(match["days"]) if match["days"] else ((), False)
    month = month_number(match["month"].rstrip(".")) or 0
    return Atom(match.start(), match.end(), days, month, year, "english", is_range, anchored=year is not None)


def _take_weekday(text: str, atom: Atom, floor: int) -> None:
    """Takes the weekday that stands before the atom (วันพุธที่, พฤ.) into it."""
    before = text[max(floor, atom.start - 24) : atom.start]
    tail = before.rstrip()
    if not tail or tail[-1] in "0123456789(" or tail.endswith("วันที่"):
        return
    match = patterns.weekday_at_end().search(before)
    if match is None:
        return
    if match["english"]:
        atom.weekday = _ENGLISH_DAYS.index(match["english"])
    else:
        atom.weekday = weekday_number(match["full"] or match["short"])
        if match["to"] and len(atom.days) > 1:
            atom.last_weekday = weekday_number(match["to"])
    if match["short"] and not _falls_on(atom):
        atom.weekday = None  # a lone letter (อ., ส.) is a weekday only where it is the right one
        return
    atom.start -= len(before) - match.start()
    atom.anchored = True


def _falls_on(atom: Atom) -> bool:
    year = atom.year.gregorian(atom.month) if atom.year else None
    try:
        return bool(year) and date(year or 1, atom.month, atom.days[0]).weekday() == atom.weekday
    except ValueError:
        return False
