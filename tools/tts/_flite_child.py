"""Drives libflite through ctypes: text in, 16-bit samples and the seconds of every whitespace-separated token out."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_float, c_int, c_short, c_void_p
from typing import Any

from tools.tts._frames import Message, serve

TOKEN_OF_PHONE = b"R:SylStructure.parent.parent.R:Token.parent.vr_token"


class Wave(ctypes.Structure):
    _fields_ = [("type", c_char_p), ("rate", c_int), ("samples", c_int), ("channels", c_int), ("data", POINTER(c_short))]


class VoiceHead(ctypes.Structure):
    """The first members of flite's cst_voice."""

    _fields_ = [("name", c_char_p), ("features", c_void_p)]


class Flite:
    def __init__(self) -> None:
        self.lib = ctypes.CDLL("libflite.so.1", mode=ctypes.RTLD_GLOBAL)
        for part in ("usenglish", "cmulex"):
            ctypes.CDLL(f"libflite_{part}.so.1", mode=ctypes.RTLD_GLOBAL)
        self._declare()
        self.lib.flite_init()
        self.libc = ctypes.CDLL(None)
        self.voices: dict[str, int] = {}

    def _declare(self) -> None:
        item = c_void_p
        for name, result, arguments in (
            ("flite_synth_text", c_void_p, [c_char_p, c_void_p]),
            ("utt_relation", c_void_p, [c_void_p, c_char_p]),
            ("utt_wave", POINTER(Wave), [c_void_p]),
            ("relation_head", item, [c_void_p]),
            ("item_next", item, [item]),
            ("item_set_int", None, [item, c_char_p, c_int]),
            ("ffeature_int", c_int, [item, c_char_p]),
            ("ffeature_float", c_float, [item, c_char_p]),
            ("feat_set_float", None, [c_void_p, c_char_p, c_float]),
            ("delete_utterance", None, [c_void_p]),
        ):
            function = getattr(self.lib, name)
            function.restype, function.argtypes = result, arguments

    def voice(self, name: str) -> int:
        if name not in self.voices:
            register = getattr(ctypes.CDLL(f"libflite_cmu_us_{name}.so.1"), f"register_cmu_us_{name}")
            register.restype, register.argtypes = c_void_p, [c_char_p]
            self.voices[name] = register(None)
        return self.voices[name]

    def items(self, utterance: int, relation: bytes):
        item = self.lib.relation_head(self.lib.utt_relation(utterance, relation))
        while item:
            yield item
            item = self.lib.item_next(item)

    def speak(self, text: str, name: str, stretch: float) -> Message:
        voice = self.voice(name)
        features = ctypes.cast(voice, POINTER(VoiceHead)).contents.features
        self.lib.feat_set_float(features, b"duration_stretch", stretch)
        self.libc.srand(1)  # the voices' noise comes from rand(): the same text must give the same bytes
        utterance = self.lib.flite_synth_text(text.encode("ascii"), voice)
        try:
            wave = self.lib.utt_wave(utterance).contents
            body = ctypes.string_at(wave.data, wave.samples * 2)
            return {"rate": wave.rate, "tokens": self.token_times(utterance)}, body
        finally:
            self.lib.delete_utterance(utterance)

    def token_times(self, utterance: int) -> list[list[float] | None]:
        """[start_s, end_s] of each token, None for one without a sound of its own."""
        count = 0
        for count, token in enumerate(self.items(utterance, b"Token"), 1):
            self.lib.item_set_int(token, b"vr_token", count)
        times: list[list[float] | None] = [None] * count
        before = 0.0
        for phone in self.items(utterance, b"Segment"):
            end = self.lib.ffeature_float(phone, b"end")
            token = self.lib.ffeature_int(phone, TOKEN_OF_PHONE)
            if token:
                times[token - 1] = [times[token - 1][0] if times[token - 1] else before, end]  # type: ignore[index]
            before = end
        return times


def main() -> None:
    engine = Flite()

    def answer(request: dict[str, Any]) -> Message:
        return engine.speak(request["text"], request["voice"], request["stretch"])

    serve(answer)


if __name__ == "__main__":
    main()
