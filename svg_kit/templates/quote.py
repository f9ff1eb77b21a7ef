"""Quote: the words as type on a strong field, the mark hanging outside the margin, the speaker under a rule."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Node, Scene, Shape, circle, ellipse_d, n, rect
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import bidi, typeset

TEMPLATE_ID = "quote.attributed"
TITLE = "Quote"
ROLES = ("quote", "evidence", "story", "outro")
IN_SETS, SHOWS = True, ()


class Slots(SlotModel):
    quote: str = words(190, aim=150, least=1)
    name: str = words(48, aim=40)
    role: str = words(70, aim=56)


EXAMPLE = {
    "quote": "We cut our planning time in half in the first week.",
    "name": "Maya Lindqvist",
    "role": "Head of operations, Norrsken Foods",
}


def reveals(slots: Slots) -> list[str]:
    return ["quote", *(["name"] if slots.name else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    person = bool(slots.name)
    words = slots.quote.strip('"“”„«»「」『』 ')
    mark = typeset(
        "“",
        stage.style("figure", 620, 620).sized(620, 620),
        2000,
        mix(f.ground, f.planes[0], 0.9) if not f.dark else mix(f.ground, f.ink, 0.12),
        max_lines=1,
    )
    for line in mark.at(area.x - 50, c.content.y - 40, "mark"):
        stage.layers["background"].append(line)
        stage.track(motion.rise(line.id, 0.05, 40, 0.6))
    wide = area.w * (0.60 if person else 0.86) if not c.narrow else area.w
    size = 340 if len(words) < 14 else 96 if c.square else 116 if len(words) < 70 else 92
    style = stage.style("display", size, 50, tall=0.92)
    lines = 6 if not c.narrow else 8
    head = 70 if c.square else 120
    foot = _speaker_height(stage, slots, area.w * (0.60 if not c.narrow else 0.56)) + 50 if person else 40
    text_h = area.h - head - foot
    block = stage.measure(words, style, wide, lines, text_h)
    top = area.y + head + max(0, (text_h - block.height) * 0.18)
    stage.text(words, style, Box(area.x, top, wide, text_h), reveal="quote", max_lines=lines)
    if person:
        y = top + block.height
        r, free = min(330.0, (stand_y(c) - area.y - 36) / 1.86), wide
        if c.narrow:
            below = (stand_y(c) - y - foot - 30) / 1.86
            r = min(300.0, below) if below >= 190 else min(198.0, (stand_y(c) - y - 36) / 1.86)
            free = area.w if below >= 190 else area.w - 1.92 * r - 36
        _speaker(stage, slots, Box(area.x, y + 46, free, area.bottom - y - 46))
        if r >= 80:
            _portrait(stage, slots.name, r)
    return stage.scene()


def _speaker_height(stage: Stage, slots: Slots, width: float) -> float:
    """What rule, name and role need."""
    name = stage.measure(slots.name, stage.style("label", 48, 32), width, 2, 110).height
    role = stage.measure(slots.role, stage.style("body", 40, 30), width, 3, 110).height + 18 if slots.role else 0
    return 40 + name + role


def _speaker(stage: Stage, slots: Slots, box: Box) -> None:
    """Name and role under a short rule."""
    f, at = stage.field, stage.at("name", 1)
    rule = Box(box.right - 84 if bidi.rtl(slots.name) else box.x, box.y, 84, 8)
    name = stage.add("text", rect(rule.x, rule.y, rule.w, rule.h, f.accent), id="rule", extent=rule)
    stage.track(motion.wipe(name, at, 0.35))
    who_style = stage.style("label", 48, 32)
    who = stage.text(slots.name, who_style, Box(box.x, box.y + 30, box.w, 110), reveal="name", order=1, max_lines=2)
    if slots.role:
        y = box.y + 30 + who.height + 18
        style = stage.style("body", 40, 30)
        stage.text(
            slots.role,
            style,
            Box(box.x, y, box.w, max(40.0, min(110.0, box.bottom - y))),
            reveal="role",
            at=at + 0.12,
            max_lines=3,
            fill=f.soft,
        )


def _portrait(stage: Stage, name: str, r: float) -> None:
    """A person as a drawn silhouette in a pool of colour, cut by the ground; never a likeness."""
    c, f = stage.canvas, stage.field
    ground = stand_y(c)
    cx = c.width - c.margin - r * 0.92
    cy = ground - r * 0.86
    look = sum(ord(ch) for ch in name)
    pool = f.pop
    skin = f.inks[2] if len(f.inks) > 2 else f.card
    hair = f.line
    coat = f.planes[1] if f.planes[1] != pool else f.card
    k = r / 330
    px = lambda v: n(cx + v * k)  # noqa: E731
    py = lambda v: n(ground + v * k)  # noqa: E731
    nodes: list[Node] = [circle(cx, cy, r, pool, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)]
    long = look % 2 == 0
    if long:
        nodes.append(
            Shape(
                f"M{px(-122)} {py(-330)}C{px(-130)} {py(-520)} {px(130)} {py(-520)} {px(122)} {py(-330)}L{px(132)} {py(-196)}C{px(60)} {py(-170)} {px(-60)} {py(-170)} {px(-132)} {py(-196)}Z",
                fill=hair,
            )
        )
    nodes += [
        Shape(
            f"M{px(-236)} {py(0)}C{px(-230)} {py(-120)} {px(-150)} {py(-172)} {px(-46)} {py(-186)}L{px(46)} {py(-186)}C{px(150)} {py(-172)} {px(230)} {py(-120)} {px(236)} {py(0)}Z",
            fill=coat,
        ),
        Shape(
            f"M{px(-44)} {py(-240)}L{px(44)} {py(-240)}L{px(46)} {py(-186)}C{px(26)} {py(-150)} {px(-26)} {py(-150)} {px(-46)} {py(-186)}Z",
            fill=mix(skin, f.line, 0.14),
        ),
        Shape(ellipse_d(cx, ground - 318 * k, 92 * k, 112 * k), fill=skin),
    ]
    if long:
        nodes.append(
            Shape(
                f"M{px(-98)} {py(-318)}C{px(-92)} {py(-450)} {px(92)} {py(-450)} {px(98)} {py(-318)}C{px(70)} {py(-392)} {px(10)} {py(-404)} {px(-30)} {py(-396)}C{px(-62)} {py(-384)} {px(-88)} {py(-350)} {px(-98)} {py(-318)}Z",
                fill=hair,
            )
        )
    else:
        nodes.append(
            Shape(
                f"M{px(-100)} {py(-316)}C{px(-112)} {py(-452)} {px(112)} {py(-462)} {px(100)} {py(-316)}C{px(92)} {py(-360)} {px(70)} {py(-376)} {px(30)} {py(-376)}C{px(-20)} {py(-374)} {px(-60)} {py(-388)} {px(-72)} {py(-372)}C{px(-88)} {py(-356)} {px(-94)} {py(-340)} {px(-100)} {py(-316)}Z",
                fill=hair,
            )
        )
    smile = f"M{px(-30)} {py(-272)}C{px(-14)} {py(-256)} {px(14)} {py(-256)} {px(30)} {py(-272)}"
    eyes = f"M{px(-46)} {py(-326)}C{px(-40)} {py(-336)} {px(-28)} {py(-336)} {px(-22)} {py(-326)}M{px(22)} {py(-326)}C{px(28)} {py(-336)} {px(40)} {py(-336)} {px(46)} {py(-326)}"
    nodes.append(Shape(smile + eyes, stroke=f.line, stroke_width=5 * k))
    name_id = stage.add("midground", nodes, id="portrait", pivot=(cx, ground))
    stage.track(motion.pop(name_id, 0.1, 0.6, 0.9))
    stage.marks["portrait"] = Box(cx - r, cy - r, 2 * r, 2 * r)
    stage.focus = (cx, cy)
