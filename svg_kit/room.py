"""Where things may stand: the ground line of the fields, and the room above it that words may use."""

from __future__ import annotations

from svg_kit.geometry import Box, Canvas
from svg_kit.logo_bug import reserved
from svg_kit.stage import Stage

AIR = 34
LOGO_AIR = 48
"""Below a logo: some templates begin a little above their room, for type that has air of its own."""


def ground_y(canvas: Canvas) -> float:
    """The line between picture and ground, as the fields draw it."""
    return canvas.height * (0.765 if canvas.vertical else 0.80)


def stand_y(canvas: Canvas) -> float:
    """Where a subject puts its feet: a little in front of the ground's edge."""
    return ground_y(canvas) + 14


def room(stage: Stage) -> Box:
    """The content area less the ground strip and the logo's clear space: text stands on one calm field here."""
    c = stage.canvas
    area = c.content
    top, bottom = area.y, min(area.bottom, ground_y(c) - AIR)
    clear = reserved(stage.spec.logo, c)
    if clear is not None and clear.cy < c.height / 2:
        top = max(top, clear.bottom + LOGO_AIR)
    elif clear is not None:
        bottom = min(bottom, clear.y - 12)
    return Box(area.x, top, area.w, bottom - top)
