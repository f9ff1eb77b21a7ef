"""What differs between two storyboards, as a person would tell it: old and new, scene by scene. Times and layers, which follow, are left out."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from film.chat import Difference
from film.storyboard import Segment, Storyboard


def differences(before: Storyboard, after: Storyboard) -> list[Difference]:
    """The film's first, then the scenes' in their new order; scenes that are gone stand at their old place."""
    return [*_film(before, after), *_scenes(before, after)]


def _film(before: Storyboard, after: Storyboard) -> Iterator[Difference]:
    a, b = _settings(before), _settings(after)
    for what in a:
        if a[what] != b[what]:
            yield Difference(what=what, old=shown(a[what]), new=shown(b[what]))


def _settings(board: Storyboard) -> dict[str, Any]:
    render, kit = board.brief.render, board.brandkit
    return {
        "title": board.script.title, "look": board.look, "captions": board.captions, "voice": board.voice.voice,
        "speakers": board.voice.speakers, "pace": board.voice.pace, "music": board.music.mood, "wanted length": render.length,
        "aspect": render.aspect, "resolution": render.resolution, "frame rate": render.fps, "brand name": kit.name,
        "primary colour": kit.primary_color, "secondary colours": kit.secondary_colors, "accent colour": kit.accent_color,
        "fonts": kit.fonts, "banned words": kit.banned_words, "logo": kit.logo, "logo placement": kit.logo_rules.placement,
    }  # fmt: skip


def _scenes(before: Storyboard, after: Storyboard) -> Iterator[Difference]:
    old = {s.segment_id: (i, s) for i, s in enumerate(before.segments, 1)}
    new = {s.segment_id for s in after.segments}
    for place, segment in old.values():
        if segment.segment_id not in new:
            yield Difference(scene=place, segment_id=segment.segment_id, what="scene deleted", old=segment.script_text)
    moved = _moved([s.segment_id for s in before.segments], [s.segment_id for s in after.segments])
    for place, segment in enumerate(after.segments, 1):
        if segment.segment_id not in old:
            yield Difference(scene=place, segment_id=segment.segment_id, what="new scene", new=segment.script_text)
            continue
        was, same = old[segment.segment_id]
        if segment.segment_id in moved:
            yield Difference(scene=place, segment_id=segment.segment_id, what="place", old=str(was), new=str(place))
        yield from _scene(place, same, segment)


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The scenes that changed places among those that stayed; as few as possible."""
    kept = [i for i in before if i in after]
    now = [i for i in after if i in before]
    still = {kept[m.a + k] for m in SequenceMatcher(None, kept, now, autojunk=False).get_matching_blocks() for k in range(m.size)}
    return set(now) - still


def _scene(place: int, before: Segment, after: Segment) -> Iterator[Difference]:
    a, b = _parts(before), _parts(after)
    for what in {**a, **b}:
        if a.get(what) != b.get(what):
            yield Difference(scene=place, segment_id=after.segment_id, what=what, old=shown(a.get(what)), new=shown(b.get(what)))


def _parts(segment: Segment) -> dict[str, Any]:
    spec = segment.visual_spec
    cut = segment.transition
    return {
        "words": segment.script_text, "role": segment.role, "template": spec.template_id,
        **{f"slot {name}": value for name, value in spec.slots.items()},
        "tags": spec.tags, "place": spec.setting, "field": spec.field, "transition": f"{cut.name} {cut.duration_s:g} s" if cut.duration_s else cut.name,
        "pause": segment.pause_after_s, "human insert": segment.suggestions.human_insert.state, "notes": segment.notes,
    }  # fmt: skip


def shown(value: Any) -> str:
    """A value in one line for people: entries of lists by their words."""
    if isinstance(value, dict):
        return " ".join(shown(v) for v in value.values() if v not in ("", None))
    if isinstance(value, list | tuple):
        return ", ".join(shown(v) for v in value)
    return "" if value is None else str(value)
