"""The keywords of a letter (เรื่อง, อ้างถึง …) and what OCR makes of them."""

from __future__ import annotations

from functools import cache

from thaicirc.lexicon.tables import document


@cache
def keyword_variants(keyword: str) -> tuple[str, ...]:
    """The keyword first, then its damaged forms; only the keyword where none are listed.

    >>> keyword_variants("เรื่อง")[:3]
    ('เรื่อง', 'เรือง', 'เรี่อง')
    """
    return (keyword, *document("ocr_confusions.json")["keywords"].get(keyword, ()))


def keywords() -> tuple[str, ...]:
    """The keywords whose damaged forms are listed."""
    return tuple(document("ocr_confusions.json")["keywords"])
