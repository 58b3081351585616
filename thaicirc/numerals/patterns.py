"""The forms of a date as patterns: day and month, month alone, English order, figures alone.

They are matched against folded text (:mod:`thaicirc.numerals.folding`), whose digits are Arabic. Every pattern begins
with a character class or literals, so that a search leaps from candidate to candidate.
"""

from __future__ import annotations

import re
from functools import cache

from thaicirc.numerals.months import (
    GAP,
    english_month_pattern,
    month_pattern,
    months,
    short_month_pattern,
    weekday_pattern,
)

RANGE_WORD = r"(?:[-\u2010-\u2015\u2212~]|(?:ไป)?(?:จน)?(?:กระทั่ง)?ถึง|to\b|until\b|through\b)"
LIST_WORD = r"(?:,|และ|กับ|หรือ|/|&|and\b|or\b)"

# A number after a month is no year where it counts something or tells the time.
_COUNTED = (
    r"(?:วัน(?!ที่|นี้|จ|อ|พ|ศ|เส)|คน|ราย(?!งาน|ละเอียด|ชื่อ)|ครั้ง(?!ที่)|แห่ง|บาท|ชั่วโมง|นาที|ท่าน|เดือน|รูป|คะแนน|ล้าน|ชุด"
    r"|ฉบับ(?!ที่)|แผ่น|เล่ม|days?\b)"
)
_DAY = r"[0-9][0-9]?(?:st|nd|rd|th)?(?![0-9])"
_MONTH_BEGINS = r"(?:มกร|กุม|มีน|เมษ|พฤษ|มิถุ|กรก|สิงห|กันย|ตุล|พฤศ|ธัน|(?:มี?|มิ|เม|[กพสตธ])\.\s?[คพย]\.)"
_NO_YEAR = r"(?![0-9])(?!\s?(?:น\.(?![\u0e01-\u0e2e]{1,3}\.)|น\s|นาฬิกา|โมง|ทุ่ม)|\s?[.:][0-9]|,[0-9]{3}|/[0-9])"
_ERA = (
    r"(?P<be>(?:ปี\s?)?(?:พ\.?\s?ศ\.?|พุทธศักราช))|(?P<ce>(?:ปี\s?)?(?:ค\.?\s?ศ\.?|คริสต์?ศักราช))|ปี"
    r"|(?P<enbe>B\.?E\.?)|(?P<ence>A\.?D\.?)"
)


@cache
def _year() -> str:
    # Three, five or six figures that begin 24 or 25 are a year which OCR has damaged: taken, to be reported.
    # Two figures are no year where they count, go on, or (up to 31) are the day of a further month.
    next_date = rf"(?:-[0-9]{{1,2}})?{GAP}(?:เดือน)?{_MONTH_BEGINS}"
    two = rf"(?!(?:[0-2][0-9]|3[01]){next_date})[0-9]{{2}}(?![^\S\n]?(?:{_COUNTED}|%)|-[0-9]{{3}}|\s?\.\.|[…_])"
    cut = r"2[45](?:[^\S\n]|[^\S\n]*\n[^\S\n]*)[0-9]{2}(?![./])"
    return (
        rf"(?:(?:{GAP},)?{GAP}[-/]?(?:(?:{_ERA}){GAP})?"
        rf"(?P<year>[0-9]{{4}}|{cut}|{two}|2[45][0-9](?![^\S\n]?{_COUNTED})|2[45][0-9]{{3,4}}){_NO_YEAR}"
        r"(?:\s?(?:(?P<benext>B\.?E\.?)|(?P<cenext>A\.?D\.?|C\.?E\.?))(?![A-Za-z]))?)"
    )


@cache
def _item() -> str:
    """A further day of a list or range: a joining word, perhaps วันที่ or a weekday, the number."""
    weekday = (
        rf"(?:(?:ใน|เมื่อ|ตั้งแต่)?วัน\s?(?:{weekday_pattern()})?\s?ที่?|(?:{weekday_pattern()})\s?ที่?|(?:พฤ|อา|[จอพศส])\.)"
    )
    join = rf"{GAP}(?:{RANGE_WORD}|{LIST_WORD}){GAP}(?:และ{GAP})?"
    return rf"{join}(?:{weekday}{GAP})?{_DAY}"


@cache
def day_month() -> re.Pattern[str]:
    """``15 และ 22 ตุลาคม พ.ศ. 2563``, ``5-ต.ค.-65``, ``5th of October 2022``."""
    month = f"{month_pattern()}|{short_month_pattern()}|(?P<english>{english_month_pattern()})"
    return re.compile(
        # The look-behind stands after the first digit so that the search can leap from digit to digit.
        rf"(?P<days>[0-9](?<![0-9].)[0-9]?(?:st|nd|rd|th)?(?![0-9])(?:{_item()}){{0,15}})"
        rf"(?P<gap>{GAP})[-/]?(?:เดือน{GAP}|of\s)?(?P<month>{month}){_year()}?"
    )


