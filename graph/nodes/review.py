"""AWAITING_REVIEW: a human gate before anything is rendered. The job waits here until it is resumed."""

from __future__ import annotations

from typing import Any

from langgraph.types import interrupt

from graph.services import Services
from graph.state import JobState


def review(state: JobState, services: Services) -> dict[str, Any]:
    """The answer is {"decision": "approve"}; or {"decision": "replace", "storyboard": hash} with an edited storyboard."""
    services.events.emit("status", "Waiting for your review of the storyboard", node="review", status="AWAITING_REVIEW")
    answer = interrupt({"ask": "approve the storyboard", "storyboard": state["storyboard"]})
    update: dict[str, Any] = {
        "reviewed": state["storyboard"],
        "audit": [services.audit("review", answer.get("decision", "approve"), answer.get("note", ""))],
    }
    if answer.get("decision") == "replace":
        update |= {"storyboard": answer["storyboard"], "reviewed": answer["storyboard"], "timeline": "", "styled": ""}
    return update
