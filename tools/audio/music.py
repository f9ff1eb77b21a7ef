"""A synthesised music bed: soft pads, a plucked figure, bass and a room around them. Seeded; the same call gives the same samples.

Blocks come one after another, so that ten minutes need no more memory than one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from film.errors import BadInput
from tools.audio.equaliser import high_pass, high_shelf, low_pass, peak
from tools.audio.filters import Convolver, Filter
from tools.audio.moods import MOODS, Chord, Mood

if TYPE_CHECKING:
    import numpy as np

RATE = 48000
BLOCK_S = 20.0
TABLE = 4096
END_CHORD_S = 4.0  # the last chord starts about this long before the end
FADE_S = 2.4
DEFAULT_ARC = (0.45, 0.55, 0.7, 0.6, 0.75, 0.55)


@dataclass(frozen=True, slots=True)
class Note:
    """`at`/`length` in samples, `pitch` is MIDI, `pan` -1 left to 1 right."""

    kind: str
    at: int
    length: int
    pitch: int
    level: float
    pan: float = 0.0


@dataclass
class Score:
    mood: Mood
    notes: list[Note]
    reach: int  # the longest sounding note, in samples
    rng_seed: int
    waves: dict[tuple[str, int, int], np.ndarray] = field(default_factory=dict)


def music_blocks(mood: str, arc: Sequence[float], duration_s: float, seed: int) -> Iterator[np.ndarray]:
    """(samples, 2) float32 blocks at 48 kHz whose lengths add up to round(duration * 48000); peak about 1, ending in silence.

    `arc` is intensity 0-1 over the film, evenly spread; it shapes level and which instruments play. Mood `none` yields silence.
    Raises BadInput `music.mood` for a mood that is not known.
    """
    import numpy as np

    total = round(duration_s * RATE)
    if mood != "none" and mood not in MOODS:
        raise BadInput("music.mood", f"There is no music mood {mood!r}; there are {', '.join([*MOODS, 'none'])}.")
    step = int(BLOCK_S * RATE)
    if mood == "none":
        yield from (np.zeros((min(step, total - at), 2), np.float32) for at in range(0, total, step))
        return
    score = compose(MOODS[mood], arc or DEFAULT_ARC, total, seed)
    room = _Room(seed)
    for at in range(0, total, step):
        size = min(step, total - at)
        block = room.around(_dry(score, at, size))
        yield block * _shape(arc or DEFAULT_ARC, at, size, total)[:, None]


def compose(mood: Mood, arc: Sequence[float], total: int, seed: int) -> Score:
    """All notes of the piece. Bars are stretched a little, so that the closing chord begins where the film's end wants it."""
    import numpy as np

    rng = np.random.default_rng([seed, 7])
    key = mood.key + int(rng.integers(-3, 3))
    progression = mood.progressions[int(rng.integers(len(mood.progressions)))]
    natural = round(240 / mood.bpm * mood.bars_per_chord * RATE)
    body = max(total - round(END_CHORD_S * RATE), 0)
    count = max(1, round(body / natural))
    length = min(max(body // count, 1), round(natural * 1.25)) if body else total
    count = max(0, math.ceil(body / length - 0.02)) if body else 0
    pattern = rng.permutation(4)
    notes: list[Note] = []
    voicing = _voiced(key, progression[0], None)
    for i in range(count + 1):
        last = i == count
        chord = _home(progression) if last else progression[i % len(progression)]
        voicing = _voiced(key, chord, voicing)
        at = i * length
        span = max(total - at, 1) if last else length
        intensity = _intensity(arc, at / max(total, 1))
        notes += _chord_notes(mood, key, chord, voicing, at, span, intensity, pattern, rng, last)
    reach = max(note.length for note in notes)
    return Score(mood, notes, reach, seed)


def _home(progression: Sequence[Chord]) -> Chord:
    """The tonic: the chord on the root, or the plain one of the same mode."""
    return next((chord for chord in progression if chord[0] == 0), (0, (0, 4, 7, 14)))


def _voiced(key: int, chord: Chord, before: list[int] | None) -> list[int]:
    """Chord tones in the octave that moves the hands least; between MIDI 50 and 72."""
    tones = []
    for k, tone in enumerate(chord[1]):
        pitch = key + tone
        aim = before[k] if before else 58 + 3 * k
        pitch += 12 * round((aim - pitch) / 12)
        while pitch > 73:
            pitch -= 12
        while pitch < 50:
            pitch += 12
        tones.append(pitch)
    return sorted(set(tones)) if len(set(tones)) == len(tones) else sorted({*tones, tones[0] + 12})


def _chord_notes(mood, key, chord, voicing, at, span, intensity, pattern, rng, last) -> list[Note]:
    beats = 4 * mood.bars_per_chord
    beat = span // beats if not last else round(60 / mood.bpm * RATE)
    overlap = round(mood.attack_s * 0.8 * RATE)
    notes = [
        Note("pad", max(at - overlap // 2, 0), span + overlap, pitch, 0.2 / (1 + 0.12 * k), (-0.6, 0.35, -0.2, 0.6, 0.0)[k % 5])
        for k, pitch in enumerate(voicing)
    ]
    low = key + chord[0]
    low -= 12 * math.ceil((low - 47) / 12)
    if last:
        notes.append(Note("bass", at, span, low, mood.bass * 0.5))
        notes += [
            Note("pluck", at + k * beat // 4, round(2.2 * RATE), pitch, mood.pluck * 0.32, 0.3 * (-1) ** k)
            for k, pitch in enumerate(voicing)
        ]
        return notes
    notes += _bass(mood, low, at, beat, beats, intensity)
    notes += _figure(mood, voicing, at, beat, beats, intensity, pattern, rng)
    notes += _drums(mood, at, beat, beats, intensity)
    return notes


def _bass(mood: Mood, low: int, at: int, beat: int, beats: int, intensity: float) -> list[Note]:
    level = mood.bass * (0.3 + 0.22 * intensity)
    if mood.pulse == "long" or intensity < 0.3:
        return [Note("bass", at, beat * beats, low, level)]
    if mood.pulse == "halves":
        return [Note("bass", at + beat * k, round(beat * 1.9), low, level * (1.0 if k % 4 == 0 else 0.8)) for k in range(0, beats, 2)]
    if mood.pulse == "offbeat":
        return [Note("bass", at + beat * k, round(beat * 0.8), low + (7 if k % 4 == 2 else 0), level) for k in range(0, beats, 2)]
    return [Note("bass", at + beat * k // 2, round(beat * 0.45), low, level * (1.0 if k % 2 == 0 else 0.7)) for k in range(beats * 2)]


def _figure(mood: Mood, voicing: list[int], at: int, beat: int, beats: int, intensity: float, pattern, rng) -> list[Note]:
    """A broken chord in the order the seed chose, an octave up now and then, with gaps: a hand, not a machine."""
    notes = []
    for k in range(beats * mood.steps):
        chance = mood.density * (0.45 + 0.6 * intensity) * (1.0 if k % mood.steps == 0 else 0.8)
        heard, up, touch = rng.random(), rng.random(), rng.random()
        if heard > chance:
            continue
        pitch = voicing[int(pattern[k % 4]) % len(voicing)] + (12 if up > 0.55 else 0)
        level = mood.pluck * 0.4 * (0.7 + 0.3 * touch) * (1.0 if k % (2 * mood.steps) == 0 else 0.8)
        late = round((0.004 + 0.008 * touch) * RATE)
        length = round(mood.pluck_decay_s * 2.2 * RATE)
        notes.append(Note("pluck", at + beat * k // mood.steps + late, length, pitch, level, (0.45, -0.45, 0.2, -0.2)[k % 4]))
    return notes


def _drums(mood: Mood, at: int, beat: int, beats: int, intensity: float) -> list[Note]:
    notes = []
    if mood.thump and intensity >= 0.4:
        notes += [Note("thump", at + beat * k, round(0.35 * RATE), 33, mood.thump * 0.5) for k in range(0, beats, 2)]
    if mood.shaker and intensity >= 0.5:
        notes += [Note("shaker", at + beat * k + beat // 2, round(0.09 * RATE), 80, mood.shaker * 0.6, 0.35) for k in range(beats)]
    return notes


def _dry(score: Score, at: int, size: int) -> np.ndarray:
    import numpy as np

    out = np.zeros((size, 2), np.float32)
    for note in score.notes:
        begin, end = max(note.at, at), min(note.at + note.length, at + size)
        if begin >= end:
            continue
        wave = _wave(score, note)[begin - note.at : end - note.at]
        left, right = _pan(note.pan)
        if wave.ndim == 1:
            out[begin - at : end - at, 0] += wave * np.float32(note.level * left)
            out[begin - at : end - at, 1] += wave * np.float32(note.level * right)
        else:
            out[begin - at : end - at] += wave * np.array([note.level * left, note.level * right], np.float32)
    return out


def _pan(pan: float) -> tuple[float, float]:
    """Constant power."""
    angle = (pan + 1) * math.pi / 4
    return math.cos(angle) * math.sqrt(2), math.sin(angle) * math.sqrt(2)


def _wave(score: Score, note: Note) -> np.ndarray:
    key = (note.kind, note.pitch, note.length)
    if key not in score.waves:
        if len(score.waves) > 160:  # bounded: about 60 MB
            score.waves.clear()
        score.waves[key] = _INSTRUMENTS[note.kind](note, score.mood)
    return score.waves[key]


def _hz(pitch: float) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)


def _table(partials: Sequence[float]) -> np.ndarray:
    """One period of a sum of sines; `partials` are amplitudes from the fundamental up."""
    import numpy as np

    phase = np.arange(TABLE) * (2 * np.pi / TABLE)
    waves = np.array([a * np.sin(phase * (k + 1) + 0.7 * k) for k, a in enumerate(partials)])
    return waves.sum(axis=0).astype(np.float32)


def _one(table: np.ndarray, hz: float, length: int, phase: float = 0.0) -> np.ndarray:
    return table[_steps(hz, length, phase)]


def _read(dark: np.ndarray, bright: np.ndarray, hz: float, length: int, phase: float, opening: np.ndarray) -> np.ndarray:
    """Two tables read together: `opening` 0-1 turns the dark one into the bright one, as a filter that opens."""
    steps = _steps(hz, length, phase)
    low = dark[steps]
    return low + (bright[steps] - low) * opening


def _steps(hz: float, length: int, phase: float) -> np.ndarray:
    import numpy as np

    steps = np.arange(length, dtype=np.float64)
    steps *= hz * TABLE / RATE
    steps += phase * TABLE
    return steps.astype(np.int64) & (TABLE - 1)


def _opening(note: Note, mood: Mood) -> np.ndarray:
    """Opens within the first two seconds and closes again, never twice alike on two pitches."""
    import numpy as np

    t = np.arange(note.length, dtype=np.float32) / RATE
    rise = 1 - np.exp(t * (-1 / (mood.attack_s + 0.6)))
    return rise * (0.3 + 0.5 * mood.brightness + 0.18 * np.sin(t * 0.9 + note.pitch * 1.7))


def _pad(note: Note, mood: Mood) -> np.ndarray:
    """Three voices a few cents apart, wide in stereo, with few partials that fall off fast; slow in, slow out."""
    import numpy as np

    hz = _hz(note.pitch)
    count = max(3, int(min(4 + 16 * mood.brightness, 6000 / hz)))
    dark = _table([1 / (k + 1) ** 2.1 for k in range(count)])
    bright = _table([1 / (k + 1) ** (1.35 - 0.3 * mood.brightness) for k in range(count)]) * np.float32(0.8)
    low, mid, high = (
        _read(dark, bright, hz * 2 ** (cents / 1200), note.length, phase, _opening(note, mood))
        for cents, phase in ((-6.5, 0.13), (0.8, 0.57), (7.2, 0.31))
    )
    out = np.empty((note.length, 2), np.float32)
    out[:, 0] = 0.62 * low + 0.5 * mid + 0.2 * high
    out[:, 1] = 0.2 * low + 0.5 * mid + 0.62 * high
    sway = 1 - 0.08 * (1 - _one(_table([1.0]), 0.23, note.length, note.pitch * 0.17 % 1))
    out *= (_swell(note.length, mood.attack_s, mood.attack_s * 1.1) * sway)[:, None]
    return out


def _swell(length: int, attack_s: float, release_s: float) -> np.ndarray:
    """Raised-cosine in and out."""
    import numpy as np

    rise = min(round(attack_s * RATE), length // 2)
    fall = min(round(release_s * RATE), length - rise)
    out = np.ones(length, np.float32)
    out[:rise] = 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, rise, dtype=np.float32))
    if fall:
        out[length - fall :] = 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, fall, dtype=np.float32))
    return out


def _pluck(note: Note, mood: Mood) -> np.ndarray:
    """A felted string: each partial dies sooner than the one below it."""
    import numpy as np

    hz = _hz(note.pitch)
    t = np.arange(note.length, dtype=np.float32) / RATE
    out = np.zeros(note.length, np.float32)
    for k in range(1, int(min(7, 6500 / hz)) + 1):
        stretch = k * math.sqrt(1 + 0.0004 * k * k)
        decay = mood.pluck_decay_s / (1 + 0.55 * (k - 1))
        out += (np.exp(t * (-1 / decay)) / k**1.15) * _one(_table([1.0]), hz * stretch, note.length, 0.21 * k % 1)
    rise = round(0.006 * RATE)
    out[:rise] *= np.linspace(0, 1, rise, dtype=np.float32)
    return out * _swell(note.length, 0.001, 0.15)


def _bass_note(note: Note, mood: Mood) -> np.ndarray:
    import numpy as np

    hz = _hz(note.pitch)
    t = np.arange(note.length, dtype=np.float32) / RATE
    body = np.exp(t * (-1 / 2.6)) if note.length > RATE else np.exp(t * (-1 / 0.5))
    return _one(_table([1.0, 0.42, 0.16, 0.06]), hz, note.length) * body * _swell(note.length, 0.03, min(0.4, note.length / RATE / 3))


def _thump(note: Note, mood: Mood) -> np.ndarray:
    """A soft drum: a sine that falls from 95 to 45 Hz."""
    import numpy as np

    t = np.arange(note.length, dtype=np.float64) / RATE
    phase = 2 * np.pi * (45 * t + 50 * 0.045 * (1 - np.exp(-t / 0.045)))
    return (np.sin(phase) * np.exp(-t / 0.11)).astype(np.float32) * _swell(note.length, 0.004, 0.05)


def _shaker(note: Note, mood: Mood) -> np.ndarray:
    import numpy as np

    noise = np.random.default_rng(note.length).standard_normal(note.length).astype(np.float32)
    noise = np.diff(noise, prepend=np.float32(0))
    t = np.arange(note.length, dtype=np.float32) / RATE
    return noise * np.exp(t * (-1 / 0.022)) * _swell(note.length, 0.012, 0.02) * np.float32(0.35)


_INSTRUMENTS = {"pad": _pad, "pluck": _pluck, "bass": _bass_note, "thump": _thump, "shaker": _shaker}


class _Room:
    """A hall: stereo noise that decays over 1.9 s, darker as it goes, convolved block by block."""

    WET, DECAY_S = 0.32, 0.42

    def __init__(self, seed: int) -> None:
        import numpy as np

        length = round(1.9 * RATE)
        t = np.arange(length) / RATE
        noise = np.random.default_rng([seed, 11]).standard_normal((length, 2)) * np.exp(-t / self.DECAY_S)[:, None]
        noise[: round(0.018 * RATE)] = 0  # the first reflection takes its way
        noise = Filter(np.concatenate([high_pass(180), low_pass(5200)]))(noise)
        self.hall = Convolver((noise / np.sqrt((noise**2).sum(axis=0))).astype(np.float32))
        self.tone = Filter(np.concatenate([high_pass(38), peak(240, -2.5, 0.7), high_shelf(1100, 5.0)]))

    def around(self, dry: np.ndarray) -> np.ndarray:
        import numpy as np

        both = dry * np.float32(1 - self.WET / 2) + self.hall(dry) * np.float32(self.WET)
        return self.tone(both).astype(np.float32)


def _intensity(arc: Sequence[float], share: float) -> float:
    place = min(max(share, 0.0), 1.0) * (len(arc) - 1)
    i = min(int(place), max(len(arc) - 2, 0))
    after = arc[min(i + 1, len(arc) - 1)]
    return min(max(arc[i] + (after - arc[i]) * (place - i), 0.0), 1.0)


def _shape(arc: Sequence[float], at: int, size: int, total: int) -> np.ndarray:
    """Gain of the bed: the arc as -3.5..+2.5 dB, a short fade in, a fade to silence at the very end."""
    import numpy as np

    step = RATE // 1000  # a curve this slow is exact enough as straight lines of a millisecond
    i = np.append(np.arange(at, at + size - 1, step, dtype=np.float64), at + size - 1)
    level = np.interp(i / max(total, 1), np.linspace(0, 1, len(arc)), np.clip(arc, 0, 1)) if len(arc) > 1 else np.full(len(i), arc[0])
    gain = 10 ** ((-3.5 + 6.0 * level) / 20)
    fade_in = np.clip(i / (0.6 * RATE), 0, 1)
    left = np.clip((total - 1 - i) / (min(FADE_S * RATE, total / 2) or 1), 0, 1)
    curve = gain * np.sin(fade_in * np.pi / 2) * (0.5 - 0.5 * np.cos(np.pi * left))
    return np.interp(np.arange(at, at + size), i, curve).astype(np.float32)
