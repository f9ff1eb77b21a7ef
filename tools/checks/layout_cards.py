"""No signs of machine-made layout: grids of identical cards, stripes along the left edge of a card.

Rule: at most three plates of one size and colour stand in a settled scene (four and more are a grid of cards, unless they are bars, marks or squares of a
chart: narrower than 8 % of the frame); no strip under 20 px wide and taller than 90 px lies along the left edge of a plate. Source: craft.md, "Signs of machine-made design".
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator

from film.finding import Finding
from svg_kit.elements import Shape
from svg_kit.geometry import Box
from tools.checks._found import found
from tools.checks._placed import mapped, placed
from tools.checks._shapes import bounds, solid
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
MOST, NARROW = 3, 0.08
STRIPE_W, STRIPE_H = 20.0, 90.0


def check(context: SceneContext) -> list[Finding]:
    """`layout.card_grid` and `layout.left_stripe` (warnings)."""
    out = []
    for shot in context.shots:
        plates = list(_plates(shot, context.canvas.width))
        cards = Tally((round(b.w / 6), round(b.h / 6), fill) for b, fill in plates if b.w > NARROW * context.canvas.width and b.h > 60)
        same = max(cards.values(), default=0)
        if same > MOST:
            out.append(found("layout.card_grid", "warning", f"{shot.id} shows {same} identical cards.", "Choose a template that ranks or joins what it lists.",
                             segment=shot.id, time_s=shot.start_s + shot.settled, cards=same))  # fmt: skip
        stripe = next((s for s, _ in plates if s.w < STRIPE_W and s.h > STRIPE_H and any(_edges(s, p) for p, _ in plates)), None)
        if stripe is not None:
            out.append(found("layout.left_stripe", "warning", f"{shot.id} has a stripe along the left edge of a card.", "Set the words on the plate without it.",
                             segment=shot.id, time_s=shot.start_s + shot.settled, box=stripe))  # fmt: skip
    return out


def _plates(shot: Shot, width: float) -> Iterator[tuple[Box, object]]:
    """Rectangles with an opaque fill that are not the background."""
    for place in placed(shot.picture.scene, shot.settled):
        node = place.node
        if (
            isinstance(node, Shape)
            and solid(node)
            and place.opacity > 0.5
            and place.root != "background"
            and "H" in node.d
            and node.d.count("C") in (0, 4)
        ):
            box = mapped(place.matrix, bounds(node.d))
            if box.w < width * 0.95 and set(node.d) <= set("MHVLCZ0123456789.- "):
                yield box, node.fill


def _edges(stripe: Box, plate: Box) -> bool:
    """The stripe lies along the plate's left edge for most of its height."""
    wide = plate.w > 6 * stripe.w and plate.h >= stripe.h
    return (
        wide and abs(stripe.x - plate.x) < 12 and stripe.y >= plate.y - 8 and stripe.bottom <= plate.bottom + 8 and stripe.h > 0.6 * plate.h
    )
