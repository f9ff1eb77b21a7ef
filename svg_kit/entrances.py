"""How words come into a scene: the named moves of the looks."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.looks import Entrance
from svg_kit.motion import Track


def enter(name: Entrance, target: str, at: float, size: float, rtl: bool) -> list[Track]:
    """Tracks of one line of text, `size` px high, from `at` (s). Moves from left to right become `press` where text runs the other way.

    rise: comes up from below. press: a short way, as paper meets type. print: uncovered at even speed. write: uncovered as fast as a hand
    writes. stamp: set down, a little too large at first."""
    large = size > 60
    if name in ("print", "write") and not rtl:
        seconds = 0.28 if name == "print" else 0.42
        return [
            motion.tween(target, "wipe_x", at, seconds, 0, 1, "linear" if name == "print" else "draw"),
            *motion.appear(target, at, 0.06),
        ]
    if name == "stamp":
        return [motion.tween(target, "scale", at, 0.26, 1.06 if large else 1.04, 1, "settle"), *motion.appear(target, at, 0.1)]
    if name == "rise":
        return motion.rise(target, at, 30 if large else 18)
    return motion.rise(target, at, 14, 0.4)
