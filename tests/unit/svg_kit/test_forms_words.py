"""What the templates of words take over from others, and what they leave."""

from __future__ import annotations

import pytest

from svg_kit import templates

TAKEN = [
    ("type.stack", "hook.big_claim", {"text": "The night sky is not black", "emphasis": "not black"}),
    ("type.stack", "title.chapter", {"title": "How the bridge was built"}),
    ("hook.word", "hook.big_claim", {"text": "Doctors blamed bad air", "emphasis": "bad air"}),
    ("ink.statement", "hook.big_claim", {"text": "Nobody reads the small print", "emphasis": "small print", "icon": "emoji:memo"}),
    ("story.poster", "hook.big_claim", {"text": "An octopus has three hearts", "icon": "emoji:octopus"}),
    ("story.poster", "story.icons", {"headline": "An octopus hides", "items": [{"icon": "emoji:octopus"}]}),
    ("story.triptych", "story.icons", {"items": [{"icon": "emoji:sun", "label": "Light"}, {"icon": "emoji:droplet", "label": "Water"}]}),
    ("story.triptych", "list.reveal", {"items": [{"icon": "emoji:sun", "text": "Light"}, {"icon": "emoji:droplet", "text": "Water"}]}),
    ("quote.quiet", "title.chapter", {"title": "Nobody had ever seen a germ"}),
    ("quote.quiet", "hook.big_claim", {"text": "Nobody had ever seen a germ"}),
    ("quote.quiet", "quote.attributed", {"quote": "We did not know"}),
    ("type.two_beats", "hook.big_claim", {"text": "It looks like a plant, but it hunts"}),
    ("type.two_beats", "title.chapter", {"title": "It looks like a plant, but it hunts"}),
    ("closing.line", "closing.cta", {"action": "It began with a dot", "emphasis": "a dot"}),
    ("closing.line", "hook.big_claim", {"text": "It began with a dot"}),
    ("picture.full_bleed", "picture.framed", {"image": "photo", "caption": "Lyon"}),
    ("picture.print", "picture.framed", {"image": "photo", "caption": "Lyon"}),
    ("hook.myth", "comparison.split", {"left": {"label": "Bad air kills"}, "right": {"label": "Bad water does"}}),
    ("quote.letter", "quote.attributed", {"quote": "The dogs are well", "name": "Ernest"}),
    ("product.browser", "list.reveal", {"title": "This morning", "items": [{"text": "One"}, {"text": "Two"}]}),
    ("product.phone", "hook.big_claim", {"kicker": "It says", "text": "Tap here"}),
    ("product.chat", "quote.attributed", {"quote": "Is it done yet?", "name": "Ana"}),
    ("product.chat", "comparison.split", {"left": {"label": "Is it done?"}, "right": {"label": "Since Tuesday"}}),
    ("product.terminal", "process.steps", {"title": "Run it", "items": [{"text": "Clone"}, {"text": "Start"}]}),
    ("people.rating", "stat.count_up", {"value": 4.6, "decimals": 1, "label": "from readers"}),
    ("title.opening", "title.chapter", {"title": "The cable", "kicker": "A history"}),
]
LEFT = [
    ("type.stack", "hook.big_claim", {"text": "The night sky is not black", "kicker": "At last"}),
    ("type.stack", "title.chapter", {"title": "How the bridge was built", "number": 2}),
    ("hook.word", "hook.big_claim", {"text": "Doctors blamed bad air"}),
    ("hook.word", "hook.big_claim", {"text": "Bad air now", "emphasis": "Bad air"}),
    ("ink.statement", "hook.big_claim", {"text": "Nobody reads the small print"}),
    ("story.poster", "hook.big_claim", {"text": "An octopus has three hearts"}),
    ("story.poster", "story.icons", {"headline": "Two things", "items": [{"icon": "emoji:octopus"}, {"icon": "emoji:sun"}]}),
    ("story.triptych", "story.icons", {"headline": "Two things", "items": [{"icon": "emoji:sun", "label": "Light"}] * 2}),
    ("story.triptych", "list.reveal", {"items": [{"text": "Light"}, {"text": "Water"}]}),
    ("quote.quiet", "title.chapter", {"title": "Part two", "number": 2}),
    ("quote.quiet", "quote.attributed", {"quote": "We did not know", "name": "Ana"}),
    ("type.two_beats", "hook.big_claim", {"text": "It looks like a plant"}),
    ("type.two_beats", "hook.big_claim", {"text": "They found some 20,000 of them there"}),
    ("closing.line", "closing.cta", {"action": "Try it", "address": "rivers.example"}),
    ("hook.myth", "comparison.split", {"left": {"label": "Gas boiler", "value": "0.9"}, "right": {"label": "Heat pump", "value": "3"}}),
    ("quote.letter", "quote.attributed", {"quote": "word " * 30}),
    ("product.browser", "list.reveal", {"items": [{"text": "One"}] * 6}),
    ("product.phone", "hook.big_claim", {"text": "Tap here"}),
    ("product.chat", "quote.attributed", {"quote": "Is it done?", "name": "Ana", "role": "lead"}),
    ("product.terminal", "process.steps", {"items": [{"text": "Clone"}, {"text": "Start"}], "figure": "65°"}),
    ("people.rating", "stat.count_up", {"value": 48.2, "decimals": 1}),
    ("title.opening", "title.chapter", {"title": "Part two", "number": 2}),
]


@pytest.mark.parametrize(("template_id", "form", "slots"), TAKEN)
def test_content_that_suits_is_taken_with_its_words(template_id: str, form: str, slots: dict) -> None:
    found = templates.template(template_id).FROM[form](slots)
    made = templates.slots_of(template_id, found)
    shown = str(made.model_dump()).lower()
    assert all(
        word in shown for key in ("text", "title", "action", "quote", "headline") for word in str(slots.get(key, "")).lower().split()
    )


@pytest.mark.parametrize(("template_id", "form", "slots"), LEFT)
def test_content_that_would_lose_something_is_left(template_id: str, form: str, slots: dict) -> None:
    assert templates.template(template_id).FROM[form](slots) is None
