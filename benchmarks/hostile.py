"""Hostile files: what each is answered with, in how many seconds, with how much memory: ``python -m benchmarks.hostile``.

Each is read by a reader that was started for it alone. Memory is the most that the reader, or a program that it started, has
held at a time; it includes the some 40 MB of Python and this library.
"""

from __future__ import annotations

import subprocess
import sys
import time

from tests.hostile.files import FILES, Hostile
from thaicirc.errors import ThaicircError
from thaicirc.parsers.isolation import Reader
from thaicirc.parsers.limits import Limits


def measured(hostile: Hostile) -> str:
    """One line: answer, seconds, megabytes."""
    import resource

    data = hostile.make()
    with Reader(Limits(seconds=hostile.seconds)) as reader:
        since = time.perf_counter()
        try:
            document = reader.parse_bytes(data, path="file", password=hostile.password)
            said = f"document, {len(document.text):,} characters"
        except ThaicircError as error:
            said = f"{error.code}: {error.cause()}"
        took = time.perf_counter() - since
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    return f"{hostile.name:40}{len(data) / 1e6:9.3f}{took:8.2f}{peak:8.0f}  {said}"


def main() -> None:
    """Print a line for each file; one file in a process of its own, so that its memory is its own."""
    if len(sys.argv) > 1:
        print(measured(next(each for each in FILES if each.name == sys.argv[1])))
        return
    print(f"{'file':40}{'MB':>9}{'seconds':>8}{'MB used':>8}  answer")
    for each in FILES:
        subprocess.run([sys.executable, "-m", "benchmarks.hostile", each.name], check=True)


if __name__ == "__main__":
    main()
