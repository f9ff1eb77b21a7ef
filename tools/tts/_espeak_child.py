"""Drives libespeak-ng through ctypes: one sentence in, 16-bit samples and word events out, and the list of voices.

espeak-ng keeps state between sentences that neither its seed nor its Initialize resets (noise, oscillator phases): where the
system can fork, each request is answered by a fork of the freshly started engine, so equal requests give equal bytes.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from ctypes import POINTER, c_char_p, c_int, c_short, c_size_t, c_ubyte, c_uint, c_void_p
from typing import Any

from tools.tts._frames import Message, read_message, serve, write_message

SYNCHRONOUS, CHARS_UTF8, END_PAUSE = 2, 1, 0x1000
RATE = 1
WORD_EVENT, END_EVENT = 1, 0


class _Id(ctypes.Union):
    _fields_ = [("number", c_int), ("name", c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", _Id),
    ]


class VoiceEntry(ctypes.Structure):
    _fields_ = [
        ("name", c_char_p),
        ("languages", c_void_p),
        ("identifier", c_char_p),
        ("gender", c_ubyte),
        ("age", c_ubyte),
        ("variant", c_ubyte),
        ("xx1", c_ubyte),
        ("score", c_int),
        ("spare", c_void_p),
    ]


Callback = ctypes.CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(Event))


class Espeak:
    def __init__(self, library: str, data: str) -> None:
        self.lib = ctypes.CDLL(library)
        self.lib.espeak_Initialize.argtypes = [c_int, c_int, c_char_p, c_int]
        self.lib.espeak_Synth.argtypes = [c_void_p, c_size_t, c_uint, c_int, c_uint, c_uint, c_void_p, c_void_p]
        self.lib.espeak_ListVoices.restype = POINTER(POINTER(VoiceEntry))
        self.lib.espeak_ListVoices.argtypes = [c_void_p]
        self.rate = self.lib.espeak_Initialize(SYNCHRONOUS, 0, data.encode(), 0)
        if self.rate <= 0:
            raise OSError(f"espeak-ng finds no data in {data}")
        self.samples, self.events = bytearray(), []
        self.callback = Callback(self._receive)  # must outlive the library's use of it
        self.lib.espeak_SetSynthCallback(self.callback)

    def _receive(self, wave: Any, count: int, events: Any) -> int:
        if count > 0:
            self.samples += ctypes.string_at(wave, count * 2)
        for event in _until_end(events):
            if event.type == WORD_EVENT:
                self.events.append((event.text_position - 1, event.length, event.sample))
        return 0

    def speak(self, text: str, voice: str, words_a_minute: int) -> Message:
        """`words` holds [character offset, length, sample] of each word event, in time order."""
        self.samples, self.events = bytearray(), []
        if self.lib.espeak_SetVoiceByName(voice.encode()) != 0:
            raise ValueError(f"no voice {voice!r}")
        self.lib.espeak_ng_SetRandSeed(ctypes.c_long(1))
        self.lib.espeak_SetParameter(RATE, words_a_minute, 0)
        data = text.encode()
        self.lib.espeak_Synth(data, len(data) + 1, 0, 1, 0, CHARS_UTF8 | END_PAUSE, None, None)
        self.lib.espeak_Synchronize()
        return {"rate": self.rate, "words": self.events}, bytes(self.samples)

    def list(self) -> list[dict[str, Any]]:
        entries, voices, i = self.lib.espeak_ListVoices(None), [], 0
        while entries[i]:
            voice = entries[i].contents
            language = ctypes.string_at(voice.languages + 1).decode()  # first byte: priority
            voices.append({"language": language, "name": voice.name.decode(), "gender": voice.gender, "file": voice.identifier.decode()})
            i += 1
        return voices


def _until_end(events: Any):
    i = 0
    while events and events[i].type != END_EVENT:
        yield events[i]
        i += 1


def in_fork(answer: Callable[[], Message]) -> Message:
    """The answer, computed in a forked copy of this process that is thrown away. Raises OSError when the copy dies."""
    if not hasattr(os, "fork"):
        return answer()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _answer_and_exit(answer, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            return read_message(pipe)
    except EOFError as error:
        raise OSError("espeak-ng crashed on this text") from error
    finally:
        os.waitpid(pid, 0)


def _answer_and_exit(answer: Callable[[], Message], writing: int) -> None:
    try:
        with os.fdopen(writing, "wb") as pipe:
            try:
                write_message(pipe, *answer())
            except ValueError as error:
                write_message(pipe, {"error": str(error)})
    finally:
        os._exit(0)


def main() -> None:
    engine = Espeak(*sys.argv[1:3])

    def answer(request: dict[str, Any]) -> Message:
        if request["do"] == "list":
            return {"voices": engine.list()}, b""
        return in_fork(lambda: engine.speak(request["text"], request["voice"], request["wpm"]))

    serve(answer)


if __name__ == "__main__":
    main()
