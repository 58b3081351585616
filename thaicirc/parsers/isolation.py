"""Files from strangers, read in a process of their own: a crash, a hang or a hunger for memory costs that file only.

>>> with Reader() as reader:
...     reader.parse_bytes(b"<p>" + "เรื่อง ขอเชิญประชุม".encode() + b"<html>").text
'<p>เรื่อง ขอเชิญประชุม<html>'

The process is started when it is first needed and kept for the files to come; plain text, which no library parses, is read
here. This guards against accidents and denial of service. It is no sandbox: the process may do what its user may.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Self

from thaicirc.document import Document
from thaicirc.errors import ReaderDied, ThaicircError, TimedOut, shown
from thaicirc.parsers import load, parse_all_bytes, parse_bytes, sniff
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.parsers.recognition import SECONDS_A_PAGE
from thaicirc.parsers.worker import Announced, Answer, Job

#: Beyond its limit a reader has this long to say so itself; LibreOffice is ended within it.
_GRACE = 3.0
#: How long a process has to end in good order.
_FAREWELL = 2.0
#: A process that crashed is gone by then; what it ended with is worth knowing.
_MOMENT = 0.05
#: A process that has used this share of its memory is replaced before the next file.
_SPENT = 0.5
#: One that died having used this share died of hunger; what libraries say in Python and in C++ tells it too.
_FULL = 0.8
_HUNGER = "memory used up"
_SIGNS = ("MemoryError", "bad_alloc", _HUNGER)
_SAID = 2000
#: Standard input and output are put aside before anything is loaded: what libraries print must not get among the answers.
_START = """
import os, sys
jobs, answers = os.dup(0), os.dup(1)
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
os.dup2(2, 1)
sys.path[:] = {!r}
from thaicirc.parsers.worker import main
main(jobs, answers)
"""


@dataclass(frozen=True)
class _Worker:
    """A running process and the file that its complaints go to."""

    process: subprocess.Popen[bytes]
    complaints: IO[bytes]


class Reader:
    """Reads one file after another like :mod:`thaicirc.parsers`, each within the same limits; not for several threads."""

    def __init__(self, limits: Limits = DEFAULT, *, engine: str | None = "thai") -> None:
        self.limits = limits
        self.engine = engine
        self._worker: _Worker | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def parse(self, path: str | os.PathLike[str], *, password: str | None = None) -> Document:
        """The document in a file, as :func:`thaicirc.parsers.parse` gives it."""
        return self.parse_bytes(load(path, self.limits), path=path, password=password)

    def parse_all(self, path: str | os.PathLike[str], *, password: str | None = None) -> list[Document | ThaicircError]:
        """All documents in a file, as :func:`thaicirc.parsers.parse_all` gives them."""
        return self.parse_all_bytes(load(path, self.limits), path=path, password=password)

    def parse_all_bytes(
        self, data: bytes, *, path: str | os.PathLike[str] | None = None, password: str | None = None
    ) -> list[Document | ThaicircError]:
        """All documents that ``data`` holds."""
        if len(data) > self.limits.size or _is_text(data):
            return parse_all_bytes(data, path=path, limits=self.limits)
        outcome = self._outcome(
            Job(data, None if path is None else shown(path), self.limits, password, all=True, engine=self.engine)
        )
        return outcome if isinstance(outcome, list) else [outcome]

    def parse_bytes(
        self, data: bytes, *, path: str | os.PathLike[str] | None = None, password: str | None = None
    ) -> Document:
        """The document that ``data`` holds."""
        if len(data) > self.limits.size or _is_text(data):
            return parse_bytes(data, path=path, limits=self.limits)
        outcome = self._outcome(
            Job(data, None if path is None else shown(path), self.limits, password, engine=self.engine)
        )
        if not isinstance(outcome, Document):
            raise outcome if isinstance(outcome, ThaicircError) else ReaderDied(path)
        return outcome

    def close(self) -> None:
        """End the process, where there is one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            _end(worker)

    def _outcome(self, job: Job) -> Document | ThaicircError | list[Document | ThaicircError]:
        worker = self._worker = self._worker or _started()
        deadline = _Deadline(worker.process, job.limits.seconds + _GRACE)
        try:
            answer = _asked(worker, job, deadline)
        except BaseException:
            self.close()
            raise
        finally:
            deadline.cancel()
        if isinstance(answer, Answer):
            if answer.peak > _SPENT * job.limits.memory:
                self.close()
            return answer.outcome
        self.close()
        return TimedOut(job.path, limit=job.limits.seconds) if deadline.passed else _died(job.path, answer)


