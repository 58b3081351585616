"""Letters set as PDF: what a reader reads back, where the words stand, how pages break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.letter import Form, Letter, Look, Paragraph, Signature, Table
from corpus.pdf import FAMILIES, ZONES, SetPage, Typeset, typeset
from tests.corpus.pdf_letters import ANNOUNCEMENT, INVITATION, LETTERS, LONG, MEMO, NEWS, PLAIN, STAMPED

NAMES = [letter.name for letter in LETTERS]
_set = cache(typeset)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def words_of(page: SetPage) -> str:
    return "".join(page.words[at].text for line in page.lines for at in line)


def read_back(made: Typeset) -> list[str]:
    document = pypdfium2.PdfDocument(made.pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def darkness(made: Typeset, number: int, scale: float = 1.5) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The page as grey pixels, the darkest of the three colours: 0 is black."""
    document = pypdfium2.PdfDocument(made.pdf)
    try:
        pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]] = document[number].render(scale=scale).to_numpy()
        return np.asarray(pixels.min(axis=2), dtype=np.uint8)
    finally:
        document.close()


def texts_of(letter: Letter) -> Iterator[str]:
    """Everything that stands in a letter, piece by piece."""
    yield from (letter.sender_line, letter.urgency, letter.secrecy, letter.number, letter.date, letter.copies)
    yield from (*letter.agency, *letter.title, *letter.footer, *letter.endorsement)
    for field in letter.fields:
        yield from (field.label, *field.items, *field.quantities)
    for block in (*letter.body, *(block for enclosure in letter.enclosures for block in enclosure.blocks)):
        if isinstance(block, Table):
            yield from (*block.header, *(cell for row in block.rows for cell in row))
        else:
            yield from (block.label, *block.text.split("\t"))
    if letter.signature:
        signed = letter.signature
        yield from (signed.name, signed.closing, signed.given_on, signed.rank, *signed.position)
    if letter.received:
        yield from (letter.received.agency, letter.received.number, letter.received.date, letter.received.time)
    for enclosure in letter.enclosures:
        yield from (enclosure.title, enclosure.mark)


@pytest.mark.parametrize("letter", LETTERS, ids=NAMES)
def test_a_reader_reads_the_words_in_their_order(letter: Letter) -> None:
    made = _set(letter)
    for text, page in zip(read_back(made), made.pages, strict=True):
        assert sorted(squeezed(text)) == sorted(words_of(page))
        for line in page.lines:
            joined = "".join(page.words[at].text for at in line)
            if page.words[line[0]].zone != "stamp":  # what is tilted a reader may put elsewhere
                assert joined in squeezed(text)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_reads_back_letter_for_letter(family: str) -> None:
    hard = "ที่ ปี้ ป่า ฟ้า ญุ ฐุ น้ำ ก๋ำ กั้น ซื้อ ต่ำ ฎีกา ฏู ป้ำ ฝ่าฝืน ฟื้น เปื้อน โป๊ะ ปั๊ม ค้ำ ฤๅ หรือ 1,200.50 Wi-Fi (ก)"
    letter = replace(PLAIN, body=(Paragraph(hard),), look=Look(font=family))
    assert squeezed(hard) in squeezed(read_back(typeset(letter))[0])


@pytest.mark.parametrize("letter", LETTERS, ids=NAMES)
def test_everything_in_the_letter_stands_on_the_page(letter: Letter) -> None:
    made = _set(letter)
    whole = squeezed("".join(words_of(page) for page in made.pages))
    for text in texts_of(letter):
        found = squeezed(text) in whole
        if not found:  # broken over two pages, or wrapped beside another column
            found = all(squeezed(part) in whole for part in text.split())
        assert found, text


@pytest.mark.parametrize("letter", LETTERS, ids=NAMES)
def test_boxes_lie_on_the_page_and_on_ink(letter: Letter) -> None:
    scale = 2.0
    made = _set(letter)
    for number, page in enumerate(made.pages):
        pixels = darkness(made, number, scale)
        for word in page.words:
            assert 0 <= word.x0 < word.x1 <= page.width
            assert 0 <= word.top < word.bottom <= page.height
            assert word.zone in ZONES
            rows = slice(int(word.top * scale), int(word.bottom * scale) + 1)
            columns = slice(int(word.x0 * scale), int(word.x1 * scale) + 1)
            assert pixels[rows, columns].min() < 170, word


def test_boxes_are_tight_round_the_ink() -> None:
    made = _set(replace(PLAIN, look=Look(signature=False)))
    scale = 4.0
    pixels = darkness(made, 0, scale)
    for word in made.pages[0].words:
        rows = slice(int(word.top * scale), int(word.bottom * scale) + 1)
        columns = np.flatnonzero(pixels[rows, int(word.x0 * scale) - 3 : int(word.x1 * scale) + 4].min(axis=0) < 128)
        assert columns[0] == pytest.approx(3, abs=2)
        assert columns[-1] == pytest.approx((word.x1 - word.x0) * scale + 3, abs=3)


@pytest.mark.parametrize("letter", LETTERS, ids=NAMES)
def test_lines_hold_every_word_once(letter: Letter) -> None:
    for page in _set(letter).pages:
        assert sorted(at for line in page.lines for at in line) == list(range(len(page.words)))
        assert all(line for line in page.lines)


@pytest.mark.parametrize("letter", LETTERS, ids=NAMES)
def test_the_same_letter_gives_the_same_bytes(letter: Letter) -> None:
    assert typeset(letter) == _set(letter)


