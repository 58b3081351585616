"""Runs of a page → rows: what stands on one baseline, left to right, and rows from top to bottom.

A row spans the whole page: the two columns of a letterhead stand on one. Columns of running text are told apart
before (:mod:`thaicirc.parsers.pdf.columns`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thaicirc.parsers.pdf.clusters import Cluster, clusters
from thaicirc.parsers.pdf.glyphs import Glyph, Place, Run

#: Baselines nearer than this share of the larger size are one: indices and raised figures belong to their line.
_SAME = 0.4


@dataclass(frozen=True, slots=True)
class Row:
    """Clusters on one baseline, in order; `x0` to `x1` is what its letters fill, `size` the size of most of them."""

    clusters: tuple[Cluster, ...]
    baseline: float
    size: float
    x0: float
    x1: float

    @property
    def place(self) -> Place:
        """The rectangle around it."""
        return Place(self.x0, min(c.top for c in self.clusters), self.x1, max(c.bottom for c in self.clusters))

    @property
    def text(self) -> str:
        """What it says, without regard to gaps."""
        return "".join(cluster.whole for cluster in self.clusters)

    def within(self, left: float, right: float) -> Row | None:
        """The part of the row whose letters stand between ``left`` and ``right``; None where there is none."""
        return row_of([c for c in self.clusters if left <= (c.x0 + c.x1) / 2 < right], self.baseline)


def row_of(members: Sequence[Cluster], baseline: float) -> Row | None:
    """A row of these clusters, or None where they are all blank."""
    solid = [cluster for cluster in members if cluster.text != " "]
    if not solid:
        return None
    sizes = sorted(cluster.size for cluster in solid)
    last = max(cluster.x1 for cluster in solid)
    return Row(tuple(members), baseline, sizes[len(sizes) // 2], solid[0].x0, last)


def rows(runs: Iterable[Run]) -> list[Row]:
    """The rows that the runs make, from top to bottom."""
    return [row for group in _groups(runs) if (row := row_of(clusters(_pieces(group)), _baseline(group))) is not None]


def _groups(runs: Iterable[Run]) -> list[list[tuple[int, Run]]]:
    """Runs that share a baseline; each with its place in the order of the content."""
    groups: list[list[tuple[int, Run]]] = []
    lead: Run | None = None
    for i, run in sorted(enumerate(runs), key=lambda pair: pair[1].baseline):
        if lead is not None and run.baseline - lead.baseline <= _SAME * max(run.size, lead.size):
            groups[-1].append((i, run))
            lead = run if run.size > lead.size * 1.05 else lead
        else:
            groups.append([(i, run)])
            lead = run
    return groups


def _pieces(group: Iterable[tuple[int, Run]]) -> list[tuple[Sequence[Glyph], float, float, float]]:
    return [(run.glyphs, run.size, run.top, run.bottom) for _, run in sorted(group, key=lambda pair: pair[0])]


def _baseline(group: Sequence[tuple[int, Run]]) -> float:
    return max(group, key=lambda pair: (len(pair[1].glyphs) > 2, pair[1].size, len(pair[1].glyphs)))[1].baseline
