"""Pages to read, with what is printed on them: rendered letters in all conditions, and real scans that were transcribed."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from thaicirc.parsers import ocr
from thaicirc.parsers.ocr.raster import Raster
from thaicirc.records import Source

#: Families that the recogniser was not trained on.
FAMILIES = ("niramit", "trirong")
#: What stands on a page without being print to be read.
_ASIDE = frozenset({"stamp"})
#: Dotted rules to write on are drawn, not written.
_LEADER = re.compile(r"\.{4,}")


@dataclass(frozen=True, slots=True)
class Sample:
    """A page: its group, its name, its picture, what is printed on it line by line, the record of its document."""

    group: str
    name: str
    raster: Raster
    lines: tuple[str, ...]
    gold: dict[str, Any]


def rendered(count: int, seed: int) -> Iterator[Sample]:
    """First pages of letters in families that were not trained on, each in every condition."""
    from PIL import Image

    from corpus.compose import compose
    from corpus.pdf import typeset
    from corpus.scan import CONDITIONS, scan
    from thaicirc.parsers.ocr.raster import of_picture
    from thaicirc.records import Kind

    kinds = (Kind.EXTERNAL_LETTER, Kind.MEMORANDUM, Kind.ORDER, Kind.ANNOUNCEMENT)
    for i in range(count):
        made = compose(f"ocr-{i}", f"{seed}/ocr/{i}", kind=kinds[i % len(kinds)])
        letter = replace(made.letter, look=replace(made.letter.look, font=FAMILIES[i % len(FAMILIES)], hand=""))
        pages = typeset(letter)
        gold = json.loads(made.record.model_dump_json()) if len(pages.pages) == 1 else {}
        page = pages.pages[0]
        lines = tuple(
            _LEADER.sub(" ", " ".join(page.words[at].text for at in line))
            for line in page.lines
            if page.words[line[0]].zone not in _ASIDE
        )
        for condition in CONDITIONS:
            first = scan(pages, seed=seed + i, condition=condition).pages[0]
            picture = Image.open(io.BytesIO(first.image))
            picture.info["dpi"] = (first.dpi, first.dpi)
            raster = next(iter(of_picture(picture)))
            yield Sample(condition, f"{condition}-{i}", raster, lines, gold)


def scans(folder: Path) -> Iterator[Sample]:
    """First pages of the scans that have a transcription beside them."""
    for told in sorted(folder.glob("*.json")):
        gold = json.loads(told.read_text("utf-8"))
        file = next((path for path in sorted(folder.glob(f"{told.stem}.*")) if path.suffix != ".json"), None)
        if file is None or not gold.get("_text"):
            continue
        raster = next(iter(ocr.rasters(file.read_bytes(), Source(path=str(file)), pages={1})))
        lines = tuple(line for line in gold["_text"].splitlines() if line.strip())
        yield Sample("real scans", told.stem, raster, lines, gold)
