"""Time of the film from what was spoken: spans one after another, segments on whole frames, cues in seconds.

Owns every pause. Knows nothing of audio samples or pictures.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

from film.errors import BadInput, OurFault
from film.script import Line, Script
from film.speech import Speech
from film.storyboard import Cue, Segment, Storyboard
from film.timeline import TimedSegment, TimedSpan, TimedWord, Timeline
from tools.text.pace import speech_seconds
from tools.text.scripts import is_cjk_language

LEAD_IN_S = 0.25  # before the first word of the film
HOLD_S = 1.5  # after the last word of the film
COMMA_S, SENTENCE_S, PARAGRAPH_S = 0.22, 0.38, 0.50
AUTOMATIC_S = 0.8  # the longest pause that nobody wrote: 0.9 s between words with the little silence at the ends of spans
BEFORE_WORD_S = 0.12  # a cut falls this long before the next segment's first word
MIN_PACE, MAX_PACE = 0.9, 1.15
MIN_PAUSES, MAX_PAUSES = 0.7, 1.6
LIMIT_S = 600.0


def build_timeline(storyboard: Storyboard, speech: Speech, fps: int, pause_scale: float = 1.0) -> Timeline:
    """Lays the spans of all segments one after another.

    Raises OurFault `timeline.no_speech` for a span that was not spoken.
    """
    spoken = speech.by_span()
    pauses = span_pauses(storyboard, pause_scale)
    tokens = storyboard.script.spans()
    between = not is_cjk_language(storyboard.script.language)  # what stands between the last word of a span and the next span
    at = LEAD_IN_S
    placed: list[tuple[Segment, list[TimedSpan], list[TimedWord]]] = []
    for segment in storyboard.segments:
        spans: list[TimedSpan] = []
        words: list[TimedWord] = []
        for span_id in segment.spans:
            said = spoken.get(span_id)
            if said is None:
                raise OurFault("timeline.no_speech", f"Span {span_id} of {segment.segment_id} was not spoken.")
            spaces = [token.space for token in tokens[span_id].tokens[:-1]] + [between]
            spans.append(
                TimedSpan(span_id=span_id, line_id=span_id.rpartition(".")[0], start=round(at, 4), end=round(at + said.duration, 4))
            )
            words += [
                TimedWord(span_id=span_id, token=w.token, text=w.text, start=round(at + w.start, 4), end=round(at + w.end, 4), space=space)
                for w, space in zip(said.words, spaces)
            ]
            at += said.duration + pauses[span_id]
        placed.append((segment, spans, words))
    return Timeline(fps=fps, segments=_tiled(placed, fps, at))


def span_pauses(storyboard: Storyboard, scale: float = 1.0) -> dict[str, float]:
    """Silence in s after each span; the last one has the closing hold. What a person wrote is neither scaled nor limited."""
    written = written_pauses(storyboard)
    own = {span_id: min(s * scale, AUTOMATIC_S) for span_id, s in _automatic_pauses(storyboard).items()}
    return {span_id: own.get(span_id, HOLD_S) + s for span_id, s in written.items()}


def written_pauses(storyboard: Storyboard) -> dict[str, float]:
    """Seconds after each span that a person asked for: by a (pause) in the script, or by a `pause_after_s` longer than any automatic one."""
    out = {span_id: 0.0 for segment in storyboard.segments for span_id in segment.spans}
    for segment in storyboard.segments:
        if segment.pause_after_s > AUTOMATIC_S:
            out[segment.spans[-1]] = segment.pause_after_s
    last = storyboard.segments[-1]
    out[last.spans[-1]] = max(last.pause_after_s - HOLD_S, 0.0)  # more than the hold that every film has
    for line in storyboard.script.lines[:-1]:
        out[line.spans[-1].span_id] += line.pause_s
    return out


def _automatic_pauses(storyboard: Storyboard) -> dict[str, float]:
    """Seconds after each span but the last that follow from the text, or from a segment's short `pause_after_s`."""
    lines = {span.span_id: line for line in storyboard.script.lines for span in line.spans}
    order = [(segment, span_id) for segment in storyboard.segments for span_id in segment.spans]
    out: dict[str, float] = {}
    for (segment, span_id), (_, after) in itertools.pairwise(order):
        if segment.spans[-1] != span_id:
            out[span_id] = natural_pause(lines[span_id], lines[after])
        else:
            out[span_id] = segment.pause_after_s if segment.pause_after_s <= AUTOMATIC_S else 0.0
    return out


