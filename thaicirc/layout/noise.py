"""Lines that carry no words: specks that OCR took for letters, page numbers, the word that leads to the next page."""

from __future__ import annotations

import re

_PAGE_NUMBER = re.compile(
    r"[-–—=~_. ]*(?:หน้า(?:ที่)?\s*)?(?:[0-9๐-๙ไใ]{1,3}|(?<=[-–—=~_] )[0-9๐-๙]{4}|(?<=[-–—=~_])[0-9๐-๙]{4})"
    r"(?:\s*/\s*[0-9๐-๙]{1,3})?[-–—=~_. ]*"
)
_CONTINUATION = re.compile(r"/?\s*\S.{0,38}?\s?(?:\.{3,}|…+)\s*")
_RULE = re.compile(r"[-–—_=*~.•·+/|\\\s#]{3,}")
_SHORT_WORDS = frozenset({"ด่วน", "ลับ", "ถึง", "เรียน", "ที่", "พิมพ์", "ทาน", "ร่าง"})
_FIGURES = re.compile(r"[0-9๐-๙]{3}|[0-9๐-๙]{1,2}\s?[ก-ฮ]{1,2}\.?\s?[ก-ฮ]{1,2}\.")
_WORD = re.compile("[\u0e01-\u0e4e]{4,}|[A-Za-z]{4,}")


def is_rule(line: str) -> bool:
    """Whether a line is drawn, not written: dashes, dots, stars."""
    return bool(_RULE.fullmatch(line))


def is_page_number(line: str) -> bool:
    """Whether a line holds a page number alone: ``- ๒ -``.

    >>> is_page_number("- ๒ -"), is_page_number("๑๕ วัน")
    (True, False)
    """
    return len(line) <= 16 and bool(_PAGE_NUMBER.fullmatch(line))


def is_specks(line: str) -> bool:
    """Whether a line is what OCR makes of dirt, of a signature or of marks cut off their letters.

    >>> is_specks("a va      a        1     ฐ"), is_specks("ลับ"), is_specks("~ /")
    (True, False, True)
    """
    if line.strip(" -–") in _SHORT_WORDS:
        return False
    if _WORD.search(line) or _FIGURES.search(line):
        return False
    letters = sum(c.isalnum() or "\u0e31" <= c <= "\u0e4e" for c in line)
    if letters <= 3:
        return True
    tokens = line.split()
    return len(tokens) >= 3 and letters / len(tokens) < 2.7


def is_continuation(line: str, following: str) -> bool:
    """Whether a line at a page's foot only announces how the next page begins (``/๒. ให้…``).

    Saraban Regulation, annex: the word or number that opens the next page stands at the right below the text.
    """
    if not _CONTINUATION.fullmatch(line):
        return False
    word = line.strip(" /.…")
    return line.startswith("/") or is_page_number(following) or following.startswith(word)
