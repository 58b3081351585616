"""Writing turned on its page: runs by the way they are turned, and places led back to the page.

A run's places are as if the page were turned back until its writing stands upright.
"""

from __future__ import annotations

from collections.abc import Iterable

from thaicirc.parsers.pdf.glyphs import Place, Run


def by_turn(runs: Iterable[Run]) -> list[tuple[int, list[Run]]]:
    """The runs by quarters of a turn, what most of the writing has first."""
    groups: dict[int, list[Run]] = {}
    for run in runs:
        groups.setdefault(run.turn, []).append(run)
    return sorted(groups.items(), key=lambda group: -sum(len(run.glyphs) for run in group[1]))


def turned_back(place: Place, turn: int, width: float, height: float) -> Place:
    """A place of writing turned so many quarters clockwise, on its page of this width and height.

    >>> turned_back(Place(10, 20, 30, 25), 1, 200, 300)
    Place(x0=175, top=10, x1=180, bottom=30)
    """
    if turn == 1:
        return Place(width - place.bottom, place.x0, width - place.top, place.x1)
    if turn == 2:
        return Place(width - place.x1, height - place.bottom, width - place.x0, height - place.top)
    if turn == 3:
        return Place(place.top, height - place.x1, place.bottom, height - place.x0)
    return place
