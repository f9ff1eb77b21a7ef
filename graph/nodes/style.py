"""PLANNING: the style critic looks at the composed scenes with the same checks as QA; repairs that they find better stay, in bounded rounds.

With a model it sees findings and frames and repairs first; the rule-based critic has the last word either way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agents.llm import Door
from film.finding import Finding
from film.storyboard import Storyboard
from graph.minds import judged, model_config
from graph.services import Services
from graph.state import JobState


def style(state: JobState, services: Services) -> dict[str, Any]:
    from agents.offline.critic import improve
    from tools.checks.run import check_scenes
    from tools.scenes import pictures

    services.events.emit("status", "Looking at the scenes", node="style")
    name = state["storyboard"]
    timeline, assets = services.timeline(state["timeline"]), services.media(name).assets

    def look(candidate: Storyboard) -> list[Finding]:
        services.check_stop()
        aspects = candidate.brief.render.aspect
        return [
            f
            for aspect in aspects
            for f in check_scenes(candidate, timeline, pictures(candidate, timeline, aspect, assets), aspect, services.artifacts)
        ]

    first = services.storyboard(name)
    (board, said), fallbacks = judged(services, "style", lambda door: _by_model(door, state, first, look, services), lambda: (first, []))
    board, repairs = improve(board, look)
    entries = [services.audit("style", decision, why) for decision, why in said]
    for text in repairs:
        services.events.emit("repair", text, node="style")
        entries.append(services.audit("style", "repaired", text))
    name = services.folder.save(board) if board is not first else name
    return {
        "storyboard": name, "styled": name, "fallbacks": fallbacks,
        "audit": entries or [services.audit("style", "accepted", "no finding that needs a repair")],
    }  # fmt: skip


def _by_model(
    door: Door, state: JobState, board: Storyboard, look: Callable[[Storyboard], list[Finding]], services: Services
) -> tuple[Storyboard, list[tuple[str, str]]]:
    """The film after the model's repairs, and what to write into the audit trail."""
    from agents.desk.desk import Desk
    from agents.roles.style import criticise, repaired
    from tools.timeline import resolve_cues

    timeline, config = services.timeline(state["timeline"]), model_config(services.settings.llm, "style")
    desk = Desk(board, services.media(state["storyboard"]), vision=bool(config and config.vision))
    played = criticise(door, desk, look(board), state.get("notes", ""))
    fresh, done = repaired(board, played.output, lambda candidate: look(resolve_cues(candidate, timeline)))
    for text in done:
        services.events.emit("repair", text, node="style")
    told = [(played.output.verdict, f"{played.output.why} ({played.prompt}, {played.calls} calls)"), *(("repair", text) for text in done)]
    return (resolve_cues(fresh, timeline) if fresh is not board else board), told
