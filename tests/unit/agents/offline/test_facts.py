"""Facts beside what a template shows: figures with what they count, names, addresses, numbers to dial."""

from __future__ import annotations

import pytest

from agents.offline.facts import plain
from agents.offline.figures.find import figures, telephone_numbers
from agents.offline.storyboard import direct
from agents.reading import read_brief_script
from film.brief import Brief
from film.storyboard import Segment
from tools.scenery import ideas, prop_for, set_scores
from tools.text.tokens import tokenize


def told(script: str, language: str = "en") -> tuple[str, list[Segment]]:
    """Everything on the screen of the film, and its scenes."""
    brief = Brief(script=script, language=language)
    board = direct(brief, read_brief_script(brief))
    return " | ".join(f"{s.visual_spec.slots} {s.visual_spec.tags}" for s in board.segments), board.segments


@pytest.mark.parametrize(
    ("script", "language", "fact"),
    [
        ("What comes next? Tallow Bridge was opened in 1936. Every day, cars cross it.", "en", "Tallow Bridge"),
        ("Pick a date for it. The first Sunday of the month is a good one. Nobody forgets it then.", "en", "first Sunday"),
        ("Nobody expected much. Revenue rose to 84.2 million, up 9% on the year before. Then came winter.", "en", "9%"),
        ("What is a metre? The pump stood on Broad Street in Soho, 300 metres from the school. Nobody looked at it.", "en", "300 metres"),
        ("Wie kam es dazu? Im August 1888 fuhr Bertha Benz nach Pforzheim. Niemand wusste davon.", "de", "Bertha Benz"),
        ("¿Cuánta agua hace falta? El agua viene del lago Gatún, que está muy alto. Nadie la bombea.", "es", "lago Gatún"),
        ("Something smells of gas. Leave the house at once. Then dial 0800 555 0142 from outside.", "en", "0800 555 0142"),
        ("It is quite simple. Write to report@brackwater.example when you see one. We answer.", "en", "report@brackwater.example"),
    ],
    ids=["whole subject", "weekday", "second figure", "unit", "German name", "name with its kind", "telephone", "address"],
)
def test_a_fact_is_on_the_screen(script, language, fact):
    screen, _ = told(script, language)
    assert plain(fact) in plain(screen)


def test_a_tag_comes_on_its_word_and_is_not_said_twice():
    _, segments = told("Nobody expected much. Revenue rose to 84.2 million, up 9% on the year before. Then came winter.")
    for segment in segments:
        spec = segment.visual_spec
        cued = {t.layer: t.cue for t in spec.transforms if t.layer.startswith("tag.")}
        assert len(cued) == len(spec.tags) <= 3
        assert all(cue.on == "word" and cue.span in segment.spans for cue in cued.values())
        shown = plain(str(spec.slots))
        assert all(plain(tag) not in shown for tag in spec.tags)


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("Call 0800 555 0142 now.", 1),
        ("Call +44 20 7946 0958.", 1),
        ("From 240 000 to 300 000 euros.", 0),
        ("In 1854 there were 616 deaths.", 0),
    ],
)
def test_numbers_to_dial_are_not_counted(text, dialled):
    tokens = [t.text for t in tokenize(text, "en")]
    assert len(telephone_numbers(tokens)) == dialled
    assert not dialled or figures(tokens, "en") == []


def test_places_are_found_in_any_language():
    assert "coast" in set_scores(ideas("The ship sails over the ocean to the island.", "en"))
    assert set_scores(ideas("Das Schiff fährt über das Meer.", "de"))
    assert set_scores(ideas("xyzzy plugh", "en")) == {}


def test_a_pictogram_has_its_prop():
    assert prop_for("emoji:cat") == "prop:cat"
    assert prop_for("emoji:nothing-like-it") == ""


def test_a_place_is_built_where_it_is_spoken_of_and_not_for_ever():
    script = (
        "Ships crossed the ocean for centuries.\n\nA harbour feeds a town by the coast.\n\n"
        + "Nobody had asked why.\n\nThat was long ago.\n\n" * 4
    )
    _, segments = told(script)
    sets = [s.visual_spec.setting for s in segments]
    assert sets[0] == "coast" and sets.count("coast") < len(sets)


def test_a_title_is_shown_unless_the_headline_says_it():
    assert (
        "How a heat pump warms your home"
        in told("# How a heat pump warms your home\n\nAir is full of heat.\n\nThat is all.")[1][0].visual_spec.tags
    )
    assert told("# Why the sky is blue\n\nWhy is the sky blue, when sunlight is white?\n\nThat is all.")[1][0].visual_spec.tags == []


def test_a_count_of_nothing_in_particular_is_no_fact():
    (scene, *_) = told("The answer has two halves: the sun sends less violet than blue, and our eyes see it less well.\n\nThat is all.")[1]
    assert scene.visual_spec.tags == []


@pytest.mark.parametrize(
    ("script", "tag"),
    [
        (
            "Who carried it? On 26 April 1956, a tanker called the Ideal X left Newark with 58 of these boxes on her deck. It was the first.",
            "58 of these boxes",
        ),
        (
            "What did they find? Frozen meals grew by 17%, helped by two new supermarket partners. It was a good year.",
            "two new supermarket partners",
        ),
    ],
)
def test_a_figure_ends_with_what_it_counts(script: str, tag: str):
    assert tag in [t for s in told(script)[1] for t in s.visual_spec.tags] or plain(tag) in plain(told(script)[0])


def test_a_change_keeps_its_sign():
    script = "Good morning.\n\nRevenue grew by 12% to 48.2 million euros. Last year it was 43.0 million.\n\nThank you all."
    assert "+12%" in [tag for segment in told(script)[1] for tag in segment.visual_spec.tags]


def test_the_number_of_an_entry_is_no_fact():
    script = "What comes next?\n\n1. Pull the pin.\n2. Aim at the base of the fire.\n3. Squeeze the handle slowly.\n\nThat is all that we know today."
    assert not {"1", "2", "3"} & {t for s in told(script)[1] for t in s.visual_spec.tags}
