"""How long a scene is held after its words."""

from __future__ import annotations

from agents.offline.intents._amounts import LENGTH, seconds
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetPause

RANK = 28
MOST_S, STEP_S = 5.0, 1.0


def match(request: Request) -> Understood | None:
    pause = request.has(
        "pauses?",
        "silence",
        "breath",
        "(?:seconds?|short|little|long) break",
        "beat",
        "gap",
        "quiet moment",
        "wait",
        "breathing room",
        "breather",
        "moment of silence",
        "room to breathe",
    )
    hold = (
        request.find(r"\b(?:hold|holds|linger|stay|stays|keep|rest|wait|dwell|freeze|leave|give|show|let)\b")
        and (request.tags() or request.film.last)
        and request.find(rf"{LENGTH}|\b(?:longer)\b")
    )
    longer = (
        request.find(r"\b(?:longer|shorter|extend|lengthen|retime|more time|less time|stretch|trim)\b")
        and request.tags()
        and not request.find(r"\b(?:words?|text|sentence|rewrite|transition|fade|wipe|push|iris)\b")
    )
    if not (pause or hold or longer) or (request.quotes() and not pause):
        return None
    if pause and not (request.tags() or request.tags("LINE")) and not request.film.last:
        if not request.find(r"\b(?:add|insert|put|give|more|longer|remove|no|shorten|pause|hold)\b"):
            return None
        raise Unclear(Understood(ask="After which scene shall the pause be?"))
    segment = request.film.segment(_scene(request))
    return Understood(
        actions=[SetPause(segment_id=segment.segment_id, seconds=_seconds(request, segment.pause_after_s, bool(longer) and not pause))],
        scene=segment.segment_id,
    )


def _scene(request: Request) -> str:
    """`before scene 4` is after scene 3."""
    board = request.film.board
    named = request.this()
    order = [s.segment_id for s in board.segments]
    if request.find(r"\bbefore (?:SCENE|LINE)"):
        at = order.index(named)
        if not at:
            raise Unclear(
                Understood(cannot="Before the first scene the film has its own quarter of a second; a pause comes after a scene.")
            )
        return order[at - 1]
    return named


def _seconds(request: Request, now: float, longer: bool) -> float:
    amount = request.find(rf"({LENGTH})")
    value = seconds(amount[1]) if amount else 0.0
    if request.find(r"\b(?:remove|no|without|drop|delete|kill)\b"):
        return 0.0
    less = request.find(r"\b(?:shorter|less|trim|shorten|reduce)\b")
    more = longer or request.find(r"\b(?:longer|more|extra|another|extend|lengthen|additional)\b")
    if less:
        if longer and now <= 0.1:
            raise Unclear(Understood(cannot="A scene lasts as long as its words; to shorten it, shorten them or speak faster."))
        wanted = now - (value or now / 2)
    elif more:
        wanted = now + (value or STEP_S)
    else:
        wanted = value or max(STEP_S, now + 0.5)
    return round(min(max(wanted, 0.0), MOST_S), 2)
