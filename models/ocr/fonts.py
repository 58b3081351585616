"""The font files that lines are set in: where they come from, which are for training, which are kept apart.

Debian's ``fonts-thai-tlwg`` is looked for where Debian puts it; the others are fetched from the npm registry, by its
own client, into a cache folder outside the repository.
"""

from __future__ import annotations

import json
import re
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TLWG = Path("/usr/share/fonts/truetype/tlwg")


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its family, style (``regular``, ``bold`` …), role (``train``, ``hand``, ``held out``) and share."""

    path: Path
    family: str
    style: str
    role: str
    share: float


def table() -> dict[str, Any]:
    """The families as listed in ``data/fonts.json``, with packages, shares and roles."""
    table: dict[str, Any] = json.loads(Path(__file__).with_name("data").joinpath("fonts.json").read_text("utf-8"))
    return table


_STYLES = (  # the first that fits a file's name
    ("bolditalic", r"bold_?(?:italic|oblique)"),
    ("", r"thin|extralight|black|extrabold|(?:light|medium|semi\w+)_?(?:italic|oblique)"),
    ("italic", r"italic|oblique"),
    ("semibold", r"semibold"),
    ("bold", r"bold"),
    ("medium", r"medium"),
    ("light", r"light"),
)


def style(name: str) -> str:
    """The style that a font file's name tells; nothing for extremes that no letter is set in.

    >>> style("Sarabun_700Bold_Italic"), style("Laksaman"), style("Kanit_100Thin")
    ('bolditalic', 'regular', '')
    """
    name = name.lower()
    if re.search(r"semi ?bold_?(?:italic|oblique)|extra ?bold", name):
        return ""
    return next((kind for kind, pattern in _STYLES if re.search(pattern, name)), "regular")


def _files(family: str, folder: Path) -> Iterator[tuple[Path, str]]:
    seen = set()
    for path in sorted(folder.rglob("*.ttf")):
        stem = path.stem.removesuffix("-webfont")
        kind = style(stem)
        if kind and kind not in seen and re.split("[-_]", stem)[0].lower() == family.lower():
            seen.add(kind)
            yield path, kind


def catalogue(cache: Path) -> list[Face]:
    """All faces found in the cache folder and among the system's, each with its share of the lines."""
    listed, faces = table(), []
    for entry in listed["families"]:
        folder = TLWG if entry["folder"] == "tlwg" else cache / entry["folder"]
        files = list(_files(entry["family"], folder))
        weights = [listed["styles"][kind] for _, kind in files]
        for (path, kind), weight in zip(files, weights, strict=True):
            share = entry["share"] * weight / sum(weights)
            faces.append(Face(path, entry["family"], kind, entry["role"], share))
    return faces


def with_role(faces: Iterable[Face], role: str) -> list[Face]:
    """The faces of one role."""
    return [face for face in faces if face.role == role]


def _fetch(package: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command: Sequence[str] = ("npm", "pack", "--silent", "--pack-destination", str(folder), package)
    subprocess.run(command, check=True, timeout=300)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
        archive.unlink()


def fetch(cache: Path) -> list[str]:
    """Fetch the npm packages that the cache folder lacks; gives the names of those fetched."""
    fetched = []
    for entry in table()["families"]:
        folder = cache / entry["folder"]
        if entry["package"] and not any(folder.rglob("*.ttf")):
            _fetch(entry["package"], folder)
            fetched.append(entry["package"])
    return fetched
