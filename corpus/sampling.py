"""The sample that lies in the repository: one document of every scenario, some of them scanned, and pictures of all.

::

    corpus/sample/gold/NAME.json   corpus/sample/text/NAME.txt   corpus/sample/pdf/NAME.pdf
    corpus/sample/scan/NAME.pdf    every seventh document, each condition in turn
    corpus/sample/words/           where the words stand on the pages of PDF and scan
    corpus/sample/preview/         contact sheets of the first pages
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.making import Order, make
from corpus.rules import grammar

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER = Path(__file__).parent / "sample"
SEED = "sample"
_SCANNED = 7  # one in so many
_WIDTH, _COLUMNS, _ROWS, _EDGE = 300, 5, 3, 6  # of a preview, pixels


def sample_orders(folder: Path = FOLDER) -> Iterator[Order]:
    """The orders for the documents of the sample, one a scenario."""
    for i, scenario in enumerate(sorted(grammar().scenarios)):
        forms = ("text", "pdf", "scan") if i % _SCANNED == 0 else ("text", "pdf")
        yield Order(scenario, f"{SEED}/{scenario}", None, scenario, forms, folder, condition=i // _SCANNED)


def make_sample(folder: Path = FOLDER) -> list[str]:
    """Write the sample, and return the names of its documents."""
    names = [make(order)["name"] for order in sample_orders(folder)]
    for number, sheet in enumerate(_sheets(folder, names), 1):
        path = folder / "preview" / f"sheet-{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sheet)
    return names


def _sheets(folder: Path, names: list[str]) -> Iterator[bytes]:
    """Contact sheets of first pages; of scanned documents the scan."""
    from PIL import Image

    each = _COLUMNS * _ROWS
    for at in range(0, len(names), each):
        pages = [_first_page(folder, name) for name in names[at : at + each]]
        height = max(page.height for page in pages)
        size = (_COLUMNS * (_WIDTH + _EDGE) + _EDGE, -(-len(pages) // _COLUMNS) * (height + _EDGE) + _EDGE)
        sheet = Image.new("L", size, 160)
        for i, page in enumerate(pages):
            row, column = divmod(i, _COLUMNS)
            sheet.paste(page, (_EDGE + column * (_WIDTH + _EDGE), _EDGE + row * (height + _EDGE)))
        out = io.BytesIO()
        sheet.quantize(16).save(out, "PNG", optimize=True)
        yield out.getvalue()


def _first_page(folder: Path, name: str) -> Image:
    import pypdfium2 as pdfium

    scan = folder / "scan" / f"{name}.pdf"
    document = pdfium.PdfDocument(scan if scan.exists() else folder / "pdf" / f"{name}.pdf")
    try:
        page = document[0]
        picture: Image = page.render(scale=_WIDTH / page.get_width()).to_pil().convert("L")
        return picture.resize((_WIDTH, round(_WIDTH * picture.height / picture.width)))
    finally:
        document.close()
