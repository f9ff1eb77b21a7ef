"""Karaoke: quiet words that fill with the accent as they are spoken, in the direction in which they are read."""

from __future__ import annotations

from svg_kit.caption_layout import Line, Said, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, group
from svg_kit.motion import Track, switch, tween

NAME = "karaoke"
TITLE = "Karaoke fill"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = [at.plate(tone.plate, radius=plan.look.radius * 0.75)]
        for j, said in enumerate(at.words):
            nodes += _filled(at, said, f"{at.name}.{j}", (tone.ink, tone.hot), tracks)
        return nodes

    return draw_cues(plan, line)


def _filled(at: Line, said: Said, name: str, fills: tuple[str, str], tracks: list[Track]) -> list[Node]:
    """Wipes uncover from the left. So in a right-to-left word the quiet form lies on top and is covered up again from the right."""
    quiet, hot = at.text(said, fills[0]), at.text(said, fills[1])
    seconds = said.end - said.word.start
    if at.rtl:
        tracks += [switch(f"{name}-hot", said.word.start, None), tween(name, "wipe_x", said.word.start, seconds, 1, 0, "linear")]
        return [group(hot, id=f"{name}-hot"), group(quiet, id=name, extent=at.box(said))]
    tracks.append(tween(name, "wipe_x", said.word.start, seconds, 0, 1, "linear"))
    return [*quiet, group(hot, id=name, extent=at.box(said))]
