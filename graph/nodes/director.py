"""The hub. Every node returns here; the director takes the first legal move (a model may choose among them and say why)."""

from __future__ import annotations

from typing import Any

from langgraph.graph import END
from langgraph.types import Command, Send

from graph.parts import as_found, pieces_there, sound_there
from graph.routing import legal_moves
from graph.services import Services
from graph.state import JobState, PieceTask, SoundTask
from tools.heap import give_back


def director(state: JobState, services: Services) -> Command[Any]:
    services.check_stop()
    give_back()
    moves = legal_moves(as_found(state, services), review=services.order.review, wanted_pieces=wanted_pieces(state, services))
    move = moves[0]
    if move == "finish":
        services.events.emit("status", "Done", node="director", status="COMPLETED")
        return Command(goto=END, update={"status": "COMPLETED"})
    if move == "render":
        mix = mix_task(state, services)
        if mix and services.timeline(state["timeline"]).duration_s > LONG_S:
            return Command(goto=mix)
        tasks = piece_tasks(state, services)
        services.events.emit("status", f"Drawing {len(tasks)} scenes", node="director", status="GENERATING", pieces=len(tasks))
        return Command(goto=[*mix, *(Send("render", task) for task in tasks)], update={"status": "GENERATING"})
    if move == "sound":
        return Command(goto=mix_task(state, services))
    return Command(goto=move)


LONG_S = 180  # the mix of a longer film is large: it is made before the pieces, not beside them


def mix_task(state: JobState, services: Services) -> list[Send]:
    """The mix needs no picture."""
    if sound_there(state, services):
        return []
    return [Send("sound", SoundTask(storyboard=state["storyboard"], speech=state["speech"], timeline=state["timeline"]))]


def wanted_pieces(state: JobState, services: Services) -> int:
    if not state.get("storyboard"):
        return 0
    board = services.storyboard(state["storyboard"])
    return len(board.segments) * len(board.brief.render.aspect)


def piece_tasks(state: JobState, services: Services) -> list[PieceTask]:
    board = services.storyboard(state["storyboard"])
    done = pieces_there(state, services)
    return [
        PieceTask(
            job_id=state["job_id"], brief=state["brief"], storyboard=state["storyboard"], timeline=state["timeline"], aspect=aspect, index=i
        )
        for aspect in board.brief.render.aspect
        for i in range(len(board.segments))
        if f"{aspect}/{i:03d}" not in done
    ]
