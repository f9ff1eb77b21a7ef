"""Who speaks whom: speaker labels of a script get voices of their own beside the narrator's, in order of first appearance."""

from __future__ import annotations

from collections.abc import Sequence

from film.script import Script
from tools.tts.registry import all_voices

VARIANTS = ("+f2", "+m3", "+f4", "+m1", "+f1", "+m7")  # espeak's own; the provider has no separate voices per language


def speakers_of(script: Script) -> list[str]:
    return list(dict.fromkeys(line.speaker for line in script.lines if line.speaker))


def cast(script: Script, language: str, narrator: str) -> dict[str, str]:
    """speaker -> voice id. When every line has a speaker the first one takes the narrator's voice."""
    speakers = speakers_of(script)
    pool = _others(language, narrator)
    if all(line.speaker for line in script.lines):
        pool = [narrator, *pool]
    return {speaker: pool[i % len(pool)] for i, speaker in enumerate(speakers)} if pool else {}


def _others(language: str, narrator: str) -> Sequence[str]:
    provider, base = narrator.partition(":")[0], narrator.partition("+")[0]
    if provider == "espeak":
        return [base + variant for variant in VARIANTS if base + variant != narrator]
    return [v.id for v in all_voices() if v.provider == provider and v.speaks(language) and v.id != narrator]
