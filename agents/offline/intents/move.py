"""Puts scenes in another order."""

from __future__ import annotations

import re

from agents.offline.intents._amounts import NUMBER, ORDINAL, number, ordinal
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import MoveSegment

RANK = 48
MOVE = r"\b(?:move|put|place|bring|shift|push|send|take|reorder|start|open|begin|end|close|finish|make|let|have|drag|relocate|go|come|comes|switch|play|show|be|belongs?|should)\b"
START = r"(?:(?:to|at|in) the (?:very )?(?:beginning|start|front|top)|first|to (?:the )?first(?: place| position)?|up front|the first)"
END = r"(?:(?:to|at|in) the (?:very )?(?:end|back|bottom)|last|to (?:the )?last(?: place| position)?|the last)"

ORDER = re.compile(rf"\b(?:{ORDINAL}|last|final)\b", re.I)


def match(request: Request) -> Understood | None:
    if m := request.find(
        r"(SCENE\d+) (?:should |must |to )?(?:follows?|precedes?|comes? (?:after|before)|goes (?:after|before)) (SCENE\d+)$"
    ):
        at = request.scene(m[2])
        return _moved(request, request.scene(m[1]), _before(request, at) if re.search("preced|before", m[0]) else at)
    if request.find(rf"^SCENE\d+ (?:{START}|{END})$") and len(request.tags()) == 1 and not request.quotes():
        return _moved(request, request.this(), "" if request.find(rf"SCENE\d+ {START}$") else "end")
    if (
        request.find(r"\b(?:swap|exchange|switch|trade|flip|interchange|reverse)\b")
        and len(request.tags()) == 2
        and request.find(r"SCENE\d+ (?:(?:and|with|for|&) )?(?:the )?SCENE")
    ):
        return _swapped(request, *request.scenes())
    if not request.find(MOVE) or not (request.tags() or request.find(r"\b(?:it|this|that)\b")) or request.quotes():
        return None
    if m := request.find(
        r"(?:SCENE\d+|\bit|\bthis|\bthat)(?: should| to| must)?(?: be| come| go| goes)?(?: right| directly| just| straight| immediately)? (after|behind|before|in front of|ahead of|between) (SCENE\d+)$"
    ):
        at = request.scene(m[2])
        return _moved(request, request.this(), at if m[1] in ("after", "behind") else _before(request, at))
    if m := request.find(r"^(?:after|before) (SCENE\d+),? (?:put|move|place|show|bring|have|play) (SCENE\d+)$"):
        at = request.scene(m[1])
        return _moved(request, request.scene(m[2]), at if m[0].startswith("after") else _before(request, at))
    if m := request.find(
        rf"(?:to|into|at) (?:position|place|number|spot|slot) ({NUMBER})$|(?:to|into|in|the|at) (?:the )?({ORDINAL})(?: place| position| spot| scene| slot)?$|\b(?:be|become) (?:number )?({NUMBER})$"
    ):
        place = ordinal(m[2]) if m[2] else int(number(m[1] or m[3]))
        return _to_place(request, request.this(), place)
    if len(request.tags()) == 2 and (m := request.find(r"(SCENE\d+) (?:to|into|where) (SCENE\d+)$")):  # `to the last scene`, `to scene 2`
        return _to_place(request, request.scene(m[1]), request.film.number(request.scene(m[2])))
    if (
        len(request.tags()) == 2
        and (m := request.find(r"(?:make|let|have) (SCENE\d+) (?:be |become |to be )?(SCENE\d+)$"))
        and ORDER.search(request.hidden[m[2]])
    ):
        return _to_place(request, request.scene(m[1]), request.film.number(request.scene(m[2])))
    steps = request.find(
        rf"\b(?:({NUMBER}|one|a) )?(?:(?:scenes?|places?|positions?|steps?|spots?|slots?) )?(up|down|earlier|later|forward|forwards|back|backward|backwards|sooner)(?: (?:by )?({NUMBER}|one|a)(?: (?:scenes?|places?|positions?|steps?|spots?|slots?))?)?$"
    )
    if steps and request.find(r"\b(?:move|shift|push|bring|put)\b"):
        return _stepped(request, steps[2], steps[1] or steps[3] or "1")
    if m := request.only(rf"(?:move|put|bring|place|shift) (?:it|this|that)(?: right| straight)? (?:({START})|{END})"):
        return _moved(request, request.this(), "" if m[1] else "end")
    if not request.tags():
        return None
    if request.find(rf"SCENE\d+ (?:should |must |to )?(?:go |come |comes |be )?{START}$") or request.find(
        r"\b(?:start|open|begin)(?:s|ing)?\b.* with SCENE\d+$"
    ):
        return _moved(request, request.this(), "")
    if request.find(rf"SCENE\d+ (?:should |must |to )?(?:go |come |comes |be )?{END}$") or request.find(
        r"\b(?:end|close|finish)(?:es|s|ing)?\b.* (?:with|on) SCENE\d+$"
    ):
        return _moved(request, request.this(), "end")
    if request.only(r"(?:move|reorder|shift) SCENE\d+(?: somewhere(?: else)?)?"):
        raise Unclear(Understood(ask="Where to: after which scene, to the beginning or to the end?", scene=request.this()))
    return None


def _order(request: Request) -> list[str]:
    return [s.segment_id for s in request.film.board.segments]


def _before(request: Request, segment_id: str) -> str:
    order = _order(request)
    at = order.index(segment_id)
    return order[at - 1] if at else ""


def _moved(request: Request, segment_id: str, after: str) -> Understood:
    order = _order(request)
    if after == "end":
        after = order[-1]
    at = order.index(segment_id)
    if after == segment_id or after == (order[at - 1] if at else ""):
        raise Unclear(Understood(cannot=f"Scene {at + 1} stands there already.", scene=segment_id))
    return Understood(actions=[MoveSegment(segment_id=segment_id, after=after)], scene=segment_id)


def _to_place(request: Request, segment_id: str, place: int) -> Understood:
    others = [i for i in _order(request) if i != segment_id]
    if not 1 <= place <= len(others) + 1:
        raise Unclear(Understood(cannot=f"There is no place {place}; the film has {len(others) + 1} scenes."))
    return _moved(request, segment_id, others[place - 2] if place > 1 else "")


def _stepped(request: Request, way: str, count: str) -> Understood:
    steps = 1 if count in ("a", "one") else int(number(count))
    segment_id = request.this()
    at = request.film.number(segment_id)
    earlier = way in ("up", "earlier", "forward", "forwards", "sooner")
    return _to_place(request, segment_id, at - steps if earlier else at + steps)


def _swapped(request: Request, one: str, other: str) -> Understood:
    order = _order(request)
    a, b = sorted((order.index(one), order.index(other)))
    if a == b:
        raise Unclear(Understood(cannot="That is one and the same scene."))
    before = order[a - 1] if a else ""
    actions = [MoveSegment(segment_id=order[b], after=before)]
    if b - a > 1:
        actions.append(MoveSegment(segment_id=order[a], after=order[b - 1]))
    return Understood(actions=list(actions), scene=one)
