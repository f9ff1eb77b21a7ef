"""Pop in: words that are not there before they are spoken; each comes with its own piece of plate and stays."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, group
from svg_kit.motion import Track, switch, tween

NAME = "pop_in"
TITLE = "Pop in, word by word"
POP_S, FROM = 0.14, 0.86


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        plates, words = [], []
        for j, said in enumerate(at.words):
            name = f"{at.name}.{j}"
            plates.append(group(at.patch(said, tone.plate), id=f"{name}-plate"))
            words.append(group(at.text(said, tone.ink), id=name, pivot=(said.x + said.width / 2, at.baseline - at.size * 0.3)))
            start = said.word.start
            tracks += [switch(f"{name}-plate", start, None), switch(name, start, None), tween(name, "scale", start, POP_S, FROM, 1)]
        return [*plates, *words]

    return draw_cues(plan, line)
