"""The head of each form in, its rows out: emblem, letterhead, number and date, titles, a memo's rules."""

from __future__ import annotations

from functools import partial
from random import Random

from corpus.letter import Field, Form, Letter
from corpus.pdf import fields, hand
from corpus.pdf.breaking import broken
from corpus.pdf.canvas import Canvas, Style
from corpus.pdf.flow import Row, gap, joined
from corpus.pdf.frame import Frame
from corpus.pdf.ink import EMBLEM, dotted
from corpus.pdf.page import WIDTH

_EMBLEM = 85.04  # 3 cm: Saraban Regulation, annex on the emblem
_SMALL_EMBLEM = 42.52  # 1.5 cm, memoranda
_GREY = (0.35, 0.35, 0.35)


def rows(letter: Letter, frame: Frame) -> list[Row]:
    """The rows above the body."""
    if letter.form in (Form.LETTER, Form.STAMPED):
        stamped = letter.form is Form.STAMPED
        date = [] if stamped else _date(letter, frame)
        return [_letterhead(letter, frame), *date, *fields.rows(letter.fields, frame)]
    if letter.form is Form.MEMO:
        return _memo(letter, frame)
    return _titles(letter, frame)


def _letterhead(letter: Letter, frame: Frame) -> Row:
    """Emblem, number at the left, agency at the right; a stamped letter names its agency at the end instead."""
    lines = () if letter.form is Form.STAMPED else letter.agency
    x = frame.ways.agency_x
    drop = _EMBLEM + (frame.pitch if x and x < 345 else -2.0)
    taken = frame.left + frame.style.width(f"ที่ {letter.number}") + 20.0
    widest = max((frame.style.width(line) for line in lines), default=0.0)
    x = max(min(x or WIDTH, frame.right - widest), taken, WIDTH / 2 + (0 if drop > _EMBLEM else 50.0))
    column = [line.text for text in lines for line in broken(text, frame.style, frame.measure(frame.right - x + 1))]
    height = drop + max(len(column) - 1, 0) * frame.pitch + frame.pitch * 0.35
    return Row(height, partial(_draw_letterhead, letter=letter, frame=frame, drop=drop, x=x, column=column), keep=True)


def _draw_letterhead(
    canvas: Canvas, top: float, *, letter: Letter, frame: Frame, drop: float, x: float, column: list[str]
) -> None:
    canvas.shape(EMBLEM, WIDTH / 2 - _EMBLEM / 2, top, _EMBLEM, (0.05, 0.05, 0.05))
    if letter.number:
        draw_number(canvas, frame.left, top + drop, letter, frame, "ที่", frame.style.but(bold=frame.ways.bold_labels))
    for at, line in enumerate(column):
        canvas.text(x, top + drop + at * frame.pitch, line, frame.style, "letterhead")


def draw_number(
    canvas: Canvas, x: float, baseline: float, letter: Letter, frame: Frame, label: str, style: Style
) -> float:
    """Draw the label and the number, its end by hand where the look says so; give the x of its end."""
    typed, written = letter.number, ""
    if "n" in frame.look.hand and letter.number_by_hand and typed.endswith(letter.number_by_hand):
        written = letter.number_by_hand
        typed = typed[: -len(written)]
    x = canvas.text(x, baseline, label, style, "number") + frame.style.width(" ") * (1 if label == "ที่" else 0)
    x = canvas.text(x, baseline, typed.rstrip(), frame.style, "number", joined=True) if typed.strip() else x
    if not written:
        return x
    x += frame.style.width(" ") * (1.0 if typed.endswith(" ") else 0.3)
    room = max(34.0, hand.width(written, frame.hand) + 6.0)
    dotted(canvas, x, x + room, baseline + 2.2)
    draw = Random(f"number {frame.look.seed}")
    hand.write(canvas, x + 4.0, baseline, written, frame.hand, "number", draw, joined=True)
    return x + room


