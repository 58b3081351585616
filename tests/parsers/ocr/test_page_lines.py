"""Lines of whole pages: drawn ones, and scans of invented letters against the true places of their words."""

from __future__ import annotations

from collections import Counter

import cv2
import numpy as np
import pytest

from benchmarks.ocr_lines import judged, measure, shown
from corpus.scan import CONDITIONS
from tests.parsers.ocr.pages import DPI, TEXT, Sheet, scans
from thaicirc.parsers.ocr.page_lines import HAND, PRINT, STAMP, PageLines, find_lines
from thaicirc.parsers.ocr.raster import Raster


def baselines(found: PageLines) -> list[float]:
    return [line.band.bottom for line in found.lines]


def test_lines_are_found_where_they_stand() -> None:
    sheet = Sheet()
    places = sheet.lines()
    found = find_lines(sheet.raster())
    assert baselines(found) == pytest.approx(places, abs=3)
    assert [line.kind for line in found.lines] == [PRINT] * len(TEXT)
    assert {line.block for line in found.lines} == {0}
    assert all(line.band.left == pytest.approx(220, abs=6) for line in found.lines)
    assert found.turned == 0


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_page_is_turned_back_and_boxes_lead_to_it(quarters: int) -> None:
    sheet = Sheet()
    sheet.lines()
    upright, found = find_lines(sheet.raster()), find_lines(sheet.raster(quarters))
    assert found.turned == 360 - 90 * quarters
    assert baselines(found) == pytest.approx(baselines(upright), abs=3)
    left, top, right, bottom = found.box(found.lines[0].band)
    raster = sheet.raster(quarters)
    cut = raster.pixels[
        int(top * DPI / 72) : int(bottom * DPI / 72) + 1, int(left * DPI / 72) : int(right * DPI / 72) + 1
    ]
    assert (cut < 128).mean() > 0.15, "ink lies at the box"
    wide = right - left > bottom - top
    assert wide == (quarters == 2)


def test_a_caller_may_know_how_a_page_is_turned() -> None:
    sheet = Sheet()
    sheet.lines()
    assert find_lines(sheet.raster(2), turned=0).turned == 0
    assert find_lines(sheet.raster(2), turned=180).turned == 180


@pytest.mark.parametrize("value", [255, 0, 128])
def test_an_empty_page_has_no_lines(value: int) -> None:
    raster = Raster(np.full((1200, 900), value, np.uint8), 100, 1, 648, 864)
    found = find_lines(raster)
    assert found.lines == found.rows == ()


def test_noise_has_hardly_a_line() -> None:
    rng = np.random.default_rng(5)
    raster = Raster(rng.integers(0, 256, (1400, 1000), np.uint8), 120, 1, 600, 840)
    assert len(find_lines(raster).lines) < 25


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (20, 20)])
def test_slips_of_paper_do_no_harm(size: tuple[int, int]) -> None:
    assert find_lines(Raster(np.full(size, 200, np.uint8), 200, 1, 10, 10)).lines == ()


def test_what_is_written_in_blue_is_found_in_its_row() -> None:
    sheet = Sheet()
    sheet.lines(y=400)
    sheet.text(220, 250, "ที่ กข ๐๐๑๒/ว")
    sheet.text(480, 246, "๓๔๗", size=18, colour="#2038b0")
    sheet.text(760, 250, "วันที่")
    sheet.text(860, 248, "๑๙", size=18, colour="#2038b0")
    sheet.text(950, 250, "มีนาคม ๒๕๖๗")
    found = find_lines(sheet.raster())
    row = [found.lines[i] for i in found.rows[0]]
    assert [line.kind for line in row] == [PRINT, HAND, PRINT, HAND, PRINT]
    assert row[1].band.left == pytest.approx(480, abs=12)
    assert row[1].band.bottom == pytest.approx(250, abs=6)
    assert found.picture(row[1]) is found.ink


def test_a_blue_signature_is_no_line() -> None:
    sheet = Sheet()
    sheet.lines()
    curve = [(700 + 3 * i, int(640 + 60 * np.sin(i / 7) * np.cos(i / 17))) for i in range(90)]
    sheet.draw.line(curve, fill="#2038b0", width=4)
    sheet.text(690, 760, "(นางสาวมาลี ศรีสมบูรณ์)")
    found = find_lines(sheet.raster())
    assert len(found.lines) == len(TEXT) + 1
    assert baselines(found)[-1] == pytest.approx(760, abs=3)


def stamped(colour: str, degrees: float) -> Raster:
    sheet = Sheet()
    sheet.text(220, 330, "ที่ กข ๐๐๑๒/ว ๓๔๗")
    sheet.lines(y=450)
    stamp = Sheet(460, 230)
    stamp.draw.rectangle((10, 10, 449, 219), outline=colour, width=4)
    for i, text in enumerate(("โรงเรียนบ้านหนองแวง", "เลขรับ ๕๑๒", "วันที่ ๒๑ มี.ค. ๖๗")):
        stamp.text(40, 70 + 60 * i, text, size=13, colour=colour)
    turned = stamp.image.rotate(degrees, expand=True, fillcolor="white")
    sheet.image.paste(turned, (1100, 30))
    return sheet.raster()


