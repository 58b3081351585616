"""How long ``import thaicirc`` takes beside Python's own start: ``python -m benchmarks.import_time``.

Each figure is the median of new processes, the three kinds taken in turn so that a busy moment hits all alike.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

ROUNDS = 15
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import thaicirc": ["-c", "import thaicirc"],
    "import thaicirc, Circular": ["-c", "from thaicirc import Circular"],
    "thaicirc --help": ["-m", "thaicirc.cli", "--help"],
}


def seconds(arguments: list[str]) -> float:
    """The wall time of one new Python with these arguments."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """The median seconds of each command; the first round warms the disk's cache and is not counted."""
    runs = [{name: seconds(arguments) for name, arguments in COMMANDS.items()} for _ in range(rounds + 1)]
    return {name: median(run[name] for run in runs[1:]) for name in COMMANDS}


def main() -> None:
    """Print a line for each command."""
    found = measure()
    start = found["python -c pass"]
    print(f"{'':28}{'ms':>8}{'more':>8}{'ratio':>8}")
    for name, took in found.items():
        print(f"{name:28}{took * 1000:8.1f}{(took - start) * 1000:8.1f}{took / start:8.2f}")


if __name__ == "__main__":
    main()
