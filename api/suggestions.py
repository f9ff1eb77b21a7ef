"""Decisions on human-insert suggestions: a typed edit makes the next revision of the storyboard."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from film.edit import Edit, Revision
from film.errors import BadInput
from film.storyboard import Storyboard
from graph.job import JobFolder
from graph.settings import Settings
from tools.edits import apply_edit


def decide(settings: Settings, folder: JobFolder, body: dict[str, Any]) -> tuple[int, bool]:
    """Applies the decision; returns (revision, whether the film must be made again). Raises BadInput for an unknown segment or decision."""
    board = Storyboard.load(folder.read("out/storyboard.json"), "storyboard")
    edit = Edit.load(
        {
            "base_revision": board.revision,
            "action": {
                "kind": "decide_insert",
                **{k: body.get(k) for k in ("segment_id", "decision")},
                "note": str(body.get("note") or ""),
            },
        },
        "decision",
    )
    known = [s.segment_id for s in board.segments]
    if edit.action.segment_id not in known:  # type: ignore[union-attr]
        raise BadInput("suggestion.segment", f"There is no segment {body.get('segment_id')!r}; known: {', '.join(known)}.")
    edited = apply_edit(board, edit)
    name = folder.save(edited)
    folder.save(Revision(revision=edited.revision, parent=board.revision, edit=edit, storyboard_hash=name))
    folder.write("order.json", asdict(replace(folder.order(), storyboard=name, revision=edited.revision)))
    return edited.revision, True
