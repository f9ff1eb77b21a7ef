"""Painted pixels beneath texts: the scene without its words, and where the words' ink falls."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import skia

from svg_kit.colour import to_rgb
from svg_kit.elements import Counter, Group, Node, Scene, Text
from svg_kit.geometry import Box
from tools.checks._ink import DECORATION, Ink, inks
from tools.media import Media
from tools.render.footage import Raster
from tools.render.native import Painter
from tools.scenes import SegmentPicture
from tools.storage.artifacts import Artifacts, key_of

SCALE = 0.5
SHARES = (0.55, 0.80)  # of the scene, and settled
LINEAR = np.array([v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in np.arange(256) / 255])


@dataclass(frozen=True)
class Sample:
    """A scene at local time `t`: `ground` (h, w, 4) uint8 without words, `mask` (h, w) uint8 of the words' ink; the same for captions,
    whose ground is the scene with its words under the caption plates. `texts` and `captions` are what can be read at that time."""

    t: float
    ground: np.ndarray
    mask: np.ndarray
    texts: list[Ink]
    caption_ground: np.ndarray | None
    caption_mask: np.ndarray | None
    captions: list[Ink]


@dataclass(frozen=True)
class Reading:
    """What can be read at local time `t`: each text and caption word with the contrast ratio of its weakest stretch (None = no ink in the frame)."""

    t: float
    texts: list[tuple[Ink, float | None]]
    captions: list[tuple[Ink, float | None]]


VERSION = 1  # of what is kept on disk: raise it when the measure changes
KEPT = 512
_kept: OrderedDict[int, tuple[SegmentPicture, list[Reading]]] = OrderedDict()


def read(picture: SegmentPicture, settled: float, media: Media, artifacts: Artifacts | None = None) -> list[Reading]:
    """Readings at three times. Kept per picture, so that looking again after a repair paints only the scenes that changed, and the ratios on
    disk where there are `artifacts`; pixels are let go at once: they are 15 MB a scene."""
    held = _kept.get(id(picture))
    if held is not None and held[0] is picture:
        return held[1]
    readings = _from_ratios(picture, settled, media, artifacts) if artifacts else list(_measured(picture, settled, media.images))
    _kept[id(picture)] = (picture, readings)
    while len(_kept) > KEPT:
        _kept.popitem(last=False)
    return readings


def _from_ratios(picture: SegmentPicture, settled: float, media: Media, artifacts: Artifacts) -> list[Reading]:
    key = key_of("ratios", VERSION, SCALE, SHARES, picture.scene, picture.captions, picture.caption_tracks, settled, media.hashes)

    def measure() -> bytes:
        rows = [[[ratio for _, ratio in part] for part in (r.texts, r.captions)] for r in _measured(picture, settled, media.images)]
        return json.dumps(rows).encode()

    rows = json.loads(artifacts.bytes(key, ".json", measure).read_bytes())
    found = zip(moments(picture, settled), rows)
    return [Reading(t, list(zip(texts, ratios[0])), list(zip(captions, ratios[1]))) for (t, texts, captions), ratios in found]


def _measured(picture: SegmentPicture, settled: float, images: Mapping[str, Raster]) -> Iterator[Reading]:
    for s in sample(picture, settled, images):
        captions = []
        if s.caption_ground is not None and s.caption_mask is not None:
            captions = [(ink, weakest(ink, s.caption_ground, s.caption_mask)) for ink in s.captions]
        yield Reading(s.t, [(ink, weakest(ink, s.ground, s.mask)) for ink in s.texts], captions)


def moments(picture: SegmentPicture, settled: float) -> list[tuple[float, list[Ink], list[Ink]]]:
    """(local time, texts, words of the captions) that can be read, at three times."""
    captions = None if picture.captions is None else replace(picture.scene, roots=(picture.captions,), tracks=picture.caption_tracks)
    out = []
    for t in (*(share * settled for share in SHARES), settled):
        texts = [ink for ink in inks(picture.scene, t) if ink.place.opacity >= 0.98 and ink.place.wiped >= 1]
        said = [ink for ink in inks(captions, t) if ink.opacity >= 0.98] if captions else []
        out.append((t, texts, _uncovered(said)))
    return out


def sample(picture: SegmentPicture, settled: float, images: Mapping[str, Raster]) -> list[Sample]:
    scene = picture.scene
    under = Painter(stripped(scene, DECORATION), SCALE, images)
    letters = Painter(only_letters(scene), SCALE)
    plates = caption_letters = None
    if picture.captions is not None:
        captions = replace(scene, roots=(picture.captions,), tracks=picture.caption_tracks)
        plates, caption_letters = Painter(stripped(captions, ()), SCALE), Painter(only_letters(captions), SCALE)
    out = []
    for t, texts, said in moments(picture, settled):
        ground, mask = under.still(t), letters.still(t)[:, :, 1]
        if plates is None or caption_letters is None:
            out.append(Sample(t, ground, mask, texts, None, None, []))
            continue
        behind = ground.copy()
        plates.paint_over(skia.Surface(behind, colorType=skia.kRGBA_8888_ColorType).getCanvas(), t)
        out.append(Sample(t, ground, mask, texts, behind, caption_letters.still(t)[:, :, 1], said))
    return out


def _uncovered(said: list[Ink]) -> list[Ink]:
    """A highlighted word is drawn again over its plain form: only the upper one is read."""
    return [a for i, a in enumerate(said) if not any(a.text == b.text and a.box.overlaps(b.box) for b in said[i + 1 :])]


def stripped(scene: Scene, kept_roots: tuple[str, ...]) -> Scene:
    """The scene without its texts; roots in `kept_roots` keep theirs."""
    return replace(scene, roots=tuple(g if g.id in kept_roots else _without(g) for g in scene.roots))


def _without(g: Group) -> Group:
    return replace(g, children=tuple(_without(c) if isinstance(c, Group) else c for c in g.children if not isinstance(c, (Text, Counter))))


def only_letters(scene: Scene) -> Scene:
    """White letters on black, everything else gone."""
    return replace(scene, ground="#000000", roots=tuple(_letters(g) for g in scene.roots if g.id not in DECORATION))


def _letters(g: Group) -> Group:
    kept: list[Node] = []
    for child in g.children:
        if isinstance(child, Group):
            kept.append(_letters(child))
        elif isinstance(child, (Text, Counter)):
            kept.append(replace(child, fill="#FFFFFF"))
    return replace(g, children=tuple(kept))


def crop(pixels: np.ndarray, box: Box) -> np.ndarray:
    """The part of a painted frame under a box in design px."""
    h, w = pixels.shape[:2]
    x0, y0 = max(0, int(box.x * SCALE) - 1), max(0, int(box.y * SCALE) - 1)
    return pixels[y0 : min(h, int(box.bottom * SCALE) + 2), x0 : min(w, int(box.right * SCALE) + 2)]


def luminance(pixels: np.ndarray) -> np.ndarray:
    """WCAG relative luminance of uint8 sRGB pixels."""
    return LINEAR[pixels[..., 0]] * 0.2126 + LINEAR[pixels[..., 1]] * 0.7152 + LINEAR[pixels[..., 2]] * 0.0722


def weakest(ink: Ink, ground: np.ndarray, mask: np.ndarray) -> float | None:
    """The contrast ratio of the weakest stretch of a text, about two letters wide: its 20th percentile, so that grain does not count.

    None when no ink falls into the frame.
    """
    letters = crop(mask, ink.box)
    if not letters.size or letters.max() < 80:
        return None
    near = _grown(letters > 80)
    levels = _contrast(ink, crop(ground, ink.box))
    step = max(8, round(ink.size * 1.2 * SCALE))
    found = []
    for x in range(0, near.shape[1], step):
        part = levels[:, x : x + step][near[:, x : x + step]]
        if part.size >= 12:
            found.append(float(np.percentile(part, 20)))
    return min(found) if found else None


def _grown(mask: np.ndarray) -> np.ndarray:
    """One px larger on each side: the ground that touches the letters."""
    out = mask.copy()
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    out[:, 1:] |= mask[:, :-1]
    out[:, :-1] |= mask[:, 1:]
    return out


def _contrast(ink: Ink, under: np.ndarray) -> np.ndarray:
    fill = np.array([c * 255 for c in to_rgb(ink.node.fill)])
    alpha = min(1.0, ink.opacity)
    seen = luminance(np.round(under[..., :3] * (1 - alpha) + fill * alpha).astype(np.uint8))
    behind = luminance(under)
    return (np.maximum(seen, behind) + 0.05) / (np.minimum(seen, behind) + 0.05)
