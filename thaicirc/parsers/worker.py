"""The other side of :mod:`thaicirc.parsers.isolation`: jobs from standard input, documents or errors to standard output.

One job after another, each a pickle. A Python exception that is none of ours ends the process, as a crash of a library
does: the reader at the other end sees that it is gone.
"""

from __future__ import annotations

import os
import pickle
import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO, NoReturn

from thaicirc.document import Document
from thaicirc.errors import ReaderDied, ThaicircError
from thaicirc.parsers import parse_all_bytes, parse_bytes
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.recognition import Recognition

_PEAK = re.compile(r"^VmHWM:\s*(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: its bytes, what it is called, and whether all documents in it are wanted."""

    data: bytes
    path: str | None
    limits: Limits
    password: str | None
    all: bool = False
    engine: str | None = None


@dataclass(frozen=True, slots=True)
class Announced:
    """So many pages are going to be read as pictures, which takes its time."""

    pages: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a job, and the most memory that the process has used so far."""

    outcome: Document | ThaicircError | list[Document | ThaicircError]
    peak: int


def main(jobs_from: int, answers_to: int) -> None:
    """Serve until the jobs end; both are descriptors that nothing else reads from or writes to."""
    jobs, answers = os.fdopen(jobs_from, "rb"), os.fdopen(answers_to, "wb")
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limited = False
    while True:
        try:
            job: Job = pickle.load(jobs)
        except EOFError:
            return
        if not limited:
            limit_memory(job.limits.memory)
            limited = True
        _send(_answer(job, answers), answers)


def _send(said: Answer | Announced, answers: IO[bytes]) -> None:
    pickle.dump(said, answers)
    answers.flush()


def _answer(job: Job, answers: IO[bytes]) -> Answer:
    def announce(pages: int) -> None:
        _send(Announced(pages), answers)

    outcome: Document | ThaicircError | list[Document | ThaicircError]
    try:
        read = parse_all_bytes if job.all else parse_bytes
        recognition = Recognition(job.engine, announce)
        outcome = read(job.data, path=job.path, limits=job.limits, password=job.password, recognition=recognition)
    except ThaicircError as error:
        outcome = error
    except MemoryError:
        outcome = ReaderDied(job.path, reason="memory")
    return Answer(outcome, peak_memory())


def limit_memory(most: int) -> None:
    """Allow this process so many bytes of memory of its own, where the system knows such a limit."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def peak_memory() -> int:
    """The most memory, in bytes, that this process has used; 0 where the system does not say.

    What ``getrusage`` says on Linux may be the peak of the process that started this one.
    """
    if sys.platform == "win32":
        return 0
    status = Path("/proc/self/status")
    found = _PEAK.search(status.read_text("ascii", "replace")) if status.exists() else None
    if found:
        return int(found[1]) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    """End by way of all ``finally``, so that programs that were started end too."""
    sys.exit(1)
