"""Other words for what is said: a whole line or scene, or some words wherever they stand."""

from __future__ import annotations

import re

from agents.offline.intents._request import Request, Unclear
from agents.offline.intents.add import sentence
from film.chat import Understood
from film.edit import DeleteLine, RewriteLine, SetSlot
from tools.text.stop_words import stop_words

RANK = 64
NO_MODEL = "I do not write words of my own without a language model. Give me the sentence, such as: {} to say “…”."
PLAIN = r"\b(?:replace|change|swap|exchange|substitute|switch|turn|correct|fix) (?:out )?(?:the )?(?:every |all |each |any )?(?:(?:mentions?|occurrences?|instances?|uses?) of )?(?:the )?(?:words? |phrase |term )?(?!SCENE|LINE)([\w' %-]+?) (?:with|by|to|for|into) (?:the )?(?:words? |phrase )?([\w' %-]+?)(?: (?:everywhere|throughout|in the (?:whole )?(?:script|film|text)|in (?:SCENE|LINE)\d+))*$"
DROP = r"\b(?:cut|remove|delete|drop|take|strip|lose|erase|leave out|get rid of)(?: out)?"
RATHER = r"\b(?:say|use|write|put|read|have) (?:the )?(?:words? )?([\w' %-]+?) (?:instead of|rather than|in place of|and not|not) (?:the )?(?:words? )?([\w' %-]+?)(?: (?:everywhere|throughout|in (?:SCENE|LINE)\d+))*$"
CHANGE = r"\b(?:rewrite|rephrase|reword|change|replace|make|let|have|say|says|should|edit|fix|correct|update|turn|swap|substitute|read|reads|said|use|set|write|modify|word)\b"


def match(request: Request) -> Understood | None:
    if without := request.find(
        rf"{DROP} (?:the (?:words? |phrase |bit )?)?(QUOTE\d+) (?:from|in|out of|off|at the (?:start|beginning|end) of) (?:SCENE|LINE)"
    ):
        return _exchanged(request, request.quote(without[1]), "")
    if len(request.quotes()) == 2:
        return _replaced(request)
    if request.find(r"\?$|^(?:why|what|how|which)\b") or not (
        request.find(CHANGE) or request.find(r"(?:LINE|SCENE)\d+(?: be)?,? QUOTE\d+$|QUOTE\d+ (?:for|as|in) LINE\d+$")
    ):
        return None
    if not request.quotes() and (words := request.find(PLAIN) or request.find(RATHER)):
        old, new = (
            (request.words(words, 1), request.words(words, 2))
            if words.re.pattern == PLAIN
            else (request.words(words, 2), request.words(words, 1))
        )
        return _exchanged(request, old, new) if _sure(request, old) else None
    if len(request.quotes()) == 1 and request.only(
        r"(?:replace|exchange|swap|substitute|change) (?:the (?:words? |phrase ))?QUOTE\d+(?: (?:in|of) (?:SCENE|LINE)\d+)?"
    ):
        raise Unclear(Understood(ask=f"What shall stand instead of “{request.quotes()[0]}”?"))
    target = request.tags("LINE") or request.tags()
    if request.quotes() and (target or request.find(r"\b(?:it|this|that)\b")):
        return _rewritten(request, request.quotes()[-1])
    free = request.find(
        r"(?:(?:LINE|SCENE)\d+|\bit)(?: so (?:that )?it)?(?:,)? (?:as|to|into|with|should say|to read|must say|says?) (?!be\b|a\b|an\b|the\b|use\b|have\b|field|something|look|more\b|less\b|SCENE|LINE)(.+)$"
    )
    if (
        free
        and request.find(r"\b(?:rewrite|rephrase|reword)\b|(?:change|replace|set|edit|update|correct) LINE\d+|should say|to read")
        and len(free[1].split()) > 1
    ):
        return _rewritten(request, request.words(free, 1))
    if (
        request.find(
            r"\b(?:rewrite|rephrase|reword|shorten|tighten|simplify|polish|improve|(?:make|write) .*\b(?:funnier|punchier|snappier|simpler|clearer|more \w+|less \w+|catchier|friendlier|formal))\b"
        )
        and (target or request.find(r"\b(?:it|this|script|words|text)\b"))
        and not request.has("look", "style", "feel", "music", "colou?rs?")
    ):
        where = "rewrite line 3" if not target else f"rewrite {request.untagged(target[0])}"
        raise Unclear(Understood(cannot=NO_MODEL.format(where)))
    return None


