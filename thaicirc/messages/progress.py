"""How far a long run has come, drawn on standard error once it takes longer than a moment."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import rich.progress

#: Seconds before anything is drawn: a quick run stays quiet.
PATIENCE = 0.5


class Progress:
    """A bar that appears only where it is `shown` and needed; lines said meanwhile stand above it."""

    def __init__(self, description: str, total: int, *, shown: bool) -> None:
        self._description = description
        self._total = total
        self._shown = shown
        self._done = 0
        self._bar: rich.progress.Progress | None = None
        self._since = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self) -> None:
        """One more is done; with the last one the bar goes, so that what follows has the terminal to itself."""
        self._done += 1
        if self._bar is None and self._shown and time.monotonic() - self._since > PATIENCE:
            self._bar = self._drawn()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._done)
            if self._done >= self._total:
                self._bar.stop()

    def say(self, line: str) -> None:
        """Print a line to standard error without breaking the bar."""
        if self._bar is not None:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            print(line, file=sys.stderr)

    def _drawn(self) -> rich.progress.Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        bar.add_task(self._description, total=self._total)
        bar.start()
        return bar
