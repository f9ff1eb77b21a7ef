"""ASSEMBLING: pieces and sound into films."""

from __future__ import annotations

from typing import Any

from graph.parts import pieces_there, sound_there
from graph.pieces import names_of
from graph.services import Services
from graph.state import JobState


def assemble(state: JobState, services: Services) -> dict[str, Any]:
    from tools.render.film import file_name, make_film, make_webm

    services.check_stop()
    if len(pieces_there(state, services)) < len(state["pieces"]) or not sound_there(state, services):
        return {}  # the director has them made again
    services.events.emit("status", "Putting the film together", node="assemble", status="ASSEMBLING")
    board = services.storyboard(state["storyboard"])
    render = board.brief.render
    films: dict[str, str] = {}
    for aspect in render.aspect:
        keys = [state["pieces"][name] for name in names_of(state["storyboard"], state["timeline"], aspect, services)]
        film = make_film(services.artifacts, keys, state["sound"], render.fps, board.script.title)
        films[file_name(aspect, render.aspect[0])] = film
        if "webm" in render.format:
            films[file_name(aspect, render.aspect[0], "webm")] = make_webm(services.artifacts, film)
    return {
        "status": "ASSEMBLING",
        "films": films,
        "audit": [services.audit("assemble", "joined", f"{len(state['pieces'])} pieces, {len(films)} files")],
    }
