"""PDF text layers: what is wrong in them before and after repair, and how fast they are read beside pdfplumber.

``python -m benchmarks.pdf_text [FOLDER] [--reference DIR]``. FOLDER holds PDF files (``../shared/pdf`` where it is there).
DIR holds readings by eye, one a page: ``NAME.pN.txt``; they are not published, because they are the documents' text.
White space is not counted, nor what stands below the last line of a reading, which may stop short of the page's end.
Before: what PDFium alone gives for the page. A reading is typed from the picture of the page; one that was made from
this parser's own text would prove nothing.
"""

from __future__ import annotations

import argparse
import gc
import io
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from thaicirc.document import Document
from thaicirc.numerals import to_arabic
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.pdf import parse
from thaicirc.records import Source

FOLDER = Path(__file__).parent.parent.parent / "shared" / "pdf"
#: Each is read so often; the fastest time counts, for the machine's other work only ever adds.
ROUNDS = 3


class Wrong(NamedTuple):
    """Characters of a page that are wrong, before repair and after it, and of how many."""

    page: str
    letters: int
    before: int
    after: int
    digits: int  # of `before`, those that are the right digit in the other script (D9)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="PDF text layers before and after repair, and speed")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--reference", type=Path, help="readings by eye: NAME.pN.txt")
    parser.add_argument("--pages", type=int, default=3, help="pages of each file that are timed")
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.pdf")) if arguments.folder.is_dir() else []
    if not files:
        print(f"no PDF files in {arguments.folder}: name a folder that holds some")
        return
    if arguments.reference is not None:
        print_wrong(list(compare(files, arguments.reference)))
    print_speed(list(race(files, arguments.pages)))


def compare(files: Sequence[Path], reference: Path) -> Iterator[Wrong]:
    """What is wrong on each page that there is a reading of."""
    for file in files:
        for reading in sorted(reference.glob(f"{file.stem}.p*.txt")):
            number = int(reading.stem.rpartition(".p")[2])
            truth = solid(reading.read_text("utf-8"))
            data = file.read_bytes()
            before, after = solid(plain(data, number - 1)), solid(mended(data, number))
            least = distance(to_arabic(before), to_arabic(truth))
            wrong = distance(before, truth)
            yield Wrong(f"{file.stem} p. {number}", len(truth), wrong, distance(after, truth), wrong - least)


def plain(data: bytes, i: int) -> str:
    """The text of page ``i`` (from 0) as PDFium gives it."""
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(data)
    try:
        page = pdf[i]
        textpage = page.get_textpage()
        try:
            return str(textpage.get_text_range())
        finally:
            textpage.close()
            page.close()
    finally:
        pdf.close()


def mended(data: bytes, number: int) -> str:
    """The text of page ``number`` as it is read here, what stands around it included."""
    document = read(data)
    page = document.pages[number - 1]
    head = [each.text for each in page.furniture if each.box is not None and each.box.top < page_middle(page.size)]
    foot = [each.text for each in page.furniture if each.text not in head]
    return "\n".join((*head, page.span.of(document.text), *foot))


def page_middle(size: tuple[float, float] | None) -> float:
    """Half the height of a page."""
    return size[1] / 2 if size else 0.0


def read(data: bytes) -> Document:
    """The document that the PDF in ``data`` shows."""
    return parse(data, Source(), limits=Limits())


def solid(text: str) -> str:
    """The text without white space and without rows of dots, which stand for lines to write on."""
    return "".join(c for c in text if not c.isspace() and c not in ".…_-\x02\ufffe")


def distance(page: str, reading: str, *, whole: bool = False) -> int:
    """The least number of characters to put in, take out or change (Levenshtein).

    A reading may stop before the page does; what follows on the page is then not counted, unless ``whole``.

    >>> distance("กขคงจ", "กขค"), distance("กขคงจ", "กขค", whole=True), distance("กคง", "กขค")
    (0, 2, 1)
    """
    row = list(range(len(reading) + 1))
    best = row[-1]
    for i, x in enumerate(page, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(reading, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
        best = min(best, row[-1])
    return row[-1] if whole else best


def print_wrong(rows: Sequence[Wrong]) -> None:
    """Characters wrong, page by page."""
    total = Wrong(
        "all",
        sum(row.letters for row in rows),
        sum(row.before for row in rows),
        sum(row.after for row in rows),
        sum(row.digits for row in rows),
    )
    print(f"{'':58}{'letters':>8}{'before':>8}{'digits':>8}{'after':>8}")
    for row in (*rows, total):
        print(f"{row.page:58}{row.letters:8}{row.before:8}{row.digits:8}{row.after:8}")
    print()


def race(files: Sequence[Path], pages: int) -> Iterator[tuple[str, int, float, float]]:
    """File, pages, and the seconds that each reader takes for them; files without a text layer are left out."""
    for file in files:
        data = beginning(file, pages)
        document = read(data)
        if all(page.reasons == ("no_text",) for page in document.pages):
            continue
        yield file.stem, len(document.pages), fastest(partial(read, data)), fastest(partial(plumbed, data))


def beginning(file: Path, pages: int) -> bytes:
    """The same PDF with its first pages alone."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(file) as pdf:
        del pdf.pages[pages:]
        pdf.save(out)
    return out.getvalue()


def plumbed(data: bytes) -> None:
    """Read all pages with pdfplumber."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()


def fastest(work: Callable[[], object]) -> float:
    """The least processor time of several rounds."""
    found = []
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def print_speed(rows: Sequence[tuple[str, int, float, float]]) -> None:
    """Milliseconds a page."""
    print(f"{'milliseconds a page':58}{'pages':>8}{'here':>8}{'plumber':>8}{'ratio':>8}")
    total = ("all", sum(row[1] for row in rows), sum(row[2] for row in rows), sum(row[3] for row in rows))
    for name, pages, ours, theirs in (*rows, total):
        print(f"{name:58}{pages:8}{1000 * ours / pages:8.1f}{1000 * theirs / pages:8.1f}{theirs / ours:8.2f}")


if __name__ == "__main__":
    main()
