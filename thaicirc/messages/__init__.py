"""The sentences that a person reads, by stable key, in English and Thai.

The library speaks through values and errors; only what is shown to a person passes through here. A catalogue
is read from its file when it is first asked for.

>>> text("error.empty_file.cause", "en")
'the file is empty'
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

#: The languages that have a catalogue; the first is the one a language without any falls back to.
LANGUAGES = ("en", "th")


@cache
def catalogue(lang: str) -> Mapping[str, str]:
    """All sentences of one language."""
    found: dict[str, str] = json.loads(Path(__file__).with_name(f"{lang}.json").read_text("utf-8"))
    return found


def text(key: str, lang: str = "en", **details: object) -> str:
    """The sentence for ``key`` with ``details`` filled in.

    >>> text("kind.order", "th")
    'คำสั่ง'
    """
    sentence = catalogue(lang)[key]
    return sentence.format_map(details) if details else sentence


def language(environ: Mapping[str, str] = os.environ) -> str:
    """The language of the user's locale: ``th`` or ``en``.

    >>> language({"LANG": "th_TH.UTF-8"}), language({"LC_ALL": "C", "LANG": "th_TH.UTF-8"}), language({})
    ('th', 'en', 'en')
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    code = locale.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else LANGUAGES[0]
