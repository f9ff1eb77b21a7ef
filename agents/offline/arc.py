"""The emotional arc: one value per beat, -1 (grave) to 1 (bright), smoothed so that a film does not jump for one word."""

from __future__ import annotations

from collections.abc import Sequence

from agents.offline.emotion_words import BRIGHT, HEAVY, ROLE_TONE


def emotion(text: str, role: str, language: str) -> float:
    """Tone of one beat: its role's, moved by its words."""
    low = text.lower()
    lift = sum(word in low for word in BRIGHT.get(language, ()))
    weight = sum(word in low for word in HEAVY.get(language, ()))
    value = ROLE_TONE[role] + 0.25 * max(-3, min(3, lift - weight)) + 0.1 * text.count("!")
    return max(-1.0, min(1.0, value))


def arc(values: Sequence[float]) -> list[float]:
    """Each value drawn a quarter towards its neighbours; two decimals."""
    out = []
    for i, value in enumerate(values):
        around = [values[j] for j in (i - 1, i + 1) if 0 <= j < len(values)]
        mean = sum(around) / len(around) if around else value
        out.append(round(0.75 * value + 0.25 * mean, 2))
    return out


def mood(values: Sequence[float]) -> str:
    """Music mood for the whole film: `sombre`, `calm`, `hopeful` or `playful` (names of tools.audio.moods)."""
    if not values:
        return "calm"
    mean, rise = sum(values) / len(values), values[-1] - min(values)
    if mean < -0.2:
        return "sombre"
    if mean > 0.35:
        return "playful"
    return "hopeful" if rise > 0.4 else "calm"