class _Deadline:
    """Stops a process when its time is up; more time is given for pages that are read as pictures."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.passed = False
        self._process, self._until = process, time.monotonic()
        self._timer: threading.Timer | None = None
        self.extend(seconds)

    def extend(self, seconds: float) -> None:
        """Put the deadline off."""
        self.cancel()
        self._until += seconds
        self._timer = threading.Timer(max(self._until - time.monotonic(), 0.0), self._expire)
        self._timer.start()

    def cancel(self) -> None:
        """Never mind."""
        if self._timer is not None:
            self._timer.cancel()

    def _expire(self) -> None:
        self.passed = True
        _stop(self._process)


def _is_text(data: bytes) -> bool:
    """The beginning is enough to tell; no directory of a container is read here."""
    return sniff.kind_of(data[: sniff.HEAD]) == "text"


def _asked(worker: _Worker, job: Job, deadline: _Deadline) -> Answer | str:
    """The answer to a job, or what the process said before it died."""
    process = worker.process
    if process.stdin is None or process.stdout is None:
        raise ValueError("a worker without pipes")
    try:
        pickle.dump(job, process.stdin)
        process.stdin.flush()
        answer = pickle.load(process.stdout)
        while isinstance(answer, Announced):
            deadline.extend(answer.pages * SECONDS_A_PAGE)
            answer = pickle.load(process.stdout)
    except (EOFError, BrokenPipeError, pickle.UnpicklingError):
        return _last_words(worker, job.limits.memory)
    return answer if isinstance(answer, Answer) else "no answer"


def _last_words(worker: _Worker, memory: int) -> str:
    """What a process said before it died; where it said nothing, how it ended and whether its memory was used up."""
    peak = _ended(worker.process)
    worker.complaints.seek(0)
    said = worker.complaints.read()[-_SAID:].decode("utf-8", "replace").strip()
    return said or f"status {worker.process.returncode}" + (f", {_HUNGER}" if peak > _FULL * memory else "")


def _ended(process: subprocess.Popen[bytes]) -> int:
    """End a process that may have ended by itself; the most memory that it has used, where the system says."""
    until = time.monotonic() + _MOMENT
    while sys.platform != "win32" and process.returncode is None and time.monotonic() < until:
        try:
            gone, status, used = os.wait4(process.pid, os.WNOHANG)
        except ChildProcessError:  # its time was up, and the timer was first
            break
        if gone:
            process.returncode = os.waitstatus_to_exitcode(status)
            return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        time.sleep(_MOMENT / 10)
    _stop(process)
    return 0


def _died(path: str | None, said: str) -> ReaderDied:
    error = ReaderDied(path, reason="memory" if any(sign in said for sign in _SIGNS) else "crash")
    error.add_note(said)
    return error


def _started() -> _Worker:
    complaints = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", _START.format(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        start_new_session=True,
    )
    return _Worker(process, complaints)


def _end(worker: _Worker) -> None:
    process = worker.process
    _stop(process)
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except BrokenPipeError:
                continue
    worker.complaints.close()


def _stop(process: subprocess.Popen[bytes]) -> None:
    """In good order, so that what it started ends too; by force where it does not listen."""
    try:
        process.wait(_MOMENT)
    except subprocess.TimeoutExpired:
        process.terminate()
        try:
            process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
