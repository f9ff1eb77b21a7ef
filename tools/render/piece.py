"""One piece of film: a segment's frames with the halves of the transitions at both its ends.

The picture at a boundary is half of each: the incoming scene waits at its start until the boundary, the outgoing one holds its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from svg_kit import transitions
from svg_kit.elements import Scene
from tools.render.encode import Piece, Quality
from tools.render.mixer import Mixer
from tools.render.native import Dirty, Painter
from tools.scenes import SegmentPicture


@dataclass(frozen=True, slots=True)
class PieceSpec:
    """All that the bytes of a piece depend on. `width` x `height` in px."""

    before: SegmentPicture | None
    this: SegmentPicture
    after: SegmentPicture | None
    width: int
    height: int
    quality: Quality

    def identity(self) -> tuple:
        """What the key is made of: neighbours count only where a transition shows them."""
        before = (self.before.scene, self.before.duration) if self.before and self.this.transition != "cut" else None
        after = (
            (self.after.scene, self.after.transition, self.after.transition_s, self.after.view)
            if self.after and self.after.transition != "cut"
            else None
        )
        return (self.this, before, after, self.width, self.height, self.quality)


def captioned(picture: SegmentPicture) -> Scene:
    """The scene with its burned captions on top."""
    if picture.captions is None:
        return picture.scene
    return replace(picture.scene, roots=(*picture.scene.roots, picture.captions), tracks=(*picture.scene.tracks, *picture.caption_tracks))


def only_captions(picture: SegmentPicture) -> Scene | None:
    if picture.captions is None:
        return None
    return replace(picture.scene, roots=(picture.captions,), tracks=picture.caption_tracks)


def spans(before: SegmentPicture | None, this: SegmentPicture, after: SegmentPicture | None) -> tuple[int, int]:
    """Frames at the start and at the end of `this` that belong to the transitions into it and out of it."""
    head = round(this.transition_s / 2 * this.fps) if before and this.transition != "cut" else 0
    tail = round(after.transition_s / 2 * this.fps) if after and after.transition != "cut" else 0
    return head, min(tail, this.frames - head)


def frames(spec: PieceSpec, images: Mapping[str, np.ndarray] | None = None) -> Iterator[tuple[np.ndarray, Dirty | None]]:
    """Every frame of the piece in order as (pixels, dirty boxes or None when held). The pixels are overwritten by the next step."""
    this = spec.this
    fps, count = this.fps, this.frames
    canvas = this.scene.canvas
    scale = max(spec.width / canvas.width, spec.height / canvas.height)  # even sizes may not have the canvas's very shape: they are covered
    make: Callable[[Scene], Painter] = lambda scene: Painter(scene, scale, images, size=(spec.width, spec.height))  # noqa: E731
    full: Dirty = [(0, 0, spec.width, spec.height)]
    head, tail = spans(spec.before, this, spec.after)
    if head and spec.before:
        yield from ((p, full) for p in _crossing(spec.before, this, this, range(head), 0, make, this))
    painter = make(captioned(this))
    for f in range(head, count - tail):
        pixels, dirty = painter.paint(f / fps)
        yield pixels, dirty
    del painter
    if tail and spec.after:
        yield from ((p, full) for p in _crossing(this, spec.after, spec.after, range(count - tail, count), count, make, this))


def _crossing(outgoing: SegmentPicture, incoming: SegmentPicture, owner: SegmentPicture, span: range, boundary: int, make: Callable[[Scene], Painter],
              captions_of: SegmentPicture) -> Iterator[np.ndarray]:  # fmt: skip
    """Frames of a transition; `boundary` is the frame (on this piece's clock) at which the incoming segment starts."""
    fps = owner.fps
    assert owner.view is not None
    a, b = make(outgoing.scene), make(incoming.scene)
    mixer = Mixer(a.width, a.height, a.scale)
    frame = transitions.transition(owner.transition).frame
    overlay = _Overlay(captions_of, a.scale)
    for f in span:
        since = (f - boundary) / fps
        p = min(1.0, max(0.0, 0.5 + since / owner.transition_s))
        old, _ = a.paint(outgoing.duration + since)
        new, _ = b.paint(max(0.0, since))
        pixels = mixer.mix(old, new, frame(p, owner.view))
        overlay.draw(mixer, f / fps)
        yield pixels


class _Overlay:
    """Captions drawn over a mixed frame."""

    def __init__(self, picture: SegmentPicture, scale: float) -> None:
        scene = only_captions(picture)
        self.painter = Painter(scene, scale, surface=False) if scene else None

    def draw(self, mixer: Mixer, t: float) -> None:
        if self.painter:
            self.painter.paint_over(mixer.canvas, t)


Renderer = Callable[[PieceSpec, Mapping[str, np.ndarray]], Iterator[tuple[np.ndarray, Dirty | None]]]


def write_piece(
    spec: PieceSpec,
    path: Path,
    images: Mapping[str, np.ndarray] | None = None,
    on_frame: Callable[[int], None] | None = None,
    renderer: Renderer = frames,
) -> None:
    """Renders and encodes the piece to `path`."""
    piece = Piece(path, spec.width, spec.height, spec.this.fps, spec.quality)
    for i, (pixels, dirty) in enumerate(renderer(spec, images or {})):
        piece.add(pixels, dirty)
        if on_frame:
            on_frame(i)
    piece.close()
