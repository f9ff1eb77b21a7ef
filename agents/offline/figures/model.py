"""What a figure is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["percent", "money", "degrees", "number", "date", "year", "range", "ratio", "time"]


@dataclass(frozen=True)
class Figure:
    """Tokens `[start, end)`. `display` is the figure as the screen shows it; `value` is the number before `suffix`.

    `noun` are the tokens `[end, noun_end)` of what is counted. `change` is +1 or -1 after words such as "up" or "fell by".
    `salience` 0-1 says how much it deserves a scene.
    """

    kind: Kind
    display: str
    start: int
    end: int
    value: float | None = None
    decimals: int = 0
    prefix: str = ""
    suffix: str = ""
    noun_end: int = 0
    change: int = 0
    spelled: bool = False
    salience: float = 0.5
    high: float | None = None


@dataclass(frozen=True)
class Change:
    """`from 4.1% to 2.6%`."""

    before: Figure
    after: Figure
