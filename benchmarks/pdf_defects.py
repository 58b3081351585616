"""Text layers that lie, on known truth: characters wrong before and after repair, for each class of defect.

Documents of the generated corpus are given each defect in turn (:mod:`corpus.defects`); what the same page says with
a sound text layer is the truth. White space is not counted. *before* is PDFium's text as it comes.

::

    python -m benchmarks.pdf_defects [NUMBER OF DOCUMENTS]
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from difflib import SequenceMatcher

from corpus.compose import compose
from corpus.defects import DEFECTS, with_defect
from corpus.pdf import typeset
from thaicirc.parsers import Recognition, parse_bytes


def bare(text: str) -> str:
    """The text without white space and line ends.

    >>> bare(" ก ข\\n")
    'กข'
    """
    return re.sub(r"[\s\ufffe\u200b]+", "", text)


def wrong(truth: str, text: str) -> int:
    """How many characters have to be put in, taken out or exchanged.

    >>> wrong("สำนัก", "สานก")
    2
    """
    matcher = SequenceMatcher(None, truth, text, autojunk=False)
    return sum(max(i2 - i1, j2 - j1) for op, i1, i2, j1, j2 in matcher.get_opcodes() if op != "equal")


def plain(data: bytes) -> str:
    """What PDFium says, nothing repaired."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def main(count: int = 40) -> None:
    """Print the table."""
    before, after, letters = Counter[str](), Counter[str](), 0
    grades: dict[str, Counter[str]] = {name: Counter() for name in ("none", *DEFECTS)}
    for i in range(count):
        data = typeset(compose("benchmark", f"defects/{i}").letter).pdf
        truth, seen = bare(parse_bytes(data).text), bare(plain(data))
        letters += len(truth)
        for name in grades:
            lied = data if name == "none" else with_defect(data, name)
            document = parse_bytes(lied, recognition=Recognition(None))
            before[name] += wrong(seen, bare(plain(lied)))
            after[name] += wrong(truth, bare(document.text))
            grades[name].update(page.grade.value for page in document.source.page_sources)
    print(f"{count} documents, {letters} letters in each column\n")
    print(f"{'defect':8}{'before':>8}{'after':>8}{'after, %':>10}   pages sound / doubtful / unsound")
    for name, found in grades.items():
        pages = " / ".join(str(found[grade]) for grade in ("sound", "doubtful", "unsound"))
        print(f"{name:8}{before[name]:8}{after[name]:8}{100 * after[name] / letters:10.3f}   {pages}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
