"""PLANNING: the storyboard, by the offline mind of the role."""

from __future__ import annotations

from typing import Any

from film.script import Script
from film.storyboard import Storyboard
from graph.services import Services
from graph.state import JobState


def storyboard(state: JobState, services: Services) -> dict[str, Any]:
    if services.order.storyboard:
        board = services.folder.load(Storyboard, services.order.storyboard)
        return {
            "storyboard": services.folder.save(board),
            "audit": [services.audit("storyboard", "taken", "an edited storyboard was given")],
        }
    from agents.offline.storyboard import direct
    from tools.references_reader import read_references

    services.events.emit("status", "Drawing up the storyboard", node="storyboard", status="PLANNING")
    brief = services.brief(state["brief"])
    pictures = read_references(brief.references)
    board = direct(brief, services.folder.load(Script, state["script"]), brief.brandkit, pictures)
    entries = [services.audit("storyboard", f"{s.segment_id}: {s.visual_spec.template_id}", s.why, lines=s.lines) for s in board.segments]
    services.events.emit(
        "storyboard", f"{len(board.segments)} scenes in the look {board.look!r}", node="storyboard", scenes=len(board.segments)
    )
    return {"storyboard": services.folder.save(board), "audit": entries}
