"""A shop: shelves full of goods, an awning's edge above, a counter in front."""

from __future__ import annotations

from svg_kit.art.places import boards, grain, shelf, side, wall
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "shop"
TAGS = (
    "shop",
    "buy",
    "sell",
    "store",
    "customer",
    "price",
    "market",
    "supermarket",
    "product",
    "order",
    "discount",
    "pay",
    "retail",
    "bakery",
    "brand",
    "delivery",
    "package",
    "purchase",
    "subscription",
)
SUBJECTS = ("shopper-with-bags", "standing-woman")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.74, 0.18)]
    k = side(b)
    wide = w * 0.17 if not b.canvas.narrow else w * 0.3
    for i in range(4):
        x = w * 0.98 - (i + 1) * (wide + 24) if k > 0 else w * 0.02 + i * (wide + 24)
        tall = min(floor * 0.56, floor - b.text_bottom - 70 if b.canvas.narrow else floor)
        box = Box(x, floor - tall - 6, wide, tall)
        if tall > 160 and b.free(box.inset(-16)):
            nodes.append(shelf(box, b, ink, max(2, int(tall / 130)), f"goods{i}", 0.92))
    nodes += _awning(b, ink)
    nodes += boards(b, mix(ink["wood"], f.ground, 0.2 if not f.dark else 0.45))
    return nodes + grain(b)


def _awning(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    """The edge of an awning at the top, over the side where no words are."""
    w, k = b.canvas.width, side(b)
    left, right = (w * 0.56, w) if k > 0 else (0.0, w * 0.44)
    if not b.free(Box(left, 0, right - left, 110)):
        return []
    nodes: list[Node] = []
    x, i = left, 0
    colours = (mix(ink["second"], b.field.ground, 0.2), mix(ink["paper"], b.field.ground, 0.2))
    while x < right:
        wide = 84.0
        d = f"M{n(x)} 0H{n(x + wide)}V70C{n(x + wide)} 104 {n(x)} 104 {n(x)} 70Z"
        nodes.append(Shape(d, fill=colours[i % 2]))
        x += wide
        i += 1
    return [*nodes, rect(left, 0, right - left, 14, shade(colours[0], -0.08))]
