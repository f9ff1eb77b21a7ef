"""PLANNING: the style critic looks at the composed scenes with the same checks as QA and repairs what it can, in bounded rounds."""

from __future__ import annotations

from typing import Any

from graph.services import Services
from graph.state import JobState

ROUNDS = 3


def style(state: JobState, services: Services) -> dict[str, Any]:
    from agents.offline.critic import repair
    from tools.checks.run import check_scenes

    services.events.emit("status", "Looking at the scenes", node="style")
    board, timeline = services.storyboard(state["storyboard"]), services.timeline(state["timeline"])
    entries: list[dict[str, Any]] = []
    name = state["storyboard"]
    for _ in range(ROUNDS):
        services.check_stop()
        findings = []
        for aspect in board.brief.render.aspect:
            findings += check_scenes(board, timeline, services.pictures(name, state["timeline"], aspect), aspect)
        board, repairs = repair(board, findings)
        if not repairs:
            break
        name = services.folder.save(board)
        for text in repairs:
            services.events.emit("repair", text, node="style")
            entries.append(services.audit("style", "repaired", text))
    return {"storyboard": name, "styled": name, "audit": entries or [services.audit("style", "accepted", "no finding that needs a repair")]}
