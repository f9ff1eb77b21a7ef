"""Word times that an engine leaves out or gets wrong."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from film.errors import BadInput, MachineError
from film.script import Span, Token
from tools.tts import choose
from tools.tts._child import Child
from tools.tts.espeak import event_starts, joined
from tools.tts.flite import STRETCH, Flite, sayable
from tools.tts.times import filled, until_silence


def test_missing_times_share_the_room_of_the_word_before() -> None:
    times = filled(["of", "the", "best"], [(1.0, 1.4), None, (1.4, 2.0)], 2.0)
    assert times[0][0] == 1.0
    assert 1.0 < times[1][0] < times[1][1] <= 1.4 + 1e-9
    assert times[2] == (1.4, 2.0)


def test_silent_tokens_have_no_length() -> None:
    assert filled(["a", "", "b"], [(0.0, 0.5), None, (0.5, 1.0)], 1.0)[1] == (0.5, 0.5)
    assert filled(["", ""], [None, None], 1.0) == [(0.0, 0.0)] * 2


def test_times_never_run_back() -> None:
    times = filled(["a", "b", "c"], [(0.5, 0.9), (0.2, 0.6), (0.8, 3.0)], 2.0)
    assert all(a[1] <= b[0] for a, b in pairwise(times))
    assert times[-1][1] <= 2.0


def test_event_inside_the_word_before_belongs_to_the_next() -> None:
    text, starts = joined(["It", "is.", "One"], "en")
    assert event_starts(text, starts, [(0, 0.0), (1, 0.1), (7, 0.7)]) == [0.0, 0.1, 0.7]


def test_second_word_of_a_token_starts_nothing() -> None:
    text, starts = joined(["sixty-five", "degrees"], "en")
    assert event_starts(text, starts, [(0, 0.0), (6, 0.3), (11, 0.6)]) == [0.0, 0.6]


def test_merged_events_leave_a_gap_to_fill() -> None:
    text, starts = joined(["of", "the", "best"], "en")
    assert event_starts(text, starts, [(0, 0.0), (7, 0.4)]) == [0.0, None, 0.4]


def test_a_pause_belongs_to_no_word() -> None:
    pcm = np.zeros(1000, np.int16)
    pcm[:400] = 9000
    pcm[800:] = 9000
    assert until_silence([(0.0, 0.8), (0.8, 1.0)], pcm, 1000) == [(0.0, 0.4), (0.8, 1.0)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("café —", "cafe"),
        ("“API,”", "ay-pee-eye,"),
        ("NASA", "NASA"),
        ("A M", "ay-em"),
        ("example.", "example."),
        ("e.g.", "eg."),
        ("💧", ""),
    ],
)
def test_sayable(text: str, said: str) -> None:
    assert sayable(text) == said


@pytest.fixture
def flite_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Flite, "available", lambda _: None)
    monkeypatch.setattr(Flite, "_names", lambda _: list(STRETCH))


@pytest.fixture
def flite_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.tts.flite._loadable", lambda _: False)


@pytest.mark.usefixtures("flite_missing")
def test_without_flite_espeak_speaks_english_and_flite_says_what_to_install() -> None:
    assert choose.choose_voice(None, "en", "Hello.") == ("espeak:en-us", [])
    with pytest.raises(MachineError, match="apt-get install libflite1"):
        choose.choose_voice("flite:slt", "en", "Hello.")


@pytest.mark.usefixtures("flite_installed")
def test_unknown_voice_names_the_nearest() -> None:
    with pytest.raises(BadInput, match="flite:slt"):
        choose.choose_voice("flite:sit", "en", "Hello.")


@pytest.mark.usefixtures("flite_installed")
def test_a_voice_that_cannot_say_the_script_is_replaced_and_told() -> None:
    voice, fallbacks = choose.choose_voice("flite:slt", "ja", "東京です")
    assert voice == "espeak:ja"
    assert fallbacks[0].code == "voice.language"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("en", "Привет, мир", "ru"), ("uk", "Привіт", "uk"), ("en", "Hello 東京", "en"), ("en", "東京です", "ja")],
)
def test_the_writing_decides(language: str, text: str, expected: str) -> None:
    assert choose.spoken_language(language, text) == expected


def test_trimmed_keeps_30_and_60_ms() -> None:
    pcm = np.zeros(1000, np.int16)
    pcm[300:600] = 9000
    cut, words = choose.trimmed(pcm, 1000, [(0.25, 0.65)])
    assert len(cut) == 300 + 30 + 60
    assert words == [(0.0, pytest.approx(0.38))]


def test_a_crashing_engine_is_a_machine_error() -> None:
    child = Child("tools.tts.no_such_engine")
    with pytest.raises(MachineError) as caught:
        child.call({})
    assert caught.value.code == "tts.engine_died"


def test_words_in_another_writing_are_told() -> None:
    voice, fallbacks = choose.choose_voice(None, "en", "They call it 東京 and nothing else at all.")
    assert voice.startswith(("flite:", "espeak:en"))
    assert not voice.startswith("flite:") or fallbacks[0].code == "voice.foreign_words"


def test_a_sentence_in_another_writing_gets_a_voice_that_reads_it() -> None:
    span = Span(span_id="l001.1", tokens=[Token(text=t) for t in ["Привет,", "мир."]])
    words, pcm, _ = choose.speak_span(span, "en", choose.choose_voice(None, "en", "Hello")[0])
    assert words[1].end > words[0].end > 0
    assert len(pcm)


def test_a_killed_engine_is_started_again() -> None:
    from tools.tts.espeak import Espeak

    engine = Espeak()
    engine.speak(["one"], "en", "espeak:en-us")
    engine._child._process.kill()
    assert engine.speak(["two"], "en", "espeak:en-us").duration_s > 0.1
    engine.close()
