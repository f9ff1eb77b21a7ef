"""Motion: easings and tracks. `value(t)` is pure and seekable at any t (s, local to the scene)."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Property = Literal["opacity", "x", "y", "scale", "scale_x", "scale_y", "rotate", "wipe_x", "wipe_y", "draw", "count", "visible"]
Easing = Callable[[float], float]


@lru_cache(maxsize=64)
def bezier(x1: float, y1: float, x2: float, y2: float) -> Easing:
    """CSS cubic-bezier timing function (CSS Easing Functions Level 1), solved by bisection to 1e-7."""

    def ease(u: float) -> float:
        if u <= 0:
            return 0.0
        if u >= 1:
            return 1.0
        low, high = 0.0, 1.0
        for _ in range(26):
            s = (low + high) / 2
            x = 3 * (1 - s) ** 2 * s * x1 + 3 * (1 - s) * s * s * x2 + s**3
            low, high = (s, high) if x < u else (low, s)
        s = (low + high) / 2
        return 3 * (1 - s) ** 2 * s * y1 + 3 * (1 - s) * s * s * y2 + s**3

    return ease


EASINGS: dict[str, Easing] = {
    "linear": lambda u: min(1.0, max(0.0, u)),
    "step": lambda u: 1.0 if u >= 1 else 0.0,
    "settle": bezier(0.16, 1, 0.3, 1),  # entrances
    "heave": bezier(0.65, 0, 0.35, 1),  # moves between two places, camera
    "draw": bezier(0.33, 1, 0.68, 1),  # lines, bars, count-ups
    "leave": bezier(0.32, 0, 0.67, 0),  # exits
}


@dataclass(frozen=True, slots=True)
class Key:
    """A value at a time; `easing` shapes the way TO this key."""

    t: float
    value: float
    easing: str = "settle"


@dataclass(frozen=True, slots=True)
class Track:
    """One property of one group over time; constant before the first and after the last key."""

    target: str
    prop: Property
    keys: tuple[Key, ...]

    def value(self, t: float) -> float:
        keys = self.keys
        if t <= keys[0].t:
            return keys[0].value
        if t >= keys[-1].t:
            return keys[-1].value
        i = bisect.bisect_right([k.t for k in keys], t)
        a, b = keys[i - 1], keys[i]
        if b.t <= a.t:
            return b.value
        return a.value + (b.value - a.value) * EASINGS[b.easing]((t - a.t) / (b.t - a.t))

    @property
    def span(self) -> tuple[float, float]:
        return self.keys[0].t, self.keys[-1].t


REST: dict[str, float] = {
    "opacity": 1, "x": 0, "y": 0, "scale": 1, "scale_x": 1, "scale_y": 1, "rotate": 0, "wipe_x": 1, "wipe_y": 1, "draw": 1, "count": 1, "visible": 1,
}  # fmt: skip


def tween(target: str, prop: Property, at: float, duration: float, start: float, end: float, easing: str = "settle") -> Track:
    return Track(target, prop, (Key(at, start), Key(at + duration, end, easing)))


EARLY_S = 5e-4


def switch(target: str, on: float | None, off: float | None) -> Track:
    """Visible from `on` (None = from the start) until `off` (None = to the end); switched, never faded. A little early, so that rounding
    never costs the frame that begins at `on`."""
    keys: list[Key] = []
    if on is not None:
        keys += [Key(on - EARLY_S - 1e-4, 0.0), Key(on - EARLY_S, 1.0, "step")]
    if off is not None:
        keys += [Key(off - EARLY_S - 1e-4, 1.0), Key(off - EARLY_S, 0.0, "step")]
    return Track(target, "visible", tuple(keys))


def rise(target: str, at: float, by: float = 34, duration: float = 0.45) -> list[Track]:
    """Entrance: moves up `by` px while it appears. Half visible well inside 250 ms."""
    return [tween(target, "y", at, duration, by, 0), tween(target, "opacity", at, min(0.24, duration), 0, 1, "draw")]


def appear(target: str, at: float, duration: float = 0.24) -> list[Track]:
    return [tween(target, "opacity", at, duration, 0, 1, "draw")]


def pop(target: str, at: float, duration: float = 0.5, start: float = 0.82) -> list[Track]:
    """Entrance by scale without overshoot."""
    return [tween(target, "scale", at, duration, start, 1), tween(target, "opacity", at, 0.2, 0, 1, "draw")]


TICKS = 9  # figures that flip more often would flash: at most three pairs of changes in a second (WCAG 2.2, 2.3.1)


def count(target: str, at: float, duration: float = 0.9) -> Track:
    """A figure counts up in ticks, fast first, and is read in full `duration` after its first tick."""
    ticks = max(3, round(TICKS * duration / 0.9))  # a shorter count flips no faster
    shares = [EASINGS["draw"]((i + 1) / ticks) for i in range(ticks)]
    return Track(target, "count", tuple(Key(at + duration * i / (ticks - 1), share, "step") for i, share in enumerate(shares)))


def slide(target: str, at: float, dx: float, duration: float = 0.6) -> list[Track]:
    return [tween(target, "x", at, duration, dx, 0), tween(target, "opacity", at, 0.2, 0, 1, "draw")]


def wipe(target: str, at: float, duration: float = 0.5, prop: Property = "wipe_x") -> list[Track]:
    return [tween(target, prop, at, duration, 0, 1, "heave")]
