"""Looks are data: one JSON file each. A look says type, shape, texture, fields and motion; templates ask it, never name it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from svg_kit.errors import unknown

HERE = Path(__file__).parent


class _Tokens(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Face(_Tokens):
    """`family` "" takes the brand's first font for display roles and its second for the others."""

    family: str = ""
    weight: int
    tracking: float = 0.0
    leading: float = 1.1


class Tone(_Tokens):
    """A colour rule: the role's colour, moved to lightness `L` with its chroma times `c`; L absent = the exact colour.

    With a `hue` (degrees) it is the look's own paper or slate: `c` is then the chroma itself."""

    of: str
    L: float | None = None
    c: float = 1.0
    hue: float | None = None


class FieldTokens(_Tokens):
    """A colour field: its ground and three planes, far to near, and which background is drawn on it."""

    ground: Tone
    planes: tuple[Tone, Tone, Tone]
    pop: Tone
    backdrop: tuple[str, ...]


Entrance = Literal["rise", "press", "print", "stamp", "write"]
Halo = Literal["glow", "rays", "screen", "ring", "sheet", "none"]


class Look(_Tokens):
    """`contour` px: ink line around objects; `shadow` px: hard offset copy; `grain` 0-1; `radius` px of plates and cards.

    `entrance`: how words come (`svg_kit/entrances.py`). `halo`: what lies behind a printed subject (`svg_kit/halos.py`). `sets`: whether scenes may
    play in drawn places. `chroma`: what is left of the natural colours of things and people, 0-1. `primary_transition` makes most cuts,
    `accent_transitions` the rest."""

    name: str
    title: str
    description: str
    suits: tuple[str, ...]
    default_fonts: tuple[str, str]
    display: Face
    figure: Face
    body: Face
    label: Face
    caption: Face
    contour: float
    shadow: tuple[float, float]
    grain: float
    radius: float
    emphasis: str
    pictogram: str
    fields: dict[str, FieldTokens]
    captions: str
    transition: str
    entrance: Entrance = "rise"
    halo: Halo = "glow"
    sets: bool = True
    chroma: float = 1.0
    primary_transition: str = "wipe"
    accent_transitions: tuple[str, ...] = ()


@lru_cache(maxsize=32)
def load(name: str) -> Look:
    """Raises UnknownName with the nearest look."""
    if name not in names():
        raise unknown("look", name, names())
    return Look.model_validate_json((HERE / f"{name}.json").read_text())


def names() -> list[str]:
    return sorted(p.stem for p in HERE.glob("*.json"))


def dump() -> list[dict]:
    return [json.loads((HERE / f"{n}.json").read_text()) for n in names()]
