"""The model that reads a line, run by ONNX Runtime on one core: a framed line in, scores of each step out.

The model is a file of the package (``data/thai-line.onnx``; its card and training code stand in the repository under
``models/ocr``). It tells its own letters and version. Lines go through it one by one: putting lines of like width
together was no faster on one core (140 lines: 1.16 s one by one, 1.04 to 1.25 s in batches of 2 to 16) and changes
what is read at the ends of the shorter ones.
"""

from __future__ import annotations

import json
import os
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thaicirc.errors import EngineMissing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "data/thai-line.onnx"


class Recogniser:
    """A model that is loaded; :func:`recogniser` gives the one of this process."""

    def __init__(self, model: bytes) -> None:
        try:
            import onnxruntime
        except ImportError as error:
            raise EngineMissing(engine="onnxruntime") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        told = self._session.get_modelmeta().custom_metadata_map
        self.letters: tuple[str, ...] = tuple(json.loads(told["letters"]))
        self.version: str = told.get("version", "")

    def scores(self, frame: NDArray[np.float32]) -> NDArray[np.float32]:
        """Scores (steps, letters + 1) of a line as :func:`thaicirc.parsers.ocr.framing.frame` cuts it out."""
        found: NDArray[np.float32] = self._session.run(["scores"], {"frames": frame[None, None]})[0][0]
        return found


def recogniser(model: Path | None = None) -> Recogniser:
    """The recogniser of this process, loaded when first asked for: the package's own, or that of another file."""
    return _loaded(model, os.getpid())


@cache
def _loaded(model: Path | None, process: int) -> Recogniser:
    """One a process: a session does not survive a fork."""
    if model is not None:
        return Recogniser(model.read_bytes())
    own = files("thaicirc.parsers.ocr").joinpath(MODEL)
    if not own.is_file():
        raise EngineMissing(engine="thai")
    return Recogniser(own.read_bytes())
