"""Many words as one regular expression that tries each letter once: sequences of atoms in, source out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_Node = dict[str, "_Node"]
_END = ""


def trie_pattern(words: Iterable[Sequence[str]]) -> str:
    """The source of a pattern for any of the words, the longest first.

    Each word is a sequence of atoms: sources of patterns for one step (a letter, ``\\\\.[ ]?``, a
    look-ahead). A look-ahead comes after all that reads on.

    >>> trie_pattern(["กข", "ก"])
    'ก(?:ข)?'
    """
    root: _Node = {}
    for word in words:
        node = root
        for atom in word:
            node = node.setdefault(atom, {})
        node[_END] = {}
    return _source(root)


def literal(word: str) -> list[str]:
    """The atoms of a word that means itself; a blank in it may be missing or longer."""
    return [r"\s*" if c == " " else re.escape(c) for c in word]


def _source(node: _Node) -> str:
    steps = sorted((a for a in node if a), key=lambda atom: (atom.startswith("(?!"), atom))
    parts = [atom + _source(node[atom]) for atom in steps]
    if not parts:
        return ""
    if len(parts) == 1 and _END not in node:
        return parts[0]
    return f"(?:{'|'.join(parts)})" + ("?" if _END in node else "")
