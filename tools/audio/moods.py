"""Moods of the music bed, as data: tempo, harmony and which instruments play."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Chord = tuple[int, tuple[int, ...]]
"""Bass note and chord tones, in semitones above the key's root."""


@dataclass(frozen=True)
class Mood:
    """`key` is a MIDI note for the root. `brightness` 0-1 sets how many partials a pad has. Levels are linear, pad = 1.

    `steps` is the number of arpeggio steps in a beat, `bars_per_chord` how long a chord lasts (4 beats a bar).
    """

    bpm: float
    key: int
    progressions: tuple[tuple[Chord, ...], ...]
    bars_per_chord: int = 1
    brightness: float = 0.4
    attack_s: float = 0.9
    pluck: float = 0.0
    pluck_decay_s: float = 0.9
    steps: int = 2
    density: float = 1.0
    bass: float = 0.0
    pulse: Literal["long", "halves", "eighths", "offbeat"] = "long"
    thump: float = 0.0
    shaker: float = 0.0


I9, II7, III7, IV9, V, VI7 = (
    (0, (0, 4, 7, 14)),
    (2, (2, 5, 9, 12)),
    (4, (4, 7, 11, 14)),
    (5, (5, 9, 12, 19)),
    (7, (7, 11, 14, 19)),
    (9, (9, 12, 16, 19)),
)
I_E, V_B, IV_A, VSUS = (4, (0, 4, 7, 14)), (11, (7, 11, 14, 17)), (9, (5, 9, 12, 16)), (7, (7, 12, 14, 19))
IM9, IVM7, VI_M, III_M, VII_M, V_M = (
    (0, (0, 3, 7, 14)),
    (5, (5, 8, 12, 15)),
    (8, (8, 12, 15, 19)),
    (3, (3, 7, 10, 14)),
    (10, (10, 14, 17, 19)),
    (7, (7, 12, 14, 17)),
)

MOODS: dict[str, Mood] = {
    "calm": Mood(
        bpm=64,
        key=53,
        progressions=((I9, VI7, IV9, VSUS), (I9, III7, IV9, I_E), (IV9, I_E, II7, I9)),
        brightness=0.28,
        attack_s=1.3,
        pluck=0.42,
        pluck_decay_s=1.4,
        steps=1,
        density=0.7,
        bass=0.55,
    ),
    "hopeful": Mood(
        bpm=84,
        key=50,
        progressions=((I9, V_B, VI7, IV9), (I9, IV9, VI7, VSUS), (VI7, IV9, I9, V_B)),
        brightness=0.42,
        attack_s=0.7,
        pluck=0.5,
        pluck_decay_s=0.9,
        steps=2,
        density=0.85,
        bass=0.7,
        pulse="halves",
    ),
    "driving": Mood(
        bpm=112,
        key=57,
        progressions=((IM9, VI_M, III_M, VII_M), (IM9, III_M, VII_M, IVM7), (VI_M, VII_M, IM9, IM9)),
        bars_per_chord=2,
        brightness=0.5,
        attack_s=0.35,
        pluck=0.5,
        pluck_decay_s=0.45,
        steps=2,
        density=0.95,
        bass=0.75,
        pulse="eighths",
        thump=0.55,
        shaker=0.1,
    ),
    "sombre": Mood(
        bpm=56,
        key=50,
        progressions=((IM9, VI_M, IVM7, V_M), (IM9, IVM7, VI_M, IM9), (IM9, III_M, VI_M, V_M)),
        brightness=0.2,
        attack_s=1.6,
        pluck=0.26,
        pluck_decay_s=1.8,
        steps=1,
        density=0.35,
        bass=0.7,
    ),
    "playful": Mood(
        bpm=104,
        key=53,
        progressions=((I9, VI7, II7, VSUS), (I9, IV9, II7, V), (I9, I_E, IV9, VSUS)),
        brightness=0.3,
        attack_s=0.4,
        pluck=0.7,
        pluck_decay_s=0.28,
        steps=2,
        density=0.75,
        bass=0.6,
        pulse="offbeat",
        shaker=0.08,
    ),
}
