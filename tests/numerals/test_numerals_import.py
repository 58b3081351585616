"""Importing is cheap and pulls in nothing heavy."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("pythainlp", "dateparser", "holidays", "pydantic", "numpy")


def test_import_brings_nothing_heavy_and_nothing_of_ours() -> None:
    code = (
        "import sys, thaicirc; ours = {name for name in sys.modules if name.startswith('thaicirc')};"
        "import thaicirc.numerals; print(*(name for name in sys.modules if name not in ours))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not [name for name in loaded if name.split(".")[0] in HEAVY]
    ours = {name for name in loaded if name.startswith("thaicirc")}
    assert all(name.startswith("thaicirc.numerals") or name == "thaicirc.spans" for name in ours)


def test_import_takes_a_few_milliseconds() -> None:
    code = (
        "import time, re, json, dataclasses, decimal, datetime, importlib.resources, thaicirc; start = time.perf_counter();"
        "import thaicirc.numerals; print(time.perf_counter() - start)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    assert min(float(run.stdout) for run in runs) < 0.1
