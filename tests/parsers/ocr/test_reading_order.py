"""The order in which bands are read: rows, columns, blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thaicirc.parsers.ocr.framing import Band
from thaicirc.parsers.ocr.reading_order import order, rows


def band(left: float, baseline: float, width: float = 100.0, height: float = 10.0) -> Band:
    return Band(left, baseline - height, left + width, baseline)


def test_the_letterhead_stands_beside_the_number() -> None:
    number, agency, street, date = band(0, 50), band(300, 51), band(300, 80), band(200, 120)
    read = order([date, street, agency, number])
    assert read.rows == ((3, 2), (1,), (0,))
    assert read.lines == (3, 2, 1, 0)
    assert read.blocks[2] == read.blocks[1] != read.blocks[3]


def test_a_large_label_shares_its_row() -> None:
    label, value, label_of_date, date = band(0, 50, 60, 14), band(70, 50), band(300, 50, 60, 14), band(370, 49)
    assert rows([date, label, label_of_date, value]) == [(1, 3, 2, 0)]


def test_lines_set_close_are_rows_of_their_own() -> None:
    assert rows([band(0, 50 + 21 * i, 500) for i in range(4)]) == [(0,), (1,), (2,), (3,)]


def test_raised_writing_belongs_to_the_row_it_stands_in() -> None:
    printed, written = band(0, 50), Band(105, 36, 150, 46)
    assert rows([printed, written, band(0, 75)]) == [(0, 1), (2,)]


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    left = [band(0, 20 + 22 * i, 200) for i in range(12)]
    right = [band(230, 20 + 22 * i, 200) for i in range(12)]
    mixed = [each for pair in zip(left, right, strict=True) for each in pair]
    assert order(mixed).lines == tuple(range(0, 24, 2)) + tuple(range(1, 24, 2))


def test_a_list_with_quantities_is_read_row_by_row() -> None:
    names = [band(0, 20 + 22 * i, 100 + 9 * (i * 7 % 5)) for i in range(12)]
    amounts = [band(400, 20 + 22 * i, 40) for i in range(12)]
    mixed = [each for pair in zip(names, amounts, strict=True) for each in pair]
    assert order(mixed).lines == tuple(range(24))


def test_nothing_is_read_from_nothing() -> None:
    assert order([]).lines == ()


places = st.lists(
    st.builds(
        band,
        st.floats(0, 1000),
        st.floats(20, 1500),
        st.floats(1, 600),
        st.floats(3, 40),
    ),
    max_size=30,
)


@given(places)
def test_every_line_is_read_once(bands: list[Band]) -> None:
    read = order(bands)
    assert sorted(read.lines) == list(range(len(bands)))
    assert [i for row in read.rows for i in row] == list(read.lines)
    assert len(read.blocks) == len(bands)
    assert sorted(set(read.blocks)) == list(range(len(set(read.blocks))))


@given(places)
def test_what_stands_in_a_row_runs_from_left_to_right(bands: list[Band]) -> None:
    for row in rows(bands):
        lefts = [bands[i].left for i in row]
        assert lefts == sorted(lefts)
