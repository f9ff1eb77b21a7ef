"""Sound and picture are where the timeline planned them.

Rule: planned against measured within one frame (craft.md, "Sound"). Speech: the lag at which the sound's energy fits the planned words
best, over the film and over its halves, at most one frame and 20 ms (the measure's own spread) away from 0. Cuts: the picture's largest change within 5 frames of
a hard cut is on the planned frame, one frame's tolerance. Streams: both as long as the timeline, one frame and a half.
"""

from __future__ import annotations

from collections.abc import Iterator

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext

STAGE = "film"
MEASURE_S, REACH_S, CUT_REACH = 0.02, 0.5, 5
LEAST_GAIN = 0.08  # how much better the best lag must fit than the planned one before it counts
LEAST_CHANGE = 3.0  # luma steps: a cut that changes less cannot be found


def check(context: FilmContext) -> list[Finding]:
    """`sync.speech`, `sync.cut`, `sync.streams` (errors)."""
    return [*_streams(context), *_speech(context), *_cuts(context)]


def _streams(context: FilmContext) -> Iterator[Finding]:
    frame, planned = 1 / context.timeline.fps, context.timeline.duration_s
    video, audio = context.probe["video_s"], context.probe["audio_s"]
    if max(abs(video - planned), abs(audio - planned), abs(video - audio)) > 1.5 * frame + 1e-6:
        yield found(
            "sync.streams", "error", f"Picture {video:.3f} s, sound {audio:.3f} s, timeline {planned:.3f} s: they differ by more than a frame.",
            "Join the pieces and the sound again.", video_s=video, audio_s=audio, planned_s=planned,
        )  # fmt: skip


def _speech(context: FilmContext) -> Iterator[Finding]:
    words = context.timeline.words()
    middle = words[len(words) // 2].start
    limit = 1 / context.timeline.fps + MEASURE_S
    parts = [(words[0].start - 0.3, words[-1].end + 0.3)]
    if len(words) >= 40:
        parts += [(parts[0][0], middle), (middle, parts[0][1])]
    for start, end in parts:
        lag, gain = speech_lag(context, start, end)
        if abs(lag) > limit + 1e-6 and gain > LEAST_GAIN:
            yield found(
                "sync.speech", "error", f"From {max(0, start):.1f} to {end:.1f} s the voice is {abs(lag) * 1000:.0f} ms {'late' if lag > 0 else 'early'}.",
                "Lay the narration by the timeline again.", time_s=max(0.0, start), lag_s=lag, limit_s=limit, gain=gain,
            )  # fmt: skip
            return


def speech_lag(context: FilmContext, start: float, end: float) -> tuple[float, float]:
    """(lag in s at which the energy fits the planned words best, how much better than no lag). Steps of 10 ms."""
    import numpy as np

    levels = np.clip(context.sound.levels, -60, 0)
    planned = np.zeros(len(levels), np.float64)
    for word in context.timeline.words():
        planned[round(word.start * 100) : round(word.end * 100)] = 1.0
    a, b = max(0, round(start * 100)), min(len(levels), round(end * 100))
    reach = round(REACH_S * 100)
    mask = planned[a:b] - planned[a:b].mean()
    if b - a < 100 or not mask.any():
        return 0.0, 0.0
    padded = np.pad(levels, reach, mode="edge")
    scores = []
    for lag in range(-reach, reach + 1):
        heard = padded[a + reach + lag : b + reach + lag]
        spread = heard.std() * mask.std()
        scores.append(float(((heard - heard.mean()) * mask).mean() / spread) if spread > 1e-6 else 0.0)
    best = int(np.argmax(scores))
    return (best - reach) / 100, scores[best] - scores[reach]


def _cuts(context: FilmContext) -> Iterator[Finding]:
    import numpy as np

    change = context.film.change
    for shot in context.shots[1:]:
        at = shot.timed.start_frame
        if shot.picture.transition != "cut" or at + CUT_REACH >= len(change):
            continue
        window = change[max(1, at - CUT_REACH) : at + CUT_REACH + 1]
        found_at = max(1, at - CUT_REACH) + int(np.argmax(window))
        if window.max() >= LEAST_CHANGE and abs(found_at - at) > 1 and change[at] < 0.5 * window.max():
            yield found(
                "sync.cut", "error", f"The cut into {shot.id} is on frame {found_at}, planned on {at}.",
                "Render the piece again; its length does not fit the timeline.",
                segment=shot.id, time_s=at / context.timeline.fps, planned=at, measured=found_at,
            )  # fmt: skip
