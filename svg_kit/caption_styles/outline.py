"""Outline: heavy letters with a thick dark contour and no box; the spoken word in the accent."""

from __future__ import annotations

from dataclasses import replace

from svg_kit.caption_layout import Line, draw_cues, marked, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node
from svg_kit.motion import Track

NAME = "outline"
TITLE = "Outlined"
EDGE = 0.13  # em: so wide that what lies behind never touches a letter


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = [node for said in at.words for node in at.edge(said, at.size * EDGE, tone.plate)]
        for j, said in enumerate(at.words):
            nodes += [*at.text(said, tone.ink), marked(at, said, j, tracks, at.text(said, tone.hot))]
        return nodes

    return draw_cues(plan, line, style=replace(plan.style(), weight=800))
