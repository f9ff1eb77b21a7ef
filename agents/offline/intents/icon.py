"""Another pictogram."""

from __future__ import annotations

import re
from typing import Any

from agents.offline.intents._amounts import NUMBER, ORDINAL, number, ordinal
from agents.offline.intents._request import Request, Unclear
from agents.offline.intents.slots import with_item
from film.chat import Understood
from film.edit import SetSlot
from film.storyboard import Segment
from svg_kit.templates import template
from tools.pictograms import search

RANK = 34
WORD = r"(?:icons?|pictograms?|emojis?|symbols?|pictos?|glyphs?)"
SURE = 0.8
OTHER = (
    r"\b(?:be|become|to|into|with|by|for|make (?:it|that)|try) (?:a|an) ([a-z' -]+?)(?:,? (?:in|on|of|for|next to|beside|at) (?:it|this|SCENE\d+).*)?$",
    r"\b(?:use|show|put|draw|try|have) (?:a|an) ([a-z' -]+?)(?: (?:in|on|of|for|next to) SCENE\d+)? (?:instead of|rather than|in place of|and not|not|where)\b",
)
DROP = r"\b(?:remove|delete|drop|hide|no|without|lose|clear|get rid of|take away)\b"


def match(request: Request) -> Understood | None:
    if not request.find(rf"(?<!as )(?<!into )(?<!as an )\b{WORD}\b(?! (?:story|scene|template))"):
        return _instead(request)
    if not (request.tags() or request.film.last or request.film.chosen):
        raise Unclear(Understood(ask="In which scene shall the icon change?"))
    segment = request.film.segment(request.this())
    if request.find(DROP):
        return set_icon(request, segment, "")
    wanted = _wanted(request)
    if not wanted:
        raise Unclear(Understood(ask="Which icon would you like there?", scene=segment.segment_id))
    found = (
        [wanted]
        if wanted.startswith(("emoji:", "line:", "prop:"))
        else [name for name, _ in search(wanted, request.film.board.script.language)] or [name for name, _ in search(wanted, "en")]
    )
    if not found:
        raise Unclear(Understood(cannot=f"There is no pictogram for “{wanted}”; try another word for it.", scene=segment.segment_id))
    return set_icon(request, segment, found[0])


def _instead(request: Request) -> Understood | None:
    """`the plug in scene 3 should be a house`: a picture that the scene shows, and another one, without the word."""
    if len(request.tags()) != 1 or len(request.refs[request.tags()[0]].ids) != 1 or request.quotes():
        return None
    segment = request.film.segment(request.this())
    shown = {w for name in names(segment.visual_spec.slots) for w in name.partition(":")[2].split("-") if len(w) > 2}
    if not shown or not request.find(rf"\bthe (?:[a-z]+ )?({'|'.join(map(re.escape, sorted(shown)))})s?\b"):
        return None
    found = next((m for form in OTHER if (m := request.find(form))), None)
    name = certain(found[1]) if found else ""
    return set_icon(request, segment, name) if name else None


def certain(words: str) -> str:
    """The pictogram that is surely meant; "" = none."""
    return next((name for name, score in search(words, "en") if score >= SURE), "")


def _wanted(request: Request) -> str:
    """The words that name the new picture."""
    if request.quotes():
        return request.quotes()[-1]
    forms = (
        r"\b(?:to|with|by|into|for) (?:a |an |the |something like (?:a |an )?)?(?!SCENE)((?:emoji|line|prop):[\w-]+|[\w' -]+?)(?: (?:icon|pictogram|emoji|symbol|one))?(?: (?:in|on|of|for) (?:the )?(?:SCENE\d+|it|this|that))?$",
        rf"\b(?:use|add|put|show|give|want|try|place|have|get|needs?|gets?)(?: SCENE\d+| it)? (?:a |an |the )?((?:emoji|line|prop):[\w-]+|(?!different|another|new|other|better)[\w' -]+?) {WORD}\b",
        rf"\b{WORD} (?:of|like|showing|with|should be|is|:|be) (?:a |an |the )?(?!SCENE)([\w':-]+(?: [\w'-]+)??)(?: (?:in|on|of|for|to) SCENE\d+)?$",
        r"\b(?:use|try|put|show|want|have|prefer) (?:a|an) ([\w' -]+?)(?: (?:there|here))?$",
        r"\b(?:use|try) (?:a |an )?((?:emoji|line|prop):[\w-]+|[\w'-]+(?: [\w'-]+)??) (?:as|for) ",
    )
    found = next((m for f in forms if (m := request.find(f))), None)
    said = re.sub(rf"\b{WORD}\b|\bSCENE\d+\b", "", found[1]).strip() if found else ""
    said = re.sub(r"^(?:a|an|the) ", "", said)
    return "" if said in ("different", "another", "something else", "other", "better", "new", "one") else said


def set_icon(request: Request, segment: Segment, name: str) -> Understood:
    slots = segment.visual_spec.slots
    fields = template(segment.visual_spec.template_id).Slots.model_fields

    def done(slot, value):
        return Understood(actions=[SetSlot(segment_id=segment.segment_id, slot=slot, value=value)], scene=segment.segment_id)

    if "icon" in fields:
        return done("icon", name)
    if "icons" in fields:
        return done("icons", [name, *list(list(slots.get("icons", ()))[1:])] if name else [])
    for side in ("left", "right"):
        if side in slots and (request.has(side) or _named(request, slots[side])):
            return done(side, {**slots[side], "icon": name})
    items = slots.get("items")
    if isinstance(items, list | tuple):
        return done("items", with_item(items, _place(request, segment, items), "icon", name))
    if "left" in slots:
        raise Unclear(Understood(ask="Which side's icon do you mean, the left or the right?", scene=segment.segment_id))
    raise Unclear(Understood(cannot=f"{segment.visual_spec.template_id} shows no pictogram.", scene=segment.segment_id))


def names(value: Any) -> list[str]:
    """All pictograms in slots."""
    if isinstance(value, str):
        return [value] if value.startswith(("emoji:", "line:", "prop:")) else []
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [name for v in inside for name in names(v)]


def _named(request: Request, entry: Any) -> bool:
    """The entry's own picture or label stands in the request: `the fire icon`, `the icon of the gas boiler`."""
    if not isinstance(entry, dict):
        return False
    words = [*str(entry.get("icon", "")).partition(":")[2].split("-"), *str(entry.get("label", entry.get("text", ""))).lower().split()]
    head = request.find(rf"^(.*?)(?:\b(?:to|with|by|into)\b|$)")  # noqa: F541
    return bool(head) and any(len(w) > 2 and re.search(rf"\b{re.escape(w)}\b", head[1]) for w in words)  # type: ignore[index]


def _place(request: Request, segment: Segment, items: Any) -> int:
    """Which entry of a list."""
    if m := request.find(rf"\b({ORDINAL}|last)\b|\b(?:item|point|step|bullet) ({NUMBER})\b"):
        at = len(items) if m[1] == "last" else ordinal(m[1]) if m[1] else int(number(m[2]))
        if 1 <= at <= len(items):
            return at - 1
    fitting = [i for i, entry in enumerate(items) if _named(request, entry)]
    if len(fitting) == 1 or len(items) == 1:
        return fitting[0] if fitting else 0
    said = ", ".join(str(e.get("text")) if isinstance(e, dict) else str(e) for e in items)
    raise Unclear(Understood(ask=f"Which one's icon do you mean: {said}?", scene=segment.segment_id))
