"""The trained network as an ONNX graph: batch normalisation folded into the convolutions, 8-bit weights if wanted.

The graph is written node by node, so that nothing but ``onnx`` is needed and the same weights give the same file. Its
input ``frames`` is (batch, 1, 40, width), its output ``scores`` (batch, width / 4, letters + 1).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ocr.alphabet import letters
from thaicirc.parsers.ocr.framing import HEIGHT

Weights = Mapping[str, NDArray[np.float32]]
OPSET = 17
# Kernel, strides and padding of the convolutions in their order in ``LineNet.eyes``; "+" opens a residual block.
_EYES: tuple[tuple[str, tuple[int, int], tuple[int, int], tuple[int, int]], ...] = (
    ("0", (5, 5), (2, 2), (2, 2)),
    ("1+", (3, 3), (1, 1), (1, 1)),
    ("2", (3, 3), (2, 2), (1, 1)),
    ("3+", (3, 3), (1, 1), (1, 1)),
    ("4+", (3, 3), (1, 1), (1, 1)),
    ("5", (3, 3), (2, 1), (1, 1)),
    ("6+", (3, 3), (1, 1), (1, 1)),
    ("7", (5, 3), (1, 1), (0, 1)),
)


@dataclass(slots=True)
class _Graph:
    nodes: list[Any] = field(default_factory=list)
    constants: list[Any] = field(default_factory=list)

    def constant(self, name: str, value: NDArray[Any]) -> str:
        import onnx

        self.constants.append(onnx.numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        import onnx

        self.nodes.append(onnx.helper.make_node(kind, list(inputs), [output], name=output, **attributes))
        return output


def folded(weights: Weights, conv: str, norm: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Kernel and bias of a convolution with the batch normalisation after it worked in."""
    spread = np.sqrt(weights[f"{norm}.running_var"] + 1e-5)
    by = weights[f"{norm}.weight"] / spread
    kernel = weights[f"{conv}.weight"] * by[:, None, None, None]
    bias = weights[f"{norm}.bias"] - weights[f"{norm}.running_mean"] * by
    return kernel.astype(np.float32), bias.astype(np.float32)


def _conv(
    graph: _Graph, weights: Weights, name: str, source: str, shape: Mapping[str, Any], *, relu: bool = True
) -> str:
    kernel, bias = folded(weights, f"{name}.0", f"{name}.1")
    inputs = (source, graph.constant(f"{name}.kernel", kernel), graph.constant(f"{name}.bias", bias))
    made = graph.node("Conv", inputs, f"{name}.conv", **shape)
    return graph.node("Relu", (made,), f"{name}.relu") if relu else made


def _eyes(graph: _Graph, weights: Weights, source: str) -> str:
    for key, kernel, strides, (down, across) in _EYES:
        shape = {"kernel_shape": kernel, "strides": strides, "pads": (down, across, down, across)}
        name = f"eyes.{key.removesuffix('+')}"
        if not key.endswith("+"):
            source = _conv(graph, weights, name, source, shape)
            continue
        inner = _conv(graph, weights, f"{name}.first", source, shape)
        inner = _conv(graph, weights, f"{name}.second", inner, shape, relu=False)
        source = graph.node("Relu", (graph.node("Add", (source, inner), f"{name}.sum"),), f"{name}.relu")
    return source


