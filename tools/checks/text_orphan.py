"""No word is left alone on a last line.

Rule: the last line of a block of two or more lines is at least 18 % as wide as its widest line, unless it is the emphasised word on purpose (its own
colour). Scripts without spaces are exempt. Source: craft.md, "Layout, type, colour"; Bringhurst, The Elements of Typographic Style, 2.1.9.
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.geometry import Box
from tools.checks._found import found, quoted
from tools.checks._ink import Ink
from tools.checks.context import SceneContext, Shot
from tools.text.scripts import is_cjk_language

STAGE = "scene"
LEAST = 0.18


def check(context: SceneContext) -> list[Finding]:
    """`text.orphan` (info), one for each block."""
    if is_cjk_language(context.board.script.language):
        return []
    out = []
    for shot in context.shots:
        for block, lines in blocks(shot).items():
            last = list(lines)[-1]
            widths = [_box(line).w for line in lines.values()]
            if len(lines) > 1 and widths[-1] < LEAST * max(widths) and len({ink.node.fill for line in lines.values() for ink in line}) == 1:
                said = " ".join(ink.text for ink in lines[last])
                out.append(found(
                    "text.orphan", "info", f"{shot.id}: {quoted(said)} stands alone on the last line.", "Shorten the text by a word, or choose another variant.",
                    segment=shot.id, element=block, time_s=shot.start_s + shot.settled, box=_box(lines[last]), share=widths[-1] / max(widths),
                ))  # fmt: skip
    return out


def blocks(shot: Shot) -> dict[str, dict[str, list[Ink]]]:
    """block -> line -> its stretches, from top to bottom."""
    out: dict[str, dict[str, list[Ink]]] = {}
    for ink in sorted(shot.texts, key=lambda i: i.box.y):
        out.setdefault(ink.block, {}).setdefault(ink.line, []).append(ink)
    return out


def _box(line: list[Ink]) -> Box:
    box = line[0].box
    for ink in line[1:]:
        box = box.union(ink.box)
    return box
