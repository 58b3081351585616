"""Text damaged as text recognition damages it: a clean typed text in, what a recogniser would have made of its scan out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Literal

from corpus.damage.atoms import atoms_of, joined
from corpus.damage.confusion import confused, spelled
from corpus.damage.furniture import furnished

__all__ = ["damage"]


def damage(
    text: str,
    *,
    seed: int,
    rate: float,
    keep: Sequence[tuple[int, int]] = (),
    digits: Literal["all", "stock"] = "all",
) -> str:
    """The text with about `rate` of its characters misread, and with what recognisers see where no text is.

    `keep` are stretches (start, end) that stay letter for letter, so that gold stays in the text. With ``digits="stock"``
    the recogniser has no class for ๔ ๖ ๗ ๘ ๙, as the stock Thai models of Tesseract have none, and reads them as others.
    The same seed gives the same text; at a rate of 0 nothing changes.

    >>> damage("ที่ มท ๐๒๑๘/ว ๑๒๘", seed=1, rate=0.0)
    'ที่ มท ๐๒๑๘/ว ๑๒๘'
    >>> damage("ลงวันที่ ๘ มกราคม", seed=1, rate=0.0, digits="stock", keep=[(11, 17)]).endswith("มกราคม")
    True
    """
    rng = random.Random(f"{seed}/{digits}")
    atoms = atoms_of(text, keep)
    if digits == "stock":
        atoms = confused(atoms, rng, kind="stock", rate=1.0)
    if rate > 0:
        atoms = spelled(confused(atoms, rng, kind="print", rate=rate), rng)
        atoms = furnished(atoms, rng, rate)
    return joined(atoms)
