"""Quote: the words as large type, the mark hanging outside the margin, and whoever said them standing on the ground beside them."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, moon, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import bidi, typeset

TEMPLATE_ID = "quote.attributed"
TITLE = "Quote"
ROLES = ("quote", "evidence", "story", "outro")
IN_SETS, SHOWS = True, ()
PEOPLE = ("prop:standing-woman", "prop:standing-man")  # both look to the right as they are drawn


class Slots(SlotModel):
    quote: str = words(190, aim=150, least=1)
    name: str = words(48, aim=40)
    role: str = words(70, aim=56)
    icon: str = ""


EXAMPLE = {
    "quote": "Nobody in my team asks me for a status any more.",
    "name": "Sam Lindqvist",
    "role": "Head of operations, Norrsken Foods",
    "icon": "prop:office-worker-at-desk",
}


def reveals(slots: Slots) -> list[str]:
    return ["quote", *(["name"] if slots.name else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    """Words from margin to whoever says them, standing beside them on the ground; on narrow frames under them."""
    c, area = stage.canvas, room(stage)
    person = bool(slots.name)
    words = slots.quote.strip('"“”„«»「」『』 ')
    _mark(stage, area)
    tall = stand_y(c) - area.y
    icon = slots.icon or PEOPLE[sum(map(ord, slots.name)) % len(PEOPLE)] if person or slots.icon else ""
    figure = fitted(icon, Box(0, 0, area.w * (0.34 if not c.narrow else 0.4), min(tall, 740.0))) if icon and not c.narrow else None
    wide = area.w * 0.92 if figure is None else area.w - figure.w - 96
    wide = area.w if c.narrow else wide
    size = 340 if len(words) < 14 else 104 if c.square else 136 if len(words) < 70 else 100
    style = stage.style("display", size, 50, tall=0.92)
    lines = 6 if not c.narrow else 8
    head = 44 if c.square else 84
    beside = area.w * (0.62 if c.narrow else 1) if icon and c.narrow else wide
    foot = _speaker_height(stage, slots, beside) + 56 if person else 40
    text_h = area.h - head - foot
    block = stage.measure(words, style, wide, lines, text_h)
    top = area.y + head + max(0, (text_h - block.height) * (0.3 if not c.narrow else 0.1))
    spot = Box(area.x, top, wide, text_h)
    stage.text(words, style, spot if c.narrow else stage.mirrored(spot), reveal="quote", max_lines=lines)
    y = top + block.height
    above = False
    if icon and c.narrow:  # the speaker's name above the figure or beside it: where the figure is larger
        under = fitted(icon, Box(0, 0, area.w * 0.86, max(1.0, stand_y(c) - y - 90 - _speaker_height(stage, slots, area.w))))
        figure = fitted(icon, Box(0, 0, area.w * 0.44, min(stand_y(c) - y - 44, 620.0)))
        above = under.h > figure.h
        figure = under if above else figure
    if figure is not None and figure.h > 150:
        x = area.right - figure.w - (10 if not c.narrow else 0)
        _figure(stage, icon, stage.mirrored(Box(x, stand_y(c) - figure.h, figure.w, figure.h)))
    if person:
        alone = not c.narrow or figure is None or figure.h <= 150 or above
        free = wide if alone or figure is None else min(area.w * 0.62, area.w - figure.w - 36)
        spot = Box(area.x, y + 50, free, area.bottom - y - 50)
        _speaker(stage, slots, stage.mirrored(spot))
    return stage.scene()


def _mark(stage: Stage, area: Box) -> None:
    """The opening mark, hanging out of the margin behind the words."""
    f, c = stage.field, stage.canvas
    fill = mix(f.ground, f.planes[0], 0.9) if not f.dark else mix(f.ground, f.ink, 0.12)
    mark = typeset("“", stage.style("figure", 700, 700).sized(700, 700), 2000, fill, max_lines=1)
    x = area.x - 56 if not stage.rtl else c.width - area.x - mark.width + 56
    for line in mark.at(x, c.content.y - 70, "mark"):
        stage.layers["background"].append(line)
        stage.track(motion.rise(line.id, 0.05, 40, 0.6))


def _figure(stage: Stage, icon: str, box: Box) -> None:
    """Whoever speaks, drawn whole and turned to the words: a figure of the story, never a likeness."""
    moon(stage, box.cx, box.y + box.h * 0.42, box.h * 0.5)
    subject(stage, icon, box, at=0.1, flip=(icon in PEOPLE) != stage.rtl)
    stage.marks["portrait"] = box
    stage.focus = (box.cx, box.cy)


def _speaker_height(stage: Stage, slots: Slots, width: float) -> float:
    """What rule, name and role need."""
    name = stage.measure(slots.name, stage.style("label", 58, 32), width, 2, 130).height
    role = stage.measure(slots.role, stage.style("body", 44, 30), width, 3, 120).height + 18 if slots.role else 0
    return 40 + name + role


def _speaker(stage: Stage, slots: Slots, box: Box) -> None:
    """Name and role under a short rule."""
    f, at = stage.field, stage.at("name", 1)
    rule = Box(box.right - 84 if bidi.rtl(slots.name) else box.x, box.y, 84, 8)
    name = stage.add("text", rect(rule.x, rule.y, rule.w, rule.h, f.accent), id="rule", extent=rule)
    stage.track(motion.wipe(name, at, 0.35))
    who_style = stage.style("label", 58, 32)
    who = stage.text(slots.name, who_style, Box(box.x, box.y + 30, box.w, 130), reveal="name", order=1, max_lines=2)
    if slots.role:
        y = box.y + 30 + who.height + 18
        style = stage.style("body", 44, 30)
        stage.text(
            slots.role,
            style,
            Box(box.x, y, box.w, max(40.0, min(120.0, box.bottom - y))),
            reveal="role",
            at=at + 0.12,
            max_lines=3,
            fill=f.soft,
        )
