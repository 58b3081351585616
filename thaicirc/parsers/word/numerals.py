"""Formats of automatic numbers (ECMA-376, part 1, section 17.18.59, ST_NumberFormat) → the number as Word shows it."""

from __future__ import annotations

from thaicirc.numerals import number_to_words, to_thai

#: The letters that the standard lists for ``thaiLetters``: without ฃ, ฅ, ฆ, ฤ, ฦ.
_THAI_LETTERS = "กขคง" + "".join(map(chr, range(0x0E08, 0x0E24))) + "ลวศษสหฬอฮ"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 5000


def formatted(number: int, style: str) -> str:
    """A number in one of Word's formats; plain digits in a format that is none of Thai or Western offices.

    >>> [formatted(3, style) for style in ("decimal", "thaiNumbers", "thaiLetters", "upperRoman", "decimalZero")]
    ['3', '๓', 'ค', 'III', '03']
    >>> formatted(42, "thaiLetters"), formatted(28, "lowerLetter"), formatted(2, "thaiCounting")
    ('กก', 'bb', 'สอง')
    """
    if not 0 < number < _MOST:
        return str(number)
    match style:
        case "thaiNumbers":
            return to_thai(str(number))
        case "thaiLetters":
            return _letters(number, _THAI_LETTERS)
        case "thaiCounting":
            return number_to_words(number)
        case "lowerLetter":
            return _letters(number, _LATIN)
        case "upperLetter":
            return _letters(number, _LATIN).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
    return str(number)


def _letters(number: int, letters: str) -> str:
    times, place = divmod(number - 1, len(letters))
    return letters[place] * (times + 1)


def _roman(number: int) -> str:
    found = ""
    for amount, sign in _ROMAN:
        times, number = divmod(number, amount)
        found += sign * times
    return found
