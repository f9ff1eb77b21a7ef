"""Peers against our own renderer in one run: time of the moving scene and of the one that holds still, and how near a film is to its own lossless pictures."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from evals.bench import peers
from evals.bench.process import Run, measured
from evals.ssim import ssim

EVERY = 15  # frames between those that are compared
ROUNDS = 3  # of ours, which is short: the median counts


def side_by_side(name: str, work: Path) -> dict[str, Any]:
    """Seconds (whole process), ratios to ours, and mean SSIM of both. `work`: a folder for films."""
    module = peers.peer(name)
    ours = {still: _median([_ours(work, still) for _ in range(ROUNDS)]) for still in (False, True)}
    theirs = {still: module.film(work / f"{name}{still}.mp4", still, work) for still in (False, True)}
    return {
        "wall_s": round(theirs[False].wall_s, 2), "still_wall_s": round(theirs[True].wall_s, 2), "cpu_s": round(theirs[False].cpu_s, 2),
        "peak_mb": round(theirs[False].peak_mb), "our_wall_s": round(ours[False], 2), "our_still_wall_s": round(ours[True], 2),
        "times": round(theirs[False].wall_s / ours[False], 2), "still_times": round(theirs[True].wall_s / ours[True], 2),
        "ssim": _kept(work / f"{name}False.mp4", _read(module.stills(work / f"{name}-stills", work))),
        "our_ssim": _kept(work / "oursFalse.mp4", _painted()),
    }  # fmt: skip


def _median(runs: list[Run]) -> float:
    return statistics.median(run.wall_s for run in runs)


def _ours(work: Path, still: bool) -> Run:
    return measured([sys.executable, "-m", "evals.bench.scene", str(work / f"ours{still}.mp4"), *(["--still"] if still else [])])


def _painted() -> dict[int, np.ndarray]:
    from evals.bench.scene import FPS, SECONDS, scene
    from tools.render.native import Painter

    painter = Painter(scene())
    return {f: painter.still(f / FPS)[..., :3] for f in range(0, round(SECONDS * FPS), EVERY)}


def _read(files: Mapping[int, Path]) -> dict[int, np.ndarray]:
    from PIL import Image

    first = min(files)
    return {i - first: np.asarray(Image.open(path).convert("RGB")) for i, path in files.items() if (i - first) % EVERY == 0}


def _kept(film: Path, lossless: Mapping[int, np.ndarray]) -> float:
    """Mean SSIM (Wang et al. 2004) of the luma. A film that does not say which matrix it was made with is given the better of both."""
    import av

    found: list[list[float]] = []
    with av.open(str(film)) as source:
        for i, frame in enumerate(source.decode(video=0)):
            if i in lossless:
                luma = _luma(frame)
                found.append(
                    [
                        float(ssim(luma, lossless[i] @ np.array(weights) * 219 / 255 + 16).mean())
                        for weights in ((0.2126, 0.7152, 0.0722), (0.299, 0.587, 0.114))
                    ]
                )
    return round(max(np.array(found).mean(axis=0)), 5)


def _luma(frame: Any) -> np.ndarray:
    plane = frame.planes[0]
    values = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: frame.height, : frame.width].astype(np.float64)
    return values * 219 / 255 + 16 if frame.format.name.startswith("yuvj") else values
