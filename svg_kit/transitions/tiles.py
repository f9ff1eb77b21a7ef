"""Tiles: a chequered floor of the next picture, every second tile first, in a slant across the frame."""

from __future__ import annotations

from svg_kit.elements import rect_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "tiles", "Tiles", 0.6
SAYS, ENERGY = "turns", 0.7
TILE, SLANT, SECOND = 216.0, 0.32, 0.24


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    columns, rows = round(w / TILE), round(h / TILE)
    a, b = w / columns, h / rows
    clip = ""
    for i in range(columns):
        for j in range(rows):
            along = i if view.direction > 0 else columns - 1 - i
            wait = SLANT * (along + j) / (columns + rows - 2) + SECOND * ((i + j) % 2)
            size = EASINGS["heave"]((p - wait) / (1 - SLANT - SECOND))
            if size > 0:
                x, y = round((i + 0.5 - size / 2) * a), round((j + 0.5 - size / 2) * b)
                clip += rect_d(x, y, round((i + 0.5 + size / 2) * a) - x, round((j + 0.5 + size / 2) * b) - y)
    return Mix(clip=clip) if clip else Mix(in_opacity=0.0)
