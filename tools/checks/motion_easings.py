"""Motion has two or three characters, not one and not many.

Rule: a scene in which six groups or more move uses at least two easings and at most four; camera and switches are not counted. Source: craft.md, "Motion":
two elements never share one easing and one start by accident; a scene has two or three easing characters.
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
LEAST_MOVERS, FEWEST, MOST = 6, 2, 4


def check(context: SceneContext) -> list[Finding]:
    """`motion.one_easing` and `motion.many_easings` (info)."""
    out = []
    for shot in context.shots:
        movers, easings = characters(shot)
        if movers >= LEAST_MOVERS and not FEWEST <= len(easings) <= MOST:
            code = "motion.one_easing" if len(easings) < FEWEST else "motion.many_easings"
            out.append(found(code, "info", f"{shot.id}: {movers} groups move with {len(easings)} easing{'s' * (len(easings) != 1)}.",
                             "Let lines draw, things settle and the camera heave.", segment=shot.id, time_s=shot.start_s, easings=len(easings)))  # fmt: skip
    return out


def characters(shot: Shot) -> tuple[int, set[str]]:
    """(how many groups move, the easings they move with)."""
    tracks = [t for t in shot.picture.scene.tracks if t.target != "camera" and t.prop not in ("visible", "count")]
    return len({t.target for t in tracks}), {key.easing for t in tracks for key in t.keys[1:] if key.easing != "step"}
