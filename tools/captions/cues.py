"""Caption cues from word timings, by the numbers of broadcast subtitling.

42 columns a line (32 vertical), 2 lines, at most 17 characters a second where the speech leaves room (20 at most), 1 to 7 s,
at least 2 frames between cues, times on the frame grid, no cue across a cut. Every word of the timeline is in exactly one cue.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from film.timeline import TimedSegment, TimedWord, Timeline
from tools.captions.breaks import FORBIDDEN, break_penalty, ends_line
from tools.captions.width import text_of, width

Line = tuple[TimedWord, ...]
COLUMNS, COLUMNS_VERTICAL, LINES = 42, 32, 2
CPS_TARGET, CPS_LIMIT = 17.0, 20.0
SHORTEST_S, LONGEST_S, SNAP_S, LINGER_S = 1.0, 7.0, 0.5, 0.6
GAP_FRAMES = 2


@dataclass(frozen=True, slots=True)
class CaptionCue:
    """`start`/`end` in s, both whole frames; `lines` hold one or two lines of words."""

    start: float
    end: float
    lines: tuple[Line, ...]

    @property
    def words(self) -> list[TimedWord]:
        return [word for line in self.lines for word in line]

    @property
    def texts(self) -> list[str]:
        return [text_of(line) for line in self.lines]

    @property
    def columns(self) -> int:
        return sum(width(text) for text in self.texts)


def caption_cues(timeline: Timeline, vertical: bool, fps: int) -> list[CaptionCue]:
    """All cues of the film in order. `vertical` narrows the lines. The last few films are kept: pictures, checks and files all ask."""
    key = timeline.model_dump_json(), vertical, fps
    if key not in _kept:
        _kept[key] = tuple(_cues(timeline, vertical, fps))
        while len(_kept) > KEPT:
            _kept.pop(next(iter(_kept)), None)
    return list(_kept[key])


KEPT = 8
_kept: dict[tuple[str, bool, int], tuple[CaptionCue, ...]] = {}


def _cues(timeline: Timeline, vertical: bool, fps: int) -> list[CaptionCue]:
    columns = COLUMNS_VERTICAL if vertical else COLUMNS
    groups: list[tuple[TimedSegment, list[TimedWord]]] = []
    for segment in timeline.segments:
        words = [piece for word in segment.words for piece in _fitting(word, columns)]
        groups += [(segment, group) for group in _groups(words, columns, segment.end_frame / fps)]
    return _timed(groups, columns, fps)


def _fitting(word: TimedWord, columns: int) -> list[TimedWord]:
    """A token wider than a line (an address) is cut into pieces that share its time."""
    if width(word.text) <= columns:
        return [word]
    pieces: list[str] = [""]
    for char in word.text:
        if width(pieces[-1] + char) > columns - 2:
            pieces.append("")
        pieces[-1] += char
    step = (word.end - word.start) / len(pieces)
    return [
        word.model_copy(
            update={
                "text": text,
                "start": word.start + i * step,
                "end": word.start + (i + 1) * step,
                "space": word.space and i == len(pieces) - 1,
            }
        )
        for i, text in enumerate(pieces)
    ]


def _groups(words: list[TimedWord], columns: int, until: float) -> list[list[TimedWord]]:
    """The cheapest split of a segment's words into cues (dynamic programming over break points)."""
    count = len(words)
    best: list[tuple[float, int]] = [(0.0, 0)] + [(math.inf, 0)] * count
    for end in range(1, count + 1):
        leave = break_penalty(words[end - 1], words[end]) if end < count else 0.0
        for start in range(end - 1, -1, -1):
            group = words[start:end]
            if end - start > 1 and not _allowed(group, columns):
                break
            cost = best[start][0] + _group_cost(group, columns, words[end].start if end < count else until, end == count) + 3 * leave
            if cost < best[end][0]:
                best[end] = (cost, start)
    out: list[list[TimedWord]] = []
    end = count
    while end:
        start = best[end][1]
        out.append(words[start:end])
        end = start
    return out[::-1]


def _allowed(group: Sequence[TimedWord], columns: int) -> bool:
    return group[-1].end - group[0].start <= LONGEST_S and (width(text_of(group)) <= columns or _split(group, columns) > 0)


