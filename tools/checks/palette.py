"""The film is in the brand's colours and faces.

Rule: the kit's primary and accent colour appear somewhere as solid fills within OKLCH deltaE 0.02 (contract.md, "Measures: Brand"); every solid
fill of a scene, pictures and the logo apart, lies within 30 degrees of hue of a brand colour or is near grey; texts are set in the kit's
fonts (other faces only for letters that they lack); pure black and white only where the kit has them (contract.md).
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator

from film.finding import Finding
from svg_kit.art.inks import people
from svg_kit.colour import delta_e, to_lch
from svg_kit.elements import Counter, Pattern, Radial, Shape, Text
from svg_kit.handwriting import HAND
from svg_kit.looks import load
from svg_kit.palette import field as palette_field
from svg_kit.palette import roles
from svg_kit.typography.fonts import files, font, weights
from tools.checks._found import found, quoted
from tools.checks._placed import placed
from tools.checks.context import SceneContext, Shot
from tools.scenes import brand_of

STAGE = "scene"
EXACT, HUE, GREY = 0.02, 30.0, 0.045
MUTED = 0.075  # chroma of planes in a set, which are mixed of two of the brand's hues
PURE = ("#000000", "#FFFFFF")


def check(context: SceneContext) -> list[Finding]:
    """`palette.primary_missing`, `palette.font` (errors), `palette.accent_missing`, `palette.off_brand`, `palette.pure` (warnings)."""
    used = {shot.id: fills(shot) for shot in context.shots}
    return [*_present(context, used), *_foreign(context, used), *_pure(context, used), *_fonts(context)]


def fills(shot: Shot) -> Tally[str]:
    """Solid colours that can be seen in the settled scene, the logo's own left out."""
    out: Tally[str] = Tally()
    out[shot.picture.scene.ground] += 1
    for place in placed(shot.picture.scene, shot.settled):
        if place.opacity < 0.05 or any(g.id == "logo" or g.id.startswith("end-logo") for g in place.above):
            continue
        node = place.node
        if isinstance(node, Shape):
            out.update(colour for paint in (node.fill, node.stroke) for colour in _solid(paint))
        elif isinstance(node, (Text, Counter)):
            out[node.fill] += 1
    return out


def _solid(paint) -> Iterator[str]:
    if isinstance(paint, str):
        yield paint
    elif isinstance(paint, Pattern):
        yield from (node.fill for node in paint.shapes if isinstance(node, Shape) and isinstance(node.fill, str))
    elif isinstance(paint, Radial):
        yield paint.stops[0][1]


def _present(context: SceneContext, used: dict[str, Tally[str]]) -> Iterator[Finding]:
    kit = context.board.brandkit
    everything = {colour for tally in used.values() for colour in tally}
    for name, colour in (("primary", kit.primary_color), ("accent", kit.accent_color)):
        if colour is None:
            continue
        off, nearest = min((delta_e(c, colour), c) for c in everything)
        if off > EXACT:
            yield found(
                f"palette.{name}_missing", "error" if name == "primary" and context.board.brief.brandkit else "warning", f"The brand's {name} colour {colour} is nowhere in the film.",
                f"Give at least one scene a field that shows the {name} colour as it is.", nearest=nearest, delta_e=off,
            )  # fmt: skip


def _foreign(context: SceneContext, used: dict[str, Tally[str]]) -> Iterator[Finding]:
    """One finding for each colour that belongs to nobody."""
    brand = brand_of(context.board.brandkit)
    own = {*roles(brand).values(), *brand.secondary}
    people_have = people()
    for name in load(context.board.look).fields:
        f = palette_field(context.board.look, brand, name)
        own |= {f.ground, *f.planes, f.ink, f.soft, f.accent, f.pop, f.on_pop, f.card, f.on_card, f.soft_card, f.line, *f.inks}
    hues = [to_lch(c)[2] for c in own if to_lch(c)[1] > GREY]
    told: set[str] = set()
    in_places = {s.segment_id for s in context.board.segments if s.visual_spec.setting}
    for segment, tally in used.items():
        for colour in tally:
            _, chroma, hue = to_lch(colour)
            if (
                colour in told
                or chroma <= (MUTED if segment in in_places else GREY)
                or colour in people_have
                or any(abs((hue - h + 180) % 360 - 180) <= HUE for h in hues)
            ):
                continue
            told.add(colour)
            yield found(
                "palette.off_brand", "warning", f"{segment}: {colour} is no tone of the brand's colours.",
                "Draw this part in the field's own tones.", segment=segment, colour=colour, hue=hue, chroma=chroma,
            )  # fmt: skip


def _pure(context: SceneContext, used: dict[str, Tally[str]]) -> Iterator[Finding]:
    kit = context.board.brandkit
    allowed = {c for c in (kit.primary_color, kit.accent_color, *kit.secondary_colors) if c}
    for colour in PURE:
        holder = next((segment for segment, tally in used.items() if colour in tally), None)
        if holder is not None and colour not in allowed:
            yield found(
                "palette.pure", "warning", f"{holder}: pure {'black' if colour == PURE[0] else 'white'} is used, which the kit does not have.",
                "Use a tinted tone of the brand instead.", segment=holder, colour=colour,
            )  # fmt: skip


def _fonts(context: SceneContext) -> Iterator[Finding]:
    """Letters that the kit's faces have are set in them."""
    kit_fonts = context.board.brandkit.fonts
    if not kit_fonts:
        return
    written = () if brand_of(context.board.brandkit).own else (HAND,)
    own = {path for family in (*kit_fonts, *written) for weight in weights(family) for path in files(family, weight)}
    for shot in context.shots:
        for ink in shot.texts:
            node = ink.node
            foreign = {run.font for run in node.runs} - own if isinstance(node, Text) else {f for _, f, _, _ in node.glyphs if f} - own
            has = all(any(font(path).get_nominal_glyph(ord(c)) is not None for path in own) for c in ink.text if not c.isspace())
            if foreign and has:
                yield found(
                    "palette.font", "error", f"{shot.id}: {quoted(ink.text)} is not set in the brand's fonts ({', '.join(kit_fonts)}).",
                    "Let the template take its faces from the look and the brand.", segment=shot.id, element=ink.block, box=ink.box, files=sorted(foreign)[:3],
                )  # fmt: skip
                return
