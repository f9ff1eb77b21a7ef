"""One text leads.

Rule: where a settled scene has texts of a headline's size and others beside it, the largest is at least 1.25 times as large as the next block that is
not of its own kind (list entries, labels of one row and the two sides of a comparison are equals on purpose). Source: craft.md, "Layout, type, colour":
contrast of weight and size over contrast of family.
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
LEAST, EQUAL = 1.25, 1.02


def check(context: SceneContext) -> list[Finding]:
    """`text.flat_hierarchy` (info)."""
    out = []
    for shot in context.shots:
        ratio = leading(shot)
        if ratio is not None and ratio < LEAST:
            out.append(found(
                "text.flat_hierarchy", "info", f"{shot.id}: its largest text is only {ratio:.2f} times as large as the next.",
                "Shorten the headline so that it can stand larger, or leave the second text out.", segment=shot.id, time_s=shot.start_s + shot.settled, ratio=ratio,
            ))  # fmt: skip
    return out


def leading(shot: Shot) -> float | None:
    """How much larger the largest block is than the next size; None where one block stands alone or several are equals."""
    sizes: dict[str, float] = {}
    for ink in shot.texts:
        sizes[ink.block] = max(sizes.get(ink.block, 0.0), ink.size)
    ordered = sorted(sizes.values(), reverse=True)
    if len(ordered) < 2 or ordered[0] < EQUAL * ordered[1]:
        return None
    return ordered[0] / ordered[1]
