"""Which moves are legal now. Pure: state in, moves out; the first one is what a film without a director's mind does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.state import Move


def legal_moves(state: Mapping[str, Any], *, review: bool) -> list[Move]:
    """Legal moves in order of preference. `review` asks for a human's eye on the storyboard."""
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
    wanted: list[Move] = [move for needed, move in steps if needed]
    return wanted[:1] or ["finish"]
