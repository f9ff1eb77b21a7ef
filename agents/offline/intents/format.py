"""The frame: aspect, resolution, frame rate."""

from __future__ import annotations

from typing import Any

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetFormat

RANK = 76
ASPECTS = {
    "9:16": r"9 ?[:x×] ?16|vertical|vertically|portrait|upright|tik ?tok|reels?|shorts|youtube short|stories|instagram stories|insta stories|snapchat|phones?|mobile|smartphone",
    "1:1": r"1 ?[:x×] ?1|square",
    "4:5": r"4 ?[:x×] ?5|instagram feed|feed post",
    "16:9": r"16 ?[:x×] ?9|landscape|horizontal|wide ?screen|wide|youtube(?! shorts?)|tv|television|cinema format",
}
PIXELS = {
    2160: r"4k|uhd|2160p?|ultra hd",
    1440: r"1440p?|2k|qhd|quad hd",
    1080: r"1080p?|full ?hd|fhd",
    720: r"720p?|hd(?! ready)",
    480: r"480p?|sd|low res(?:olution)?|low quality",
}
RATES = {
    60: r"60 ?(?:fps|frames|hz)|smoother",
    30: r"30 ?(?:fps|frames)",
    25: r"25 ?(?:fps|frames)|pal",
    24: r"24 ?(?:fps|frames)|cinematic frame rate|film(?:ic)? frame rate|like cinema",
}


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    if (
        request.tags()
        or request.quotes()
        or request.find(r"^(?:upload|publish|post|share|put (?:it|this|the film) on)\b")
        or request.has("icons?", "captions?", "font")
    ):
        return None
    wanted: dict[str, Any] = {}
    aspects = [a for a, words in ASPECTS.items() if request.find(rf"(?<![\d:])\b(?:{words})\b(?!:)")]
    if aspects:
        keep = request.find(
            r"\b(?:also|as well|additionally|in addition|add(?: an?| the)?(?: \w+)? (?:version|format|cut|export)|besides|plus|extra|another (?:version|format)|and (?:a|an) \w+ version|second)\b|^add\b"
        )
        now = list(request.film.board.brief.render.aspect)
        wanted["aspect"] = list(dict.fromkeys([*now, *aspects])) if keep else aspects
    elif request.find(r"\binstagram\b|\binsta\b|\bfacebook\b|\blinkedin\b|\bsocial media\b|\btwitter\b") and request.find(
        r"\b(?:for|format|version|make|aspect|on)\b"
    ):
        raise Unclear(Understood(ask="In which shape: vertical (9:16, for reels and stories), square (1:1) or 4:5 (for the feed)?"))
    elif request.find(r"\b(?:aspect|aspect ratio|format)\b") and request.find(r"\b(?:change|different|another|switch)\b"):
        raise Unclear(Understood(ask="Which aspect: 16:9, 9:16, 1:1 or 4:5?"))
    size = next((px for px, words in PIXELS.items() if request.find(rf"\b(?:{words})\b")), 0)
    rate = next((fps for fps, words in RATES.items() if request.find(rf"\b(?:{words})\b")), 0)
    if size and not (size == 480 and request.has("sd") and len(request.said) > 40):
        wanted["resolution"] = size
    if rate:
        wanted["fps"] = rate
    if not wanted:
        return _sharper(request)
    return Understood(actions=[SetFormat(**wanted)])


def _sharper(request: Request) -> Understood | None:
    """Higher or lower resolution without a number."""
    if not request.find(r"\b(?:resolution|quality)\b"):
        return None
    steps = sorted(PIXELS)
    at = steps.index(request.film.board.brief.render.resolution)
    up = request.find(r"\b(?:higher|better|more|increase|raise|sharper|high)\b")
    to = at + (1 if up else -1)
    if (not up and not request.find(r"\b(?:lower|less|smaller|decrease|reduce|low)\b")) or not 0 <= to < len(steps):
        raise Unclear(Understood(ask=f"Which resolution: {', '.join(f'{s}p' for s in steps)}?"))
    return Understood(actions=[SetFormat(resolution=steps[to])])  # type: ignore[arg-type]
