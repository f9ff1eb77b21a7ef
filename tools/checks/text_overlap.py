"""Two texts never stand on each other.

Rule: in the settled scene the ink boxes of lines of two different blocks share at most 3 px or 4 % of the smaller one's area. The
coloured and the plain part of one line, and the lines of one block, belong together. Source: craft.md, "Layout, type, colour".
"""

from __future__ import annotations

from itertools import combinations

from film.finding import Finding
from tools.checks._found import found, quoted
from tools.checks._ink import Ink, shared
from tools.checks.context import SceneContext

STAGE = "scene"
LEAST_PX, LEAST_SHARE = 3.0, 0.04


def check(context: SceneContext) -> list[Finding]:
    """`text.overlap` (error) for each pair of blocks."""
    out = []
    for shot in context.shots:
        told: set[tuple[str, str]] = set()
        for a, b in combinations(shot.texts, 2):
            share = overlap(a, b)
            if a.block == b.block or not share or (a.block, b.block) in told:
                continue
            told.add((a.block, b.block))
            out.append(found(
                "text.overlap", "error", f"{shot.id}: {quoted(a.text, 28)} and {quoted(b.text, 28)} stand on each other.",
                "Shorten one of the texts or choose another variant of the template.",
                segment=shot.id, element=f"{a.block}, {b.block}", time_s=shot.start_s + shot.settled, box=a.box.union(b.box), share=share,
            ))  # fmt: skip
    return out


def overlap(a: Ink, b: Ink) -> float:
    """Share of the smaller ink box that both have; 0 when it does not matter."""
    w, h = shared(a.box, b.box)
    share = w * h / max(1.0, min(a.box.w * a.box.h, b.box.w * b.box.h))
    return share if min(w, h) > LEAST_PX and share > LEAST_SHARE else 0.0
