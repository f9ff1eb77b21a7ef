"""The place that a scene plays in."""

from __future__ import annotations

from functools import lru_cache

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetSetting
from svg_kit import sets

RANK = 23  # before `about`, which `show the street` would ask, and `delete`, which would take the scene
ANY = r"(?:place|set|setting|scenery|location|surroundings)"
PUT = r"\b(?:put|set|place|play|show|stage|locate|let|have|make)\b"
DROP = r"\b(?:remove|drop|no|without|take (?:away|out)|clear|hide|lose|get rid of)\b"
OWN = {"studio_desk": ("desk",), "living_room": ("lounge",), "coast": ("beach", "seaside"), "laboratory": ("lab",), "night_sky": ("space", "stars"), "farm": ("field of wheat",), "street": ("city street",), "theatre": ("theater", "stage"), "underwater": ("sea floor",), "skyline": ("city", "town"), "winter": ("snow", "winter landscape")}  # fmt: skip


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """What people say -> the set."""
    found = {name.replace("_", " "): name for name in sets.catalogue()}
    return found | {word: name for name, words in OWN.items() if name in sets.catalogue() for word in words}


def match(request: Request) -> Understood | None:
    if request.quotes() or not (request.tags() or request.film.last):
        return None
    known = "|".join(sorted(names(), key=len, reverse=True))
    put = request.find(
        rf"{PUT} (?:SCENE\d+|it|this|that)(?: (?:play|take place|happen))? (?:in|on|at|inside|under|into) (?:a |an |the )?({known})\b(?! (?:field|background))"
    )
    put = put or request.find(
        rf"\b(?:use|show|with|behind|put|want) (?:a |an |the )?({known}) (?:as the (?:place|set|setting)|{ANY}|behind (?:SCENE\d+|it|this))\b"
    )
    if put:
        return _set(request, names()[put[1]])
    if request.find(rf"{DROP} (?:the |its |any )?(?:{ANY}|{known})(?: (?:in|of|behind|from|for) (?:SCENE\d+|it|this))?$"):
        segment = request.film.segment(request.this())
        if not segment.visual_spec.setting:
            raise Unclear(
                Understood(cannot=f"Scene {request.film.number(segment.segment_id)} plays in no place.", scene=segment.segment_id)
            )
        return _set(request, "")
    return None


def _set(request: Request, setting: str) -> Understood:
    segment = request.this()
    return Understood(actions=[SetSetting(segment_id=segment, setting=setting)], scene=segment)