def test_another_seed_gives_another_drawing() -> None:
    assert typeset(replace(INVITATION, look=replace(INVITATION.look, seed=99))).pdf != _set(INVITATION).pdf


def test_zones_say_where_a_word_stands() -> None:
    zones = {word.text: word.zone for page in _set(INVITATION).pages for word in page.words}
    assert zones["เรื่อง"] == "subject"
    assert zones["๑๔๘"] == "number"
    assert zones["เมษายน"] == "body"  # the day's own month comes first, the body's later
    assert zones["สำนักงานส่งเสริมลำน้ำและคลอง"] == "letterhead"
    assert zones["ด่วนที่สุด"] == "references"
    assert zones["klong@example.go.th"] == "footer"
    assert {"stamp", "date", "recipients", "attachments", "signature"} <= set(zones.values())


def test_pages_break_with_number_and_continuation_word() -> None:
    made = _set(LONG)
    assert len(made.pages) == 5
    first, second = made.pages[:2]
    (mark,) = [word for word in second.words if word.zone == "page_number"]
    assert "๒" in mark.text
    assert mark.bottom < 80
    continued = "".join(word.text for word in first.words if word.zone == "continuation")
    opening = "".join(word.text for word in second.words if word.zone == "body")
    assert continued.startswith("/")
    assert opening.startswith(continued.strip("/.…"))


def test_no_line_of_a_paragraph_stands_alone() -> None:
    for count in range(1, 12):
        letter = replace(ANNOUNCEMENT, body=tuple(Paragraph(ANNOUNCEMENT.body[0].text) for _ in range(count)))  # type: ignore[union-attr]
        pages = typeset(letter).pages
        for page in pages:
            body = [line for line in page.lines if page.words[line[0]].zone == "body"]
            ends = [at for at, line in enumerate(body) if page.words[line[-1]].text.endswith("แล้ว")]
            if body and page is not pages[0]:
                assert ends[0] != 0, "the last line of a paragraph heads a page"


@pytest.mark.parametrize("count", range(6, 15))
def test_a_signature_is_never_split(count: int) -> None:
    letter = replace(LONG, body=LONG.body[:1] * count, enclosures=())
    pages = [
        number
        for number, page in enumerate(typeset(letter).pages)
        for word in page.words
        if word.zone in ("signature", "footer")
    ]
    assert len(set(pages)) == 1
    last = typeset(letter).pages[pages[0]]
    assert any(word.zone == "body" for word in last.words), "a signature without a line of the letter"


def test_enclosures_begin_on_pages_of_their_own() -> None:
    pages = _set(LONG).pages
    zones = [{word.zone for word in page.words} for page in pages]
    assert [("enclosure" in found, "body" in found) for found in zones[-2:]] == [(True, False), (True, False)]
    mark = next(word for word in pages[-2].words if word.zone == "enclosure")
    assert mark.x0 > pages[-2].width / 2


def test_a_stamped_letter_names_its_agency_at_the_end() -> None:
    zones = [word.zone for word in _set(STAMPED).pages[0].words]
    assert zones.index("letterhead") > zones.index("body")


def test_a_number_by_hand_is_set_in_another_face() -> None:
    assert len(re.findall(rb"/Type0", _set(replace(PLAIN, look=Look(hand="n"))).pdf)) == 2
    assert len(re.findall(rb"/Type0", _set(replace(PLAIN, look=Look(hand=""))).pdf)) == 1


def test_typed_dots_of_a_memo_are_words() -> None:
    dotted = [
        any(set(word.text) == {"."} for word in typeset(replace(MEMO, look=Look(seed=seed))).pages[0].words)
        for seed in range(12)
    ]
    assert any(dotted)
    assert not all(dotted)


@pytest.mark.parametrize("form", list(Form))
def test_a_form_with_next_to_nothing_in_it_is_a_page(form: Form) -> None:
    made = typeset(Letter("empty", form, body=(Paragraph("แจ้งเพื่อทราบ"),)))
    assert "แจ้งเพื่อทราบ" in squeezed(read_back(made)[0])


def test_unbroken_text_wider_than_the_page_is_cut() -> None:
    address = "https://example.go.th/" + "a-very-long-address/" * 12
    made = typeset(replace(NEWS, body=(Paragraph(address), Paragraph("ก" * 400))))
    assert all(word.x1 <= page.width - 50 for page in made.pages for word in page.words)
    assert address in squeezed(read_back(made)[0])


_THAI = st.text("กขคงจชซดตทนบปผพฟมยรลวสหอะาิีึืุู่้๊๋์ำเแโใไๆ ๐๑๒๓๔๕ -()/.", min_size=1, max_size=120)


@given(text=_THAI, seed=st.integers(0, 50), font=st.sampled_from(FAMILIES))
@settings(max_examples=40, deadline=None)
def test_no_text_is_lost_or_falls_off_the_page(text: str, seed: int, font: str) -> None:
    signed = Signature("นาย " + text[:40], (text,), closing="ขอแสดงความนับถือ")
    letter = replace(INVITATION, body=(Paragraph(text), Paragraph(text, "๑.", 1)), signature=signed)
    made = typeset(replace(letter, look=Look(font=font, seed=seed, hand="nds", justified=seed % 2 == 0)))
    whole = "".join(words_of(page) for page in made.pages)
    assert squeezed(text) in whole
    assert all(word.x0 >= -2 and word.x1 <= page.width + 2 for page in made.pages for word in page.words)
