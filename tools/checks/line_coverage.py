"""Every sentence is spoken, captioned and shown.

Rule: each span of the script has its time, all its tokens are timed in order, its words stand in exactly the caption cues of the film, it
belongs to one segment that has frames on the screen, and the sound in its window holds at least -45 dB where words are. Source: issue 2,
"QA on the finished file"; craft.md, "Story".
"""

from __future__ import annotations

from film.finding import Finding
from film.script import Line, Span
from film.timeline import TimedSegment
from tools.captions.width import text_of
from tools.checks._found import found, quoted
from tools.checks.context import FilmContext

STAGE = "film"
SPOKEN_DB = -45.0


def check(context: FilmContext) -> list[Finding]:
    """`coverage.not_timed`, `coverage.not_spoken`, `coverage.not_captioned`, `coverage.not_shown` (errors)."""
    homes = {timed.span_id: segment for segment in context.timeline.segments for timed in segment.spans}
    shown = {sid: segment for segment in context.board.segments for sid in segment.spans}
    captioned: dict[str, list[int]] = {}
    for cue in context.cues:
        for word in cue.words:
            captioned.setdefault(word.span_id, []).append(word.token)
    out = []
    for line in context.board.script.lines:
        for span in line.spans:
            home = homes.get(span.span_id)
            if home is None:
                out.append(_finding("coverage.not_timed", line, span, "has no time in the film", "Make the narration again.", None))
                continue
            out += _judge(context, line, span, home, captioned.get(span.span_id, []), span.span_id in shown)
    return out


def _judge(context: FilmContext, line: Line, span: Span, home: TimedSegment, captioned: list[int], shown: bool) -> list[Finding]:
    timed = next(t for t in home.spans if t.span_id == span.span_id)
    words = [w for w in home.words if w.span_id == span.span_id]
    out = []
    if text_of(words) != span.text:
        out.append(_finding("coverage.not_timed", line, span, "lacks the times of some words", "Make the narration again.", timed.start))
    elif not _loud(context, timed.start, timed.end):
        out.append(
            _finding(
                "coverage.not_spoken", line, span, "cannot be heard in its time", "Choose a voice that can say these words.", timed.start
            )
        )
    if sorted(set(captioned)) != list(range(len(span.tokens))):
        out.append(_finding("coverage.not_captioned", line, span, "is not wholly in the captions", "Make the captions again.", timed.start))
    if not shown or home.frames < 1 or timed.start >= home.end_frame / context.timeline.fps:
        out.append(
            _finding("coverage.not_shown", line, span, "belongs to no scene on the screen", "Give the span to a segment.", timed.start)
        )
    return out


def _loud(context: FilmContext, start: float, end: float) -> bool:
    """At least half of the window's loudest second is above the level of speech; a voice that says nothing leaves the ducked music."""
    import numpy as np

    window = context.sound.levels[round(start * 100) : max(round(end * 100), round(start * 100) + 1)]
    if not len(window):
        return False
    return float(np.percentile(window, 80)) > SPOKEN_DB


def _finding(code: str, line: Line, span: Span, text: str, hint: str, time_s: float | None) -> Finding:
    return found(code, "error", f"{line.line_id} {quoted(span.text)} {text}.", hint, line=line.line_id, element=span.span_id, time_s=time_s)
