"""The receiving stamp (ตรารับหนังสือ) of another office on a document."""

from __future__ import annotations

import datetime as dt
import random

from corpus.agencies import agency
from corpus.days import clock, day_in_words, short_day, working_day
from corpus.letter import ReceivingStamp
from thaicirc.numerals import to_thai


def received(rng: random.Random, written: dt.date) -> ReceivingStamp:
    """What the receiver's clerk stamped and filled in by hand, some days after the document was written."""
    day = working_day(rng, written, 1, 9)
    number = str(rng.randint(12, 9999)) + rng.choice(("", "", f"/{(written.year + 543) % 100}"))
    return ReceivingStamp(
        agency=agency(rng, ("department", "province", "office", "local", "hospital", "school")).name,
        number=to_thai(number),
        date=rng.choice((day_in_words, short_day))(day),
        time=f"{clock(dt.time(rng.randint(8, 16), rng.randint(0, 59)))} น.",
    )
