"""From a brand's few colours to everything a frame needs, with contrast guaranteed by construction.

Roles: primary, accent, second (first chromatic secondary, else derived), ink (the darkest brand colour or one derived from the
primary's hue), paper (the lightest brand colour or a tinted off-white), light and cream (tinted fields). Looks turn roles into fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from svg_kit.colour import contrast, delta_e, lch, mix, readable, shade, to_lch
from svg_kit.looks import Look, Tone, load


@dataclass(frozen=True, slots=True)
class Brand:
    """What of a brand kit the picture needs; colours `#RRGGBB`."""

    primary: str
    secondary: tuple[str, ...]
    accent: str | None
    fonts: tuple[str, ...] = ()
    name: str = ""
    own: bool = False
    """Given by the user, not chosen by us: its faces are the only ones."""


@dataclass(frozen=True, slots=True)
class Field:
    """One colour field. Text pairs hold WCAG 4.5:1 (`accent` at least 4.5 on the ground too); `pop` is the exact accent for shapes."""

    name: str
    ground: str
    planes: tuple[str, str, str]
    ink: str
    soft: str
    accent: str
    pop: str
    on_pop: str
    card: str
    on_card: str
    soft_card: str
    line: str
    dark: bool
    backdrop: tuple[str, ...]
    inks: tuple[str, ...]
    contoured: bool
    chroma: float = 1.0


@lru_cache(maxsize=64)
def roles(brand: Brand) -> dict[str, str]:
    L, C, H = to_lch(brand.primary)
    chromatic = [c for c in brand.secondary if to_lch(c)[1] > 0.03]
    darks = [c for c in (*brand.secondary, brand.primary) if to_lch(c)[0] < 0.33]
    lights = [c for c in brand.secondary if to_lch(c)[0] > 0.955]
    accent = brand.accent or lch(0.80, 0.15, (H + 180) % 360 if C > 0.04 else 75)
    warm_hue = _between(H, to_lch(accent)[2]) if L > 0.75 else H
    ink = min(darks, key=lambda c: to_lch(c)[0]) if darks else lch(0.245, min(0.06, max(C * 0.35, 0.02)), warm_hue)
    mids = [c for c in chromatic if 0.30 < to_lch(c)[0] < 0.86 and c != ink and delta_e(c, brand.primary) > 0.08]
    second = mids[0] if mids else (accent if L > 0.75 else lch(0.50, max(0.10, C * 0.85), _kin(H)))
    cool = next((c for c in chromatic if to_lch(c)[0] >= 0.86), None)
    return {
        "primary": brand.primary,
        "accent": accent,
        "second": second,
        "ink": ink,
        "paper": lights[0] if lights else lch(0.982, 0.006 if C < 0.2 else 0.008, H),
        "light": cool or lch(0.915, min(0.022, C * 0.2 + 0.004), H),
        "cream": lch(0.90, 0.036, to_lch(accent)[2] if to_lch(accent)[1] > 0.04 else 80),
    }


def _kin(hue: float) -> float:
    """A companion hue: warm colours turn toward red, the others onward round the circle; never into olive."""
    return (hue - 22) % 360 if 25 <= hue <= 120 else (hue + 38) % 360


def _between(a: float, b: float) -> float:
    d = ((b - a + 180) % 360) - 180
    return (a + d / 2) % 360


def resolve(tone: Tone, named: dict[str, str]) -> str:
    base = named[tone.of]
    if tone.hue is not None:
        return lch(tone.L if tone.L is not None else to_lch(base)[0], tone.c, tone.hue)
    if tone.L is None:
        return base
    L, C, H = to_lch(base)
    return lch(tone.L, C * tone.c, warm_shade(H, L - tone.L))


def warm_shade(hue: float, darker: float) -> float:
    """Yellow that is darkened with its hue kept looks olive; pigments go brown. Hues of 80-115 turn toward 62 as they darken."""
    if darker <= 0.05 or not 80 <= hue <= 115:
        return hue
    return hue + (62 - hue) * min(1.0, darker / 0.35)


@lru_cache(maxsize=256)
def field(look_name: str, brand: Brand, name: str) -> Field:
    """The colour field `name` of the look in this brand's colours."""
    look: Look = load(look_name)
    tokens = look.fields[name]
    named = roles(brand)
    ground = resolve(tokens.ground, named)
    planes = tuple(resolve(p, named) for p in tokens.planes)
    dark_ink, light_ink = named["ink"], named["paper"]
    light = contrast(light_ink, ground) >= contrast(dark_ink, ground)
    ink = readable(light_ink if light else dark_ink, ground, 7.0 if _reaches(ground, 7.0) else 4.6)
    grounds = (ground, planes[0]) if "sun" in tokens.backdrop else (ground,)  # text may stand across the disc
    if contrast(readable(ink, grounds, 4.6), ground) < 4.6:
        grounds = (ground,)  # no tone can be read on both
    soft = readable(mix(ink, ground, 0.22), grounds, 4.6)
    pop = resolve(tokens.pop, named)
    if delta_e(pop, ground) < 0.12:
        pop = named["second"] if delta_e(named["second"], ground) > 0.12 else named["primary"]
    if delta_e(pop, ground) < 0.12:
        pop = shade(ground, -0.3 if to_lch(ground)[0] > 0.5 else 0.3)
    card = named["paper"] if to_lch(ground)[0] < 0.93 else mix(named["paper"], "#FFFFFF", 0.6)
    on_card = readable(named["ink"], card, 7.0)
    contoured = contrast(named["primary"], named["paper"]) < 2.0
    return Field(
        name=name,
        ground=ground,
        planes=planes,  # type: ignore[arg-type]
        ink=ink,
        soft=soft,
        accent=_text_accent(grounds, ink, (pop, named["accent"], named["primary"], named["second"])),
        pop=pop,
        on_pop=readable(max((named["ink"], named["paper"]), key=lambda c: contrast(c, pop)), pop, 4.6),
        card=card,
        on_card=on_card,
        soft_card=readable(mix(on_card, card, 0.3), card, 4.6),
        line=named["ink"] if to_lch(ground)[0] > 0.3 else mix(named["ink"], "#000000", 0.4),
        dark=light,
        backdrop=tokens.backdrop,
        inks=_inks(named, look),
        contoured=contoured,
        chroma=look.chroma,
    )


