"""Checks of the pages that the text was taken from: pictures without text, text layers that cannot be believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaicirc.checks.case import Case
from thaicirc.checks.wording import Term, finding
from thaicirc.records import Finding, PageSource, Soundness, TextOrigin

#: What makes a page one that no text was found on, as against one whose text is wrong.
_WITHOUT_TEXT = "no_text"
#: Reasons that a person can do nothing with: how a sound page came to be sound.
_HARMLESS = frozenset({"repaired", "hidden_text"})


def pages(case: Case) -> Iterator[Finding]:
    """Pages without text, pages whose text layer is not to be believed, pages where it is doubtful."""
    document = case.layout.document
    own = {page.number for page in document.pages}
    read = [
        page for page in document.source.page_sources if page.number in own and page.text_origin is not TextOrigin.OCR
    ]
    unsound = [page for page in read if page.grade is Soundness.UNSOUND]
    blank = [page for page in unsound if _WITHOUT_TEXT in page.reasons]
    if blank:
        yield finding("page_without_text", pages=_numbers(blank))
    for code, found in (
        ("text_layer_unsound", [page for page in unsound if page not in blank]),
        ("text_layer_doubtful", [page for page in read if page.grade is Soundness.DOUBTFUL]),
    ):
        for reason in dict.fromkeys(reason for page in found for reason in page.reasons if reason not in _HARMLESS):
            those = [page for page in found if reason in page.reasons]
            yield finding(code, pages=_numbers(those), reason=Term(reason))


def _numbers(found: Sequence[PageSource]) -> str:
    return ", ".join(str(page.number) for page in found)


PAGE_CHECKS = (pages,)