def draw_date(
    canvas: Canvas, x: float, baseline: float, letter: Letter, frame: Frame, *, joined: bool = False
) -> float:
    """Draw the date from x on, its day by hand where the look says so."""
    typed, written = letter.date, ""
    if "d" in frame.look.hand and letter.day_by_hand and typed.startswith(letter.day_by_hand):
        written = letter.day_by_hand
        typed = typed[len(written) :].lstrip()
    if written:
        room = max(24.0, hand.width(written, frame.hand) + 6.0)
        dotted(canvas, x, x + room, baseline + 2.2)
        draw = Random(f"day {frame.look.seed}")
        hand.write(canvas, x + 4.0, baseline, written, frame.hand, "date", draw, joined=joined)
        x += room + frame.style.width(" ")
    return canvas.text(x, baseline, typed, frame.style, "date", joined=joined or bool(written))


def _date(letter: Letter, frame: Frame) -> list[Row]:
    if not letter.date:
        return []
    x = WIDTH / 2 - (frame.style.width(letter.date) / 2 if frame.ways.date_centred else 0.0)

    def draw(canvas: Canvas, top: float) -> None:
        draw_date(canvas, x, frame.baseline(top), letter, frame)

    return [gap(frame.pitch * 0.33), Row(frame.pitch, draw, keep=True)]


def _memo(letter: Letter, frame: Frame) -> list[Row]:
    """Emblem left, the heading, three ruled lines; then the other fields."""
    label = frame.style.but(size=frame.look.size + 4.0, bold=True)

    def heading(canvas: Canvas, top: float) -> None:
        canvas.shape(EMBLEM, frame.left, top, _SMALL_EMBLEM, (0.05, 0.05, 0.05))
        canvas.centred(WIDTH / 2, top + 36.0, "บันทึกข้อความ", frame.style.but(size=29.0, bold=True), "title")

    def numbers(canvas: Canvas, top: float) -> None:
        baseline, middle = top + frame.pitch * 0.85, frame.left + frame.width * 0.5
        end = draw_number(canvas, frame.left, baseline, letter, frame, "ที่", label)
        middle = max(middle, end + 12.0)
        _rule(canvas, end, middle - 6.0, baseline, frame, "number")
        x = canvas.text(middle, baseline, "วันที่", label, "date", joined=bool(letter.number)) + frame.style.width("  ")
        end = draw_date(canvas, x, baseline, letter, frame, joined=True)
        _rule(canvas, end, frame.right, baseline, frame, "date")

    subjects = [field for field in letter.fields if field.label == "เรื่อง"]
    made = [Row(_SMALL_EMBLEM + 8.0, heading, keep=True)]
    made += _ruled(Field("ส่วนราชการ", (letter.sender_line,)), frame, label, "letterhead")
    made.append(Row(frame.pitch * 1.15, numbers, keep=True))
    for subject in subjects:
        made += _ruled(subject, frame, label, "subject")
    rest = tuple(field for field in letter.fields if field.label != "เรื่อง")
    return [*made, gap(frame.pitch * 0.3), *fields.rows(rest, frame)]


def _ruled(field: Field, frame: Frame, label: Style, zone: str) -> list[Row]:
    """A field of a memo over dotted rules that run to the margin."""
    inset = label.width(field.label) + frame.style.width("  ")
    made = []
    lines = broken(" ".join(field.items), frame.style, frame.measure(frame.width - inset))
    for at, line in enumerate(lines):

        def draw(canvas: Canvas, top: float, at: int = at, text: str = line.text) -> None:
            baseline = top + frame.pitch * 0.85
            if not at:
                canvas.text(frame.left, baseline, field.label, label, zone)
            end = canvas.text(frame.left + inset, baseline, text, frame.style, zone, joined=not at)
            _rule(canvas, end, frame.right, baseline, frame, zone)

        made.append(Row(frame.pitch * 1.15, draw, keep=True))
    return made


def _rule(canvas: Canvas, x0: float, x1: float, baseline: float, frame: Frame, zone: str) -> None:
    """The rest of a memo's line: dots, drawn or typed."""
    if not frame.ways.text_dots:
        dotted(canvas, x0 + 2.0, x1, baseline + 2.2)
        return
    count = int((x1 - x0 - frame.style.width(" ")) / frame.style.width("."))
    if count > 0:
        canvas.text(x0 + frame.style.width(" "), baseline, "." * count, frame.style, zone, joined=True)


