"""The hub. Every node returns here; the director takes the first legal move (a model may choose among them and say why)."""

from __future__ import annotations

from typing import Any, cast

from langgraph.graph import END
from langgraph.types import Command, Send

from agents.llm import Door
from graph.minds import judged
from graph.parts import as_found, sound_there
from graph.pieces import Plan, plan_pieces
from graph.routing import legal_moves, sent_back
from graph.services import Services
from graph.state import JobState, Move, PieceTask, SoundTask
from tools.heap import give_back


def director(state: JobState, services: Services) -> Command[Any]:
    services.check_stop()
    give_back()
    found = as_found(state, services)
    move, update = _choice(legal_moves(found, review=services.order.review), state, services)
    if move == "finish":
        services.events.emit("status", "Done", node="director", status="COMPLETED")
        return Command(goto=END, update={"status": "COMPLETED"})
    if move == "render":
        return _render(state, services, update)
    if move == "sound":
        return Command(goto=mix_task(state, services))
    return Command(goto=move, update=update)


def _choice(moves: list[Move], state: JobState, services: Services) -> tuple[Move, dict[str, Any]]:
    """The move, and what it changes in the state. A model is asked only where there is a choice."""
    if len(moves) == 1 or services.order.storyboard or services.door("director") is None:
        return moves[0], {}
    from agents.roles.director import choose

    def by_model(door: Door) -> tuple[Move, str]:
        played = choose(door, moves, _told(state, services))
        return cast(Move, played.output.move), played.output.why

    (move, why), fallbacks = judged(services, "director", by_model, lambda: (moves[0], ""))
    back = sent_back(state, move, why) if move in ("style", "storyboard") and move != moves[0] else {}
    if why:
        services.events.emit("director", f"{move}: {why}", node="director")
    return move, {**back, "fallbacks": fallbacks, **({"audit": [services.audit("director", move, why)]} if why else {})}


def _told(state: JobState, services: Services) -> dict[str, Any]:
    """The film so far, as a director needs it."""
    from agents.desk.desk import told
    from tools.checks.run import check_scenes

    board, timeline = services.storyboard(state["storyboard"]), services.timeline(state["timeline"])
    aspect = board.brief.render.aspect[0]
    seen = check_scenes(board, timeline, services.pictures(state["storyboard"], state["timeline"], aspect), aspect, services.artifacts)
    return {
        "seconds": round(timeline.duration_s, 1),
        "scenes": [
            {"segment_id": s.segment_id, "role": s.role, "template_id": s.visual_spec.template_id, "text": s.script_text[:100]}
            for s in board.segments
        ],
        "findings": told(seen),
        "sent_back": state.get("again", 0),
    }


def _render(state: JobState, services: Services, more: dict[str, Any]) -> Command[Any]:
    """What is there is taken, what is missing is sent out. `drawn` is set with the last piece."""
    mix = mix_task(state, services)
    plan = plan_pieces(state["storyboard"], state["timeline"], services)
    services.events.emit(
        "status", said(plan), node="director", status="GENERATING", frames=plan.frames, pieces=len(plan.missing), reused=len(plan.found)
    )
    update = {
        "status": "GENERATING",
        "pieces": plan.found,
        "piece_hashes": plan.hashes(services.artifacts),
        "drawn": state["timeline"],
        **more,
    }
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
