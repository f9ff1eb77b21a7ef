"""Another template for a scene."""

from __future__ import annotations

import re

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SwapTemplate
from svg_kit.templates import catalogue

RANK = 58
WORDS = {
    "bar chart": "data.bar_chart", "bar graph": "data.bar_chart", "bars": "data.bar_chart", "barchart": "data.bar_chart", "column chart": "data.bar_chart", "histogram": "data.bar_chart",
    "big claim": "hook.big_claim", "claim": "hook.big_claim", "statement": "hook.big_claim", "big statement": "hook.big_claim", "bold statement": "hook.big_claim", "big text": "hook.big_claim",
    "headline": "hook.big_claim", "big headline": "hook.big_claim", "chapter title": "title.chapter", "chapter": "title.chapter", "title card": "title.chapter", "chapter card": "title.chapter",
    "comparison": "comparison.split", "split screen": "comparison.split", "side by side": "comparison.split", "versus": "comparison.split", "before and after": "comparison.split",
    "side-by-side": "comparison.split", "count-up": "stat.count_up", "count up": "stat.count_up", "counter": "stat.count_up", "big number": "stat.count_up", "statistic": "stat.count_up",
    "stat": "stat.count_up", "number": "stat.count_up", "counting number": "stat.count_up", "call to action": "closing.cta", "cta": "closing.cta", "closing card": "closing.cta", "end card": "closing.cta",
    "definition": "definition.term", "donut": "data.donut", "donut chart": "data.donut", "doughnut": "data.donut", "pie": "data.donut", "pie chart": "data.donut", "ring": "data.donut",
    "share": "data.donut", "icon story": "story.icons", "icons": "story.icons", "icon scene": "story.icons", "pictograms": "story.icons", "list": "list.reveal", "bullet list": "list.reveal",
    "bullets": "list.reveal", "bullet points": "list.reveal", "checklist": "list.reveal", "bulleted list": "list.reveal", "question": "hook.question", "question card": "hook.question",
    "quote": "quote.attributed", "quotation": "quote.attributed", "steps": "process.steps", "process": "process.steps", "step by step": "process.steps", "step-by-step": "process.steps",
    "timeline": "time.timeline", "framed picture": "picture.framed",
}  # fmt: skip
VERBAL = ("claim", "share", "number", "question", "quote", "process", "steps", "statement")
LEAD = r"(?:\b(?:an?|(?:as|into|to|use|using|with|try|template)(?: the)?) |SCENE\d+ )"
OPEN = r"\b"
CHANGE = r"\b(?:make|turn|change|switch|use|show|convert|swap|set|render|present|display|try|as|into|want|replace|transform|template|draw|put|be|prefer|give|have|give|pick|choose|redo|swap in|switch to)\b"


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    if (
        request.quotes()
        or (request.find(r"\b(?:number|icons?|pictograms?|stat|share|statement|process|headline)\b") and not request.find(CHANGE))
        or request.has("transition", "icon for", "fonts?")
    ):
        return None
    wanted = _wanted(request) if not request.find(r"^(?:why|what|how|which|is|does)\b") else ""
    if not wanted:
        return _another(request)
    if not request.tags() and not request.find(r"\b(?:it|this|that|template)\b"):
        return None
    segment = request.this()
    return Understood(actions=[SwapTemplate(segment_id=segment, template_id=wanted)], scene=segment)


def _wanted(request: Request) -> str:
    """The template that is named last; its id, its title, or a word for it."""
    said = request.said
    names = {t: t for t in catalogue()} | {m.TITLE.lower(): t for t, m in catalogue().items()} | WORDS
    places = {}
    for name, template_id in names.items():
        for m in re.finditer(rf"{LEAD if name in VERBAL else OPEN}({re.escape(name)})s?\b", said):
            places[(m.end(1), len(name))] = template_id
    known = [t for t in request.tags() if request.find(rf"(?:into|to|as|use|using|with) {t}$")]
    if len(request.tags()) > 1 and known:  # `turn scene 4 into the list`: what follows is no scene but a template
        return names.get(re.sub(r"^(?:the|our|my) ", "", request.hidden[known[0]].lower()), "")
    return places[max(places)] if places else ""


def _another(request: Request) -> Understood | None:
    """`another template for scene 3`: asks which, naming what there is."""
    if not request.find(
        r"\b(?:another|different|other|new|better) (?:template|layout|design|visual)|\b(?:swap|change|switch) the (?:template|layout|visual)|change how SCENE\d+ looks"
    ):
        return None
    segment = request.film.segment(request.this())
    fitting = [
        t
        for t, m in catalogue().items()
        if segment.role in m.ROLES and t != segment.visual_spec.template_id and not t.startswith("picture")
    ]
    raise Unclear(Understood(ask=f"Which template? For a {segment.role} scene there are {', '.join(fitting)}.", scene=segment.segment_id))
