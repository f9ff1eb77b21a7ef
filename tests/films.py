"""Small films for tests: a storyboard, its speech and timeline without a voice."""

from __future__ import annotations

from collections.abc import Sequence

from film.brief import BrandKit, Brief
from film.script import Line, Script, Span, Token
from film.speech import SpanSpeech, Speech, WordTiming
from film.storyboard import Cue, Segment, Storyboard, Transform, VisualSpec


def storyboard(sentences: Sequence[str], per_segment: int = 1, language: str = "en", pause_s: float = 0.35) -> Storyboard:
    """One line per sentence; a segment holds `per_segment` lines and cues the first word of its first span."""
    lines = [
        Line(line_id=f"l{i:03}", spans=[Span(span_id=f"l{i:03}.1", tokens=[Token(text=t) for t in s.split()])])
        for i, s in enumerate(sentences, 1)
    ]
    segments = []
    for k, at in enumerate(range(0, len(lines), per_segment), 1):
        spans = [line.spans[0].span_id for line in lines[at : at + per_segment]]
        moves = [Transform(layer="title", cue=Cue(on="word", span=spans[0], token=0)), Transform(layer="b", cue=Cue(on="share", share=1.0))]
        spec = VisualSpec(template_id="test", transforms=moves)
        segments.append(Segment(segment_id=f"seg_{k:03}", role="context", spans=spans, visual_spec=spec, pause_after_s=pause_s))
    return Storyboard(
        brief=Brief(script=""), brandkit=BrandKit(), look="test", script=Script(lines=lines, language=language), segments=segments
    )


def speech(board: Storyboard, second_per_letter: float = 0.065) -> Speech:
    """Every word lasts as long as its letters say."""
    spans = []
    for span in board.script.spans().values():
        at, words = 0.03, []
        for i, token in enumerate(span.tokens):
            end = at + second_per_letter * len(token.text)
            words.append(WordTiming(token=i, text=token.text, spoken=token.text, start=round(at, 4), end=round(end, 4)))
            at = end + 0.01
        spans.append(SpanSpeech(span_id=span.span_id, voice="test:voice", audio="", rate=16000, duration=round(at + 0.06, 4), words=words))
    return Speech(voice="test:voice", spans=spans)
