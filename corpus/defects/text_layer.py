"""A PDF's text layer rewritten: the same glyphs at the same places, said to be other characters."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from corpus.defects.fonts import Font
from corpus.defects.rules import Defect
from corpus.defects.spacing import gaps, lost_width

if TYPE_CHECKING:
    import pikepdf

#: A code, or by how much the pen moves back, in thousandths of an em.
_Item = int | Decimal
_CODE_BYTES = 2


def rewritten(pdf: bytes, defect: Defect, fonts: Sequence[str] = ()) -> bytes:
    """The file with the defect in all fonts whose names hold one of `fonts` (in all, if none are named)."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as file:
        layer = _Layer(file, defect, tuple(fonts))
        for page in file.pages:
            layer.rewrite(page)
        layer.finish()
        out = io.BytesIO()
        file.save(out, deterministic_id=True)
    return out.getvalue()


@dataclass(slots=True)
class _Layer:
    """The fonts of a file while its pages are rewritten."""

    file: pikepdf.Pdf
    defect: Defect
    names: tuple[str, ...]
    fonts: dict[tuple[int, int], Font | None] = field(default_factory=dict)
    used: dict[int, set[int]] = field(default_factory=dict)  # codes of a new font that pages show
    uses: list[tuple[Any, str, Font]] = field(default_factory=list)  # font resources, a name in them, the new font

    def rewrite(self, page: pikepdf.Page) -> None:
        """Rewrite what one page shows."""
        import pikepdf

        known = self._known(page)
        made: list[Any] = []
        name, size = "", 1.0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator == "Tf":
                name, size = str(instruction.operands[0]), float(instruction.operands[1])
            if operator in ("Tj", "TJ") and name in known:
                made += self._shown(known[name], name, size, instruction)
            else:
                made.append(instruction)
        page.obj.Contents = self.file.make_stream(pikepdf.unparse_content_stream(made))

    def finish(self) -> None:
        """Put the new fonts where the pages look for them."""
        saved: dict[int, Any] = {}
        for resources, name, font in self.uses:
            if id(font) not in self.used:
                continue
            if id(font) not in saved:
                saved[id(font)] = font.save(self.file, self.used[id(font)], self.defect.font)
            resources[self._renamed(name)] = saved[id(font)]

    def _known(self, page: pikepdf.Page) -> dict[str, Font]:
        resources: Any = page.resources.get("/Font", {})
        found = {}
        for name, source in resources.items():
            key = source.objgen
            if key not in self.fonts:
                font = Font.of(source)
                meant = font is not None and (not self.names or any(part in font.name for part in self.names))
                self.fonts[key] = font if meant else None
            if (font := self.fonts[key]) is not None:
                found[name] = font
                self.uses.append((resources, name, font))
        return found

    def _renamed(self, name: str) -> str:
        return f"{name}Other" if self.defect.font else name

    def _shown(self, font: Font, name: str, size: float, instruction: Any) -> list[Any]:
        """The operators that show a run with the defect."""
        import pikepdf

        items = list(_items(instruction.operands[0]))
        texts = [font.texts.get(item, "") for item in items if isinstance(item, int)]
        if self.defect.spared(texts):
            return [instruction]
        relabelled = _relabelled(font, items, texts, self.defect, size)
        self.used.setdefault(id(font), set()).update(item for item in relabelled if isinstance(item, int))
        shown = pikepdf.ContentStreamInstruction([_array(relabelled)], pikepdf.Operator("TJ"))
        if not self.defect.font:
            return [shown]
        there, back = (
            pikepdf.ContentStreamInstruction([pikepdf.Name(each), Decimal(str(size))], pikepdf.Operator("Tf"))
            for each in (self._renamed(name), name)
        )
        return [there, shown, back]


def _items(operand: Any) -> Iterator[_Item]:
    """The codes and moves of a shown string, or of an array of strings and moves."""
    import pikepdf

    for part in operand if isinstance(operand, pikepdf.Array) else [operand]:
        if isinstance(part, pikepdf.String):
            data = bytes(part)
            for at in range(0, len(data), _CODE_BYTES):
                yield int.from_bytes(data[at : at + _CODE_BYTES], "big")
        else:
            yield Decimal(str(part))


def _relabelled(font: Font, items: list[_Item], texts: list[str], defect: Defect, size: float) -> list[_Item]:
    """The items with codes that are said to be what the defect makes of them."""
    labels = defect.rule(texts)
    opened = frozenset(gaps(texts)) if defect.gaps else frozenset()
    made: list[_Item] = []
    at = -1
    for item in items:
        if not isinstance(item, int):
            made.append(item)
            continue
        at += 1
        if item not in font.drawn:
            made.append(item)
        elif at in opened:
            lost = lost_width(font.drawn[item].width, size)
            made += [font.narrowed(item, lost), Decimal(-lost)]
        elif len(labels[at]) > 1:
            made += font.split(item, *labels[at])
        elif labels[at] == ("",) and made and isinstance(made[-1], int):
            made[-1] = font.joined(made[-1], item)
        else:
            made.append(font.said(item, labels[at][0]))
    return made


def _array(items: Iterable[_Item]) -> pikepdf.Array:
    """The items as an operand of TJ: neighbouring codes in one string."""
    import pikepdf

    parts: list[Any] = []
    codes = b""
    for item in items:
        if isinstance(item, int):
            codes += item.to_bytes(_CODE_BYTES, "big")
            continue
        if codes:
            parts.append(pikepdf.String(codes))
        parts.append(item)
        codes = b""
    return pikepdf.Array([*parts, pikepdf.String(codes)] if codes else parts)
