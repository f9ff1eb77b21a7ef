"""Few colours.

Rule: the flat areas of a settled scene (fills of 1 % of the frame and more, words included) come from at most six hues 24 degrees apart in OKLCH; greys (chroma under 0.035) and
the skins and hair of people are not counted. Source: craft.md, "Layout, type, colour": a tonal scale per brand colour, one accent.
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.art.inks import people
from svg_kit.colour import to_lch
from svg_kit.elements import Shape
from tools.checks._found import found
from tools.checks._placed import mapped, placed
from tools.checks._shapes import bounds
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
MOST, APART, GREY, LEAST_AREA = 6, 24.0, 0.035, 0.01


def check(context: SceneContext) -> list[Finding]:
    """`palette.too_many_hues` (info)."""
    out = []
    for shot in context.shots:
        found_hues = hues(shot, context.canvas.width * context.canvas.height)
        if len(found_hues) > MOST:
            out.append(found("palette.too_many_hues", "info", f"{shot.id} shows {len(found_hues)} hues.", "Leave out a subject, or choose one of the look's own pictograms.",
                             segment=shot.id, time_s=shot.start_s + shot.settled, hues=len(found_hues)))  # fmt: skip
    return out


def hues(shot: Shot, area: float) -> list[float]:
    """Degrees, one for each cluster."""
    kept: list[float] = []
    for place in placed(shot.picture.scene, shot.settled):
        node = place.node
        if not isinstance(node, Shape) or not isinstance(node.fill, str) or place.opacity < 0.3 or node.fill in people():
            continue
        _, chroma, hue = to_lch(node.fill)
        box = mapped(place.matrix, bounds(node.d))
        if chroma >= GREY and box.w * box.h >= LEAST_AREA * area and all(abs((hue - h + 180) % 360 - 180) > APART for h in kept):
            kept.append(hue)
    return kept
