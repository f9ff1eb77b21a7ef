"""Transitions: ONE FILE EACH. A module declares NAME, TITLE, SECONDS, what it says (SAYS), how lively it is (ENERGY 0-1) and `frame(p, view) -> Mix` with p in 0-1 over the whole transition.

SAYS is one of `continues` (the thought goes on), `turns` (the next thing), `wakes` (a jolt), `opens` (into the heart of it), `closes` (the
end of a part). The outgoing picture lies below; the incoming one is drawn inside `clip` on top of it. p = 0 is the outgoing picture alone,
p = 1 the incoming one alone, exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from svg_kit.catalogue import modules
from svg_kit.elements import Node
from svg_kit.errors import unknown
from svg_kit.geometry import Box, Canvas
from svg_kit.looks import Look
from svg_kit.palette import Field

SAYS = ("continues", "turns", "wakes", "opens", "closes")


@dataclass(frozen=True, slots=True)
class View:
    """What a transition may depend on: both fields, the look, a seed, the direction (+1 as one reads from the left, -1 from the right) and
    the point (px) that each scene turns on, None = the optical centre."""

    canvas: Canvas
    look: Look
    outgoing: Field
    incoming: Field
    seed: int
    direction: int = 1
    out_focus: tuple[float, float] | None = None
    in_focus: tuple[float, float] | None = None

    @property
    def leaving(self) -> tuple[float, float]:
        return self.out_focus or (self.canvas.width / 2, self.canvas.height * 0.42)

    @property
    def arriving(self) -> tuple[float, float]:
        return self.in_focus or (self.canvas.width / 2, self.canvas.height * 0.42)


@dataclass(frozen=True, slots=True)
class Part:
    """A rectangle of the outgoing picture and by how much it has moved (px)."""

    box: Box
    offset: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Duotone:
    """Two inks by luma (Rec. 601, 0-1): `low` is printed in `first`, `high` in `second`, what lies between and beyond on the line through both."""

    first: str
    second: str
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True, slots=True)
class Mix:
    """How two pictures make one; lengths in design px.

    `clip` is path data ("" = everywhere), filled by the non-zero rule. A picture is scaled about its `_at`, then moved by its `_offset`. `parts`:
    the outgoing picture in pieces instead of whole. `duotone`: the outgoing picture in two inks. `between` is painted over the outgoing picture and beneath the incoming one, `over` above both. `blur` is the
    standard deviation (x, y) of a Gaussian on both pictures together, without `over`. Only shapes are painted in `between` and `over`.
    """

    clip: str = ""
    out_offset: tuple[float, float] = (0, 0)
    in_offset: tuple[float, float] = (0, 0)
    out_scale: float = 1.0
    in_scale: float = 1.0
    out_at: tuple[float, float] = (0, 0)
    in_at: tuple[float, float] = (0, 0)
    in_opacity: float = 1.0
    parts: tuple[Part, ...] = ()
    duotone: Duotone | None = None
    between: tuple[Node, ...] = ()
    blur: tuple[float, float] = (0, 0)
    over: tuple[Node, ...] = ()


OLD, NEW = Mix(in_opacity=0.0), Mix()


def end(p: float) -> Mix:
    """The one picture that stands at an end of a transition: for p <= 0 the outgoing one, else the incoming one."""
    return OLD if p <= 0 else NEW


def catalogue() -> dict[str, ModuleType]:
    return modules(__name__, "NAME")


def transition(name: str) -> ModuleType:
    """Raises UnknownName with the nearest transition."""
    if name not in catalogue():
        raise unknown("transition", name, [*catalogue(), "cut"])
    return catalogue()[name]
