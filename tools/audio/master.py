"""The film's sound: every span where the timeline has it, the bed beneath it, mastered for the web."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from film.errors import OurFault
from film.storyboard import MusicPlan
from film.timeline import Timeline
from tools.audio.duck import duck_points, gain_at
from tools.audio.limiter import limit, true_peak_db
from tools.audio.loudness import integrated_lufs
from tools.audio.music import music_blocks
from tools.audio.tape import BLOCK, Tape
from tools.audio.voice_chain import polished

if TYPE_CHECKING:
    import numpy as np

RATE = 48000
TARGET_LUFS, CEILING_DBTP = -14.0, -1.8  # AAC overshoots by a few tenths; the file must stay below -1 dBTP
BED_BELOW_LU = 19.0  # the ducked bed under the voice
ROUNDS = 6  # real films need one to three


def mix(path: Path, timeline: Timeline, pcm_by_span: Mapping[str, tuple[np.ndarray, int]], music: MusicPlan, seed: int) -> None:
    """Writes a tape of round(frames * 48000 / fps) samples at 48 kHz; -14 LUFS +-0.3, at most -1.5 dBTP. Silence stays silence.

    `pcm_by_span` maps span ids to ((samples,) int16 mono, rate in Hz). Raises OurFault `audio.no_span` for a span without sound.
    """
    with Tape(path, round(timeline.frames * RATE / timeline.fps)) as out:
        _lay_speech(out, timeline, pcm_by_span)
        if music.mood != "none":
            _lay_bed(out, timeline, music, seed)
        master(out)


def _lay_speech(out: Tape, timeline: Timeline, pcm_by_span: Mapping[str, tuple[np.ndarray, int]]) -> None:
    for segment in timeline.segments:
        for span in segment.spans:
            if span.span_id not in pcm_by_span:
                raise OurFault("audio.no_span", f"Span {span.span_id} has no sound.")
            voice = polished(*pcm_by_span[span.span_id])
            at = round(span.start * RATE)
            voice = voice[: max(len(out) - at, 0)]
            out[at : at + len(voice)] += voice[:, None]


def _lay_bed(out: Tape, timeline: Timeline, music: MusicPlan, seed: int) -> None:
    """Adds the bed so that, ducked, it lies 19 LU under the voice."""
    import numpy as np

    points = duck_points([(word.start, word.end) for word in timeline.words() if word.end > word.start])
    with tempfile.TemporaryDirectory(prefix="vectoreel-") as folder, Tape(Path(folder) / "bed.f32", len(out)) as bed:
        at = 0
        for block in music_blocks(music.mood, music.arc, len(out) / RATE, seed):
            bed[at : at + len(block)] = block
            at += len(block)
        voice, own = integrated_lufs(out), integrated_lufs(bed)
        if not np.isfinite(own):
            return
        level = (voice if np.isfinite(voice) else TARGET_LUFS) - BED_BELOW_LU + 8.0 - own
        gain = np.float32(10 ** (level / 20))
        for at in range(0, len(out), BLOCK):
            block = bed[at : at + BLOCK]
            out[at : at + BLOCK] += block * (gain * gain_at(points, at, len(block), RATE))[:, None]


def master(samples: np.ndarray | Tape, target_lufs: float = TARGET_LUFS, ceiling_dbtp: float = CEILING_DBTP) -> None:
    """One linear gain to `target_lufs`, then true peaks limited, in place; repeated while limiting costs loudness."""
    import numpy as np

    for _ in range(ROUNDS):
        lufs = integrated_lufs(samples)
        if not np.isfinite(lufs):
            return
        lacking = target_lufs - lufs
        if abs(lacking) < 0.05 and true_peak_db(samples) <= ceiling_dbtp + 0.05:
            return
        for at in range(0, len(samples), BLOCK):
            samples[at : at + BLOCK] *= np.float32(10 ** (lacking / 20))
        limit(samples, ceiling_dbtp)
