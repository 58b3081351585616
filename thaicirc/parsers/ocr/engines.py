"""Engines that read the picture of a page, behind one protocol, and how to choose one by its name.

==============  =======================================================================================================
``thai``        ours, the default: all ten Thai digits, second choices for every letter, no program to install
``tesseract``   the program Tesseract, by pytesseract
``tesserocr``   the same inside this process, where the package tesserocr is installed
==============  =======================================================================================================
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from thaicirc.parsers.ocr.reading import ReadPage

if TYPE_CHECKING:
    from thaicirc.parsers.ocr.raster import Raster

DEFAULT_ENGINE = "thai"
_MODULES = {"thai": "thai", "tesseract": "tesseract", "tesserocr": "tesserocr"}
ENGINES = tuple(_MODULES)


class Engine(Protocol):
    """Reads one page at a time."""

    @property
    def name(self) -> str:
        """The name by which it is chosen."""
        ...

    @property
    def version(self) -> str:
        """Which version of program and model it is."""
        ...

    def read(self, raster: Raster) -> ReadPage:
        """What stands on the page."""
        ...


def engine(name: str = DEFAULT_ENGINE) -> Engine:
    """The engine of that name, ready to read; raises :class:`~thaicirc.errors.EngineMissing` where it is not installed.

    >>> engine("abacus")
    Traceback (most recent call last):
    ValueError: no engine 'abacus': thai, tesseract, tesserocr
    """
    if name not in _MODULES:
        raise ValueError(f"no engine {name!r}: {', '.join(ENGINES)}")
    module = import_module(f"thaicirc.parsers.ocr.{_MODULES[name]}")
    return cast(Engine, module.open_engine())
