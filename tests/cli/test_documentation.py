"""What the documentation shows is what the program does: its examples run here.

``THAICIRC_REGENERATE=1`` rewrites the expected output of the blocks that begin with ``$``, and fails so that nobody keeps it on.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
WITH_PYTHON = [page for page in PAGES if ">>> " in page.read_text("utf-8")]
WITH_COMMANDS = [page for page in PAGES if "```console" in page.read_text("utf-8")]
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", WITH_PYTHON, ids=name)
def test_python(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS)
    assert tried
    assert not failed


def answered(block: str) -> str:
    """The block with each command followed by what it says now."""
    program = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": program, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1"}
    said = []
    for line in block.splitlines():
        if line.startswith("$ "):
            command = ["bash", "-c", line[2:]]
            done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            said.append(f"{line}\n{done.stdout.decode()}")
    return "".join(said)


@pytest.mark.skipif(os.name != "posix", reason="the commands are for a Unix shell")
@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name)
def test_commands(page: Path) -> None:
    written = page.read_text("utf-8")
    now = BLOCK.sub(lambda match: answered(match[0]), written)
    if os.environ.get("THAICIRC_REGENERATE"):
        page.write_text(now, "utf-8")
        pytest.fail(f"{name(page)} was rewritten: look at the change, then test again without THAICIRC_REGENERATE")
    assert now == written