def _text_accent(grounds: tuple[str, ...], ink: str, candidates: tuple[str, ...]) -> str:
    """The first brand colour that can be read on the ground as it is; else the one that must be moved least."""
    useful = [
        c for c in candidates if delta_e(c, ink) > 0.12 and min(delta_e(c, g) for g in grounds) > 0.12 and to_lch(c)[1] > 0.04
    ] or list(candidates[:1])
    for colour in useful:
        if min(contrast(colour, g) for g in grounds) >= 4.6:
            return colour
    return min((readable(c, grounds, 4.6) for c in useful), key=lambda moved: min(delta_e(moved, c) for c in useful))


def _reaches(ground: str, ratio: float) -> bool:
    return max(contrast("#FFFFFF", ground), contrast("#000000", ground)) > ratio + 1


def _muted(colour: str, share: float) -> str:
    """The colour with a share (0-1) of its chroma."""
    if share >= 1:
        return colour
    L, C, H = to_lch(colour)
    return lch(L, C * share, H)


def _inks(named: dict[str, str], look: Look) -> tuple[str, ...]:
    """The separations that pictograms are printed in."""
    p, a, s = named["primary"], named["accent"], named["second"]
    ramp = [named["ink"], named["paper"], named["cream"], p, a, s]
    for colour, levels in ((p, (0.36, 0.62, 0.82)), (a, (0.66, 0.88)), (s, (0.40, 0.66))):
        L, C, H = to_lch(colour)
        ramp.extend(lch(level, C * 0.85, warm_shade(H, L - level)) for level in levels)
    _, _, hue = to_lch(named["cream"] if look.pictogram == "printed" else named["ink"])
    ramp.extend(lch(level, 0.03, hue) for level in (0.50, 0.72, 0.86))
    return tuple(dict.fromkeys(_muted(c, look.chroma) for c in ramp))
