"""The logo in its corner: on the bare field where it can be seen, else on a tab of the brand's paper that grows from the frame's edge."""

from __future__ import annotations

from svg_kit.colour import contrast
from svg_kit.elements import Group, Node, Picture, group, rect
from svg_kit.geometry import Box, Canvas
from svg_kit.stage import Logo, Stage

CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


def corner_of(logo: Logo | None) -> str:
    """The corner that the brand asks for in every scene; "" when it only wants opening or end card."""
    if logo is None or not logo.placement or logo.placement[0] not in CORNERS:
        return ""
    return logo.placement[0]


def size_of(logo: Logo, canvas: Canvas) -> tuple[float, float]:
    """Width and height (px): wide logos are made smaller as a whole, never below the brand's least height."""
    height = max(logo.min_height, min(54 if not canvas.narrow else 60, canvas.width * 0.34 / logo.ratio))
    return height * logo.ratio, height


def box_of(logo: Logo, canvas: Canvas) -> Box:
    """Where the logo stands: its clear space fits between it and the frame's edge."""
    w, h = size_of(logo, canvas)
    air = max(logo.clear_space * h, 28)
    side = max(air, canvas.margin if corner_of(logo).startswith("top") else air)
    top = max(air, 26) if not (canvas.vertical and canvas.height > 1500) else 130
    corner = corner_of(logo) or "top-right"
    x = side if corner.endswith("left") else canvas.width - side - w
    y = top if corner.startswith("top") else canvas.height - air - h
    return Box(x, y, w, h)


def reserved(logo: Logo | None, canvas: Canvas) -> Box | None:
    """The logo's box with its clear space; None when scenes carry no logo."""
    if logo is None or not corner_of(logo):
        return None
    b = box_of(logo, canvas)
    return b.inset(-logo.clear_space * b.h)


def mark(logo: Logo, box: Box) -> Node:
    """The logo's drawing in a box."""
    if logo.image is None:
        return Picture(logo.key, box)
    drawing = logo.image.box
    k = min(box.w / drawing.w, box.h / drawing.h)
    x, y = box.x + (box.w - drawing.w * k) / 2, box.y + (box.h - drawing.h * k) / 2
    return Group(logo.image.nodes, "", (k, 0, 0, k, x - drawing.x * k, y - drawing.y * k))


def draw(stage: Stage) -> list[Group]:
    logo = stage.spec.logo
    if logo is None or not corner_of(logo) or "logo" in stage.marks:
        return []
    box = box_of(logo, stage.canvas)
    stage.marks["logo"] = box
    nodes: list[Node] = []
    if not visible_on(logo, stage.field.ground):
        air = logo.clear_space * box.h
        tab = box.inset(-max(air, 22))
        corner = corner_of(logo)
        top = 0 if corner.startswith("top") and not stage.canvas.vertical else tab.y
        bottom = stage.canvas.height if corner.startswith("bottom") else tab.bottom
        nodes.append(rect(tab.x, top, tab.w, bottom - top, stage.field.card, stage.look.radius))
    nodes.append(mark(logo, box))
    return [group(nodes, id="logo")]


def visible_on(logo: Logo, ground: str) -> bool:
    """True when each main colour of the logo stands at 1.8:1 or more on the ground."""
    colours = logo.image.colours() if logo.image else []
    return bool(colours) and min(contrast(c, ground) for c in colours if c != "#FFFFFF" or len(colours) == 1) >= 1.8
