"""The data files: complete, sorted, clean, free of contradictions."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from thaicirc import lexicon

DATA = files("thaicirc.lexicon") / "data"
TABLES = sorted(f.name for f in DATA.iterdir() if f.name.endswith(".csv"))


@pytest.mark.parametrize("name", TABLES)
def test_table_is_clean_and_sorted(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines()))
    assert text.endswith("\n")
    assert "\r" not in text
    assert text == unicodedata.normalize("NFC", text)
    assert rows[1:] == sorted(rows[1:])
    assert {len(r) for r in rows} == {len(rows[0])}
    for row in rows:
        for cell in row:
            assert cell == " ".join(cell.split())
            assert not re.search("ํา|เเ", cell)
            assert all(cell.split(";")) or not cell
    assert max(Counter(map(tuple, rows)).values()) == 1


@pytest.mark.parametrize(
    "name", ["provinces.csv", "ministries.csv", "departments.csv", "agencies.csv", "titles.csv", "positions.csv"]
)
def test_no_name_stands_twice(name: str) -> None:
    rows = list(csv.reader((DATA / name).read_text(encoding="utf-8").splitlines()))[1:]
    keys = Counter((r[0], r[1]) if name == "titles.csv" else r[0] for r in rows)
    assert [k for k, n in keys.items() if n > 1] == []


def test_no_name_is_in_two_tables() -> None:
    names = Counter(a.name for a in lexicon.all_agencies())
    assert [n for n, k in names.items() if k > 1] == []


def test_every_table_has_its_source() -> None:
    sources = (DATA / "SOURCES.md").read_text(encoding="utf-8")
    assert [f.name for f in DATA.iterdir() if f.name != "SOURCES.md" and f"`{f.name}`" not in sources] == []


def test_77_provinces_with_codes_of_their_own() -> None:
    listed = lexicon.provinces()
    codes = [c for p in listed for c in (p.code, *p.other_codes)]
    assert len(listed) == len({p.name for p in listed}) == len({p.iso for p in listed}) == 77
    assert len(codes) == len(set(codes))
    assert Counter(p.region for p in listed) == {
        "north": 9, "northeast": 20, "central": 22, "east": 7, "west": 5, "south": 14,
    }  # fmt: skip


def test_provinces_agree_with_pythainlp() -> None:
    corpus = pytest.importorskip("pythainlp.corpus")
    theirs = {p["name_th"]: p["abbr_th"].rstrip(".").replace(".", "") for p in corpus.provinces(details=True)}
    assert {p.name: p.code for p in lexicon.provinces()} == theirs


def test_codes_of_agencies_and_provinces_do_not_meet() -> None:
    of_agencies = [a.code for a in lexicon.ministries() + lexicon.agencies() if a.code]
    of_provinces = {c for p in lexicon.provinces() for c in (p.code, *p.other_codes)}
    assert len(of_agencies) == len(set(of_agencies))
    assert of_provinces.isdisjoint(of_agencies)


def test_districts_928_all_in_known_provinces() -> None:
    listed = lexicon.districts()
    assert Counter(d.kind for d in listed) == {"amphoe": 878, "khet": 50}
    assert {d.province for d in listed} == {p.name for p in lexicon.provinces()}
    assert len({(d.name, d.province) for d in listed}) == 928
    capitals = {d.province for d in listed if d.name in ("เมือง" + d.province, d.province)}
    assert {p.name for p in lexicon.provinces()} - capitals == {"กรุงเทพมหานคร"}


def test_a_unit_number_has_one_holder_at_a_time() -> None:
    now = Counter((d.code, d.unit) for d in lexicon.departments() if d.unit and d.until is None)
    assert [k for k, n in now.items() if n > 1] == []
    assert {d.parent for d in lexicon.departments()} <= {m.name for m in lexicon.ministries()}
