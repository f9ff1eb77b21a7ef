"""How fast the voice speaks."""

from __future__ import annotations

from agents.offline.intents._amounts import NUMBER, number
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetPace

RANK = 74
OWN = r"(?:normal|natural|original|default|usual|own|regular|current|present|its)(?: (?:speed|pace|tempo|rate))?\b"
SLOW = r"\b(?:leisurely|relaxed pace|take it easy|calm(?:er)? pace|slower|slow|slow(?:s|ed)? down|slowly|less fast|less hectic|more slowly|reduce|decrease|lower)\b"
FAST = r"\b(?:hurry up|hurry|brisk|rapid|zippier|livelier pace|faster|fast|speed (?:it |things |everything |the \w+ )?up|speeds? up|quicker|quickly|quick|more quickly|less slow|increase|raise|accelerate|snappier|brisker|pick up)\b"


def match(request: Request) -> Understood | None:
    about = request.has(
        "pace", "speed", "tempo", "rate", "speaking rate", "delivery", "narration", "speech", "read", "narrate", "reading", "speak", "talk"
    ) and not request.has("frame rate", "music")
    slow, fast = request.find(SLOW), request.find(FAST)
    if too := request.find(
        r"\btoo (fast|quick|quickly|rushed|hasty|hurried|hectic|slow|slowly|sluggish|draggy|boring)\b"
    ):  # a complaint asks for the opposite
        slow, fast = (too, None) if too[1] in ("fast", "quick", "quickly", "rushed", "hasty", "hurried", "hectic") else (None, too)
    if (
        not (about or slow or fast)
        or request.has("transitions?", "music", "resolution", "volume", "fps", "render(?:ing)?")
        or request.quotes()
    ):
        return None
    if request.tags() or request.tags("LINE"):
        if slow or fast:
            raise Unclear(
                Understood(
                    cannot="The pace is one for the whole film. A scene can be held longer with a pause after it, or shortened by shortening its words."
                )
            )
        return None
    now = request.film.board.voice.pace
    wanted = _wanted(request, now, bool(slow), bool(fast))
    if wanted is None:
        if about and request.find(r"\b(?:change|set|adjust|different)\b"):
            raise Unclear(Understood(ask=f"How fast? The pace is {now:g} now; 1 is the voice's own."))
        return None
    kept = round(min(max(wanted, 0.5), 2.0), 2)
    return Understood(
        actions=[SetPace(pace=kept)], answer="" if kept == round(wanted, 2) else f"The pace goes from 0.5 to 2; it will be {kept:g}."
    )


def _wanted(request: Request, now: float, slow: bool, fast: bool) -> float | None:
    if request.find(r"\bby an? (?:tenth|fifth|quarter|third)\b") and (slow or fast or request.find(r"\b(?:cut|drop|increase|raise)\b")):
        share = next(n for word, n in {"tenth": 0.1, "fifth": 0.2, "quarter": 0.25, "third": 1 / 3}.items() if request.has(word))
        return now * (1 + share) if fast else now * (1 - share)
    if part := request.find(rf"\b({NUMBER}) ?(%|percent)? (?:of|times|x) (?:the |its |your |his |her )?{OWN}"):
        return number(part[1]) / (100 if part[2] else 1)
    if part := request.find(rf"\b(half|two thirds|three quarters|a quarter|nine tenths) (?:of )?(?:the |its )?{OWN}"):
        return {"half": 0.5, "two thirds": 2 / 3, "three quarters": 0.75, "a quarter": 0.25, "nine tenths": 0.9}[part[1]]
    if request.find(r"(?<!times )(?<!x )\b(?:normal|natural|original|default|usual|own|regular)\b"):
        return 1.0
    if m := request.find(rf"\b({NUMBER}) ?(?:%|percent)"):
        share = number(m[1]) / 100
        if slow or fast:
            return now * (1 - share) if slow else now * (1 + share)
        return share
    if m := request.find(
        r"\b(\d+(?:\.\d+)?) ?(?:x|times)\b|\b(?:pace|speed|rate)\b(?: |.*?\b(?:to|at|of|=) )(\d+(?:\.\d+)?)\b|\bat (\d\.\d+)\b"
    ):
        factor = float(m[1] or m[2] or m[3])
        return (now / factor if slow else now * factor) if (slow or fast) and m[1] else factor
    if request.has("twice as fast", "double(?: the)? (?:speed|pace)", "double"):
        return now * 2
    if request.has("half as fast", "half(?: the)? (?:speed|pace)", "twice as slow", "halve"):
        return now / 2
    step = (
        0.2
        if request.has("much", "a lot", "way", "significantly", "considerably", "far")
        else 0.05
        if request.has("a bit", "a little", "slightly", "a touch", "a tad", "little", "somewhat")
        else 0.1
    )
    return now * (1 - step) if slow else now * (1 + step) if fast else None
