"""The conditions that scanned letters come in: how each is rendered, laid down, worn and stored."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.scan import machines, wear
from corpus.scan.wear import Wear


@dataclass(frozen=True, slots=True)
class Condition:
    """One way in which letters come; angles are the largest, a share says how many pages have it."""

    about: str
    dpi: tuple[int, ...]
    colour: bool = False
    skew: float = 0.0  # degrees
    shift: float = 0.0  # millimetres
    larger: float = 0.0  # share of pages on a picture larger than the paper
    perspective: float = 0.0  # how far a corner moves, as a share of the width
    turned: float = 0.0  # share of documents stored turned by 90, 180 or 270 degrees
    paper: tuple[tuple[Wear, float], ...] = ()  # what happened before the scan, each with its share of pages
    machine: tuple[tuple[Wear, float], ...] = ()  # what the machine adds
    quality: int = 75  # of the JPEG; 0: two levels, PNG


CONDITIONS: dict[str, Condition] = {
    "clean": Condition(
        about="a good flatbed: 200 to 300 dpi, slight noise, straight",
        dpi=(200, 200, 200, 250, 300),
        machine=((machines.grain, 1.0),),
        quality=90,
    ),
    "office": Condition(
        about="an office machine with a feeder: colour, slightly askew, JPEG 75; some stored turned",
        dpi=(150, 200),
        colour=True,
        skew=1.2,
        shift=2.5,
        larger=0.15,
        turned=0.1,
        paper=((wear.office_paper, 1.0),),
        machine=((machines.soft_focus, 0.7), (machines.grain, 1.0)),
    ),
    "photocopy": Condition(
        about="scan of a photocopy: hard contrast, dirt of the drum, pale lines, dark edges",
        dpi=(150, 200),
        skew=1.5,
        shift=4.0,
        paper=((wear.ink_bleed, 0.4), (machines.low_toner, 0.4), (wear.specks, 0.8)),
        machine=(
            (machines.copier_contrast, 1.0),
            (machines.dark_edges, 0.5),
            (machines.dirty_drum, 0.5),
            (machines.coarse_grain, 0.6),
        ),
        quality=70,
    ),
    "fax": Condition(
        about="fax: black and white, 204 dpi across, half of them with 98 lines an inch only",
        dpi=(204,),
        skew=1.0,
        shift=3.0,
        paper=((wear.specks, 0.5),),
        machine=((machines.fax, 1.0),),
        quality=0,
    ),
    "photo": Condition(
        about="photograph of the page on a desk: perspective, a lamp, a shadow",
        dpi=(150, 170),
        colour=True,
        skew=2.0,
        shift=3.0,
        larger=1.0,
        perspective=0.025,
        paper=((wear.office_paper, 1.0),),
        machine=(
            (machines.lamp, 1.0),
            (machines.cast_shadow, 0.6),
            (machines.soft_focus, 0.8),
            (machines.coarse_grain, 1.0),
        ),
        quality=80,
    ),
    "strips": Condition(
        about='a bad copy sent through "Print to PDF": the picture of the page lies in strips of 140 pixels',
        dpi=(200,),
        skew=0.8,
        shift=2.0,
        paper=((wear.faded_ink, 0.5),),
        machine=((machines.copier_contrast, 1.0), (machines.dirty_drum, 0.3), (machines.grain, 1.0)),
        quality=65,
    ),
    "old": Condition(
        about="an old letter from the file: yellowed, the back shows through, creases, specks, pale ink",
        dpi=(150, 200),
        colour=True,
        skew=2.0,
        shift=4.0,
        larger=0.4,
        paper=(
            (wear.faded_ink, 0.7),
            (wear.ink_bleed, 0.2),
            (wear.bleed_through, 0.8),
            (wear.folds, 0.8),
            (wear.specks, 0.8),
            (wear.aged_paper, 1.0),
        ),
        machine=((machines.soft_focus, 0.6), (machines.grain, 1.0)),
        quality=70,
    ),
}
