"""Scenes by role or by kind: `the hook`, `the second step`, `the bar chart`, `the ending`."""

from __future__ import annotations

from collections.abc import Iterator

from agents.offline.film_view import Film
from agents.offline.intents._ref import PART, Found, Ref, each
from agents.offline.intents._ref_number import NTH, place_of
from film.script import ROLES

ROLE_WORDS = {
    "hook": "hook", "context": "context", "problem": "problem", "solution": "solution", "evidence": "evidence", "proof": "evidence", "comparison": "comparison",
    "quote": "quote", "quotation": "quote", "testimonial": "quote", "story": "story", "recap": "recap", "summary": "recap", "call to action": "cta", "cta": "cta",
    "outro": "outro", "step": "step", "steps": "step", "feature": "feature", "features": "feature",
}  # fmt: skip
TEMPLATE_WORDS = {
    "question": "hook.question", "big claim": "hook.big_claim", "claim": "hook.big_claim", "definition": "definition.term", "bar chart": "data.bar_chart",
    "chart": "data.", "graph": "data.", "donut": "data.donut", "pie chart": "data.donut", "donut chart": "data.donut", "list": "list.reveal", "statistic": "stat.count_up",
    "stat": "stat.count_up", "number": "stat.count_up", "big number": "stat.count_up", "counter": "stat.count_up", "count-up": "stat.count_up", "timeline": "time.timeline",
    "call to action": "closing.cta", "cta": "closing.cta", "comparison": "comparison.split", "quote": "quote.attributed", "steps": "process.steps", "process": "process.steps",
    "icon story": "story.icons", "icons": "story.icons", "chapter title": "title.chapter", "title card": "title.chapter", "picture": "picture.framed", "photo": "picture.framed",
    "teleprompter": "insert.teleprompter", "teleprompter card": "insert.teleprompter",
}  # fmt: skip
FIRST = "intro|introduction|opening|opener|opening scene|opening shot|beginning scene"
LAST = "ending|closing|closing scene|closing shot|closing card|end card|final card|conclusion|end scene|ending scene|outro card"


def by_role(text: str, film: Film) -> Iterator[Found]:
    names = sorted({*ROLE_WORDS, *TEMPLATE_WORDS}, key=len, reverse=True)
    some = "|".join(names)
    yield from each(rf"^({some})(?=: | [–—-]+ )", lambda m, f: _of_role(m[1], f, quiet=True), text, film)
    yield from each(
        rf"\bthe ({NTH}) ({some})(?: {PART})?\b(?! (?:of|icon|text|label|read|say|should|title|card)\b| (?:in|on) (?:the )?(?:scene|screen|list|process|steps)\b)",
        lambda m, f: _of_role(m[2], f, quiet=True, nth=m[1]),
        text,
        film,
    )
    yield from each(
        rf"\b(?:the |our |my )?(?:{FIRST})(?: {PART})?\b(?! (?:card|line))",
        lambda m, f: Ref("SCENE", m[0], (f.board.segments[0].segment_id,)),
        text,
        film,
    )
    yield from each(
        rf"\b(?:the |our |my )(?:{LAST})(?: {PART})?\b", lambda m, f: Ref("SCENE", m[0], (f.board.segments[-1].segment_id,)), text, film
    )
    yield from each(
        rf"\b(?:all )?(?:the |our |my )({some})(?: {PART}(s)?\b| card\b)(?! (?:template|layout)\b)",
        lambda m, f: _of_role(m[1], f, every=bool(m[2])),
        text,
        film,
    )
    bare = [
        n
        for n in names
        if n not in ("picture", "photo", "icons", "number", "feature", "big number", "list", "process", "features", "context", "story")
    ]
    yield from each(
        rf"\b(?:the |our |my )({'|'.join(bare)})\b(?! (?:template|layout|scene template|size|colou?r|font|style|of\b|on (?:SCENE|screen)|in SCENE))",
        lambda m, f: _of_role(m[1], f),
        text,
        film,
    )
    yield from each(
        r"\b(?:the |our |my )(list|steps|number|process)\b(?! (?:in|on)\b)(?: of (?!banned|forbidden|words|scenes|templates|voices|looks|SCENE)[\w'-]+| with [\w'-]+)?(?! of\b)",
        lambda m, f: _of_role(m[1], f, quiet=True),
        text,
        film,
    )


def _of_role(said: str, film: Film, quiet: bool = False, every: bool = False, nth: str = "") -> Ref | None:
    word = said.lower()
    segments = film.board.segments
    ids = tuple(s.segment_id for s in segments if s.role == ROLE_WORDS.get(word))
    wanted = TEMPLATE_WORDS.get(word, "?")
    ids = ids or tuple(s.segment_id for s in segments if s.visual_spec.template_id.startswith(wanted))
    if not ids and (quiet or word not in {*ROLES, *ROLE_WORDS, *TEMPLATE_WORDS}):
        return None
    if nth and ids:
        at = len(ids) if place_of(nth, 0) == 0 else place_of(nth, len(ids))
        return Ref("SCENE", f"the {nth} {word}", ids[at - 1 : at], "" if at <= len(ids) else f"There are {len(ids)} scenes of that kind.")
    roles = ", ".join(dict.fromkeys(s.role for s in segments))
    return Ref("SCENE", f"the {word}", ids, "" if ids else f"The film has no {word}; its scenes are: {roles}.", every=every)
