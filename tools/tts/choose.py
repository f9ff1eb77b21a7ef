"""Which voice speaks a film, and one span spoken by it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

from film.errors import BadInput, MachineError
from film.manifest import Fallback
from film.script import Span
from film.speech import WordTiming
from tools.text.normalise import spoken_tokens
from tools.tts.protocol import Voice, primary
from tools.tts.registry import all_voices, provider_of, providers

if TYPE_CHECKING:
    import numpy as np

PREFERRED = ("flite:slt", "flite:rms")
ESPEAK_DEFAULTS = {"en": "en-us", "zh": "cmn", "no": "nb", "pt": "pt"}
HEAD_S, TAIL_S = 0.030, 0.060  # silence kept around a span
SCRIPTS = {  # writing -> a language to speak it in when the film's own language does not use it
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "DEVANAGARI": "hi",
    "HEBREW": "he",
    "GREEK": "el",
    "THAI": "th",
    "BENGALI": "bn",
    "TAMIL": "ta",
}


def choose_voice(wanted: str | None, language: str, text: str) -> tuple[str, list[Fallback]]:
    """A voice id that can say `text` in `language`, and what was done otherwise than asked.

    Raises BadInput `voice.unknown` naming the nearest voice, MachineError `voice.missing` when no voice speaks the language.
    """
    language = spoken_language(language, text)
    if not wanted:
        voice = _find(_default(language))
        return voice.id, _foreign_words(voice, language, text)
    voice = _find(wanted)
    if voice.speaks(language):
        return _full_id(wanted, voice), _foreign_words(voice, language, text)
    other = _default(language)
    said = f"The voice {voice.id} does not speak {language!r}; {other} speaks instead."
    return other, [Fallback(code="voice.language", message=said)]


def _foreign_words(voice: Voice, language: str, text: str) -> list[Fallback]:
    """Words in a writing that the voice cannot read: they stay on screen and in the captions, and this says so."""
    words = [word for word in text.split() if any(_foreign(char, primary(language)) for char in word)]
    if not words or voice.provider != "flite":
        return []
    said = (
        f"{voice.id} cannot read {len(words)} words in another writing ({words[0]!r} is the first); a sentence of them gets another voice."
    )
    return [Fallback(code="voice.foreign_words", message=said)]


def _foreign(char: str, code: str) -> bool:
    return not char.isascii() and char.isalpha() and (name := _writing(char)) in SCRIPTS and not _uses(code, name)


def spoken_language(language: str, text: str) -> str:
    """`language`, unless most of the letters are of a writing that it does not use."""
    code = primary(language)
    counts: dict[str, int] = {}
    letters = 0
    for char in text:
        if char.isalpha():
            letters += 1
            counts[_writing(char)] = counts.get(_writing(char), 0) + 1
    kana = counts.get("HIRAGANA", 0) + counts.get("KATAKANA", 0)
    if code != "ja" and kana > 0.1 * max(letters, 1):
        return "ja"
    top = max(counts, key=lambda name: (counts[name], name), default="LATIN")
    foreign = SCRIPTS.get(top)
    if foreign is None or counts[top] <= letters / 2 or _uses(code, top):
        return language
    return foreign


def _uses(code: str, writing: str) -> bool:
    also = {
        "CJK": {"ja", "zh", "yue", "ko", "hak"},
        "CYRILLIC": {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "tt", "ba", "cv", "tg", "mn", "nog"},
        "ARABIC": {"ar", "fa", "ur", "ug", "sd", "ku", "ps"},
        "DEVANAGARI": {"hi", "mr", "ne", "kok"},
        "BENGALI": {"bn", "as", "bpy"},
        "GREEK": {"el", "grc"},
    }
    return code in also.get(writing, {SCRIPTS[writing]})


def _writing(char: str) -> str:
    return unicodedata.name(char, "LATIN").split()[0]


def _find(wanted: str) -> Voice:
    name = re.sub(r"\+[fm]\d\Z", "", wanted)
    voices = {voice.id: voice for voice in all_voices()}
    if name in voices:
        return voices[name]
    short = [voice for voice in voices.values() if voice.name == name]
    if short:
        return short[0]
    owner = providers().get(name.partition(":")[0])
    reason = owner.available() if owner else None
    if reason:
        raise MachineError("voice.missing", reason)
    near = difflib.get_close_matches(name, list(voices), n=1, cutoff=0.0)
    hint = f"the nearest is {near[0]!r}; " if near else ""
    raise BadInput("voice.unknown", f"There is no voice {wanted!r}; {hint}`vectoreel voices` lists them all.")


def _full_id(wanted: str, voice: Voice) -> str:
    return voice.id + (wanted[wanted.rindex("+") :] if re.search(r"\+[fm]\d\Z", wanted) and voice.provider == "espeak" else "")


def _default(language: str) -> str:
    voices = {voice.id: voice for voice in all_voices()}
    for name in PREFERRED:
        if name in voices and voices[name].speaks(language):
            return name
    exact = language.replace("_", "-").lower()
    for name in (ESPEAK_DEFAULTS.get(exact, exact), ESPEAK_DEFAULTS.get(primary(language), primary(language))):
        if f"espeak:{name}" in voices:
            return f"espeak:{name}"
    speaking = [voice.id for voice in voices.values() if voice.speaks(language)]
    if speaking:
        return speaking[0]
    reasons = [reason for provider in providers().values() if (reason := provider.available())]
    raise MachineError("voice.missing", f"No voice here speaks {language!r}. " + " ".join(reasons))


def speak_span(span: Span, language: str, voice: str, pace: float = 1.0) -> tuple[list[WordTiming], np.ndarray, int]:
    """One WordTiming per token, (samples,) int16 mono, and its rate in Hz.

    At most 30 ms of silence stay before the first word and 60 ms after the last sound; times are shifted to match.
    """
    own = spoken_language(language, span.text)
    if primary(own) != primary(language) and not _find(voice).speaks(own):
        language, voice = own, _default(own)  # a sentence in another writing; choose_voice has told so
    spoken = spoken_tokens(span.tokens, own)
    audio = provider_of(voice).speak(spoken, language, voice, pace)
    pcm, words = trimmed(audio.pcm, audio.rate, audio.words)
    timings = [
        WordTiming(token=i, text=token.text, spoken=said.rstrip(".,;:?!").strip(), start=round(start, 4), end=round(end, 4))
        for i, (token, said, (start, end)) in enumerate(zip(span.tokens, spoken, words))
    ]
    return timings, pcm, audio.rate


def trimmed(pcm: np.ndarray, rate: int, words: list[tuple[float, float]]) -> tuple[np.ndarray, list[tuple[float, float]]]:
    """Cuts silence at both ends to HEAD_S and TAIL_S; nothing that sounds is cut."""
    first, last = sounding(pcm, rate)
    if first == last:
        return pcm[:0], [(0.0, 0.0)] * len(words)
    begin = max(0, first - round(HEAD_S * rate))
    end = min(len(pcm), last + round(TAIL_S * rate))
    shift, length = begin / rate, (end - begin) / rate
    fit = [(min(max(a - shift, 0.0), length), min(max(b - shift, 0.0), length)) for a, b in words]
    return pcm[begin:end], fit


def sounding(pcm: np.ndarray, rate: int) -> tuple[int, int]:
    """First and past-the-last sample of what sounds: 10 ms frames within 38 dB of the loudest (a voice may have a noise floor)."""
    import numpy as np

    frame = max(1, rate // 100)
    whole = np.pad(pcm.astype(np.float32), (0, -len(pcm) % frame)).reshape(-1, frame)
    power = (whole**2).mean(axis=1)
    loud = np.flatnonzero(power > max(1.0, float(power.max(initial=0.0)) * 10**-3.8))
    return (int(loud[0]) * frame, min((int(loud[-1]) + 1) * frame, len(pcm))) if len(loud) else (0, 0)
