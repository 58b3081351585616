"""Number words (คำบอกจำนวน): words go in, a number comes out, and back.

Source for the forms: the Royal Society of Thailand (สำนักงานราชบัณฑิตยสภา) on เอ็ด: a final one after any higher unit is
เอ็ด (หนึ่งร้อยเอ็ด); หนึ่ง in that place is read too. PyThaiNLP's own reader cuts the text into words first and takes any
order of them ("สิบพันสอง"); the grammar here admits well-formed numbers only, and PyThaiNLP checks it in the tests.
"""

from __future__ import annotations

import re
from functools import cache

from thaicirc.numerals.folding import fold

_DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_UNITS = (("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1_000), ("ร้อย", 100))
_VALUES = {word: value for value, word in enumerate(_DIGITS)} | {"เอ็ด": 1, "ยี่": 2}
_MILLION = "ล้าน"

NUMBER_WORDS = f"(?:{'|'.join((*_DIGITS, 'เอ็ด', 'ยี่', 'สิบ', *(word for word, _ in _UNITS), _MILLION))})+"
"""A pattern of any run of number words, well formed or not."""


@cache
def _below_million() -> re.Pattern[str]:
    digit = "|".join(_DIGITS[1:])
    units = "".join(f"(?:(?P<n{value}>{digit})?(?P<u{value}>{word}))?" for word, value in _UNITS)
    tens = "|".join(("ยี่", *_DIGITS[3:]))
    return re.compile(rf"{units}(?:(?P<tens>{tens})?(?P<ten>สิบ))?(?P<ones>เอ็ด|{digit})?")


def words_to_number(text: str) -> int | None:
    """The whole number that the words of the whole text name; ``None`` where they are none, or may mean two things.

    Spoken short forms are left open: พันห้า is 1,500 to most, 1,005 to some.

    >>> words_to_number("สองพันห้าร้อยหกสิบห้า"), words_to_number("ร้อยเอ็ด"), words_to_number("หนึ่งล้านสองแสน")
    (2565, 101, 1200000)
    >>> words_to_number("สิบพันสอง"), words_to_number("พันห้า"), words_to_number("")
    (None, None, None)
    """
    words = "".join(fold(text).text.split())
    if words.startswith("ลบ"):
        value = _parts(words[2:])
        return -value if value else None
    return _parts(words)


def _parts(words: str) -> int | None:
    if words == _DIGITS[0]:
        return 0
    if not words or len(words) > 2000:
        return None
    *millions, rest = words.split(_MILLION)
    total = 0
    for at, part in enumerate([*millions, rest]):
        value = _small(part, follows=bool(at)) if part else int(not at)
        if value is None:
            return None
        total = total + value if part or not at else total
        if at < len(millions):
            total *= 1_000_000
    return total


def _small(words: str, *, follows: bool) -> int | None:
    """A number below a million; ``follows`` where millions go before it."""
    match = _below_million().fullmatch(words)
    if match is None:
        return None
    total, implicit, higher = 0, False, follows
    for _, value in _UNITS:
        if match[f"u{value}"]:
            total += _VALUES[match[f"n{value}"] or "หนึ่ง"] * value
            implicit, higher = match[f"n{value}"] is None, True
    if match["ten"]:
        total += _VALUES[match["tens"] or "หนึ่ง"] * 10
        implicit, higher = False, True
    ones = match["ones"]
    if ones is None:
        return total
    if (ones == "เอ็ด" and not higher) or (implicit and ones != "เอ็ด"):
        return None
    return total + _VALUES[ones]


def number_to_words(number: int) -> str:
    """The number in words, as sums are written out in official letters.

    >>> number_to_words(2565), number_to_words(101), number_to_words(21_000_001)
    ('สองพันห้าร้อยหกสิบห้า', 'หนึ่งร้อยเอ็ด', 'ยี่สิบเอ็ดล้านเอ็ด')
    >>> number_to_words(-5), number_to_words(0)
    ('ลบห้า', 'ศูนย์')
    """
    if number < 0:
        return "ลบ" + number_to_words(-number)
    return _DIGITS[0] if number == 0 else _positive(number)


def _positive(number: int) -> str:
    millions, rest = divmod(number, 1_000_000)
    written = _positive(millions) + _MILLION if millions else ""
    higher = bool(millions)
    for word, value in _UNITS:
        count, rest = divmod(rest, value)
        if count:
            written, higher = written + _DIGITS[count] + word, True
    tens, ones = divmod(rest, 10)
    if tens:
        written, higher = written + ("", "", "ยี่", *_DIGITS[3:])[tens] + "สิบ", True
    return written + ("เอ็ด" if ones == 1 and higher else _DIGITS[ones] if ones else "")
