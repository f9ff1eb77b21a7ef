"""Broadcast: tight square boxes of near black around the words of each line, as television sets them; nothing moves."""

from __future__ import annotations

from dataclasses import replace

from svg_kit.caption_layout import Line, draw_cues
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node
from svg_kit.motion import Track

NAME = "broadcast"
TITLE = "Broadcast"
BOX, LETTERS = "#101010", "#F2F2F2"  # the plainest of plates, whatever the brand: this style is for sets that expect it


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    def line(at: Line, tracks: list[Track]) -> list[Node]:
        return [at.plate(BOX, pad=0.3, opacity=1), *(node for said in at.words for node in at.text(said, LETTERS))]

    return draw_cues(plan, line, style=replace(plan.style(), weight=500), leading=1.4)
