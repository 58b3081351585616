"""How much one file may cost: its bytes, pages, pixels, what it unfolds to, seconds, memory.

Files come from strangers. A limit is checked before the work that it bounds, wherever the format says beforehand how
much that will be; `seconds` and `memory` bound a worker process (:mod:`thaicirc.parsers.isolation`), for the cases
where it does not.

>>> Limits(pages=20).pages, DEFAULT.pages
(20, 500)
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. The defaults leave room for what offices really send and none for bombs."""

    #: Bytes of the file: 50 MB. A scanned bundle of 100 pages at 200 dpi in colour has 20 to 40 MB.
    size: int = 50_000_000
    #: Pages: 500. Letters have fewer than ten, enclosed manuals and plans a few hundred.
    pages: int = 500
    #: Pixels of one picture or of one page when it is drawn: 100 million. A4 at 600 dpi has 35, A3 at 600 dpi 70.
    pixels: int = 100_000_000
    #: Bytes that a container or a compressed stream may unfold to: 200 MB. A Word file of 50 MB holds pictures, which
    #: do not shrink; only text does, and 200 MB of it are no letter.
    expanded: int = 200_000_000
    #: Seconds for one file: 60. Text takes milliseconds, LibreOffice's first start up to ten seconds.
    seconds: float = 60.0
    #: Bytes of data that the process which reads a file may hold: 800 MB; with code and libraries it stays below 1 GiB.
    memory: int = 800_000_000


#: What holds unless the caller says otherwise.
DEFAULT = Limits()
