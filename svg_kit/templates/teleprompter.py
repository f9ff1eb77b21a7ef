"""Teleprompter card: stands in for a person on camera until a take is there; a drawn presenter under studio light, and the words to say."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.art.library import standing
from svg_kit.elements import Node, Scene, Shape, circle, ellipse_d, group, line_d, rect_d
from svg_kit.geometry import Box
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import plane, polygon_d
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "insert.teleprompter"
TITLE = "Teleprompter card"
ROLES = ()
FLOOR = 0.2  # of the studio's height


TO_FILM = {
    "en": ("To film", "a person speaks"), "de": ("Zu filmen", "eine Person spricht"), "fr": ("À filmer", "une personne parle"),
    "es": ("Por filmar", "una persona habla"), "it": ("Da filmare", "una persona parla"), "pt": ("A filmar", "uma pessoa fala"),
    "ja": ("撮影予定", "人が話します"), "hi": ("फिल्माना है", "एक व्यक्ति बोलता है"), "ar": ("للتصوير", "شخص يتحدث"),
}  # fmt: skip
"""What the card says of itself: that it is still to be filmed, and who stands there when nobody is named."""


class Slots(SlotModel):
    text: str = words(420, least=1)
    role: str = words(24)


EXAMPLE = {
    "text": "When I opened the shop, nobody believed that people would walk up four flights of stairs for bread. They did.",
}


def reveals(slots: Slots) -> list[str]:
    return ["text"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    share = (0.46 if len(slots.text) < 140 else 0.36) if not c.square else 0.44 if len(slots.text) < 140 else 0.24
    studio = Box(0, 0, c.width * 0.42, c.height) if not c.narrow else Box(0, 0, c.width, area.y + area.h * share)
    studio = stage.mirrored(studio)
    _studio(stage, studio)
    _presenter(stage, studio)
    inner = (Box(0 if stage.rtl else studio.right, area.y, c.width - studio.w, area.h) if not c.narrow
             else Box(0, studio.bottom, c.width, area.bottom - studio.bottom))  # fmt: skip
    pad = 84.0 if not c.narrow else 0.0
    left = (c.margin if stage.rtl else inner.x + pad) if not c.narrow else c.margin
    right = (inner.right - pad if stage.rtl else c.width - c.margin) if not c.narrow else c.width - c.margin
    _words(stage, slots, Box(left, inner.y + (40 if c.narrow else 10), right - left, inner.h - (40 if c.narrow else 10)))
    return stage.scene()


def _studio(stage: Stage, box: Box) -> None:
    """A wall, a floor and the light of one lamp: what the camera sees. To the waist, there is no floor in it."""
    low = box.bottom - (box.h * FLOOR if not stage.canvas.narrow else -40)
    near, far = box.w * 0.06, box.w * (0.40 if not stage.canvas.narrow else 0.32)
    beam = polygon_d([(box.cx - near, box.y - 10), (box.cx + near, box.y - 10), (box.cx + far, low + 30), (box.cx - far, low + 30)])
    nodes: list[Node] = [
        Shape(rect_d(box.x, box.y, box.w, box.h), fill=plane(stage, 0.10)),
        Shape(beam, fill=stage.field.pop, opacity=0.16),
    ]
    if not stage.canvas.narrow:
        nodes.insert(1, Shape(rect_d(box.x, low, box.w, box.bottom - low), fill=plane(stage, 0.2)))
        nodes.append(Shape(ellipse_d(box.cx, low + 34, far, max(20.0, box.h * 0.035)), fill=stage.field.pop, opacity=0.42))
    name = stage.add("midground", group(nodes, clip=rect_d(box.x, box.y, box.w, box.h)), id="studio", extent=box)
    stage.track(motion.appear(name, 0.0, 0.3))
    stage.marks["frame"] = box


def _presenter(stage: Stage, box: Box) -> None:
    """Somebody who speaks, framed by the camera's own marks with its red light on: whole on wide frames, to the waist on narrow ones."""
    c = stage.canvas
    icon = ("prop:standing-woman", "prop:standing-man")[stage.spec.seed % 2]
    if c.narrow:
        top = box.y + min(110.0, box.h * 0.2)
        tall = (box.bottom - top) * 2.2
        person = standing(icon, box.cx, top + tall, tall, stage.inks(stage.person(icon)), flip=stage.rtl, shadow=False)
        name = stage.add("midground", group(person, clip=rect_d(box.x, box.y, box.w, box.h)), id="presenter", extent=box)
        stage.track(motion.appear(name, 0.1, 0.3))
        _marks(stage, Box(box.x + 64, box.y + 64, box.w - 128, box.h - 104))
        return
    low = box.bottom - box.h * FLOOR
    thing = fitted(icon, Box(box.x, 150, box.w * 0.8, low + 34 - 150))
    subject(stage, icon, Box(box.cx - thing.w / 2, thing.y, thing.w, thing.h), at=0.1)
    _marks(stage, Box(box.x + 56, box.y + 90, box.w - 112, low + 80 - 90))


def _marks(stage: Stage, box: Box) -> None:
    """The corners of a viewfinder."""
    long = min(box.w, box.h) * 0.13
    d = ""
    for x, y, sx, sy in ((box.x, box.y, 1, 1), (box.right, box.y, -1, 1), (box.right, box.bottom, -1, -1), (box.x, box.bottom, 1, -1)):
        d += line_d((x + sx * long, y), (x, y), (x, y + sy * long))
    ink = stage.field.ink
    light = circle(box.right - 44, box.y + 44, 17, "#D8232A", stroke=ink, stroke_width=4)
    name = stage.add(
        "foreground", Shape(d, stroke=ink, stroke_width=8, cap="square", join="miter"), light, id="camera-frame", pivot=(box.cx, box.cy)
    )
    stage.track(motion.tween(name, "scale", 0.1, 0.5, 1.06, 1), *motion.appear(name, 0.1, 0.2))


def _words(stage: Stage, slots: Slots, box: Box) -> None:
    """Who speaks, plainly named as still to be filmed, and what they say, as large as it can be read from."""
    f = stage.field
    to_film, somebody = TO_FILM.get(stage.spec.language.split("-")[0], TO_FILM["en"])
    said = f"{to_film}: {slots.role or somebody}"
    style = stage.style("label", 46, 34)
    made = stage.measure(said, style, box.w - 60, 1)
    tag = Box(box.right - made.width - 56 if stage.rtl else box.x, box.y, made.width + 56, 84)
    stage.add("midground", plate(stage, tag, f.pop), id="tag")
    stage.text(
        said, style, Box(tag.x + 28, tag.y, made.width + 4, tag.h), reveal="label", at=0.1, fill=f.on_pop, max_lines=1, valign="middle"
    )
    body = Box(box.x, tag.bottom + 44, box.w, box.bottom - tag.bottom - 44)
    stage.text(slots.text, stage.style("body", 84, 30), body, reveal="text", max_lines=12)
