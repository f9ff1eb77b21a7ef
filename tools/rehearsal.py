"""A film's clock before anybody has spoken: words at the default pace. For looking at scenes while they are being thought of."""

from __future__ import annotations

from film.script import Span
from film.speech import SpanSpeech, Speech, WordTiming
from film.storyboard import Storyboard
from film.timeline import Timeline
from tools.text.pace import token_seconds
from tools.timeline import build_timeline, resolve_cues


def rehearse(board: Storyboard) -> tuple[Storyboard, Timeline]:
    """The storyboard with its cues resolved, and the timeline, as estimated from the words alone."""
    spans = board.script.spans()
    said = [_said(spans[sid]) for segment in board.segments for sid in segment.spans]
    timeline = build_timeline(board, Speech(voice="rehearsal", spans=said), board.brief.render.fps)
    return resolve_cues(board, timeline), timeline


def _said(span: Span) -> SpanSpeech:
    words, at = [], 0.0
    for i, token in enumerate(span.tokens):
        length = token_seconds(token.text)
        words.append(WordTiming(token=i, text=token.text, spoken=token.text, start=round(at, 4), end=round(at + length, 4)))
        at += length
    return SpanSpeech(span_id=span.span_id, voice="rehearsal", audio="", rate=16_000, duration=round(max(at, 0.3), 4), words=words)
