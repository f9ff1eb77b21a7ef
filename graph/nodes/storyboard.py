"""PLANNING: the storyboard. The rules make one; the roles that have a model work on from there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agents.llm import Door
from film.plan import ScenePlan
from film.script import Script
from film.storyboard import Storyboard
from graph.minds import judged, model_config
from graph.services import Services
from graph.state import JobState
from tools.references_reader import Picture

Told = list[tuple[str, str]]
"""(decision, why) for the audit trail."""


def storyboard(state: JobState, services: Services) -> dict[str, Any]:
    if services.order.storyboard:
        board = services.folder.load(Storyboard, services.order.storyboard)
        return {
            "storyboard": services.folder.save(board),
            "audit": [services.audit("storyboard", "taken", "an edited storyboard was given")],
        }
    from agents.offline.storyboard import direct
    from tools.references_reader import read_references

    services.events.emit("status", "Drawing up the storyboard", node="storyboard", status="PLANNING")
    brief = services.brief(state["brief"])
    pictures = read_references(brief.references)
    plan = services.folder.load(ScenePlan, state["plan"]) if state.get("plan") else None
    board = direct(brief, services.folder.load(Script, state["script"]), brief.brandkit, pictures, plan)
    board, told, fallbacks = _worked_on(board, pictures, state.get("notes", ""), services)
    entries = [services.audit("storyboard", f"{s.segment_id}: {s.visual_spec.template_id}", s.why, lines=s.lines) for s in board.segments]
    entries += [services.audit(role, decision, why) for role, lines in told.items() for decision, why in lines]
    services.events.emit(
        "storyboard", f"{len(board.segments)} scenes in the look {board.look!r}", node="storyboard", scenes=len(board.segments)
    )
    return {"storyboard": services.folder.save(board), "audit": entries, "fallbacks": fallbacks}


def _worked_on(
    board: Storyboard, pictures: Sequence[Picture], notes: str, services: Services
) -> tuple[Storyboard, dict[str, Told], list[dict[str, Any]]]:
    """The film after researcher, storyboard artist, illustrator and sound director; each of them may have no model, or fail alone."""
    from tools.media import load_media

    told: dict[str, Told] = {}
    fallbacks: list[dict[str, Any]] = []
    wishes: dict[str, str] = {}
    media = load_media(board)
    roles = {"researcher": lambda d, b: _researched(d, b, pictures, media, services), "storyboard": lambda d, b: _shown(d, b, pictures, media, notes, wishes, services),
             "illustrator": lambda d, b: _drawn(d, b, pictures, media, wishes, services), "sound": lambda d, b: _scored(d, b)}  # fmt: skip
    for role, work in roles.items():
        if role == "researcher" and not pictures:
            continue
        (board, said), fallen = judged(
            services, role, lambda door, work=work, board=board: work(door, board), lambda board=board: (board, [])
        )
        told[role] = said
        fallbacks += fallen
    return board, told, fallbacks


def _desk(board: Storyboard, pictures: Sequence[Picture], media: Any, role: str, services: Services) -> Any:
    from agents.desk.desk import Desk

    config = model_config(services.settings.llm, role)
    return Desk(
        board,
        media,
        tuple(pictures),
        bool(config and config.vision),
        services.settings.compute.usd_per_hour,
        services.settings.compute.usd_per_gb,
    )


def _researched(door: Door, board: Storyboard, pictures: Sequence[Picture], media: Any, services: Services) -> tuple[Storyboard, Told]:
    from agents.roles.researcher import placed, research

    desk = _desk(board, pictures, media, "researcher", services)
    played = research(door, desk)
    told = [(f"{p.segment_id}: {p.image}", p.caption) for p in played.output.placements]
    return placed(board, desk, played.output), told + [("would look for", query) for query in played.output.queries]


def _shown(
    door: Door, board: Storyboard, pictures: Sequence[Picture], media: Any, notes: str, wishes: dict[str, str], services: Services
) -> tuple[Storyboard, Told]:
    from agents.roles.storyboard import pick, show

    desk = _desk(board, pictures, media, "storyboard", services)
    scenes, played = show(door, desk, notes)
    wishes |= {s.segment_id: s.drawing for s in scenes if s.drawing}
    told = [(f"{len(p.output.scenes)} scenes thought up", f"{p.prompt}, {p.calls} calls: {'; '.join(p.steps[-12:])}") for p in played]
    return pick(board, desk, scenes), told


def _drawn(
    door: Door, board: Storyboard, pictures: Sequence[Picture], media: Any, wishes: dict[str, str], services: Services
) -> tuple[Storyboard, Told]:
    """Up to so many scenes; what cannot be drawn keeps its template, and the first failure that is not this drawing's own ends the work."""
    from agents.llm import ModelConfused
    from agents.roles.illustrator import draw

    told: Told = []
    for segment_id, wish in list(wishes.items())[: services.settings.llm.drawings]:
        desk = _desk(board, pictures, media, "illustrator", services)
        services.events.emit("status", f"Drawing {segment_id}: {wish[:80]}", node="illustrator")
        try:
            segment, played = draw(door, desk, segment_id, wish)
        except ModelConfused as error:
            services.events.emit("repair", f"{segment_id} keeps its template: {error}", node="illustrator")
            told.append((f"{segment_id}: not drawn", str(error)))
            continue
        board = board.model_copy(update={"segments": [segment if s.segment_id == segment_id else s for s in board.segments]})
        told.append((f"{segment_id}: drawn", f"{segment.why} ({played.prompt}, {played.calls} calls)" if played else segment.why))
    return board, told


def _scored(door: Door, board: Storyboard) -> tuple[Storyboard, Told]:
    from agents.roles.sound import score, scored
    from tools.tts.registry import all_voices

    played = score(door, board, all_voices())
    answer = played.output
    return scored(board, answer), [(f"voice {answer.voice or 'default'} at {answer.pace:g}, music {answer.music}", answer.why)]
