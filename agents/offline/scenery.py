"""Puts scenes into places: the set that is spoken of, the props instead of pictograms, somebody in the picture where there was only type.

A place lasts: neighbouring scenes of one subject stay in one set; a set that is spoken of weakly is not built.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from film.storyboard import Cue, Segment, Transform
from svg_kit import sets
from tools.scenery import ideas, prop_for, set_scores

STAGED: dict[str, tuple[str, ...]] = {
    "hook.big_claim": ("icon",), "hook.question": ("icons",), "definition.term": ("icon",), "stat.count_up": ("icon",), "story.icons": ("items",),
    "title.chapter": (), "quote.attributed": (), "closing.cta": ("icon",),
}  # fmt: skip
"""Templates that can play in a set, and the slots in which they show things."""
HERE, NEAR, THEME, STAY = 1.0, 0.35, 0.12, 0.5
LEAST = 1.0


def dress(segments: Sequence[Segment], language: str) -> None:
    """Sets and props of a whole film, in place. Segments that continue stay where they are."""
    for segment in segments:
        _props(segment)
    thoughts = [ideas(s.script_text, language) for s in segments]
    scores = [set_scores(t) for t in thoughts]
    theme: dict[str, float] = {}
    for found in scores:
        for name, score in found.items():
            theme[name] = theme.get(name, 0.0) + min(score, 2.0)
    before = ""
    for i, segment in enumerate(segments):
        if segment.visual_spec.template_id not in STAGED:
            before = ""
            continue
        if segment.continues and i:
            segment.visual_spec.setting = segments[i - 1].visual_spec.setting
            continue
        segment.visual_spec.setting = before = _place(i, scores, theme, before)
        if before:
            _peopled(segment, i)


def _place(i: int, scores: Sequence[dict[str, float]], theme: dict[str, float], before: str) -> str:
    """The set with the highest sum of: spoken of here, in the neighbours, in the film, and being there already. "" when none is meant."""
    names = dict.fromkeys([*scores[i], *theme])
    worth: dict[str, float] = {}
    for name in names:
        here = scores[i].get(name, 0.0)
        near = sum(scores[j].get(name, 0.0) for j in (i - 1, i + 1) if 0 <= j < len(scores))
        worth[name] = HERE * here + NEAR * near + THEME * theme.get(name, 0.0) + (STAY if name == before else 0.0)
    best = max(worth, key=lambda name: (worth[name], name), default="")
    return best if best and worth[best] >= LEAST else ""


def _props(segment: Segment) -> None:
    """Pictograms in the scene's main places become props where we have drawn one; no prop twice in a scene."""
    spec = segment.visual_spec
    used: set[str] = set()

    def ours(value: Any) -> Any:
        if isinstance(value, str) and value.startswith("emoji:"):
            found = prop_for(value)
            if found and found not in used:
                used.add(found)
                return found
        elif isinstance(value, list):
            return [ours(v) for v in value]
        elif isinstance(value, dict):
            return {k: (ours(v) if k == "icon" else v) for k, v in value.items()}
        return value

    slots = {name: (ours(value) if name in STAGED.get(spec.template_id, ()) else value) for name, value in spec.slots.items()}
    spec.slots = slots


def _peopled(segment: Segment, number: int) -> None:
    """A claim that would stand alone in a place gets somebody or something that belongs there."""
    spec = segment.visual_spec
    subjects = sets.catalogue()[spec.setting].SUBJECTS
    if spec.template_id not in ("hook.big_claim", "closing.cta") or spec.slots.get("icon") or not subjects:
        return
    spec.slots = {**spec.slots, "icon": f"prop:{subjects[number % len(subjects)]}"}
    spec.transforms = [*spec.transforms, Transform(layer="icon", duration=0.0, cue=Cue(on="start"))]
