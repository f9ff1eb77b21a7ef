"""Burned caption styles: ONE FILE EACH. A module declares NAME, TITLE and `draw(plan) -> (Group, tracks)`; "none" burns nothing."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from svg_kit.catalogue import modules
from svg_kit.errors import unknown
from svg_kit.geometry import Box, Canvas
from svg_kit.looks import Look
from svg_kit.palette import Brand, Field
from svg_kit.typography import TypeStyle


@dataclass(frozen=True, slots=True)
class Word:
    """`start`/`end` in s, local to the segment; `space` tells whether a space follows."""

    text: str
    start: float
    end: float
    space: bool = True


@dataclass(frozen=True, slots=True)
class CaptionCue:
    start: float
    end: float
    lines: tuple[tuple[Word, ...], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`keep_clear` is a box (the logo with its clear space) that captions may not touch."""

    cues: tuple[CaptionCue, ...]
    canvas: Canvas
    look: Look
    brand: Brand
    field: Field
    keep_clear: Box | None = None

    def style(self) -> TypeStyle:
        fonts = self.brand.fonts or self.look.default_fonts
        family = fonts[0] if len(fonts) == 1 else fonts[1]
        size = 60 if self.canvas.narrow else 46
        return TypeStyle(family, self.look.caption.weight, size, size * 0.6, 0.0, 1.5, role="caption")


def catalogue() -> dict[str, ModuleType]:
    return modules(__name__, "NAME")


def style(name: str) -> ModuleType:
    """Raises UnknownName with the nearest style."""
    if name not in catalogue():
        raise unknown("caption style", name, [*catalogue(), "none"])
    return catalogue()[name]
