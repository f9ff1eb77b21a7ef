"""A table of SVG features: name -> body of a drawing of 256 x 192 px. No filters, no blending: all of it is painted natively."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 256, 192
STOPS = '<stop offset="0" stop-color="#0a1f44"/><stop offset=".6" stop-color="#ffb020"/><stop offset="1" stop-color="#f7f9fd" stop-opacity=".4"/>'
HOUSE = '<path id="house" d="M20 90 60 50l40 40v50H20z" fill="#0b5fff" stroke="#03102f" stroke-width="6" stroke-linejoin="round"/>'


def _png() -> str:
    """A picture of 24 x 16 px with soft colours, as a data address."""
    y, x = np.mgrid[0:16, 0:24]
    pixels = np.dstack([x * 10, y * 15, 128 + 40 * np.sin(x / 3), np.full_like(x, 255)]).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


PNG = _png()

FEATURES: dict[str, str] = {
    # shapes
    "rect.rounded": '<rect x="20" y="20" width="200" height="60" rx="18" fill="#0b5fff"/><rect x="20" y="100" width="200" height="70" rx="60" ry="20" fill="#ffb020"/>',
    "rect.percent": '<rect x="10%" y="25%" width="50%" height="50%" ry="10%" fill="#0b5fff"/>',
    "circle.ellipse": '<circle cx="80" cy="90" r="55" fill="#f25f4c"/><ellipse cx="180" cy="90" rx="30" ry="75" fill="#0a1f44"/>',
    "line.polyline.polygon": '<g stroke="#0a1f44" stroke-width="7" fill="none"><line x1="15" y1="20" x2="240" y2="60"/><polyline points="20,170 60,90 100,150 140 80"/></g><polygon points="160,170 200,90 240,170" fill="#ffb020"/>',
    "path.curves": '<path d="M10 150C40 20 90 20 120 120S200 180 240 40M20 180q40-60 80 0t80 0" fill="none" stroke="#0b5fff" stroke-width="8"/>',
    "path.arcs": '<path d="M30 100a50 50 0 1 1 100 0zM150 100a40 70 30 0 0 80 20" fill="#8fb8ff" stroke="#0a1f44" stroke-width="5"/><path d="M20 170A300 60 0 01236 170" fill="none" stroke="#f25f4c" stroke-width="4"/>',
    "path.compact": '<path d="M20.5.5.5 40h60l-20-39.5zM100 20h60v60h-60zM120 40v20h20V40z" transform="scale(1.4)" fill="#0a1f44"/>',
    "fill.rules": '<path d="M70 20 110 150 10 70h120L30 150z" fill="#0b5fff"/><path d="M190 20l40 130L130 70h120L150 150z" fill="#f25f4c" fill-rule="evenodd"/>',
    "symbols.of.zero": '<rect width="0" height="9" stroke="red"/><circle r="0" stroke="red"/><path d="" stroke="red"/><rect x="40" y="40" width="99" height="99" fill="teal"/>',
    # strokes
    "stroke.caps": '<g stroke="#0a1f44" stroke-width="24"><path d="M50 30H200" stroke-linecap="butt"/><path d="M50 90H200" stroke-linecap="round"/><path d="M50 150H200" stroke-linecap="square"/></g>',
    "stroke.joins": '<g stroke="#0b5fff" stroke-width="18" fill="none"><path d="M20 150 50 40l30 110"/><path d="M100 150l30-110 30 110" stroke-linejoin="round"/><path d="M180 150l30-110 30 110" stroke-linejoin="bevel"/></g>',
    "stroke.miter.limit": '<g stroke="#f25f4c" stroke-width="12" fill="none"><path d="M30 170 50 50l20 120"/><path d="M110 170l20-120 20 120" stroke-miterlimit="12"/><path d="M190 170l20-120 20 120" stroke-miterlimit="1"/></g>',
    "stroke.dashes": '<g stroke="#0a1f44" stroke-width="8" fill="none"><path d="M10 30H246" stroke-dasharray="20 10"/><path d="M10 70H246" stroke-dasharray="20 10" stroke-dashoffset="15"/><path d="M10 110H246" stroke-dasharray="5 8 20"/><circle cx="128" cy="150" r="30" stroke-dasharray="1 14" stroke-linecap="round"/></g>',
    "stroke.dashes.of.shapes": '<g stroke="#0a1f44" stroke-width="6" fill="none" stroke-dasharray="30 12"><rect x="20" y="20" width="90" height="120" rx="20"/><ellipse cx="180" cy="90" rx="60" ry="70"/></g>',
    "stroke.opacities": '<rect x="30" y="30" width="90" height="120" fill="#0b5fff" fill-opacity=".4" stroke="#0a1f44" stroke-width="24" stroke-opacity=".5"/><rect x="150" y="40" width="80" height="110" fill="#ffb020" stroke="#0a1f44" stroke-width="24" opacity=".5"/>',
    "stroke.first": '<circle cx="80" cy="96" r="50" fill="#ffb020" stroke="#0a1f44" stroke-width="30" paint-order="stroke"/><circle cx="190" cy="96" r="40" fill="#ffb020" stroke="#0a1f44" stroke-width="30" paint-order="fill stroke"/>',
    "stroke.gradient": f'<linearGradient id="a">{STOPS}</linearGradient><path d="M20 150C60 20 190 20 236 150" fill="none" stroke="url(#a)" stroke-width="30"/>',
    # colours and style
    "colours": "".join(f'<rect x="{8 + 40 * (i % 6)}" y="{10 + 45 * (i // 6)}" width="36" height="40" fill="{c}"/>' for i, c in enumerate(
        ["tomato", "rebeccapurple", "#0bf", "#0bf8", "#FFB02080", "rgb(20 90 200)", "rgba(20,90,200,.4)", "rgb(10%, 60%, 30%)", "hsl(210 80% 40%)", "hsla(20, 90%, 55%, .5)", "hsl(0.5turn 50% 50%)", "DarkSlateGrey",
         "transparent", "none", "currentColor", "papayawhip"])),
    "current.colour": '<g color="#f25f4c"><rect x="20" y="20" width="80" height="150" fill="currentColor"/><g color="#0b5fff"><circle cx="180" cy="96" r="60" fill="none" stroke="currentColor" stroke-width="20"/></g></g>',
    "style.sheet": "<style>.a{fill:#0b5fff}.a.b{fill:#f25f4c} rect{fill:#ffb020;stroke:#0a1f44} #top>.c{fill:teal} g .d{fill:none} /* { */ *{stroke-width:6}</style>"
    '<rect x="10" y="10" width="60" height="60"/><rect class="a" x="90" y="10" width="60" height="60"/><rect class="b a" x="170" y="10" width="60" height="60"/><g id="top"><rect class="c" x="10" y="100" width="60" height="60"/><rect class="d" x="90" y="100" width="60" height="60"/><g><rect class="c" x="170" y="100" width="60" height="60"/></g></g>',
    "style.order": '<style>rect{fill:#0b5fff}.i{fill:#f25f4c!important}</style><rect x="10" y="40" width="70" height="100" fill="red"/><rect x="90" y="40" width="70" height="100" fill="red" style="fill:#ffb020;stroke:black"/><rect class="i" x="170" y="40" width="70" height="100"/>',
    "inheritance": '<g fill="#0b5fff" stroke="#0a1f44" stroke-width="8" stroke-dasharray="9 5" opacity=".8"><rect x="20" y="20" width="90" height="90"/><g fill="inherit" stroke="none"><rect x="140" y="20" width="90" height="90"/></g><rect x="60" y="130" width="130" height="40" fill="none"/></g>',
    "hidden": '<rect x="10" y="10" width="100" height="80" display="none"/><g visibility="hidden"><rect x="20" y="20" width="90" height="90"/><rect x="120" y="60" width="90" height="90" visibility="visible" fill="#0b5fff"/></g>',
    # groups
    "transforms": f'<g transform="translate(90 -30) rotate(20) scale(.8 1.1)">{HOUSE}</g><g transform="matrix(.5 .2 -.1 .6 140 60)"><use href="#house"/></g><rect width="50" height="40" transform="translate(20,130) skewX(25)" fill="#ffb020"/><rect width="40" height="30" transform="rotate(45 220 150) translate(200 135)" fill="#f25f4c"/>',
    "opacity.of.groups": '<g opacity=".5"><rect x="30" y="30" width="100" height="100" fill="#0b5fff"/><circle cx="140" cy="110" r="60" fill="#f25f4c"/></g><g opacity=".5"><g transform="translate(120 0)"><rect x="60" y="20" width="50" height="50"/><rect x="80" y="40" width="50" height="50" fill="#ffb020"/></g></g>',
    "use": f'<defs>{HOUSE}<g id="two"><use href="#house"/><use href="#house" x="100" opacity=".5"/></g></defs><use href="#two" transform="scale(.6)"/><use xlink:href="#house" x="140" y="40"/>',
    "use.inherits": '<defs><circle id="dot" cx="40" cy="50" r="30"/></defs><g fill="#0b5fff"><use href="#dot"/></g><use href="#dot" x="90" fill="#f25f4c" stroke="#0a1f44" stroke-width="6"/><use href="#dot" x="60" y="80" style="fill:#ffb020"/>',
    "symbol": '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="6" fill="#0b5fff"/><path d="M0 0 10 10" stroke="white"/></symbol><use href="#s" x="10" y="20" width="100" height="100"/><use href="#s" x="130" y="60" width="110" height="60"/>',
    "nested.svg": '<svg x="20" y="20" width="100" height="150" viewBox="0 0 50 50"><rect width="50" height="50" fill="#ffb020"/><circle cx="50" cy="25" r="20" fill="#0b5fff"/></svg><svg x="140" y="20" width="100" height="150" viewBox="0 0 50 50" preserveAspectRatio="xMidYMin slice"><rect x="5" y="5" width="40" height="40" rx="50%" fill="#f25f4c"/></svg>',
    "nested.svg.none": '<svg x="20" y="20" width="100" height="150" viewBox="0 0 50 50" preserveAspectRatio="none"><circle cx="25" cy="25" r="24" fill="#ffb020"/></svg><svg x="140" y="60" width="60" height="60" overflow="visible"><circle cx="50%" cy="50%" r="50" fill="#0b5fff"/></svg>',
    "switch": '<switch><rect x="30" y="30" width="90" height="90" fill="#0b5fff"/><rect x="90" y="60" width="90" height="90" fill="red"/></switch>',
    "links": '<a href="#x"><rect x="30" y="30" width="90" height="90" fill="#0b5fff"/></a>',
    "units": '<rect x="1cm" y="10mm" width="1in" height="72pt" fill="#0b5fff"/><g font-size="20"><rect x="8em" y="2em" width="4em" height="3em" fill="#f25f4c"/></g>',
    # gradients
    "linear.box": f'<linearGradient id="a">{STOPS}</linearGradient><rect x="20" y="20" width="216" height="60" fill="url(#a)"/><linearGradient id="b" x1="0" y1="0" x2="1" y2="1">{STOPS}</linearGradient><ellipse cx="128" cy="135" rx="108" ry="45" fill="url(#b)"/>',
    "linear.user": f'<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="40" y1="20" x2="200" y2="170">{STOPS}</linearGradient><rect x="20" y="20" width="216" height="60" fill="url(#a)"/><circle cx="128" cy="135" r="45" fill="url(#a)"/>',
    "linear.transform": f'<linearGradient id="a" gradientTransform="rotate(45 .5 .5) scale(.5)">{STOPS}</linearGradient><rect x="20" y="20" width="216" height="150" fill="url(#a)"/>',
    "linear.spread": "".join(f'<linearGradient id="{m}" x1=".4" x2=".6" spreadMethod="{m}">{STOPS}</linearGradient><rect x="10" y="{10 + 60 * i}" width="236" height="50" fill="url(#{m})"/>' for i, m in enumerate(("pad", "reflect", "repeat"))),
    "gradient.href": f'<linearGradient id="s">{STOPS}</linearGradient><linearGradient id="a" href="#s" y2="1" x2="0"/><radialGradient id="b" xlink:href="#a" r=".6"/><rect x="10" y="20" width="110" height="150" fill="url(#a)"/><rect x="136" y="20" width="110" height="150" fill="url(#b)"/>',
    "radial": f'<radialGradient id="a">{STOPS}</radialGradient><rect x="10" y="20" width="110" height="150" fill="url(#a)"/><radialGradient id="b" gradientUnits="userSpaceOnUse" cx="190" cy="100" r="60">{STOPS}</radialGradient><circle cx="190" cy="100" r="60" fill="url(#b)"/>',
    "radial.focus": f'<radialGradient id="a" fx=".25" fy=".3">{STOPS}</radialGradient><circle cx="70" cy="96" r="60" fill="url(#a)"/><radialGradient id="b" fx=".7" fr=".2">{STOPS}</radialGradient><circle cx="190" cy="96" r="60" fill="url(#b)"/>',
    "radial.spread": f'<radialGradient id="a" r=".2" spreadMethod="reflect">{STOPS}</radialGradient><rect x="10" y="20" width="110" height="150" fill="url(#a)"/><radialGradient id="b" r=".2" gradientTransform="translate(.2 0) skewX(20)" spreadMethod="repeat">{STOPS}</radialGradient><rect x="136" y="20" width="110" height="150" fill="url(#b)"/>',
    "gradient.stops": '<linearGradient id="a"><stop offset=".2" stop-color="#f25f4c"/><stop offset=".2" stop-color="#0b5fff"/><stop offset="70%" style="stop-color:#ffb020;stop-opacity:.2"/><stop offset=".5" stop-color="#0a1f44"/></linearGradient><rect x="20" y="20" width="216" height="80" fill="url(#a)"/><linearGradient id="one"><stop stop-color="teal" stop-opacity=".5"/></linearGradient><rect x="20" y="120" width="216" height="50" fill="url(#one)"/>',
    "gradient.opacity": f'<linearGradient id="a">{STOPS}</linearGradient><rect x="20" y="20" width="216" height="60" fill="url(#a)" fill-opacity=".4"/><rect x="20" y="100" width="216" height="60" fill="url(#a)" opacity=".4"/>',
    "paint.fallback": '<rect x="20" y="20" width="100" height="150" fill="url(#nowhere) #0b5fff"/><rect x="136" y="20" width="100" height="150" fill="url(#nowhere)"/>',
    # patterns
    "pattern.user": '<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse"><circle cx="10" cy="10" r="6" fill="#0b5fff"/></pattern><rect x="10" y="10" width="236" height="172" fill="url(#p)"/>',
    "pattern.box": '<pattern id="p" width=".25" height=".5"><rect width="30" height="40" fill="#ffb020"/><path d="M0 0 30 40" stroke="#0a1f44" stroke-width="3"/></pattern><rect x="10" y="10" width="236" height="172" rx="20" fill="url(#p)"/>',
    "pattern.content.box": '<pattern id="p" width=".25" height=".25" patternContentUnits="objectBoundingBox"><circle cx=".125" cy=".125" r=".1" fill="#f25f4c"/></pattern><rect x="10" y="10" width="236" height="172" fill="url(#p)"/>',
    "pattern.view": '<pattern id="p" x="8" y="6" width="48" height="36" viewBox="0 0 10 10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#dce9ff"/><path d="M0 5 5 0l5 5-5 5z" fill="#0b5fff"/></pattern><rect x="10" y="10" width="236" height="172" fill="url(#p)"/>',
    "pattern.transform": '<pattern id="p" width="18" height="18" patternUnits="userSpaceOnUse" patternTransform="rotate(35) scale(1.5)"><rect width="18" height="18" fill="#cfddd2"/><path d="M3 0V18" stroke="#849288" stroke-width="6"/></pattern><rect x="10" y="10" width="236" height="172" fill="url(#p)" stroke="url(#p)" stroke-width="12"/>',
    "pattern.href": '<pattern id="q" width="24" height="24" patternUnits="userSpaceOnUse"><g opacity=".5"><rect width="16" height="16"/><rect x="8" y="8" width="16" height="16" fill="#f25f4c"/></g></pattern><pattern id="p" href="#q" patternTransform="translate(5 5)"/><circle cx="128" cy="96" r="80" fill="url(#p)" opacity=".8"/>',
    "pattern.gradient": f'<linearGradient id="a">{STOPS}</linearGradient><pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse"><rect width="36" height="36" fill="url(#a)"/></pattern><rect x="10" y="10" width="236" height="172" fill="url(#p)"/>',
    "pattern.picture": f'<pattern id="p" width="1" height="1" patternContentUnits="objectBoundingBox"><use href="#i" transform="scale(.041667 .0625)"/></pattern><rect x="30" y="20" width="190" height="150" fill="url(#p)"/><defs><image id="i" width="24" height="16" href="{PNG}" preserveAspectRatio="none"/></defs>',
    # clips and masks
    "clip.circle": f'<clipPath id="c"><circle cx="90" cy="90" r="60"/></clipPath><g clip-path="url(#c)"><rect width="256" height="192" fill="#ffb020"/>{HOUSE}</g>',
    "clip.union": '<clipPath id="c"><circle cx="90" cy="90" r="60"/><rect x="120" y="60" width="110" height="60" transform="rotate(10 170 90)"/></clipPath><rect width="256" height="192" fill="#0b5fff" clip-path="url(#c)"/>',
    "clip.rule": '<clipPath id="c"><path clip-rule="evenodd" d="M128 10 178 180 38 70h180L78 180z"/></clipPath><rect width="256" height="192" fill="#0b5fff" clip-path="url(#c)"/>',
    "clip.box": '<clipPath id="c" clipPathUnits="objectBoundingBox"><ellipse cx=".5" cy=".5" rx=".5" ry=".3"/></clipPath><rect x="20" y="20" width="100" height="150" fill="#0b5fff" clip-path="url(#c)"/><rect x="140" y="50" width="100" height="80" fill="#f25f4c" clip-path="url(#c)"/>',
    "clip.nested": '<clipPath id="d"><rect x="60" y="30" width="120" height="120"/></clipPath><clipPath id="c" clip-path="url(#d)" transform="translate(20 10)"><circle cx="110" cy="80" r="75"/></clipPath><g clip-path="url(#c)" transform="rotate(8)"><rect width="300" height="250" fill="#0b5fff"/></g>',
    "clip.use.text": '<clipPath id="c"><use href="#shape"/><text x="20" y="170" font-family="Inter" font-weight="900" font-size="70">CLIP</text></clipPath><defs><path id="shape" d="M20 20h200v60H20z"/></defs><rect width="256" height="192" fill="#0b5fff" clip-path="url(#c)"/>',
    "clip.nothing": '<clipPath id="c"/><rect width="99" height="99" clip-path="url(#c)"/><rect x="120" y="60" width="99" height="99" fill="teal"/>',
    # text
    "text.anchor": '<g font-family="Inter" font-size="26" fill="#0a1f44"><text x="128" y="40">Start</text><text x="128" y="90" text-anchor="middle">Middle of it</text><text x="128" y="140" text-anchor="end">The end</text><path d="M128 0V192" stroke="#f25f4c"/></g>',
    "text.weights": "".join(f'<text x="12" y="{34 + 34 * i}" font-family="Inter" font-size="28" font-weight="{w}">Weight of {w}</text>' for i, w in enumerate(("400", "500", "bold", "800", "900"))),
    "text.families": "".join(f'<text x="12" y="{34 + 34 * i}" font-size="26" font-family="&apos;{f}&apos;">Rivers 1854 fi</text>' for i, f in enumerate(("Vollkorn", "Playfair Display", "Roboto", "JetBrains Mono", "Source Serif 4"))),
    "text.spacing": '<g font-family="Inter" font-size="24"><text x="10" y="40" letter-spacing="4">Spaced</text><text x="10" y="80" letter-spacing="-.05em">Tightened words</text><text x="10" y="120" word-spacing="20">Two words</text><text x="246" y="160" text-anchor="end" letter-spacing=".1em">AVATAR</text></g>',
    "text.tspans": '<text x="14" y="50" font-family="Inter" font-size="28">One <tspan fill="#f25f4c" font-weight="800">strong</tspan> word<tspan x="14" dy="44" font-size="20">on the next line</tspan><tspan x="14" dy="1.6em" font-style="italic">slanted</tspan></text>',
    "text.places": '<text x="20 60 100 140" y="60 70 80 90" font-family="Inter" font-size="30" font-weight="700">abcd</text><text x="20" y="140" dx="0 10 10" dy="0 -8 8" font-family="Inter" font-size="30">shift</text><text x="150" y="160" rotate="20" font-family="Inter" font-size="30">turn</text>',
    "text.space": '<text x="10" y="40" font-family="Inter" font-size="22">  many\n   spaces   <tspan> here </tspan>  end</text><text x="10" y="90" font-family="Inter" font-size="22" xml:space="preserve">  kept   so</text>',
    "text.paint": f'<linearGradient id="a">{STOPS}</linearGradient><text x="10" y="80" font-family="Inter" font-size="64" font-weight="900" fill="url(#a)">Paint</text><text x="10" y="160" font-family="Inter" font-size="64" font-weight="900" fill="#f7f9fd" stroke="#0a1f44" stroke-width="8" stroke-linejoin="round" paint-order="stroke">Halo</text>',
    "text.transform": '<g font-family="Vollkorn" font-weight="800" font-size="40"><text transform="translate(40 160) rotate(-35)">Turned</text><text transform="translate(120 170) scale(1.4 .8)" opacity=".6">Wide</text></g>',
    "text.figures": "<g font-family=\"Inter\" font-size=\"40\"><text x=\"10\" y=\"60\" style=\"font-feature-settings:'tnum'\">1,117.4</text><text x=\"10\" y=\"120\" style=\"font-variant-numeric:tabular-nums\">8,911.1</text><text x=\"10\" y=\"175\" font-family=\"Vollkorn\" style=\"font-feature-settings:'lnum'\">0369</text></g>",
    "text.css": '<style>text{font:700 30px Inter} .big{font-size:2em} .s{font-family:"Playfair Display",serif}</style><text x="10" y="40">Shorthand</text><text x="10" y="110" class="big">Twice</text><text x="10" y="165" class="s">Serif</text>',
    "text.scripts": '<text x="12" y="50" font-family="Inter" font-size="30">Ελλάδα Київ Ängström</text><text x="244" y="110" font-family="Inter" font-size="30" text-anchor="end">Tiếng Việt</text><text x="12" y="165" font-family="Roboto" font-size="30">Ærø œuvre ß</text>',
    "text.large": '<text x="6" y="180" font-family="Inter" font-weight="800" font-size="210" letter-spacing="-10" fill="#0b5fff">42</text>',
    # images
    "image.meet": f'<image x="20" y="20" width="216" height="60" href="{PNG}"/><image x="20" y="100" width="216" height="80" href="{PNG}" preserveAspectRatio="xMaxYMid"/>',
    "image.slice": f'<image x="20" y="20" width="100" height="150" href="{PNG}" preserveAspectRatio="xMidYMid slice"/><image x="136" y="20" width="100" height="150" xlink:href="{PNG}" preserveAspectRatio="xMinYMin slice" opacity=".6"/>',
    "image.none": f'<image x="20" y="20" width="100" height="150" href="{PNG}" preserveAspectRatio="none"/><image x="150" y="50" width="90" href="{PNG}" transform="rotate(15 190 80)"/>',
    "image.clip": f'<clipPath id="c"><circle cx="128" cy="96" r="80"/></clipPath><image width="256" height="192" href="{PNG}" preserveAspectRatio="none" clip-path="url(#c)"/>',
}  # fmt: skip

MASKS_AND_FILTERS: dict[str, str] = {
    "mask.luminance": f'<linearGradient id="a"><stop stop-color="white"/><stop offset="1" stop-color="black"/></linearGradient><mask id="m"><rect width="256" height="192" fill="url(#a)"/></mask><g mask="url(#m)"><rect width="256" height="192" fill="#ffb020"/>{HOUSE}</g>',
    "mask.alpha": '<mask id="m" style="mask-type:alpha"><circle cx="128" cy="96" r="70" fill-opacity=".7"/></mask><rect x="10" y="10" width="236" height="170" fill="#0b5fff" mask="url(#m)"/>',
    "mask.box": '<mask id="m" x="0" y="0" width=".5" height="1" maskContentUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5" fill="white"/></mask><rect x="20" y="20" width="200" height="150" fill="#0b5fff" mask="url(#m)"/>',
    "blur": '<filter id="f"><feGaussianBlur stdDeviation="6"/></filter><rect x="40" y="40" width="80" height="100" fill="#0b5fff" filter="url(#f)"/><rect x="150" y="40" width="70" height="100" fill="#f25f4c" style="filter:blur(4px)"/>',
    "blur.colours": '<filter id="f" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="5 2"/></filter><g filter="url(#f)"><rect x="50" y="40" width="80" height="100" fill="#0b5fff"/><rect x="110" y="70" width="90" height="80" fill="#ffb020"/></g>',
    "shadow": '<filter id="f"><feDropShadow dx="6" dy="8" stdDeviation="4" flood-color="#0b5fff" flood-opacity=".6"/></filter><rect x="30" y="40" width="80" height="90" fill="#ffb020" filter="url(#f)"/><circle cx="190" cy="90" r="40" fill="#f25f4c" style="filter:drop-shadow(4px 6px 3px rgba(0,0,0,.5))"/>',
}  # fmt: skip


def drawing(body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">{body}</svg>'
