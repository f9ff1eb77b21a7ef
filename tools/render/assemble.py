"""The finished file: pieces joined by stream copy, narration and music as AAC, faststart."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

RATE = 48000
AUDIO_BITRATE = 192_000


def assemble(pieces: Sequence[Path], sound: np.ndarray, fps: int, path: Path, title: str = "") -> int:
    """Writes an MP4 from pieces and sound (n, 2) float32 at 48 kHz; returns the number of frames. Nothing of the picture is encoded again."""
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart", "fflags": "+bitexact"}) as out:
        if title:
            out.metadata["title"] = title
        with av.open(str(pieces[0])) as first:
            video = out.add_stream_from_template(first.streams.video[0])
        audio = out.add_stream("aac", rate=RATE, layout="stereo")
        audio.bit_rate = AUDIO_BITRATE
        audio.codec_context.options = {"flags": "+bitexact"}
        voice = _Sound(sound, audio, out)
        frame_s = Fraction(1, fps)
        done = 0
        for piece in pieces:
            done += _copy(piece, video, out, done, frame_s, voice)
        voice.until(Fraction(len(sound), RATE) + 1)
        out.mux(audio.encode(None))
    return done


def _copy(piece: Path, video, out, offset: int, frame_s: Fraction, voice: _Sound) -> int:
    """Copies one piece's packets, shifted by `offset` frames; sound follows at the same pace, so that little is held in memory."""
    count = 0
    with av.open(str(piece)) as source:
        stream = source.streams.video[0]
        assert stream.time_base is not None
        shift = int(offset * frame_s / stream.time_base)
        for packet in source.demux(stream):
            if packet.dts is None or packet.pts is None:
                continue
            packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
            packet.stream = video
            count += 1
            voice.until((offset + count) * frame_s)
            out.mux(packet)
    return count


class _Sound:
    """Feeds the encoder with the sound up to a time."""

    def __init__(self, sound: np.ndarray, stream, out) -> None:
        self.sound, self.stream, self.out, self.at = sound, stream, out, 0

    def until(self, seconds: Fraction) -> None:
        end = min(len(self.sound), int(seconds * RATE))
        while self.at < end and (end - self.at >= 1024 or end == len(self.sound)):
            block = self.sound[self.at : min(self.at + 1024, len(self.sound))]
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T.astype(np.float32)), format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, self.at, Fraction(1, RATE)
            self.at += len(block)
            self.out.mux(self.stream.encode(frame))
