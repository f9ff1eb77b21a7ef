"""Why a scene, its template, field or transition is as it is: from the storyboard and the audit trail."""

from __future__ import annotations

from agents.offline.film_view import Film
from agents.offline.intents._request import Request
from film.chat import Understood
from film.storyboard import Segment
from svg_kit.templates import template

RANK = 20


def match(request: Request) -> Understood | None:
    asked = request.find(
        r"^(?:and )?(?:why|how come|what(?:'s| is| was)? the (?:reason|point|idea)|what made you|explain|for what reason|what(?:'s| is) the (?:purpose|role|job) of|tell me why|what does SCENE\d+ do for)\b"
    )
    if not asked or request.has("render(?:ing)? time", "cost"):
        return None
    film = request.film
    named = bool(request.tags() or request.tags("LINE"))
    if not named and request.has("look", "style of the film") and not request.has("scene"):
        return Understood(answer=f"The look is {film.board.look!r}: {_look(film)}")
    if not named and request.has("music", "mood"):
        tones = film.board.music.arc
        return Understood(
            answer=f"The music is {film.board.music.mood!r}: it follows the feeling of the words, {_feeling(sum(tones) / max(len(tones), 1))} over the film."
        )
    if not named and request.has("voice", "narrator"):
        return Understood(
            answer=f"The voice is {film.board.voice.voice or 'the default'}: what was asked for, else the best that this machine has for {film.board.script.language!r}."
        )
    segment = film.segment(request.this())
    return Understood(answer=_reason(request, segment), scene=segment.segment_id)


def _reason(request: Request, segment: Segment) -> str:
    film, spec = request.film, segment.visual_spec
    parts = [
        f"Scene {film.number(segment.segment_id)} is a {segment.role} scene shown as {template(spec.template_id).TITLE} ({spec.template_id}). {segment.why or 'A person chose it.'}"
    ]
    if request.has("transition", "cut", "wipe", "fade", "push", "iris", "comes? in"):
        parts.append(
            f"It comes in with {segment.transition.name!r}: a change of thought gets a wipe or push, a scene that goes on a fade, a hard break a cut."
        )
    if request.has("dark", "light", "colou?r", "background", "field"):
        parts.append(
            f"Its background is the field {spec.field!r} of the look; neighbours get different fields, and the climax the strongest."
        )
    if segment.suggestions.human_insert.suggested:
        parts.append(f"A person on camera was suggested: {segment.suggestions.human_insert.reason}")
    parts += [f"{e.get('who')}: {e.get('decision')} ({e.get('why')})" for e in film.audit if _later(e, segment)][:3]
    return " ".join(parts)


def _later(entry: object, segment: Segment) -> bool:
    """What others than the first storyboard did with the scene."""
    told = dict(entry) if isinstance(entry, dict) else {}
    return told.get("who") != "storyboard" and segment.segment_id in f"{told.get('decision')} {told.get('why')}"


def _look(film: Film) -> str:
    from svg_kit.looks import load

    look = load(film.board.look)
    return f"{look.description} It suits {', '.join(look.suits[:4])}."


def _feeling(tone: float) -> str:
    return "bright" if tone > 0.15 else "grave" if tone < -0.15 else "even"
