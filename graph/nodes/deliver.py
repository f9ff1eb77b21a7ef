"""COMPLETED: the output folder, written at once when everything is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from film.finding import Finding
from film.manifest import Fallback
from film.speech import Speech
from graph.minds import model_costs
from graph.parts import films_there, sound_there
from graph.pieces import names_of
from graph.services import Services
from graph.state import JobState


def deliver(state: JobState, services: Services) -> dict[str, Any]:
    from tools.delivery.folder import Delivery, deliver_to
    from tools.render.film import films_of, make_track

    if not films_there(state, services) or not sound_there(state, services):
        return {}  # the director has them made again
    services.events.emit("status", "Writing the output folder", node="deliver")
    board, timeline = services.storyboard(state["storyboard"]), services.timeline(state["timeline"])
    aspects = board.brief.render.aspect
    pieces = [name for aspect in aspects for name in names_of(state["storyboard"], state["timeline"], aspect, services)]
    costs = [*state.get("costs", []), *model_costs(services.folder)]
    delivery = Delivery(
        job_id=state["job_id"],
        board=board,
        timeline=timeline,
        speech=services.folder.load(Speech, state["speech"]),
        pictures=services.pictures(state["storyboard"], state["timeline"], aspects[0]),
        media=services.media(state["storyboard"]),
        films=[(name, services.artifacts.path(key, suffix)) for name, key, suffix in films_of(state["films"])],
        track=services.artifacts.path(make_track(services.artifacts, state["sound"]), ".m4a"),
        piece_hashes={name: state["piece_hashes"][name] for name in pieces},
        findings=[Finding.model_validate(f) for f in state["findings"]],
        fallbacks=[Fallback.model_validate(f) for f in state.get("fallbacks", [])],
        costs=costs,
        audit=state.get("audit", []),
    )
    deliver_to(delivery, Path(services.order.out), services.artifacts)
    services.folder.write("result.json", {"out": services.order.out, "films": state["films"], "duration_seconds": timeline.duration_s})
    return {
        "delivered": services.order.out,
        "costs": costs[len(state.get("costs", [])) :],
        "audit": [services.audit("deliver", "written", Path(services.order.out).name)],
    }
