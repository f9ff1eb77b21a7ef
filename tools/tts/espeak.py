"""espeak-ng (GPL-3, in a process of its own): more than a hundred languages without a key, from the espeakng-loader wheel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from film.errors import BadInput
from tools.tts._child import Child
from tools.tts.protocol import SpokenAudio, Voice, primary
from tools.tts.times import filled, until_silence

BASE_WPM = 156  # measured: 2.5 English words/s with the pauses of a film
RATE_OF = {"zh": 1.45, "ja": 1.25, "ar": 1.15, "ko": 1.15, "fr": 0.93}  # measured: brings a language to its natural narration rate
MUTE = {"fo", "kaa", "xex"}  # their dictionaries are not in the wheel: they say nothing
SPACELESS = {"ja", "zh", "yue", "th", "my", "shn", "hak"}  # written without spaces: tokens are joined as they stand
VARIANT = re.compile(r"\+(f[1-5]|m[1-8])\Z")
EXTRA_TAGS = {"cmn": ("zh", "cmn"), "en": ("en-GB",), "nb": ("nb", "no")}


class Espeak:
    name = "espeak"

    def available(self) -> str | None:
        try:
            import espeakng_loader  # noqa: F401
        except ImportError:
            return "espeak-ng is missing: install it with `pip install espeakng-loader`."
        return None

    def voices(self) -> list[Voice]:
        return list(self._voices.values()) if self.available() is None else []

    def speak(self, spoken: Sequence[str], language: str, voice: str, pace: float = 1.0) -> SpokenAudio:
        import numpy as np

        name = voice.removeprefix("espeak:")
        if VARIANT.sub("", name) not in {v.name for v in self.voices()}:
            raise BadInput("voice.unknown", f"espeak has no voice {name!r}; `vectoreel voices` lists them.")
        text, starts = joined(spoken, language)
        if not text:
            return SpokenAudio(np.zeros(0, np.int16), 22050, [(0.0, 0.0)] * len(spoken))
        head, body = self._child.call(
            {"do": "speak", "text": text, "voice": name, "wpm": max(80, round(BASE_WPM * RATE_OF.get(primary(language), 1.0) * pace))}
        )
        pcm = np.frombuffer(body, np.int16)
        rate = head["rate"]
        end_s = _last_sound_s(pcm, rate)
        begins = event_starts(text, starts, [(at, sample / rate) for at, _, sample in head["words"]])
        return SpokenAudio(pcm, rate, until_silence(filled(spoken, until_next(begins, end_s), end_s), pcm, rate))

    def close(self) -> None:
        self._child.close()

    @cached_property
    def _child(self) -> Child:
        import espeakng_loader

        return Child("tools.tts._espeak_child", [str(espeakng_loader.get_library_path()), str(espeakng_loader.get_data_path())])

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        head, _ = self._child.call({"do": "list"})
        voices = {}
        for entry in head["voices"]:
            name = entry["file"].rpartition("/")[2].lower()
            if name in MUTE:
                continue
            tags = EXTRA_TAGS.get(name, (entry["language"],))
            voices.setdefault(name, Voice(f"espeak:{name}", tags, "male", f"{entry['name']}, formant synthesis: clear but robotic"))
        return voices


def joined(spoken: Sequence[str], language: str) -> tuple[str, list[int]]:
    """One text for the engine and the character offset of each token in it (of a silent token: of what follows)."""
    glue = "" if primary(language) in SPACELESS else " "
    text, starts = "", []
    for word in spoken:
        lead = glue if text and word else ""
        starts.append(len(text) + len(lead) + len(word) - len(word.lstrip()))
        text += lead + word
    return text, starts


def event_starts(text: str, starts: Sequence[int], events: Sequence[tuple[int, float]]) -> list[float | None]:
    """Start in s of each token that an event names. `events` are (character offset, s) in time order.

    Offsets are not always true: of "It is" the second is said to lie inside the first word. An event inside a word that is
    already begun is another word of the same token if a word starts there, else it belongs to the next token.
    """
    begins: list[float | None] = [None] * len(starts)
    ends = [*starts[1:], len(text)]
    current, at = -1, -1
    for offset, second in events:
        index = next((i for i, (a, b) in enumerate(zip(starts, ends)) if a <= offset < b), None)
        if index is None or index < current:
            continue
        if index == current:
            inner = offset > at and not text[offset - 1].isalpha()
            following = next((i for i in range(current + 1, len(starts)) if starts[i] < ends[i]), None)
            if inner or following is None:
                continue
            index = following
        if begins[index] is None:
            begins[index] = second
        current, at = index, offset
    return begins


def until_next(begins: Sequence[float | None], end_s: float) -> list[tuple[float, float] | None]:
    """Starts become (start, end): each lasts until the next known start, the last one until `end_s`."""
    out: list[tuple[float, float] | None] = [None] * len(begins)
    after = end_s
    for i in reversed(range(len(begins))):
        begin = begins[i]
        if begin is not None:
            out[i] = (begin, max(after, begin))
            after = begin
    return out


def _last_sound_s(pcm, rate: int) -> float:
    """Where the last word ends: the last sample above -46 dB of the peak, in s."""
    import numpy as np

    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > max(1, int(np.abs(pcm.astype(np.int32)).max(initial=0) * 0.005)))
    return (int(loud[-1]) + 1) / rate if len(loud) else len(pcm) / rate


PROVIDER = Espeak()
