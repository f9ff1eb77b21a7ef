"""Each template in one look at three times (building, built, settled), kept as a small strip: `pytest tests/golden --regenerate` rewrites them."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from kit_frames import golden, scene
from PIL import Image

from evals.ssim import ssim
from svg_kit.svg_writer import settled
from tools.render.native import Painter

HERE = Path(__file__).parent
FRAMES, DIFF = HERE / "frames", HERE / "_diff"
WIDTH, HEIGHT = 288, 162
BUILDING, BUILT = 0.45, 1.1  # s, without cues of its own
MEAN_DIFFERENCE = 0.6  # of 255: rounding of edges by another processor or Skia
LEAST_SIMILARITY = 0.985  # mean SSIM
TOTAL_BYTES = 6_000_000
PHOTO = {"photo": np.dstack([np.tile(np.linspace(40, 220, 120, dtype=np.uint8), (80, 1))] * 3 + [np.full((80, 120), 255, np.uint8)])}


def rendered(template_id: str, look: str) -> np.ndarray:
    """RGB (162, 864, 3): three moments side by side, each painted at three times the size and averaged."""
    made = scene(template_id, look)
    painter = Painter(made, 0.45, PHOTO)
    moments = [np.ascontiguousarray(painter.still(t)[..., :3]) for t in (BUILDING, BUILT, settled(made))]
    return np.hstack([cv2.resize(m, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA) for m in moments])


def similarity(a: np.ndarray, b: np.ndarray) -> float:
    """Mean SSIM (Wang et al. 2004) of the luma."""
    x, y = (cv2.cvtColor(v, cv2.COLOR_RGB2GRAY) for v in (a, b))
    return float(ssim(x, y).mean())


@pytest.mark.parametrize(("template_id", "look"), list(golden()))
def test_the_frame_is_as_it_was(request: pytest.FixtureRequest, template_id: str, look: str):
    path = FRAMES / f"{template_id}.{look}.png"
    now = rendered(template_id, look)
    if request.config.getoption("--regenerate"):
        FRAMES.mkdir(exist_ok=True)
        Image.fromarray(now).save(path, optimize=True)
        return
    assert path.exists(), f"there is no {path.name}; run pytest tests/golden --regenerate and look at it"
    before = np.asarray(Image.open(path).convert("RGB"))
    difference, alike = float(np.abs(now.astype(int) - before).mean()), similarity(now, before)
    if difference <= MEAN_DIFFERENCE and alike >= LEAST_SIMILARITY:
        return
    DIFF.mkdir(exist_ok=True)
    shown = np.vstack([before, now, 255 - np.clip(np.abs(now.astype(int) - before) * 3, 0, 255).astype(np.uint8)])
    Image.fromarray(shown).save(DIFF / f"{path.stem}.png")
    pytest.fail(
        f"{path.name} differs by {difference:.2f} (at most {MEAN_DIFFERENCE}), SSIM {alike:.3f} (at least {LEAST_SIMILARITY}); see {DIFF / path.stem}.png"
    )


def test_the_frames_are_those_of_the_catalogue_and_small(request: pytest.FixtureRequest):
    kept = {p.stem for p in FRAMES.glob("*.png")}
    assert kept == {f"{t}.{look}" for t, look in golden()}
    assert sum(p.stat().st_size for p in FRAMES.glob("*.png")) < TOTAL_BYTES


def test_the_comparison_can_fail():
    """Another headline, and the frame shifted by a pixel and a half of the full picture, are both told apart."""
    frame = rendered("hook.big_claim", "tide")
    other = rendered("hook.question", "tide")
    assert np.abs(frame.astype(int) - other).mean() > MEAN_DIFFERENCE and similarity(frame, other) < LEAST_SIMILARITY
    moved = np.roll(frame, 3, axis=1)
    assert similarity(frame, moved) < LEAST_SIMILARITY or np.abs(frame.astype(int) - moved).mean() > MEAN_DIFFERENCE
