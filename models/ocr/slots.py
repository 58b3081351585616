"""What fills the slots of the line templates: numbers, dates, telephones, names, agencies, English, all invented.

Each function takes the random generator and the writer's tables and gives text with Arabic digits; the writer turns
whole lines into Thai digits afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Tables = dict[str, Any]
Rng = np.random.Generator
Slot = Callable[[Rng, Tables], str]

_LOWER = "abcdefghijklmnopqrstuvwxyz"
_UPPER = _LOWER.upper()
_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_{|}~“”‘’–•°×÷±½²฿๏๚๛"
# Kinds of letters that words by chance are made of; the last are the look-alikes.
_KINDS = (
    _LOWER,
    _LOWER,
    _UPPER,
    _UPPER,
    _LOWER + _UPPER + "0123456789",
    _LOWER + _SIGNS,
    _SIGNS,
    "ฃฅฆฌฎฏฐฑฒณฬฮฤฦษศภถ",
    "IlilLTtfjrJ1|!/",
)
_BETWEEN = ("", "", "", "", " ", " ", "ๆ ", "ฯ ", " - ", "/", ", ", " “", "” ", "(", ")", ". ", ": ")


def pick(rng: Rng, items: Sequence[str]) -> str:
    """One of the items."""
    return items[int(rng.integers(len(items)))]


def number(rng: Rng, digits: int) -> str:
    """A number of at most so many digits, every digit equally frequent, without a leading zero."""
    size = int(rng.integers(1, digits + 1))
    return str(rng.integers(1, 10)) + "".join(str(digit) for digit in rng.integers(0, 10, size - 1))


def digits(rng: Rng, size: int) -> str:
    """Exactly so many digits."""
    return "".join(str(digit) for digit in rng.integers(0, 10, size))


def word(rng: Rng, size: int, letters: str) -> str:
    """So many of the letters by chance."""
    return "".join(letters[int(at)] for at in rng.integers(len(letters), size=size))


def unit(rng: Rng, _: Tables) -> str:
    """The unit number in a reference number: four digits, often with dots."""
    dots = "".join(f".{number(rng, 2)}" for _ in range(int(rng.choice([0, 0, 1, 1, 2]))))
    return ("0" if rng.random() < 0.6 else "") + digits(rng, 3 if rng.random() < 0.5 else 4) + dots


def reference(rng: Rng, tables: Tables) -> str:
    """A reference number (ที่), circular or not."""
    gap = pick(rng, ("", " ", " ", ""))
    circular = pick(rng, ("", "", "ว ", "ว ", "ว", "ว. "))
    return f"{pick(rng, tables['codes'])} {unit(rng, tables)}{gap if circular else ''}/{gap}{circular}{number(rng, 5)}"


def year(rng: Rng, _: Tables) -> str:
    """A year of the Buddhist Era, seldom of the common era."""
    return str(rng.integers(2470, 2600)) if rng.random() < 0.9 else str(rng.integers(1950, 2035))


def day(rng: Rng, _: Tables) -> str:
    """A day of a month."""
    return str(rng.integers(1, 32))


def date(rng: Rng, tables: Tables) -> str:
    """A date in full, with พ.ศ. at times."""
    era, gap = pick(rng, ("", "", "", "พ.ศ. ", "พ.ศ.")), pick(rng, (" ", " ", " ", "  ", "   "))
    return f"{day(rng, tables)}{gap}{pick(rng, tables['month'])}{gap}{era}{year(rng, tables)}"


def short_date(rng: Rng, tables: Tables) -> str:
    """A date with the abbreviated month."""
    short = year(rng, tables) if rng.random() < 0.5 else digits(rng, 2)
    return f"{day(rng, tables)} {pick(rng, tables['shortmonth'])} {short}"


def date_in_figures(rng: Rng, tables: Tables) -> str:
    """A date in figures."""
    return pick(rng, "//-.").join((day(rng, tables), str(rng.integers(1, 13)), year(rng, tables)))


def time(rng: Rng, _: Tables) -> str:
    """A time of day."""
    return f"{rng.integers(0, 24):02d}{pick(rng, '..:')}{rng.integers(0, 60):02d}"


_PHONES = (
    "0 2### #### · 0 #### #### · 0-####-#### · 0####-#### · 0-2###-#### · 0 2### #### - # · 0 ## ### ### · 02-###-#### · 0-####-####-#"
).split(" · ")


def phone(rng: Rng, _: Tables) -> str:
    """A telephone number in one of the usual groupings, perhaps with an extension."""
    text = "".join(digits(rng, 1) if sign == "#" else sign for sign in pick(rng, _PHONES))
    extra = (f" ต่อ {number(rng, 5)}", f" ต่อ {number(rng, 3)}, {number(rng, 3)}", f" กด {number(rng, 2)}")
    return text + pick(rng, ("", "", "", *extra))


def mobile(rng: Rng, _: Tables) -> str:
    """A number of a mobile telephone."""
    gaps = pick(rng, "- -"), pick(rng, ("-", " ", ""))
    return f"{pick(rng, ('08', '09', '06'))}{digits(rng, 1)}{gaps[0]}{digits(rng, 3)}{gaps[1]}{digits(rng, 4)}"


def money(rng: Rng, _: Tables) -> str:
    """An amount with commas, with satang or a dash at times."""
    return f"{int(number(rng, 9)):,}" + pick(rng, ("", f".{digits(rng, 2)}", ".-", ".00", ""))


def percent(rng: Rng, _: Tables) -> str:
    """A percentage or score."""
    return f"{rng.integers(0, 101)}" + pick(rng, ("", *(f".{digits(rng, size)}" for size in (2, 1, 4))))


def outline(rng: Rng, _: Tables) -> str:
    """A list number with dots."""
    return ".".join(number(rng, 1) for _ in range(int(rng.integers(2, 5))))


def item(rng: Rng, _: Tables) -> str:
    """A list number, of two parts now and then."""
    return number(rng, 1) if rng.random() < 0.8 else f"{number(rng, 1)}.{number(rng, 1)}"


def person(rng: Rng, tables: Tables) -> str:
    """A name with a title."""
    title = pick(rng, ("นาย", "นาง", "นางสาว", "นาย", "นาง", pick(rng, tables["titles"])))
    return f"{title}{pick(rng, tables['given'])}{pick(rng, ('  ', ' ', '   '))}{pick(rng, tables['family'])}"


def english(rng: Rng, tables: Tables) -> str:
    """A few English words."""
    size = int(rng.integers(1, 6))
    words = [pick(rng, tables["latin"] if rng.random() < 0.85 else tables["acronyms"]) for _ in range(size)]
    text = " ".join(words)
    return pick(rng, (text, text, text.capitalize(), text.upper()))


def email(rng: Rng, tables: Tables) -> str:
    """An e-mail address."""
    name = pick(rng, (word(rng, int(rng.integers(3, 10)), _LOWER), pick(rng, tables["latin"]).lower()))
    more = pick(rng, ("", number(rng, 4), word(rng, 3, _LOWER)))
    return f"{name}{pick(rng, ('', '.', '_', '-'))}{more}@{pick(rng, tables['hosts'])}"


def url(rng: Rng, tables: Tables) -> str:
    """A web address."""
    short, named = word(rng, 6, _LOWER + _UPPER + "0123456789"), pick(rng, tables["latin"]).lower()
    paths = ("", "", f"/{short}", f"/{named}/{number(rng, 5)}", f"/index.php?id={number(rng, 4)}&lang=th")
    start = pick(rng, ("http://", "https://", "https://", "www.", "http://www."))
    return start + pick(rng, tables["hosts"]) + pick(rng, paths)


def syllable(rng: Rng, tables: Tables) -> str:
    """A syllable by the rules of Thai writing, whether it is a word or not; rare letters are as frequent as others."""
    shapes = tables["syllables"]
    head = pick(rng, shapes["heads"]) if rng.random() < 0.8 else pick(rng, shapes["clusters"])
    return pick(rng, shapes["shapes"]).format(h=head, t=pick(rng, shapes["tones"]), f=pick(rng, shapes["finals"]))


def syllables(rng: Rng, tables: Tables) -> str:
    """Syllables by chance, with blanks, signs and digits among them."""
    parts = []
    for _ in range(int(rng.integers(2, 14))):
        parts.append(syllable(rng, tables))
        parts.append(pick(rng, (*_BETWEEN, number(rng, 4))))
    return "".join(parts)


def jumble(rng: Rng, _: Tables) -> str:
    """Words of letters by chance: Latin in all cases, digits, rare Thai letters, every sign the recogniser knows."""
    parts = []
    for _word in range(int(rng.integers(1, 7))):
        letters = pick(rng, _KINDS)
        made = word(rng, int(rng.integers(1, 9)), letters)
        parts.append(made.capitalize() if letters == _LOWER and rng.random() < 0.5 else made)
        parts.append(pick(rng, (" ", " ", " ", ", ", "-", " – ", "/", " ปํ ", "กฺ ")))
    return "".join(parts)


def _numbers(size: int) -> Slot:
    return lambda rng, _: number(rng, size)


def _entry(name: str) -> Slot:
    return lambda rng, tables: pick(rng, tables[name])


_ENTRIES = "month weekday counted role platform thing agency office position province district placename latin".split()
SLOTS: dict[str, Slot] = {
    "ref": reference,
    "unit": unit,
    "date": date,
    "shortdate": short_date,
    "numdate": date_in_figures,
    "day": day,
    "year": year,
    "time": time,
    "phone": phone,
    "mobile": mobile,
    "money": money,
    "percent": percent,
    "list": item,
    "sublist": outline,
    "person": person,
    "email": email,
    "url": url,
    "latinwords": english,
    "page": _numbers(2),
    "small": _numbers(3),
    "received": _numbers(6),
    "code": _entry("codes"),
    "LATIN": _entry("acronyms"),
    "letter": lambda rng, _: pick(rng, "กขคงจฉชซฌญฎ"),
    "internal": lambda rng, _: digits(rng, 5),
    "postcode": lambda rng, _: number(rng, 1) + digits(rng, 4),
    "meetingid": lambda rng, _: " ".join((digits(rng, 3), digits(rng, 4), digits(rng, 4))),
    "orderno": lambda rng, tables: f"{number(rng, 5)}/{year(rng, tables)}",
    "leader": lambda rng, _: "." * int(rng.integers(5, 40)),
    **{name: _entry(name) for name in _ENTRIES},
}
