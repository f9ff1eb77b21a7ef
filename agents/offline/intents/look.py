"""The look of the film, by name or by what it is like."""

from __future__ import annotations

import re

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetLook
from svg_kit import looks

RANK = 66
LIKE = {
    "warm": "warm home", "warmer": "warm home", "cosy": "warm home", "cozy": "warm home", "cosier": "warm home", "editorial": "editorial", "illustrated": "illustration", "hand-made": "illustration",
    "handmade": "illustration", "organic": "nature", "natural": "nature", "storybook": "story illustration", "textured": "grain", "grainy": "grain", "vintage": "grain", "retro": "grain", "serif": "serif",
    "bold": "bold", "bolder": "bold", "modern": "software technology", "more modern": "software technology", "flat": "flat planes", "tech": "technology", "techy": "technology", "corporate": "business",
    "businesslike": "business", "professional": "business", "sleek": "technology product", "clean": "flat product", "cleaner": "flat product", "minimal": "flat product", "graphic": "bold key-lines", "startup": "launch product",
    "softer": "warm illustration", "friendlier": "warm people", "nostalgic": "grain history", "punchy": "bold", "product": "product", "documentary": "history story", "scientific": "science", "classic": "serif history",
}  # fmt: skip


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    if request.tags() or request.quotes():
        return None
    about = request.has("look", "looks", "style", "theme", "design", "visual style", "aesthetic", "feel", "vibe", "skin")
    name = request.find(rf"\b({'|'.join(looks.names())})\b")
    if name and (
        about
        or request.find(r"\b(?:use|switch|change|make|try|go|set|apply|want|in|with|put|give|have|look|pick|choose|to)\b")
        or request.only(r"\w+")
    ):
        return _set(request, name[1])
    if request.has("music", "voice", "captions?", "subtitles?", "narrator", "colou?rs?", "transitions?", "fonts?"):
        return None
    if about and request.find(r"\b(?:another|other|different|new)\b|^change the (?:look|style|theme)$|^(?:switch|swap) (?:the )?looks?$"):
        others = [n for n in looks.names() if n != request.film.board.look]
        if len(others) == 1:
            return _set(request, others[0])
        raise Unclear(Understood(ask="Which look? " + " ".join(f"{n}: {looks.load(n).description}" for n in others)))
    like = [word for word in LIKE if re.search(rf"\b{re.escape(word)}\b", request.said)]
    if not like or not (
        about
        or request.find(r"\bmake (?:it|the (?:film|video)|everything|this)\b")
        or request.only(r"(?:more |a bit |much |something )?(?:\w+)(?: and \w+)?")
    ):
        return None
    best = max(looks.names(), key=lambda n: (_fit(n, like), n == request.film.board.look))
    return _set(request, best) if _fit(best, like) else None


def _fit(name: str, like: list[str]) -> int:
    look = looks.load(name)
    told = f"{look.description} {' '.join(look.suits)}".lower()
    return sum(word in told for said in like for word in LIKE[said].split())


def _set(request: Request, name: str) -> Understood:
    if name == request.film.board.look:
        raise Unclear(Understood(cannot=f"The film has the look {name!r} already; there are {', '.join(looks.names())}."))
    return Understood(actions=[SetLook(look=name)])
