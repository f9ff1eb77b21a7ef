"""No black picture: no stretch of 0.3 s in which 99.9 % of the pixels are black (luma 20 of 255 and less, limited range). Source: issue 2."""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks._runs import runs
from tools.checks.context import FilmContext

STAGE = "film"
LIT, LEAST_S = 0.001, 0.3


def check(context: FilmContext) -> list[Finding]:
    """`picture.black` (error), `picture.none` (error) when nothing can be decoded."""
    film = context.film
    if not len(film.lit):
        return [found("picture.none", "error", "The film has no picture.", "Render it again.")]
    out = []
    for start, end in runs(film.lit < LIT):
        if (end - start) / film.fps >= LEAST_S - 1e-6:
            seconds, at = (end - start) / film.fps, start / film.fps
            out.append(
                found(
                    "picture.black",
                    "error",
                    f"The picture is black for {seconds:.1f} s from {at:.1f} s on.",
                    "Render that piece again.",
                    time_s=at,
                    seconds=seconds,
                )
            )
    return out
