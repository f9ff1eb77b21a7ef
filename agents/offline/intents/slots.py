"""What a scene shows in words: its text, headline, label, an item of its list, its emphasis."""

from __future__ import annotations

from typing import Any

from agents.offline.intents._amounts import NUMBER, ORDINAL, number, ordinal
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetSlot
from film.storyboard import Segment
from svg_kit.templates import template

RANK = 38
NAMED = {
    "headline": ("headline", "text", "title", "action", "term", "quote"), "title": ("title", "headline", "term", "text", "action"), "heading": ("title", "headline", "text"),
    "kicker": ("kicker",), "label": ("label", "line"), "caption": ("caption", "label"), "term": ("term",), "meaning": ("meaning",), "definition": ("meaning",), "name": ("name",),
    "author": ("name",), "attribution": ("name",), "speaker": ("name",), "address": ("address",), "url": ("address",), "website": ("address",), "web address": ("address",), "link": ("address",),
    "action": ("action",), "button": ("action",), "suffix": ("suffix",), "prefix": ("prefix",), "unit": ("unit", "suffix"), "delta": ("delta",), "delta label": ("delta_label",),
    "question": ("text",), "claim": ("text",), "quote": ("quote",), "subtitle line": ("line",), "subline": ("line", "label"), "tagline": ("line", "kicker"),
    "text": ("text", "headline", "action", "meaning", "quote", "title", "label"), "words": ("text", "headline", "action", "meaning", "quote", "title", "label"),
    "on-screen text": ("text", "headline", "action", "meaning", "quote", "title", "label"), "screen text": ("text", "headline", "action", "meaning", "quote", "title", "label"),
    "text on screen": ("text", "headline", "action", "meaning", "quote", "title", "label"), "wording": ("text", "headline", "action", "meaning", "quote", "title", "label"),
}  # fmt: skip
NAMES = "|".join(sorted(NAMED, key=len, reverse=True))
CHANGE = r"\b(?:change|set|make|replace|rename|edit|update|write|use|put|show|let|have|should|give|display|rewrite|swap|add|call|label|correct|fix|turn|read)\b"
ITEM = rf"\b(?:({ORDINAL}|last) (?:item|point|step|bullet|entry|bar|label|event|row)|(?:item|point|step|bullet|entry|bar|event|row) (?:number )?({NUMBER}))\b"


def match(request: Request) -> Understood | None:
    if request.find(
        r"^bold(?:en)?\b|\b(?:make|put|set) QUOTE\d+ (?:in )?(?:bold|stand out|the accent colou?r)|\b(?:highlight|emphasi[sz]e|emphasis|stress|accentuate|underline)\b"
    ) and not request.has("colou?r"):
        return _emphasis(request)
    if drop := request.find(rf"\b(?:remove|delete|drop|hide|clear|no) (?:the )?({NAMES})\b") or request.find(
        rf"\bwithout (?:the |a )?({NAMES})\b"
    ):
        return _emptied(request, drop[1]) if request.tags() and not request.quotes() else None
    if not request.find(CHANGE) or request.find(r"\bfrom an? [\w -]+ (?:to|into) an?\b"):
        return None
    if not request.quotes() and request.find(rf"\b(?:as|into|be|with|in) an? (?:[a-z]+ )?(?:{NAMES})$"):
        return None
    text = request.text(r"(?:\bto|\bas|\bread|\bshow|\bwith|:) (?!SCENE|LINE)([^:]+)$")
    if not text:
        return None
    if item := request.find(ITEM):
        return _item(request, item, text)
    side = request.find(r"\b(left|right)\b")
    if side and request.has("label", "text", "side", "name") and request.tags() and not request.has("figure", "value", "number", "icon"):
        return _side(request, side[1], text)
    named = request.find(rf"\b({NAMES})\b(?! (?:colou?r|size|font|style))")
    if not named and request.find(r"\bon[- ]?screen\b|\bshown\b") and request.quotes():
        return _set(request, "text", text)
    if not named or not (request.tags() or (request.film.last and request.find(r"\b(?:its|it)\b|\bon[- ]screen\b"))):
        return None
    if named[1] in ("text", "words", "wording", "name") and not request.quotes():
        return None
    return _set(request, named[1], text)


