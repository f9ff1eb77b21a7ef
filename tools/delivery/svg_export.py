"""Scenes as SVG files for other programs: NN.svg (the settled picture) and NN-moving.svg (its motion as SMIL); pictures are embedded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from film.storyboard import Storyboard
from svg_kit.editable_svg import editable_svg
from tools.media import load_media
from tools.render.stage import data_address
from tools.scenes import SegmentPicture


def write_scenes(board: Storyboard, pictures: Sequence[SegmentPicture], out: Path, only: Sequence[int] = ()) -> list[Path]:
    """Writes the scenes (all, or those numbered from 1) and returns the files."""
    href = {key: data_address(pixels) for key, pixels in load_media(board).images.items()}
    out.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for number, picture in enumerate(pictures, 1):
        if only and number not in only:
            continue
        for name, moving in ((f"{number:02d}.svg", False), (f"{number:02d}-moving.svg", True)):
            (out / name).write_text(editable_svg(picture.scene, moving=moving, href=href), "utf-8")
            files.append(out / name)
    return files
