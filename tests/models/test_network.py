"""The network learns, resumes, and the exported graph says what the network says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.ocr.batches import Sources, batch
from thaicirc.parsers.ocr.framing import HEIGHT, STEP

torch = pytest.importorskip("torch")


@pytest.fixture(autouse=True, scope="module")
def _one_thread() -> None:
    torch.set_num_threads(1)


def trainer(tmp_path: Path, *, resume: bool = False, **plan: Any) -> Any:
    from models.ocr.training import Plan, Trainer

    return Trainer(Plan(**{"seconds": 1e9, "warmup": 1e-12, "rate": 3e-3, **plan}), tmp_path / "net.pt", resume=resume)


def test_eight_lines_are_learnt_by_heart(sources: Sources, tmp_path: Path) -> None:
    from models.ocr.decoding import text
    from models.ocr.training import scores

    torch.manual_seed(1)
    printer, learner = sources.printer(), trainer(tmp_path)
    lines = [printer.line(8, number, longest=6, harm=0.0) for number in range(8)]
    made = batch(lines, 8)
    losses = [learner.step(made) for _ in range(120)]
    assert losses[-1] < 0.1 < losses[0]
    found = scores(learner.net, made).detach().float().numpy()
    read = [text(found[: width // STEP, at]) for at, width in enumerate(made.widths)]
    assert sum(one == line.text for one, line in zip(read, lines, strict=True)) >= 7


def test_resumed_training_goes_on_where_it_stopped(sources: Sources, tmp_path: Path) -> None:
    from models.ocr.training import save

    learner = trainer(tmp_path)
    made = batch([sources.printer().line(8, number, longest=10) for number in range(4)], 4)
    learner.step(made)
    save(tmp_path / "net.pt", learner.net, learner._optimiser, learner.state)
    again = trainer(tmp_path, resume=True)
    assert again.state == learner.state
    assert again.step(made) == pytest.approx(learner.step(made), rel=1e-4)


def test_rate_falls_to_nothing_at_the_end_of_the_budget() -> None:
    from models.ocr.training import Plan, rate

    plan = Plan()
    rates = [rate(at / 100, plan) for at in range(101)]
    assert max(rates) == plan.rate
    assert rates[-1] == 0
    assert rates[60] == plan.rate


def _exported(folder: Path) -> tuple[Any, Path]:
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    from models.ocr.alphabet import letters
    from models.ocr.exporting import model
    from models.ocr.net import LineNet

    torch.manual_seed(2)
    net = LineNet(len(letters()))
    with torch.no_grad():  # running means and variances as after some training
        for frames in torch.rand(3, 2, 1, HEIGHT, 160):
            net(frames)
    net.eval()
    weights = {name: value.numpy() for name, value in net.state_dict().items()}
    onnx.save(model(weights, {"version": "test"}), str(folder / "line.onnx"))
    return net, folder / "line.onnx"


def test_exported_graph_scores_as_the_network(tmp_path: Path) -> None:
    from models.ocr.alphabet import letters
    from models.ocr.recogniser import Recogniser

    net, path = _exported(tmp_path)
    recogniser = Recogniser(path)
    assert recogniser.letters == letters()
    for width in (16, 100, 404):
        frame = np.random.default_rng(width).random((HEIGHT, width), np.float32)
        with torch.inference_mode():
            expected = net(torch.from_numpy(frame)[None, None])[:, 0].numpy()
        assert np.allclose(recogniser.scores(frame), expected, atol=1e-4)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_eight_bits_are_near(tmp_path: Path) -> None:
    from models.ocr.exporting import quantise
    from models.ocr.recogniser import Recogniser

    _, path = _exported(tmp_path)
    frames = [np.random.default_rng(at).random((1, 1, HEIGHT, 200), np.float32) for at in range(4)]
    quantise(path, tmp_path / "small.onnx", frames)
    large, small = Recogniser(path), Recogniser(tmp_path / "small.onnx")
    assert small.letters == large.letters
    assert (tmp_path / "small.onnx").stat().st_size < 0.35 * path.stat().st_size
    expected, found = large.scores(frames[0][0, 0]), small.scores(frames[0][0, 0])
    assert np.corrcoef(expected.ravel(), found.ravel())[0, 1] > 0.98
