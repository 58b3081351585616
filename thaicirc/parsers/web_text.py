"""A tree of HTML → the lines that a reader sees: blocks on lines of their own, items marked, cells side by side.

The tree is walked without recursion: pages may be nested as deep as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

#: HTML Living Standard, section 15.3: what is shown as a block, and what is not shown at all.
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table "
    "tbody tfoot thead tr ul head list item row quote code lb br".split()
)
_UNSEEN = frozenset(
    "script style noscript template title meta link base iframe object embed svg math canvas audio video select "
    "textarea input button datalist graphic".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 table ul ol head list blockquote".split())
_CELLS = frozenset({"td", "th", "cell"})
_ITEMS = frozenset({"li", "item"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
#: Stands on the stack where white space stops counting as it is written; no page holds this character.
_END_OF_KEPT = "\ufdd0"
#: What parts two cells of a row, wider than any gap between words.
_GAP = "    "
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_TO_LINE = re.compile(r" +\n|\n +(?=\n)")
#: Where a block or a paragraph begins or ends: however many do at one place, it is one line end.
_BLOCK, _PARAGRAPH = "\ufdd1", "\ufdd2"
_BREAKS = re.compile(f"[ ]*(?:[{_BLOCK}{_PARAGRAPH}][ ]*)+")


def lines(root: _Element) -> str:
    """The text of a tree without comments as it is seen, one line a block.

    >>> from lxml import html
    >>> lines(html.fromstring("<div><p>ก<br>ข</p><ol><li>ค<li>ง</ol><table><tr><td>จ<td>ฉ</table><script>ช</script></div>"))
    'ก\\nข\\n\\n1. ค\\n2. ง\\n\\nจ    ฉ'
    """
    text = _BREAKS.sub(lambda found: "\n\n" if _PARAGRAPH in found[0] else "\n", "".join(_pieces(root)))
    return re.sub(r"\n{3,}", "\n\n", _TO_LINE.sub("\n", text)).strip("\n ")


def _pieces(root: _Element) -> Iterator[str]:
    """What stands before, in and after each element; on the stack an element, or the text that follows one."""
    stack: list[_Element | str] = [root]
    counted: dict[_Element, int] = {}
    kept = 0
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            kept -= each == _END_OF_KEPT
            yield each.replace(_END_OF_KEPT, "")
            continue
        if each is not root and each.tail:
            stack.append(each.tail if kept else _BLANKS.sub(" ", each.tail))
        tag = each.tag
        if tag in _UNSEEN or _hidden(each):
            continue
        before, after = _around(each, tag, counted)
        stack.append(after)
        if tag == "pre":
            kept += 1
            stack.append(_END_OF_KEPT)
        stack.extend(reversed(each))
        yield before + ((each.text or "") if kept else _BLANKS.sub(" ", each.text or ""))


def _hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _around(element: _Element, tag: str, counted: dict[_Element, int]) -> tuple[str, str]:
    """What parts an element from its neighbours, before and after it."""
    if tag in ("br", "lb"):
        return "\n", ""
    if tag in _CELLS:
        return "" if element.getprevious() is None else _GAP, ""
    if tag in _ITEMS:
        return _BLOCK + _mark(element, counted), _BLOCK
    if tag not in _BLOCKS:
        return "", ""
    parent = element.getparent()
    if parent is None or parent.tag not in _CELLS | _ITEMS:
        end = _PARAGRAPH if tag in _PARAGRAPHS else _BLOCK
        return end, end
    opens = element.getprevious() is None and not (parent.text or "").strip()
    closes = element.getnext() is None and not (element.tail or "").strip()
    return "" if opens else _BLOCK, "" if closes else _BLOCK


def _mark(item: _Element, counted: dict[_Element, int]) -> str:
    """The number or the dash that a browser puts before an item."""
    parent = item.getparent()
    if parent is None or not (parent.tag == "ol" or parent.get("rend") == "ol"):
        return "- "
    first = parent.get("start") or "1"
    number = counted.get(parent, int(first) if first.isdecimal() else 1)
    counted[parent] = number + 1
    return f"{number}. "
