"""Names of what is held: a meeting, a course, a ceremony, an assessment, with the words that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from thaicirc.normalise import squeezed
from thaicirc.numerals.months import month_pattern
from thaicirc.spans import Span, line_end

_STRONG = (
    r"ประชุม|สัมมนา|ฝึกอบรม|ฝึกสัมมนา|อบรม|ตรวจประเมิน|ตรวจเยี่ยม|ตรวจราชการ|ตรวจติดตาม"
    r"|เสวนา|ปฐมนิเทศ|ปัจฉิมนิเทศ|ซ้อมใหญ่|ซ้อม(?=การ)|ซ้อมแผน|ซักซ้อม|ฝึกซ้อม|ศึกษาดูงาน|ประชาคม"
    r"|ประชาพิจารณ์"
    r"|รับฟังความคิดเห็น|สอบข้อเขียน|สอบสัมภาษณ์|สอบคัดเลือก|สอบแข่งขัน|สอบปฏิบัติ"
    r"|สอบภาค\S{2,12}|ทดสอบสมรรถนะ|ประเมินสมรรถนะ|แข่งขัน|สาธิต|ถ่ายทอดสด|ปาฐกถา|เปิดตัว"
    r"|ประกวด|ทอดกฐิน|ทำบุญ|เวียนเทียน|คลินิก|ออกหน่วย|ทัศนศึกษา|ทดสอบ(?=ว่าย|ความรู้|สมรรถภาพ"
    r"|ภาค)|เลือกตั้ง|ปล่อยแถว|ปล่อยขบวน|(?<=จัด)สัปดาห์(?=[ก-๎]{4})|เปิดซอง|นำเสนอผลงาน(?=ต่อ)"
)
_WEAK = r"โครงการ|พิธี|งาน|กิจกรรม|มหกรรม|นิทรรศการ|เวที|ค่าย|หลักสูตร|เทศกาล|คาราวาน|คลินิก|ออกหน่วย|ตลาดนัด"
_NOT_BEFORE = (
    r"(?<!ที่)(?<!ห้อง)(?<!หอ)(?<!ศูนย์)(?<!ผู้เข้าร่วมการ)(?<!รายงานการ)(?<!รายงาน)(?<!วาระการ)(?<!องค์)(?<!มติการ)(?<!เบี้ย)(?<!สถานที่)(?<!วิทยากร)(?<!ผู้เข้าร่วม)(?<!ผู้เข้ารับการ)(?<!ผู้เข้า)(?<!ผู้ร่วม)(?<!ผู้จัด)"
    r"(?<!ผู้)(?<!ผู้มา)(?<!ไม่มา)(?<!คณะ)(?<!สมัชชา)(?<!เอกสารการ)(?<!เอกสารประกอบการ)(?<!ค่า)(?<!วัตถุประสงค์ของการ)(?<!วันสอบ)(?<!กำหนดการ)(?<!ห้องสอบ)"
)
_HELD_BEFORE = (
    r"(?P<lead>(?:ให้เกียรติ)?(?:เป็น|นั่ง)ประธาน(?:ใน|เปิด|ปิด|กล่าว|มอบ|พิธี|และ"
    r"|การ|ร่วม|นำ|แถลง|\s)*|กล่าวเปิด(?:ใน|การ|งาน|พิธี)?|เป็นผู้แทน\S{0,20}?(?:เปิด"
    r"|ร่วม|เข้ารับ)|(?:เข้า)?ร่วม(?:ใน)?|เข้ารับ(?:การ)?|เปิด|ปิด|จัด(?:ให้มี|ทำ|ขึ้น)?"
    r"|กำหนด(?:จัด|การ|ให้มี|เข้า)?|เรียก|ไป|มา|เข้า|ประกอบ"
    r"|รายงาน|โอกาส|ดำเนินการ(?:จัด)?|ส่วน|สำหรับ|(?:ขอ|เรียน|กราบเรียน)?เชิญ(?:ท่าน|ชวน|ผู้แทน|ร่วม|เข้าร่วม|ส่วนราชการ\S*)*"
    r"|นัด(?:หมาย)?|นำ\S{0,20}เข้าร่วม|บรรยาย\S{0,12}ใน|ได้|จะ|ทำ|รับ|ผล(?=การ)|ก่อน|(?:ใน)?คราว|ระหว่าง|ใน|มี|ของ"
    r"|กับ|แก่|เป็น|หลัง|และ|โดย|เรื่อง|พร้อม|ให้|ผ่าน|หารือ|เลื่อน|สืบเนื่องจาก|จาก"
    r"|ด้วย|\s|^|[“\"(])"
)
_HEAD = re.compile(
    rf"{_HELD_BEFORE}(?P<title>(?:การ|พิธี|งาน|โครงการ|กิจกรรม|เวที|วัน)?{_NOT_BEFORE}(?:{_STRONG})"
    rf"|การประชุม(?=[^\n0-9๐-๙]{{0,60}}ครั้งที่\s?[0-9๐-๙/]+\s(?:ซึ่ง[^\s0-9๐-๙]{{0,12}})?เมื่อวัน(?:[ก-๎]{{2,8}})?ที่)"
    rf"|(?:การ)?(?:ลงพื้นที่)|(?:พิธี|งาน|โครงการ|กิจกรรม|{_WEAK})(?:\s?(?=[“\"])|\s(?=[A-Z])"
    rf"|(?![ก-๎]{{0,2}}[\s,.]|มากกว่า|กว่า|พร้อม|จำนวน|แล้ว|ประมาณ|ราชการ|วิจัย|สารบรรณ"
    rf"|ธุรการ|ที่เกี่ยว|ของ(?!ดี)|ด้าน|ต่าง|ดังกล่าว|นี้|ใน|ให้|อันเนื่อง|เหล่า|ตาม)))",
    re.MULTILINE,
)
_LED = re.compile(r"ประธาน|กล่าวเปิด|เปิด|ปิด|จัด|กำหนด|เชิญ|นัด|ร่วม|เข้ารับ|นำ|บรรยาย")
_PRESIDED = re.compile(r"ประธาน|กล่าวเปิด|เป็นผู้เปิด")
_WEAK_LEADS = frozenset({"ของ", "กับ", "แก่", "เป็น", "มี", "ให้", "ทำ", "และ", "โดย", "เรื่อง", "พร้อม", "ด้วย", "หลัง", "ผ่าน"})


@cache
def _stop() -> re.Pattern[str]:
    """Where a title ends: words that belong to no title."""
    return re.compile(
        r"\s(?:ณ(?=\s|ห้อง|โรงแรม|ศาลา|อาคาร)(?!\s?(?:พื้นที่|สถานที่)ปฏิบัติ)|จะ|ที่จะ|นาย|นาง"
        r"|พล\.|พ\.[ตอ]|ดร\.|ศ\.|ผศ\.|รศ\.|ร\.[ตทอ]|(?:ใน|เมื่อ)?\s?วัน(?:ที่|ที|นี้|[ก-๎]{3,8}ที่?)"
        r"|ระหว่าง|ในระหว่าง|เวลา|โดย|ซึ่ง|พร้อม|ผ่าน|จัดโดย|จัดขึ้น|ให้แก่|ให้กับ|เข้าร่วม"
        r"|จำนวน|ประกอบด้วย|มีวัตถุประสงค์|ร่วมกับ|จึง|นั้น|ทั้งนี้|ภายใต้|ตั้งแต่|ตามวัน"
        r"|เป็นต้น|เป็นการ(?=เร่งด่วน|ด่วน|เฉพาะ)|(?:รางวัล)?ราย(?=หมวด)|มีขึ้น"
        r"|มีกำหนด|กำหนด|แบ่ง(?=การ|เป็น|ออก)|เป็น(?=\s?[0-9๐-๙]+\s?(?:รุ่น|ครั้ง|ระยะ))|ทาง(?=โปรแกรม|ระบบ|ออนไลน์)|ดังนี้|ดังกล่าว|ที่(?=ห้อง|โรงแรม|ศาลา|อาคาร|หอประชุม|ศูนย์|มหา|สนาม|ลาน|สวน"
        r"|จังหวัด|กระทรวง|ประเทศ|สำนัก|วัด)|ได้|ผู้(?:สนใจ|ประสงค์)|เสร็จ|แล้ว|ต่อ(?=ไป)|ขึ้น|รวม|ตาม(?=หนังสือ|กำหนดการ|ตาราง|รายละเอียด)"
        r"|นำโดย|ครั้งนี้|เพื่อ(?!สุข|ชีวิต|การพัฒนา)|โดยมี|และ(?:มอบ|กล่าว|ได้|ร่วม|เยี่ยม"
        r"|ผ่าน|ขอ|เปิด|พบ|ติดตามผล|ให้)|ใน(?=รูปแบบ|ระบบ|พื้นที่|รุ่น|ห้วง|เดือน|วัน|ช่วง)"
        r"|เมื่อ|กับ(?=หัวหน้า)|[0-9๐-๙]+\.\s|จาก|สำหรับ|เนื่องใน(?!โอกาส)|ก่อน|ภายใน|มี(?=นาย"
        r"|ผู้|นาง)|[0-9๐-๙]{1,2}\s?(?:" + month_pattern() + r"))"
        r"|(?<=[ก-๎ฯ])(?:ผ่านระบบ|ผ่านสื่อ|ผ่านโปรแกรม|ใน(?=\s?[0-9๐-๙])|ในวันที่|เมื่อวันที่"
        r"|ระหว่างวันที่|ในวัน(?=[ก-๎]{3,8}ที่)|วัน(?=[ก-๎]{3,8}ที่\s?[0-9๐-๙])|วันที่(?=\s?[0-9๐-๙])"
        r"|ในระหว่างวันที่|อีกครั้ง|ให้แก่|ดังกล่าว|ครั้งนี้|มีขึ้น|เป็นการ(?=เร่งด่วน|ด่วน)|เวลา(?=\s?[0-9๐-๙])|โดยมี"
        r"|ซึ่งมี|โดยพร้อม|ขึ้น(?=\s)|ว่า(?=\s|ตั้งแต่)|ที่(?=ห้องประชุม|ศาลากลาง|โรงแรม"
        r"|หอประชุม|อาคาร)|(?<!หน้า)ที่(?=สถาบัน|มหาวิทยาลัย))|\s?ว่า\s|\n"
    )


_BARE_TAIL = re.compile(
    r"(?:ฯ.*|ใหม่.*|แบ่ง.*|มีขึ้น.*|ในปีนี้.*|ในครั้งนี้.*|ใน|ประเภทนี้.*|ดังกล่าว|ครั้งนี้|ในครั้งนี้|และ.*|ว่า|ด้วย.*|ตาม.*)?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """The name of an event and where it stands in the body; `led` where somebody holds, opens or joins it."""

    text: str
    span: Span
    led: bool
    presided: bool = False


def find_titles(text: str, subject: str | None) -> list[Title]:
    """Every name of an event in a text, in order.

    >>> [t.text for t in find_titles("กรมจะจัดประชุมคณะทำงาน ครั้งที่ ๓ ในวันที่ ๕", None)]
    ['ประชุมคณะทำงาน ครั้งที่ ๓']
    """
    found: list[Title] = []
    at = 0
    while match := _HEAD.search(text, at):
        start = match.start("title")
        end = _end(text, start, match.end("title"), subject)
        lead = match["lead"].strip()
        led = bool(_LED.search(lead)) or bool(
            _LED.search(text[max(0, match.start() - 14) : match.start()]) and lead in ("", "ใน")
        )
        if text[start - 1 : start] == "“" and "”" in text[start:end]:
            end = text.index("”", start)
        value = text[start:end].rstrip(" ,;:-–(")
        at = match.end("title")
        if lead == "หลัง" and value.startswith("การ"):
            continue  # กล่าวภายหลังการประชุม: what was said, not what is held
        told = bool(_ALSO.search(text[: match.start("title")][-6:])) and bool(
            _DAY_FOLLOWS.match(text, start + len(value))
        )
        if lead in _WEAK_LEADS and not value.startswith(("การ", "พิธี")) and not led and not told:
            continue
        presided = bool(_PRESIDED.search(lead))
        found.append(Title(squeezed(value), Span(start, start + len(value)), led or presided, presided))
    called = [*_called(text, subject), *_scheduled(text, subject)]
    kept = [title for title in found if not any(name.span.overlaps(title.span) for name in called)]
    return sorted([*kept, *called], key=lambda title: title.span)


#: ``โดยใช้ชื่อกิจกรรมว่า …``, ``ใช้ชื่อการประชุม “…”``: what is held is called by name.
_CALLED = re.compile(rf"ใช้ชื่อ(?:การ)?(?:{_STRONG}|{_WEAK})(?:\s?ว่า\s?[“\"]?|\s?[“\"])(?P<title>[ก-๎])")


#: ``กรมกำหนดการประชุม… ในวันที่ …``: it is set for that day; elsewhere กำหนดการประชุม is a programme.
_SCHEDULED = re.compile(rf"(?:^|(?<=[ก-๎\s]))กำหนด(?P<title>การ(?:{_STRONG}))")


def _scheduled(text: str, subject: str | None) -> list[Title]:
    found = []
    for match in _SCHEDULED.finditer(text):
        start = match.start("title")
        value = text[start : _end(text, start, match.end(), subject)].rstrip(" ,;:-–(")
        if _DAY_FOLLOWS.match(text, start + len(value)):
            found.append(Title(squeezed(value), Span(start, start + len(value)), led=True))
    return found


def _called(text: str, subject: str | None) -> list[Title]:
    found = []
    for match in _CALLED.finditer(text):
        start = match.start("title")
        end = _end(text, start, start + 1, subject)
        close = text.find("”", start, end) if text[start - 1] == "“" else -1
        value = text[start : close if close >= 0 else end].rstrip(" ,;:-–(")
        found.append(Title(squeezed(value), Span(start, start + len(value)), led=True))
    return found


#: A name with its day right behind it is the name of an event, whatever led to it: ``และมีกิจกรรม… ในวันที่ …``.
_ALSO = re.compile(r"(?:\s(?:และ|ส่วน)|มี)$")
_DAY_FOLLOWS = re.compile(r"[”\"]?\s?(?:ใน|เมื่อ|ระหว่าง|ตั้งแต่)?\s?วัน(?:ที่|[ก-๎]{3,8}ที่)\s?[0-9๐-๙]")
_PROGRAMME = re.compile(rf"(?:^|\n)\s*(?:\(ร่าง\)\s*)?กำหนดการ(?P<title>(?:การ)?(?:{_STRONG}|{_WEAK})[^\n]*)")


def find_programmes(text: str) -> list[Title]:
    """The names of events that a programme's heading gives (กำหนดการ…), in order.

    >>> [t.text for t in find_programmes("กำหนดการสัมมนาครูผู้ช่วย\\nวันที่ ๕")]
    ['สัมมนาครูผู้ช่วย']
    """
    return [
        Title(squeezed(m["title"]), Span(*m.span("title")), led=True, presided=False) for m in _PROGRAMME.finditer(text)
    ]


def _end(text: str, start: int, after_head: int, subject: str | None) -> int:
    """The first word that belongs to no title; further where the subject spells the title out."""
    stop = _stop().search(text, after_head)
    end = stop.start() if stop else len(text)
    end = _past_brackets(text, start, end, line_end(text, after_head))
    if stop and stop[0] == "\n" and len(text[start:end].rstrip()) - len(text[start:after_head]) < 3:
        again = _stop().search(text, end + 1)
        return again.start() if again else len(text)
    if subject:
        common = start + _common(text[start : start + 400], subject)
        if common > end:
            again = _stop().search(text, common - 1)
            end = again.start() if again and again.start() - common < 60 else common
    return end


def _past_brackets(text: str, start: int, end: int, limit: int) -> int:
    """A stop within brackets or quotation marks does not end the title."""
    for opening, closing in (("(", ")"), ("“", "”"), ('"', '"')):
        inside = text[start:end]
        is_open = (
            inside.count(opening) % 2 == 1 if opening == closing else inside.count(opening) > inside.count(closing)
        )
        if is_open:
            close = min(
                (
                    i
                    for i in (text.find(c, end, limit) for c in (closing, "”" if opening == '"' else closing))
                    if i >= 0
                ),
                default=-1,
            )
            if 0 <= close - start < 320:
                stop = _stop().search(text, close + 1)
                end = max(end, min(stop.start() if stop else limit, limit))
    return end


def _common(stretch: str, subject: str) -> int:
    """How far the stretch and some part of the subject say the same, blanks aside; 0 below 30 characters."""
    head = stretch[:14]
    at = subject.find(head)
    if at < 0:
        return 0
    i, j = 0, at
    while i < len(stretch) and j < len(subject):
        if stretch[i] == subject[j]:
            i, j = i + 1, j + 1
        elif stretch[i].isspace():
            i += 1
        elif subject[j].isspace():
            j += 1
        else:
            break
    whole = j >= len(subject) or " " in subject[j - 1 : j + 1]
    return i if i >= 30 and whole else 0


def is_bare(title: str) -> bool:
    """Whether a title names nothing beyond the kind of event: การประชุม, การประชุมฯ, พิธีดังกล่าว.

    >>> is_bare("การประชุมฯ"), is_bare("การประชุมคณะกรรมการ")
    (True, False)
    """
    match = re.match(rf"(?:การ|พิธี|งาน|โครงการ|กิจกรรม)?(?:{_STRONG}|{_WEAK})(?:เชิงปฏิบัติการ)?", title)
    return bool(match) and bool(_BARE_TAIL.fullmatch(title[match.end() :].strip())) if match else False


def fuller(title: Title, titles: Sequence[Title]) -> Title:
    """The fuller name of the same kind of event elsewhere in the text, if there is one."""
    kind = re.search(_STRONG, title.text) or re.match(_WEAK, title.text)
    if kind is None or kind[0].startswith(("ตรวจ", "ซ้อม", "ซักซ้อม")):
        return title
    weak = re.match(_WEAK, kind[0]) is not None
    same = [t for t in titles if kind[0] in t.text[:24] and not is_bare(t.text) and (t.led or not weak)]
    same = [t for t in same if t.span.start < title.span.start] or same
    best = max(same, key=lambda t: (t.led, min(len(t.text), 200), -t.span.start), default=title)
    return Title(best.text, best.span, title.led, title.presided) if best is not title else title


def alike(a: str, b: str) -> bool:
    """Whether two titles name one event: one holds the other, or they differ little; a bare one fits any.

    >>> alike("การประชุมคณะกรรมการ ครั้งที่ ๑", "ประชุมคณะกรรมการ")
    True
    """
    if is_bare(a) or is_bare(b):
        return True
    short, long = sorted((_core(a), _core(b)), key=len)
    return short in long or SequenceMatcher(None, short, long, autojunk=False).ratio() > 0.6


def _core(title: str) -> str:
    return re.sub(r"[\s“”\"'()]|^(?:การ|โครงการ|พิธี|งาน)", "", title)
