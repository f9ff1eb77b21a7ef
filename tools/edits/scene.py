"""Edits of one scene: what it shows and how it comes and stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from film.edit import DecideInsert, SetField, SetPause, SetRole, SetSetting, SetSlot, SetTags, SetTransition, SwapTemplate
from film.errors import BadInput
from film.script import ROLES
from film.storyboard import Cue, Segment, Transform, Transition, VisualSpec
from svg_kit import sets, templates, transitions
from svg_kit.errors import KitError
from tools.edits.change import Change
from tools.text.tokens import core, tokenize


def set_slot(change: Change, action: SetSlot) -> Change:
    spec = change.segment(action.segment_id).visual_spec
    known = templates.template(spec.template_id).Slots.model_fields
    if action.slot not in known:
        raise BadInput("edit.slot", f"{action.segment_id} ({spec.template_id}) has no slot {action.slot!r}; it has {', '.join(known)}.")
    slots = {**spec.slots, action.slot: action.value}
    if action.slot == templates.template(spec.template_id).Slots.EMPHASISED:
        slots.pop("emphasis", None)  # it was part of the old text
    return change.spec(action.segment_id, slots=slots)


def swap_template(change: Change, action: SwapTemplate) -> Change:
    segment = change.segment(action.segment_id)
    try:
        templates.template(action.template_id)
    except KitError as error:
        raise BadInput(error.code, str(error)) from error
    if action.slots is not None:
        return change.spec(segment.segment_id, template_id=action.template_id, slots=action.slots, transforms=[])
    return replace(change, touched={**change.touched, segment.segment_id: action.template_id})


def set_field(change: Change, action: SetField) -> Change:
    return change.spec(action.segment_id, field=action.field)


def set_setting(change: Change, action: SetSetting) -> Change:
    if action.setting and not sets.known(action.setting):
        raise BadInput("edit.setting", f"There is no place {action.setting!r}; known: {', '.join(sets.catalogue())}.")
    return change.spec(action.segment_id, setting=action.setting)


def set_tags(change: Change, action: SetTags) -> Change:
    segment = change.segment(action.segment_id)
    moves = [m for m in segment.visual_spec.transforms if not m.layer.startswith("tag.")]
    moves += [Transform(layer=f"tag.{n}", cue=_spoken(change, segment, text)) for n, text in enumerate(action.tags)]
    return change.spec(action.segment_id, tags=list(action.tags), transforms=moves)


def _spoken(change: Change, segment: Segment, text: str) -> Cue:
    """Where the scene says the words of a tag; its start when it does not."""
    wanted = [core(t.text) for t in tokenize(text, change.board.script.language)]
    spans = change.board.script.spans()
    for span in segment.spans:
        said = [core(t.text) for t in spans[span].tokens]
        at = next((i for i in range(len(said) - len(wanted) + 1) if said[i : i + len(wanted)] == wanted), None)
        if at is not None and wanted:
            return Cue(on="word", span=span, token=at, word=spans[span].tokens[at].text)
    return Cue(on="start")


def set_transition(change: Change, action: SetTransition) -> Change:
    if action.name != "cut":
        try:
            transitions.transition(action.name)
        except KitError as error:
            raise BadInput(error.code, str(error)) from error
    chosen = Transition(name=action.name, duration_s=0.0 if action.name == "cut" else action.duration_s)
    if action.segment_id:
        return change.on(action.segment_id, lambda s: s.model_copy(update={"transition": chosen}))
    first, *rest = change.board.segments
    return change.with_segments([first, *(s.model_copy(update={"transition": chosen}) for s in rest)])


def set_pause(change: Change, action: SetPause) -> Change:
    return change.on(action.segment_id, lambda s: s.model_copy(update={"pause_after_s": action.seconds}))


def set_role(change: Change, action: SetRole) -> Change:
    if action.role not in ROLES:
        raise BadInput("edit.role", f"There is no role {action.role!r}; known: {', '.join(ROLES)}.")
    return change.on(action.segment_id, lambda s: s.model_copy(update={"role": action.role}))


def decide_insert(change: Change, action: DecideInsert) -> Change:
    return change.on(action.segment_id, lambda s: _decided(s, action))


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


HOW: dict[type, Callable[[Change, Any], Change]] = {
    SetSlot: set_slot, SwapTemplate: swap_template, SetField: set_field, SetTransition: set_transition,
    SetSetting: set_setting, SetTags: set_tags, SetPause: set_pause, SetRole: set_role, DecideInsert: decide_insert,
}  # fmt: skip
