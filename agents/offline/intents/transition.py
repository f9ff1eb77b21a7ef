"""How scenes come in."""

from __future__ import annotations

import re

from agents.offline.intents._amounts import LENGTH, NUMBER, number, seconds
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetTransition
from svg_kit.transitions import catalogue, transition

RANK = 30
WORDS = {
    "dissolve": "fade", "crossfade": "fade", "cross-fade": "fade", "cross fade": "fade", "cross dissolve": "fade", "fading": "fade", "fades": "fade", "soft transition": "fade", "gentle transition": "fade",
    "slide": "push", "slides": "push", "sliding": "push", "pushes": "push", "wipes": "wipe", "swipe": "wipe", "circle": "iris", "circular": "iris", "hard cut": "cut", "hard cuts": "cut", "straight cut": "cut",
    "straight cuts": "cut", "jump cut": "cut", "jump cuts": "cut", "cuts": "cut", "no transition": "cut", "no transitions": "cut", "without transitions": "cut", "without a transition": "cut",
    "whip pan": "whip", "swish pan": "whip", "page turn": "page_turn", "page flip": "page_turn", "turning page": "page_turn", "ink blot": "blot", "clock wipe": "clock", "zoom through": "zoom_through",
    "diagonal wipe": "wipe_diagonal", "line feed": "line_feed", "push up": "push_up", "dip to black": "dip", "dip to white": "dip", "dip to colour": "dip", "dip to color": "dip", "fade through black": "dip",
    "match cut": "match", "match dissolve": "match", "grain dissolve": "grain_dissolve", "ruled wipe": "ruled_wipe", "colour panels": "panels", "color panels": "panels", "venetian blinds": "blinds",
}  # fmt: skip
NAMED = {  # words of everyday use: only in a request that speaks of a transition
    "zoom": "zoom_through", "zooms": "zoom_through", "zoom in": "zoom_through", "page": "page_turn", "fold": "page_turn", "ink": "blot", "blob": "blot", "dots": "halftone", "circle to diamond": "diamond",
    "diagonal": "wipe_diagonal", "checkerboard": "tiles", "checker": "tiles", "mosaic": "tiles", "uncover": "reveal", "slide over": "cover", "negative": "inversion", "invert": "inversion", "lines": "ruled_wipe",
    "curtains": "curtain", "tile": "tiles", "doors": "split", "blind": "blinds", "morph": "match", "swish": "whip", "radial": "clock", "scroll": "line_feed", "upwards": "push_up", "noise": "grain_dissolve",
}  # fmt: skip
EVERYDAY = ("fade", "wipe", "push", "iris", "cut")  # mean a transition wherever they stand


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    if request.find(r"\bcut (?:right |just |directly |straight )?(?:before|after|at) (?:the (?:words?|sentence|line) )?(?:QUOTE|LINE)"):
        return None
    about = request.has("transitions?")
    name = _name(request, bool(about))
    if not name and not (about and request.find(rf"\b(?:slow|slower|fast|faster|longer|shorter|{LENGTH})")):
        if about and request.find(r"\b(?:another|different|change|new|nicer|better)\b"):
            raise Unclear(Understood(ask=f"Which transition: cut, {', '.join(catalogue())}?"))
        return None
    if (
        not about
        and not request.find(
            r"\b(?:use|with|make|into|between|from|have|want|add|a|comes?|let|enter|switch|change|everywhere|in|to|give|instead|no|hard|all|straight|jump)\b"
        )
        and not name
    ):
        return None
    if (
        name == "cut"
        and not about
        and not request.find(
            r"\b(?:hard|straight|jump) cuts?\b|\ba cut\b|\bcuts\b|^cut (?:straight |directly |hard )?(?:to|into)\b|\bwith cut\b"
        )
    ):
        return None
    targets = _targets(request)
    actions = [
        SetTransition(segment_id=t, name=name or _own(request, t), duration_s=_duration(request, name or _own(request, t), t))
        for t in targets
    ]
    return Understood(actions=list(actions), scene=targets[0])


def _name(request: Request, about: bool) -> str:
    if request.find(r"\b(?:remove|delete|drop|no|without|get rid of|lose|skip) (?:all |any |the |every )*(?:fancy )?transitions?\b"):
        return "cut"
    known = {n: n for n in EVERYDAY} | WORDS
    if about:
        known |= {said: n for n in catalogue() for said in (n, n.replace("_", " "))} | NAMED
    spots = {m.end(): known[m[1]] for m in re.finditer(rf"\b({'|'.join(sorted(known, key=len, reverse=True))})\b", request.said)}
    if not spots:
        return ""
    if (
        not about
        and request.find(r"\b(?:fade|wipe|push|slide|circle|cut)\b")
        and request.find(r"\b(?:icons?|music|to the (?:end|beginning|start)|back|forward|up|down|in half|in two|the film to|it to|out)\b")
    ):
        return ""
    return spots[max(spots)]


def _targets(request: Request) -> list[str]:
    """Scenes that come in so: between two it is the second, out of one the next; "" = all."""
    tags = request.tags()
    order = [s.segment_id for s in request.film.board.segments]
    if not tags:
        return [request.this()] if request.film.last and request.find(r"\b(?:it|this|here|that)\b") else [""]
    if len(tags) == 2 and request.find(r"\b(?:between|from) SCENE\d+ (?:and|to|into) SCENE|SCENE\d+ to SCENE"):
        return [max(request.scenes(), key=order.index)]
    if request.find(r"\b(?:out of|after|leaving|at the end of|from) SCENE") and len(tags) == 1:
        at = order.index(request.this()) + 1
        if at >= len(order):
            raise Unclear(Understood(cannot="Nothing comes after the last scene."))
        return [order[at]]
    return request.scenes()


def _own(request: Request, segment_id: str) -> str:
    board = request.film.board
    of = (
        request.film.segment(segment_id)
        if segment_id
        else next((s for s in board.segments[1:] if s.transition.name not in ("", "cut")), board.segments[-1])
    )
    return of.transition.name or "cut"


def _duration(request: Request, name: str, segment_id: str) -> float:
    """Seconds that were named; slower and faster are half as long again and two thirds. 0 = the transition's own."""
    if name == "cut":
        return 0.0
    if m := request.find(rf"({LENGTH})"):
        return min(seconds(m[1]), 1.5)
    if m := request.find(rf"({NUMBER}) ?ms\b"):
        return min(number(m[1]) / 1000, 1.5)
    own = (request.film.segment(segment_id).transition.duration_s if segment_id else 0.0) or transition(name).SECONDS
    if request.has("slow", "slower", "longer", "slowly"):
        return round(min(own * 1.5, 1.5), 2)
    return round(own / 1.5, 2) if request.has("fast", "faster", "quick", "quicker", "shorter", "snappier") else 0.0
