"""Colours by name, and the fields of a look by colour."""

from __future__ import annotations

import re

from film.brief import HEX, hex_colour
from film.storyboard import Storyboard
from svg_kit.colour import to_lch
from svg_kit.looks import load
from svg_kit.palette import field
from tools.scenes import brand_of

NAMES = {
    "black": "#111111", "white": "#FFFFFF", "grey": "#808080", "gray": "#808080", "silver": "#C0C0C0", "red": "#D32F2F", "crimson": "#DC143C", "maroon": "#800000",
    "burgundy": "#800020", "scarlet": "#FF2400", "pink": "#E91E63", "magenta": "#C2185B", "coral": "#FF7F50", "salmon": "#FA8072", "orange": "#F57C00", "amber": "#FFB300",
    "gold": "#D4A017", "golden": "#D4A017", "yellow": "#FBC02D", "mustard": "#D4A017", "lime": "#7CB342", "green": "#2E7D32", "olive": "#808000", "mint": "#66CDAA",
    "emerald": "#046307", "forest green": "#228B22", "dark green": "#1B5E20", "light green": "#8BC34A", "teal": "#00796B", "turquoise": "#30B5AA", "cyan": "#0097A7",
    "aqua": "#0097A7", "blue": "#1E66D0", "light blue": "#64B5F6", "sky blue": "#4FA8E0", "dark blue": "#0D2C6B", "navy blue": "#0B1F4B", "navy": "#0B1F4B",
    "royal blue": "#2746C7", "cobalt": "#0047AB", "indigo": "#3F51B5", "violet": "#6A3FB5", "purple": "#7B1FA2", "lavender": "#A58FD8", "brown": "#6D4C41", "beige": "#E8DCC4",
    "cream": "#F5EBD7", "tan": "#C8A26B", "dark red": "#8B1A1A", "dark grey": "#333333", "dark gray": "#333333", "light grey": "#CCCCCC", "light gray": "#CCCCCC", "peach": "#FFB07C",
}  # fmt: skip
COLOUR = r"(?:#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|\b(?:" + "|".join(sorted(NAMES, key=len, reverse=True)) + r")\b)"
LIGHT_FIELDS = ("day", "paper")
NEAR_HUE, CHROMATIC, NEAR_LIGHT = 50.0, 0.025, 0.3


def hex_of(said: str) -> str:
    """`navy` or `#0b1f4b` -> `#0B1F4B`."""
    return hex_colour(said) if HEX.match(said) else NAMES[said]


def colours(said: str) -> list[str]:
    """As `#RRGGBB`, in order; where one is given by its digits, words beside it only describe (`our red is #cc0000`)."""
    found = re.findall(COLOUR, said)
    return [hex_of(c) for c in [c for c in found if c.startswith("#")] or found]


def grounds(board: Storyboard) -> dict[str, str]:
    """field name -> its colour in this film."""
    brand = brand_of(board.brandkit)
    return {name: field(board.look, brand, name).ground for name in load(board.look).fields}


def by_darkness(board: Storyboard) -> list[str]:
    """Field names, the darkest first."""
    known = grounds(board)
    return sorted(known, key=lambda name: (to_lch(known[name])[0], name))


def nearest_field(board: Storyboard, colour: str) -> str:
    """The field whose colour a person would call the same; "" when there is none."""
    light, chroma, hue = to_lch(colour)
    best, name = 1e9, ""
    for known, ground in grounds(board).items():
        own = to_lch(ground)
        turned = abs((own[2] - hue + 180) % 360 - 180)
        if chroma < CHROMATIC:
            fits = own[1] < 0.06 and abs(own[0] - light) < NEAR_LIGHT
        else:
            fits = own[1] > CHROMATIC and turned < NEAR_HUE
        away = turned / 90 + abs(own[0] - light)
        if fits and away < best:
            best, name = away, known
    return name
