"""The exported model run by ONNX Runtime: framed lines in, scores and texts out."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.ocr import decoding
from thaicirc.parsers.ocr.framing import Frame


class Recogniser:
    """An exported model; `threads` is how many cores it may use."""

    def __init__(self, model: Path, *, threads: int = 1) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters in the order of their numbers, as the model itself tells them."""
        return tuple(json.loads(self._session.get_modelmeta().custom_metadata_map["letters"]))

    def scores(self, frame: Frame) -> NDArray[np.float32]:
        """Scores (steps, letters + 1) of one framed line."""
        return np.asarray(self._session.run(["scores"], {"frames": frame[None, None]})[0][0], np.float32)

    def text(self, frame: Frame) -> str:
        """What one framed line says."""
        return decoding.text(self.scores(frame))
