"""Numbers that follow a grammar → the same, where what was read is impossible with the likeliest possible second choices.

Dates have days that their month has, times hours and minutes; the numbers of letters, telephones and years are figures
of one script (๐–๙ or 0–9). A clear reading is never changed, however odd: a misprint is read as it is printed. What was
changed stays doubtful: its letters are at most :data:`MENDED` sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import prod

from thaicirc.numerals import month_number, to_arabic
from thaicirc.parsers.ocr.reading import Choice, Letter, ReadLine

#: A letter that was chosen by its grammar is no surer than this.
MENDED = 0.7
#: The grammar's choice is taken where it is no less probable than this, beside what was read.
_NO_LESS = 0.005
#: Readings of which every letter is so probable are clear.
_CLEAR = 0.995
_WIDTH = 200
_ARABIC, _THAI = "0123456789", "๐๑๒๓๔๕๖๗๘๙"
_FIGURES = frozenset(_ARABIC + _THAI)
#: What figures are taken for, and how probable the figure is then where the engine names no second choice.
_TAKEN = {"o": "๐0", "O": "๐0", "l": "1๑", "I": "1", "|": "1", "ด": "๑", "ต": "๓", "จ": "๑"}
_TAKEN_AS = 0.02
_F = "[0-9๐-๙oOlI|]"
_FIRST_YEAR, _LAST_YEAR = 2400, 2600
_MONTHS = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\."
)

#: Whether the strings in the slots of a pattern make sense together.
Grammar = Callable[[dict[str, str]], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where numbers of a kind stand (each group of the pattern is a slot), and what they may be."""

    pattern: re.Pattern[str]
    grammar: Grammar


def mended_digits(line: ReadLine) -> ReadLine:
    """The line with impossible numbers made possible, where its second choices allow it.

    >>> day = (Letter("๓", 0.99, probability=0.99), Letter("๗", 0.6, probability=0.55, others=(Choice("๑", 0.4),)))
    >>> mended_digits(ReadLine((*day, *map(Letter, " สิงหาคม ๒๕๖๗")), 0, 8)).text
    '๓๑ สิงหาคม ๒๕๖๗'
    """
    line = joined(line)
    for rule in _rules():
        for match in list(rule.pattern.finditer(line.text)):
            if line.text[match.start() : match.end()] == match[0]:
                line = _mended(line, match, rule.grammar)
    return line


def joined(line: ReadLine) -> ReadLine:
    """The line without blanks inside of years and of the unit's number: nobody writes them, wide type looks like them.

    >>> joined(ReadLine(tuple(map(Letter, "ที่ ตร ๐๐ ๑๙/๕ ลงวันที่ ๓ มีนาคม ๒๕ ๖๗")), 0, 8)).text
    'ที่ ตร ๐๐๑๙/๕ ลงวันที่ ๓ มีนาคม ๒๕๖๗'
    """
    apart = {
        i
        for pattern in _set_apart()
        for match in pattern.finditer(line.text)
        for i in range(*match.span("figures"))
        if line.text[i] == " "
    }
    if not apart:
        return line
    return replace(line, letters=tuple(letter for i, letter in enumerate(line.letters) if i not in apart))


@cache
def _set_apart() -> tuple[re.Pattern[str], ...]:
    four = rf"(?P<figures>{_F}(?: ?{_F}){{3}})"
    return (
        re.compile(rf"(?:{_MONTHS}) ?(?:พ\. ?ศ\. ?)?{four}(?! ?{_F})"),
        re.compile(rf"พ\. ?ศ\. ?{four}(?! ?{_F})"),
        re.compile(rf"ที่ ?[ก-ฮ]{{1,4}}\.? ?{four}(?=[./])"),
    )


def _mended(line: ReadLine, match: re.Match[str], grammar: Grammar) -> ReadLine:
    slots = {name: match.span(name) for name, value in match.groupdict().items() if value}
    read = {name: line.text[start:stop] for name, (start, stop) in slots.items()}
    places = [
        (name, i) for name, (start, stop) in slots.items() for i in range(start, stop) if line.text[i] in _loose()
    ]
    if grammar(read) or not places or all(line.letters[i].probability >= _CLEAR for _, i in places):
        return line
    best = _best(line.letters, slots, places, grammar)
    return line if best is None else _rewritten(line, best)


def _best(
    letters: Sequence[Letter], slots: dict[str, tuple[int, int]], places: Sequence[tuple[str, int]], grammar: Grammar
) -> dict[int, Choice] | None:
    """The likeliest figures that the grammar allows, by their places; None where there are none likely enough."""
    possible = 0.0
    best: dict[int, Choice] | None = None
    for chosen in _beam([_figures(letters[i]) for _, i in places]):
        made = {i: choice for (_, i), choice in zip(places, chosen, strict=True)}
        texts = {name: _text(letters, span, made) for name, span in slots.items()}
        if grammar(texts):
            possible += prod(choice.probability for choice in chosen)
            best = best or made
    if best is None:
        return None
    likely = prod(choice.probability for choice in best.values())
    read = prod(letters[i].probability for _, i in places)
    if likely < _NO_LESS * read:
        return None
    share = likely / possible
    return {i: Choice(choice.text, min(share, MENDED)) for i, choice in best.items() if choice.text != letters[i].text}