def _rewritten(request: Request, text: str) -> Understood:
    """The line's words; of a scene with several lines the first takes them, and the others go."""
    if request.tags("LINE"):
        return Understood(actions=[RewriteLine(line_id=request.line(request.tags("LINE")[0]), text=sentence(text))])
    segment = request.film.segment(request.this())
    first, *rest = segment.lines
    actions = [RewriteLine(line_id=first, text=sentence(text)), *(DeleteLine(line_id=line) for line in rest)]
    return Understood(
        actions=list(actions), scene=segment.segment_id, answer=f"All {len(rest) + 1} lines of the scene become this one." if rest else ""
    )


def _replaced(request: Request) -> Understood:
    """`replace "a" with "b"`, `say "b" instead of "a"`: in what is said; where nobody says it, in what is shown."""
    old, new = request.quotes()
    if request.find(
        r"QUOTE\d+,? (?:and )?(?:instead of|rather than|in place of|not|over|where it says|where we say|for) (?:the (?:words? |phrase |old )*)?QUOTE"
    ) and not request.find(r"\b(?:swap|exchange|substitute|change|switch|replace) (?:out )?(?:the (?:words? |phrase )?)?QUOTE\d+ for"):
        old, new = new, old
    return _exchanged(request, old, new)


def _sure(request: Request, words: str) -> bool:
    """Words without quotation marks are said, and are more than `it` or `the`. Raises Unclear where several lines say them."""
    if words.lower() in stop_words(request.film.board.script.language):
        return False
    said = [
        line.text for line in request.film.board.script.lines if re.search(rf"(?<!\w){re.escape(words)}s?(?!\w)", line.text, re.IGNORECASE)
    ]
    if len(said) > 1 and not request.has("everywhere", "throughout", "every", "all"):
        raise Unclear(
            Understood(
                ask=f"{len(said)} lines say “{words}”. Which one do you mean? Put the words in quotation marks to change them everywhere."
            )
        )
    return bool(said)


def _exchanged(request: Request, old: str, new: str) -> Understood:
    film = request.film
    whole = re.compile(rf"(?<!\w){re.escape(old)}(s?)(?!\w)", re.IGNORECASE)  # in the plural, too
    inside = film.segment(request.this()).lines if request.tags() else [line.line_id for line in film.board.script.lines]

    def changed(text: str) -> str:
        said = " ".join(whole.sub(lambda m: _cased(new, m[0]) + m[1] * bool(new), text).split())
        return sentence(re.sub(r"^[\s,;:]+| (?=[,.;:!?])", "", said)) if not new else said

    if request.tags("LINE"):
        inside = [request.line(request.tags("LINE")[0])]
    lines = [line for line in film.board.script.lines if line.line_id in inside and whole.search(line.text)]
    if lines:
        return Understood(actions=[RewriteLine(line_id=line.line_id, text=changed(line.text)) for line in lines])
    shown = [
        SetSlot(segment_id=s.segment_id, slot=slot, value=changed(value).rstrip("." * (not new)))
        for s in film.board.segments
        if not request.tags() or s.segment_id == request.this()
        for slot, value in s.visual_spec.slots.items()
        if isinstance(value, str) and whole.search(value) and slot != "emphasis"
    ]
    if not shown:
        raise Unclear(Understood(cannot=f"Nothing in {'the scene' if request.tags() else 'the film'} says “{old}”."))
    return Understood(actions=list(shown), scene=shown[0].segment_id)


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
