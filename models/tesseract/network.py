"""The network of a Tesseract model (``lstm`` component): 8-bit weights turned back into numbers, classes added.

The format is that of Tesseract 4 and 5, little endian. ``lstmtraining`` refuses 8-bit ("fast") models, but nothing is
lost in them that training needs: a weight is its byte times the scale stored for its row, exactly.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]

_PLUMBING = {"Series", "Parallel", "Reversed", "RTLReversed", "TTBReversed", "XYTranspose"}
_SIZES = {"Input": "<5i", "Convolve": "<2i", "Maxpool": "<2i", "Reconfig": "<2i"}
_LSTM = {"LSTM", "SummLSTM"}
_DENSE = {"Softmax", "Tanh", "Relu", "Logistic", "Linear", "Posclip", "Symclip"}
# Flags of a weight matrix: 8 bits; Adam's running squares are kept; scales and weights are doubles.
_INT8, _ADAM, _DOUBLE = 1, 4, 128
# Flag of a layer: it has a rate of learning for each part; flag of training: the model is in 8 bits.
_OWN_RATES, _INT_MODE = 64, 1


class BadModel(ValueError):
    """The bytes are not a network that this module knows."""


@dataclass(slots=True)
class Reader:
    """Takes values off bytes, one after the other."""

    data: bytes
    at: int = 0

    def take(self, form: str) -> tuple[Any, ...]:
        """The values of a :mod:`struct` format."""
        try:
            values = struct.unpack_from(form, self.data, self.at)
        except struct.error as error:
            raise BadModel(f"ends within a value at byte {self.at}") from error
        self.at += struct.calcsize(form)
        return values

    def text(self) -> str:
        """A string with its length before it."""
        (size,) = self.take("<I")
        (raw,) = self.take(f"<{size}s")
        return str(raw, "utf-8")


@dataclass(slots=True)
class Layer:
    """One layer: its kind and name, inputs and outputs, its own weights (rows are outputs, the last column is the bias)
    or its parts with their rates of learning; `rest` is what else is stored of it."""

    kind: str
    name: str
    trainable: int
    flags: int
    inputs: int
    outputs: int
    rest: tuple[int, ...] = ()
    weights: list[Weights] = field(default_factory=list)
    parts: list[Layer] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many weights the layer and its parts have."""
        return sum(each.size for each in self.weights) + sum(part.size for part in self.parts)


@dataclass(slots=True)
class Network:
    """A network with what Tesseract keeps beside it: its specification, training flags, number of the empty class."""

    top: Layer
    specification: str
    flags: int
    empty: int
    beta: float
    rate: float
    momentum: float


def read(data: bytes) -> Network:
    """The network of an ``lstm`` component, weights as numbers; :class:`BadModel` where the bytes are something else."""
    reader = Reader(data)
    top = _layer(reader)
    specification = reader.text()
    flags, _, _, empty = reader.take("<4i")
    beta, rate, momentum = reader.take("<3f")
    if reader.at != len(data):
        raise BadModel(f"{len(data) - reader.at} bytes are left over: not a component with its unicharset beside it")
    return Network(top, specification, flags & ~_INT_MODE, empty, beta, rate, momentum)


def _layer(reader: Reader) -> Layer:
    (kind_number,) = reader.take("<b")
    if kind_number:
        raise BadModel(f"a layer by number ({kind_number}) at byte {reader.at}, not by name")
    kind = reader.text()
    _, trainable, flags, inputs, outputs, _ = reader.take("<2b4i")
    layer = Layer(kind, reader.text(), trainable, flags, inputs, outputs)
    if kind in _PLUMBING:
        (count,) = reader.take("<I")
        layer.parts = [_layer(reader) for _ in range(count)]
        if flags & _OWN_RATES:
            (count,) = reader.take("<I")
            layer.rates = list(reader.take(f"<{count}f"))
    elif kind in _SIZES:
        layer.rest = reader.take(_SIZES[kind])
    elif kind in _LSTM:
        layer.rest = reader.take("<i")
        # Four gates; a fifth only where the layer runs in two directions at once, which has more inputs to itself.
        if layer.rest[0] != inputs + outputs:
            raise BadModel(f"{layer.name}: LSTM in two dimensions")
        layer.weights = [_weights(reader) for _ in range(4)]
    elif kind in _DENSE:
        layer.weights = [_weights(reader)]
    else:
        raise BadModel(f"unknown kind of layer: {kind}")
    return layer


