"""The inks that props and sets are printed in: by what they colour, in the hues of the film.

A prop says `@wood`, never a colour. Natural hues are drawn to the nearest hue of the brand, so that every film has one palette; people keep
their own skins and hair. Families (`wood`, `wood2`) keep their steps of light and move together where the ground is as light as they are.
"""

from __future__ import annotations

import random
from functools import lru_cache

from svg_kit.colour import contrast, lch, mix, shade, to_lch
from svg_kit.palette import Brand, Field, roles

NATURAL: dict[str, tuple[str, ...]] = {
    "metal": ("#B9BFBC", "#8B918F", "#E0E4DF"), "wood": ("#8F5E3E", "#6B4531", "#B58259"), "leaf": ("#4E7A5B", "#355846", "#7FA884"),
    "paper": ("#F2EAD9", "#D5C7AA", "#FFFAF0"), "glass": ("#A9C9CF", "#7CA2AB", "#D9E9EA"), "stone": ("#9B978D", "#75726A", "#C3BFB4"),
    "earth": ("#7C5B45", "#5C4234", "#A17F63"), "water": ("#5F96A8", "#3F7487", "#9CC4CE"), "snow": ("#EDF1EE", "#C9D5D4", "#FBFCFA"),
    "night": ("#22313F", "#16222D", "#3A4D5E"), "brick": ("#A2503A", "#7E3A2A", "#C4745A"), "sand": ("#DDBE8A", "#BE9B66", "#EFDDB8"),
    "crust": ("#B5763C", "#8E5729", "#D79C58"),
}  # fmt: skip
"""(ink, the plane in shade, the plane in light): `@wood`, `@wood2`, `@wood3`."""
SKINS = (("#F0C8A4", "#D9A680"), ("#E0AA80", "#C28B62"), ("#C58A5F", "#A56D46"), ("#97623F", "#7A4C30"), ("#6B432D", "#523222"))
HAIRS = ("#2B1D18", "#4A2E20", "#B98A4E", "#7A4A2A", "#2B1D18", "#8D8A86")
NEAR, SWAY, STRANGE = 40.0, 10.0, 0.4
"""Degrees within which a natural hue is taken to the brand's; how far it may stay from it; what is left of the chroma of one farther away."""
LEAST = 1.22  # contrast of an ink with the ground it stands before
GREY = 0.025


@lru_cache(maxsize=512)
def inks(field: Field, brand: Brand, person: int = 0) -> dict[str, str]:
    """token -> colour. `person` chooses skin, hair and clothes."""
    named = roles(brand)
    hues = tuple(to_lch(c)[2] for c in (named["primary"], named["accent"], named["second"]) if to_lch(c)[1] > GREY)
    out: dict[str, str] = {"line": field.line, "ground": field.ground, "ink": field.ink, "glow": _lighter(field.pop), "pop": field.pop}
    for name, family in NATURAL.items():
        out |= _family(name, tuple(_drawn(c, hues) for c in family), field.ground)
    for name, colour in (("body", named["primary"]), ("second", named["second"]), ("accent", named["accent"])):
        out |= _family(name, (_middle(colour), shade(_middle(colour), -0.09), shade(_middle(colour), 0.1)), field.ground)
    rng = random.Random(person)
    skin, shadow = SKINS[person % len(SKINS)] if person < len(SKINS) else rng.choice(SKINS)
    cloths = [out["body"], out["second"], out["accent"], out["leaf"], out["brick"], out["sand"], out["night"], out["water"]]
    rng.shuffle(cloths)
    out |= {
        "skin": skin,
        "skin2": shadow,
        "hair": rng.choice([h for h in HAIRS if contrast(h, skin) >= 1.35]),
        "shoe": shade(field.line, 0.05),
    }
    for i, name in enumerate(("cloth", "coat", "trouser")):
        out |= {name: cloths[i], f"{name}2": shade(cloths[i], -0.08), f"{name}3": shade(cloths[i], 0.08)}
    return out if field.chroma >= 1 else {name: colour if name in KEPT else _less(colour, field.chroma) for name, colour in out.items()}


KEPT = ("line", "ground", "ink", "pop", "accent", "accent2", "accent3", "crust", "crust2", "crust3")


def _less(colour: str, share: float) -> str:
    """Printed in fewer inks: only a share of the chroma is left."""
    L, C, H = to_lch(colour)
    return lch(L, C * share, H)


def people() -> frozenset[str]:
    """Colours that belong to people, not to a palette."""
    return frozenset((*(c for pair in SKINS for c in pair), *HAIRS))


def _drawn(colour: str, hues: tuple[float, ...]) -> str:
    """Toward the nearest of the film's hues, light kept."""
    L, C, H = to_lch(colour)
    if C <= GREY or not hues:
        return colour
    near = min(hues, key=lambda h: abs((h - H + 180) % 360 - 180))
    away = (H - near + 180) % 360 - 180
    if abs(away) <= NEAR:
        return lch(L, C, (near + max(-SWAY, min(SWAY, away))) % 360)
    return lch(L, C * STRANGE, near)


def _family(name: str, family: tuple[str, ...], ground: str) -> dict[str, str]:
    """The family, a step lighter or darker where its first ink could not be told from the ground."""
    base = family[0]
    if contrast(base, ground) < LEAST:
        by = 0.13 if to_lch(ground)[0] < 0.55 else -0.13
        family = tuple(shade(c, by) for c in family)
    return {name: family[0], f"{name}2": family[1], f"{name}3": family[2]}


def _middle(colour: str) -> str:
    """A tone that has room for shade and light."""
    L, C, H = to_lch(colour)
    return lch(min(0.72, max(0.40, L)), C, H)


def _lighter(colour: str) -> str:
    return mix(colour, "#FFF3D0", 0.45)
