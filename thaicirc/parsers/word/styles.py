"""Word's styles (ECMA-376, part 1, section 17.7) → how a paragraph stands on the page and which font draws its digits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from thaicirc.parsers.word.package import W, number, switched_on, value, within

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Thai offices' fonts that draw ASCII digits as Thai ones: TH SarabunIT๙, TH NiramitIT๙ and their like (2010).
_THAI_DIGIT_FONT = re.compile(r"IT ?[๙9]")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
#: A style that is based on itself must not be followed for ever.
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop: its place in twentieths of a point, what it aligns, what fills the way to it."""

    at: int
    kind: str = "left"
    leader: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph stands: lengths in twentieths of a point."""

    align: str = "left"
    left: int = 0
    first: int = 0
    tabs: tuple[Tab, ...] = ()
    before: int = 0
    after: int = 0
    new_page: bool = False


class Styles:
    """The styles of one file, from the trees of its styles and its theme."""

    def __init__(self, tree: _Element | None, theme: _Element | None) -> None:
        self._tree = tree
        self._theme = theme
        self._found: dict[tuple[str, str], tuple[_Element, ...]] = {}

    @cached_property
    def _styles(self) -> dict[str, _Element]:
        return (
            {} if self._tree is None else {value(each, "styleId") or "": each for each in within(self._tree, "style")}
        )

    @cached_property
    def _default(self) -> dict[str, str]:
        """The style of each type that holds where none is named."""
        chosen = (each for each in self._styles.values() if value(each, "default") in ("1", "true", "on"))
        return {value(each, "type") or "": value(each, "styleId") or "" for each in chosen}

    @cached_property
    def _theme_fonts(self) -> dict[str, str]:
        found = {}
        for name in () if self._theme is None else ("major", "minor"):
            latin = next(self._theme.iter(f"{_DRAWING}{name}Font"), None) if self._theme is not None else None
            face = latin.find(f"{_DRAWING}latin") if latin is not None else None
            if face is not None:
                found[name] = face.get("typeface", "")
        return found

    def paragraph_properties(self, properties: _Element | None) -> list[_Element]:
        """What is said about a paragraph, from itself to the defaults of the file."""
        styled = self._styled(self._named(properties, "pStyle") or self._default.get("paragraph"), "pPr")
        return [each for each in (properties, *styled, self._general["pPr"]) if each is not None]

    def run_properties(self, run: _Element | None, paragraph: _Element | None) -> list[_Element]:
        """What is said about a run, from itself to the defaults of the file."""
        own = self._styled(self._named(run, "rStyle"), "rPr")
        around = self._styled(self._named(paragraph, "pStyle") or self._default.get("paragraph"), "rPr")
        return [each for each in (run, *own, *around, self._general["rPr"]) if each is not None]

    @staticmethod
    def _named(properties: _Element | None, name: str) -> str | None:
        return None if properties is None else value(properties.find(W + name))

    def _styled(self, name: str | None, part: str) -> tuple[_Element, ...]:
        """A part of the style with this name, and of all that it is based on, the nearest first."""
        if name is None:
            return ()
        if (name, part) not in self._found:
            chain: list[_Element] = []
            base: str | None = name
            while base and (style := self._styles.get(base)) is not None and len(chain) < _LONGEST_CHAIN:
                chain.append(style)
                base = value(style.find(W + "basedOn"))
            parts = (style.find(W + part) for style in chain)
            self._found[name, part] = tuple(each for each in parts if each is not None)
        return self._found[name, part]

    def draws_thai_digits(self, properties: Sequence[_Element]) -> bool:
        """Whether ASCII digits are drawn as Thai ones by the font that holds for a run."""
        complex_ = any(switched_on(each) for each in _first(properties, "cs", "rtl"))
        for each in properties:
            fonts = each.find(W + "rFonts")
            if fonts is not None and (name := self._font(fonts, "cs" if complex_ else "ascii")):
                return bool(_THAI_DIGIT_FONT.search(name))
        return False

    def _font(self, fonts: _Element, slot: str) -> str | None:
        """A font of the theme goes before one by name (section 17.3.2.26)."""
        theme = value(fonts, "cstheme" if slot == "cs" else f"{slot}Theme")
        if theme:
            return self._theme_fonts.get(theme[:5])
        return value(fonts, slot)

    @cached_property
    def _general(self) -> dict[str, _Element | None]:
        """What holds for the whole file."""
        places = {name: f"{W}docDefaults/{W}{name}Default/{W}{name}" for name in ("pPr", "rPr")}
        return {name: None if self._tree is None else self._tree.find(place) for name, place in places.items()}


def hidden(properties: Iterable[_Element]) -> bool:
    """Whether a run is there and not shown (``w:vanish``)."""
    return any(switched_on(each) for each in _first(properties, "vanish"))


def look(properties: Sequence[_Element]) -> Look:
    """How a paragraph stands, from what is said about it, the nearest first."""
    align = next((value(each) for each in _first(properties, "jc")), None) or "left"
    hanging = _length(properties, "ind", "hanging")
    first = -hanging if hanging else _length(properties, "ind", "firstLine") or 0
    left = _length(properties, "ind", "left", "start") or 0
    return Look(
        align={"end": "right", "start": "left"}.get(align, align),
        left=left,
        first=first,
        tabs=_tabs(properties),
        before=number(properties[0].find(W + "spacing"), "before") or 0 if properties else 0,
        after=number(properties[0].find(W + "spacing"), "after") or 0 if properties else 0,
        new_page=any(switched_on(each) for each in _first(properties, "pageBreakBefore")),
    )


def _first(properties: Iterable[_Element], *names: str) -> Iterator[_Element]:
    """For each name the nearest element of that name."""
    listed = list(properties)
    for name in names:
        found = next((each for each in (one.find(W + name) for one in listed) if each is not None), None)
        if found is not None:
            yield found


def _length(properties: Iterable[_Element], element: str, *attributes: str) -> int | None:
    for each in properties:
        found = each.find(W + element)
        length = next((n for name in attributes if (n := number(found, name)) is not None), None)
        if length is not None:
            return length
        if element == "ind" and found is not None and attributes[0] in ("hanging", "firstLine"):
            other = number(found, "firstLine" if attributes[0] == "hanging" else "hanging")
            if other is not None:  # one of the two takes the place of the other, whichever is nearer
                return 0
    return None


def _tabs(properties: Iterable[_Element]) -> tuple[Tab, ...]:
    """Stops add up from the defaults to the paragraph, which may take some away again."""
    found: dict[int, Tab] = {}
    for each in reversed(list(properties)):
        for stop in each.iterfind(f"{W}tabs/{W}tab"):
            at, kind = number(stop, "pos") or 0, value(stop) or "left"
            if kind == "clear":
                found.pop(at, None)
            else:
                found[at] = Tab(at, {"end": "right", "start": "left"}.get(kind, kind), value(stop, "leader"))
    return tuple(found[at] for at in sorted(found))
