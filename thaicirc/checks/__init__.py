"""Self-checks: what a record says against itself, and against what is known."""

from __future__ import annotations

from thaicirc.layout import Layout
from thaicirc.records import Circular, Finding


def check(circular: Circular, layout: Layout) -> list[Finding]:
    """What a person should look at in a record, in the order of the text."""
    return []
