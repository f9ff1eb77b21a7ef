"""Pictograms: exact, in many languages, and none rather than a silly one."""

import pytest

from svg_kit.pictogram import known
from tools import pictograms
from tools.pictogram_concepts import CONCEPTS
from tools.pictogram_words import WORDS


def test_every_concept_has_its_drawing():
    names = {*CONCEPTS.values(), *(n for table in WORDS.values() for n in table.values())}
    assert {n for n in names if not known(n if ":" in n else f"emoji:{n}")} == set()


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        ("house", "en", "emoji:house"),
        ("the tickets", "en", "emoji:ticket"),
        ("refrigerator", "en", "emoji:ice"),
        ("heat pumps", "en", "emoji:electric-plug"),
        ("a germ of cholera", "en", "emoji:microbe"),
        ("el agua", "es", "emoji:droplet"),
        ("地図", "ja", "emoji:world-map"),
        ("والطبيب", "ar", "emoji:stethoscope"),
        ("पानी", "hi", "emoji:droplet"),
        ("Haus", "de", "emoji:house"),
    ],
)
def test_finds(words, language, name):
    assert pictograms.search(words, language)[0][0] == name


@pytest.mark.parametrize("words", ["nevertheless", "because of that", "", "12", "xyzzy"])
def test_finds_nothing_rather_than_something_silly(words):
    assert pictograms.search(words, "en") == []


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Two thirds of its nerve cells are there", "3rd-place-medal"),
        ("The line is 11.4 kilometres long", "long-drum"),
        ("It works the other way as well", "potable-water"),
        ("Change the channel", "butterfly"),
        ("A signal spreads like light from a lamp", "thumbs-up"),
        ("They make carbon dioxide", "factory"),
        ("Pick the channel", "pick"),
        ("Costs rose too", "rose"),
        ("The first tram leaves at dawn", "herb"),
        ("Light sleep comes early", "light-bulb"),
        ("In ten years we are gone for good", "dashing-away"),
    ],
)
def test_no_picture_by_a_secondary_sense(sentence, wrong):
    assert f"emoji:{wrong}" not in [hit.name for hit in pictograms.hits(sentence.split(), "en")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The handle of the pump", "prop:water-pump"),
        ("Turn off the light", "emoji:light-bulb"),
        ("A hole the size of a lemon", "emoji:lemon"),
    ],
)
def test_the_same_word_as_a_noun_keeps_its_picture(sentence, name):
    assert name in [hit.name for hit in pictograms.hits(sentence.split(), "en")]


def test_is_deterministic():
    assert pictograms.search("water and house", "en") == pictograms.search("water and house", "en")
