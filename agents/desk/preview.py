"""preview_frame: a scene as it would look, with everything that the checks find in it."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from agents.desk.desk import Desk, told
from agents.desk.tool import Arguments, Result, Tool
from film.storyboard import Segment

NAME = "preview_frame"
SCALE = 0.5


class Wanted(Arguments):
    segment_id: str
    template_id: str
    slots: dict[str, Any]
    reveals: dict[str, int] = Field(default_factory=dict, description="part -> number of the scene's word on which it appears")


def tool(desk: Desk) -> Tool:
    def look(asked: Wanted) -> Result:
        segment = desk.candidate(asked.segment_id, asked.template_id, asked.slots, asked.reveals)
        seen = desk.findings([segment])
        return Result({"findings": told(seen) or "none"}, painted(desk, segment) if desk.vision else None)

    return Tool(NAME, "Draws one scene with these slots and says what is wrong with it; you see the picture if you can see.", Wanted, look)


def painted(desk: Desk, segment: Segment) -> bytes:
    """The settled scene in the film's first aspect, as a PNG."""
    from tools.delivery.stills import png, still
    from tools.rehearsal import rehearse
    from tools.scenes import pictures

    segments = [segment if s.segment_id == segment.segment_id else s for s in desk.board.segments]
    board, timeline = rehearse(desk.board.model_copy(update={"segments": segments}))
    drawn = pictures(board, timeline, board.brief.render.aspect[0], desk.media.assets)
    return png(still(next(p for p in drawn if p.segment_id == segment.segment_id), SCALE, desk.media))
