"""What a scene is for."""

from __future__ import annotations

from agents.offline.intents._ref_role import ROLE_WORDS
from agents.offline.intents._request import Request
from film.chat import Understood
from film.edit import SetRole
from film.script import ROLES

RANK = 42
NAMES = "|".join(sorted({*ROLES, *ROLE_WORDS}, key=len, reverse=True))


def match(request: Request) -> Understood | None:
    words = rf"(?:a|an|the|as|to|be|our)? ?(?:the )?({NAMES})"
    found = (
        request.find(
            rf"\b(?:mark|treat|label|tag|flag|classify|consider|count|call|see) (SCENE\d+|it|this|that) (?:as|to be)? ?{words}(?: scene)?(?:,? (?:and )?not .*)?$"
        )
        or request.find(rf"\brole (?:of|for) (SCENE\d+) (?:is|to|as|should be|=) {words}$")
        or request.find(
            rf"(SCENE\d+|it|this|that)(?:'s)? (?:role|has the role|gets the role|in the role of|should have the role)(?: to| is| of| as| should be)? {words}$"
        )
        or request.find(rf"^(?:set|change|make) (SCENE\d+|it|this|that)(?:'s)?(?: to| into)? (?:the )?role(?: to| of)? {words}$")
        or request.find(
            rf"^(?:make )?(SCENE\d+|it|this|that) (?:is|be|should be|must be|ought to be|works? as|serves? as|acts? as|counts as) (?:actually |really )?{words}(?: scene)?(?:,? (?:and )?not .*)?$"
        )
    )
    tagged = (
        None
        if found
        else request.find(r"\b(?:mark|treat|label|tag|classify|consider|call|see) (SCENE\d+) (?:(?:as|to be) )?(SCENE\d+)$")
        or request.find(r"^(SCENE\d+) (?:is|should be|must be) (?:actually |really )?(SCENE\d+)(?:,? not .*)?$")
        or request.find(r"^(?:make|let) (SCENE\d+) (?:be )?(SCENE\d+)$")
    )
    if not found and not tagged:
        return None
    if tagged:
        word = request.hidden[tagged[2]].lower().removeprefix("the ").removeprefix("our ").removesuffix(" scene")
        if word not in {*ROLES, *ROLE_WORDS}:
            return None
        segment = request.scene(tagged[1])
    else:
        word = found[2]  # type: ignore[index]
        segment = request.this()
    return Understood(actions=[SetRole(segment_id=segment, role=ROLE_WORDS.get(word, word))], scene=segment)
