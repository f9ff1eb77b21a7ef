"""Captions as files: SubRip, WebVTT and a plain transcript."""

from __future__ import annotations

from collections.abc import Sequence

from film.timeline import Timeline
from tools.captions.cues import CaptionCue
from tools.captions.width import text_of


def srt(cues: Sequence[CaptionCue]) -> str:
    """SubRip: numbered from 1, comma before the milliseconds."""
    blocks = [f"{i}\n{_clock(c.start, ',')} --> {_clock(c.end, ',')}\n" + "\n".join(c.texts) + "\n" for i, c in enumerate(cues, 1)]
    return "\n".join(blocks)


def vtt(cues: Sequence[CaptionCue], language: str = "") -> str:
    """WebVTT; `&`, `<` and `>` are escaped as its specification asks."""
    head = "WEBVTT\n" + (f"Language: {language}\n" if language else "")
    blocks = [
        f"{i}\n{_clock(c.start, '.')} --> {_clock(c.end, '.')}\n" + "\n".join(map(_escaped, c.texts)) + "\n" for i, c in enumerate(cues, 1)
    ]
    return head + "\n" + "\n".join(blocks)


def transcript(timeline: Timeline) -> str:
    """The film's words, one paragraph for each segment with its time in front."""
    rows = []
    for segment in timeline.segments:
        at = int(segment.start_frame / timeline.fps)
        rows.append(f"[{at // 60:02}:{at % 60:02}] {text_of(segment.words)}")
    return "\n\n".join(rows) + "\n"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(seconds: float, mark: str) -> str:
    ms = round(seconds * 1000)
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"
