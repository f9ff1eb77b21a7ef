"""Inversion: paper and ink change places for a moment, then the next picture stands: on the word that turns everything."""

from __future__ import annotations

from svg_kit.colour import to_rgb
from svg_kit.transitions import NEW, OLD, Duotone, Mix, View

NAME, TITLE, SECONDS = "inversion", "Inversion", 0.4
SAYS, ENERGY = "wakes", 0.8
FROM = 0.12


def frame(p: float, view: View) -> Mix:
    """One change of light into dark or back, then the cut: a single flash at most, whatever both fields are."""
    if p < FROM:
        return OLD
    if p >= 0.5:
        return NEW
    ground, ink = view.outgoing.ground, view.outgoing.ink
    return Mix(in_opacity=0.0, duotone=Duotone(ground, ink, _luma(ink), _luma(ground)))


def _luma(colour: str) -> float:
    r, g, b = to_rgb(colour)
    return 0.299 * r + 0.587 * g + 0.114 * b
