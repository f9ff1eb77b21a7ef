"""Which moves are legal now. Pure: state in, moves out; the first one is what a film without a director's mind does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.state import Move

MOST_AGAIN = 2  # times that a director may send work back


def legal_moves(state: Mapping[str, Any], *, review: bool) -> list[Move]:
    """Legal moves in order of preference. `review` asks for a human's eye on the storyboard.

    Before the film is drawn its scenes may be thought up again, or looked at again, a bounded number of times.
    """
    if state.get("status") in (None, "PENDING"):
        return ["validate"]
    steps: list[tuple[bool, Move]] = [
        (not state.get("script"), "script"),
        (not state.get("storyboard"), "storyboard"),
        (not state.get("timeline"), "voice"),
        (state.get("styled") != state.get("storyboard"), "style"),
        (review and not state.get("reviewed"), "review"),
        (state.get("drawn") != state.get("timeline"), "render"),
        (not state.get("sound"), "sound"),
        (not state.get("films"), "assemble"),
        (not state.get("checked"), "qa"),
        (not state.get("delivered"), "deliver"),
    ]
    needed: list[Move] = [move for wanting, move in steps if wanting]
    wanted: list[Move] = needed[:1] or ["finish"]
    again: list[Move] = ["style", "storyboard"]
    may = wanted[0] in ("render", "review") and state.get("again", 0) < MOST_AGAIN
    return wanted + again if may else wanted


def sent_back(state: Mapping[str, Any], move: Move, why: str) -> dict[str, Any]:
    """What changes in the state when work is done again: what follows from it is no longer there."""
    gone = {"styled": ""} if move == "style" else {"styled": "", "storyboard": "", "timeline": ""}
    return {**gone, "again": state.get("again", 0) + 1, "notes": why}
