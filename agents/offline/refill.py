"""Fills scenes again whose words, role or template changed; all others stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agents.offline.arc import emotion
from agents.offline.beats import beats_within
from agents.offline.choose import Choice, same_scene
from agents.offline.proposal import Proposal, Scene
from agents.offline.slots import proposals
from agents.offline.storyboard import scene_filled, scenes_of
from film.errors import BadInput
from film.storyboard import Segment, Storyboard
from tools.scene_layers import layers


def refilled(board: Storyboard, touched: Mapping[str, str]) -> Storyboard:
    """`touched`: segment_id -> the template wished for, "" for the best one. Raises BadInput `edit.template_does_not_fit`."""
    scenes = scenes_of(beats_within(board.script, [(s.spans, s.role) for s in board.segments]), board.script)
    segments = list(board.segments)
    for i, scene in enumerate(scenes):
        segment = segments[i]
        if segment.segment_id in touched:
            ahead = segments[i + 1] if i + 1 < len(segments) and segments[i + 1].segment_id not in touched else None
            around = (segments[i - 1] if i else None, ahead)
            segments[i] = _filled(board, segment, scene, _choice(segment, scene, touched[segment.segment_id], around))
    return board.model_copy(update={"segments": segments})


def _choice(segment: Segment, scene: Scene, wish: str, around: Sequence[Segment | None]) -> Choice:
    """What fits best and is not shown by a neighbour, except where the scene before simply goes on."""
    offered = proposals(scene)
    if wish:
        offered = _wished(segment, offered, wish)
    before, after = (n.visual_spec.template_id if n else "" for n in around)
    fresh = [p for p in offered if p.template_id != after and (p.template_id != before or same_scene(scene))]
    chosen = (fresh or offered)[0]
    return Choice(chosen, chosen.template_id == before and same_scene(scene))


def _wished(segment: Segment, offered: Sequence[Proposal], wish: str) -> list[Proposal]:
    fitting = [p for p in offered if p.template_id == wish]
    if not fitting:
        can = ", ".join(dict.fromkeys(p.template_id for p in offered))
        raise BadInput("edit.template_does_not_fit", f"{segment.segment_id} has nothing to show in {wish}; its words fit {can}.")
    return fitting


def _filled(board: Storyboard, segment: Segment, scene: Scene, choice: Choice) -> Segment:
    """Fields, variant, camera, transition and pause stay the segment's own."""
    fresh = scene_filled(scene, choice, board.brief, board.script.language)
    own = segment.visual_spec
    shown = layers(fresh.visual_spec.slots, own.field, board.brandkit)
    spec = fresh.visual_spec.model_copy(update={"field": own.field, "variant": own.variant, "setting": own.setting, "layers": shown})
    update = {name: getattr(fresh, name) for name in ("why", "tags", "lines", "script_text", "continues")}
    tone = emotion(fresh.script_text, segment.role, board.script.language)
    return segment.model_copy(update={**update, "visual_spec": spec, "emotion": round(tone, 2)})
