"""A person on camera: accept, reject or ask for an insert."""

from __future__ import annotations

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import DecideInsert

RANK = 26
ABOUT = r"\b(?:human[- ]?inserts?|inserts?|suggestions?|on[- ]camera|talking[- ]heads?|teleprompter|appear|in front of the camera|before the camera|film (?:it |SCENE\d+ )?myself|record (?:it |SCENE\d+ )?myself|real person|a person|presenter|to camera|in person|human(?! (?:voice|narrator)))\b"
NO = r"\b(?:reject|decline|refuse|no|dismiss|without|don't|do not|remove|drop|ignore|skip|not|won't|doesn't|shouldn't|never|turn down|deny|forget|undo|cancel|rather not)\b"


def match(request: Request) -> Understood | None:
    if not request.find(ABOUT) and not request.find(
        r"\bi(?:'ll| will| want to)? (?:say|speak|film|record|shoot|present) (?:SCENE\d+|it|this|that)|(?:film|shoot|record) (?:SCENE\d+|it|this|that)\b|(?:let me|have me|me) (?:say|speak|present|film|record)"
    ):
        return None
    if request.find(
        r"^(?:add |insert )?(?:a |the )?(?:line|sentence|scene)\b|\binserts? (?:a|the|an|this) (?:line|sentence|scene|picture|photo|pause)|^insert (?:QUOTE|a line)|\bvoice\b"
    ):
        return None
    if request.find(r"\binsert\b") and request.quotes():
        return None
    decision = "reject" if request.find(NO) else "accept"
    return Understood(actions=[DecideInsert(segment_id=i, decision=decision) for i in _scenes(request, decision)])


def _scenes(request: Request, decision: str) -> list[str]:
    if request.tags():
        return request.scenes()
    waiting = [
        s.segment_id
        for s in request.film.board.segments
        if s.suggestions.human_insert.suggested and s.suggestions.human_insert.state in ("none", "open")
    ]
    if request.find(r"\ball\b|\bevery\b|\bany\b|\bsuggestions\b|\binserts\b") and waiting:
        return waiting
    if request.film.last and request.find(r"\b(?:it|this|that|here)\b") and len(waiting) != 1:
        return [request.film.last]
    if len(waiting) == 1:
        return waiting
    if request.find(r"\ball\b|\bany\b") and decision == "reject":
        raise Unclear(Understood(cannot="No human insert is suggested in this film."))
    raise Unclear(
        Understood(
            ask="For which scene? "
            + (
                "Suggested are " + ", ".join(request.film.name(request.film.segment(i)) for i in waiting) + "."
                if waiting
                else "None is suggested, but any scene can be filmed."
            )
        )
    )
