"""Plain: one plate per line and nothing that moves, for calm films and strict brands."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node
from svg_kit.motion import Track

NAME = "plain"
TITLE = "Plain"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        return [at.plate(tone.plate, radius=plan.look.radius * 0.75), *(node for said in at.words for node in at.text(said, tone.ink))]

    return draw_cues(plan, line)
