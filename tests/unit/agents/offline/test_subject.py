"""The main subject of a film: found by what sentences name, followed through pronouns, shown where a form can show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agents.offline.storyboard import direct
from agents.reading import read_brief_script
from film.brief import Brief
from film.storyboard import Storyboard

OCTOPUS = (
    "It is the giant Pacific octopus.\n\nOne brain sits between its eyes. An octopus has no bones. Its skin is a screen.\n\n"
    "And in less than a second the octopus becomes a stone.\n\nIts life is short."
)
INVENTOR = "In 1941, the most beautiful woman in the world went home and invented.\n\nHer name was Hedy Lamarr.\n\nThe woman wanted more. She got it."
BICYCLE = (
    "Un cadenas pour votre vélo.\n\nPersonne ne le voit, personne ne le vole.\n\nLe vélo reste là. Il attend dehors toute la nuit.\n\n"
    "Dormez bien.\n\nAu matin, le vélo est toujours devant la porte."
)


def film(text: str) -> Storyboard:
    brief = Brief(script=text)
    return direct(brief, read_brief_script(brief))


def icons(board: Storyboard) -> list[str]:
    return [str(s.visual_spec.slots.get("icon", "")) for s in board.segments]


@pytest.mark.parametrize(
    ("text", "icon"),
    [(OCTOPUS, "prop:octopus"), (INVENTOR, "prop:standing-woman"), (BICYCLE, "prop:bicycle")],
    ids=["thing", "person", "french"],
)
def test_the_subject_is_carried_through(text: str, icon: str):
    assert icons(film(text)).count(icon) >= 2


def test_what_the_subject_is_likened_to_is_not_shown():
    board = film(OCTOPUS)
    skin = next(s for s in board.segments if "skin" in s.script_text)
    assert skin.visual_spec.slots.get("icon") in ("prop:octopus", None)


def test_a_script_without_a_subject_has_none():
    board = film("Sit down. Stay calm.\n\nBreathe out.\n\nNow begin.")
    shown = [i for i in icons(board) if i]
    assert len(shown) == len(set(shown))


def test_a_poster_keeps_the_subject_that_was_small_a_moment_ago():
    segments = film((Path(__file__).resolve().parents[4] / "evals/scripts/octopus.txt").read_text("utf-8")).segments
    skin = next(s.visual_spec for s in segments if s.script_text == "Its skin is a screen.")
    assert (skin.template_id, skin.slots.get("icon")) == ("story.poster", "prop:octopus")


def test_a_picture_that_was_just_seen_has_an_understudy():
    shown = icons(film((Path(__file__).resolve().parents[4] / "evals/scripts/interest.md").read_text("utf-8")))
    assert shown.count("prop:calendar") <= 2 and "prop:hourglass" in shown
