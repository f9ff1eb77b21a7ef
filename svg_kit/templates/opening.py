"""Opening: a stage curtain is drawn aside and gathered; the film's title stands large in the opening."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.colour import shade
from svg_kit.elements import Group, Node, Scene, Shape, ellipse_d, n, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "title.opening"
TITLE = "Opening title"
FOLDS = 9
ROLES = ("hook", "solution")  # a curtain opens on what is to be shown


class Slots(SlotModel):
    title: str = words(90, aim=60, least=1)
    kicker: str = words(48, aim=32)


EXAMPLE = {"kicker": "A short history", "title": "The cable that shrank the sea"}
FROM = {"title.chapter": lambda slots: {k: slots[k] for k in ("title", "kicker") if slots.get(k)} if "number" not in slots else None}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("kicker", "title") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    left = (stage.spec.variant % 2 == 1) != stage.rtl
    wide = area.w * (0.615 if left else 0.68) if not c.narrow else c.width * 0.84 - c.margin
    style = stage.style("display", 210, 60, tall=0.74)
    lines = 3 if not c.narrow else 6
    most = area.h * (0.62 if not c.narrow else 0.56)
    block = stage.measure(slots.title, style, wide, lines, most)
    low = area.bottom if not c.narrow else area.y + area.h * 0.92
    x = area.right - wide if left else area.x
    y = low - block.height - 16
    top = y - (150 if slots.kicker else 56)
    _curtain(stage, left, top)
    bar = Box(x + wide - 170 if stage.rtl else x, y - 56, 170, 10)
    rule = stage.add("text", rect(bar.x, bar.y, bar.w, bar.h, warm(stage)), id="rule", extent=bar)
    stage.track(motion.wipe(rule, stage.at("title", 1), 0.4))
    if slots.kicker:
        short = wide if c.narrow or left else area.w * 0.58  # the curtain is wider there
        lead = Box(x + wide - short if stage.rtl else x, top, short, 64)
        stage.text(slots.kicker, stage.style("label", 58, 34), lead, reveal="kicker", max_lines=1)
    stage.text(slots.title, style, Box(x, y, wide, block.height + 8), reveal="title", order=1, max_lines=lines)
    return stage.scene()


def _curtain(stage: Stage, left: bool, top: float) -> None:
    """One half hangs gathered at the far side, the other is a strip at the near one; both leave the frame above."""
    c = stage.canvas
    w, h = c.width, c.height
    tie = h * 0.60 if not c.narrow else max(h * 0.10, min(h * 0.30, top - 70))  # on narrow frames above the words
    mouth = w * (0.60 if not c.narrow else 0.24)
    great = _folds(
        stage, (mouth, w + 40), (w * (0.90 if not c.narrow else 0.86), w + 20), (w * (0.865 if not c.narrow else 0.90), w + 30), tie
    )
    flip = (-1.0, 0.0, 0.0, 1.0, float(w), 0.0)
    name = stage.new_id("curtain")
    matrix = flip if left else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    stage.layers["background"].append(Group((Group(tuple(great), name),), matrix=matrix))
    at = max(0.0, stage.at("title", 1) - 0.2)
    stage.track(motion.tween(name, "x", at, 0.9, -300, 0, "heave"), *motion.appear(name, at, 0.2))


def _folds(stage: Stage, top: tuple[float, float], waist: tuple[float, float], foot: tuple[float, float], tie: float) -> list[Node]:
    """Folds from the rail to the tie, and from the tie to below the frame, in turns of light and shade."""
    h, fill = stage.canvas.height, warm(stage)
    xs = [[a + (b - a) * k / FOLDS for k in range(FOLDS + 1)] for a, b in (top, waist, foot)]
    tones = (0.0, -0.075, -0.03, -0.105)
    nodes: list[Node] = []
    for k in range(FOLDS):
        d = (
            f"M{n(xs[0][k])} -20" + _hang(xs[0][k], xs[1][k], tie) + _drop(xs[1][k], xs[2][k], tie, h) + f"L{n(xs[2][k + 1])} {n(h + 20)}"
            + f"C{n(xs[2][k + 1])} {n(tie + (h - tie) * 0.4)} {n(xs[1][k + 1])} {n(tie + (h - tie) * 0.25)} {n(xs[1][k + 1])} {n(tie)}"
            + f"C{n(xs[1][k + 1] - (xs[1][k + 1] - xs[0][k + 1]) * 0.35)} {n(tie * 0.86)} {n(xs[0][k + 1])} {n(tie * 0.5)} {n(xs[0][k + 1])} -20Z"
        )  # fmt: skip
        nodes.append(Shape(d, fill=shade(fill, tones[k % 4]), stroke=shade(fill, -0.13), stroke_width=2))
    band = rect(waist[0] - 14, tie - 26, waist[1] - waist[0] + 40, 52, shade(fill, -0.22), 20)
    tassel = Shape(ellipse_d(waist[0] + 4, tie + 46, 20, 40), fill=shade(fill, -0.22))
    return [*nodes, tassel, band]


def _hang(x: float, end: float, tie: float) -> str:
    return f"C{n(x)} {n(tie * 0.5)} {n(end - (end - x) * 0.35)} {n(tie * 0.86)} {n(end)} {n(tie)}"


def _drop(x: float, end: float, tie: float, h: float) -> str:
    return f"C{n(x)} {n(tie + (h - tie) * 0.25)} {n(end)} {n(tie + (h - tie) * 0.4)} {n(end)} {n(h + 20)}"
