"""The subject (เรื่อง): of a letter its line, of an order or announcement its title, of news its headline."""

from __future__ import annotations

import re

from thaicirc.extract.minuted_meeting import heading_rows
from thaicirc.layout import Form, Layout, Row, join, joined
from thaicirc.lexicon import districts_named, is_known_name
from thaicirc.numerals import find_dates
from thaicirc.spans import Found, Span

#: A headline of more lines is none; centred lines begin so far in; a line that was broken fills so much of the page.
_MOST_LINES, _CENTRED, _FILLED = 2, 8, 0.7
_SOURCE_TAG = re.compile(r"\s*\[[^\[\]]{2,60}\]\s*$")
_WEB_CLUTTER = re.compile(
    r"(?:พิมพ์|แชร์.*|Print|หน้าแรก.*|Home.*|image.*|รูปภาพ|ข่าว(?:สาร)?|ข่าวประชาสัมพันธ์"
    r"|ข่าวเด่น|.{0,30}\bviews?)",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(r"\s[|»›>]\s.*\s[|»›>]\s|^(?:หน้าแรก|Home)\b|\s»\s")
_INLINE_TITLE = re.compile(
    r"(?:ประกาศ|คำสั่ง|ระเบียบ)[^\s].{0,120}?\sเรื่อง\s+(?P<title>\S.*?)(?=\s+(?:เพื่อ"
    r"|โดยมี|ซึ่ง|ลงวันที่)|$)"
)
_ISSUER = re.compile(r"(?:ประกาศ|แถลงการณ์|คำสั่?ง|แจ้งความ)(?P<rest>.*)")


def find_subject(layout: Layout) -> Found[str] | None:
    """The subject on one line, or None (a stamped letter has none)."""
    if layout.form is Form.STAMPED or (layout.form in (Form.LETTER, Form.MEMO) and not layout.value("subject")):
        return None
    flow = layout.value("subject")
    if flow is not None:
        span = flow.back(Span(0, len(flow.text)))
        return Found(span.of(layout.text), _tidy(flow.text), span, "subject.field")
    if layout.form in (Form.ORDER, Form.ANNOUNCEMENT, Form.REGULATION):
        return _title(layout)
    return _minutes_title(layout) if layout.form is Form.MINUTES else _headline(layout)


def _tidy(text: str) -> str:
    return text.strip(" :-–").replace("( ", "(").replace(" )", ")")


def headline_row(layout: Layout) -> Row | None:
    """The first line of news that is no date and no furniture of a web page."""
    for row in layout.rows[:8]:
        if (
            _is_dateline(row.text)
            or _WEB_CLUTTER.fullmatch(row.text)
            or _NAVIGATION.search(row.text)
            or len(row.text) < 12
        ):
            continue
        return row
    return None


def _is_dateline(text: str) -> bool:
    dates = find_dates(text)
    if not dates:
        return False
    rest = text[: dates[0].span.start] + text[dates[-1].span.end :]
    return len(rest.strip(" ()|")) <= max(12, len(text) // 3) and len(text) < 60


def _headline(layout: Layout) -> Found[str] | None:
    row = headline_row(layout)
    if row is None:
        return None
    *before, last = [row, *_carried_on(layout, row)]
    tag = _SOURCE_TAG.search(last.text) or _agency_tag(last.text)
    spans = [
        *(each.span for each in before),
        Span(last.span.start, last.span.start + tag.start()) if tag else last.span,
    ]
    span = Span(row.span.start, spans[-1].end)
    return Found(span.of(layout.text), joined(layout.text, spans), span, "subject.headline", 0.9)


def _carried_on(layout: Layout, first: Row) -> list[Row]:
    """Further lines of a headline that was broken: centred as it is, or below a line that fills the page; then a gap."""
    width = max(len(row.text) for row in layout.rows)
    found: list[Row] = []
    above = first
    for row in layout.rows[layout.rows.index(first) + 1 :]:
        if row.gap or row.ruled or _is_dateline(row.text):
            return found
        centred = first.line.indent >= _CENTRED and row.line.indent >= _CENTRED
        filled = len(above.text) >= _FILLED * width and abs(row.line.indent - above.line.indent) < 3
        if len(found) >= _MOST_LINES or not (centred or filled) or len(row.text) > len(first.text) + _CENTRED:
            return []
        if is_known_name(row.text) or row.text.startswith("โดย"):
            return found
        found.append(row)
        above = row
    return []


def _agency_tag(text: str) -> re.Match[str] | None:
    """``… (กรมบังคับคดี)``: an agency's whole name in brackets at the end credits the source."""
    tag = re.search(r"\s*\((?P<name>[^()]{4,60})\)\s*$", text)
    return tag if tag and is_known_name(tag["name"]) and not districts_named(tag["name"]) else None


def _minutes_title(layout: Layout) -> Found[str] | None:
    """``รายงานการประชุม… ครั้งที่ …``: the heading, however many lines it takes."""
    spans = [row.span for row in heading_rows(layout)]
    if not spans:
        return None
    span = Span(spans[0].start, spans[-1].end)
    return Found(span.of(layout.text), joined(layout.text, spans), span, "subject.minutes", 0.8)


def _title(layout: Layout) -> Found[str] | None:
    """A title without the word เรื่อง: within the sentence that announces it, or after the issuer's name."""
    for row in layout.rows[:6]:
        match = _INLINE_TITLE.search(row.text)
        if match:
            span = Span(row.span.start + match.start("title"), row.span.start + match.end("title"))
            return Found(span.of(layout.text), join(layout.text, [span]).text, span, "subject.inline_title", 0.8)
    for row in layout.rows[:6]:
        match = _ISSUER.match(row.text)
        if match and match["rest"].strip():
            start = row.span.start + match.start("rest")
            rest = re.match(r"\S+\s+(?=กรณี|เรื่อง|ฉบับ|การ)", match["rest"])
            start += rest.end() if rest else 0
            span = Span(start, row.span.end)
            return Found(span.of(layout.text), join(layout.text, [span]).text, span, "subject.heading", 0.8)
    return _headline(layout)
