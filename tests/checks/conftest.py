"""A letter to vary, and the way from its text to what the checks say of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaicirc import extract
from thaicirc.checks import check
from thaicirc.document import Document
from thaicirc.extract.received import find_received
from thaicirc.layout import analyse
from thaicirc.records import Finding
from thaicirc.timeline import read_timeline

Examine = Callable[[str], list[Finding]]


@pytest.fixture
def examine() -> Examine:
    """The findings on a text."""

    def findings(text: str) -> list[Finding]:
        layout = analyse(Document.from_text(text))
        stamp = find_received(layout)
        circular = extract(text)
        if stamp is not None:
            circular = circular.model_copy(update={"received": stamp.value})
        return check(circular, layout, read_timeline(layout.body, layout.text, circular.date))

    return findings
