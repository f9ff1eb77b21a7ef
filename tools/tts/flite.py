"""flite (CMU, BSD-like licence): English voices without a key; the system libraries come with Debian's `libflite1`.

Word times are exact: they are read from the utterance that was synthesised.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from film.errors import BadInput
from tools.tts._child import Children
from tools.tts._letters import LETTERS, LETTERS_ANYWAY, WORDS_IN_CAPITALS
from tools.tts.protocol import SpokenAudio, Voice
from tools.tts.times import filled

GENDERS = {"slt": "female", "rms": "male", "awb": "male", "kal": "male"}
ACCENTS = {"slt": "US", "rms": "US", "awb": "Scottish", "kal": "US, robotic"}
STRETCH = {"slt": 1.08, "rms": 0.94, "awb": 1.04, "kal": 1.13}  # measured: 2.5-2.6 words/s with the pauses of a film


class Flite:
    name = "flite"

    def __init__(self) -> None:
        self._children = Children("tools.tts._flite_child")

    def available(self) -> str | None:
        if _loadable("libflite.so.1") and _loadable("libflite_cmulex.so.1") and self._names():
            return None
        return "flite's libraries are missing: install them with `apt-get install libflite1` (Debian, Ubuntu) or use an espeak voice."

    def voices(self) -> list[Voice]:
        return [
            Voice(f"flite:{n}", ("en-US",), GENDERS[n], f"{ACCENTS[n]} English, statistical parametric, 16 kHz; not neural")  # type: ignore[arg-type]
            for n in self._names()
        ]

    def speak(self, spoken: Sequence[str], language: str, voice: str, pace: float = 1.0) -> SpokenAudio:
        import numpy as np

        name = voice.removeprefix("flite:")
        if name not in STRETCH:
            raise BadInput("voice.unknown", f"flite has no voice {name!r}; it has {', '.join(STRETCH)}.")
        words = [sayable(text) for text in spoken]
        if not any(words):
            return SpokenAudio(np.zeros(0, np.int16), 16000, [(0.0, 0.0)] * len(words))
        chunks = [(i, chunk) for i, text in enumerate(words) for chunk in text.split()]
        text = " ".join(chunk for _, chunk in chunks)
        head, body = self._children.call({"text": text, "voice": name, "stretch": STRETCH[name] / pace})
        pcm = np.frombuffer(body, np.int16)
        known = _by_token(len(words), [i for i, _ in chunks], head["tokens"])
        return SpokenAudio(pcm, head["rate"], filled(words, known, len(pcm) / head["rate"]))

    def close(self) -> None:
        self._children.close()

    def _names(self) -> list[str]:
        return [n for n in STRETCH if _loadable(f"libflite_cmu_us_{n}.so.1")]


def sayable(text: str) -> str:
    """ASCII words with at most one closing mark each, so that flite makes exactly one token of each.

    Dots inside a word would make it spell or split: they go, as does every sign the lexicon does not know.
    """
    text = re.sub(r"\b[A-Z](?: [A-Z])+\b", lambda m: m[0].replace(" ", ""), text)  # "A M" is a pair of letters, not an article
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("œ", "oe"))
    plain = plain.encode("ascii", "ignore").decode()
    return " ".join(chunk for chunk in map(_chunk, plain.split()) if chunk)


def _chunk(chunk: str) -> str:
    word = spelled(re.sub(r"[^A-Za-z0-9'-]", "", chunk).strip("'-"))
    mark = re.search(r"([.,?!;:])[^A-Za-z0-9]*$", chunk)
    return word + (mark[1] if mark else "") if word else ""


def spelled(word: str) -> str:
    """API -> "ay-pee-eye": flite reads unknown capitals as a word; letters are spelled in a way its lexicon says right.

    Two or three capitals are letters unless they are an ordinary word; longer ones only when they have no vowel.
    """
    match = re.fullmatch(r"([A-Z]{2,6})(s|'s)?", word)
    if not match or match[1] in WORDS_IN_CAPITALS:
        return word
    if len(match[1]) > 3 and re.search("[AEIOUY]", match[1]) and match[1] not in LETTERS_ANYWAY:
        return word
    return "-".join(LETTERS[c] for c in match[1]) + ("z" if match[2] else "")


def _by_token(count: int, owner: list[int], times: list[list[float] | None]) -> list[tuple[float, float] | None]:
    """Joins the times of a token's chunks. Should flite count otherwise than we do, nothing is known and all is shared out."""
    known: list[tuple[float, float] | None] = [None] * count
    if len(owner) != len(times):
        return known
    for i, time in zip(owner, times):
        if time is not None:
            seen = known[i]
            known[i] = (seen[0] if seen else time[0], time[1])
    return known


@cache
def _loadable(library: str) -> bool:
    """Asks the loader without keeping the engine in our process: the library is opened lazily and its code is never called."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


PROVIDER = Flite()
