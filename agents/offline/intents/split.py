"""Cuts a scene in two."""

from __future__ import annotations

import re

from agents.offline.intents._amounts import ORDINAL, ordinal
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SplitSegment
from film.storyboard import Segment

RANK = 44
INTO = r"\b(?:split|divide|break|cut|separate|halve|chop)\b"


def match(request: Request) -> Understood | None:
    own = request.find(
        r"\bQUOTE\d+ (?:a |an |its |into a |into its )?(?:own |separate |new )+scene\b|\b(?:start|begin) a new scene (?:at|with|from|before|after) (?:the words? )?QUOTE|\b(?:cut|break)\b.*\b(?:before|after|at) (?:the (?:words?|sentence|line) )?(?:QUOTE|LINE)"
    )
    if own and (len(request.quotes()) == 1 or request.tags("LINE")):
        return _at_words(request) if request.quotes() else _at_line(request)
    if not request.find(INTO) or not request.find(
        r"\bsplit\b|\bhalve\b|\bdivide\b|\b(?:in|into) (?:two|half|2|halves|three|3|two scenes|parts|pieces)\b|\bbreak (?:up )?SCENE|\bseparate\b"
    ):
        return None
    if request.find(r"\binto (?:three|four|3|4)\b"):
        raise Unclear(Understood(ask="I cut a scene in two at a time. Where shall the first cut be?"))
    if request.quotes():
        return _at_words(request)
    if request.tags("LINE") and request.find(r"\b(?:at|before|after) LINE"):
        return _at_line(request)
    segment = request.film.segment(request.this())
    if m := request.find(rf"\b(after|before|at) (?:the |its )?({ORDINAL}) (?:sentence|line)"):
        return _at(request, segment, _line_start(request, segment, ordinal(m[2]) + (m[1] == "after")))
    if m := request.find(r"\b(?:at|after) the (?:first |only )?(comma|colon|semicolon|dash)\b"):
        return _at(request, segment, _mark(request, segment, {"comma": ",", "colon": ":", "semicolon": ";", "dash": "–"}[m[1]]))
    if m := request.find(r"\b(after|before|at)(?: the words?| the part)? ([\w' -]+)$"):
        return _before_words(request, segment, request.words(m, 2), after=m[1] == "after")
    return _at(request, segment, _middle(request, segment))


Cut = tuple[str, int]
"""(span id, token within it; 0 = before the span)."""


def _tokens(request: Request, segment: Segment) -> list[tuple[str, int, str]]:
    return request.film.board.tokens_of(segment)


def _middle(request: Request, segment: Segment) -> Cut:
    """The end of a sentence nearest to the middle, else of a clause, else between two words."""
    tokens = _tokens(request, segment)
    half = len(tokens) / 2
    for marks in (r"[.!?…。]+[\"”’']?$", r"[,;:–—]$", r"$"):
        places = [i for i in range(1, len(tokens)) if re.search(marks, tokens[i - 1][2])]
        if places:
            span, token, _ = tokens[min(places, key=lambda i: abs(i - half))]
            return span, token
    raise Unclear(Understood(cannot="The scene has a single word; there is nothing to cut.", scene=segment.segment_id))


def _mark(request: Request, segment: Segment, mark: str) -> Cut:
    """After the mark of this kind that is nearest to the middle."""
    tokens = _tokens(request, segment)
    places = [i for i in range(1, len(tokens)) if tokens[i - 1][2].endswith(mark)]
    if not places:
        raise Unclear(Understood(cannot=f"There is no “{mark}” in the scene.", scene=segment.segment_id))
    span, token, _ = tokens[min(places, key=lambda i: abs(i - len(tokens) / 2))]
    return span, token


def _line_start(request: Request, segment: Segment, place: int) -> Cut:
    if not 2 <= place <= len(segment.lines):
        raise Unclear(
            Understood(cannot=f"The scene has {len(segment.lines)} lines; a cut falls between two of them.", scene=segment.segment_id)
        )
    line = segment.lines[place - 1]
    return next(s for s in segment.spans if s.rpartition(".")[0] == line), 0


def _at_line(request: Request) -> Understood:
    m = request.find(r"\b(at|before|after) (LINE\d+)")
    line = request.line(m[2])  # type: ignore[index]
    segment = request.film.segment(request.this())
    if line not in segment.lines:
        raise Unclear(Understood(cannot="That line is not in this scene.", scene=segment.segment_id))
    return _at(request, segment, _line_start(request, segment, segment.lines.index(line) + 1 + (m[1] == "after")))  # type: ignore[index]


def _at_words(request: Request) -> Understood:
    words = request.quotes()[-1]
    named = request.tags()
    fitting = [s for s in request.film.board.segments if _place(request, s, words) is not None]
    if not named and len(fitting) != 1:
        raise Unclear(
            Understood(ask=f"Which scene shall be cut at “{words}”?") if fitting else Understood(cannot=f"No scene says “{words}”.")
        )
    segment = request.film.segment(request.this()) if named else fitting[0]
    return _before_words(request, segment, words, after=bool(request.find(r"\bafter (?:the words? )?QUOTE")))


def _before_words(request: Request, segment: Segment, words: str, *, after: bool) -> Understood:
    place = _place(request, segment, words)
    if place is None:
        raise Unclear(
            Understood(
                cannot=f"Scene {request.film.number(segment.segment_id)} does not say “{words}”; it says “{segment.script_text}”",
                scene=segment.segment_id,
            )
        )
    tokens = _tokens(request, segment)
    at = place + (len(words.split()) if after else 0)
    if not 0 < at < len(tokens):
        raise Unclear(
            Understood(
                cannot=f"“{words}” is at the {'end' if after else 'beginning'} of the scene; a cut there changes nothing.",
                scene=segment.segment_id,
            )
        )
    return _at(request, segment, tokens[at][:2])


def _place(request: Request, segment: Segment, words: str) -> int | None:
    """Where the words begin among the scene's tokens."""
    wanted = [re.sub(r"\W", "", w.lower()) for w in words.split()]
    said = [re.sub(r"\W", "", t.lower()) for _, _, t in _tokens(request, segment)]
    return next((i for i in range(len(said)) if said[i : i + len(wanted)] == wanted), None) if any(wanted) else None


def _at(request: Request, segment: Segment, cut: Cut) -> Understood:
    return Understood(actions=[SplitSegment(segment_id=segment.segment_id, span_id=cut[0], token=cut[1])], scene=segment.segment_id)
