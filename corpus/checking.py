"""What is wrong in a scenario: it is tried many times, and each document is read with a sceptical eye."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import gold
from corpus.compose import Document, compose
from corpus.making import gold_record
from corpus.rules import GrammarError
from corpus.typed import Layout, typed
from thaicirc.numerals import Issue, find_dates

#: What no finished document holds: signs of the grammar, empty brackets, blanks before a comma, a word said twice.
_LEFT_OVER = re.compile(
    r"[{}\[\]|<>\\]|[ก-๎] ,|\(\)|“\s*”|วันที่\s*วันที่|(?<![ก-๛])ณ\s+ณ\s|(?<!ภาย)ใน\s*ระหว่างวันที่|เวลา\s*เวลา|นั้น\s+นั้น"
)


def problems(scenario: str, count: int) -> Iterator[str]:
    """Each problem once, with the first document that shows it."""
    seen: set[str] = set()
    texts: set[str] = set()
    for i in range(count):
        seed = f"{scenario}/{i + 1}"
        try:
            document = compose("checked", seed, scenario=scenario)
        except (GrammarError, ValueError) as error:
            found = [str(error)]
        else:
            text = typed(document.letter, Layout.FLOWING)
            texts.add(text)
            found = list(_of_document(document, text))
        for problem in found:
            if problem not in seen:
                seen.add(problem)
                yield f"document {i + 1}: {problem}"
    if not seen and len(texts) < count * 0.9:
        yield f"only {len(texts)} of {count} documents differ"


def _of_document(document: Document, text: str) -> Iterator[str]:
    yield from (
        f"the record says what the text does not: {each}" for each in gold.missing(gold_record(document.record), text)
    )
    for match in _LEFT_OVER.finditer(text):
        yield f"odd: …{text[max(match.start() - 25, 0) : match.end() + 25]!r}…"
    for found in find_dates(text):
        if set(found.value.issues) - {Issue.TWO_DIGIT_YEAR, Issue.ERA_ASSUMED}:
            yield f"odd date: {found.text} ({', '.join(found.value.issues)})"
    for assignment in document.record.assignments:
        if not assignment.action.strip():
            yield "an assignment without action"
    for meeting in document.record.meetings:
        if meeting.title is None:
            yield "an event without title"
