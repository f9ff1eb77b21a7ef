"""Colours that a script names are shown as themselves."""

from __future__ import annotations

import dataclasses

import pytest
from kit_frames import spec

from svg_kit.colour_names import spoken
from svg_kit.compose import compose
from svg_kit.elements import Shape

RAINBOW = ("Red", "Orange", "Yellow", "Green", "Blue", "Violet")


@pytest.mark.parametrize(("text", "named"), [("Red", "#D93A32"), ("grün.", "#3F9A57"), ("紫", "#8A4FBF"), ("Red tape", ""), ("", "")])
def test_one_word_names_a_colour(text: str, named: str):
    assert spoken(text) == named


def test_the_ends_of_a_hub_have_the_colours_they_name():
    slots = {"title": "It is all of them", "items": [{"text": name} for name in RAINBOW]}
    made = compose(dataclasses.replace(spec("structure.hub", "tide"), slots=slots))
    fills = {node.fill for node, _ in made.walk() if isinstance(node, Shape)}
    assert {spoken(name) for name in RAINBOW} <= fills