def _set(request: Request, name: str, text: str) -> Understood:
    segment = request.film.segment(request.this())
    slot = _slot(segment, name)
    return Understood(actions=[SetSlot(segment_id=segment.segment_id, slot=slot, value=text)], scene=segment.segment_id)


def _slot(segment: Segment, name: str) -> str:
    """The slot that a person means by the word. Raises Unclear naming those that there are."""
    fields = template(segment.visual_spec.template_id).Slots.model_fields
    slot = next((s for s in NAMED[name] if s in fields), "")
    if not slot:
        raise Unclear(
            Understood(cannot=f"{segment.visual_spec.template_id} shows no {name}; it shows {', '.join(fields)}.", scene=segment.segment_id)
        )
    return slot


def _emptied(request: Request, name: str) -> Understood:
    segment = request.film.segment(request.this())
    slot = _slot(segment, name)
    if template(segment.visual_spec.template_id).Slots.model_fields[slot].is_required():
        raise Unclear(
            Understood(
                cannot=f"{segment.visual_spec.template_id} is nothing without its {slot}; give it another text or template.",
                scene=segment.segment_id,
            )
        )
    return Understood(actions=[SetSlot(segment_id=segment.segment_id, slot=slot, value="")], scene=segment.segment_id)


def _item(request: Request, found: Any, text: str) -> Understood:
    """One entry of a list: the list is set anew with this entry changed."""
    segment = request.film.segment(request.this())
    items = segment.visual_spec.slots.get("items") or segment.visual_spec.slots.get("bars")
    slot = "items" if "items" in segment.visual_spec.slots else "bars"
    if not isinstance(items, list | tuple):
        raise Unclear(
            Understood(
                cannot=f"Scene {request.film.number(segment.segment_id)} ({segment.visual_spec.template_id}) has no list of items.",
                scene=segment.segment_id,
            )
        )
    at = len(items) if found[1] == "last" else ordinal(found[1]) if found[1] else int(number(found[2]))
    if not 1 <= at <= len(items):
        raise Unclear(Understood(cannot=f"The scene has {len(items)} items.", scene=segment.segment_id))
    return Understood(
        actions=[
            SetSlot(segment_id=segment.segment_id, slot=slot, value=with_item(items, at - 1, "label" if slot == "bars" else "text", text))
        ],
        scene=segment.segment_id,
    )


def with_item(items: Any, at: int, key: str, value: Any) -> list[Any]:
    """A copy of the list with one field of one entry changed; an entry may be a plain text."""
    return [
        ({**dict(x), key: value} if isinstance(x, dict) else value if key == "text" else x) if i == at else x for i, x in enumerate(items)
    ]


def _side(request: Request, side: str, text: str) -> Understood | None:
    segment = request.film.segment(request.this())
    own = segment.visual_spec.slots.get(side)
    if not isinstance(own, dict):
        return None
    return Understood(actions=[SetSlot(segment_id=segment.segment_id, slot=side, value={**own, "label": text})], scene=segment.segment_id)


def _emphasis(request: Request) -> Understood | None:
    text = request.text(
        r"(?:highlight|emphasi[sz]e|emphasis|stress|accentuate|underline)(?: (?:is |should be )?on)?(?: the)?(?: words?| phrase)? (.+?)(?: (?:in|on|of) SCENE\d+)?$"
    )
    if not text or not (request.tags() or request.film.last):
        raise Unclear(Understood(ask="Which words shall be highlighted, and in which scene?"))
    segment = request.film.segment(request.this())
    kind = template(segment.visual_spec.template_id).Slots
    if "emphasis" not in kind.model_fields:
        raise Unclear(Understood(cannot=f"{segment.visual_spec.template_id} does not highlight words.", scene=segment.segment_id))
    shown = str(segment.visual_spec.slots.get(kind.EMPHASISED, ""))
    at = shown.lower().find(text.lower())
    if at < 0:
        raise Unclear(
            Understood(
                cannot=f"Scene {request.film.number(segment.segment_id)} shows “{shown}”; “{text}” is not in it.", scene=segment.segment_id
            )
        )
    return Understood(
        actions=[SetSlot(segment_id=segment.segment_id, slot="emphasis", value=shown[at : at + len(text)])], scene=segment.segment_id
    )
