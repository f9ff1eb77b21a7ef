"""What a conversation knows of the film: the storyboard, what was spoken of last, and the job's own records."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from film.edit import Revision
from film.storyboard import Segment, Storyboard


@dataclass(frozen=True)
class Film:
    """`last`: the segment spoken of last. `chosen`: the segment that answers "which one?". `findings` and `audit` as in report.json and
    audit.jsonl; `history`: revisions, oldest first. Prices in US dollars."""

    board: Storyboard
    last: str = ""
    chosen: str = ""
    findings: Sequence[Mapping[str, Any]] = ()
    audit: Sequence[Mapping[str, Any]] = ()
    history: Sequence[Revision] = ()
    usd_per_hour: float = 0.0
    usd_per_gb: float = 0.0

    @property
    def length_s(self) -> float:
        return sum(s.duration_sec for s in self.board.segments)

    @property
    def words(self) -> frozenset[str]:
        """All words that the film says or shows, in lower case."""
        shown = " ".join(f"{s.script_text} {s.visual_spec.slots}" for s in self.board.segments)
        return frozenset(re.findall(r"[^\W\d_]+", shown.lower()))

    def start(self, segment_id: str) -> float:
        """Seconds at which a scene begins."""
        at = 0.0
        for segment in self.board.segments:
            if segment.segment_id == segment_id:
                break
            at += segment.duration_sec
        return at

    def at(self, seconds: float) -> Segment | None:
        """The scene that shows at this time; None after the end."""
        end = 0.0
        for segment in self.board.segments:
            end += segment.duration_sec
            if seconds < end:
                return segment
        return None

    def number(self, segment_id: str) -> int:
        return next(i for i, s in enumerate(self.board.segments, 1) if s.segment_id == segment_id)

    def segment(self, segment_id: str) -> Segment:
        return next(s for s in self.board.segments if s.segment_id == segment_id)

    def line_text(self, line_id: str) -> str:
        return next(line.text for line in self.board.script.lines if line.line_id == line_id)

    def name(self, segment: Segment) -> str:
        """How a scene is called to a person: `3 (“A heat pump works…”, 0:14)`."""
        return f"{self.number(segment.segment_id)} (“{short(segment.script_text, 34)}”, {clock(self.start(segment.segment_id))})"


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def short(text: str, limit: int) -> str:
    """The text, or its first words and an ellipsis."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def listed(items: Sequence[str], word: str = "and") -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else "none"
