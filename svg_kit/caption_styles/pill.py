"""Pill: a round-ended plate per line, the spoken word in the accent."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, marked, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node
from svg_kit.motion import Track

NAME = "pill"
TITLE = "Pill"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = [at.plate(tone.plate, pad=0.5, radius=at.size * 0.7, opacity=1)]
        for j, said in enumerate(at.words):
            nodes += [*at.text(said, tone.ink), marked(at, said, j, tracks, at.text(said, tone.hot))]
        return nodes

    return draw_cues(plan, line, leading=1.56)
