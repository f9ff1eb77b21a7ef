"""PLANNING: the script as lines and spans, cut into scenes by the script role where it has a model."""

from __future__ import annotations

from typing import Any

from agents.llm import Door
from film.brief import Brief
from film.script import Script
from graph.minds import judged
from graph.services import Services
from graph.state import JobState


def script(state: JobState, services: Services) -> dict[str, Any]:
    from agents.offline.beats import respan
    from agents.reading import read_brief_script

    services.events.emit("status", "Reading the script", node="script", status="PLANNING")
    brief = services.brief(state["brief"])
    document = respan(read_brief_script(brief))
    for placeholder in document.placeholders:
        services.events.emit("placeholder", f"The script has an unfilled placeholder: {placeholder}", node="script")
    why = f"{len(document.lines)} lines in {document.language!r}"
    entries = [services.audit("script", "read", why)]
    (document, plan, told), fallbacks = judged(
        services, "script", lambda door: _by_model(door, document, brief, services), lambda: (document, "", [])
    )
    fallbacks += _not_tightened(brief, plan, services)
    return {
        "status": "PLANNING", "script": services.folder.save(document), "plan": plan, "fallbacks": fallbacks,
        "audit": [*entries, *(services.audit("script", decision, why) for decision, why in told)],
    }  # fmt: skip


def _by_model(door: Door, document: Script, brief: Brief, services: Services) -> tuple[Script, str, list[tuple[str, str]]]:
    """(script, hash of the plan, what to write into the audit trail)."""
    from agents.roles.script import plan, scene_plan, tightened
    from tools.timeline import HOLD_S, LEAD_IN_S

    length = brief.render.length - LEAD_IN_S - HOLD_S if brief.render.length and brief.render.tighten else None
    played = plan(door, document, length)
    shorter = tightened(document, played.output)
    told = [(f"cut into {len(played.output.scenes)} scenes", f"{played.prompt}, {played.calls} calls")]
    told += [(f"{'+'.join(s.spans)}: {s.role}", s.why) for s in played.output.scenes]
    for change in played.output.tightened:
        services.events.emit("tightened", f"{change.line_id} is said shorter: {change.text}", node="script")
        told.append((f"{change.line_id} said shorter", change.text))
    return shorter, services.folder.save(scene_plan(played.output)), told


def _not_tightened(brief: Brief, plan: str, services: Services) -> list[dict[str, Any]]:
    """Only a model can say a script shorter."""
    from film.manifest import Fallback

    if not brief.render.tighten or plan:
        return []
    notice = Fallback(
        code="script.not_tightened",
        message="The script was not tightened: that needs a language model. Pace and pauses were fitted instead.",
    )
    services.events.emit("fallback", notice.message, node="script", code=notice.code)
    return [notice.model_dump()]
