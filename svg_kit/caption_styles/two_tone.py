"""Two tones: the line that is being spoken is strong, the other one quiet; nothing changes from word to word."""

from __future__ import annotations

from svg_kit.caption_layout import Line, draw_cues, tones
from svg_kit.caption_styles import Plan
from svg_kit.elements import Group, Node, group
from svg_kit.motion import Track, switch

NAME = "two_tone"
TITLE = "Two tones"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)
    next_start = {
        f"cue-{i}.{row}": cue.lines[row + 1][0].start if row + 1 < len(cue.lines) else None
        for i, cue in enumerate(plan.cues)
        for row in range(len(cue.lines))
    }

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        since, until = None if at.name.endswith(".0") else at.start, next_start[at.name]
        strong = [node for said in at.words for node in at.text(said, tone.ink)]
        nodes: list[Node] = [at.plate(tone.plate, radius=plan.look.radius * 0.75)]
        if since is None and until is None:  # the only line
            return [*nodes, *strong]
        quiet = [node for said in at.words for node in at.text(said, tone.quiet)]
        tracks += [switch(f"{at.name}-strong", since, until), switch(f"{at.name}-quiet", until, since)]
        return [*nodes, group(strong, id=f"{at.name}-strong"), group(quiet, id=f"{at.name}-quiet")]

    return draw_cues(plan, line)
