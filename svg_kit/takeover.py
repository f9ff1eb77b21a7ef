"""Slots of one form as those of another: what templates say in FROM."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def enumerated(
    slots: Mapping[str, Any], *, least: int = 2, most: int = 6, titled: bool = False, icons: bool | None = None
) -> dict[str, Any] | None:
    """Title and items of a list or a process; None where they do not suit. `icons` True: every item must have one; False: they are left out.
    A process with a figure keeps its own form: no other shows the figure."""
    found = slots.get("items") or []
    if not least <= len(found) <= most or slots.get("figure") or (titled and not slots.get("title")):
        return None
    if icons and not all(item.get("icon") for item in found):
        return None
    items = [{k: item[k] for k in ("text", "icon") if item.get(k) and (k == "text" or icons is not False)} for item in found]
    if not all(item.get("text") for item in items):
        return None
    return ({"title": slots["title"]} if slots.get("title") else {}) | {"items": items}
