"""Highlighter: dark words on a sheet, each gone over with a marker as it is spoken; the marker stays."""

from __future__ import annotations

from svg_kit.caption_layout import READABLE, Line, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.colour import lch, readable, to_lch
from svg_kit.elements import Group, Node, group, rect
from svg_kit.motion import Track, switch, tween

NAME = "highlighter"
TITLE = "Highlighter"
SWEEP_S = 0.18


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)
    _, chroma, hue = to_lch(tone.hot)
    sheet, marker = tone.ink, lch(0.86, min(0.16, max(chroma, 0.10)), hue)
    ink = readable(tone.plate, (sheet, marker), READABLE)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        strokes, words = [], []
        for j, said in enumerate(at.words):
            name, b = f"{at.name}.{j}", at.box(said, pad=0.1)
            stroke = rect(b.x, at.baseline - at.size * 0.72, b.w, at.size * 0.92, marker)
            sweep = min(SWEEP_S, (said.end - said.word.start) * 0.6)
            tracks += [switch(name, said.word.start, None), tween(name, "scale_x", said.word.start, sweep, 0.02, 1, "draw")]
            strokes.append(group(stroke, id=name, pivot=(b.right if at.rtl else b.x, at.baseline)))
            words += at.text(said, ink)
        return [at.plate(sheet, radius=plan.look.radius * 0.5, opacity=1), *strokes, *words]

    return draw_cues(plan, line)
