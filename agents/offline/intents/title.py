"""The film's title."""

from __future__ import annotations

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetTitle

RANK = 40
FORMS = (
    r"\b(?:title|name)(?: of (?:the|this) (?:film|video|movie))? (?:to|is|should be|as|into|with|:) (.+)$",
    r"\b(?:call|name|title|rename|retitle) (?:it|this|the (?:film|video|movie)|this (?:film|video)|this one)(?: to| as| into)? (.+)$",
    r"\b(?:rename|retitle)(?: it| this)? (?:to|as|into) (.+)$",
    r"\bfilm's (?:title|name) (?:to|is|should be) (.+)$",
    r"\btitle:? (.+)$",
)


def match(request: Request) -> Understood | None:
    if request.tags() or request.tags("LINE") or len(request.quotes()) > 1 or request.has("brand", "company", "title card"):
        return None
    if not request.find(r"\b(?:title|retitle|rename|(?:call|name) (?:it|this|the (?:film|video|movie)))\b"):
        return None
    text = request.text(*FORMS)
    if not text:
        if request.find(r"\b(?:change|new|better|different|another|rename|set)\b"):
            raise Unclear(Understood(ask=f"What shall the title be? It is “{request.film.board.script.title}” now."))
        return None
    return Understood(actions=[SetTitle(title=text)])
