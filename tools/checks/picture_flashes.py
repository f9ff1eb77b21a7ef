"""Nothing flashes more than three times in any second.

Rule: WCAG 2.2 SC 2.3.1 with its definition of general and red flashes: a flash is a pair of opposing changes of relative luminance by 10 % of
the maximum where the darker picture is below 0.80, or a pair of opposing changes to or from a saturated red; it counts when it fills 25 %
of any 10 degree field, here a window of a third of the frame's width and height. Measured on a grid of 36 points on the short side.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext

if TYPE_CHECKING:
    import numpy as np

STAGE = "film"
STRETCH = 1200  # frames
STEP, DARK, AREA, MOST, RED_SHARE, RED_STEP = 0.10, 0.80, 0.25, 3, 0.8, 20 / 320


def check(context: FilmContext) -> list[Finding]:
    """`picture.flashes`, `picture.red_flashes` (errors)."""
    import numpy as np

    film = context.film
    if len(film.luma) < 3:
        return []
    grey = (np.clip((np.arange(256) - 16) / 219, 0, 1) ** 2.2).astype(np.float32)
    worst = {"picture.flashes": (0, 0.0), "picture.red_flashes": (0, 0.0)}
    for start in range(0, len(film.luma), STRETCH):  # a stretch at a time: memory does not grow with the film
        part = slice(start, start + STRETCH + round(film.fps) + 1)
        offset = start / film.fps
        count, at = most_flashes(grey[film.luma[part]], film.fps, STEP, DARK)
        worst["picture.flashes"] = max(worst["picture.flashes"], (count, at + offset), key=lambda w: w[0])
        red = _redness(film.luma[part], film.cb[part], film.cr[part])
        if red is not None:
            count, at = most_flashes(red, film.fps, RED_STEP, 2.0)
            worst["picture.red_flashes"] = max(worst["picture.red_flashes"], (count, at + offset), key=lambda w: w[0])
    return [_finding(code, count, at) for code, (count, at) in worst.items() if count > MOST]


def _finding(code: str, count: int, at: float) -> Finding:
    kind = "red flashes" if code == "picture.red_flashes" else "flashes"
    return found(
        code,
        "error",
        f"There are {count} {kind} in the second before {at:.1f} s; {MOST} are allowed.",
        "Slow the change down or make it smaller.",
        time_s=at,
        flashes=count,
    )


def _redness(luma: np.ndarray, cb: np.ndarray, cr: np.ndarray) -> np.ndarray | None:
    """(R - G - B) x 320 of WCAG's definition as a share of 320, only where R / (R + G + B) >= 0.8; None when nothing is so red."""
    import numpy as np

    h, w = min(luma.shape[1], cb.shape[1]), min(luma.shape[2], cb.shape[2])
    u, v = cb[:, :h, :w], cr[:, :h, :w]
    if int(v.max(initial=0)) < 190:  # a saturated red has a Cr far above that
        return None
    y = (luma[:, :h, :w].astype(np.float32) - 16) / 219
    pb, pr = (u.astype(np.float32) - 128) / 224, (v.astype(np.float32) - 128) / 224
    red = np.clip(y + 1.5748 * pr, 0, 1) ** 2.2
    green = np.clip(y - 0.1873 * pb - 0.4681 * pr, 0, 1) ** 2.2
    blue = np.clip(y + 1.8556 * pb, 0, 1) ** 2.2
    saturated = red >= RED_SHARE * (red + green + blue + 1e-6)
    return np.where(saturated, np.maximum(red - green - blue, 0), 0).astype(np.float32)


def most_flashes(levels: np.ndarray, fps: float, step: float, dark: float) -> tuple[int, float]:
    """(flashes in the worst second, its end in s). Counted at every point; what counts is what a quarter of one field has in common."""
    import cv2
    import numpy as np

    _, h, w = levels.shape
    field = max(1, round(w / 3)), max(1, round(h / 3))
    count = np.zeros((h, w), np.int16)  # changes of the last second at each point
    kept: deque[tuple[int, np.ndarray]] = deque()
    worst, at = 0, 0.0
    for i, turned in _turns(levels, step, dark):
        kept.append((i, turned))
        count += turned
        while kept[0][0] <= i - fps:
            count -= kept.popleft()[1]
        while (count >= 2 * (worst + 1)).mean() >= AREA / 9 * 0.9:
            share = cv2.blur((count >= 2 * (worst + 1)).astype(np.float32), field, borderType=cv2.BORDER_CONSTANT)
            if share.max() < AREA:
                break
            worst, at = worst + 1, i / fps
    return worst, at


def _turns(levels: np.ndarray, step: float, dark: float) -> Iterator[tuple[int, np.ndarray]]:
    """(frame, where the level has just gone `step` up after a fall or down after a rise), frames without one left out."""
    import numpy as np

    low, high = levels[0].copy(), levels[0].copy()
    direction = np.zeros(levels.shape[1:], np.int8)
    for i in range(1, len(levels)):
        now = levels[i]
        np.minimum(low, now, out=low)
        np.maximum(high, now, out=high)
        up = (now - low >= step) & (low < dark)
        down = (high - now >= step) & (now < dark) & ~up
        turned = (up & (direction <= 0)) | (down & (direction >= 0))
        direction[up], direction[down] = 1, -1
        moved = up | down
        low[moved] = high[moved] = now[moved]
        if turned.any():
            yield i, turned
