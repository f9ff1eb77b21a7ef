"""Where the logo really stands in a scene: read from the element tree, not from the plan."""

from __future__ import annotations

from dataclasses import dataclass

from svg_kit.elements import IDENTITY, Group, Matrix, Node, Picture, Scene, Shape
from svg_kit.geometry import Box
from svg_kit.stage import Logo
from tools.checks._placed import mapped, placed, times
from tools.checks._shapes import bounds
from tools.checks.context import SceneContext, Shot

CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


@dataclass(frozen=True, slots=True)
class LogoPlace:
    """`box` is the logo's whole area in frame px (its view box, as the brand drew it), `ink` that of its shapes; `height` in px."""

    box: Box
    ink: Box
    id: str


def logo_place(context: SceneContext, shot: Shot) -> LogoPlace | None:
    """The first logo of a settled scene that can be seen; None without one."""
    logo = context.media.assets.logo
    return find_logo(shot.picture.scene, shot.settled, logo) if logo is not None else None


def find_logo(scene: Scene, t: float, logo: Logo) -> LogoPlace | None:
    inks: dict[str, Box] = {}
    whole: dict[str, Box] = {}
    for place in placed(scene, t):
        holder = next((g.id for g in place.above if g.id == "logo" or g.id.startswith("end-logo")), "")
        if not holder or place.opacity < 0.5:
            continue
        box = _logo_box(place.node, place.above, logo, holder)
        if box is None:
            continue
        ink = mapped(place.matrix, box)
        inks[holder] = inks[holder].union(ink) if holder in inks else ink
        if isinstance(place.node, Picture):
            whole[holder] = ink
        elif logo.image is not None:
            whole[holder] = mapped(_drawing(place.above, holder), logo.image.box)
    if not inks:
        return None
    name = next(iter(inks))
    return LogoPlace(whole.get(name, inks[name]), inks[name], name)


def _drawing(above: tuple[Group, ...], holder: str) -> Matrix:
    """The matrix of the drawing's own group, the first one inside the holder."""
    matrix: Matrix = IDENTITY
    for group in above[: [g.id for g in above].index(holder) + 2]:
        matrix = times(matrix, group.matrix)
    return matrix


def _logo_box(node: Node, above: tuple[Group, ...], logo: Logo, holder: str) -> Box | None:
    """The leaf's box when it belongs to the logo itself: a picture, or a shape inside the drawing's own group (its plate is beside it)."""
    if isinstance(node, Picture):
        return node.box
    inside = [g.id for g in above].index(holder) < len(above) - 1
    return bounds(node.d) if isinstance(node, Shape) and logo.image is not None and inside else None


def clear_zone(context: SceneContext, shot: Shot) -> Box | None:
    """The logo's box with its clear space on each side."""
    place, logo = logo_place(context, shot), context.media.assets.logo
    if place is None or logo is None:
        return None
    return place.box.inset(-logo.clear_space * place.box.h)
