"""Background fields: ONE FILE EACH: `draw(backdrop)` gives all nodes, `front(backdrop)` the near ground alone. They stand still: painted once, copied every frame."""

from __future__ import annotations

import importlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from svg_kit.elements import Node
from svg_kit.errors import unknown
from svg_kit.geometry import Box, Canvas
from svg_kit.looks import Look
from svg_kit.palette import Field


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What a field or a set may depend on. `calm` boxes hold text: detail keeps out of them; `taken` ones hold the subjects."""

    field: Field
    look: Look
    canvas: Canvas
    seed: int
    variant: int
    calm: tuple[Box, ...]
    taken: tuple[Box, ...] = ()

    @property
    def text_bottom(self) -> float:
        """Lower edge of the lowest text: the far picture stays below it where it can."""
        return max((b.bottom for b in self.calm), default=0.0)

    def rng(self, salt: str) -> random.Random:
        return random.Random(f"{self.seed}/{self.variant}/{self.field.name}/{salt}")

    @property
    def ground_y(self) -> float:
        """Where things stand: the line between picture and ground, above the captions."""
        return self.canvas.height * (0.80 if not self.canvas.vertical else 0.765)

    def free(self, box: Box) -> bool:
        """Nothing that matters stands there: no words, no subject."""
        return not any(box.overlaps(other) for other in (*self.calm, *self.taken))

    def clear(self, x: float, y: float, air: float = 24) -> bool:
        return not any(b.x - air < x < b.right + air and b.y - air < y < b.bottom + air for b in self.calm)


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    return tuple(sorted(p.stem for p in Path(__file__).parent.glob("*.py") if p.stem not in ("__init__", "grain")))


def backdrop(field: Field, look: Look, canvas: Canvas, seed: int, variant: int, calm: Sequence[Box]) -> list[Node]:
    """The nodes of the field's background."""
    return _module(field, variant).draw(Backdrop(field, look, canvas, seed, variant, tuple(calm)))


def front(field: Field, look: Look, canvas: Canvas, seed: int, variant: int) -> list[Node]:
    """The near ground alone, to stand in front of something that rises from behind it."""
    return _module(field, variant).front(Backdrop(field, look, canvas, seed, variant, ()))


def _module(field: Field, variant: int) -> ModuleType:
    name = field.backdrop[variant % len(field.backdrop)]
    if name not in names():
        raise unknown("background", name, names())
    return importlib.import_module(f"svg_kit.fields.{name}")
