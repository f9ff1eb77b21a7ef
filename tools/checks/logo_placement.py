"""The logo is where the brand wants it, large enough, inside the frame.

Rule: a corner as the first listed placement means that corner in every scene (a closing card may show it larger elsewhere); `opening` the
first scene, `end-card` the last. Height at least `min_height_px`. Source: contract.md, "Measures: Brand"; the kit's logo_rules.
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.geometry import Box, Canvas
from tools.checks._found import found
from tools.checks._logo import CORNERS, logo_place
from tools.checks.context import SceneContext, Shot
from tools.checks.text_overflow import outside

STAGE = "scene"


def check(context: SceneContext) -> list[Finding]:
    """`logo.missing`, `logo.misplaced`, `logo.too_small`, `logo.outside` (errors)."""
    kit, logo = context.board.brandkit, context.media.assets.logo
    if logo is None:
        return []
    placement = kit.logo_rules.placement[0] if kit.logo_rules.placement else "end-card"
    wanted = context.shots if placement in CORNERS else context.shots[:1] if placement == "opening" else context.shots[-1:]
    out = []
    for shot in context.shots:
        place = logo_place(context, shot)
        if place is None:
            if shot in wanted:
                out.append(
                    _finding(
                        "logo.missing", shot, f"has no logo; the brand wants it {_said(placement)}", "Let the scene carry the logo.", None
                    )
                )
            continue
        if place.box.h < logo.min_height - 0.5:
            text = f"shows the logo {place.box.h:.0f} px high; the brand's least height is {logo.min_height:.0f}"
            out.append(_finding("logo.too_small", shot, text, "Draw the logo larger.", place.box))
        if outside(place.ink, context.canvas.frame) > 0.5:
            out.append(_finding("logo.outside", shot, "shows only a part of the logo", "Move the logo into the frame.", place.box))
        if placement in CORNERS and place.id == "logo" and corner(place.box, context.canvas) != placement:
            text = f"has the logo {corner(place.box, context.canvas)}; the brand wants it {placement}"
            out.append(_finding("logo.misplaced", shot, text, "Put the logo where the kit lists it first.", place.box))
    return out


def corner(box: Box, canvas: Canvas) -> str:
    return f"{'top' if box.cy < canvas.height / 2 else 'bottom'}-{'left' if box.cx < canvas.width / 2 else 'right'}"


def _said(placement: str) -> str:
    return f"at the {placement.replace('-', ' ')} of every scene" if placement in CORNERS else f"in the {placement.replace('-', ' ')}"


def _finding(code: str, shot: Shot, text: str, hint: str, box: Box | None) -> Finding:
    return found(
        code,
        "error",
        f"{shot.id} {text}.",
        hint,
        segment=shot.id,
        element="logo",
        time_s=shot.start_s + shot.settled,
        box=box,
        height_px=box.h if box else 0.0,
    )
