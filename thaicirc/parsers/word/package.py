"""A Word file (Office Open XML, ECMA-376) → the trees of its parts, found by their relations and not by their names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaicirc.errors import BrokenFile
from thaicirc.parsers.container import Container

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The namespace of both forms of the standard, transitional and strict (ECMA-376, part 1 and part 4).
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_RELATION_ID = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)


@dataclass(frozen=True)
class Package:
    """The main document and what belongs to it; `related` maps kinds and ids of relations to names of parts."""

    container: Container
    main: str
    related: dict[str, str]

    @classmethod
    def of(cls, container: Container) -> Package:
        """The package in a container; an error where it holds no document."""
        start = _relations(container, "")
        main = start.get("officeDocument", "word/document.xml")
        return cls(container, main, _relations(container, main))

    def document(self) -> _Element:
        """The tree of the main part."""
        tree = self._tree(self.main)
        if tree is None:
            raise BrokenFile(self.container.path, kind=self.container.kind)
        return tree

    def part(self, relation: str) -> _Element | None:
        """The tree of the part with this kind (``styles``, ``numbering`` …) or id of relation, where there is one."""
        name = self.related.get(relation)
        return None if name is None else self._tree(name)

    def _tree(self, name: str) -> _Element | None:
        tree = self.container.tree(name)
        if tree is not None and tree.tag.startswith(_STRICT_W):
            for element in tree.iter(f"{_STRICT_W}*"):
                element.tag = element.tag.replace(_STRICT_W, W)
        return tree


def _relations(container: Container, part: str) -> dict[str, str]:
    """The parts that a part refers to within the file, by the kind and by the id of the relation."""
    folder, name = posixpath.split(part)
    tree = container.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, str] = {}
    for relation in () if tree is None else tree:
        place = relation.get("Target")
        if relation.get("TargetMode") == "External" or not place:
            continue
        target = posixpath.normpath(posixpath.join("/", folder, place)).lstrip("/")
        found[relation.get("Id", "")] = target
        found.setdefault(posixpath.basename(relation.get("Type", "")), target)
    return found


def value(element: _Element | None, name: str = "val") -> str | None:
    """An attribute of Word's own, in either form of the standard.

    >>> from lxml import etree
    >>> value(etree.Element(W + "jc", {W + "val": "center"}))
    'center'
    """
    if element is None:
        return None
    found: str | None = element.get(W + name)
    return found if found is not None else str(strict) if (strict := element.get(_STRICT_W + name)) else None


def number(element: _Element | None, name: str = "val") -> int | None:
    """The same as a whole number; ``None`` where it is none."""
    text = value(element, name)
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None


def switched_on(element: _Element | None) -> bool:
    """Whether a property that is on by standing there is on (section 17.17.4, ST_OnOff)."""
    return element is not None and value(element) not in ("0", "false", "off")


def relation_id(element: _Element) -> str:
    """The id of the relation that an element refers to."""
    return next((found for name in _RELATION_ID if (found := element.get(name))), "")


def within(root: _Element, name: str) -> Iterator[_Element]:
    """All elements of Word's with this name, in order."""
    yield from root.iter(W + name)
