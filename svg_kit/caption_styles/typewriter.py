"""Typewriter: letters are struck one after the other while a word is spoken, with a caret; joined and right-to-left scripts come word by word."""

from __future__ import annotations

from svg_kit.caption_layout import Line, Said, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, group, rect
from svg_kit.motion import Key, Track, switch

NAME = "typewriter"
TITLE = "Typewriter"
STRUCK = 0.7  # share of a word's time in which it is written


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        plates, nodes = [], []
        for j, said in enumerate(at.words):
            name = f"{at.name}.{j}"
            plates.append(group(at.patch(said, tone.plate), id=f"{name}-plate"))
            tracks += [switch(f"{name}-plate", said.word.start, None), switch(name, said.word.start, None)]
            tracks += [_strokes(name, said)] if _lettered(at, said) else []
            nodes.append(group(at.text(said, tone.ink), id=name, extent=at.box(said)))
            until = at.words[j + 1].word.start if j + 1 < len(at.words) else said.end
            tracks.append(switch(f"{name}-caret", said.end if _lettered(at, said) else said.word.start, until))
            x = said.x - at.size * 0.12 if at.rtl else said.x + said.width + at.size * 0.05
            nodes.append(group(rect(x, at.baseline - at.size * 0.78, at.size * 0.07, at.size * 0.96, tone.hot), id=f"{name}-caret"))
        return [*plates, *nodes]

    return draw_cues(plan, line)


def _lettered(at: Line, said: Said) -> bool:
    """Whether its letters stand each for itself: as many glyphs as characters, from left to right."""
    return not at.rtl and not said.shaped.emoji and len(said.shaped.glyphs) == len(said.word.text)


def _strokes(name: str, said: Said) -> Track:
    """The wipe goes from the left edge of one letter to that of the next in steps. Its extent is 0.17 em wider at both sides."""
    count, start = len(said.shaped.glyphs), said.word.start
    step = (said.end - start) * STRUCK / count
    edges = [*(g.x for g in sorted(said.shaped.glyphs, key=lambda g: g.x)[1:]), said.shaped.width + 170]
    shares = [(edge + 170) / (said.shaped.width + 340) for edge in edges]
    return Track(name, "wipe_x", tuple(Key(start + i * step, min(1.0, share), "step") for i, share in enumerate(shares)))
