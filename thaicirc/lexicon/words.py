"""Sources of patterns for titles and ranks, positions, acting-for phrases, units, heads of agencies."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon.tables import document, rows
from thaicirc.lexicon.trie import literal, trie_pattern

_RANKS = frozenset({"army", "navy", "air_force", "police", "volunteer"})
# What follows makes another word of it: นายอำเภอ, นายกรัฐมนตรี (but นายกอบชัย), นางพยาบาล, น.ส. ๓ ก.
_GUARDS = {
    "นาย": "(?!อำเภอ|ทะเบียน|จ้าง|ทหาร|ตำรวจ|ด่าน|ช่าง|ท่า|ทุน|หน้า|ประกัน|แบบ|สัตวแพทย์|แพทย์|ดาบ"
    r"|น(?:\s|พ\.|[0-9๐-๙]|$)|ก(?:รัฐ|เทศ|องค์|สภา|สมาคม|เมือง|กิ่ง|เหล่า|พุทธ|\s?อบ[ตจ]|แพทย|ฯ|\s|$))",
    "นาง": "(?!สาว(?![\u0e34-\u0e39])|เอก|แบบ|พยาบาล|รอง|เลิ้ง|บวช|ฟ้า)",
    "น.ส.": r"(?!\s?[0-9๐-๙])",
    "พระมหา": "(?!กษัตริย์|กรุณา|ราช|ธีร|วีร|เจดีย์|มงกุฎ|ชน|ธาตุ|ไถง)",
    "พระครู": "(?!ทั้ง)",
}
_BLANK = "[ \u00a0]?"
_STAFF = "(?!สาธารณสุข|ชำนาญ|เชี่ยวชาญ|ปฏิบัติ|ทรงคุณวุฒิ|สภา|ประจำ|ใหญ่)"
_BEFORE = {"นาย": "(?<!ท)(?<!ถ)(?<!ถุ)", "นาง": "(?<!บาง)(?<!ขุน)(?<!อำเภอ)(?<!ตำบล)"}
# A further letter with its dot makes another abbreviation (ส.อ.ท.), but for ม.ร.ว., ม.ล., ม.จ.
_NO_MORE_DOTS = r"(?!(?!ม\.\s?[รลจ]\.)(?!ศ\.)[ก-ฮ]\.)"
# "เวลา ๑๓.๓๐ น. ต.บางเขน" is no นาวาตรี.
_NO_CLOCK = r"(?<![0-9๐-๙])(?<![0-9๐-๙] )"


def _title_atoms(title: str, cls: str) -> list[str]:
    atoms = [_BEFORE[title]] if title in _BEFORE else []
    if title.startswith("ศ."):
        atoms.append("(?<![ก-๎])")
    if title.startswith("น.") and title != "น.ส.":
        atoms.append(_NO_CLOCK)
    for c in title:
        atoms.append(rf"\.{_BLANK}" if c == "." else re.escape(c))
    if "." in title and cls != "english":
        atoms.append(_NO_MORE_DOTS)
    if cls == "medical" and "." not in title:
        atoms.append(_STAFF)
    if _GUARDS.get(title):
        atoms.append(_GUARDS[title])
    return atoms


@cache
def title_pattern() -> str:
    """The source of a pattern for a person's titles, stacked ones whole; no groups that capture.

    >>> re.match(title_pattern(), "ว่าที่ ร.ต.สมชาย")[0], re.match(title_pattern(), "ผศ. ดร.สมชาย")[0]
    ('ว่าที่ ร.ต.', 'ผศ. ดร.')
    >>> re.match(title_pattern(), "นายกรัฐมนตรี"), re.match(title_pattern(), "นายกอบชัย")[0]
    (None, 'นาย')
    """
    listed = [r for r in rows("titles.csv") if r["in_pattern"] == "yes"]
    ranks = trie_pattern(_title_atoms(r["title"], r["class"]) for r in listed if r["class"] in _RANKS)
    others = trie_pattern(_title_atoms(r["title"], r["class"]) for r in listed if r["class"] not in _RANKS)
    rank = rf"(?:ว่าที่{_BLANK})?(?:{ranks})(?:{_BLANK}\(พิเศษ\))?(?:{_BLANK}หญิง)?"
    one = f"(?:{rank}|{others})"
    return rf"(?<!\.){one}(?:{_BLANK}(?:{one}|ดร(?=\s))){{0,3}}"


@cache
def position_pattern() -> str:
    """The source of a pattern for the first words of a position: รองผู้ว่าราชการจังหวัด, หัวหน้ากลุ่มงาน …

    >>> re.match(position_pattern(), "รองอธิบดีกรมการปกครอง")[0]
    'รองอธิบดี'
    """
    words = trie_pattern(literal(r["position"]) for r in rows("positions.csv") if r["class"] != "acting")
    return f"(?:(?:อดีต|ผู้ช่วย|รอง)[ ]?)?{words}"


@cache
def acting_pattern() -> str:
    """The source of a pattern for the words that say for whom somebody signs.

    >>> re.match(acting_pattern(), "ปฏิบัติราชการแทนปลัดกระทรวง")[0]
    'ปฏิบัติราชการแทน'
    """
    return trie_pattern(literal(r["position"]) for r in rows("positions.csv") if r["class"] == "acting")


@cache
def unit_pattern() -> str:
    """The source of a pattern for units of attachments: ชุด, เล่ม, ฉบับ …

    >>> re.match(unit_pattern(), "แผ่นซีดี")[0]
    'แผ่นซีดี'
    """
    return trie_pattern(literal(u) for u in document("attachment_units.json")["units"])


@cache
def agency_prefix_pattern() -> str:
    """The source of a pattern for the head nouns of organisations, the longest first.

    >>> re.match(agency_prefix_pattern(), "เทศบาลนครขอนแก่น")[0]
    'เทศบาลนคร'
    """
    return trie_pattern(literal(h["word"]) for h in document("agency_prefixes.json")["heads"])


@cache
def agency_levels() -> dict[str, str]:
    """Head noun → level (ministry, department, office, division, province …)."""
    return {h["word"]: h["level"] for h in document("agency_prefixes.json")["heads"]}


@cache
def venue_words() -> dict[str, str]:
    """Word that opens a place → kind (room, building, floor, hotel, open, institution, area)."""
    return {w["word"]: w["kind"] for w in document("venue_words.json")["words"]}


@cache
def meeting_words() -> dict[str, str]:
    """Word that names what is held → kind (meeting, workshop, training, ceremony …)."""
    return {w["word"]: w["kind"] for w in document("meeting_words.json")["words"]}


@cache
def venue_pattern() -> str:
    """The source of a pattern for the words of :func:`venue_words`, the longest first."""
    return trie_pattern(literal(w) for w in venue_words())


@cache
def meeting_pattern() -> str:
    """The source of a pattern for the words of :func:`meeting_words`, the longest first."""
    return trie_pattern(literal(w) for w in meeting_words())
