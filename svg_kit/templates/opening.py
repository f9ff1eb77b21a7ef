"""Opening: the film's title low in the frame under a great plane that draws aside, a rule, and what it is about."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, n, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "title.opening"
TITLE = "Opening title"
ROLES = ("hook", "context", "story", "solution", "recap", "step", "feature", "problem")


class Slots(SlotModel):
    title: str = words(90, aim=60, least=1)
    kicker: str = words(48, aim=32)


EXAMPLE = {"kicker": "A short history", "title": "The cable that shrank the sea"}
FROM = {"title.chapter": lambda slots: {k: slots[k] for k in ("title", "kicker") if slots.get(k)} if "number" not in slots else None}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("kicker", "title") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    style = stage.style("display", 190, 64, tall=0.74)
    wide = area.w * (0.86 if not c.narrow else 1.0)
    block = stage.measure(slots.title, style, wide, 3 if not c.narrow else 5, area.h * 0.66)
    y = area.bottom - block.height - 20
    _plane(stage, y)
    top = y - (120 if slots.kicker else 40)
    rule = stage.add(
        "text",
        rect(area.x if not stage.rtl else area.right - 150, top, 150, 8, f.pop),
        id="rule",
        extent=Box(area.x if not stage.rtl else area.right - 150, top, 150, 8),
    )
    stage.track(motion.wipe(rule, stage.at("title", 1), 0.4))
    if slots.kicker:
        stage.text(slots.kicker, stage.style("label", 52, 32), Box(area.x, top + 26, wide, 54), reveal="kicker", max_lines=1, fill=f.soft)
    stage.text(slots.title, style, Box(area.x, y, wide, block.height + 8), reveal="title", order=1, max_lines=3 if not c.narrow else 5)
    return stage.scene()


def _plane(stage: Stage, foot: float) -> None:
    """A leaning plane in the far corner with a disc cut by its edge: it slides in as the title comes."""
    c, f = stage.canvas, stage.field
    flip = (stage.spec.variant % 2 == 1) != stage.rtl
    bottom = max(c.height * 0.18, min(foot - 130, c.height * 0.5))
    x = lambda v: c.width - v if flip else v  # noqa: E731
    d = f"M{n(x(c.width * 0.46))} -20H{n(x(c.width + 40))}V{n(bottom)}L{n(x(c.width * 0.58))} {n(bottom)}Z"
    tone = f.pop
    name = stage.add("background", Shape(d, fill=tone), id="plane")
    at = max(0.0, stage.at("title", 1) - 0.2)
    stage.track(motion.tween(name, "x", at, 0.8, -260 if flip else 260, 0), *motion.appear(name, at, 0.2))
    r = (bottom + 20) * 0.34
    cx = x(c.width * 0.83)
    half = f"M{n(cx - r)} {n(bottom)}A{n(r)} {n(r)} 0 0 1 {n(cx + r)} {n(bottom)}Z"
    disc = stage.add("background", Shape(half, fill=mix(tone, f.on_pop, 0.16)), id="disc")
    stage.track(motion.tween(disc, "y", at + 0.15, 0.7, 60, 0), *motion.appear(disc, at + 0.15, 0.3))
