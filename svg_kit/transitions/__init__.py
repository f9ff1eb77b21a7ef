"""Transitions: ONE FILE EACH. A module declares NAME, SECONDS and `frame(p, view) -> Mix` with p in 0-1 over the whole transition.

The outgoing picture lies below; the incoming one is drawn inside `clip` (path data; "" = everywhere) on top of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from svg_kit.catalogue import modules
from svg_kit.elements import Node
from svg_kit.errors import unknown
from svg_kit.geometry import Canvas
from svg_kit.looks import Look
from svg_kit.palette import Field


@dataclass(frozen=True, slots=True)
class View:
    """What a transition may depend on: both fields, the look, a seed and the direction (+1 or -1)."""

    canvas: Canvas
    look: Look
    outgoing: Field
    incoming: Field
    seed: int
    direction: int = 1


@dataclass(frozen=True, slots=True)
class Mix:
    """Offsets in px; opacity of the incoming picture; `over` is painted above both."""

    clip: str = ""
    out_offset: tuple[float, float] = (0, 0)
    in_offset: tuple[float, float] = (0, 0)
    in_opacity: float = 1.0
    over: tuple[Node, ...] = ()


def catalogue() -> dict[str, ModuleType]:
    return modules(__name__, "NAME")


def transition(name: str) -> ModuleType:
    """Raises UnknownName with the nearest transition."""
    if name not in catalogue():
        raise unknown("transition", name, [*catalogue(), "cut"])
    return catalogue()[name]
