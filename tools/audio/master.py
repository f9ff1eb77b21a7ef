"""The film's sound: every span where the timeline has it, the bed beneath it, mastered for the web."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from film.errors import OurFault
from film.storyboard import MusicPlan
from film.timeline import Timeline
from tools.audio.duck import duck_points, gain_at
from tools.audio.limiter import limit, true_peak_db
from tools.audio.loudness import integrated_lufs, lufs_of
from tools.audio.music import music_blocks
from tools.audio.voice_chain import polished

if TYPE_CHECKING:
    import numpy as np

RATE = 48000
TARGET_LUFS, CEILING_DBTP = -14.0, -1.8  # AAC overshoots by a few tenths; the file must stay below -1 dBTP
BED_BELOW_LU = 19.0  # the ducked bed under the voice
ROUNDS = 6  # real films need one to three
KEPT_S = 180  # a bed up to this long is kept between measuring and laying


def mix(timeline: Timeline, pcm_by_span: Mapping[str, tuple[np.ndarray, int]], music: MusicPlan, seed: int) -> np.ndarray:
    """(n, 2) float32 at 48 kHz, n = round(frames * 48000 / fps); -14 LUFS +-0.3, at most -1.5 dBTP. Silence stays silence.

    `pcm_by_span` maps span ids to ((samples,) int16 mono, rate in Hz). Raises OurFault `audio.no_span` for a span without sound.
    """
    import numpy as np

    out = np.zeros((round(timeline.frames * RATE / timeline.fps), 2), np.float32)
    _lay_speech(out, timeline, pcm_by_span)
    if music.mood != "none":
        _lay_bed(out, timeline, music, seed)
    master(out)
    return out


def _lay_speech(out: np.ndarray, timeline: Timeline, pcm_by_span: Mapping[str, tuple[np.ndarray, int]]) -> None:
    for segment in timeline.segments:
        for span in segment.spans:
            if span.span_id not in pcm_by_span:
                raise OurFault("audio.no_span", f"Span {span.span_id} has no sound.")
            voice = polished(*pcm_by_span[span.span_id])
            at = round(span.start * RATE)
            voice = voice[: max(len(out) - at, 0)]
            out[at : at + len(voice)] += voice[:, None]


def _lay_bed(out: np.ndarray, timeline: Timeline, music: MusicPlan, seed: int) -> None:
    """Adds the bed so that, ducked, it lies 19 LU under the voice. A long bed is composed twice, so that it is never whole in memory."""
    import numpy as np

    def blocks():
        return music_blocks(music.mood, music.arc, len(out) / RATE, seed)

    kept = list(blocks()) if len(out) <= KEPT_S * RATE else None
    points = duck_points([(word.start, word.end) for word in timeline.words() if word.end > word.start])
    voice, bed = integrated_lufs(out), lufs_of(kept or blocks())
    if not np.isfinite(bed):
        return
    level = (voice if np.isfinite(voice) else TARGET_LUFS) - BED_BELOW_LU + 8.0 - bed
    gain = np.float32(10 ** (level / 20))
    at = 0
    for block in kept or blocks():
        out[at : at + len(block)] += block * (gain * gain_at(points, at, len(block), RATE))[:, None]
        at += len(block)


def master(samples: np.ndarray, target_lufs: float = TARGET_LUFS, ceiling_dbtp: float = CEILING_DBTP) -> None:
    """One linear gain to `target_lufs`, then true peaks limited, in place; repeated while limiting costs loudness."""
    import numpy as np

    for _ in range(ROUNDS):
        lufs = integrated_lufs(samples)
        if not np.isfinite(lufs):
            return
        lacking = target_lufs - lufs
        if abs(lacking) < 0.05 and true_peak_db(samples) <= ceiling_dbtp + 0.05:
            return
        samples *= np.float32(10 ** (lacking / 20))
        limit(samples, ceiling_dbtp)
