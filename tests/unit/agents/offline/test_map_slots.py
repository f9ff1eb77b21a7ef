"""Which sentences name countries."""

from __future__ import annotations

import pytest

from agents.offline.slots.map import _street, named
from agents.offline.words import Word
from svg_kit import maps
from tools.text.tokens import core


def phrase(text: str):
    parts = text.split(" ")
    return tuple(Word("s", i, "l", t, core(t), True) for i, t in enumerate(parts))


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "Most of it is grown in Brazil, Vietnam and Colombia.", ["BR", "VN", "CO"]),
        ("en", "Germany's wind farms send power to Denmark.", ["DE", "DK"]),
        ("en", "The United Kingdom and South Korea signed.", ["GB", "KR"]),
        ("en", "It is older than the United States.", ["US"]),
        ("en", "She moved to New Mexico and flew with China Airlines.", []),
        ("en", "A turkey walked over the china.", []),
        ("en", "Then Michael Jordan jumped.", []),
        ("de", "In Deutschland und Österreich gilt das Gesetz.", ["DE", "AT"]),
        ("de", "Das ist Frankreichs Antwort.", ["FR"]),
        ("fr", "La France et l’Italie", ["FR"]),
        ("es", "Se cultiva en Brasil y en México.", ["BR", "MX"]),
        ("hi", "यह भारत में है", ["IN"]),
        ("xx", "Germany", []),
    ],
)
def test_countries_are_found_by_their_names_in_the_films_language(language, text, codes):
    assert [code for _, code in named(phrase(text), language)] == codes


@pytest.mark.parametrize(
    ("language", "text", "street"),
    [
        ("en", "The dots crowded around a single water pump on Broad Street.", "Broad Street."),
        ("en", "On Wall Street, prices fell.", "Wall Street,"),
        ("en", "They walked down the street.", ""),
        ("en", "The road to Rome was long.", ""),
        ("de", "Sie wohnt in der Friedrichstraße.", "Friedrichstraße."),
        ("de", "Auf dem Platz war niemand.", ""),
        ("fr", "Elle habite rue Lepic à Paris.", "rue Lepic"),
        ("es", "Vive en la Calle Mayor.", "Calle Mayor."),
        ("it", "Via libera a tutti.", ""),
        ("ja", "これは道です。", ""),
    ],
)
def test_streets_are_found_by_their_names(language, text, street):
    assert " ".join(w.text for w in _street(phrase(text), language)) == street


def test_a_name_is_known_in_any_language_and_only_whole():
    assert maps.code_of("Deutschland") == maps.code_of("germany") == maps.code_of("ドイツ") == "DE"
    assert maps.code_of("Deutsch") == "" and maps.code_of("Deutschland", "en") == ""


def test_the_projection_keeps_the_published_extent():
    """Equal Earth: the equator is 2.0548 times as long as the central meridian."""
    assert maps.equal_earth(180, 0)[0] / maps.equal_earth(0, 90)[1] == pytest.approx(2.0548, abs=0.001)
