"""Entry box: a ledger's line; what was said in ink, what comes in grey, the spoken word on a square box that jumps from entry to entry."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, on_field, states, strip
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, rect
from svg_kit.motion import Track

NAME = "entry_box"
TITLE = "Entry box"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = on_field(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = []
        for j, said in enumerate(at.words):
            b = at.box(said, pad=0.12)
            entry = [rect(b.x, b.y, b.w, b.h, tone.hot), *at.text(said, tone.on_hot)]
            nodes += states(at, said, j, tracks, at.text(said, tone.quiet), entry, at.text(said, tone.ink))
        return nodes

    return draw_cues(plan, line, align="start", under=lambda placed: strip(plan, placed, tone.plate, to_foot=True))
