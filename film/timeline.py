"""Time of the whole film, in frames at a rate. Seconds appear only as derived values at engine edges."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from film.schema import Document, Part


class TimedWord(Part):
    """A token on the film's clock. `start`/`end` in s from the start of the film."""

    span_id: str
    token: int
    text: str
    start: float
    end: float
    space: bool = True


class TimedSpan(Part):
    span_id: str
    line_id: str
    start: float
    end: float


class TimedSegment(Part):
    """Frames [start, end) of the film; `cues` are local seconds of each transform's layer."""

    segment_id: str
    start_frame: int
    end_frame: int
    spans: list[TimedSpan]
    words: list[TimedWord]

    @property
    def frames(self) -> int:
        return self.end_frame - self.start_frame


class Timeline(Document):
    schema_name: ClassVar[str] = "timeline"
    fps: int
    segments: list[TimedSegment]

    @property
    def frames(self) -> int:
        return self.segments[-1].end_frame

    def seconds(self, frame: int) -> Fraction:
        return Fraction(frame, self.fps)

    @property
    def duration_s(self) -> float:
        return float(Fraction(self.frames, self.fps))

    def words(self) -> list[TimedWord]:
        return [w for s in self.segments for w in s.words]