def _weights(reader: Reader) -> Weights:
    mode, rows, columns = reader.take("<B2I")
    if not mode & _DOUBLE:
        raise BadModel("weights in the format of Tesseract 4.00 alpha")
    if not mode & _INT8:
        reader.take("<d")
        return np.array(reader.take(f"<{rows * columns}d"), np.float64).reshape(rows, columns)
    reader.take("<b")
    values = np.array(reader.take(f"<{rows * columns}b"), np.float64).reshape(rows, columns)
    (count,) = reader.take("<I")
    scales = np.array(reader.take(f"<{count}d"), np.float64)[:rows]
    return values * scales[:, None]


def written(network: Network) -> bytes:
    """The bytes of an ``lstm`` component that ``lstmtraining`` goes on from: doubles, to be trained by Adam."""
    name = network.specification.encode()
    return b"".join(
        (
            _layer_bytes(network.top),
            struct.pack(f"<I{len(name)}s", len(name), name),
            struct.pack("<4i", network.flags, 0, 0, network.empty),
            struct.pack("<3f", network.beta, network.rate, network.momentum),
        )
    )


def _layer_bytes(layer: Layer) -> bytes:
    kind, name = layer.kind.encode(), layer.name.encode()
    head = struct.pack(f"<bI{len(kind)}s2b4i", 0, len(kind), kind, 0, layer.trainable, *_numbers(layer))
    parts = [head, struct.pack(f"<I{len(name)}s", len(name), name)]
    if layer.kind in _PLUMBING:
        parts += [struct.pack("<I", len(layer.parts)), *(_layer_bytes(part) for part in layer.parts)]
        if layer.flags & _OWN_RATES:
            parts.append(struct.pack(f"<I{len(layer.rates)}f", len(layer.rates), *layer.rates))
    parts.append(struct.pack(f"<{len(layer.rest)}i", *layer.rest))
    for weights in layer.weights:
        parts.append(struct.pack("<B2Id", _ADAM | _DOUBLE, *weights.shape, 0.0) + weights.astype("<f8").tobytes())
    return b"".join(parts)


def _numbers(layer: Layer) -> tuple[int, int, int, int]:
    return layer.flags, layer.inputs, layer.outputs, layer.size


def output(network: Network) -> Layer:
    """The layer that gives the classes: the last of the top's parts."""
    last = network.top.parts[-1] if network.top.parts else network.top
    if last.kind != "Softmax":
        raise BadModel(f"the last layer is {last.kind}, not Softmax")
    return last


def extend(network: Network, likes: Sequence[int]) -> None:
    """Add a class to the output for each of the numbers, which begins as the class of that number."""
    layer = output(network)
    (weights,) = layer.weights
    layer.weights = [np.vstack([weights, *(weights[like][None] for like in likes)])]
    layer.outputs = network.top.outputs = layer.weights[0].shape[0]


def set_rates(network: Network, body: float, last: float) -> None:
    """Give the output layer one rate of learning and all other layers another."""
    _each(network.top, lambda layer: _fill(layer, body))
    network.top.rates[-1] = last
    network.rate = body


def _each(layer: Layer, change: Callable[[Layer], None]) -> None:
    change(layer)
    for part in layer.parts:
        _each(part, change)


def _fill(layer: Layer, rate: float) -> None:
    layer.rates = [rate] * len(layer.parts)
