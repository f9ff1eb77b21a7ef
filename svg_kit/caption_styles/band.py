"""Band: a flat strip from edge to edge, words in its middle, the spoken one in the accent."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, marked, strip, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node
from svg_kit.motion import Track

NAME = "band"
TITLE = "Band"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = []
        for j, said in enumerate(at.words):
            nodes += [*at.text(said, tone.ink), marked(at, said, j, tracks, at.text(said, tone.hot))]
        return nodes

    return draw_cues(plan, line, under=lambda placed: strip(plan, placed, tone.plate, to_foot=False))