def _group_cost(group: Sequence[TimedWord], columns: int, until: float, last: bool) -> float:
    """Each cue costs something; short or crowded ones more; a sentence that ends inside is a little worse than at the end."""
    room = until - group[0].start
    letters = width(text_of(group))
    cost = 8.0
    cost += 120.0 * max(0.0, SHORTEST_S + 0.25 - room)
    cost += 6.0 * max(0.0, letters / max(room, 0.1) - CPS_TARGET)
    cost += 12.0 * max(0.0, (group[-1].end - group[0].start) - 5.5)
    stops = [i for i, (a, b) in enumerate(itertools.pairwise(group), 1) if break_penalty(a, b) == 0]
    cost += 5.0 * len(stops)
    cost += 14.0 * any(i <= 2 < len(group) - i for i in stops)  # the last word or two of a sentence before a new one
    cost += 14.0 * any(len(group) - i <= 2 and _runs_on(group[-1]) for i in stops)  # a sentence that only just begins
    silence = max((b.start - a.end for a, b in itertools.pairwise(group)), default=0.0)
    cost += 20.0 * max(0.0, silence - 0.8)
    at = _split(group, columns) if letters > columns else 0
    unmarked = [i for i, (a, b) in enumerate(itertools.pairwise(group), 1) if ends_line(a, b) and _runs_on(a)]
    cost += 25.0 * any(i != at for i in unmarked)  # `No coffee after 2 pm Leave the phone`: two entries would read as one
    if letters > columns:
        cost += 2.0 + (break_penalty(group[at - 1], group[at]) if at else FORBIDDEN) / 4
        cost += 10.0 * any(i != at for i in stops)  # a sentence that ends in the middle of a line
    if letters < 12 and not last and _runs_on(group[-1]):
        cost += 9.0  # a crumb
    return cost


def _runs_on(word: TimedWord) -> bool:
    return not word.text.rstrip("\"'”’»)」』").endswith((".", "!", "?", "…", "。", "！", "？"))


def _split(group: Sequence[TimedWord], columns: int) -> int:
    return _best_split(tuple((w.text, w.space, w.span_id) for w in group), columns)


@lru_cache(maxsize=4096)
def _best_split(group: tuple[tuple[str, bool, str], ...], columns: int) -> int:
    """Index of the first word of the second line, 0 when no split fits. Balanced lines win among breaks of equal kind."""
    words = [TimedWord(span_id=line, token=i, text=t, start=0.0, end=0.0, space=s) for i, (t, s, line) in enumerate(group)]
    best, chosen = math.inf, 0
    for at in range(1, len(words)):
        first, second = width(text_of(words[:at])), width(text_of(words[at:]))
        if max(first, second) > columns:
            continue
        cost = 2.0 * break_penalty(words[at - 1], words[at]) + abs(first - second) * 0.55 + (1.5 if first > second else 0.0)
        if cost < best:
            best, chosen = cost, at
    return chosen


def _lines(group: list[TimedWord], columns: int) -> tuple[Line, ...]:
    if width(text_of(group)) <= columns:
        return (tuple(group),)
    at = _split(group, columns)
    return (tuple(group[:at]), tuple(group[at:])) if at else (tuple(group),)


def _timed(groups: list[tuple[TimedSegment, list[TimedWord]]], columns: int, fps: int) -> list[CaptionCue]:
    """Start on the first word (or the cut just before it), stay long enough to be read, leave 2 frames before the next."""
    starts = _start_frames(groups, fps)
    cues: list[CaptionCue] = []
    for i, (segment, group) in enumerate(groups):
        lines = _lines(group, columns)
        letters = sum(width(text_of(line)) for line in lines)
        start = starts[i]
        limit = segment.end_frame - GAP_FRAMES if i + 1 < len(groups) else segment.end_frame
        if i + 1 < len(groups) and groups[i + 1][0] is segment:
            limit = min(limit, starts[i + 1] - GAP_FRAMES)
        spoken = math.ceil(round(group[-1].end * fps, 3))
        reading = start + math.ceil(max(SHORTEST_S, letters / CPS_TARGET) * fps)
        end = max(spoken, reading)
        if limit - end <= SNAP_S * fps and (limit - spoken) <= (LINGER_S + SNAP_S) * fps:
            end = limit  # hold until the next cue or the cut: no blink
        end = min(max(end, start + 1), max(limit, start + 1), start + math.floor(LONGEST_S * fps))
        cues.append(CaptionCue(round(start / fps, 6), round(end / fps, 6), lines))
    return cues


def _start_frames(groups: list[tuple[TimedSegment, list[TimedWord]]], fps: int) -> list[int]:
    """First frames. A cue may appear up to 0.25 s before its word when the one before it has room to give."""
    starts: list[int] = []
    for i, (segment, group) in enumerate(groups):
        start = math.floor(round(group[0].start * fps, 3))
        first = i == 0 or groups[i - 1][0] is not segment
        if first and start - segment.start_frame <= SNAP_S * fps:
            start = segment.start_frame  # on the cut
        floor = starts[-1] + 1 + GAP_FRAMES if starts else 0
        starts.append(max(start, segment.start_frame, floor))
    return starts
