"""What a film of some length or size would take: seconds of rendering, money, megabytes."""

from __future__ import annotations

from agents.offline.film_view import Film, clock
from agents.offline.intents._amounts import LENGTH, seconds
from agents.offline.intents._request import Request
from film.chat import Understood
from tools.estimate import estimate

RANK = 22
ASKED = (
    r"\b(?:cost|costs|price|expensive|cheap|how much (?:money|would|will|does|is|for|time|longer|more)|cheaper|pricier|what would .* (?:set me back|take)|bill|damage|spend|pay|budget|estimate|how big|file size|megabytes|how (?:long|much time) (?:would|will|does|do) (?:it |the )?(?:take|render|rendering|the render|making|need)"
    r"|how long (?:would|will|does) .*\b(?:render|take|rendering)|render(?:ing)? time)\b"
)
RESOLUTIONS = {"4k": 2160, "uhd": 2160, "1440p": 1440, "1080p": 1080, "full hd": 1080, "720p": 720, "480p": 480}


def match(request: Request) -> Understood | None:
    if not request.find(ASKED) or not request.find(
        r"^(?:what|what's|how|if|a|can|estimate|and|is|give|tell|show|would|price|cost|will|does|do)\b"
    ):
        return None
    film = request.film
    length = request.find(rf"\b({LENGTH})")
    wanted = seconds(length[1]) if length else film.length_s
    size = next((px for name, px in RESOLUTIONS.items() if request.has(name)), film.board.brief.render.resolution)
    return Understood(answer=told(film, wanted, size))


def told(film: Film, length_s: float, resolution: int) -> str:
    """The estimate as a sentence."""
    brief = film.board.brief
    render = brief.render.model_copy(update={"length": None, "resolution": resolution})
    plan = estimate(length_s, brief.model_copy(update={"render": render}), film.usd_per_hour, film.usd_per_gb)
    money = f"${plan.total_usd:.2f}" if plan.total_usd else "$0.00 (no prices are set: everything runs on this machine)"
    return (
        f"{clock(length_s)} ({length_s:.0f} s) at {resolution}p ({', '.join(render.aspect)}) would take about {plan.render_seconds:.0f} s of rendering from nothing, "
        f"{plan.files_mb:.0f} MB, and cost {money}. What is already drawn is not drawn again."
    )
