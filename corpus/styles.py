"""Thai or Arabic digits throughout a document: most offices write Thai ones, universities and hospitals often Arabic."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from corpus.agencies import Agency
from thaicirc.numerals import to_arabic

if TYPE_CHECKING:
    from corpus.compose import Document

T = TypeVar("T")
_ARABIC = {"university": 0.35, "hospital": 0.3, "school": 0.3, "local": 0.15}


def in_digits(rng: random.Random, document: Document, agency: Agency) -> Document:
    """The document, its Thai digits turned into Arabic ones where its agency writes those."""
    share = 0.7 if document.record.kind == "news" else _ARABIC.get(agency.level, 0.08)
    if rng.random() >= share:
        return document
    return replace(document, letter=arabic(document.letter), record=arabic(document.record))


def arabic(value: T) -> T:
    """A value with all Thai digits in it turned into Arabic ones, whatever it is made of.

    >>> arabic(("๑๒", ["๓"]))
    ('12', ['3'])
    """
    return _arabic(value)  # type: ignore[no-any-return]


def _arabic(value: Any) -> Any:
    if isinstance(value, str) and type(value) is str:
        return to_arabic(value)
    if isinstance(value, tuple):
        return tuple(_arabic(each) for each in value)
    if isinstance(value, list):
        return [_arabic(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return replace(value, **{name: _arabic(getattr(value, name)) for name in value.__dataclass_fields__})
    if hasattr(value, "model_copy"):
        fields = type(value).model_fields
        return value.model_copy(update={name: _arabic(getattr(value, name)) for name in fields})
    return value
