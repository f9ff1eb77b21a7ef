"""PLANNING: the script as lines and spans."""

from __future__ import annotations

from typing import Any

from graph.services import Services
from graph.state import JobState


def script(state: JobState, services: Services) -> dict[str, Any]:
    from agents.reading import read_brief_script

    services.events.emit("status", "Reading the script", node="script", status="PLANNING")
    brief = services.brief(state["brief"])
    document = read_brief_script(brief)
    for placeholder in document.placeholders:
        services.events.emit("placeholder", f"The script has an unfilled placeholder: {placeholder}", node="script")
    why = f"{len(document.lines)} lines in {document.language!r}"
    return {"status": "PLANNING", "script": services.folder.save(document), "audit": [services.audit("script", "read", why)]}
