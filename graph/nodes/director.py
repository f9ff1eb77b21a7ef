"""The hub. Every node returns here; the director takes the first legal move (a model may choose among them and say why)."""

from __future__ import annotations

from typing import Any

from langgraph.graph import END
from langgraph.types import Command, Send

from graph.parts import as_found, sound_there
from graph.pieces import Plan, plan_pieces
from graph.routing import legal_moves
from graph.services import Services
from graph.state import JobState, PieceTask, SoundTask
from tools.heap import give_back


def director(state: JobState, services: Services) -> Command[Any]:
    services.check_stop()
    give_back()
    move = legal_moves(as_found(state, services), review=services.order.review)[0]
    if move == "finish":
        services.events.emit("status", "Done", node="director", status="COMPLETED")
        return Command(goto=END, update={"status": "COMPLETED"})
    if move == "render":
        return _render(state, services)
    if move == "sound":
        return Command(goto=mix_task(state, services))
    return Command(goto=move)


def _render(state: JobState, services: Services) -> Command[Any]:
    """What is there is taken, what is missing is sent out. `drawn` is set with the last piece."""
    mix = mix_task(state, services)
    plan = plan_pieces(state["storyboard"], state["timeline"], services)
    services.events.emit(
        "status", said(plan), node="director", status="GENERATING", frames=plan.frames, pieces=len(plan.missing), reused=len(plan.found)
    )
    update = {"status": "GENERATING", "pieces": plan.found, "piece_hashes": plan.hashes(services.artifacts), "drawn": state["timeline"]}
    tasks = [
        PieceTask(storyboard=state["storyboard"], timeline=state["timeline"], aspect=aspect, name=name) for aspect, name in plan.missing
    ]
    return Command(goto=[*mix, *(Send("render", task) for task in tasks)] or "director", update=update)


def said(plan: Plan) -> str:
    """What will be drawn and how long it takes, in one line."""
    if not plan.missing:
        return f"All {len(plan.found)} pieces are there already"
    reused = f", {len(plan.found)} are there already" if plan.found else ""
    return f"Drawing {len(plan.missing)} pieces ({plan.film_s:.1f} s of film), about {max(1, round(plan.seconds))} s{reused}"


def mix_task(state: JobState, services: Services) -> list[Send]:
    """The mix needs no picture."""
    if sound_there(state, services):
        return []
    return [Send("sound", SoundTask(storyboard=state["storyboard"], speech=state["speech"], timeline=state["timeline"]))]
