"""What a job costs, in US dollars, by kind; entries are only ever added."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from film.schema import Document, Part

CostKind = Literal["llm", "tts", "compute", "storage"]


class CostEntry(Part):
    kind: CostKind
    what: str
    usd: float = Field(ge=0)
    units: float = 0
    unit: str = ""


class CostLedger(Document):
    schema_name: ClassVar[str] = "costs"
    entries: list[CostEntry] = Field(default_factory=list)

    @property
    def total_usd(self) -> float:
        return round(sum(e.usd for e in self.entries), 6)

    def by_kind(self) -> dict[str, float]:
        kinds: tuple[CostKind, ...] = ("llm", "tts", "compute", "storage")
        return {k: round(sum(e.usd for e in self.entries if e.kind == k), 6) for k in kinds}


class Estimate(Document):
    """What a job will take before it is made. `range` is the factor either way."""

    schema_name: ClassVar[str] = "estimate"
    frames: int
    film_seconds: float
    render_seconds: float
    encode_hours: float
    files_mb: float
    usd: dict[str, float]
    range: tuple[float, float] = (0.7, 1.5)

    @property
    def total_usd(self) -> float:
        return round(sum(self.usd.values()), 6)
