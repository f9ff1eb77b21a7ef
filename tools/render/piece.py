"""A film is cut into pieces: a body for each segment, and a joint for each transition between two.

A transition stands centred on the cut: half of its frames are the end of the outgoing segment, half the start of the incoming one, which waits
at its start until the cut; the outgoing one holds its end. So an edit of one scene makes its body and two short joints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from svg_kit import transitions
from svg_kit.elements import Scene
from tools.render.encode import Piece, Quality
from tools.render.footage import Raster
from tools.render.mixer import Mixer
from tools.render.native import Dirty, Painter
from tools.render.veil import Veil
from tools.scenes import SegmentPicture


@dataclass(frozen=True, slots=True)
class Cut:
    """Frames `first` to `last` (exclusive) of a piece, on the clock of `before` when there is one: then it is the joint between both, else the body of `this`."""

    name: str
    before: SegmentPicture | None
    this: SegmentPicture
    first: int
    last: int

    @property
    def frames(self) -> int:
        return self.last - self.first

    @property
    def shown(self) -> tuple[SegmentPicture, ...]:
        return (self.before, self.this) if self.before else (self.this,)

    def identity(self) -> tuple:
        """All that the pictures of a piece depend on: a body knows nothing of its transitions but where they take over."""
        shown = [(p.scene, p.captions, p.caption_tracks, p.frames, p.fps) for p in self.shown]
        arrival = (self.this.transition, self.this.transition_s, self.this.view) if self.before else None
        return shown, arrival, self.first, self.last


def reach(incoming: SegmentPicture) -> int:
    """Frames of the transition into a segment on either side of the cut."""
    return 0 if incoming.transition == "cut" else round(incoming.transition_s / 2 * incoming.fps)


def cuts(pictures: Sequence[SegmentPicture]) -> list[Cut]:
    """The pieces of a film in order. "003" is the body of the fourth segment, "003+" the joint that follows it; names sort in their order."""
    out: list[Cut] = []
    for i, this in enumerate(pictures):
        after = pictures[i + 1] if i + 1 < len(pictures) else None
        head = reach(this) if i else 0
        tail = reach(after) if after else 0
        if head + tail < this.frames:
            out.append(Cut(f"{i:03d}", None, this, head, this.frames - tail))
        if after and tail:
            out.append(Cut(f"{i:03d}+", this, after, this.frames - tail, this.frames + tail))
    return out


@dataclass(frozen=True, slots=True)
class PieceSpec:
    """A piece at a size (px) and quality."""

    cut: Cut
    width: int
    height: int
    quality: Quality

    def identity(self) -> tuple:
        return (self.cut.identity(), self.width, self.height, self.quality)


def captioned(picture: SegmentPicture) -> Scene:
    """The scene with its burned captions on top."""
    if picture.captions is None:
        return picture.scene
    return replace(picture.scene, roots=(*picture.scene.roots, picture.captions), tracks=(*picture.scene.tracks, *picture.caption_tracks))


def only_captions(picture: SegmentPicture) -> Scene | None:
    if picture.captions is None:
        return None
    return replace(picture.scene, roots=(picture.captions,), tracks=picture.caption_tracks)


def frames(spec: PieceSpec, images: Mapping[str, Raster] | None = None) -> Iterator[tuple[np.ndarray, Dirty | None]]:
    """Every frame of the piece in order as (pixels, dirty boxes or None when held). The pixels are overwritten by the next step."""
    return ((pixels, dirty) for pixels, dirty, _ in _drawn(spec, images, veiled=False))


def _drawn(spec: PieceSpec, images: Mapping[str, Raster] | None, veiled: bool) -> Iterator[tuple[np.ndarray, Dirty | None, Veil | None]]:
    """The same with the veil that is left to the encoder, if it is to be left."""
    cut = spec.cut
    canvas = cut.this.scene.canvas
    scale = max(spec.width / canvas.width, spec.height / canvas.height)  # even sizes may not have the canvas's very shape: they are covered
    make: Callable[[Scene], Painter] = lambda scene: Painter(scene, scale, images, size=(spec.width, spec.height))  # noqa: E731
    if cut.before is not None:
        full: Dirty = [(0, 0, spec.width, spec.height)]
        yield from ((pixels, full, None) for pixels in _crossing(cut.before, cut.this, range(cut.first, cut.last), make))
        return
    painter = Painter(captioned(cut.this), scale, images, size=(spec.width, spec.height), veiled=veiled)
    for f in range(cut.first, cut.last):
        t = f / cut.this.fps
        yield *painter.paint(t), painter.veil(t)


def _crossing(outgoing: SegmentPicture, incoming: SegmentPicture, span: range, make: Callable[[Scene], Painter]) -> Iterator[np.ndarray]:
    """Frames of a transition, on the clock of the outgoing segment."""
    fps, boundary = incoming.fps, outgoing.frames
    assert incoming.view is not None
    a, b = make(outgoing.scene), make(incoming.scene)
    mixer = Mixer(a.width, a.height, a.scale)
    frame = transitions.transition(incoming.transition).frame
    captions = _Overlay(outgoing, a.scale), _Overlay(incoming, a.scale)
    for f in span:
        since = (f - boundary) / fps
        old, _ = a.paint(outgoing.duration + since)
        new, _ = b.paint(max(0.0, since))
        pixels = mixer.mix(old, new, frame(progress(incoming, f - boundary), incoming.view))
        if f < boundary:
            captions[0].draw(mixer, f / fps)
        else:
            captions[1].draw(mixer, since)
        yield pixels


def progress(incoming: SegmentPicture, since: int) -> float:
    """0-1 of the transition, `since` frames after the cut."""
    return min(1.0, max(0.0, 0.5 + since / incoming.fps / incoming.transition_s))


class _Overlay:
    """Captions drawn over a mixed frame."""

    def __init__(self, picture: SegmentPicture, scale: float) -> None:
        scene = only_captions(picture)
        self.painter = Painter(scene, scale, surface=False) if scene else None

    def draw(self, mixer: Mixer, t: float) -> None:
        if self.painter:
            self.painter.paint_over(mixer.canvas, t)


Renderer = Callable[[PieceSpec, Mapping[str, Raster]], Iterator[tuple[np.ndarray, Dirty | None]]]


def write_piece(
    spec: PieceSpec,
    path: Path,
    images: Mapping[str, Raster] | None = None,
    on_frame: Callable[[int], None] | None = None,
    renderer: Renderer = frames,
) -> None:
    """Renders and encodes the piece to `path`."""
    piece = Piece(path, spec.width, spec.height, spec.cut.this.fps, spec.quality)
    drawn = _drawn(spec, images, veiled=True) if renderer is frames else ((*frame, None) for frame in renderer(spec, images or {}))
    for i, (pixels, dirty, veil) in enumerate(drawn):
        piece.add(pixels, dirty, veil)
        if on_frame:
            on_frame(i)
    piece.close()
