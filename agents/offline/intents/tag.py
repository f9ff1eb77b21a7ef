"""The facts on plates beside a scene: take one away, add one, change its words."""

from __future__ import annotations

import re

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetTags
from film.storyboard import Segment

RANK = 33
WORD = r"(?:tags?|chips?|badges?|plates?|fact plates?)"
DROP = r"\b(?:remove|delete|drop|hide|no|without|lose|clear|get rid of|take (?:away|off|out)|don't (?:show|want)|kill)\b"
ADD = rf"\b(?:add|put|show|give|use|attach)\b.*\b{WORD}\b|\b{WORD}\b.*\b(?:that says|saying|reading|with)\b|^tag (?:SCENE\d+|it|this)"
CHANGE = r"\b(?:change|replace|make|reword|rename|rewrite|turn|swap)\b"
MOST = 4


def match(request: Request) -> Understood | None:
    if not request.find(rf"\b{WORD}\b") or request.find(r"\b(?:price|name|hash) ?tags?\b"):
        return None
    if request.find(rf"^{WORD} ") and not request.quotes():
        return None  # `tag scene 3 as the hook` is about its role
    segment = _scene(request)
    tags, quotes = list(segment.visual_spec.tags), request.quotes()
    if request.find(DROP):
        return _without(request, segment, tags)
    if not quotes:
        return None
    if request.find(CHANGE):
        at = _named(request, tags, quotes[0] if len(quotes) > 1 else "")
        tags[at] = quotes[-1]
        return _set(segment, tags)
    if not request.find(ADD):
        return None
    if len(tags) >= MOST:
        raise Unclear(
            Understood(cannot=f"{segment.segment_id} has {MOST} tags already, and no scene takes more.", scene=segment.segment_id)
        )
    return _set(segment, [*tags, quotes[-1]])


def _scene(request: Request) -> Segment:
    """The one named; else the only one that has a tag of these words, or the one spoken of last."""
    board = request.film.board
    if not request.tags():
        said = [q.lower() for q in request.quotes()]
        having = [s for s in board.segments if any(t.lower() in said for t in s.visual_spec.tags)]
        if len(having) == 1:
            return having[0]
    return request.film.segment(request.this())


def _without(request: Request, segment: Segment, tags: list[str]) -> Understood:
    if not tags:
        raise Unclear(Understood(cannot=f"Scene {request.film.number(segment.segment_id)} has no tag.", scene=segment.segment_id))
    if request.find(r"\b(?:all|both|every|any|the tags|the chips|the badges|its tags)\b") and not request.quotes():
        return _set(segment, [])
    del tags[_named(request, tags, (request.quotes() or [""])[0])]
    return _set(segment, tags)


def _named(request: Request, tags: list[str], quoted: str) -> int:
    """Which tag is meant: the only one, or the one whose words the request says. Raises Unclear."""
    said = quoted.lower() or request.said.lower()
    found = [i for i, t in enumerate(tags) if t.lower() == said or (not quoted and re.search(rf"\b{re.escape(t.lower())}\b", said))]
    if len(found) == 1:
        return found[0]
    if len(tags) == 1 and not quoted:
        return 0
    if not tags:
        raise Unclear(Understood(cannot="That scene has no tag."))
    raise Unclear(Understood(ask=f"Which tag do you mean: {', '.join(f'“{t}”' for t in tags)}?"))


def _set(segment: Segment, tags: list[str]) -> Understood:
    return Understood(actions=[SetTags(segment_id=segment.segment_id, tags=tags)], scene=segment.segment_id)
