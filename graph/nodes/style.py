"""PLANNING: the style critic looks at the composed scenes with the same checks as QA; repairs that they find better stay, in bounded rounds."""

from __future__ import annotations

from typing import Any

from film.finding import Finding
from film.storyboard import Storyboard
from graph.services import Services
from graph.state import JobState


def style(state: JobState, services: Services) -> dict[str, Any]:
    from agents.offline.critic import improve
    from tools.checks.run import check_scenes
    from tools.scenes import pictures

    services.events.emit("status", "Looking at the scenes", node="style")
    name = state["storyboard"]
    board, timeline, assets = services.storyboard(name), services.timeline(state["timeline"]), services.media(name).assets

    def look(candidate: Storyboard) -> list[Finding]:
        services.check_stop()
        aspects = candidate.brief.render.aspect
        return [
            f
            for aspect in aspects
            for f in check_scenes(candidate, timeline, pictures(candidate, timeline, aspect, assets), aspect, services.artifacts)
        ]

    board, repairs = improve(board, look)
    entries = []
    for text in repairs:
        services.events.emit("repair", text, node="style")
        entries.append(services.audit("style", "repaired", text))
    name = services.folder.save(board) if repairs else name
    return {"storyboard": name, "styled": name, "audit": entries or [services.audit("style", "accepted", "no finding that needs a repair")]}
