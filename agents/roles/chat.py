"""The director that one can talk to, with a model: understands a request as edits, a command, an answer or a question back.

What it returns is what the grammar of intents returns; edits are tried before they are taken, and nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from agents.desk.desk import Desk, tools
from agents.desk.templates import listed
from agents.llm import Door
from agents.offline.film_view import Film, clock
from agents.offline.refill import refilled
from agents.roles.loop import Part, Played, play
from film.chat import Understood
from film.edit import Edit
from film.errors import BadInput
from svg_kit import caption_styles, looks, transitions
from svg_kit.errors import KitError
from tools.audio.moods import MOODS
from tools.edits import apply_edit
from tools.media import Media
from tools.scenes import Assets

PART = Part("chat", "chat", Understood, turns=8, repairs=4, max_tokens=3000)
DESK = ("describe_template", "search_icons", "estimate_cost", "speak_preview", "measure_text", "check_contrast")
REMEMBERED = 6


def understand(
    door: Door,
    text: str,
    film: Film,
    said: Sequence[tuple[str, str]] = (),
    hear: Callable[[str], None] | None = None,
    voices: Sequence[str] = (),
) -> Played[Understood]:
    """`said`: (request, reply) of the turns before, oldest first. Raises what `play` raises."""
    desk = Desk(film.board, Media(Assets()), usd_per_hour=film.usd_per_hour, usd_per_gb=film.usd_per_gb)
    data = {
        "film": _film(film),
        "choices": _choices(film, voices),
        "conversation": [list(turn) for turn in said[-REMEMBERED:]],
        "request": text,
    }
    return play(
        PART,
        door,
        {},
        data,
        tools(desk, *DESK),
        lambda answer: problems(answer, film),
        hear=hear,
        plain=lambda words: Understood(answer=words),
    )


def problems(answer: Understood, film: Film) -> list[str]:
    """What is wrong with it, one sentence each: nothing said, or edits that the storyboard's rules refuse."""
    given = [name for name in ("actions", "command", "answer", "ask", "cannot") if getattr(answer, name)]
    if not given:
        return ["say something: actions, command, answer, ask or cannot"]
    if answer.command == "apply" and answer.actions:
        return ["propose actions or apply what was proposed, not both"]
    if not answer.actions:
        return []
    try:
        apply_edit(film.board, Edit(base_revision=film.board.revision, author="chat", action=answer.action()), refilled)
    except (BadInput, KitError) as error:
        return [str(error)]
    return []


def _film(film: Film) -> dict[str, Any]:
    board, render = film.board, film.board.brief.render
    return {
        "title": board.script.title, "language": board.script.language, "look": board.look, "captions": board.captions, "music": board.music.mood,
        "voice": board.voice.voice, "pace": board.voice.pace, "aspect": render.aspect, "fps": render.fps, "resolution": render.resolution,
        "seconds": round(film.length_s, 1), "revision": board.revision, "brand": board.brandkit.model_dump(exclude={"logo"}),
        "spoken_of_last": film.last, "findings": [dict(f) for f in list(film.findings)[:20]], "scenes": [_scene(film, s) for s in board.segments],
    }  # fmt: skip


def _scene(film: Film, segment: Any) -> dict[str, Any]:
    spec, lines = segment.visual_spec, {line.line_id: line for line in film.board.script.lines}
    decided = [str(e.get("why", "")) for e in film.audit if str(e.get("decision", "")).startswith(f"{segment.segment_id}:")]
    slots = {k: v for k, v in spec.slots.items() if k != "svg"}
    return {
        "number": film.number(segment.segment_id), "segment_id": segment.segment_id, "at": clock(film.start(segment.segment_id)),
        "seconds": round(segment.duration_sec, 1), "role": segment.role, "template_id": spec.template_id, "slots": slots, "field": spec.field,
        "transition": segment.transition.name, "pause_after_s": segment.pause_after_s, "why": segment.why or " ".join(decided),
        "lines": {i: lines[i].text for i in segment.lines if i in lines}, "spans": segment.spans,
        "human_insert": segment.suggestions.human_insert.model_dump(),
    }  # fmt: skip


def _choices(film: Film, voices: Sequence[str]) -> dict[str, Any]:
    return {
        "templates": [{"template_id": t["template_id"], "title": t["title"], "slots": t["slots"]} for t in listed()],
        "looks": looks.names(), "fields": list(looks.load(film.board.look).fields), "transitions": ["cut", *transitions.catalogue()],
        "captions": [*caption_styles.catalogue(), "none"], "music": ["none", *MOODS], "voices": list(voices),
    }  # fmt: skip
