"""Not every scene is centred.

Rule: in at most half of the scenes (of four and more with two blocks of words or more) are all blocks centred on the frame's middle line, within 2 % of its width.
Source: craft.md, "Signs of machine-made design: everything centred".
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.geometry import Box
from tools.checks._found import found
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
SLACK, MOST, FEWEST = 0.02, 0.5, 4


def check(context: SceneContext) -> list[Finding]:
    """`layout.all_centred` (warning), once for the film."""
    several = [shot for shot in context.shots if len(_blocks(shot)) >= 2]
    centred = [shot for shot in several if all(abs(b.cx - context.canvas.width / 2) < SLACK * context.canvas.width for b in _blocks(shot))]
    if len(several) < FEWEST or len(centred) <= MOST * len(several):
        return []
    return [found(
        "layout.all_centred", "warning", f"{len(centred)} of {len(several)} scenes set everything in the middle.", "Choose templates and variants that anchor their words at a side.",
        segment=centred[0].id, time_s=centred[0].start_s, scenes=len(centred),
    )]  # fmt: skip


def _blocks(shot: Shot) -> list[Box]:
    out: dict[str, Box] = {}
    for ink in shot.texts:
        out[ink.block] = out[ink.block].union(ink.box) if ink.block in out else ink.box
    return list(out.values())
