"""The numerals of list.index: each is one numeral at any time, warm while it is spoken of and quiet after."""

from __future__ import annotations

import pytest

from svg_kit.compose import compose
from svg_kit.elements import Text
from svg_kit.geometry import Canvas
from svg_kit.palette import Brand, field
from svg_kit.stage import FrameSpec
from tools.checks._placed import placed

BRAND = Brand("#0B5FFF", ("#FFFFFF", "#0A1A33"), "#FFB020")
ITEMS = [{"text": "Never swim alone"}, {"text": "Go in slowly"}, {"text": "Know where you get out"}]


def fills(at: float) -> dict[str, list[str]]:
    """Numeral -> the colours in which it can be seen."""
    cues = {"item.0": 0.5, "item.1": 2.0, "item.2": 3.5}
    scene = compose(FrameSpec("list.index", {"items": ITEMS}, Canvas.of("16:9"), "tide", BRAND, cues=cues))
    seen: dict[str, list[str]] = {}
    for place in placed(scene, at):
        if isinstance(place.node, Text) and place.node.role == "art" and place.opacity > 0:
            seen.setdefault(place.node.text, []).append(place.node.fill)
    return seen


@pytest.mark.parametrize(("at", "warm"), [(1.9, "1"), (3.4, "2"), (5.0, "3")])
def test_one_numeral_in_one_colour_at_a_time(at, warm):
    accent = field("tide", BRAND, "night").accent
    seen = fills(at)
    assert all(len(colours) == 1 for colours in seen.values()), seen
    assert [numeral for numeral, (colour,) in seen.items() if colour == accent] == [warm]
