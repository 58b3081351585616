"""Checks of what text recognition read: digits that are not certain, and handwriting that could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaicirc.checks.case import Case
from thaicirc.checks.wording import finding
from thaicirc.records import Finding

#: Fields whose digits a wrong reading would change without anybody's noticing.
_NUMERIC = re.compile(
    r"date|reference_number|references/\d+/(?:text|date|reference_number)|meetings/\d+/(?:start|end)"
    r"|assignments/\d+/due|contact/(?:phones|faxes)(?:/\d+)?|received/(?:number|date|time)"
)
#: Below this a value is doubtful: confidences are calibrated, one in ten of such readings is wrong or more.
_SURE = 0.9
#: What stands in the text for handwriting that could not be read.
_HANDWRITTEN = "____"


def doubtful(case: Case) -> Iterator[Finding]:
    """Numbers, days and times that were read with less certainty than nine in ten."""
    for path, places in case.circular.evidence.items():
        if not _NUMERIC.fullmatch(path):
            continue
        for place in places:
            sure = case.layout.document.confidence_of(place.span)
            if sure < _SURE and any(character.isdigit() for character in place.text):
                yield finding("doubtful_reading", path, place.span, text=place.text)


def handwritten(case: Case) -> Iterator[Finding]:
    """Places where something was written by hand that could not be read."""
    document = case.layout.document
    for word in document.words:
        if word.confidence == 0 and word.span.of(document.text) == _HANDWRITTEN:
            yield finding("handwritten", None, word.span)


RECOGNITION_CHECKS = (doubtful, handwritten)
