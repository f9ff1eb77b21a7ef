"""`python -m evals.gallery.motion_sheet transitions|captions OUT.png [NAME...]`: a contact sheet of transitions (six moments between two scenes) or of burned caption styles (three moments in two aspects and three scripts)."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from evals.gallery.art_sheet import BRANDS
from svg_kit import caption_styles, transitions
from svg_kit.caption_styles import CaptionCue, Word
from svg_kit.compose import compose
from svg_kit.elements import Scene
from svg_kit.geometry import Canvas
from svg_kit.looks import load
from svg_kit.palette import Brand
from svg_kit.palette import field as palette_field
from svg_kit.stage import FrameSpec
from svg_kit.transitions import View
from tools.fonts_at_need import ensure_fonts
from tools.render.mixer import Mixer
from tools.render.native import Painter
from tools.scenes import burned, focus
from tools.script_reader import read_script

MOMENTS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
WIDTH, GAP, LABEL = 320, 4, 110
CAPTION_WIDTHS, FOOT = (("16:9", 480), ("9:16", 300)), 0.72
CLAIM = {"text": "Every drop was carried by hand", "emphasis": "by hand", "icon": "prop:walker"}
LIST = {
    "title": "What the well changed",
    "items": [{"text": t} for t in ("Clean water all year", "Two hours saved a day", "Girls back in school")],
}
SAID = {
    "en": [["Each", "year", "they", "carry"], ["nineteen", "tonnes", "of", "water."]],
    "ar": [["نهر", "الماء", "يحمل", "الضوء"], ["تحت", "الجسور", "القديمة"]],
    "ja": [["冷たい", "川は、", "橋の下を"], ["静かに", "流れて", "いきます。"]],
}


def pair(look: str, brand: Brand, aspect: str, fields: tuple[str, str]) -> tuple[FrameSpec, FrameSpec]:
    """Two scenes of different templates."""
    canvas = Canvas.of(aspect)
    return (
        FrameSpec("hook.big_claim", CLAIM, canvas, look, brand, fields[0], seed=3),
        FrameSpec("list.reveal", LIST, canvas, look, brand, fields[1], seed=4),
    )


def crossing(name: str, specs: tuple[FrameSpec, FrameSpec], width: int) -> Iterator[Image.Image]:
    """The transition's six moments."""
    scenes = [compose(s) for s in specs]
    scale = width / scenes[0].canvas.width
    old, new = (Painter(s, scale, {}).still(s.duration) for s in scenes)
    looked, fields = load(specs[0].look), [palette_field(s.look, s.brand, s.field) for s in specs]
    view = View(specs[0].canvas, looked, fields[0], fields[1], 7, 1, focus(scenes[0]), focus(scenes[1]))
    mixer = Mixer(old.shape[1], old.shape[0], scale)
    for p in MOMENTS:
        yield image(mixer.mix(old, new, transitions.transition(name).frame(p, view)))


def transition_rows(names: Sequence[str]) -> Iterator[tuple[str, list[Image.Image]]]:
    for i, name in enumerate(names):
        look, brand = BRANDS[i % len(BRANDS)]
        fields = (("night", "paper"), ("paper", "night"), ("day", "brand"))[i % 3]
        yield name, list(crossing(name, pair(look, brand, "16:9", fields), WIDTH))


def spoken(language: str, narrow: bool) -> CaptionCue:
    """One cue of two lines, half a second for each word."""
    at, lines = 0.5, []
    for line in SAID[language]:
        words = []
        for text in line:
            words.append(Word(text, at, at + 0.45, language != "ja"))
            at += 0.5
        lines.append(tuple(words))
    return CaptionCue(0.4, at, tuple(lines))


def captioned(style: str, spec: FrameSpec, language: str) -> tuple[Scene, CaptionCue]:
    cue = spoken(language, spec.canvas.narrow)
    group, tracks = burned(style, spec, (cue,))
    scene = compose(spec)
    roots = (*scene.roots, group) if group is not None else scene.roots
    return replace(scene, roots=roots, tracks=(*scene.tracks, *tracks), duration=cue.end + 1), cue


def caption_rows(names: Sequence[str]) -> Iterator[tuple[str, list[Image.Image]]]:
    for i, name in enumerate(names):
        cells = []
        for look_at, (aspect, width) in enumerate(CAPTION_WIDTHS):
            for k, language in enumerate(SAID):
                look, brand = BRANDS[(i + look_at) % len(BRANDS)]
                spec = FrameSpec(
                    "hook.big_claim", {"text": "Water"}, Canvas.of(aspect), look, brand, ("night", "paper", "brand")[k], seed=i
                )
                scene, cue = captioned(name, spec, language)
                painter = Painter(scene, width / spec.canvas.width, {})
                moments = (0.6, 2.2, 3.8) if language == "en" else (1.2,)
                cells += [foot(image(painter.still(min(t, cue.end - 0.1)))) for t in moments]
        yield name, cells


def foot(cell: Image.Image) -> Image.Image:
    """The part of a picture where captions stand."""
    return cell.crop((0, round(cell.height * FOOT), cell.width, cell.height))


def image(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(pixels[..., :3]))


def sheet(rows: Sequence[tuple[str, list[Image.Image]]]) -> Image.Image:
    """A labelled row for each name."""
    tall = [max(c.height for c in cells) + GAP for _, cells in rows]
    wide = LABEL + max(sum(c.width + GAP for c in cells) for _, cells in rows)
    out = Image.new("RGB", (wide, sum(tall)), (24, 24, 24))
    pen, y = ImageDraw.Draw(out), 0
    for (name, cells), height in zip(rows, tall):
        pen.text((8, y + 8), name, fill=(230, 230, 230))
        x = LABEL
        for cell in cells:
            out.paste(cell, (x, y))
            x += cell.width + GAP
        y += height
    return out


def main(kind: str, out: str, *names: str) -> None:
    if kind == "transitions":
        rows = transition_rows(names or list(transitions.catalogue()))
    else:
        ensure_fonts(read_script("".join(w for line in SAID["ja"] for w in line)), Path(tempfile.gettempdir()) / "vectoreel-fonts")
        rows = caption_rows(names or list(caption_styles.catalogue()))
    sheet(list(rows)).save(Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
