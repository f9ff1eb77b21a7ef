"""Applies a typed edit to a storyboard: the next revision, or BadInput. Pure."""

from __future__ import annotations

from collections.abc import Callable

from film.edit import DecideInsert, Edit, SetLook, SetSlot, SwapTemplate
from film.errors import BadInput
from film.storyboard import Segment, Storyboard, VisualSpec
from tools.storyboard_rules import check_storyboard


def apply_edit(board: Storyboard, edit: Edit) -> Storyboard:
    """Raises BadInput when the edit is based on an older revision, names nothing, or breaks the storyboard's rules."""
    if edit.base_revision != board.revision:
        raise BadInput(
            "edit.stale",
            f"The edit is based on revision {edit.base_revision}; the storyboard is at {board.revision}. Look again and repeat it.",
        )
    action = edit.action
    if isinstance(action, SetLook):
        changed = board.model_copy(update={"look": action.look})
    else:
        changed = _on_segment(board, action.segment_id, lambda s: _apply(s, action))
    return check_storyboard(changed.model_copy(update={"revision": board.revision + 1}))


def _on_segment(board: Storyboard, segment_id: str, change: Callable[[Segment], Segment]) -> Storyboard:
    if segment_id not in {s.segment_id for s in board.segments}:
        raise BadInput("edit.segment", f"There is no segment {segment_id!r}.")
    return board.model_copy(update={"segments": [change(s) if s.segment_id == segment_id else s for s in board.segments]})


def _apply(segment: Segment, action: SetSlot | SwapTemplate | DecideInsert) -> Segment:
    spec = segment.visual_spec
    if isinstance(action, SetSlot):
        return segment.model_copy(update={"visual_spec": spec.model_copy(update={"slots": {**spec.slots, action.slot: action.value}})})
    if isinstance(action, SwapTemplate):
        swapped = spec.model_copy(update={"template_id": action.template_id, "slots": action.slots or spec.slots, "transforms": []})
        return segment.model_copy(update={"visual_spec": swapped})
    return _decided(segment, action)


def _decided(segment: Segment, action: DecideInsert) -> Segment:
    """Accepted: a teleprompter card stands in until a take is there. Rejected: the scene stays as it is."""
    accepted = action.decision == "accept"
    insert = segment.suggestions.human_insert.model_copy(update={"state": "accepted" if accepted else "rejected"})
    changed = segment.model_copy(
        update={"suggestions": segment.suggestions.model_copy(update={"human_insert": insert}), "notes": action.note or segment.notes}
    )
    if not accepted:
        return changed
    card = VisualSpec(
        type="human_insert", template_id="insert.teleprompter", slots={"text": segment.script_text[:400], "role": segment.role},
        field=segment.visual_spec.field, variant=segment.visual_spec.variant,
    )  # fmt: skip
    return changed.model_copy(update={"visual_spec": card})
