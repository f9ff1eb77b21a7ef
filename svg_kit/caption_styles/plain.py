"""Plain: the same plates without a highlighted word, for calm films and strict brands."""

from __future__ import annotations

from dataclasses import replace

from svg_kit.caption_styles import CaptionCue, Plan, Word, block
from svg_kit.elements import Group
from svg_kit.motion import Track

NAME = "plain"
TITLE = "Plain"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    quiet = tuple(
        CaptionCue(c.start, c.end, tuple(tuple(Word(w.text, -2.0, -1.0, w.space) for w in line) for line in c.lines)) for c in plan.cues
    )
    return block.draw(replace(plan, cues=quiet))
