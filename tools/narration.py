"""The narration of a storyboard: spans spoken (and kept by content), the timeline, and the mixed sound.

Pace is fitted in two rounds: spoken at the voice's own pace first, then once more at the pace that the wanted length asks for.
"""

from __future__ import annotations

import io
import json
import wave
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from film.errors import BadInput
from film.script import Span
from film.speech import SpanSpeech, Speech, WordTiming
from film.storyboard import Storyboard
from film.timeline import Timeline
from tools.storage.artifacts import Artifacts, key_of
from tools.timeline import LIMIT_S, build_timeline, fit_length, resolve_cues, scalable_pauses_s, written_pauses

if TYPE_CHECKING:
    import numpy as np


AT_ONCE = 2  # spans; engines are processes of their own


class Narrator:
    """`check_stop` is called between spans; `progress(done, total)` after each."""

    def __init__(self, artifacts: Artifacts, check_stop: Callable[[], None], progress: Callable[[int, int], None]) -> None:
        self.artifacts, self.check_stop, self.progress = artifacts, check_stop, progress

    def narrate(self, board: Storyboard, fps: int) -> tuple[Storyboard, Speech, Timeline]:
        """Raises BadInput `script.too_long_for_limit` when even the quickest reading is longer than max_duration_seconds."""
        limit = min(board.brief.constraints.max_duration_seconds or LIMIT_S, LIMIT_S)
        target = board.brief.render.length
        board, speech, timeline = self._at(board, fps)
        if target and abs(timeline.duration_s - target) > target * 0.01:
            board, speech, timeline = self._fitted(board, speech, target, fps)
        if timeline.duration_s > limit:
            board, speech, timeline = self._fitted(board, speech, limit * 0.985, fps)
            if timeline.duration_s > limit:
                raise BadInput(
                    "script.too_long_for_limit",
                    f"Spoken as fast as is still clear, the script needs {timeline.duration_s:.0f} s; the limit is {limit:.0f} s. Shorten the script or raise --max-duration.",
                )
        return resolve_cues(board, timeline), speech, timeline

    def _fitted(self, board: Storyboard, speech: Speech, target: float, fps: int) -> tuple[Storyboard, Speech, Timeline]:
        spoken = sum(s.duration for s in speech.spans) * board.voice.pace  # as long as it is at the voice's own pace
        pace, pauses = fit_length(target - sum(written_pauses(board).values()), spoken, scalable_pauses_s(board))
        plan = board.voice.model_copy(update={"pace": pace, "pause_scale": pauses})
        return self._at(board.model_copy(update={"voice": plan}), fps)

    def _at(self, board: Storyboard, fps: int) -> tuple[Storyboard, Speech, Timeline]:
        speech = self.speak(board)
        return board, speech, build_timeline(board, speech, fps, board.voice.pause_scale)

    def speak(self, board: Storyboard) -> Speech:
        used = [sid for s in board.segments for sid in s.spans]
        spans = board.script.spans()
        lines = {span.span_id: line for line in board.script.lines for span in line.spans}

        def spoken(sid: str) -> SpanSpeech:
            self.check_stop()
            return self._span(spans[sid], board.voice.speakers.get(lines[sid].speaker, board.voice.voice), board)

        out = []
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for span in pool.map(spoken, used):
                out.append(span)
                self.progress(len(out), len(used))
        return Speech(voice=board.voice.voice, pace=board.voice.pace, spans=out)

    def _span(self, span: Span, voice: str, board: Storyboard) -> SpanSpeech:
        from tools.tts.registry import provider_of

        key = key_of(
            "speech",
            [t.model_dump() for t in span.tokens],
            voice,
            board.voice.pace,
            board.script.language,
            getattr(provider_of(voice), "version", ""),
        )
        words = self.artifacts.path(key, ".words.json")
        sound = self.artifacts.path(key, ".wav")
        if not (words.exists() and sound.exists()):
            from tools.tts.choose import speak_span

            timings, pcm, rate = speak_span(span, board.script.language, voice, board.voice.pace)
            data = wav_bytes(pcm, rate)
            self.artifacts.bytes(key, ".wav", lambda: data)
            record = {"rate": rate, "duration": len(pcm) / rate, "words": [w.model_dump() for w in timings]}
            self.artifacts.bytes(key, ".words.json", lambda: json.dumps(record, ensure_ascii=False).encode())
        record = json.loads(words.read_text("utf-8"))
        return SpanSpeech(
            span_id=span.span_id,
            voice=voice,
            audio=key,
            rate=record["rate"],
            duration=record["duration"],
            words=[WordTiming(**w) for w in record["words"]],
        )


def mixed(artifacts: Artifacts, board: Storyboard, speech: Speech, timeline: Timeline) -> str:
    """Artifact key of the mixed sound: a tape (.f32) at 48 kHz."""
    key = key_of("mix", [s.audio for s in speech.spans], [[s.start, s.end] for seg in timeline.segments for s in seg.spans], timeline.frames,
                 timeline.fps, board.music.model_dump(), board.brief.render.seed)  # fmt: skip

    def make(path: Path) -> None:
        from tools.audio.master import mix

        pcm = {s.span_id: read_wav(artifacts.path(s.audio, ".wav")) for s in speech.spans}
        mix(path, timeline, pcm, board.music, board.brief.render.seed)

    artifacts.ensure(key, ".f32", make)
    return key


def wav_bytes(pcm: np.ndarray, rate: int) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(pcm.astype("<i2").tobytes())
    return buffer.getvalue()


def read_wav(path: Path) -> tuple[np.ndarray, int]:
    import numpy as np

    with wave.open(str(path), "rb") as source:
        return np.frombuffer(source.readframes(source.getnframes()), "<i2"), source.getframerate()
