"""The researcher: finds which of the user's references belongs to which scene."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from agents.desk.desk import Desk, tools
from agents.desk.tool import TellModel
from agents.llm import Door
from agents.roles.loop import Part, Played, play
from film.storyboard import Segment, Storyboard
from tools.scene_layers import layers


class Placement(BaseModel):
    model_config = ConfigDict(extra="forbid")
    segment_id: str
    image: str
    caption: str = Field(default="", max_length=60)
    word: int = Field(default=0, ge=0, description="number of the scene's word on which the caption appears")


class ResearchAnswer(BaseModel):
    """`queries`: what would have to be looked for elsewhere, because no reference shows it."""

    model_config = ConfigDict(extra="forbid")
    placements: list[Placement] = Field(default_factory=list, max_length=20)
    queries: list[str] = Field(default_factory=list, max_length=10)


PART = Part("researcher", "researcher", ResearchAnswer, turns=8, max_tokens=2000)


def research(door: Door, desk: Desk) -> Played[ResearchAnswer]:
    """Raises what `play` raises."""
    scenes = [
        {"segment_id": s.segment_id, "role": s.role, "words": {str(i): w for i, (_, _, w) in enumerate(desk.words[s.segment_id])}}
        for s in desk.board.segments
    ]
    return play(PART, door, {}, {"scenes": scenes}, tools(desk, "search_references"), lambda a: _problems(a, desk))


def placed(board: Storyboard, desk: Desk, answer: ResearchAnswer) -> Storyboard:
    """The film with the references in the scenes that were found for them."""
    fresh = {p.segment_id: _scene(desk, p) for p in answer.placements}
    return board.model_copy(update={"segments": [fresh.get(s.segment_id, s) for s in board.segments]})


def _scene(desk: Desk, placement: Placement) -> Segment:
    slots = {"image": placement.image, **({"caption": placement.caption} if placement.caption else {})}
    segment = desk.candidate(placement.segment_id, "picture.framed", slots, {"caption": placement.word} if placement.caption else {})
    shown = layers(slots, segment.visual_spec.field, desk.board.brandkit)
    return segment.model_copy(update={"visual_spec": segment.visual_spec.model_copy(update={"layers": shown}), "continues": False})


def _problems(answer: ResearchAnswer, desk: Desk) -> list[str]:
    wrong = []
    ids = [p.segment_id for p in answer.placements]
    wrong += [f"{sid} has two references" for sid in dict.fromkeys(ids) if ids.count(sid) > 1]
    for placement in answer.placements:
        try:
            _scene(desk, placement)
        except TellModel as told:
            wrong.append(f"{placement.segment_id}: {told}")
    share = sum(desk.segment(i).duration_sec for i in set(ids) if i in desk.words) / max(
        1e-9, sum(s.duration_sec for s in desk.board.segments)
    )
    limit = 1 - desk.board.brief.constraints.animation_ratio
    if share > limit + 1e-6:
        wrong.append(f"references take {share:.0%} of the film; at most {limit:.0%} may be something else than animation")
    return wrong
