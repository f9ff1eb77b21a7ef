"""What is spoken, what directs, and how bad input is refused."""

# ruff: noqa: SIM905 - tables read better as running words

import itertools
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from film.errors import BadInput
from tools.script_reader import read_script, read_script_file

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"


def texts(raw: str, **options) -> list[str]:
    return [line.text for line in read_script(raw, "s.md", **options).lines]


def words(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", text).lower().replace("'", "").replace("’", "")
    return re.findall(r"[^\W_]+", text)


@pytest.mark.parametrize(
    ("raw", "spoken"),
    [
        ("# Title\n\nHello there. Bye.", ["Hello there.", "Bye."]),
        ("[HOOK]\nGo now.", ["Go now."]),
        ("((NARRATOR)) Go now.", ["Go now."]),
        ("Go now. (pause 2s) Then rest.", ["Go now.", "Then rest."]),
        ("*(smiling)* Go now.", ["Go now."]),
        ("(cut to the beach)\nGo now.", ["Go now."]),
        ("The pump (a machine) works.", ["The pump (a machine) works."]),
        ("ANA: Hello.\nBEN: Hi.", ["Hello.", "Hi."]),
        ("Hello [insert city] friends.", ["Hello friends."]),
        ("See [our page](https://a.example) now.", ["See our page now."]),
        ("Go to https://a.example now.", ["Go to https://a.example now."]),
        ("This is **very** *good* `code`.", ["This is very good code."]),
        ("- One thing\n- Another thing", ["One thing", "Another thing"]),
        ("1. Boil it\n2. Drink it", ["1. Boil it", "2. Drink it"]),
        ("• One\n• Two", ["One", "Two"]),
        ("A <b>bold</b> move.", ["A bold move."]),
        ("Keep {{x}} here.", ["Keep {{x}} here."]),
        ("Hidden\u202etext\u200b here.", ["Hiddentext here."]),
        ("SFX: door slams\nHello.", ["Hello."]),
        ("One line\nbroken in two.", ["One line broken in two."]),
        ("2022. It was cold.", ["2022.", "It was cold."]),
        ("NOTE: this stays.", ["NOTE: this stays."]),
        ("![a chart](c.png)\n\nHello.", ["Hello."]),
        ("【導入】\nこんにちは。", ["こんにちは。"]),
    ],
)
def test_what_is_spoken(raw, spoken):
    assert texts(raw) == spoken


def test_cues_speakers_pauses_and_chapters():
    script = read_script("---\ntitle: T\nlanguage: es\n---\n# X\n\nANA: Hola. (pause 2s)\n\n## Parte dos\n\n[PRUEBA]\nSí.")
    first, second = script.lines
    assert (script.title, script.language) == ("T", "es")
    assert (first.speaker, first.pause_s) == ("ANA", 2.0)
    assert (second.role_hint, second.section) == ("evidence", "Parte dos")
    assert [(c.title, c.before_line) for c in script.chapters] == [("Parte dos", "l002")]


def test_placeholders_are_kept_apart():
    assert read_script("Hello [your name], welcome.").placeholders == ["your name"]


def test_speak_headings():
    assert texts("# Title\n\n## Part\n\nHello.", speak_headings=True) == ["Title", "Part", "Hello."]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "script.empty"),
        (b"  \n ", "script.empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "script.binary"),
        ("café".encode("latin-1"), "script.not_utf8"),
        ("Hello.".encode("utf-16"), "script.not_utf8"),
        (b"a " * 120_000, "script.too_long"),
        (b"# Only a title\n\n[HOOK]\n", "script.nothing_spoken"),
        (b"---\ntitle: [oops\n---\nHello.", "script.front_matter"),
        (b"---\ntitle: x\nHello.", "script.front_matter"),
    ],
)
def test_bad_input(raw, code):
    with pytest.raises(BadInput) as error:
        read_script(raw, "s.md")
    assert error.value.code == code
    assert "\n" not in str(error.value)


def test_missing_file(tmp_path):
    with pytest.raises(BadInput):
        read_script_file(tmp_path / "no.md")


def test_a_very_long_sentence_gets_spans():
    clause = "the water runs through the old stone channels of New York and cools 65 degrees of heat, "
    script = read_script(("And " + clause * 18).rstrip(", ") + ".")
    spans = script.lines[0].spans
    assert len(script.lines) == 1
    assert len(spans) > 10
    assert all(4 <= len(s.tokens) <= 24 for s in spans)
    assert " ".join(s.text for s in spans) == script.lines[0].text
    for a, b in itertools.pairwise(spans):
        assert (a.tokens[-1].text, b.tokens[0].text) not in {("65", "degrees"), ("New", "York")}


def test_a_long_sentence_without_commas_is_still_cut():
    assert len(read_script(" ".join(["word"] * 300) + ".").lines[0].spans) > 8


WORD = st.sampled_from("house water pump Ana 14 3.5 café über 家 काम بيت don't e.g. x".split())
PIECE = st.one_of(
    st.lists(WORD, min_size=1, max_size=12).map(" ".join),
    st.lists(WORD, min_size=1, max_size=5).map(lambda w: "**" + " ".join(w) + "**."),
    st.lists(WORD, min_size=1, max_size=5).map(lambda w: "- " + " ".join(w)),
    st.lists(WORD, min_size=1, max_size=5).map(lambda w: "> " + " ".join(w) + "!"),
    st.lists(WORD, min_size=1, max_size=5).map(lambda w: '"' + " ".join(w) + '?"'),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECE, min_size=1, max_size=8))
def test_nothing_spoken_is_lost(pieces):
    raw = "\n\n".join(pieces)
    assert words(" ".join(texts(raw))) == words(raw)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(raw):
    try:
        script = read_script(raw)
    except BadInput:
        return
    assert all(any(c.isalnum() for c in line.text) for line in script.lines)


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("*.md")), ids=lambda p: p.stem)
def test_languages_of_the_test_scripts(path):
    assert read_script_file(path).language == path.stem.split("-")[0]
