"""Match: the camera travels from what the old scene turns on to the place of what the next one turns on, which takes over on the way."""

from __future__ import annotations

from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "match", "Match dissolve", 0.6
SAYS, ENERGY = "continues", 0.25
MOST = 0.16  # of the frame: farther apart is no match, and would show too little of either picture


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    (ax, ay), (bx, by) = view.leaving, view.arriving
    dx, dy = (min(MOST, max(-MOST, d / size)) * size for d, size in ((bx - ax, w), (by - ay, h)))
    u = EASINGS["heave"](p)
    out, into = (dx * u, dy * u), (-dx * (1 - u), -dy * (1 - u))
    return Mix(
        out_offset=out, out_scale=_covering(out, w, h), out_at=(w / 2, h / 2),
        in_offset=into, in_scale=_covering(into, w, h), in_at=(w / 2, h / 2),
        in_opacity=EASINGS["heave"]((p - 0.25) / 0.5),
    )  # fmt: skip


def _covering(offset: tuple[float, float], w: float, h: float) -> float:
    """How much larger a moved picture must be to fill the frame all the same."""
    return 1 + 2 * max(abs(offset[0]) / w, abs(offset[1]) / h)
