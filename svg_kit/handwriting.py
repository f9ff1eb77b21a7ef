"""Words that somebody has written: a letter, the border of a photograph."""

from __future__ import annotations

from dataclasses import replace

from svg_kit.stage import Stage
from svg_kit.typography import TypeStyle

HAND = "Caveat"


def hand(stage: Stage, style: TypeStyle, weight: int) -> TypeStyle:
    """The style in handwriting; a brand that says which faces it is set in keeps them. Scripts that the hand lacks are in their own type."""
    return style if stage.spec.brand.own else replace(style, family=HAND, weight=weight, tracking=0.0)