def _titles(letter: Letter, frame: Frame) -> list[Row]:
    """Centred titles with or without an emblem, or a news page's headline."""
    if letter.form is Form.NEWS:
        return _headline(letter, frame)
    made: list[Row] = []
    if letter.form is Form.TITLED:
        made.append(Row(_EMBLEM + 6.0, partial(_draw_emblem, x=WIDTH / 2 - _EMBLEM / 2), keep=True))
    elif letter.agency:
        made += [row for line in letter.agency for row in frame.centred(line, frame.style, "letterhead")]
    bold = frame.style.but(bold=True)
    number = f"ที่ {letter.number}" if letter.number and not any(letter.number in line for line in letter.title) else ""
    for at, line in enumerate(letter.title):
        made += frame.centred(line, bold, "title")
        if number and not at:
            made += frame.centred(number, bold, "number")
    centred = [field for field in letter.fields if field.label == "เรื่อง"]
    for field in centred:
        made += frame.centred(f"{field.label} {' '.join(field.items)}", bold, "subject")
    rest = tuple(field for field in letter.fields if field.label != "เรื่อง")
    if letter.form is Form.TITLED:
        made.append(Row(frame.pitch * 0.8, _draw_rule, keep=True))
    return [*made, *fields.rows(rest, frame), gap(frame.pitch * 0.4)]


def _draw_emblem(canvas: Canvas, top: float, *, x: float) -> None:
    canvas.shape(EMBLEM, x, top, _EMBLEM, (0.05, 0.05, 0.05))


def _draw_rule(canvas: Canvas, top: float) -> None:
    canvas.stroke([(WIDTH / 2 - 62.0, top + 8.0), (WIDTH / 2 + 62.0, top + 8.0)], 0.7)


def _headline(letter: Letter, frame: Frame) -> list[Row]:
    """A news page: the site's name, the headline, the day, a picture."""
    blue = (0.05, 0.20, 0.50) if frame.ways.news else (0.50, 0.10, 0.15)
    big = frame.style.but(size=frame.look.size + 6.0, bold=True)
    small = frame.style.but(size=frame.look.size - 2.0, colour=_GREY)
    made: list[Row] = []
    name = frame.style.but(bold=True, colour=blue)
    for line in letter.agency:
        made += joined(frame.paragraph(line, name, "letterhead", frame.left, frame.measure(frame.width)))

    def rule(canvas: Canvas, top: float) -> None:
        canvas.fill(frame.left, top + 3.0, frame.width, 2.2, blue)

    made.append(Row(12.0, rule, keep=True))
    for line in letter.title:
        if frame.ways.news:
            made += frame.centred(line, big, "title", frame.left + frame.width / 2)
        else:
            made += joined(frame.paragraph(line, big, "title", frame.left, frame.measure(frame.width)))
    shown = any(letter.date in getattr(block, "text", "") for block in letter.body)
    if letter.date and not shown:
        made += joined(frame.paragraph(letter.date, small, "date", frame.left, frame.measure(frame.width)))
    if letter.look.picture:
        made.append(Row(_picture_height(frame) + 14.0, partial(_draw_picture, frame=frame), keep=True))
    return [*made, *fields.rows(letter.fields, frame), gap(frame.pitch * 0.3)]


def _picture_height(frame: Frame) -> float:
    return frame.width * (0.42 if frame.ways.news else 0.5)


def _draw_picture(canvas: Canvas, top: float, *, frame: Frame) -> None:
    """A grey picture: a sky, a wall, a row of people."""
    draw = Random(f"picture {frame.look.seed}")
    height, width = _picture_height(frame), frame.width * (0.9 if frame.ways.news else 0.8)
    x, y = frame.left + (frame.width - width) / 2, top + 7.0
    canvas.fill(x, y, width, height, (0.80, 0.82, 0.84))
    canvas.fill(x, y + height * 0.62, width, height * 0.38, (0.58, 0.56, 0.55))
    canvas.fill(x + width * 0.2, y + height * 0.08, width * 0.6, height * 0.3, (0.68, 0.72, 0.78))
    people = draw.randint(6, 10)
    for at in range(people):
        middle = x + width * (at + 0.5) / people + draw.uniform(-4, 4)
        shade = draw.uniform(0.25, 0.5)
        crown = y + height * draw.uniform(0.38, 0.46)
        canvas.fill(middle - 6, crown, 12, 15, (shade + 0.25,) * 3)
        canvas.fill(middle - 14, crown + 16, 28, y + height * 0.95 - crown - 16, (shade,) * 3)
