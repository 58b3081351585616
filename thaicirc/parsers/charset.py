"""Bytes and the name of the encoding that a page or a message says they are in → text.

What is said is often wrong: pages that say TIS-620 are sent as UTF-8, pages that say ISO-8859-1 are in Windows-874. So a
name is only tried first; what it yields has to look like Thai writing, as with text that says nothing.
"""

from __future__ import annotations

import codecs

from thaicirc.errors import UndecodableText
from thaicirc.parsers import text

#: Names that Python does not know or takes for less than what Windows writes under them (WHATWG Encoding Standard).
_ALIASES = dict.fromkeys(
    ("windows-874", "x-windows-874", "dos-874", "tis-620", "tis620", "tis620.2533", "tis620-0", "iso-8859-11"), "cp874"
)
#: A page may hold this share of damaged characters and still be read, or one where it was cut off.
_MOST_DAMAGED = 0.002


def decode(data: bytes, declared: str | None, *, path: str | None = None) -> tuple[str, str]:
    """The text of ``data``, and the name of the encoding it was in.

    >>> decode("กรมการปกครอง".encode("cp874"), "windows-874")
    ('กรมการปกครอง', 'tis-620')
    >>> decode("กรมการปกครอง".encode(), "tis-620")
    ('กรมการปกครอง', 'utf-8')
    """
    try:
        return text.decode(data, path=path)
    except UndecodableText:
        encoding = _known(declared) or "utf-8"
        found = data.decode(encoding, "replace")
        if found.count("\ufffd") > max(1, _MOST_DAMAGED * len(found)) or not text.plausible(found, encoding):
            raise
        return found, encoding


def _known(declared: str | None) -> str | None:
    name = (declared or "").strip().strip("\"'").lower().replace("_", "-")
    try:
        return codecs.lookup(_ALIASES.get(name, name)).name
    except (LookupError, ValueError):  # a name that is none, or not even ASCII
        return None
