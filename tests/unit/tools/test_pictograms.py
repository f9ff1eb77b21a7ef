"""Pictograms: exact, in many languages, and none rather than a silly one."""

import pytest

from tools import pictograms
from tools.pictogram_concepts import CONCEPTS
from tools.pictogram_words import WORDS


def test_every_concept_has_its_drawing():
    names = {*CONCEPTS.values(), *(n for table in WORDS.values() for n in table.values())}
    assert names - pictograms._emoji_names() == set()


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


def test_is_deterministic():
    assert pictograms.search("water and house", "en") == pictograms.search("water and house", "en")
