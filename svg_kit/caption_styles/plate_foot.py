"""Plate foot: words in the plate's foot margin on the field's own ground, coming ones paler, the spoken one in the accent over a rule."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, on_field, states, strip
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, rect
from svg_kit.motion import Track

NAME = "plate_foot"
TITLE = "Plate foot"
RULE = 4.0


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = on_field(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = []
        for j, said in enumerate(at.words):
            rule = rect(said.x, at.baseline + at.size * 0.2, said.width, RULE, tone.hot)
            now = [*at.text(said, tone.hot), rule]
            nodes += states(at, said, j, tracks, at.text(said, tone.quiet), now, at.text(said, tone.ink))
        return nodes

    return draw_cues(plan, line, align="start", under=lambda placed: strip(plan, placed, tone.plate, to_foot=True))
