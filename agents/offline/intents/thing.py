"""`put a snowflake on scene 2`: a pictogram that is named without the word."""

from __future__ import annotations

from agents.offline.intents import icon
from agents.offline.intents._request import Request
from film.chat import Understood
from tools.pictograms import search

RANK = 88
SURE = 0.8


def match(request: Request) -> Understood | None:
    found = request.find(
        r"^(?:to )?(?:put|add|show|draw|place|use|stick|see|have) (?:a|an|the) ([a-z' -]+?) (?:on|in|into|to|onto|next to|beside|for|at) SCENE\d+$"
    ) or request.find(r"^(?:give|show) SCENE\d+ (?:a|an|the) ([a-z' -]+)$")
    if not found:
        return None
    names = [name for name, score in search(found[1], "en") if score >= SURE]
    return icon.set_icon(request, request.film.segment(request.this()), names[0]) if names else None
