"""What a figure is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["percent", "share", "money", "degrees", "number", "date", "year", "range", "ratio", "time"]


@dataclass(frozen=True)
class Figure:
    """Tokens `[start, end)`. `display` is the figure as the screen shows it; `value` is the number before `suffix`.

    `noun` are the tokens `[end, noun_end)` of what is counted. `change` is +1 or -1 after words such as "up" or "fell by".
    `qualified` is where its comparator begins (`up to 40`, `more than 5 million`), -1 when it has none. A `share` is said in words
    (`one in three`, `two thirds of`), its value in per cent.
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
    qualified: int = -1


@dataclass(frozen=True)
class Change:
    """`from 4.1% to 2.6%`."""

    before: Figure
    after: Figure
