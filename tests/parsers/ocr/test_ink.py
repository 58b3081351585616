"""Paper made even, coloured ink told from black, rules taken out."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.parsers.ocr.pages import DPI, Sheet
from thaicirc.parsers.ocr import paper, rules
from thaicirc.parsers.ocr.marks import Marks, binary, body_height, marks

BODY = 12.0


def in_grey(sheet: Sheet) -> np.ndarray:
    return np.asarray(cv2.cvtColor(sheet.pixels, cv2.COLOR_RGB2GRAY))


def small(grey: np.ndarray) -> tuple[np.ndarray, float]:
    """The page with bodies of 12 pixels, and how much smaller that is."""
    body = body_height(marks(binary(grey)), DPI)
    assert body is not None
    by = BODY / body
    return np.asarray(cv2.resize(grey, None, fx=by, fy=by, interpolation=cv2.INTER_AREA)), by


def test_coloured_ink_fades_from_the_grey_page_alone() -> None:
    sheet = Sheet(600, 300)
    sheet.text(50, 100, "พิมพ์ด้วยหมึกดำ")
    sheet.text(50, 200, "เขียนด้วยหมึกน้ำเงิน", colour="#1428a0")
    found = paper.sheet(sheet.pixels, DPI)
    assert found.grey[60:110].min() < 60
    assert found.grey[150:230].min() > 200
    assert found.ink[150:230].min() < 90


def test_black_letters_under_a_stamp_stay() -> None:
    sheet = Sheet(600, 300)
    sheet.text(50, 150, "พิมพ์ด้วยหมึกดำ", size=20)
    plain = paper.sheet(sheet.pixels, DPI).grey
    pixels = sheet.pixels
    stamp = np.full_like(pixels, 255)
    cv2.circle(stamp, (180, 130), 90, (200, 60, 90), 12)
    stamped = paper.sheet(np.minimum(pixels, stamp), DPI).grey
    assert ((plain < 128) & (stamped > 160)).sum() < 0.05 * (plain < 128).sum()


@pytest.mark.parametrize("tint", [(255, 240, 200), (225, 235, 255)])
def test_uneven_light_on_tinted_paper_is_flattened(tint: tuple[int, int, int]) -> None:
    sheet = Sheet(900, 700)
    sheet.lines(x=60, pitch=90)
    light = np.linspace(1.0, 0.45, 900)[None, :, None] * np.array(tint)[None, None, :] / 255
    found = paper.sheet(np.asarray(sheet.pixels * light, np.uint8), DPI)
    assert float(np.median(found.grey[:, :100])) > 240
    assert float(np.median(found.grey[:, -100:])) > 240
    assert found.ink[:, 60:800].min() < 60


def test_dark_edges_and_the_desk_are_cut() -> None:
    sheet = Sheet(1000, 1400)
    sheet.lines(x=60, pitch=90)
    photograph = cv2.copyMakeBorder(sheet.pixels, 120, 160, 140, 100, cv2.BORDER_CONSTANT, value=(70, 60, 50))
    found = paper.sheet(np.asarray(photograph), DPI)
    assert found.grey[:100].min() > 250
    assert found.grey[:, :120].min() > 250
    scan = in_grey(sheet)
    scan[:14] = 20
    scan[:, -10:] = 40
    assert paper.sheet(scan, DPI).grey[:20].min() > 250


def test_marks_are_the_same_however_many_there_are() -> None:
    noise = np.zeros((700, 700), np.uint8)
    noise[::2, ::2] = 255  # 122 500 marks: more than 16 bits count
    found = marks(noise)
    assert len(found.area) == 350 * 350
    assert (found.area == 1).all()
    assert found.only(found.left < 2).sum() == 255 * 350


def test_the_size_of_print_is_told() -> None:
    sheet = Sheet()
    sheet.lines()
    body = body_height(marks(binary(in_grey(sheet))), DPI)
    assert body == pytest.approx(14.0 * DPI / 72 * 0.55, rel=0.2)  # of an em, in this face
    assert body_height(marks(np.zeros((100, 100), np.uint8)), DPI) is None


def test_letters_are_no_rules() -> None:
    sheet = Sheet()
    sheet.lines()
    page, _ = small(in_grey(sheet))
    found = rules.rules(binary(page), BODY)
    assert found.ink.max() == 0


def test_an_underline_goes_and_what_hangs_through_it_stays() -> None:
    plain, ruled = Sheet(), Sheet()
    for sheet in (plain, ruled):
        sheet.lines(("ผู้บัญชาการกฎหมายฐานข้อมูลญาติ ผู้ดูแล",) * 3, pitch=120)
    for y in (200, 320, 440):
        ruled.draw.line((200, y + 9, 1100, y + 9), fill="black", width=2)
    page, by = small(in_grey(ruled))
    found = rules.rules(binary(page), BODY)
    assert len(found.across_places) == 3
    clean = rules.without(in_grey(ruled), found, 1 / by)
    between = (clean[:, 960:1090] < 128).sum()
    assert between < 60, "the rule is gone where nothing is written"
    letters = in_grey(plain) < 128
    lost = letters & (clean > 190)
    assert lost.sum() < 0.04 * letters.sum(), "the letters are not"


@pytest.mark.parametrize("length", range(94, 102))
def test_a_rule_of_any_length_goes(length: int) -> None:
    page = np.full((40, 160), 255, np.uint8)
    page[20:22, 10 : 10 + length] = 0
    nothing = np.zeros_like(page)
    found = rules.Rules(nothing, nothing, ((10, 20, length, 2),), ())
    assert rules.without(page, found, 1.0).min() == 255


def test_a_table_is_a_grid_of_rules() -> None:
    sheet = Sheet()
    for x in (200, 500, 900, 1300):
        sheet.draw.line((x, 150, x, 610), fill="black", width=3)
    for i in range(6):
        sheet.draw.line((200, 150 + 92 * i, 1300, 150 + 92 * i), fill="black", width=3)
        if i < 5:
            sheet.text(220, 205 + 92 * i, "รายการที่ขอ")
            sheet.text(520, 205 + 92 * i, "จำนวนหน่วยนับ")
    page, by = small(in_grey(sheet))
    found = rules.rules(binary(page), BODY)
    clean = rules.without(in_grey(sheet), found, 1 / by)
    assert (clean[:, 1280:1320] < 128).sum() < 40
    assert found.down.max() == 255


def test_rows_of_dots_go_and_full_stops_stay() -> None:
    sheet = Sheet()
    sheet.lines(("โทร. ๐ ๒๒๘๑ ๐๐๐๐ น. ร.ศ. พ.ศ. ๒๕๖๗",) * 3, pitch=120)
    for x in range(220, 1200, 9):
        sheet.draw.ellipse((x, 500, x + 2, 502), fill="black")
    page, by = small(in_grey(sheet))
    found: Marks = marks(binary(page))
    dots = rules.dotted(found, BODY)
    assert dots.sum() > 90
    assert (found.top[dots] > 470 * by).all(), "no full stop is one of them"
    clean = in_grey(sheet)
    rules.without_dots(clean, found, dots, 1 / by)
    assert (clean[490:512] < 128).sum() == 0
