"""New words: a line beside another, or a scene of its own."""

from __future__ import annotations

from typing import Literal

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import AddLine

RANK = 50
ADD = r"\b(?:add|insert|append|include|write|put|prepend|start|begin|end|finish|close|say|open|create|tack|slip|place)\b"
WHAT = r"\b(?:a |an |another |one more |the |this |new |extra )*(?:line|sentence|scene|segment|words?|text|statement|ending|opening|closing line|intro|outro|slide|shot|phrase|part)s?\b"
FREE = (
    r"(?:saying|that says|which says|that reads|to say|with the (?:words|text)|called|about how)[:,]? (.+?)(?: (?:after|before|at the|to the end|in) (?:SCENE|LINE|the|end|beginning|start).*)?$",
)


def match(request: Request) -> Understood | None:
    if len(request.quotes()) > 1 or request.find(r"\b(?:never|don't|do not|emphasis|rather than|highlight)\b"):
        return None
    bare = request.find(r"^(?:(?:a|an|another|one more) )?(?:new |extra |short |final |closing |opening )?(?:line|sentence|scene|slide)\b")
    if not (request.find(ADD) or bare) or request.find(
        r"\bon[- ]screen\b|\bcaption|\bsubtitle|\bkicker\b|\bheadline\b|\btitle\b|\bpause\b|\bsilence\b|\bicon|\bmusic\b|\bpicture\b|\bphoto|\bimage\b|\bto the (?:list|steps)\b|\bposition\b|\bto say\b|\b(?:make|let|have) (?:SCENE|LINE|it\b)|(?:SCENE|LINE)\d+ (?:should |must |to |can |could |now |just )*(?:says?|reads?)\b|\b(?:instead of|rather than)\b|\bteleprompter\b|\bhuman\b"
    ):
        return None
    at_end = request.find(
        r"^append\b(?!.*(?:SCENE|LINE))|\bat (?:the )?(?:very )?end\b|\bto the (?:very )?end\b|\b(?:end|finish|close)\b.* (?:with|by saying|on|saying|say)\b|\bas (?:the|a) (?:last|final|closing) |\bfinal line\b|\bclosing line\b|\blastly\b"
    )
    at_start = request.find(
        r"\b(?:at|in|to) the (?:very )?(?:beginning|start|front|top)\b|\b(?:start|begin|open)\b.* (?:with|by saying|saying|say)\b|\bas (?:the|a) (?:first|opening) |\bbefore everything\b"
    )
    asks_for_words = (
        bare
        or request.find(r"\b(?:add|insert|append|include|write|put|prepend|create|slip)\b.*" + WHAT)
        or request.find(r"\b(?:add|insert|append|include|prepend|put|tack|slip|say)\b.*QUOTE")
        or (request.quotes() and (at_end or at_start))
    )
    if not asks_for_words:
        return None
    text = request.text(*FREE)
    if not text:
        if request.find(WHAT) and request.find(r"\b(?:add|insert|append|include|write|create)\b"):
            raise Unclear(
                Understood(ask="What shall it say? Give me the sentence; without a language model I do not write words of my own.")
            )
        return None
    after, scene = _place(request, bool(at_start), bool(at_end))
    return Understood(actions=[AddLine(after=after, text=sentence(text), scene=scene)], scene=request.film.last)


def sentence(text: str) -> str:
    """With a full stop, where it has no closing mark, and a capital."""
    text = text.strip()
    return (text[:1].upper() + text[1:]) + ("" if text[-1] in ".!?…。！？:" else ".")


def _place(request: Request, at_start: bool, at_end: bool) -> tuple[str, Literal["same", "own"]]:
    """(the line it comes after, `same` or `own`)."""
    film = request.film
    lines = [line.line_id for line in film.board.script.lines]
    own: Literal["same", "own"] = "own"
    if request.tags("LINE"):
        line = request.line(request.tags("LINE")[0])
        before = request.find(r"\bbefore LINE")
        at = lines.index(line)
        if before and any(line == s.lines[0] for s in film.board.segments):
            return (lines[at - 1] if at else ""), own
        return (lines[at - 1] if before and at else "" if before else line), (
            "own" if request.has("(?<!same )(?:scene|slide|segment)") else "same"
        )
    if request.tags():
        segment = film.segment(request.this())
        first, last = segment.lines[0], segment.lines[-1]
        if request.find(r"\bbefore SCENE"):
            at = lines.index(first)
            return (lines[at - 1] if at else ""), own
        if request.find(r"\b(?:to|in|into|of|within|inside|on) SCENE|^SCENE"):
            if at_start:
                at = lines.index(first)
                return (lines[at - 1] if at else ""), own if at else "same"
            return last, "same"
        return last, own
    if at_start:
        return "", own
    if at_end or not film.last:
        if not at_end:
            raise Unclear(Understood(ask="Where shall it go: after which scene, at the beginning or at the end?"))
        return lines[-1], own
    return film.segment(film.last).lines[-1], own
