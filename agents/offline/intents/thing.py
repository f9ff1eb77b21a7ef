"""`put a snowflake on scene 2`: a pictogram that is named without the word."""

from __future__ import annotations

from agents.offline.intents import icon
from agents.offline.intents._request import Request
from film.chat import Understood

RANK = 88


def match(request: Request) -> Understood | None:
    found = request.find(
        r"^(?:to )?(?:put|add|show|draw|place|use|stick|see|have) (?:a|an|the) ([a-z' -]+?) (?:on|in|into|to|onto|next to|beside|for|at) SCENE\d+$"
    ) or request.find(r"^(?:give|show) SCENE\d+ (?:a|an|the) ([a-z' -]+)$")
    name = icon.certain(found[1]) if found else ""
    return icon.set_icon(request, request.film.segment(request.this()), name) if name else None