def natural_pause(line: Line, after: Line) -> float:
    if line.line_id == after.line_id:
        return COMMA_S
    return SENTENCE_S if line.paragraph == after.paragraph else PARAGRAPH_S


def _tiled(placed: Sequence[tuple[Segment, list[TimedSpan], list[TimedWord]]], fps: int, end_s: float) -> list[TimedSegment]:
    """Boundaries on whole frames inside the pause, about 0.12 s and at least one frame before the next segment's first sound."""
    starts = [0]
    for (_, before, _), (_, spans, _) in itertools.pairwise(placed):
        gap = spans[0].start - before[-1].end
        cut = spans[0].start - min(BEFORE_WORD_S, gap / 2)
        frame = min(round(cut * fps), int(spans[0].start * fps) - 1)
        starts.append(max(frame, starts[-1] + 1))
    ends = [*starts[1:], max(round(end_s * fps), starts[-1] + 1)]
    return [
        TimedSegment(segment_id=segment.segment_id, start_frame=start, end_frame=end, spans=spans, words=words)
        for (segment, spans, words), start, end in zip(placed, starts, ends)
    ]


def resolve_cues(storyboard: Storyboard, timeline: Timeline) -> Storyboard:
    """A copy with `duration_sec` of each segment and `time` (s, local to the segment) of each transform filled in."""
    timed = {segment.segment_id: segment for segment in timeline.segments}
    segments = [_resolved(segment, timed[segment.segment_id], timeline.fps) for segment in storyboard.segments]
    return storyboard.model_copy(update={"segments": segments})


def _resolved(segment: Segment, timed: TimedSegment, fps: int) -> Segment:
    duration = Fraction(timed.frames, fps)
    starts = {(word.span_id, word.token): word.start for word in timed.words}
    origin = Fraction(timed.start_frame, fps)
    moves = [
        move.model_copy(update={"time": _cue_time(move.cue, starts, float(origin), float(duration), 1 / fps)})
        for move in segment.visual_spec.transforms
    ]
    spec = segment.visual_spec.model_copy(update={"transforms": moves})
    return segment.model_copy(update={"visual_spec": spec, "duration_sec": round(float(duration), 6)})


def _cue_time(cue: Cue, starts: dict[tuple[str, int], float], origin: float, duration: float, frame: float) -> float:
    """Local s, at least 0 and before the segment's last frame ends. A word that is not in the segment counts as its start."""
    base = 0.0
    if cue.on == "word":
        base = starts.get((cue.span, cue.token), origin) - origin
    elif cue.on == "share":
        base = cue.share * duration
    return round(min(max(base + cue.offset_s, 0.0), max(duration - frame, 0.0)), 4)


def scalable_pauses_s(storyboard: Storyboard) -> float:
    """Sum of the pauses that `fit_length` may scale: neither the closing hold nor what a person wrote."""
    return sum(_automatic_pauses(storyboard).values())


def fit_length(target_s: float, speech_s: float, pauses_s: float) -> tuple[float, float]:
    """(pace, pause scale) that bring speech (at pace 1) and scalable pauses nearest to `target_s`, pace touched as little as possible.

    Both stay in their ranges: 0.9-1.15 and 0.7-1.6; a target out of reach gets the nearest end.
    """
    room = max(target_s - LEAD_IN_S - HOLD_S, 0.1)
    scale = min(max((room - speech_s) / pauses_s, MIN_PAUSES), MAX_PAUSES) if pauses_s > 0 else 1.0
    left = max(room - pauses_s * scale, 0.1)
    return round(min(max(speech_s / left, MIN_PACE), MAX_PACE), 4), round(scale, 4)


def speech_seconds_estimate(script: Script) -> float:
    """Planned length in s of the whole film: words at the default pace, pauses between sentences included, plus asked pauses."""
    tokens = [token.text for line in script.lines for span in line.spans for token in span.tokens]
    return speech_seconds(tokens) + sum(line.pause_s for line in script.lines) + LEAD_IN_S + HOLD_S


def refuse_too_long(needed_s: float, max_duration_s: float | None = None) -> None:
    """Raises BadInput `script.too_long` when even the quickest natural pace does not fit; `needed_s` is at pace 1."""
    quickest = needed_s / MAX_PACE
    limit = min(max_duration_s or LIMIT_S, LIMIT_S)
    if quickest > limit:
        what = "films are at most 10 minutes" if limit == LIMIT_S else f"--max-duration is {limit:g} s"
        needs = f"This script needs {quickest:.0f} s even when read quickly ({needed_s:.0f} s at a natural pace)"
        message = f"{needs}, and {what}; shorten it or raise the limit."
        raise BadInput("script.too_long", message)
