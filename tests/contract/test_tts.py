"""One suite over every voice provider and voice of this machine."""

from __future__ import annotations

import numpy as np
import pytest

from film.script import Span, Token
from tools.text.normalise import spoken_tokens
from tools.tts.choose import speak_span
from tools.tts.protocol import Provider, Voice
from tools.tts.registry import all_voices, providers

PROVIDERS = list(providers().values())
OF_THE_SYSTEM = {"flite"}  # not a Python package: a machine may be without it
VOICES = all_voices()
MAIN = [
    v
    for v in VOICES
    if v.provider == "flite" or v.name in {"en-us", "de", "fr", "es", "it", "pt", "nl", "ja", "cmn", "ar", "hi", "ko", "ru"}
]
PLAIN = ["tata", "mama,", "it", "is."]
HARD = {
    "one word": "Go.",
    "numbers": "In 1854, $48.2 million & 38% of 1,234,567 at -10°C.",
    "emoji only": "💧 🎉",
    "quotes": "“Is it done yet?” she said, 'quietly' — «oui» (yes).",
    "long": " ".join(f"word{'.' if i % 12 == 11 else ''}" for i in range(300)),
    "odd": "a - b … --- C++ ??? ’tis",
}


def check(audio, spoken: list[str]) -> None:
    assert len(audio.words) == len(spoken)
    at = 0.0
    for (start, end), word in zip(audio.words, spoken):
        assert at <= start + 1e-9 and start <= end <= audio.duration_s + 1e-6
        assert word or start == end
        at = end
    assert audio.pcm.dtype == np.int16 and audio.pcm.ndim == 1


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda p: p.name)
def test_provider_is_a_provider(provider: Provider) -> None:
    assert isinstance(provider, Provider)
    if provider.name in OF_THE_SYSTEM and (reason := provider.available()):
        pytest.skip(reason)
    assert provider.available() is None, provider.available()
    assert provider.voices()
    assert all(v.id == f"{provider.name}:{v.name}" and v.languages and v.quality for v in provider.voices())


@pytest.mark.parametrize("voice", VOICES, ids=lambda v: v.id)
def test_every_voice_speaks(voice: Voice) -> None:
    provider = providers()[voice.provider]
    audio = provider.speak(PLAIN, voice.languages[0], voice.id)
    check(audio, PLAIN)
    assert np.abs(audio.pcm.astype(int)).max() > 1000
    assert np.array_equal(audio.pcm, provider.speak(PLAIN, voice.languages[0], voice.id).pcm)


@pytest.mark.parametrize("voice", MAIN, ids=lambda v: v.id)
def test_same_bytes_whatever_was_said_before(voice: Voice) -> None:
    provider = providers()[voice.provider]
    first = provider.speak(PLAIN, voice.languages[0], voice.id)
    provider.speak(["something", "else", "entirely?"], voice.languages[0], voice.id, 1.1)
    assert first.pcm.tobytes() == provider.speak(PLAIN, voice.languages[0], voice.id).pcm.tobytes()


@pytest.mark.parametrize("voice", MAIN, ids=lambda v: v.id)
def test_pace_changes_length(voice: Voice) -> None:
    provider = providers()[voice.provider]
    slow, quick = (provider.speak(PLAIN * 3, voice.languages[0], voice.id, pace).duration_s for pace in (0.9, 1.15))
    assert 1.1 < slow / quick < 1.5


@pytest.mark.parametrize("voice", MAIN, ids=lambda v: v.id)
@pytest.mark.parametrize("case", HARD)
def test_hard_inputs(voice: Voice, case: str) -> None:
    language = voice.languages[0]
    spoken = spoken_tokens([Token(text=t) for t in HARD[case].split()], language)
    check(providers()[voice.provider].speak(spoken, language, voice.id), spoken)


@pytest.mark.parametrize("voice", MAIN, ids=lambda v: v.id)
def test_span_is_trimmed_and_keeps_every_token(voice: Voice) -> None:
    span = Span(span_id="l001.1", tokens=[Token(text=t) for t in ["tata", "65", "mama."]])
    words, pcm, rate = speak_span(span, voice.languages[0], voice.id)
    assert [w.token for w in words] == [0, 1, 2]
    assert [w.text for w in words] == ["tata", "65", "mama."]
    assert words[-1].end <= len(pcm) / rate + 1e-3
    level = np.abs(pcm.astype(int))
    loud = np.flatnonzero(level > level.max() * 0.03)
    assert loud[0] / rate <= 0.08 and (len(pcm) - loud[-1]) / rate <= 0.2
