"""QA: the finished file is measured; scenes are checked once more. Findings go into the manifest."""

from __future__ import annotations

from typing import Any

from graph.parts import films_there
from graph.pieces import names_of
from graph.services import Services
from graph.state import JobState


def qa(state: JobState, services: Services) -> dict[str, Any]:
    from tools.checks.film_parts import FilmParts
    from tools.checks.run import check_film, check_scenes
    from tools.render.film import file_name, track_key

    services.check_stop()
    if not films_there(state, services):
        return {}  # the director has them made again
    services.events.emit("status", "Checking the finished film", node="qa", status="QA")
    board, timeline = services.storyboard(state["storyboard"]), services.timeline(state["timeline"])
    findings = []
    for aspect in board.brief.render.aspect:
        pictures = services.pictures(state["storyboard"], state["timeline"], aspect)
        findings += check_scenes(board, timeline, pictures, aspect, services.artifacts)
        film = services.artifacts.path(state["films"][file_name(aspect, board.brief.render.aspect[0])], ".mp4")
        pieces = [state["pieces"][name] for name in names_of(state["storyboard"], state["timeline"], aspect, services)]
        parts = FilmParts(services.artifacts, pieces, track_key(state["sound"]))
        findings += check_film(board, timeline, pictures, aspect, film, parts)
    for finding in findings:
        if finding.severity != "info":
            services.events.emit("finding", finding.message, node="qa", code=finding.code, severity=finding.severity)
    plain = [f.model_dump(mode="json") for f in findings]
    counts = f"{sum(f.severity == 'error' for f in findings)} errors, {sum(f.severity == 'warning' for f in findings)} warnings"
    return {"status": "QA", "findings": plain, "checked": "yes", "audit": [services.audit("qa", "checked", counts)]}
