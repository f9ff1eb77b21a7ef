"""GENERATING: every span spoken, laid on the film's clock, cues resolved to times; pace fitted to the wanted length. Mixing waits for `sound`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from film.speech import Speech
from film.storyboard import Storyboard
from film.timeline import Timeline
from graph.services import Services
from graph.state import JobState


def voice(state: JobState, services: Services) -> dict[str, Any]:
    from tools.narration import Narrator
    from tools.tts.cast import cast
    from tools.tts.choose import choose_voice

    services.events.emit("status", "Speaking the narration", node="voice", status="GENERATING")
    board = services.storyboard(state["storyboard"])
    text = " ".join(line.text for line in board.script.lines)
    wanted = board.voice.voice or board.brief.render.voice or services.settings.tts.voice or None
    name, fallbacks = choose_voice(wanted, board.script.language, text)
    fallbacks = [*fallbacks, *services.media(state["storyboard"]).fallbacks]
    for fallback in fallbacks:
        services.events.emit("fallback", fallback.message, node="voice", code=fallback.code)
    board = board.model_copy(
        update={
            "voice": board.voice.model_copy(
                update={"voice": name, "speakers": board.voice.speakers or cast(board.script, board.script.language, name)}
            )
        }
    )
    narrator = Narrator(
        services.artifacts, services.check_stop, lambda done, total: services.events.emit("progress", node="voice", done=done, total=total)
    )
    board, speech, timeline = narrator.narrate(board, board.brief.render.fps)
    names = {"storyboard": services.folder.save(board), "speech": services.folder.save(speech), "timeline": services.folder.save(timeline)}
    if not services.order.storyboard:  # who edits has seen it; the film is there soon
        _preview(services, board, speech, timeline, names)
    return {
        "status": "GENERATING",
        **names,
        "fallbacks": [f.model_dump() for f in fallbacks],
        "audit": [services.audit("voice", name, _why(board, timeline.duration_s))],
    }


def _preview(services: Services, board: Storyboard, speech: Speech, timeline: Timeline, names: dict[str, str]) -> None:
    """Something to look at while the film is drawn."""
    from tools.delivery.folder import rough_preview

    pictures = services.pictures(names["storyboard"], names["timeline"], board.brief.render.aspect[0])
    path = rough_preview(
        board, timeline, speech, pictures, services.media(names["storyboard"]), services.artifacts, Path(services.order.out)
    )
    services.events.emit("preview", f"A first preview: {path}", node="voice", path=str(path))


def _why(board: Storyboard, seconds: float) -> str:
    wanted = board.brief.render.length
    return f"{seconds:.1f} s at pace {board.voice.pace:.2f}" + (f" for a wanted {wanted:.0f} s" if wanted else "")
