"""What several tests need: the program as a person runs it, and documents to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# The first example of a test may load a dictionary; how long things take is measured in benchmarks/.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "corpus" / "samples"

LETTER = """ที่ กก ๐๒๐๓/ว ๔๑๗                         สำนักงานปลัดกระทรวงการท่องเที่ยวและกีฬา

                    ๙ กุมภาพันธ์ ๒๕๖๗

เรื่อง  การสำรวจสนามกีฬาที่พร้อมเปิดให้ประชาชนใช้

เรียน  ผู้ว่าราชการจังหวัด

        ขอให้จังหวัดส่งผลการสำรวจ ภายในวันที่ ๘ มีนาคม ๒๕๖๗

                    ขอแสดงความนับถือ

                    (นางสาวพิมพ์ลดา ศรีวรกุล)
                ปลัดกระทรวงการท่องเที่ยวและกีฬา
"""


@dataclass(frozen=True)
class Ran:
    """How a run of the program ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def letter() -> str:
    """The text of a short circular."""
    return LETTER


@pytest.fixture
def samples() -> Path:
    """The folder of the sample documents."""
    return SAMPLES


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The program in a process of its own, in an empty folder, under a plain English locale."""

    def run_(*arguments: str, stdin: bytes = b"", **environment: str) -> Ran:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        done = subprocess.run(
            [sys.executable, "-m", "thaicirc.cli", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**clean, "LC_ALL": "C.UTF-8", **environment},
            timeout=60,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_
