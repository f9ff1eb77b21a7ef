"""Takes scenes or lines out."""

from __future__ import annotations

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import DeleteLine, DeleteSegment

RANK = 52
DROP = r"\b(?:delete|remove|drop|cut|erase|kill|lose|skip|omit|scrap|ditch|throw (?:out|away)|take out|leave out|get rid of|do without|strip|eliminate|axe|nix|bin|toss|dump|scratch|chop|cull|clear|purge|leave|take)\b"
INSIDE = r"\b(?:icons?|pictograms?|pictures?|photos?|images?|captions?|subtitles?|transitions?|pauses?|silence|emphasis|highlight|kicker|headline|text|title|label|logo|music|in half|in two|to (?:a|the)|figure|delta|address|insert|teleprompter|suggestion)\b"


def match(request: Request) -> Understood | None:
    if not request.find(DROP) and not request.find(
        r"^no (?:SCENE|LINE)\d+$|^(?:SCENE|LINE)\d+ (?:gone|out|away|removed|deleted)$|(?:SCENE|LINE|QUOTE)\d+ (?:must|has to|can|should|needs to|could) (?:go|disappear|be (?:deleted|removed|cut|dropped))\b|^(?:we )?(?:don't|do not) (?:need|want|like) (?:SCENE|LINE)\d+|(?:SCENE|LINE)\d+ (?:is|are|seems|feels) (?:unnecessary|superfluous|not needed|redundant|useless|too much)\b"
    ):
        return None
    if (
        request.find(INSIDE)
        or request.find(r"\b(?:take|leave) (?!.*\b(?:out|away|off)\b)")
        or (
            request.quotes()
            and not (
                request.find(DROP + r" (?:the )?(?:line |sentence |words? )?QUOTE\d+$")
                or request.find(r"QUOTE\d+ (?:must|has to|can|should|could)")
            )
        )
    ):
        return None
    if request.tags("LINE"):
        return Understood(actions=[DeleteLine(line_id=request.line(t)) for t in request.tags("LINE")])
    if request.quotes():
        return _quoted(request)
    if request.only(DROP):
        raise Unclear(Understood(ask="Which scene or line shall go?"))
    if not request.tags():
        if request.only(DROP + r" (?:it|that|this)(?: out| entirely| completely)?"):
            return _deleted([request.this()])
        return None
    ids = request.scenes()
    if request.find(r"SCENE\d+ (?:(?:to|through|until|till|-) )?SCENE\d+") or request.find(r"from SCENE\d+ (?:to|until)"):
        ids = span(request, *ids[:2])
    elif request.find(r"(?:everything|all|all scenes|the rest|what comes) (?:after|following) SCENE"):
        ids = span(request, ids[0], request.film.board.segments[-1].segment_id)[1:]
    elif request.find(r"(?:everything|all|all scenes|what comes) before SCENE"):
        ids = span(request, request.film.board.segments[0].segment_id, ids[0])[:-1]
    elif request.find(r"(?:except|but) SCENE"):
        ids = [s.segment_id for s in request.film.board.segments if s.segment_id not in ids]
    return _deleted(ids)


def span(request: Request, first: str, last: str) -> list[str]:
    """Ids of the scenes from one to another, in the film's order."""
    ids = [s.segment_id for s in request.film.board.segments]
    a, b = sorted((ids.index(first), ids.index(last)))
    return ids[a : b + 1]


def _deleted(ids: list[str]) -> Understood:
    return Understood(actions=[DeleteSegment(segment_id=i) for i in dict.fromkeys(ids)])


def _quoted(request: Request) -> Understood:
    """`delete "You just can't feel it"`: the line that has these words, all of it or nothing."""
    words = request.quotes()[0].rstrip(".!?").lower()
    lines = [line for line in request.film.board.script.lines if words in line.text.lower()]
    if not lines:
        raise Unclear(Understood(cannot=f"No line says “{request.quotes()[0]}”."))
    whole = [line for line in lines if line.text.rstrip(".!?").lower() == words]
    if len(lines) > 1 and len(whole) != 1:
        raise Unclear(Understood(ask=f"{len(lines)} lines say “{request.quotes()[0]}”; which one do you mean?"))
    line = (whole or lines)[0]
    if not whole:
        raise Unclear(Understood(ask=f"The line is “{line.text}”. Shall I delete all of it, or replace it by other words?"))
    return Understood(actions=[DeleteLine(line_id=line.line_id)])
