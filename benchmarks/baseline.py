"""What a general named-entity recogniser comes to on the same documents: PyThaiNLP's thainer with simple glue, beside thaicirc.

    python -m benchmarks.baseline [FOLDER] [--json]

FOLDER holds annotations NAME.json beside their documents NAME.txt; without it, the invented cases of the tests.

The recogniser is the model of ThaiNER 1.5.1 that comes within PyThaiNLP (CC-BY, Wannaphong Phatthiyaphaibun), under its CRF
(python-crfsuite, the extra ``bench``); nothing is loaded over the network. PyThaiNLP's own class asks for a download, and computes
two features under names that this model does not know; both are mended here. The glue is what a careful user writes in an
afternoon: a keyword at the head of a line, the first entity of a kind, the nearest one behind a word. Its dates are read by
our own :mod:`thaicirc.numerals`, so that the table shows what recognition lacks and not what date parsing lacks.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from pythainlp.corpus import get_corpus_path
from pythainlp.tag import pos_tag
from pythainlp.tag.thainer import _doc2features
from pythainlp.tokenize import word_tokenize

from thaicirc import extract
from thaicirc.evaluation import GROUPS, Report, evaluate
from thaicirc.evaluation.files import load_gold
from thaicirc.numerals import find_dates, find_times

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"

#: The model was trained on the tags of the Blackboard treebank; the tagger for them is a download, that for these is not.
_BLACKBOARD = (
    "ADJ AJ ADP PS ADV AV AUX AX CCONJ CC DET AJ INTJ XX NOUN NN NUM NU PART PA PRON PR PROPN NN PUNCT PU SCONJ CC "
    "SYM PU VERB VV X XX"
).split()
_TAGS = dict(zip(_BLACKBOARD[::2], _BLACKBOARD[1::2], strict=True))
#: Names of features as the model knows them, where PyThaiNLP 5 computes them under others.
_FEATURES = {"word.isdigit": "word.isdigit()", "word.prevpostag": "word.prepostag"}

_KINDS = {
    "order": r"^\s*คำสั่ง",
    "announcement": r"^\s*ประกาศ",
    "minutes": r"รายงานการประชุม",
    "regulation": r"^\s*(?:ระเบียบ|ข้อบังคับ)",
    "memorandum": r"บันทึกข้อความ",
    "external_letter": r"^\s*เรียน\s",
}
_URGENCIES = {"most_urgent": "ด่วนที่สุด", "very_urgent": "ด่วนมาก", "urgent": "ด่วน"}
_SENDER = r"^(?:กระทรวง|กรม|สำนัก|จังหวัด|อำเภอ|เทศบาล|มหาวิทยาลัย|ศาลากลาง)"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: its kind (``DATE``, ``PERSON`` …) and its place."""

    kind: str
    text: str
    start: int


class Thainer:
    """PyThaiNLP's recogniser with the model that lies in the package."""

    def __init__(self) -> None:
        from pycrfsuite import Tagger

        self._tagger = Tagger()
        self._tagger.open(get_corpus_path("thainer", version="1.5.1"))

    def entities(self, text: str) -> list[Entity]:
        """All entities, in order."""
        words = word_tokenize(text, engine="newmm")
        tagged = [(word, _TAGS.get(tag, tag)) for word, tag in pos_tag(words, engine="perceptron", corpus="orchid_ud")]
        features = [
            {_FEATURES.get(name, name): value for name, value in _doc2features(tagged, i).items()}
            for i in range(len(tagged))
        ]
        found: list[Entity] = []
        place = 0
        for word, label in zip(words, self._tagger.tag(features), strict=True):
            if label.startswith("B-"):
                found.append(Entity(label[2:], word, place))
            elif label.startswith("I-") and found:
                found[-1] = Entity(found[-1].kind, found[-1].text + word, found[-1].start)
            place += len(word)
        return found


