"""The network: residual convolutions that collapse the height, two bidirectional LSTMs along the line, one letter a step."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from thaicirc.parsers.ocr.framing import STEP


def _conv(
    inner: int, outer: int, kernel: int | tuple[int, int] = 3, stride: int | tuple[int, int] = 1
) -> nn.Sequential:
    padding = (0, 1) if kernel == (5, 3) else (kernel // 2 if isinstance(kernel, int) else 0)
    return nn.Sequential(
        nn.Conv2d(inner, outer, kernel, stride=stride, padding=padding, bias=False),
        nn.BatchNorm2d(outer, momentum=0.05),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    """Two convolutions around which the picture passes unchanged."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = _conv(channels, channels)
        self.second = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels, momentum=0.05)
        )

    def forward(self, picture: Tensor) -> Tensor:
        """The picture plus what the convolutions find in it."""
        return torch.relu(picture + self.second(self.first(picture)))


class LineNet(nn.Module):
    """Frames (batch, 1, 40, width) to scores (width / 4, batch, letters + 1); the first score is "no letter"."""

    def __init__(self, letters: int, hidden: int = 192) -> None:
        super().__init__()
        self.eyes = nn.Sequential(
            _conv(1, 32, 5, 2),
            Residual(32),
            _conv(32, 64, 3, 2),
            Residual(64),
            Residual(64),
            _conv(64, 128, 3, (2, 1)),
            Residual(128),
            _conv(128, 256, (5, 3)),
        )
        self.memory = nn.LSTM(256, hidden, num_layers=2, bidirectional=True)
        self.letters = nn.Linear(2 * hidden, letters + 1)

    def forward(self, frames: Tensor) -> Tensor:
        """Scores before the softmax."""
        seen = self.eyes(frames).squeeze(2).permute(2, 0, 1)
        scores: Tensor = self.letters(self.memory(seen)[0])
        return scores


def steps(width: int) -> int:
    """How many steps the network makes of a frame of that width."""
    return width // STEP
