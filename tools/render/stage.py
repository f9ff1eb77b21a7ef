"""The whole film as one SVG stage with its motion as data, for a page: the preview, and the browser renderer.

Scenes, transitions and captions are those of the native painter: transitions are sampled frame by frame (piece.py has the same clock).
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from svg_kit import transitions
from svg_kit.animated_svg import AnimatedWriter
from svg_kit.colour import to_rgb
from svg_kit.elements import Shape, rect_d
from svg_kit.svg_writer import Writer
from svg_kit.transitions import Duotone, Part
from tools.render.footage import Footage, Raster
from tools.render.piece import only_captions, progress, reach
from tools.scenes import SegmentPicture

WEB = Path(__file__).resolve().parents[2] / "web"


def stage(pictures: Sequence[SegmentPicture], images: Mapping[str, Raster]) -> tuple[str, dict[str, Any]]:
    """(SVG text, the film's data for web/player.js). Raster pictures are data addresses inside."""
    canvas = pictures[0].scene.canvas
    href = {key: data_address(pixels) for key, pixels in images.items()}
    defs, shown, words, segments, start = [], [], [], [], 0
    for i, picture in enumerate(pictures):
        segment, parts = _segment(pictures, i, href)
        segments.append({"start": start, **segment})
        start += picture.frames
        defs += parts["defs"]
        shown.append(f'<g><g id="picture-{i}" display="none"><g clip-path="url(#frame)">{parts["picture"]}</g></g></g>')
        words.append(f'<g id="captions-{i}" display="none">{parts["captions"]}</g>')
    w, h = canvas.width, canvas.height
    svg = (
        f'<svg id="stage" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img">\n'
        f'<defs>\n<clipPath id="frame"><path d="M0 0H{w}V{h}H0Z"/></clipPath>\n<clipPath id="incoming-clip"><path d=""/></clipPath>\n'
        f"{_effects(w, h)}"
        + "\n".join(defs)
        + f'\n</defs>\n<g id="pictures">{"".join(shown)}</g>\n<g id="over"></g>\n<g id="captions">{"".join(words)}</g>\n</svg>'
    )
    return svg, {"fps": pictures[0].fps, "frames": start, "width": w, "height": h, "segments": segments}


def _effects(w: int, h: int) -> str:
    """Filters of the crossing. Beyond the frame lies nothing (the offset cuts it off): an opaque result of the blur is what the frame's own pixels make."""
    area = f'filterUnits="userSpaceOnUse" x="0" y="0" width="{w}" height="{h}" color-interpolation-filters="sRGB"'
    return (
        f'<filter id="crossing-blur" {area}><feOffset/><feGaussianBlur stdDeviation="0"/>'
        '<feComponentTransfer><feFuncA type="linear" slope="0" intercept="1"/></feComponentTransfer></filter>\n'
        f'<filter id="crossing-inks" {area}><feColorMatrix type="matrix" values=""/></filter>\n'
    )


def _segment(pictures: Sequence[SegmentPicture], i: int, href: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    this = pictures[i]
    head = reach(this) if i else 0
    tail = reach(pictures[i + 1]) if i + 1 < len(pictures) else 0
    picture = AnimatedWriter(this.scene, f"s{i}-", href)
    ground = f'<path d="M0 0H{this.scene.canvas.width}V{this.scene.canvas.height}H0Z" fill="{this.scene.ground}"/>'
    body = ground + picture.body()
    captions, motion, said = only_captions(this), {}, ""
    defs = list(picture.defs)
    if captions is not None:
        writer = AnimatedWriter(captions, f"c{i}-", href)
        said = writer.body()
        motion, defs = writer.motion, defs + writer.defs
    data = {
        "frames": this.frames, "head": head, "tail": tail, "motion": picture.motion, "captions": motion,
        "crossing_before": [_mix(this, f, href) for f in range(-head, 0)], "crossing": [_mix(this, f, href) for f in range(head)],
    }  # fmt: skip
    return data, {"defs": defs, "picture": body, "captions": said}


def _mix(incoming: SegmentPicture, since: int, href: Mapping[str, str]) -> dict[str, Any]:
    """The mix `since` frames after the boundary. A pose is [x, y, scale, fixed point x, y]; a part [its outline where it has gone, x, y]."""
    assert incoming.view is not None
    mix = transitions.transition(incoming.transition).frame(progress(incoming, since), incoming.view)
    writer = Writer(incoming.scene, 0.0, href)
    told: dict[str, Any] = {
        "clip": mix.clip, "opacity": round(mix.in_opacity, 4),
        "out": _pose(mix.out_offset, mix.out_scale, mix.out_at), "in": _pose(mix.in_offset, mix.in_scale, mix.in_at),
    }  # fmt: skip
    for name, nodes in (("between", mix.between), ("over", mix.over)):
        told[name] = "".join(writer.shape(node, 1.0) for node in nodes if isinstance(node, Shape))
    if mix.parts:
        told["parts"] = [[_outline(part), *(round(v) for v in part.offset)] for part in mix.parts]
    if mix.duotone is not None:
        told["duotone"] = _colour_matrix(mix.duotone)
    if mix.blur != (0, 0):
        told["blur"] = [round(v, 3) for v in mix.blur]
    return told


def _pose(offset: tuple[float, float], scale: float, at: tuple[float, float]) -> list[float]:
    places = None if scale == 1 else 2  # pictures of their own size are moved by whole px
    return [*(round(v, places) for v in offset), round(scale, 5), *(round(v, 2) for v in at)]


def _outline(part: Part) -> str:
    (left, top), (dx, dy) = (round(part.box.x), round(part.box.y)), (round(v) for v in part.offset)
    return rect_d(left + dx, top + dy, round(part.box.right) - left, round(part.box.bottom) - top)


def _colour_matrix(inks: Duotone) -> str:
    """feColorMatrix values of two inks."""
    rows = []
    for a, b in zip(to_rgb(inks.first), to_rgb(inks.second)):
        slope = (b - a) / (inks.high - inks.low)
        rows.append(" ".join(f"{slope * weight:.5f}" for weight in (0.299, 0.587, 0.114)) + f" 0 {a - slope * inks.low:.5f}")
    return " ".join((*rows, "0 0 0 1 0"))


def data_address(picture: Raster) -> str:
    """RGBA pixels as a PNG in a data URL; of footage its first frame."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(picture.poster() if isinstance(picture, Footage) else picture).save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def json_in_html(value: object) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def script_hashes(scripts: Iterable[str]) -> str:
    """Sources for a content security policy: these scripts and no other."""
    return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts)
