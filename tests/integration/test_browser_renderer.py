"""The browser renderer: the native painter's frames by another hand, held where it holds, and a lost page costs nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from checkfilms import board, scenes
from picture_equality import LEAST_TILE, MEAN, likeness

from film.errors import MachineError
from film.storyboard import Transition
from tools.render import browser as renderer
from tools.render.piece import Cut, PieceSpec, cuts, frames

pytestmark = pytest.mark.usefixtures("browser")
SIZE = (960, 540)


@pytest.fixture(scope="module")
def plan():
    made = board()
    changed = [made.segments[0], *(s.model_copy(update={"transition": Transition(name="iris")}) for s in made.segments[1:])]
    return scenes(made.model_copy(update={"segments": changed}))


def body(plan, index: int) -> Cut:
    return next(c for c in cuts(plan.pictures) if c.name == f"{index:03d}")


def grey(pixels: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2GRAY)


def test_its_frames_are_the_painters(plan):
    spec = PieceSpec(body(plan, 1), *SIZE, "draft")
    ours = [(grey(p), d is None) for p, d in frames(spec, plan.media.images)]
    theirs = [(grey(p), d is None) for p, d in renderer.frames(spec, plan.media.images)]
    assert len(ours) == len(theirs) == spec.cut.frames
    for i in range(0, len(ours), 5):
        mean, least = likeness(ours[i][0], theirs[i][0])
        assert mean >= MEAN and least >= LEAST_TILE, (i, mean, least)
    held = [i for i, (_, hold) in enumerate(ours) if hold]
    same = [i for i in held if theirs[i][1] or np.array_equal(theirs[i][0], theirs[i - 1][0])]
    assert len(held) - len(same) <= 0.05 * len(ours), "what the painter holds, the page holds"
    assert sum(hold for _, hold in theirs) > 10


def close_browser() -> None:
    chromium: Any = renderer._chromium()
    chromium.thread.submit(lambda: chromium.browser.close()).result()


def test_a_lost_browser_is_started_again(plan):
    spec = PieceSpec(body(plan, 0), *SIZE, "draft")
    whole = [p.copy() for p, _ in renderer.frames(spec, plan.media.images)]
    again: list[np.ndarray] = []
    for i, (pixels, _) in enumerate(renderer.frames(spec, plan.media.images)):
        again.append(pixels.copy())
        if i == 20:
            close_browser()
    assert len(again) == len(whole)
    differing = [(np.abs(a.astype(int) - b).max(axis=2) > 2).sum() for a, b in zip(whole, again)]
    worst = int(np.argmax(differing))
    assert differing[worst] <= 0.001 * SIZE[0] * SIZE[1], differing  # single pixels at the edge of what Chromium redraws
    mean, least = likeness(grey(whole[worst]), grey(again[worst]))
    assert mean >= MEAN and least >= LEAST_TILE, (worst, mean, least)


def test_a_page_that_is_lost_every_time_is_one_sentence(plan, monkeypatch):
    from playwright.sync_api import Error

    def lost(*_: Any) -> bytes:
        raise Error("Target crashed")

    monkeypatch.setattr(renderer._Chromium, "shot", lost)
    with pytest.raises(MachineError) as error:
        next(renderer.frames(PieceSpec(body(plan, 0), *SIZE, "draft"), plan.media.images))
    assert error.value.code == "browser.lost" and "Target crashed" in str(error.value)


def test_without_a_browser_it_says_what_to_install(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MachineError, match="apt-get install chromium"):
        renderer.program()
