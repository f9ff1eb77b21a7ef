"""Block: one plate per line, the word that is spoken in a block of the accent. The block jumps with the word; it never slides."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, marked, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, Shape, rect_d
from svg_kit.motion import Track

NAME = "block"
TITLE = "Word block"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = [at.plate(tone.plate, radius=plan.look.radius * 0.75)]
        for j, said in enumerate(at.words):
            b = at.box(said)
            block = Shape(rect_d(b.x, b.y, b.w, b.h, 4), fill=tone.hot)
            nodes += [*at.text(said, tone.ink), marked(at, said, j, tracks, [block, *at.text(said, tone.on_hot)])]
        return nodes

    return draw_cues(plan, line)
