"""A finding: what a check saw. A finding is not an error."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from film.schema import Part

Severity = Literal["info", "warning", "error"]


class Where(Part):
    """Place of a finding; every part is optional. `box` is x, y, width, height in px of the frame."""

    segment_id: str = ""
    line_id: str = ""
    element: str = ""
    time_s: float | None = None
    box: tuple[float, float, float, float] | None = None


class Finding(Part):
    """`code` is `area.problem`, e.g. `text.overflow`."""

    code: str
    severity: Severity
    message: str
    where: Where = Field(default_factory=Where)
    evidence: dict[str, Any] = Field(default_factory=dict)
    fix_hint: str = ""
