"""GENERATING: one piece of film; sent once per piece."""

from __future__ import annotations

from typing import Any

from graph.services import Services
from graph.state import PieceTask


def render(task: PieceTask, services: Services) -> dict[str, Any]:
    from tools.checks._film_parts import watched
    from tools.delivery.stills import preview_still
    from tools.render.film import make_piece

    services.check_stop()
    board = services.storyboard(task["storyboard"])
    pictures = services.pictures(task["storyboard"], task["timeline"], task["aspect"])
    picture = pictures[task["index"]]

    def on_frame(frame: int) -> None:
        if frame % 15 == 0:
            services.check_stop()
            services.events.emit("progress", node="render", piece=task["index"], aspect=task["aspect"], frame=frame, frames=picture.frames)

    key = make_piece(
        services.artifacts, pictures, task["index"], board.brief.render, task["aspect"], services.media(task["storyboard"]), on_frame
    )
    watched(services.artifacts, key)  # for QA and delivery, while the other core is still drawing
    if task["aspect"] == board.brief.render.aspect[0]:
        preview_still(picture, services.media(task["storyboard"]), services.artifacts)
    services.events.emit("progress", node="render", piece=task["index"], aspect=task["aspect"], frame=picture.frames, frames=picture.frames)
    return {"pieces": {f"{task['aspect']}/{task['index']:03d}": key}}
