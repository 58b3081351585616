"""Spans and offset maps: every offset of a changed text leads back to where it came from."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.spans import Found, OffsetMap, Piece, Span, merged

TEXT = "ที่ มท ๐๒๑๘/ว ๑๒๘"
bounds = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_slicing() -> None:
    assert Span(4, 6).of(TEXT) == "มท"
    assert Span(4, 4).of(TEXT) == ""
    assert (len(Span(4, 6)), len(Span(4, 4))) == (2, 0)


@pytest.mark.parametrize(
    ("a", "b", "overlap", "covers"),
    [
        ((0, 5), (2, 3), True, True),
        ((0, 5), (0, 5), True, True),
        ((0, 5), (4, 9), True, False),
        ((0, 5), (5, 9), False, False),  # touching is not overlapping
        ((0, 5), (6, 9), False, False),
        ((2, 3), (0, 5), True, False),
    ],
)
def test_two_spans(a: tuple[int, int], b: tuple[int, int], overlap: bool, covers: bool) -> None:
    assert Span(*a).overlaps(Span(*b)) is overlap
    assert Span(*b).overlaps(Span(*a)) is overlap
    assert Span(*a).covers(Span(*b)) is covers


def test_a_find_moves_with_its_text() -> None:
    found = Found("มท", "มท", Span(4, 6), "test", 0.5)
    assert found.shift(10) == Found("มท", "มท", Span(14, 16), "test", 0.5)
    assert found.shift(10).span.of("x" * 10 + TEXT) == "มท"


@pytest.mark.parametrize(
    ("spans", "made"),
    [
        ([], []),
        ([(3, 5)], [(3, 5)]),
        ([(3, 5), (0, 3)], [(0, 5)]),
        ([(0, 9), (2, 3), (12, 13)], [(0, 9), (12, 13)]),
        ([(0, 2), (3, 4)], [(0, 2), (3, 4)]),
    ],
)
def test_merging(spans: list[tuple[int, int]], made: list[tuple[int, int]]) -> None:
    assert list(merged(Span(*each) for each in spans)) == [Span(*each) for each in made]


@given(st.lists(bounds, max_size=8))
def test_merged_spans_lie_apart_and_cover_the_same(pairs: list[list[int]]) -> None:
    spans = [Span(*pair) for pair in pairs]
    made = list(merged(spans))
    assert all(a.end < b.start for a, b in pairwise(made))
    assert {i for s in made for i in range(s.start, s.end)} == {i for s in spans for i in range(s.start, s.end)}


def test_no_pieces_no_change() -> None:
    assert OffsetMap().back(Span(3, 7)) == Span(3, 7)
    assert OffsetMap().offset(3) == 3


def test_a_rewritten_stretch_leads_back_as_a_whole() -> None:
    offsets = OffsetMap((Piece(0, 0, 3), Piece(3, 3, 6, exact=False), Piece(4, 6, 9)))  # abc + three made one + ghi
    assert offsets.back(Span(3, 4)) == Span(3, 6)
    assert offsets.back(Span(2, 5)) == Span(2, 7)
    assert offsets.back(Span(4, 7)) == Span(6, 9)


def test_an_empty_span_stays_empty() -> None:
    assert OffsetMap.from_pieces([(5, 8), (10, 12)]).back(Span(2, 2)) == Span(7, 7)


@st.composite
def stretches(draw: st.DrawFn, length: int) -> list[tuple[int, int]]:
    """Stretches of a text, in order and apart: what is left of it when the rest is dropped."""
    marks = sorted(draw(st.lists(st.integers(0, length), min_size=2, max_size=8, unique=True)))
    return list(zip(marks[::2], marks[1::2], strict=False))


@given(stretches(40), st.data())
def test_every_character_leads_back_to_itself(kept: list[tuple[int, int]], data: st.DataObject) -> None:
    old = "".join(chr(0x0E01 + i) for i in range(40))
    new = "".join(old[a:b] for a, b in kept)
    offsets = OffsetMap.from_pieces(kept)
    for i, letter in enumerate(new):
        assert old[offsets.offset(i)] == letter
    start = data.draw(st.integers(0, len(new) - 1))
    end = data.draw(st.integers(start + 1, len(new)))
    back = offsets.back(Span(start, end)).of(old)
    assert back[0] == new[start]
    assert back[-1] == new[end - 1]
    assert new[start:end] in "".join(c for c in back if c in new)


@given(stretches(40), st.data())
def test_two_changes_are_one(kept: list[tuple[int, int]], data: st.DataObject) -> None:
    old = "".join(chr(0x0E01 + i) for i in range(40))
    between = "".join(old[a:b] for a, b in kept)
    again = data.draw(stretches(len(between))) if len(between) > 3 else [(0, len(between))]
    new = "".join(between[a:b] for a, b in again)
    offsets = OffsetMap.from_pieces(again).after(OffsetMap.from_pieces(kept))
    assert "".join(old[offsets.offset(i)] for i in range(len(new))) == new
