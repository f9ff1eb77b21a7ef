"""Makes one scene of several."""

from __future__ import annotations

from agents.offline.film_view import listed
from agents.offline.intents._request import Request, Unclear
from agents.offline.intents.delete import span
from film.chat import Understood
from film.edit import MergeSegments

RANK = 46


def match(request: Request) -> Understood | None:
    if not request.find(
        r"\b(?:merged?|joine?d?|combined?|unite|fused?|unify|glue|put together|bring together|one scene|a single scene|together|collapse|into one|stick together|roll|make one|as one|consolidate|become one|blend|attach|fold)\b"
    ):
        return None
    if not request.tags() and not request.find(r"\b(?:it|this|these|them)\b"):
        raise Unclear(Understood(ask="Which scenes shall become one?"))
    order = [s.segment_id for s in request.film.board.segments]
    ids = request.scenes() or [request.this()]
    if len(ids) == 1:
        back = request.has("previous", "before", "preceding", "prior")
        at = order.index(ids[0]) + (-1 if back else 0)
        if not 0 <= at < len(order) - 1:
            raise Unclear(Understood(cannot=f"There is no scene {'before' if back else 'after'} it to merge with.", scene=ids[0]))
        return Understood(actions=[MergeSegments(segment_id=order[at])], scene=order[at])
    run = (
        span(request, ids[0], ids[-1]) if request.find(r"SCENE\d+ (?:(?:to|through|until|-) |SCENE)") else sorted(set(ids), key=order.index)
    )
    places = [order.index(i) for i in run]
    if places != list(range(places[0], places[0] + len(places))):
        numbers = listed([str(p + 1) for p in places])
        raise Unclear(Understood(cannot=f"Scenes {numbers} do not stand beside each other; move one first, then merge."))
    return Understood(actions=[MergeSegments(segment_id=run[0]) for _ in run[1:]], scene=run[0])
