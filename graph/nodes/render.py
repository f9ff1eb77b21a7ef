"""GENERATING: one piece of film; sent once per piece."""

from __future__ import annotations

from typing import Any

from graph.services import Services
from graph.state import PieceTask
from tools.storage.artifacts import file_hash


def render(task: PieceTask, services: Services) -> dict[str, Any]:
    from tools.checks.film_parts import fingerprint, watched
    from tools.delivery.stills import preview_still
    from tools.render.film import make_piece

    services.check_stop()
    aspect = task["aspect"]
    board, media = services.storyboard(task["storyboard"]), services.media(task["storyboard"])
    cut = next(c for c in services.cuts(task["storyboard"], task["timeline"], aspect) if c.name == task["name"])
    name = f"{aspect}/{cut.name}"

    def on_frame(frame: int) -> None:
        if frame % 15 == 0:
            services.check_stop()
            services.events.emit("progress", node="render", piece=name, frame=frame)

    key = make_piece(services.artifacts, cut, board.brief.render, aspect, media, on_frame, services.draw())
    fingerprint(services.artifacts, key)
    watched(services.artifacts, key)  # for QA and delivery, while the other core is still drawing
    if cut.before is None and aspect == board.brief.render.aspect[0]:
        preview_still(cut.this, media, services.artifacts)
    services.events.emit("progress", node="render", piece=name, frame=cut.frames)
    return {"pieces": {name: key}, "piece_hashes": {name: file_hash(services.artifacts.path(key, ".mp4"))}}
