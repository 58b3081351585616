"""Chance by seed, also for libraries that draw from the generators that everybody shares."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

#: The state that OpenCV's generator has when a process begins; it can be set, not read.
_CV_BEGINNING = -1


def generator(seed: int, *names: object) -> np.random.Generator:
    """A generator of its own for each seed and names; the same ones give the same numbers in every process.

    >>> int(generator(7, "fax", 1).integers(1000)) == int(generator(7, "fax", 1).integers(1000))
    True
    """
    return np.random.default_rng([seed & 0xFFFFFFFF, *(zlib.crc32(str(name).encode()) for name in names)])


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Sets the shared generators of Python, NumPy and OpenCV, and leaves the first two as they were found."""
    import cv2

    python, numpy = random.getstate(), np.random.get_state()
    random.seed(seed)
    np.random.seed(seed & 0xFFFFFFFF)
    cv2.setRNGSeed(seed & 0x7FFFFFFF)
    try:
        yield
    finally:
        random.setstate(python)
        np.random.set_state(numpy)
        cv2.setRNGSeed(_CV_BEGINNING)