@cache
def short_months() -> frozenset[str]:
    """The colloquial names without ending."""
    return frozenset(month["short"] for month in months())


@cache
def month_alone() -> re.Pattern[str]:
    """``มิถุนายน 2563``, ``มิ.ย. 63``."""
    return re.compile(rf"(?P<month>{month_pattern()}){_year()}?")


@cache
def english_first() -> re.Pattern[str]:
    """``October 3-5, 2022``, ``October 2022``."""
    days = rf"{_DAY}(?:\s?[-\u2013]\s?{_DAY})?"
    era = r"(?P<{}>B\.?E\.?|A\.?D\.?|C\.?E\.?)"
    year = rf",?{GAP}(?:{era.format('era')}\s?)?(?P<year>[0-9]{{4}})(?![0-9])(?:\s?{era.format('after')}(?![A-Za-z]))?"
    return re.compile(rf"(?P<month>{english_month_pattern()})(?:\s(?P<days>{days}))?(?:{year})?")


@cache
def numeric() -> re.Pattern[str]:
    """``14/7/2563``, ``14-16/7/2563``, ``14-07-63``, ``14.07.2563``, ``2020-07-14``."""
    return re.compile(
        r"(?P<first>[0-9](?<![0-9].)(?<![0-9][/.,].)[0-9]{0,3})(?:\s?[-\u2013]\s?(?P<last>[0-9]{1,2}))?"
        r"(?P<sep>\s?[-/.]\s?)(?P<month>[0-9]{1,2})(?P=sep)(?P<third>[0-9]{4}|[0-9]{1,2})(?![0-9]|[./][0-9]|-[0-9]{3})"
    )


@cache
def number() -> re.Pattern[str]:
    """One number."""
    return re.compile("[0-9]+")


@cache
def range_word() -> re.Pattern[str]:
    """What joins the ends of a range: a dash, ถึง."""
    return re.compile(RANGE_WORD)


@cache
def no_date_after() -> re.Pattern[str]:
    """Words before a number that make it no day of the month, unless a year follows."""
    return re.compile(
        r"(?:มาตรา|ข้อ|วรรค|หมวด|ครั้งที่|ฉบับที่|เลขที่|จำนวน|อายุ|ชั้น|ห้อง|ซอย|ถนน|(?<![\u0e01-\u0e4e])หน้า|ลำดับ|ตัวชี้วัดที่|รุ่นที่|ร้อยละ|ว)\s?$"
    )


@cache
def code_before() -> re.Pattern[str]:
    """The slash or ว before the running number of a letter."""
    return re.compile(r"(?:/|ว|ว\.)\s?$")


@cache
def year_before() -> re.Pattern[str]:
    """A year and the dash of a range directly before a day."""
    return re.compile(r"[\u0e01-\u0e4e]\.?\s?(?:[0-9]{2}|2[45][0-9]{2})-$")


@cache
def address_before() -> re.Pattern[str]:
    """Words before figures with slashes that are no date."""
    return re.compile(r"(?:เลขที่|ห้อง|อัตราส่วน|ที่ดิน|โฉนด|ข้อ|รหัส|คดี\S*)\s?$")


@cache
def body_before() -> re.Pattern[str]:
    """Words before ก.พ. and ก.ค. that make them the Civil Service Commission or the teachers' commission."""
    return re.compile(r"(?:สำนักงาน|คณะกรรมการ|เลขาธิการ|กรรมการ|อนุ|อ\.|มติ|ประธาน|โดย|ของ|ที่)\s?$")


@cache
def last_weekday() -> re.Pattern[str]:
    """The weekday of the last day of a list as written (- วันศุกร์ที่ 7)."""
    return re.compile(rf"({weekday_pattern()})\s?ที่?\s*[0-9]+$")


@cache
def weekday_at_end() -> re.Pattern[str]:
    """A weekday, or two, directly before a date: วันพุธที่, วันพุธ - ศุกร์ที่, พฤ., Wednesday."""
    return re.compile(
        rf"(?:วัน\s?)?(?P<full>{weekday_pattern()})(?:\s?(?:[-\u2013]|ถึง)\s?(?:วัน\s?)?(?P<to>{weekday_pattern()}))?"
        r"\s?(?:ที่?)?\s*$"
        r"|(?<![\u0e01-\u0e4e.])(?P<short>พฤ\.|อา\.|[จอพศส]\.)\s*$"
        r"|\b(?P<english>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s*$"
    )
