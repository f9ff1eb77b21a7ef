"""How long the film shall be."""

from __future__ import annotations

from agents.offline.film_view import Film, clock
from agents.offline.intents._amounts import LENGTH, NUMBER, seconds
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetLength
from tools.timeline import HOLD_S, LEAD_IN_S, MAX_PACE, MAX_PAUSES, MIN_PACE, MIN_PAUSES, scalable_pauses_s

RANK = 72
SHORTEST_S = 5.0


def match(request: Request) -> Understood | None:
    if request.tags() or request.tags("LINE") or request.quotes() or request.has("pause", "transitions?", "hold", "silence", "wait", "fps"):
        return None
    if request.find(
        r"\b(?:any length|natural length|as long as it (?:takes|needs)|no (?:length|time) (?:limit|target)|no target length|original length|whatever length)\b"
    ) or request.find(r"\b(?:remove|drop|forget|clear) the (?:length|target|time limit|duration)"):
        return Understood(actions=[SetLength(seconds=None)])
    amount = request.find(rf"({LENGTH})")
    if amount and (
        not request.find(r"^(?:what|how|why|is|does|which)\b")
        or request.only(rf"(?:in |to |for |only )?{LENGTH}(?: long| total| film| version)?")
    ):
        wanted = seconds(amount[1])
        if request.find(r"\b(?:shorter|longer|less|more|by|off)\b") and not request.find(
            r"\b(?:no|not)(?: be| last| run)? (?:longer|more) than|\bat most\b|\bmax(?:imum)?\b\b|\bless than\b|\bshorter than\b"
        ):
            wanted = request.film.length_s + (wanted if request.find(r"\b(?:longer|more|extend|lengthen)\b") else -wanted)
        if 0 < wanted < SHORTEST_S:  # nobody means the film
            return None
        if wanted > 600 or wanted <= 0:
            raise Unclear(Understood(cannot="A film lasts at most 600 s, and longer than nothing."))
        return Understood(actions=[SetLength(seconds=round(wanted, 2))], cannot=out_of_reach(request.film, wanted))
    if request.find(r"\b(?:shorter|longer|shorten|lengthen|half as long|twice as long|halve)\b") and request.find(
        r"\b(?:it|film|video|movie|whole|everything|this)\b"
    ):
        return _relative(request)
    return None


def _relative(request: Request) -> Understood:
    m = request.find(rf"({NUMBER}) ?(?:%|percent)")
    share = float(m[1]) / 100 if m else 0.0
    if request.find(r"\b(?:half as long|halve)\b"):
        share = 0.5
    if not share:
        low, high = reach(request.film)
        raise Unclear(
            Understood(
                ask=f"How long shall it be? It lasts {clock(request.film.length_s)}; pace and pauses reach {low:.0f} to {high:.0f} s, the rest is cutting or adding words."
            )
        )
    sign = 1 if request.find(r"\b(?:longer|lengthen)\b") else -1
    wanted = round(request.film.length_s * (1 + sign * share), 1)
    return Understood(actions=[SetLength(seconds=wanted)], cannot=out_of_reach(request.film, wanted))


def reach(film: Film) -> tuple[float, float]:
    """Shortest and longest film, in s, that pace and pauses alone can make of these words."""
    voice = film.board.voice
    pauses = scalable_pauses_s(film.board)
    speech = max(film.length_s - LEAD_IN_S - HOLD_S - pauses * voice.pause_scale, 0.0) * voice.pace
    still = LEAD_IN_S + HOLD_S
    return still + speech / MAX_PACE + pauses * MIN_PAUSES, still + speech / MIN_PACE + pauses * MAX_PAUSES


def out_of_reach(film: Film, wanted: float) -> str:
    """What a wanted length lacks; "" when it can be met within 5 %."""
    low, high = reach(film)
    if low * 0.95 <= wanted <= high * 1.05:
        return ""
    words = sum(len(line.text.split()) for line in film.board.script.lines)
    if wanted < low:
        out = round(words * (1 - wanted / low))
        return f"Speaking faster reaches about {low:.0f} s only; for {wanted:.0f} s some {out} of {words} words must go. Tell me what to delete."
    return f"Speaking slower reaches about {high:.0f} s only; for {wanted:.0f} s there must be more to say."
