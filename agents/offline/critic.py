"""The style critic without a model: turns findings into small typed repairs of the storyboard; what it cannot mend it leaves as findings."""

from __future__ import annotations

from collections.abc import Sequence

from film.finding import Finding
from film.storyboard import Segment, Storyboard


def repair(board: Storyboard, findings: Sequence[Finding]) -> tuple[Storyboard, list[str]]:
    """The repaired storyboard and one sentence per repair; no sentence = nothing was changed."""
    segments = {s.segment_id: s for s in board.segments}
    told: list[str] = []
    for finding in findings:
        segment = segments.get(finding.where.segment_id)
        if finding.severity != "error" or segment is None:
            continue
        mended = _mend(segment, finding)
        if mended is not None:
            segments[segment.segment_id], text = mended
            told.append(f"{segment.segment_id}: {text} ({finding.code})")
    if not told:
        return board, []
    return board.model_copy(update={"segments": [segments[s.segment_id] for s in board.segments]}), told


def _mend(segment: Segment, finding: Finding) -> tuple[Segment, str] | None:
    if finding.code in ("text.overflow", "text.overlap", "layout.safe_area"):
        return _simpler(segment)
    return None


OPTIONAL = ("delta_label", "kicker", "figure", "delta", "icon", "line", "role", "headline", "title")


def _simpler(segment: Segment) -> tuple[Segment, str] | None:
    """First another composition of the same template; then without its least important slot."""
    spec = segment.visual_spec
    if spec.variant < 2:
        changed = spec.model_copy(update={"variant": spec.variant + 1})
        return segment.model_copy(update={"visual_spec": changed}), f"another composition of {spec.template_id}"
    for name in OPTIONAL:
        if spec.slots.get(name):
            slots = {k: v for k, v in spec.slots.items() if k != name}
            changed = spec.model_copy(update={"slots": slots, "transforms": [t for t in spec.transforms if t.layer != name]})
            return segment.model_copy(update={"visual_spec": changed}), f"without its {name.replace('_', ' ')}"
    return None
