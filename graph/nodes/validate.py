"""VALIDATING: the brief can be made, within its limits and its budget, before any work is done."""

from __future__ import annotations

from typing import Any

from film.brief import Brief
from film.errors import OverBudget
from film.manifest import Fallback
from graph.services import Services
from graph.state import JobState


def validate(state: JobState, services: Services) -> dict[str, Any]:
    from agents.reading import read_within_limits
    from tools.estimate import estimate
    from tools.fonts_at_need import ensure_fonts

    services.events.emit("status", "Checking the brief", node="validate", status="VALIDATING")
    brief = services.brief(state["brief"])
    script, seconds = read_within_limits(brief)
    plan = estimate(seconds, brief, services.settings.compute.usd_per_hour, services.settings.compute.usd_per_gb)
    services.events.emit(
        "estimate", f"{plan.film_seconds:.0f} s of film, about {plan.render_seconds:.0f} s to make", node="validate", **plan.dump()
    )
    budget = brief.constraints.budget_usd
    if budget is not None and plan.total_usd > budget:
        parts = ", ".join(f"{k} ${v:.2f}" for k, v in plan.usd.items() if v)
        raise OverBudget(
            "budget.exceeded",
            f"The film would cost about ${plan.total_usd:.2f} ({parts}); the budget is ${budget:.2f}. Raise --budget or shorten the script.",
        )
    services.folder.write("estimate.json", {"usd": plan.total_usd})  # what a model may spend is what is left of the budget
    for family in ensure_fonts(script, services.settings.cache_dir):
        services.events.emit("font", f"Font at first need: {family}", node="validate")
    return {
        "status": "VALIDATING",
        "fallbacks": _notices(brief, services),
        "audit": [services.audit("validate", "accepted", f"about {seconds:.0f} s of speech, ${plan.total_usd:.2f}")],
    }


def _notices(brief: Brief, services: Services) -> list[dict[str, Any]]:
    """What the brief asks for and this version does not do is said, never passed over."""
    if not (brief.notify.email or brief.notify.webhook_url):
        return []
    notice = Fallback(code="notify.not_sent", message="Notifications are not sent yet; follow the job's events instead.")
    services.events.emit("fallback", notice.message, node="validate", code=notice.code)
    return [notice.model_dump()]
