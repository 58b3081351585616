"""How a line looks on the scanned page: paper, ink, rules, stamps, dirt, blur, bilevel, JPEG.

Every function takes a picture and the random generator and gives a new picture; `harm` from 0 to 1 says how likely and
how strong damage is. Pictures of ink hold coverage (0 none, 255 full); pictures of the page hold grey (255 white).
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Rng = np.random.Generator


def _bytes(picture: Any) -> Picture:
    return np.asarray(np.clip(picture, 0, 255), np.uint8)


def strokes(ink: Picture, rng: Rng, harm: float) -> Picture:
    """Heavier or lighter strokes, as toner and thresholds make them."""
    kind = rng.random()
    if kind > 0.45 * harm:
        return ink
    kernel = np.ones((2, 2), np.uint8) if rng.random() < 0.6 else cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    changed = cv2.erode(ink, np.ones((2, 2), np.uint8)) if kind < 0.14 * harm else cv2.dilate(ink, kernel)
    return _bytes(cv2.addWeighted(ink, (share := rng.uniform(0, 0.6)), changed, 1 - share, 0))


def rules(ink: Picture, baseline: float, body: float, rng: Rng, harm: float) -> Picture:
    """Dotted rules and underlines below the text, ruled lines of tables around it."""
    ink = ink.copy()
    columns = ink.shape[1]
    thick = max(round(body * rng.uniform(0.04, 0.13)), 1)
    if rng.random() < 0.10 * harm:
        _dotted(ink, baseline + body * rng.uniform(0.02, 0.35), thick, body, rng)
    if rng.random() < 0.05 * harm:
        _level(ink, baseline + body * rng.uniform(0.12, 0.45), thick)
    if rng.random() < 0.06 * harm:
        _level(ink, baseline - body * rng.uniform(1.75, 2.6), thick)
    if rng.random() < 0.06 * harm:
        _level(ink, baseline + body * rng.uniform(0.5, 1.1), thick)
    if rng.random() < 0.06 * harm:
        column = int(rng.choice([rng.uniform(0, body), columns - rng.uniform(0, body)]))
        ink[:, max(column, 0) : column + thick] = 255
    return ink


def _level(ink: Picture, row: float, thick: int) -> None:
    ink[max(round(row), 0) : max(round(row) + thick, 0)] = 255


def _dotted(ink: Picture, row: float, thick: int, body: float, rng: Rng) -> None:
    pitch = max(body * rng.uniform(0.18, 0.45), thick + 1.5)
    start, stop = sorted(rng.uniform(0, ink.shape[1], 2)) if rng.random() < 0.4 else (0.0, float(ink.shape[1]))
    for column in np.arange(start, stop, pitch):
        ink[round(row) : round(row) + thick + 1, round(column) : round(column) + thick + 1] = 255


def scribbles(ink: Picture, body: float, rng: Rng, harm: float) -> Picture:
    """Strokes of stamps and signatures across the text, paler than the print."""
    if rng.random() > 0.16 * harm:
        return ink
    over = np.zeros_like(ink)
    rows, columns = ink.shape
    thick = max(round(body * rng.uniform(0.05, 0.2)), 1)
    for _ in range(int(rng.integers(1, 4))):
        centre = (int(rng.uniform(0, columns)), int(rng.uniform(-rows, 2 * rows)))
        if rng.random() < 0.5:
            axes = (int(body * rng.uniform(1, 9)), int(body * rng.uniform(1, 9)))
            cv2.ellipse(over, centre, axes, float(rng.uniform(0, 180)), 0, float(rng.uniform(90, 360)), 255, thick)
        else:
            steps = rng.normal(0, body * 1.5, (int(rng.integers(5, 20)), 2)).cumsum(axis=0)
            steps += np.array([centre[0], rows / 2])
            curve = cv2.GaussianBlur(steps.astype(np.float32), (1, 5), 1.2).astype(np.int32)
            cv2.polylines(over, [curve.reshape(-1, 1, 2)], False, 255, thick, cv2.LINE_AA)
    return np.maximum(ink, _bytes(over * rng.uniform(0.15, 0.7)))


def bent(ink: Picture, body: float, rng: Rng, harm: float) -> Picture:
    """A slightly turned, slanted or wavy line: over its length it drifts by at most about half a body height."""
    if rng.random() > 0.5 * harm:
        return ink
    rows, columns = ink.shape
    turn = np.clip(rng.normal(0, 0.35) * body / max(columns, 8 * body), -0.026, 0.026)
    slant = rng.normal(0, 0.06)
    matrix = np.array([[1, -slant, slant * rows / 2], [turn, 1, -turn * columns / 2]], np.float32)
    if rng.random() < 0.15:
        x = np.arange(columns, dtype=np.float32)
        wave = body * rng.uniform(0.03, 0.15) * np.sin(x / (body * rng.uniform(6, 30)) + rng.uniform(0, 6))
        grid_x, grid_y = np.meshgrid(x, np.arange(rows, dtype=np.float32))
        ink = _bytes(cv2.remap(ink, grid_x, grid_y + wave.astype(np.float32), cv2.INTER_LINEAR))
    return _bytes(cv2.warpAffine(ink, matrix, (columns, rows), flags=cv2.INTER_LINEAR))


def printed(ink: Picture, behind: Picture | None, rng: Rng, harm: float) -> Picture:
    """Ink on paper as grey values, the paper uneven, the other side showing through where `behind` is given."""
    rows, columns = ink.shape
    paper = 255 - abs(rng.normal(0, 18)) * (0.3 + harm) - (rng.uniform(0, 60) if rng.random() < 0.15 * harm else 0)
    black = rng.uniform(0, 70) if rng.random() > 0.25 * harm else rng.uniform(70, 0.62 * paper)
    depth: NDArray[np.float32] = np.full((1, 1), (paper - black) / 255, np.float32)
    if rng.random() < 0.25 * harm:
        fading = rng.uniform(0.45, 1, (1, max(columns // 60, 2))).astype(np.float32)
        depth = depth * cv2.resize(fading, (columns, rows), interpolation=cv2.INTER_LINEAR)
    grey = np.float32(paper) - ink * depth
    if behind is not None:
        grey -= behind * np.float32(rng.uniform(0.04, 0.22))
    if rng.random() < 0.3 * harm:
        light = rng.normal(0, rng.uniform(4, 22), (2, max(columns // 150, 2))).astype(np.float32)
        grey += cv2.resize(light, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return _bytes(grey)


def scanned(grey: Picture, body: float, rng: Rng, harm: float) -> Picture:
    """What scanner, fax and file format do to the page: blur, noise, specks, coarse pixels, two levels only, JPEG."""
    if rng.random() < 0.75 * harm:
        grey = _bytes(cv2.GaussianBlur(grey, (0, 0), max(body * rng.uniform(0.01, 0.085), 0.25)))
    if rng.random() < 0.1 * harm:
        grey = _coarse(grey, rng.uniform(0.5, 0.85), body)
    if rng.random() < 0.6 * harm:
        noise = rng.standard_normal(grey.shape, np.float32) * np.float32(rng.uniform(1, 16))
        grey = _bytes(grey + noise)
    if rng.random() < 0.14 * harm:
        grey = _specks(grey, rng)
    if rng.random() < 0.17 * harm:
        grey = _bilevel(grey, rng)
    if rng.random() < 0.35 * harm:
        coded, data = cv2.imencode(".jpg", grey, (cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(18, 92))))
        grey = _bytes(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)) if coded else grey
    return grey


def _coarse(grey: Picture, by: float, body: float) -> Picture:
    by = max(by, 7.5 / body)
    if by >= 1:
        return grey
    rows, columns = grey.shape
    small = cv2.resize(grey, (max(round(columns * by), 1), max(round(rows * by), 1)), interpolation=cv2.INTER_AREA)
    return _bytes(cv2.resize(small, (columns, rows), interpolation=cv2.INTER_CUBIC))


def _specks(grey: Picture, rng: Rng) -> Picture:
    grey = grey.copy()
    rows, columns = grey.shape
    for _ in range(int(rows * columns * rng.uniform(0.0002, 0.003))):
        row, column, size = int(rng.integers(rows)), int(rng.integers(columns)), int(rng.integers(1, 3))
        grey[row : row + size, column : column + size] = rng.choice([0, 60, 255])
    return grey


def _bilevel(grey: Picture, rng: Rng) -> Picture:
    paper, black = np.percentile(grey, (90, 1))
    bilevel = _bytes((grey > black + (paper - black) * rng.uniform(0.35, 0.72)) * 255)
    before, after = (paper - grey.mean()) / max(paper - black, 1), 1 - bilevel.mean() / 255
    return bilevel if 0.5 * before < after < 1.9 * before else grey
