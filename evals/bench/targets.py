"""What the figures are held against: (case, figure, at most, what it says)."""

from __future__ import annotations

from typing import Any

TARGETS = (
    ("help", "wall_s", 0.3, "help appears"),
    ("minute", "wall_s", 20.0, "a 60 s film, cold"),
    ("minute", "preview_s", 3.0, "first playable preview"),
    ("minute", "peak_mb", 700, "memory of a 60 s film"),
    ("picture", "ratio", 1.25, "picture time over libx264 alone"),
    ("unchanged", "wall_s", 1.0, "an unchanged film"),
    ("one_word", "wall_s", 3.0, "a word on screen changed"),
    ("ten_minutes", "peak_mb", 700, "memory of a ten-minute film"),
    ("ten_minutes", "times_minute", 10.5, "ten minutes over one minute"),
)

PEERS = (("times", 7.0, "times as fast as {}"), ("still_times", 14.0, "times as fast as {}, holding still"))


def verdicts(results: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """One row per target that was measured."""
    rows = []
    for case, figure, most, said in TARGETS:
        value = results.get(case, {}).get(figure)
        if value is not None:
            rows.append({"what": said, "case": case, "figure": figure, "measured": value, "at_most": most, "holds": value <= most})
    for case, found in results.items():
        for figure, least, said in PEERS if case in ("remotion", "hyperframes") else ():
            rows.append(
                {
                    "what": said.format(case),
                    "case": case,
                    "figure": figure,
                    "measured": found[figure],
                    "at_least": least,
                    "holds": found[figure] >= least,
                }
            )
    return rows


def compared(results: dict[str, dict[str, Any]]) -> None:
    """Adds what follows from two cases: ten minutes in units of one."""
    if "minute" in results and "ten_minutes" in results:
        one, ten = results["minute"], results["ten_minutes"]
        ten["times_minute"] = round(ten["wall_s"] / one["wall_s"] * 600 / ten["film_s"] * one["film_s"] / 60, 2)
