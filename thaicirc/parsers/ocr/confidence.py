"""The probability that the recogniser gives a letter → how often such a letter is right.

A network is surer of itself than it should be. ``data/confidence.json`` holds a few points of the curve, measured on
letters of rendered scans; between them it is straight in the logarithm of the doubt, where the readings crowd.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from math import log

#: A letter is not surer than this, whatever was measured.
_LEAST_DOUBT = 1e-4


def calibrated(probability: float) -> float:
    """How often a letter read with that probability is right, 0 to 1; it never falls as the probability rises.

    >>> calibrated(0.3) < calibrated(0.9) < calibrated(0.9999) < 1
    True
    """
    at = _doubt(probability)
    places, values = _curve()
    i = bisect_left(places, at)
    if i == 0:
        return values[0]
    if i == len(places):
        return values[-1]
    share = (at - places[i - 1]) / (places[i] - places[i - 1])
    return values[i - 1] + share * (values[i] - values[i - 1])


def _doubt(probability: float) -> float:
    """Grows with the probability without end: 1 doubt in 10, in 100, in 1,000 are steps of one size."""
    return -log(max(1.0 - probability, _LEAST_DOUBT))


@cache
def _curve() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The points: places by their doubt, and how often letters there are right."""
    path = files("thaicirc.parsers.ocr").joinpath("data/confidence.json")
    points = json.loads(path.read_text("utf-8"))["points"]
    return tuple(_doubt(p) for p, _ in points), tuple(float(right) for _, right in points)
