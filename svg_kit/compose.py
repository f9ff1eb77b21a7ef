"""(frame spec) -> animated scene. The one door from a storyboard's visual spec to a picture."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import logo_bug, templates
from svg_kit.elements import Scene
from svg_kit.motion import REST, Key, Track
from svg_kit.stage import FrameSpec, Stage

LEAD_S = 4.0  # in which whatever stands from the scene before has come in and settled


def compose(spec: FrameSpec) -> Scene:
    """Raises UnknownName (template, look, field, icon, font) and SlotError."""
    if spec.standing:
        return _going_on(spec)
    slots = templates.slots_of(spec.template_id, spec.slots)
    stage = Stage(spec)
    scene = templates.template(spec.template_id).compose(stage, slots)
    return replace(scene, roots=(*scene.roots, *logo_bug.draw(stage)))


def _going_on(spec: FrameSpec) -> Scene:
    """The scene made LEAD_S longer, with what stands at its start; then the start is cut off."""
    cues = {name: 0.0 if name in spec.standing else at + LEAD_S for name, at in spec.cues.items()}
    scene = compose(replace(spec, duration=spec.duration + LEAD_S, cues=cues, standing=frozenset()))
    tracks = [_later(track) for track in scene.tracks]
    return replace(scene, duration=spec.duration, tracks=tuple(t for t in tracks if t.keys))


def _later(track: Track) -> Track:
    """The track as seen from LEAD_S on: what has ended holds its last value, without a key where that is rest."""
    if track.keys[-1].t > LEAD_S:
        return replace(track, keys=tuple(replace(k, t=k.t - LEAD_S) for k in track.keys))
    last = track.keys[-1].value
    return replace(track, keys=() if last == REST[track.prop] else (Key(0.0, last),))
