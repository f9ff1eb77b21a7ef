"""One moment of a film drawn twice, by Chromium and by the native painter, and how alike the two are (contract.md, "Picture equality")."""

from __future__ import annotations

import itertools
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import kit_frames
import numpy as np
from picture_equality import LEAST_TILE, MEAN, TILE
from svg_pairs import MOST_OFFSET, offset, write_diff

from evals.ssim import ssim
from svg_kit import caption_styles, looks, templates, transitions
from svg_kit.caption_styles import CaptionCue, Word
from svg_kit.compose import compose
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.looks import load
from svg_kit.palette import field
from svg_kit.stage import FrameSpec
from svg_kit.transitions import View
from tools.checks._ink import inks
from tools.render.browser import html
from tools.render.piece import Cut, PieceSpec, captioned, frames, reach
from tools.scenes import SegmentPicture, burned

FPS, SECONDS, MOMENTS = 30, 6.0, 5
FIELDS = ("night", "paper")
DIFFS = Path(__file__).parent / "integration" / "_diff"
PHOTO = cv2.GaussianBlur(np.random.default_rng(5).integers(0, 256, (800, 1200, 4), np.uint8), (0, 0), 9)
PHOTO[..., 3] = 255
IMAGES = {"photo": PHOTO}


@dataclass(frozen=True, slots=True)
class Case:
    """A template, transition or caption style in a look and an aspect."""

    kind: str
    name: str
    look: str
    aspect: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.name}-{self.look}-{self.aspect.replace(':', 'x')}"


def cases() -> list[Case]:
    """Every template in every aspect in three looks, every transition and caption style in every aspect in one; which, their names decide."""
    kinds = {
        "template": (templates.catalogue(), 3),
        "transition": (transitions.catalogue(), 1),
        "captions": (caption_styles.catalogue(), 1),
    }
    return [
        Case(kind, name, look, aspect)
        for kind, (names, count) in kinds.items()
        for name, aspect in itertools.product(names, ASPECTS)
        for look in sorted(looks.names(), key=lambda n: zlib.crc32(f"{name}|{aspect}|{n}".encode()))[:count]
    ]