def _gates(matrix: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of the four gates from torch's order (input, forget, cell, output) to ONNX's (input, output, forget, cell)."""
    first, forget, cell, output = np.split(matrix, 4)
    return np.concatenate((first, output, forget, cell))


def _lstm(graph: _Graph, weights: Weights, layer: int, source: str) -> str:
    def both(kind: str) -> NDArray[np.float32]:
        return np.stack([_gates(weights[f"memory.{kind}_l{layer}{side}"]) for side in ("", "_reverse")])

    bias = np.concatenate((both("bias_ih"), both("bias_hh")), axis=1)
    name, hidden = f"memory.{layer}", weights[f"memory.weight_hh_l{layer}"].shape[1]
    inputs = (
        source,
        graph.constant(f"{name}.in", both("weight_ih")),
        graph.constant(f"{name}.again", both("weight_hh")),
        graph.constant(f"{name}.bias", bias),
    )
    made = graph.node("LSTM", inputs, f"{name}.lstm", hidden_size=hidden, direction="bidirectional")
    turned = graph.node("Transpose", (made,), f"{name}.turned", perm=(0, 2, 1, 3))
    shape = graph.constant(f"{name}.shape", np.array([0, 0, 2 * hidden], np.int64))
    return graph.node("Reshape", (turned, shape), f"{name}.out")


def model(weights: Weights, about: Mapping[str, str], heat: float = 1.0) -> Any:
    """The ONNX model of a network's weights; `about` goes into its metadata, with the letters in order.

    Scores come divided by `heat`, so that their softmax is as often right as it says.
    """
    import onnx

    graph = _Graph()
    seen = _eyes(graph, weights, "frames")
    flat = graph.node("Squeeze", (seen, graph.constant("axis", np.array([2], np.int64))), "flat")
    steps = graph.node("Transpose", (flat,), "steps", perm=(2, 0, 1))
    for layer in (0, 1):
        steps = _lstm(graph, weights, layer, steps)
    product = graph.node(
        "MatMul", (steps, graph.constant("letters.matrix", weights["letters.weight"].T / np.float32(heat))), "product"
    )
    summed = graph.node(
        "Add", (product, graph.constant("letters.bias", weights["letters.bias"] / np.float32(heat))), "sum"
    )
    graph.node("Transpose", (summed,), "scores", perm=(1, 0, 2))
    kind = onnx.TensorProto.FLOAT
    made = onnx.helper.make_graph(
        graph.nodes,
        "thai-line",
        [onnx.helper.make_tensor_value_info("frames", kind, ("batch", 1, HEIGHT, "width"))],
        [onnx.helper.make_tensor_value_info("scores", kind, ("batch", "steps", len(letters()) + 1))],
        graph.constants,
    )
    built = onnx.helper.make_model(made, opset_imports=[onnx.helper.make_opsetid("", OPSET)], ir_version=8)
    _describe(built, about)
    onnx.checker.check_model(built)
    return built


def _describe(built: Any, about: Mapping[str, str]) -> None:
    import onnx

    onnx.helper.set_model_props(built, {"letters": json.dumps(letters(), ensure_ascii=False), **about})


def weights(checkpoint: Path) -> dict[str, NDArray[np.float32]]:
    """The weights of a checkpoint as arrays."""
    import torch

    kept = torch.load(checkpoint, weights_only=True)["net"]
    return {name: value.float().numpy() for name, value in kept.items()}


class _Frames:
    """Frames in the form in which the quantiser asks for them."""

    def __init__(self, frames: Sequence[NDArray[np.float32]]) -> None:
        self._left = iter(frames)

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        frame = next(self._left, None)
        return None if frame is None else {"frames": frame}


def quantise(full: Path, small: Path, frames: Sequence[NDArray[np.float32]]) -> None:
    """The model with 8-bit weights: convolutions by the ranges seen on `frames`, the rest by those of each line."""
    import onnx
    from onnxruntime.quantization import CalibrationMethod, QuantFormat, QuantType, quantize_dynamic, quantize_static

    beside = small.with_suffix(".part")
    quantize_static(
        str(full), str(beside), _Frames(frames), quant_format=QuantFormat.QDQ, op_types_to_quantize=["Conv"], per_channel=True,
        activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8, calibrate_method=CalibrationMethod.MinMax,
    )  # fmt: skip
    quantize_dynamic(
        str(beside), str(small), op_types_to_quantize=["LSTM", "MatMul"], weight_type=QuantType.QInt8, per_channel=True
    )
    beside.unlink()
    built = onnx.load(str(small))
    _describe(built, {prop.key: prop.value for prop in onnx.load(str(full)).metadata_props})
    onnx.save(built, str(small))
