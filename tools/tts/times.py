"""Word times that an engine left out are filled in from their neighbours, by share of characters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

Times = list[tuple[float, float]]


def filled(spoken: Sequence[str], known: Sequence[tuple[float, float] | None], end_s: float) -> Times:
    """One (start_s, end_s) per entry of `spoken`: monotonic, never overlapping, inside 0..end_s.

    A run of spoken tokens without times shares the room of the known token before it (engines merge "of the" into one word) or,
    at the head, of the one after it. Tokens that are not spoken get zero length at the end of their predecessor.
    """
    voiced = [i for i, word in enumerate(spoken) if word]
    times = dict(zip(voiced, _shared([spoken[i] for i in voiced], [known[i] for i in voiced], end_s)))
    result: Times = []
    for i in range(len(spoken)):
        if i in times:
            result.append(times[i])
        else:
            at = result[-1][1] if result else (times[voiced[0]][0] if voiced else 0.0)
            result.append((at, at))
    return _ordered(result, end_s)


def _shared(words: list[str], known: list[tuple[float, float] | None], end_s: float) -> Times:
    anchors = [i for i, time in enumerate(known) if time is not None]
    if not anchors:
        return _split(words, 0.0, end_s)
    if anchors[0] != 0:
        anchors[0] = 0
    out: Times = []
    for here, after in zip(anchors, [*anchors[1:], len(words)]):
        span = [time for time in known[here:after] if time is not None]
        out += [span[0]] if after == here + 1 else _split(words[here:after], span[0][0], span[-1][1])
    return out


def _split(words: list[str], start: float, end: float) -> Times:
    total = sum(len(word) + 1 for word in words)
    out: Times = []
    at = start
    for word in words:
        share = (end - start) * (len(word) + 1) / total
        out.append((at, at + share))
        at += share
    return out


def _ordered(times: Times, end_s: float) -> Times:
    at = 0.0
    out: Times = []
    for start, end in times:
        start = min(max(start, at), end_s)
        end = min(max(end, start), end_s)
        out.append((start, end))
        at = end
    return out


def until_silence(times: Times, pcm: np.ndarray, rate: int) -> Times:
    """Ends each word where its sound ends, for engines that only tell where words begin: a pause belongs to no word.

    Silence is what stays below -40 dB of the peak; a word keeps at least 40 ms.
    """
    import numpy as np

    level = np.abs(pcm.astype(np.int32))
    loud = np.flatnonzero(level > max(1, int(level.max(initial=0)) // 100))
    out: Times = []
    for start, end in times:
        before = int(np.searchsorted(loud, round(end * rate)))
        last = (int(loud[before - 1]) + 1) / rate if before else start
        out.append((start, min(end, max(last, start + 0.04))) if end > start else (start, end))
    return out
