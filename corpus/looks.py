"""How a document looks: drawn from its seed, from what offices really use."""

from __future__ import annotations

import random

from corpus.letter import Form, Look

_FAMILIES = (("sarabun", 7), ("niramit", 1), ("taviraj", 1), ("trirong", 1))


def look(rng: random.Random, form: Form) -> Look:
    """The look of one document of a form."""
    family = rng.choices([name for name, _ in _FAMILIES], [weight for _, weight in _FAMILIES])[0]
    size = rng.choice((15.0, 16.0, 16.0, 16.0))
    formal = form in (Form.LETTER, Form.STAMPED, Form.MEMO)
    hand = ""
    if formal:
        hand = "".join(part for part, share in (("n", 0.25), ("d", 0.3)) if rng.random() < share) + "s"
    return Look(
        font=family,
        size=size,
        leading=rng.choice((1.0, 1.0, 1.05, 1.15)),
        justified=rng.random() < 0.6,
        margin_left=rng.choice((85.0, 85.0, 79.0, 71.0)),
        margin_right=rng.choice((57.0, 57.0, 65.0)),
        indent=rng.choice((71.0, 71.0, 64.0, 57.0)),
        hand=hand,
        quantities_right=rng.random() < 0.4,
        seal=form is Form.STAMPED or (form is Form.LETTER and rng.random() < 0.15),
        signature=rng.random() < 0.85,
        ink=rng.choice(("blue", "blue", "black")),
        picture=form is Form.NEWS and rng.random() < 0.5,
        seed=rng.randrange(2**31),
    )
