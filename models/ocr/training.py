"""Training: from scratch or from a checkpoint on, for a budget of seconds, stopped and taken up at any time.

The learning rate warms up, stays, and falls to nothing over the last part of the budget. A run that was stopped early
is finished by resuming it with a budget a little above the seconds it has had; one that should go on longer, by
resuming it with a larger one.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from models.ocr import decoding
from models.ocr.alphabet import encode, letters
from models.ocr.batches import Batch, Sources, batch, producing
from models.ocr.lines import Line
from models.ocr.metrics import score, total
from models.ocr.net import LineNet, steps

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: seconds in all, highest rate, columns a batch, first and last part of the budget for the rate."""

    seconds: float = 5400.0
    rate: float = 1.6e-3
    columns: int = 8000
    warmup: float = 0.02
    decay: float = 0.3
    seed: int = 1
    save_every: float = 180.0


@dataclass(slots=True)
class State:
    """What a checkpoint holds beside the weights."""

    seconds: float = 0.0
    step: int = 0
    lines: int = 0
    history: list[dict[str, float]] = field(default_factory=list)


def rate(progress: float, plan: Plan) -> float:
    """The learning rate at a point of the budget from 0 to 1.

    >>> plan = Plan(rate=1.0, warmup=0.1, decay=0.2)
    >>> [round(rate(at, plan), 2) for at in (0.05, 0.5, 0.9, 1.0)]
    [0.5, 1.0, 0.5, 0.0]
    """
    return plan.rate * max(min(1.0, (progress + 1e-4) / plan.warmup, (1 - progress) / plan.decay), 0.0)


def scores(net: LineNet, made: Batch) -> Tensor:
    """Scores (steps, lines, letters + 1) of a batch, computed in bfloat16."""
    frames = torch.from_numpy(made.pictures).float().div_(255).unsqueeze(1).to(memory_format=torch.channels_last)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found: Tensor = net(frames)
    return found


def loss(net: LineNet, made: Batch) -> Tensor:
    """The mean loss a letter of a batch, in single precision."""
    targets = [encode(text) for text in made.texts]
    sizes = torch.tensor([len(target) for target in targets])
    flat = torch.tensor([number for target in targets for number in target])
    lengths = torch.tensor([steps(width) for width in made.widths])
    chances = scores(net, made).float().log_softmax(-1)
    return torch.nn.functional.ctc_loss(chances, flat, lengths, sizes, zero_infinity=True)


def read(net: LineNet, lines: Sequence[Line]) -> list[str]:
    """What the network reads in each line."""
    net.eval()
    texts = []
    with torch.inference_mode():
        for line in lines:
            frames = torch.from_numpy(batch([line], 0).pictures).float().div_(255).unsqueeze(1)
            texts.append(decoding.text(net(frames)[:, 0].numpy()))
    net.train()
    return texts


def save(path: Path, net: LineNet, optimiser: torch.optim.Optimizer, state: State) -> None:
    """A checkpoint, written beside the file and put in its place."""
    beside = path.with_suffix(".part")
    torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "state": asdict(state)}, beside)
    os.replace(beside, path)


def load(path: Path) -> tuple[LineNet, dict[str, Any], State]:
    """The network, the optimiser's state and the rest of a checkpoint."""
    kept = torch.load(path, weights_only=True)
    net = LineNet(len(letters()))
    net.load_state_dict(kept["net"])
    return net, kept["optimiser"], State(**kept["state"])


class Trainer:
    """A network with its optimiser, plan and counters."""

    def __init__(self, plan: Plan, checkpoint: Path, *, resume: bool) -> None:
        self.plan, self._path = plan, checkpoint
        self.net, self.state, kept = LineNet(len(letters())), State(), None
        if resume:
            self.net, kept, self.state = load(checkpoint)
        self.net.to(memory_format=torch.channels_last)
        self._optimiser = torch.optim.AdamW(self.net.parameters(), lr=plan.rate, weight_decay=0.01)
        if kept is not None:
            self._optimiser.load_state_dict(kept)
        self._stop = False

    def stop(self, *_: object) -> None:
        """Ends the run after the present step."""
        self._stop = True

    def step(self, made: Batch) -> float:
        """One step on one batch; gives the loss."""
        began = time.monotonic()
        for group in self._optimiser.param_groups:
            group["lr"] = rate(self.state.seconds / self.plan.seconds, self.plan)
        found = loss(self.net, made)
        self._optimiser.zero_grad(set_to_none=True)
        found.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 2.0)
        self._optimiser.step()
        self.state.step += 1
        self.state.lines += len(made.texts)
        self.state.seconds += time.monotonic() - began
        return float(found.detach())

    def run(self, sources: Sources) -> None:
        """Trains until the budget is spent or a signal comes, with a checkpoint every few minutes and at the end."""
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        tests = _tests(sources)
        progress = self.state.seconds / self.plan.seconds
        saved, losses = self.state.seconds, []
        # Resumed runs print lines that no earlier one has seen.
        start = 2 * self.state.lines
        with producing(sources, self.plan.columns, self.plan.seed, start, progress) as (queue, told):
            while not self._stop and self.state.seconds < self.plan.seconds:
                losses.append(self.step(queue.get()))
                told.value = self.state.seconds / self.plan.seconds
                if self.state.step % 100 == 0:
                    self._report(losses)
                    losses = []
                if self.state.seconds - saved > self.plan.save_every:
                    saved = self.state.seconds
                    self._checkpoint(tests)
        self._checkpoint(tests)

    def _report(self, losses: Sequence[float]) -> None:
        state = self.state
        log.info(
            "%.0f s, step %d, %d lines, %.1f lines/s, loss %.4f",
            state.seconds, state.step, state.lines, state.lines / state.seconds, float(np.mean(losses)),
        )  # fmt: skip

    def _checkpoint(self, tests: dict[str, list[Line]]) -> None:
        figures = {"seconds": self.state.seconds, "lines": float(self.state.lines)}
        for name, lines in tests.items():
            found = total(score(text, line.text) for text, line in zip(read(self.net, lines), lines, strict=True))
            figures[name] = found.cer
            log.info("%s: %s", name, found)
        self.state.history.append(figures)
        save(self._path, self.net, self._optimiser, self.state)
        self._path.with_suffix(".json").write_text(json.dumps(asdict(self.state), indent=1), "utf-8")


def _tests(sources: Sources) -> dict[str, list[Line]]:
    """A few lines to watch the training by, of another seed than the lines trained on."""
    seen, unseen = sources.printer(), sources.printer(held_out=True)
    return {
        "seen clean": [seen.line(900, number, harm=0.0) for number in range(60)],
        "seen harmed": [seen.line(901, number) for number in range(60)],
        "unseen harmed": [unseen.line(902, number) for number in range(60)],
    }