def record(text: str, entities: Iterable[Entity]) -> dict[str, Any]:
    """The glue: entities and keywords → a record in the shape of the annotations."""
    found = list(entities)
    persons, agencies = ([each for each in found if each.kind == kind] for kind in ("PERSON", "ORGANIZATION"))
    days = [(each.start, day) for each in found if each.kind == "DATE" for day in _days(each.text)]
    number = re.search(r"^\s*ที่\s+(.{4,30}?)(?:\s{2,}|$)", text, re.MULTILINE)
    kind = next((name for name, form in _KINDS.items() if re.search(form, text, re.MULTILINE)), "news")
    letter = kind not in ("news", "order", "announcement", "regulation")
    signed = re.search(r"\(\s*((?:นาย|นาง|นางสาว|ดร\.|พล|ผู้ช่วย|ว่าที่)[^)\n]{4,60})\)\s*\n\s*(.+)", text)
    return {
        "kind": kind,
        "urgency": next((name for name, word in _URGENCIES.items() if word in text[:400]), None),
        "reference_number": {"canonical": _canonical(number[1])} if number and letter else None,
        "sender": {"name": next((each.text.strip() for each in agencies if re.match(_SENDER, each.text)), None)},
        "date": days[0][1].isoformat() if days else None,
        "subject": _after("เรื่อง", text) or (text.strip().split("\n")[0].strip() if kind == "news" else None),
        "recipients": [to] if letter and (to := _after("เรียน", text)) else [],
        "references": _references(text, agencies, days) if letter else [],
        "attachments": _attachments(text) if letter else [],
        "signatory": {"name": signed[1].strip(), "position": signed[2].strip()} if signed and kind != "news" else None,
        "contact": {
            "phones": [re.sub(r"\D", "", each.text) for each in found if each.kind == "PHONE"],
            "emails": re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", text),
            "urls": re.findall(r"(?:https?://|www\.)[^\s)\u0e00-\u0e7f]+", text),
        },
        "meetings": _meetings(text, found, days, persons),
        "assignments": _assignments(text, days, agencies),
        "pmqa": {"framework": "PMQA 4.0" if "4.0" in text else "PMQA"} if "PMQA" in text else None,
    }


def _references(text: str, agencies: list[Entity], days: list[tuple[int, dt.date]]) -> list[dict[str, Any]]:
    """The line after อ้างถึง, with the first agency and the first day in it."""
    line = re.search(r"^\s*อ้างถึง\s+(.+)$", text, re.MULTILINE)
    if line is None:
        return []
    inside = range(line.start(1), line.end(1))
    number = re.search(r"ที่\s+(.{4,30}?)\s+ลงวันที่", line[1])
    return [
        {
            "text": line[1].strip(),
            "sender": next((each.text.strip() for each in agencies if each.start in inside), None),
            "reference_number": _canonical(number[1]) if number else None,
            "date": next((day.isoformat() for place, day in days if place in inside), None),
        }
    ]


def _attachments(text: str) -> list[dict[str, Any]]:
    """What stands after สิ่งที่ส่งมาด้วย and, with numbers, in the lines below, each with จำนวน and its unit."""
    block = re.search(r"^\s*สิ่งที่ส่งมาด้วย\s+(.+(?:\n\s*[0-9๐-๙]+\..+)*)", text, re.MULTILINE)
    entries = []
    for i, line in enumerate(block[1].split("\n") if block else [], 1):
        parts = re.fullmatch(r"\s*(?:[0-9๐-๙]+\.)?\s*(.+?)(?:\s+จำนวน\s*([0-9๐-๙]+)\s*(\S+))?\s*", line)
        if parts:
            entries.append({"number": i, "title": parts[1], "quantity": parts[2] and int(parts[2]), "unit": parts[3]})
    return entries


def _meetings(
    text: str, found: list[Entity], days: list[tuple[int, dt.date]], persons: list[Entity]
) -> list[dict[str, Any]]:
    """A meeting for each word ประชุม or สัมมนา that a day follows; time, place and chair are the next there are."""
    meetings: dict[str, dict[str, Any]] = {}
    for match in re.finditer(r"(?:การ)?(?:ประชุม|สัมมนา|อบรม)\S{3,}", text):
        after = [(place, day) for place, day in days if match.end() <= place < match.end() + 250]
        if not after:
            continue
        place, day = after[0]
        near = [each for each in found if place <= each.start < place + 250]
        times = [time for each in near if each.kind == "TIME" for time in find_times(each.text)]
        clock = times[0].value.start if times else None
        chair = next((each.text.strip() for each in persons if "ประธาน" in text[each.start : each.start + 80]), None)
        start = f"{day.isoformat()}T{clock:%H:%M}" if clock else day.isoformat()
        venue = next((each.text.strip() for each in near if each.kind == "LOCATION"), None)
        online = next((name for name in ("Zoom", "Webex", "Microsoft Teams") if name in text), None)
        entry = {"title": match[0], "start": start, "end": None, "venue": venue, "online": online, "chair": chair}
        meetings.setdefault(day.isoformat(), entry)
    return list(meetings.values())


