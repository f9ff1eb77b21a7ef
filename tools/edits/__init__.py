"""Applies a typed edit to a storyboard: the next revision, or BadInput. Pure.

Each kind of edit is a function (Change, action) -> Change, found by the action's type; `film`, `scene` and `words` hold them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from film.edit import Batch, Edit
from film.errors import BadInput
from film.storyboard import Storyboard
from tools.edits import film, scene, words
from tools.edits.change import Change
from tools.scene_layers import layers
from tools.storyboard_rules import check_storyboard

Finish = Callable[[Storyboard, Mapping[str, str]], Storyboard]
"""The director's part: (storyboard, segment_id -> template wanted or "") -> storyboard in which these scenes show their words again."""

HOW: dict[type, Callable[[Change, Any], Change]] = {**film.HOW, **scene.HOW, **words.HOW}


def apply_edit(board: Storyboard, edit: Edit, finish: Finish | None = None) -> Storyboard:
    """Raises BadInput when the edit is based on an older revision, names nothing, or breaks the storyboard's rules.

    `finish` is asked when an edit leaves scenes whose picture must follow new words; without it such an edit is refused.
    """
    if edit.base_revision != board.revision:
        raise BadInput(
            "edit.stale",
            f"The edit is based on revision {edit.base_revision}; the storyboard is at {board.revision}. Look again and repeat it.",
        )
    actions = edit.action.actions if isinstance(edit.action, Batch) else [edit.action]
    change = Change(board)
    for action in actions:
        change = HOW[type(action)](change, action)
    if not change.board.segments:
        raise BadInput("edit.nothing_left", "The edit would leave no scene; a film needs at least one.")
    board = change.board.model_copy(update={"revision": edit.base_revision + 1})
    if not change.touched:
        return check_storyboard(_layered(board))
    if finish is None:
        raise BadInput("edit.needs_director", "This edit changes words; it needs a director to fill the scenes again.")
    there = {s.segment_id for s in board.segments}
    return check_storyboard(_layered(finish(board, {sid: wish for sid, wish in change.touched.items() if sid in there})))


def _layered(board: Storyboard) -> Storyboard:
    """The layers that scenes list follow from what they show and from the brand."""
    segments = []
    for segment in board.segments:
        spec = segment.visual_spec
        shown = layers(spec.slots, spec.field, board.brandkit) if spec.layers else []
        same = shown == spec.layers
        segments.append(segment if same else segment.model_copy(update={"visual_spec": spec.model_copy(update={"layers": shown})}))
    return board.model_copy(update={"segments": segments})
