"""The film is as long as agreed.

Rule: not over `max_duration_seconds` (an error), within 5 % of the asked length (a warning: nothing spoken is cut to reach it), at most
10 minutes of film and the closing hold. Source: contract.md, "Command line".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext

STAGE = "film"
TARGET_SHARE = 0.05


def check(context: FilmContext) -> list[Finding]:
    """`film.too_long` (error), `film.off_target` (warning)."""
    seconds = context.probe["video_s"]
    most, wanted = context.board.brief.constraints.max_duration_seconds, context.board.brief.render.length
    out = []
    if most is not None and seconds > most + 1 / context.timeline.fps:
        text = f"The film lasts {seconds:.1f} s; {most:g} s is the limit."
        out.append(found("film.too_long", "error", text, "Shorten the script or raise --max-duration.", seconds=seconds, limit_s=most))
    if wanted is not None and abs(seconds - wanted) > TARGET_SHARE * wanted:
        text = f"The film lasts {seconds:.1f} s; {wanted:g} s +-5 % was asked for."
        out.append(found("film.off_target", "warning", text, "Lengthen or shorten the script.", seconds=seconds, wanted_s=wanted))
    return out
