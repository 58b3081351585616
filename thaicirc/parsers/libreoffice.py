"""LibreOffice as a converter: is it installed, and bytes of an older format → bytes of a .docx file.

It runs without a window, in a folder of its own that is gone afterwards, with settings of its own: macros do not run, links
are not followed, and what would go to the network goes nowhere. It is stopped with all it started when its time is up.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from thaicirc.errors import BrokenFile, EngineMissing, TimedOut
from thaicirc.parsers.limits import DEFAULT, Limits

_PROGRAMS = ("soffice", "libreoffice")
#: Where installers put it on systems whose search path does not lead there.
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_VERSION = re.compile(r"LibreOffice (\S+)")
_PATIENCE = 20.0
#: Which filter reads a kind, so that LibreOffice does not guess again.
_FILTERS = {"doc": "MS Word 97", "odt": "writer8", "rtf": "Rich Text Format"}

#: Path, name and value of settings (registry of LibreOffice, ``org.openoffice``).
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


@dataclass(frozen=True, slots=True)
class Engine:
    """LibreOffice as it is installed here: its program and its version."""

    program: str
    version: str


@cache
def installed() -> Engine | None:
    """LibreOffice, where it is installed."""
    places = (shutil.which(name) for name in _PROGRAMS)
    program = next((each for each in (*places, *_PLACES) if each and os.path.exists(each)), None)
    if program is None:
        return None
    done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=_PATIENCE, check=False)
    found = _VERSION.search(done.stdout)
    return Engine(program, found[1]) if found else None


def to_docx(data: bytes, kind: str, *, limits: Limits = DEFAULT, path: str | None = None) -> bytes:
    """The same document as a .docx file; `kind` is ``doc``, ``odt`` or ``rtf``."""
    engine = installed()
    if engine is None:
        raise EngineMissing(path, engine="LibreOffice")
    with tempfile.TemporaryDirectory(prefix="thaicirc-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / f"in.{kind}").write_bytes(data)
        _write_settings(folder / "profile" / "user")
        try:
            _run(_command(engine, folder, kind), folder, limits.seconds)
        except subprocess.TimeoutExpired as error:
            raise TimedOut(path, limit=limits.seconds) from error
        made = folder / "out" / "in.docx"
        if not made.exists() or made.stat().st_size > limits.size:
            raise BrokenFile(path, kind=kind)
        return made.read_bytes()


def _command(engine: Engine, folder: Path, kind: str) -> list[str]:
    return [
        engine.program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nologo",
        f"--infilter={_FILTERS[kind]}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "out"),
        str(folder / f"in.{kind}"),
    ]


def _run(command: Sequence[str], folder: Path, seconds: float) -> None:
    """Run it in a group of processes of its own, of which none is left afterwards."""
    nowhere = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "HOME": str(folder)}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **nowhere},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    process.wait()


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.{place}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for place, name, value in _SETTINGS
    )
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        "utf-8",
    )
