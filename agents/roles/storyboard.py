"""The storyboard role: says for each scene what is shown, in several ways; the checks pick the best of them.

Scenes are worked on in runs of at most eight, each a conversation of its own that knows the whole film in outline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from agents.desk.desk import Desk, look, tools
from agents.desk.templates import listed
from agents.desk.tool import TellModel
from agents.llm import Door
from agents.offline.limits import limits, violations
from agents.roles.loop import Part, Played, play
from film.finding import Finding
from film.storyboard import Segment, Storyboard
from tools.scene_layers import layers

RUN, WAYS = 8, 3
ERROR, WARNING = 100, 1


class Way(BaseModel):
    """One way to show a scene."""

    model_config = ConfigDict(extra="forbid")
    template_id: str
    slots: dict[str, Any]
    reveals: dict[str, int] = Field(
        default_factory=dict, description="part of the template -> number of the scene's word on which it appears"
    )
    why: str = Field(max_length=300)


class SceneWays(BaseModel):
    """`drawing`: what an illustrator should draw for this scene alone; empty = nothing."""

    model_config = ConfigDict(extra="forbid")
    segment_id: str
    ways: list[Way] = Field(min_length=1, max_length=WAYS)
    drawing: str = Field(default="", max_length=400)


class StoryboardAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    scenes: list[SceneWays]


PART = Part("storyboard", "storyboard", StoryboardAnswer, turns=16, repairs=5, max_tokens=12_000)
DESK = ("list_templates", "describe_template", "preview_frame", "measure_text", "search_icons", "search_references", "check_contrast")


def show(door: Door, desk: Desk, notes: str = "") -> tuple[list[SceneWays], list[Played[StoryboardAnswer]]]:
    """Ways to show every scene of the desk's film. `notes`: why the director sent it back. Raises what `play` raises."""
    scenes: list[SceneWays] = []
    played = []
    ids = [s.segment_id for s in desk.board.segments]
    for start in range(0, len(ids), RUN):
        mine = ids[start : start + RUN]
        done = play(
            PART,
            door,
            {"ways": str(WAYS)},
            _data(desk, mine, scenes, notes),
            tools(desk, *DESK),
            lambda answer, mine=mine: _problems(answer, desk, mine),
        )
        scenes += sorted(done.output.scenes, key=lambda s: ids.index(s.segment_id))
        played.append(done)
    return scenes, played


def pick(board: Storyboard, desk: Desk, scenes: Sequence[SceneWays]) -> Storyboard:
    """The film with the best way of each scene: least weight of findings, the model's own order where they weigh the same; a scene none of whose
    ways is without errors stays as the offline mind made it, if that is better."""
    own = {s.segment_id: s for s in board.segments}
    rounds: list[dict[str, Segment]] = [own]
    for n in range(WAYS):
        rounds.append({s.segment_id: _way(desk, s.segment_id, s.ways[n]) for s in scenes if n < len(s.ways)})
    weights = [_weights(look(board, list(r.values()), desk.media)) if r else {} for r in rounds]
    chosen = []
    for segment in board.segments:
        sid = segment.segment_id
        options = [(weights[n].get(sid, 0), n) for n in range(1, WAYS + 1) if sid in rounds[n]]
        options.append((weights[0].get(sid, 0), WAYS + 1))  # the offline one comes last
        best = min(options)[1]
        chosen.append(own[sid] if best > WAYS else rounds[best][sid])
    return board.model_copy(update={"segments": chosen})


def _way(desk: Desk, segment_id: str, way: Way) -> Segment:
    segment = desk.candidate(segment_id, way.template_id, way.slots, way.reveals)
    shown = layers(dict(way.slots), segment.visual_spec.field, desk.board.brandkit)
    continues = segment.continues and way.template_id == desk.segment(segment_id).visual_spec.template_id
    spec = segment.visual_spec.model_copy(update={"layers": shown})
    return segment.model_copy(update={"visual_spec": spec, "why": way.why, "continues": continues})


def _weights(findings: Sequence[Finding]) -> dict[str, int]:
    out: dict[str, int] = {}
    for f in findings:
        out[f.where.segment_id] = out.get(f.where.segment_id, 0) + {"error": ERROR, "warning": WARNING, "info": 0}[f.severity]
    return out


def _data(desk: Desk, mine: Sequence[str], so_far: Sequence[SceneWays], notes: str) -> dict[str, Any]:
    chosen = {s.segment_id: s.ways[0].template_id for s in so_far}
    outline = [
        {"segment_id": s.segment_id, "role": s.role, "text": s.script_text[:120], "shown_by": chosen.get(s.segment_id, "")}
        for s in desk.board.segments
    ]
    return {
        "film": {"title": desk.board.script.title, "language": desk.board.script.language, "look": desk.board.look, "aspects": desk.board.brief.render.aspect},
        "outline": outline,
        **({"the_director_says": notes} if notes else {}),
        "templates": [t | {"characters": limits(t["template_id"])} for t in listed()],
        "references": [{"image": p.path, "note": p.note} for p in desk.pictures],
        "scenes": [_scene(desk, sid) for sid in mine],
    }  # fmt: skip


def _scene(desk: Desk, segment_id: str) -> dict[str, Any]:
    segment = desk.segment(segment_id)
    spec = segment.visual_spec
    return {
        "segment_id": segment_id,
        "role": segment.role,
        "words": {str(i): text for i, (_, _, text) in enumerate(desk.words[segment_id])},
        "continues": segment.continues,
        "without_a_model": {"template_id": spec.template_id, "slots": spec.slots},
    }


def _problems(answer: StoryboardAnswer, desk: Desk, mine: Sequence[str]) -> list[str]:
    got = [s.segment_id for s in answer.scenes]
    wrong = [f"scene {sid} is missing" for sid in mine if sid not in got]
    wrong += [f"scene {sid} was not asked for, or stands twice" for sid in dict.fromkeys(got) if sid not in mine or got.count(sid) > 1]
    for scene in answer.scenes:
        for n, way in enumerate(scene.ways):
            wrong += [f"{scene.segment_id}, way {n}: {why}" for why in _wrong_with(desk, scene.segment_id, way)]
    return wrong


def _wrong_with(desk: Desk, segment_id: str, way: Way) -> list[str]:
    """Schema, limits and reveals; what the checks find is for `pick`, but a figure that nobody says is refused at once."""
    try:
        segment = desk.candidate(segment_id, way.template_id, way.slots, way.reveals)
        over = violations(way.template_id, way.slots)
        if over:
            return over
        return [f.message for f in desk.findings([segment]) if f.code in ("figures.mismatch", "text.placeholder", "brand.banned_word")]
    except TellModel as told:
        return [str(told)]