def _assignments(text: str, days: list[tuple[int, dt.date]], agencies: list[Entity]) -> list[dict[str, Any]]:
    """A task for each ภายใน or ก่อน with a day behind it: the stretch before it, and the last agency before that."""
    tasks = []
    for match in re.finditer(r"(?:ภายใน|ก่อน|ไม่เกิน)\s?(?:วันที่)?", text):
        due = next((day for place, day in days if 0 <= place - match.end() < 30), None)
        if due is None:
            continue
        action = re.split(r"ขอให้|ให้|\n\s*\n", text[max(0, match.start() - 300) : match.start()])[-1]
        who = next((each.text.strip() for each in reversed(agencies) if each.start < match.start()), None)
        tasks.append({"assignee": who, "action": " ".join(action.split()), "due": due.isoformat()})
    return tasks


def _days(text: str) -> list[dt.date]:
    return [found.value.start for found in find_dates(text) if found.value.start is not None]


def _after(word: str, text: str) -> str | None:
    found = re.search(rf"^\s*{word}\s+(.+)$", text, re.MULTILINE)
    return " ".join(found[1].split()) if found else None


def _canonical(number: str) -> str:
    digits = number.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    return re.sub(r"\s*/\s*(ว?)\s*", lambda found: "/ว " if found[1] else "/", digits).strip()


def timed(read: Callable[[str], dict[str, Any]], texts: Mapping[str, str]) -> tuple[dict[str, dict[str, Any]], float]:
    """The record of each text, and the median milliseconds that one took; the first call loads and is not counted."""
    read(next(iter(texts.values())))
    records, taken = {}, []
    for name, text in texts.items():
        start = time.perf_counter()
        records[name] = read(text)
        taken.append((time.perf_counter() - start) * 1000)
    return records, median(taken)


def compare(folder: Path) -> dict[str, tuple[Report, float]]:
    """Figures and milliseconds of both on the documents of a folder."""
    gold = load_gold(folder)
    texts = {name: (folder / f"{name}.txt").read_text("utf-8") for name in gold}
    thainer = Thainer()
    readers: dict[str, Callable[[str], dict[str, Any]]] = {
        "thainer": lambda text: record(text, thainer.entities(text)),
        "thaicirc": lambda text: extract(text).model_dump(mode="json"),
    }
    found = {name: timed(read, texts) for name, read in readers.items()}
    return {name: (evaluate(gold, records), took) for name, (records, took) in found.items()}


def main() -> None:
    """Print the F1 of each group of slots, that of all together, and the time a document takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CASES)
    parser.add_argument("--json", action="store_true", help="figures as one JSON object")
    options = parser.parse_args()
    try:
        found = compare(options.folder)
    except ImportError as error:
        sys.exit(f"{error}: pip install 'thaicirc[bench]'")
    if options.json:
        print(json.dumps({name: {**each.as_dict(), "median_ms": took} for name, (each, took) in found.items()}))
        return
    reports = [each for each, _ in found.values()]
    print(
        f"F1, {len(reports[0].documents)} documents"
        + " " * 8
        + "".join(f"{name:>10}" for name in found)
        + f"{'values':>8}"
    )
    for group in (name for name in GROUPS if name in reports[0].groups):
        shown = "".join(f"{each.groups[group].f1:10.3f}" for each in reports)
        print(f"{group:26}{shown}{reports[0].groups[group].gold:8}")
    print(f"{'all slots':26}" + "".join(f"{each.micro.f1:10.3f}" for each in reports) + f"{reports[0].micro.gold:8}")
    print(f"{'milliseconds, median':26}" + "".join(f"{took:10.1f}" for _, took in found.values()))


if __name__ == "__main__":
    main()
