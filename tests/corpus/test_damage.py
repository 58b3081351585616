"""Text as recognition damages it: as much as asked for, never in kept stretches, the same for the same seed."""

from __future__ import annotations

import difflib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.damage import damage
from corpus.damage.confusion import table
from thaicirc.normalise import clean

LETTER = """                              ด่วนที่สุด

ที่ สธ ๐๔๓๓.๒/ว ๑๘๖๗                              สำนักงานป้องกันน้ำท่วมที่ ๑๔
                                               ถนนเลี่ยงเมือง ตำบลหนองบัว ๔๗๐๐๐

                         ๒๙ กุมภาพันธ์ ๒๕๖๗

เรื่อง  ขอเชิญซ้อมแผนเผชิญเหตุน้ำป่าไหลหลากริมฝั่งแม่น้ำปี้

เรียน  ผู้ว่าราชการจังหวัด และผู้อำนวยการโรงพยาบาลทุกแห่ง

อ้างถึง  หนังสือสำนักงานฯ ที่ สธ ๐๔๓๓.๒/ว ๙๗๑ ลงวันที่ ๘ มกราคม ๒๕๖๗

        ด้วยหน่วยงานซึ่งตั้งอยู่ต่ำกว่าแนวคันกั้นน้ำต้องเตรียมกำลังคน ยา และเวชภัณฑ์ให้พร้อมก่อนถึงฤดูฝน
ในวันพฤหัสบดีที่ ๒๑ มีนาคม ๒๕๖๗ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. ณ ห้องประชุมดอกพุดซ้อน ชั้น ๓ อาคารอำนวยการ

        จึงเรียนมาเพื่อโปรดพิจารณาและแจ้งผู้ที่เกี่ยวข้องทราบต่อไปด้วย

                              ขอแสดงความนับถือ


                              (นางสาวพิมพ์ฟ้า ฎีกาธรรม)
                              ผู้อำนวยการ
"""
NUMBER = LETTER.index("สธ ๐๔๓๓.๒/ว ๑๘๖๗"), LETTER.index("สธ ๐๔๓๓.๒/ว ๑๘๖๗") + len("สธ ๐๔๓๓.๒/ว ๑๘๖๗")
SIGNS = "กขคชซดตถนบปผพฟภมยรลวสหอาะเแโไใำฯๆัิีึืุู็่้๊๋์๐๑๒๓๔๕๖๗๘๙ \n.,/()aZ0\f"


def share_lost(text: str, read: str) -> float:
    """The share of the letters of `text` that are not in `read` in their place."""
    old, new = (re.sub(r"\s", "", clean(each)[0]) for each in (text, read))
    same = sum(block.size for block in difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return 1 - same / len(old)


@pytest.mark.parametrize(("rate", "low", "high"), [(0.01, 0.003, 0.025), (0.04, 0.015, 0.07), (0.1, 0.04, 0.16)])
def test_as_much_as_asked_for(rate: float, low: float, high: float) -> None:
    lost = [share_lost(LETTER, damage(LETTER, seed=seed, rate=rate)) for seed in range(30)]
    assert low < sum(lost) / len(lost) < high


@pytest.mark.parametrize("seed", range(40))
def test_kept_stretches_stay(seed: int) -> None:
    read = damage(LETTER, seed=seed, rate=0.15, keep=[NUMBER])
    assert LETTER[slice(*NUMBER)] in read
    assert read.count("\n") >= LETTER.count("\n")


@given(
    st.text(SIGNS, max_size=120),
    st.integers(0, 10_000),
    st.floats(0, 0.5),
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=3),
    st.sampled_from(["all", "stock"]),
)
def test_kept_stretches_of_any_text_stay(
    text: str, seed: int, rate: float, spans: list[tuple[int, int]], digits: str
) -> None:
    keep = [(start, min(end, len(text))) for start, end in spans if start < min(end, len(text))]
    read = damage(text, seed=seed, rate=rate, keep=keep, digits="stock" if digits == "stock" else "all")
    at = 0
    merged: list[tuple[int, int]] = []
    for start, end in sorted(keep):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    for start, end in merged:
        found = read.find(text[start:end], at)
        assert found >= 0
        at = found + end - start


@given(st.text(SIGNS, max_size=200), st.integers())
def test_nothing_changes_at_rate_nought(text: str, seed: int) -> None:
    assert damage(text, seed=seed, rate=0.0) == text


def test_same_seed_same_text() -> None:
    assert damage(LETTER, seed=3, rate=0.05) == damage(LETTER, seed=3, rate=0.05)
    assert damage(LETTER, seed=3, rate=0.05) != damage(LETTER, seed=4, rate=0.05)


def test_stock_recognisers_lack_five_digits() -> None:
    for seed in range(20):
        read = damage("๑๒๓๔๕๖๗๘๙๐ " * 20, seed=seed, rate=0.0, digits="stock")
        assert not set(read) & set("๔๖๗๘๙")
        assert read.count("๕") > 40  # ๔ and ๘ are mostly read so
        assert read.count("๑") >= 20


def test_most_recognisers_write_nikhahit_and_sara_aa() -> None:
    reads = [damage(LETTER, seed=seed, rate=0.001) for seed in range(60)]
    split = [read for read in reads if "\u0e4d\u0e32" in read]
    assert 40 < len(split) < 60
    assert any("สำนักงาน" in clean(read)[0] for read in split)


def test_marks_are_lost_more_often_than_letters() -> None:
    text = "เรื่องที่ส่งนี้ " * 40
    reads = "".join(damage(text, seed=seed, rate=0.03) for seed in range(20))
    lost_marks = 1 - sum(map(reads.count, "่้")) / (20 * sum(map(text.count, "่้")))
    lost_letters = 1 - sum(map(reads.count, "รงสท")) / (20 * sum(map(text.count, "รงสท")))
    assert lost_marks > lost_letters


def test_what_is_seen_beside_the_text() -> None:
    reads = [damage(LETTER * 3, seed=seed, rate=0.04) for seed in range(60)]
    assert sum("\f" in read for read in reads) > 20
    assert any(re.search(r"^\f? *[-—~]? ?๒ ?[-~]?$", read, re.MULTILINE) for read in reads)
    assert any("...." in read for read in reads)
    assert any(re.search("เลขรับ|เลขที่รับ|รับที|รับเลขที", read) for read in reads)
    first = [read.splitlines()[0] for read in reads]
    assert any("ด่วน" not in line and line.strip() for line in first)  # the emblem


def test_marks_split_off_as_a_line() -> None:
    text = "เรื่อง การซ้อมแผนที่ฝั่งแม่น้ำปี้ และสิ่งที่ต้องทำเมื่อน้ำขึ้น\n" * 20
    reads = [damage(text, seed=seed, rate=0.05) for seed in range(20)]
    rows = [line for read in reads for line in read.splitlines() if line.strip() and "ก" not in line and len(line) > 15]
    assert len(rows) > 15
    assert any("เรือง" in read for read in reads)


def test_indents_and_columns_stay() -> None:
    for seed in range(20):
        read = damage(LETTER, seed=seed, rate=0.02)
        assert re.search(r"^ {20,}\S", read, re.MULTILINE)


def test_the_table_is_sound() -> None:
    for kind in ("print", "stock", "spelling"):
        rows = [row for each in table(kind).values() for row in each]
        assert len({(row.true, row.read) for row in rows}) == len(rows)
        assert all(row.true != row.read and row.weight > 0 for row in rows)
    assert set(table("stock")) == set("๔๖๗๘๙")
