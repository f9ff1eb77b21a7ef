"""Tags: each stands on its plate, in either direction of writing and in a mixture of both."""

from __future__ import annotations

import dataclasses

import pytest
from kit_frames import scene, spec

from svg_kit.bounds import box_of
from svg_kit.compose import compose
from svg_kit.elements import Group, Text

TAGS = {
    "en": ("9.7 million tonnes", "2022", "Egypt"),
    "ar": ("9.7 مليون طن", "2022", "مصر"),
}


def _reads(line: Group, said: tuple[str, ...]) -> bool:
    return any(isinstance(n, Text) and n.text in said for n in line.children)


@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
@pytest.mark.parametrize("language", TAGS)
def test_a_tag_stands_on_its_plate(language: str, aspect: str):
    made = scene("data.waffle", "hearth", aspect, script=language, tags=TAGS[language])
    groups = [node for node, _ in made.walk() if isinstance(node, Group)]
    plates = [box_of((g,)) for g in groups if g.id.startswith("tag-plate")]
    lines = [box_of((g,)) for g in groups if _reads(g, TAGS[language])]
    assert len(plates) == len(lines) >= 2
    for plate, line in zip(plates, lines):
        assert plate is not None and line is not None
        assert plate.inset(8).contains(line, 0)
        assert plate.w < line.w + 80


def test_a_tag_never_covers_words_on_a_plate():
    """The map's plates are set by hand; three tags have to find room beside them."""
    made = scene("map.countries", "archive", size="typical", tags=("Agamemnon", "Niagara", "Britain"), variant=1)
    groups = [node for node, _ in made.walk() if isinstance(node, Group)]
    plates = [box for g in groups if g.id.startswith("tag-plate") and (box := box_of((g,)))]
    names = [box for g in groups if g.id.startswith("place-") and "-name." in g.id and (box := box_of((g,)))]
    assert len(names) >= 2
    assert not [(a, b) for a in plates for b in names if a.overlaps(b)]


@pytest.mark.parametrize("template_id", ["stat.count_up", "data.dot_field", "data.share_lines", "closing.line", "process.path"])
def test_a_part_that_is_kept_calm_does_not_lock_tags_out(template_id: str):
    made = scene(template_id, "hearth", size="typical", tags=("lago Gatún",))
    assert [node.id for node, _ in made.walk() if isinstance(node, Group) and node.id.startswith("tag-plate")]


def _tag_box(made, text: str):
    line = next(n for n, _ in made.walk() if isinstance(n, Group) and _reads(n, (text,)))
    return box_of((line,))


STEPS = {
    "title": "Your Wi-Fi",
    "items": [{"text": "Move it"}, {"text": "Put it high"}, {"text": "Change the channel"}, {"text": "Restart it"}],
}


def _made(template: str, slots: dict, cues: dict, tag: str):
    return compose(dataclasses.replace(spec(template, "hearth"), slots=slots, cues=cues, tags=(tag,)))


@pytest.mark.parametrize("item", range(3))
def test_a_tag_stands_under_what_was_shown_when_it_is_spoken(item: int):
    cues = {"title": 0.2, "item.0": 0.5, "item.1": 1.5, "item.2": 2.5, "item.3": 3.5}
    made = _made("process.steps", STEPS, cues | {"tag.0": 0.9 + item}, "Wireless")
    box, host = _tag_box(made, "Wireless"), made.marks[f"item.{item}"]
    assert box.y > host.bottom and abs(box.cx - host.cx) < (host.w + box.w) / 2


def test_a_tag_that_comes_first_stands_over_what_follows():
    made = _made("hook.big_claim", {"text": "What would you have?"}, {"text": 0.2, "tag.0": 0.0}, "The eighth wonder")
    assert _tag_box(made, "The eighth wonder").bottom < made.marks["text"].y