def _text(letters: Sequence[Letter], span: tuple[int, int], made: dict[int, Choice]) -> str:
    return "".join(made[i].text if i in made else letters[i].text for i in range(*span))


def _figures(letter: Letter) -> list[Choice]:
    """What figure a letter may be, nothing among it, the likeliest first."""
    found = {
        choice.text: choice.probability for choice in letter.choices() if choice.text in _FIGURES or not choice.text
    }
    for figure in _TAKEN.get(letter.text, ""):
        found.setdefault(figure, _TAKEN_AS * letter.probability)
    return [Choice(text, value) for text, value in sorted(found.items(), key=lambda pair: -pair[1])]


def _beam(choices: Sequence[Sequence[Choice]]) -> Iterator[tuple[Choice, ...]]:
    """The likeliest ways to choose one of each, the likeliest first."""
    ways: list[tuple[float, tuple[Choice, ...]]] = [(1.0, ())]
    for each in choices:
        longer = [(value * choice.probability, (*way, choice)) for value, way in ways for choice in each]
        ways = sorted(longer, key=lambda way: -way[0])[:_WIDTH]
    for _, way in ways:
        yield way


def _rewritten(line: ReadLine, made: dict[int, Choice]) -> ReadLine:
    letters = [
        replace(letter, text=made[i].text, confidence=min(letter.confidence, made[i].probability))
        if i in made
        else letter
        for i, letter in enumerate(line.letters)
    ]
    return replace(line, letters=tuple(letter for letter in letters if letter.text))


@cache
def _loose() -> frozenset[str]:
    return _FIGURES | frozenset("oOlI|")


def _one_script(*texts: str) -> bool:
    joined = "".join(re.sub(r"[ .\-]", "", text) for text in texts)
    return bool(joined) and (all(c in _THAI for c in joined) or all(c in _ARABIC for c in joined))


def _is_date(slots: dict[str, str]) -> bool:
    """A day that its month has, in a year of the last or this century; ๒๙ กุมภาพันธ์ in leap years only."""
    day, year = slots["day"], slots["year"]
    month = month_number(slots["month"])
    if month is None or not _one_script(day, year) or len(day) > 2 or len(year) != 4:
        return False
    number = int(to_arabic(year))
    common = number - 543 if _FIRST_YEAR <= number <= _LAST_YEAR else number
    return 1850 <= common <= 2060 and 1 <= int(to_arabic(day)) <= _days(common, month)


def _days(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def _is_time(slots: dict[str, str]) -> bool:
    hour, minute = slots["hour"], slots["minute"]
    if not _one_script(hour, minute):
        return False
    return int(to_arabic(hour)) <= 24 and len(minute) == 2 and int(to_arabic(minute)) <= 59


def _is_number(slots: dict[str, str]) -> bool:
    return _one_script(*slots.values())


def _is_issued(slots: dict[str, str]) -> bool:
    return _one_script(slots["number"], slots["year"]) and _is_year(slots)


def _is_year(slots: dict[str, str]) -> bool:
    year = slots["year"]
    return _one_script(year) and len(year) == 4 and _FIRST_YEAR <= int(to_arabic(year)) <= _LAST_YEAR


def _is_phone(slots: dict[str, str]) -> bool:
    """Nine or ten figures from 0 on, or the four to six of an internal network."""
    figures = re.sub(r"[ \-]", "", slots["phone"])
    if not _one_script(figures):
        return False
    return len(figures) in (9, 10) if figures[0] in "0๐" else len(figures) < 9


@cache
def _rules() -> tuple[Rule, ...]:
    unit = rf"[ก-ฮ]{{1,5}}(?:\.[ก-ฮ]{{1,4}})*\.? ?(?:\([ก-ฮ.]+\) ?)?(?P<unit>{_F}(?:[.\-]?{_F})*)"
    return (
        Rule(
            re.compile(
                rf"(?<!{_F})(?P<day>{_F}{{1,3}}) ?(?P<month>{_MONTHS}) ?(?:พ\. ?ศ\. ?)?(?P<year>{_F}{{4}})(?!{_F})"
            ),
            _is_date,
        ),
        Rule(re.compile(rf"(?:^|\s)ที่ ?{unit} ?/ ?(?:ว ?)?(?P<number>{_F}{{1,6}})?(?!{_F})"), _is_number),
        Rule(re.compile(rf"(?:^|\s|ั่ง)ที่ ?(?P<number>{_F}{{1,5}}) ?/ ?(?P<year>{_F}{{4}})(?!{_F})"), _is_issued),
        Rule(
            re.compile(rf"(?:เวลา|[-–]|ถึง) ?(?P<hour>{_F}{{1,2}}) ?[.:] ?(?P<minute>{_F}{{2}})(?= ?(?:น\.|[-–]|ถึง))"),
            _is_time,
        ),
        Rule(re.compile(rf"พ\. ?ศ\. ?(?P<year>{_F}{{4}})(?!{_F})"), _is_year),
        Rule(re.compile(rf"โทร(?:ศัพท์|สาร)?\.? ?(?P<phone>{_F}(?:[ \-]?{_F}){{3,11}})(?![ \-]?{_F})"), _is_phone),
    )
