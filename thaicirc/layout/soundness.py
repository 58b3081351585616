"""Whether a text's Thai digits can be believed.

Stock OCR of Thai lacks ๔ ๖ ๗ ๘ ๙ and spells other digits in their place. A text with many Thai digits and
none of these five is such a reading: one in 2**20 sound texts with twenty digits would look like it.
"""

from __future__ import annotations

_LACKING = frozenset("๔๖๗๘๙")
_READ = frozenset("๐๑๒๓๕")
_LEAST = 20


def thai_digits_sound(text: str) -> bool:
    """Whether the Thai digits of a text look as they were printed.

    >>> thai_digits_sound("พ.ศ. ๒๕๖๗"), thai_digits_sound("๑๐ สิงหาคม ๒๕๒๕, ๑๕ มกราคม ๒๕๒๓, ๓๐ มกราคม ๒๕๒, ๒๓ มีนาคม ๒๕๒๐")
    (True, False)
    """
    counts = {c: text.count(c) for c in _READ | _LACKING}
    lacking = sum(counts[c] for c in _LACKING)
    read = sum(counts[c] for c in _READ)
    return read + lacking < _LEAST or lacking > 0.03 * read
