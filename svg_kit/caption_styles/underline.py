"""Underline: a rule of the accent is drawn beneath each word as it is spoken, and is gone with it."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, group, rect
from svg_kit.motion import Track, switch, tween

NAME = "underline"
TITLE = "Underline sweep"
SWEEP_S = 0.16


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = [at.plate(tone.plate, radius=plan.look.radius * 0.75)]
        for j, said in enumerate(at.words):
            name, tall = f"{at.name}.{j}", at.size * 0.11
            rule = rect(said.x, at.baseline + at.size * 0.16, said.width, tall, tone.hot)
            sweep = min(SWEEP_S, (said.end - said.word.start) * 0.6)
            tracks += [switch(name, said.word.start, said.end), tween(name, "scale_x", said.word.start, sweep, 0.02, 1, "draw")]
            pivot = (said.x + said.width if at.rtl else said.x, at.baseline)
            nodes += [*at.text(said, tone.ink), group(rule, id=name, pivot=pivot)]
        return nodes

    return draw_cues(plan, line)
