"""What was spoken and when: seconds are those of the voice's own audio, resolved to frames only by the timeline."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from film.schema import Document, Part


class WordTiming(Part):
    """One per token of the span, in order. `start`/`end` in s from the start of the span's audio; `spoken` is the normalised text."""

    token: int
    text: str
    spoken: str
    start: float
    end: float


class SpanSpeech(Part):
    """`audio` is the artifact hash of mono 16-bit PCM at `rate`; `duration` in s."""

    span_id: str
    voice: str
    audio: str
    rate: int
    duration: float
    words: list[WordTiming]


class Speech(Document):
    schema_name: ClassVar[str] = "speech"
    voice: str
    pace: float = 1.0
    spans: list[SpanSpeech]
    fallbacks: list[str] = Field(default_factory=list)

    def by_span(self) -> dict[str, SpanSpeech]:
        return {s.span_id: s for s in self.spans}
