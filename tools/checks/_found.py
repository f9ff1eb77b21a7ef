"""Short form of a finding."""

from __future__ import annotations

from typing import Any

from film.finding import Finding, Severity, Where
from svg_kit.geometry import Box


def found(code: str, severity: Severity, message: str, hint: str, *, segment: str = "", line: str = "", element: str = "",
          time_s: float | None = None, box: Box | None = None, **evidence: Any) -> Finding:  # fmt: skip
    """Numbers in `evidence` are rounded to three places; times are seconds of the film, boxes px of the design frame."""
    at = None if time_s is None else round(time_s, 3)
    corners = None if box is None else (round(box.x, 1), round(box.y, 1), round(box.w, 1), round(box.h, 1))
    where = Where(segment_id=segment, line_id=line, element=element, time_s=at, box=corners)
    plain = {k: round(v, 3) if isinstance(v, float) else v for k, v in evidence.items()}
    return Finding(code=code, severity=severity, message=message, where=where, evidence=plain, fix_hint=hint)


def quoted(text: str, longest: int = 40) -> str:
    return f'"{text}"' if len(text) <= longest else f'"{text[: longest - 1]}…"'
