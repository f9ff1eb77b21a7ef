"""What a voice provider is: one file in this folder (or an entry point of group `vectoreel.tts`) that names a `PROVIDER`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Voice:
    """`id` is `provider:name`. `languages` are BCP 47 tags, the best one first. `quality` is an honest note for people."""

    id: str
    languages: tuple[str, ...]
    gender: Literal["female", "male", "neutral"] = "neutral"
    quality: str = ""

    @property
    def provider(self) -> str:
        return self.id.partition(":")[0]

    @property
    def name(self) -> str:
        return self.id.partition(":")[2]

    def speaks(self, language: str) -> bool:
        """Compares primary subtags: an `en-us` voice speaks `en-GB`."""
        return primary(language) in {primary(tag) for tag in self.languages}


@dataclass(frozen=True, slots=True)
class SpokenAudio:
    """`pcm` is (samples,) int16 mono at `rate` Hz. `words` has one (start_s, end_s) per spoken token, in order, never overlapping;
    a token that is not spoken ("") has zero length at its neighbour."""

    pcm: np.ndarray
    rate: int
    words: list[tuple[float, float]]

    @property
    def duration_s(self) -> float:
        return len(self.pcm) / self.rate


@runtime_checkable
class Provider(Protocol):
    """A source of voices. `speak` is deterministic: equal arguments give equal bytes.

    `spoken` is what `tools.text.normalise.spoken_tokens` gives: one string per token, words with their closing prosodic mark.
    `pace` multiplies the provider's base rate, which is set so that 1.0 is about 2.45 words a second.
    """

    name: str

    def available(self) -> str | None:
        """None when this machine can speak with it, else one sentence that says what to install or set."""
        ...

    def voices(self) -> list[Voice]:
        """Every voice, in a stable order; empty when not available."""
        ...

    def speak(self, spoken: Sequence[str], language: str, voice: str, pace: float = 1.0) -> SpokenAudio:
        """Speaks one span with voice id `voice`. Raises MachineError when the engine fails, BadInput for a voice it lacks."""
        ...


def primary(language: str) -> str:
    """`pt-BR` -> `pt`. Mandarin goes by `zh`, however an engine calls it."""
    code = language.replace("_", "-").split("-")[0].lower()
    return {"cmn": "zh", "nb": "no"}.get(code, code)