@pytest.mark.parametrize("colour", ["#3a2a9a", "black"])
@pytest.mark.parametrize("degrees", [0.0, 3.0, -3.0])
def test_a_receiving_stamp_is_told_from_the_letter(colour: str, degrees: float) -> None:
    found = find_lines(stamped(colour, degrees))
    kinds = Counter(line.kind for line in found.lines)
    assert kinds == {STAMP: 3, PRINT: len(TEXT) + 1}
    stamps = [line for line in found.lines if line.kind == STAMP]
    prints = [line for line in found.lines if line.kind == PRINT]
    assert found.lines[0].kind == STAMP, "it stands above the text and is read before it"
    assert {line.block for line in stamps}.isdisjoint({line.block for line in prints})
    left, top, right, bottom = (value * DPI / 72 for value in found.box(stamps[1].band))
    assert 1100 < left < right < 1600
    assert 60 < top < bottom < 260


def test_urgency_in_red_is_print() -> None:
    sheet = Sheet()
    sheet.text(220, 150, "ด่วนที่สุด", size=26, colour="#cc1020")
    sheet.lines(y=300)
    found = find_lines(sheet.raster())
    assert found.lines[0].kind == PRINT
    assert found.lines[0].coloured
    assert found.lines[0].band.bottom == pytest.approx(150, abs=5)


def test_a_page_printed_in_blue_is_read_as_any_other() -> None:
    sheet = Sheet()
    for i, text in enumerate(TEXT):
        sheet.text(220, 200 + 62 * i, text, colour="#1830a0")
    found = find_lines(sheet.raster())
    assert baselines(found) == pytest.approx([200 + 62 * i for i in range(5)], abs=4)
    assert all(line.kind != HAND for line in found.lines)


def test_cells_of_a_table_are_lines_of_one_row() -> None:
    sheet = Sheet()
    for x in (200, 420, 680, 900):
        sheet.draw.line((x, 150, x, 610), fill="black", width=3)
    for i in range(6):
        sheet.draw.line((200, 150 + 92 * i, 900, 150 + 92 * i), fill="black", width=3)
        for x, text in zip((215, 430, 690), ("รายการ", "จำนวนหน่วย", "หมายเหตุ"), strict=True):
            if i < 5:
                sheet.text(x, 210 + 92 * i, text)
    found = find_lines(sheet.raster())
    assert [len(row) for row in found.rows] == [3] * 5
    for row in found.rows:
        assert [round(found.lines[i].band.left / 10) for i in row] == pytest.approx([22, 43, 69], abs=1)


def test_marks_of_a_large_heading_are_no_line() -> None:
    sheet = Sheet()
    sheet.text(560, 150, "บันทึกข้อความ", size=29)
    sheet.text(220, 240, "ที่", size=20)
    sheet.text(270, 240, "กข ๐๐๑๒/๓๔๗")
    sheet.lines(y=350)
    found = find_lines(sheet.raster())
    assert [len(row) for row in found.rows] == [1] * 7
    assert found.lines[0].band.height > 1.6 * found.lines[-1].band.height


@pytest.mark.parametrize("condition", sorted(CONDITIONS))
def test_words_of_scanned_letters_are_covered_by_one_line_each(condition: str) -> None:
    outcomes: Counter[str] = Counter()
    for case in scans(condition):
        found = find_lines(case.raster)
        told, _ = judged(found, case.words)
        outcomes += Counter(
            outcome
            for word, outcome in zip(case.words, told, strict=True)
            if word.zone in ("body", "subject", "references", "recipients", "attachments", "title")
        )
    assert outcomes["covered"] >= 0.98 * outcomes.total()
    assert outcomes.total() > 40


def test_bands_fit_letters_when_the_page_is_photographed_askew() -> None:
    sheet = Sheet(1400, 1900)
    sheet.lines(y=250, pitch=80)
    sheet.lines(y=1200, pitch=80)
    rows, columns = sheet.pixels.shape[:2]
    before = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    after = before + np.array([[30, 20], [-20, 60], [-40, -30], [10, -50]], np.float32)
    matrix = cv2.getPerspectiveTransform(before, after)
    pixels = np.asarray(cv2.warpPerspective(sheet.pixels, matrix, (columns, rows), borderValue=(120, 90, 60)))
    found = find_lines(Raster(pixels, DPI, 1, columns * 72 / DPI, rows * 72 / DPI))
    bodies = [line for line in found.lines if line.band.right - line.band.left > 300]
    assert len(bodies) == 2 * len(TEXT)
    corners = np.array([[line.band.left, line.band.bottom] for line in bodies])
    true = np.array([[220, y] for y in (*range(250, 650, 80), *range(1200, 1600, 80))], np.float64)[None]
    expected = cv2.perspectiveTransform(true, matrix.astype(np.float64))[0] * 72 / DPI
    assert np.abs(found.points(corners) - expected).max() < 4.0


def test_the_benchmark_prints_its_tables() -> None:
    table = shown(measure(scans("clean", count=1)))
    assert "cover %" in table
    assert any(line.startswith("body") for line in table.splitlines())
