"""The film as it stands while a role works on it, and the tools that look at it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import ModuleType
from typing import Any

import agents.desk
from agents.desk.tool import TellModel, Tool
from film.finding import Finding
from film.storyboard import Cue, Segment, Storyboard, Transform
from svg_kit import templates
from svg_kit.errors import KitError
from tools.media import Media
from tools.references_reader import Picture


@dataclass(frozen=True)
class Desk:
    """`board` is the film as the offline mind would make it; `usd` what a second of film costs to make."""

    board: Storyboard
    media: Media
    pictures: Sequence[Picture] = ()
    vision: bool = False
    usd_per_hour: float = 0.0
    usd_per_gb: float = 0.0

    def segment(self, segment_id: str) -> Segment:
        """Raises TellModel."""
        for segment in self.board.segments:
            if segment.segment_id == segment_id:
                return segment
        raise TellModel(f"There is no scene {segment_id!r}; there are {', '.join(s.segment_id for s in self.board.segments)}.")

    @cached_property
    def words(self) -> dict[str, list[tuple[str, int, str]]]:
        """segment_id -> (span id, token, text) of what it speaks."""
        return {s.segment_id: self.board.tokens_of(s) for s in self.board.segments}

    def candidate(self, segment_id: str, template_id: str, slots: Mapping[str, Any], reveals: Mapping[str, int]) -> Segment:
        """The segment with another picture. `reveals`: part -> number of the word (from 0) of the scene on which it appears. Raises TellModel."""
        segment = self.segment(segment_id)
        try:
            held = templates.slots_of(template_id, slots)
            parts = templates.template(template_id).reveals(held)
        except KitError as error:
            raise TellModel(str(error)) from error
        words = self.words[segment_id]
        wrong = [f"{template_id} has no part {p!r}; it has {', '.join(parts)}" for p in reveals if p not in (*parts, "emphasis")]
        wrong += [
            f"{segment_id} has {len(words)} words (0 to {len(words) - 1}), not number {n}"
            for n in reveals.values()
            if not 0 <= n < len(words)
        ]
        wrong += [
            f"{slots['image']!r} is not one of the references"
            for _ in (1,)
            if "image" in slots and slots["image"] not in {p.path for p in self.pictures}
        ]
        if wrong:
            raise TellModel("; ".join(wrong))
        moves = [_move(part, words, reveals.get(part)) for part in dict.fromkeys([*parts, *reveals])]
        spec = segment.visual_spec.model_copy(
            update={"template_id": template_id, "slots": dict(slots), "transforms": moves, "layers": [], "type": kind_of(template_id)}
        )
        return segment.model_copy(update={"visual_spec": spec})

    def findings(self, segments: Sequence[Segment]) -> list[Finding]:
        """What the checks see in these scenes, put into the film, on an estimated clock."""
        return look(self.board, segments, self.media)


def kind_of(template_id: str) -> Any:
    return "image" if template_id.startswith("picture.") else "svg_animation"


def _move(part: str, words: Sequence[tuple[str, int, str]], number: int | None) -> Transform:
    """On its word; without one, there from the start."""
    if number is None:
        return Transform(layer=part, duration=0.0, cue=Cue(on="start"))
    span, token, text = words[number]
    return Transform(layer=part, cue=Cue(on="word", span=span, token=token, word=text))


def look(board: Storyboard, segments: Sequence[Segment], media: Media) -> list[Finding]:
    """Findings on these scenes in every aspect of the film. Raises TellModel when one of them cannot be drawn at all."""
    from tools.checks.run import check_scenes
    from tools.rehearsal import rehearse
    from tools.scenes import pictures

    changed = {s.segment_id: s for s in segments}
    fresh = board.model_copy(update={"segments": [changed.get(s.segment_id, s) for s in board.segments]})
    fresh, timeline = rehearse(fresh)
    try:
        seen = [
            f
            for aspect in fresh.brief.render.aspect
            for f in check_scenes(fresh, timeline, pictures(fresh, timeline, aspect, media.assets), aspect)
        ]
    except KitError as error:
        raise TellModel(str(error)) from error
    return [f for f in seen if f.where.segment_id in changed or not changed]


def told(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Findings as a model reads them: no boxes, no evidence."""
    return [
        {"segment": f.where.segment_id, "severity": f.severity, "code": f.code, "message": f.message, **({"hint": f.fix_hint} if f.fix_hint else {})}
        for f in findings
        if f.severity != "info"
    ]  # fmt: skip


@lru_cache(maxsize=1)
def catalogue() -> dict[str, ModuleType]:
    """tool name -> module with NAME and `tool(desk) -> Tool`."""
    modules = [importlib.import_module(f"agents.desk.{m.name}") for m in pkgutil.iter_modules(agents.desk.__path__)]
    return {m.NAME: m for m in modules if hasattr(m, "NAME")}


def tools(desk: Desk, *names: str) -> tuple[Tool, ...]:
    return tuple(catalogue()[name].tool(desk) for name in names)