def sample(seed: int) -> list[Case]:
    """A quarter of the templates, transitions and caption styles, each in a look and an aspect, as the seed chooses."""
    groups: dict[tuple[str, str], list[Case]] = {}
    for case in cases():
        groups.setdefault((case.kind, case.name), []).append(case)
    rng = random.Random(seed)
    return [rng.choice(group) for group in rng.sample(list(groups.values()), len(groups) // 4)]


def spec(case: Case) -> tuple[PieceSpec, list[int]]:
    """The piece that shows a case, at full size, and the five frames of it that are compared (on its own clock)."""
    count = round(SECONDS * FPS)
    canvas = Canvas.of(case.aspect)
    size = canvas.width, canvas.height
    if case.kind == "transition":
        joint = _joint(case, count)
        return PieceSpec(joint, *size, "final"), [round(joint.frames * (k + 0.5) / MOMENTS) for k in range(MOMENTS)]
    picture = _captioned(case, count) if case.kind == "captions" else _picture(_spec(case, case.name), count)
    at = [min(count - 1, round(count * share)) for share in (0.06, 0.14, 0.3, 0.6, 1.0)]
    return PieceSpec(Cut("000", None, picture, 0, count), *size, "final"), at


def _spec(case: Case, template_id: str) -> FrameSpec:
    names = [*templates.catalogue()]
    ground = FIELDS[names.index(template_id) % 2]
    size = ("typical", "longest")[names.index(template_id) // 2 % 2]
    return kit_frames.spec(template_id, case.look, case.aspect, size, field=ground, duration=SECONDS, camera=(1.0, 1.03))


def _picture(frame: FrameSpec, count: int) -> SegmentPicture:
    return SegmentPicture("seg_001", count, FPS, compose(frame), None, (), "cut", 0.0, None)


def _joint(case: Case, count: int) -> Cut:
    out, into = _spec(case, "hook.big_claim"), _spec(case, "process.steps")
    looked = load(case.look)
    view = View(out.canvas, looked, field(case.look, out.brand, FIELDS[0]), field(case.look, out.brand, FIELDS[1]), 3)
    arrival = {"transition": case.name, "transition_s": transitions.transition(case.name).SECONDS, "view": view}
    before, this = _picture(replace(out, field=FIELDS[0]), count), replace(_picture(replace(into, field=FIELDS[1]), count), **arrival)
    return Cut("000+", before, this, count - reach(this), count + reach(this))


def _captioned(case: Case, count: int) -> SegmentPicture:
    frame = _spec(case, "hook.big_claim")
    said = iter("Cold rivers carry warm light under old stone bridges".split())  # noqa: SIM905
    words = [Word(text, 0.2 + 0.6 * i, 0.75 + 0.6 * i, True) for i, text in enumerate(said)]
    cue = CaptionCue(0.1, SECONDS, (tuple(words[:5]), tuple(words[5:])))
    group, tracks = burned(case.name, frame, (cue,))
    return replace(_picture(frame, count), captions=group, caption_tracks=tracks)


def native(piece: PieceSpec, wanted: list[int]) -> Iterator[np.ndarray]:
    """RGB pictures of the wanted frames."""
    for i, (pixels, _) in enumerate(frames(piece, IMAGES)):
        if i in wanted:
            yield np.ascontiguousarray(pixels[..., :3])


def browsed(browser: Any, piece: PieceSpec, wanted: list[int]) -> Iterator[np.ndarray]:
    page = browser.new_page(viewport={"width": piece.width, "height": piece.height})
    page.set_content(html(piece, IMAGES))
    for i in wanted:
        page.evaluate(f"film.show({piece.cut.first + i})")
        shot = page.screenshot(type="png")
        yield cv2.cvtColor(np.asarray(cv2.imdecode(np.frombuffer(shot, np.uint8), cv2.IMREAD_COLOR)), cv2.COLOR_BGR2RGB)
    page.close()


@dataclass(frozen=True, slots=True)
class Likeness:
    """SSIM of the luma: mean, least over tiles of 64 px and over regions of text with its place; the largest offset of a tile in px."""

    mean: float
    least: float
    text: float
    at: tuple[int, int]
    offset: float

    @property
    def equal(self) -> bool:
        return self.mean >= MEAN and min(self.least, self.text) >= LEAST_TILE and self.offset < MOST_OFFSET

    def __str__(self) -> str:
        return f"mean {self.mean:.4f}, least tile {self.least:.3f} at {self.at}, text {self.text:.3f}, offset {self.offset:.2f} px"


def likeness(a: np.ndarray, b: np.ndarray, texts: list[Box]) -> Likeness:
    """`texts`: boxes in px."""
    x, y = (cv2.cvtColor(v, cv2.COLOR_RGB2GRAY) for v in (a, b))
    found = ssim(x, y)
    height, width = found.shape
    tiles = {(i, j): float(found[j : j + TILE, i : i + TILE].mean()) for j in range(0, height, TILE) for i in range(0, width, TILE)}
    at = min(tiles, key=lambda p: tiles[p])
    moved = max((offset(x, y, p) for p, v in tiles.items() if v < 0.985), default=0.0)
    read = [float(part.mean()) for box in texts if (part := _under(found, box)).size]
    return Likeness(float(found.mean()), tiles[at], min(read, default=1.0), at, moved)


def _under(found: np.ndarray, box: Box) -> np.ndarray:
    x, y = max(0, int(box.x)), max(0, int(box.y))
    return found[y : max(0, int(box.bottom) + 1), x : max(0, int(box.right) + 1)]


def texts(piece: PieceSpec, frame: int) -> list[Box]:
    """Where words stand in a frame of a body, px of the picture."""
    if piece.cut.before is not None:
        return []
    shown = captioned(piece.cut.this)
    return [ink.box for ink in inks(shown, (piece.cut.first + frame) / FPS) if ink.opacity > 0.05]


def compare(browser: Any, case: Case) -> list[tuple[int, Likeness]]:
    """All five moments; a pair that is not equal is written side by side with its difference."""
    piece, wanted = spec(case)
    wanted = sorted(set(wanted))
    out = []
    for i, ours, theirs in zip(wanted, native(piece, wanted), browsed(browser, piece, wanted), strict=True):
        found = likeness(ours, theirs, texts(piece, i))
        out.append((i, found))
        if not found.equal:
            write_diff(DIFFS / f"{case}-{i:03d}.png", theirs, ours)
    return out
