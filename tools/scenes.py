"""From storyboard and timeline to scenes: one picture per segment, with its captions and the transition into it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from film.brief import BrandKit
from film.storyboard import Segment, Storyboard, Transform
from film.timeline import TimedSegment, Timeline
from svg_kit import caption_styles, logo_bug, transitions
from svg_kit.caption_styles import Plan, Word
from svg_kit.compose import compose
from svg_kit.elements import Group, Scene
from svg_kit.geometry import Canvas
from svg_kit.looks import load
from svg_kit.motion import Track
from svg_kit.palette import Brand
from svg_kit.palette import field as palette_field
from svg_kit.stage import FrameSpec, Logo
from svg_kit.transitions import View
from svg_kit.typography import bidi
from tools.captions.cues import CaptionCue, caption_cues
from tools.storage.artifacts import key_of


@dataclass(frozen=True, slots=True)
class SegmentPicture:
    """Everything that a piece of film needs. `transition` is how the picture comes in ("cut" = at once); `frames` its length."""

    segment_id: str
    frames: int
    fps: int
    scene: Scene
    captions: Group | None
    caption_tracks: tuple[Track, ...]
    transition: str
    transition_s: float
    view: View | None

    @property
    def duration(self) -> float:
        return self.frames / self.fps


@dataclass(frozen=True, slots=True)
class Assets:
    """What the storyboard refers to, resolved by the graph: the logo and the sizes of pictures by key."""

    logo: Logo | None = None
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def brand_of(kit: BrandKit) -> Brand:
    own = not kit.brand_id.startswith("default-")
    return Brand(kit.primary_color or "#21484A", tuple(kit.secondary_colors), kit.accent_color, tuple(kit.fonts), kit.name, own)


def pictures(board: Storyboard, timeline: Timeline, aspect: str, assets: Assets) -> list[SegmentPicture]:
    """The film as pictures in one aspect. Raises KitError for a name or slot that the kit does not know."""
    canvas = Canvas.of(aspect)
    cues = caption_cues(timeline, canvas.narrow, timeline.fps) if board.captions != "none" else []
    out: list[SegmentPicture] = []
    for i, (segment, timed) in enumerate(zip(board.segments, timeline.segments)):
        spec = frame_spec(board, segment, timed, i, canvas, assets, timeline.fps)
        start, end = timed.start_frame / timeline.fps, timed.end_frame / timeline.fps
        mine = tuple(_local(c, start) for c in cues if c.start < end - 1e-6 and c.end > start + 1e-6)
        key, picture = _composed(segment.segment_id, timed.frames, timeline.fps, spec, board.captions, mine)
        out.append(_arriving(key, picture, segment, spec, out[-1], board.segments[i - 1]) if i else picture)
    return out


def frame_spec(board: Storyboard, segment: Segment, timed: TimedSegment, index: int, canvas: Canvas, assets: Assets, fps: int) -> FrameSpec:
    """The frame spec of a segment. Cues are the transforms' resolved times, local to the segment."""
    visual = segment.visual_spec
    return FrameSpec(
        template_id=visual.template_id,
        slots=visual.slots,
        canvas=canvas,
        look=board.look,
        brand=brand_of(board.brandkit),
        field=visual.field or "night",
        setting=visual.setting,
        variant=visual.variant,
        duration=timed.frames / fps,
        cues={t.layer: t.time for t in visual.transforms if t.action == "enter"},
        standing=frozenset(t.layer for t in visual.transforms if t.action == "enter" and _there(t)) if segment.continues else frozenset(),
        seed=board.brief.render.seed * 1000 + index,
        logo=assets.logo,
        pictures=assets.pictures,
        camera=(segment.camera.from_scale, segment.camera.to_scale),
        language=board.script.language,
        first=index == 0,
        last=index == len(board.segments) - 1,
        tags=tuple(visual.tags),
    )


def _there(move: Transform) -> bool:
    """In a scene that continues another: stood in that one, so it must not come in again."""
    return move.cue.on == "start" and move.duration == 0


KEPT = 1024
_kept: OrderedDict[str, SegmentPicture] = OrderedDict()


def _keep(key: str, make: Callable[[], SegmentPicture]) -> SegmentPicture:
    """One picture, kept by what it is made of: composing again after a small change makes only what changed, and the same picture is the same object."""
    if key not in _kept:
        _kept[key] = make()
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return _kept[key]


def _composed(
    segment_id: str, frames: int, fps: int, spec: FrameSpec, style: str, cues: tuple[caption_styles.CaptionCue, ...]
) -> tuple[str, SegmentPicture]:
    """A segment's picture that comes in by a cut, with its key."""

    def make() -> SegmentPicture:
        captions, tracks = burned(style, spec, cues)
        return SegmentPicture(segment_id, frames, fps, compose(spec), captions, tracks, "cut", 0.0, None)

    key = key_of(segment_id, frames, fps, spec, style, cues)
    return key, _keep(key, make)


def _arriving(
    key: str, picture: SegmentPicture, segment: Segment, spec: FrameSpec, before: SegmentPicture, neighbour: Segment
) -> SegmentPicture:
    """The picture with its transition, which takes at most half of either segment, so that two never meet."""
    name = segment.transition.name
    if name in ("cut", ""):
        return picture
    seconds = segment.transition.duration_s or transitions.transition(name).SECONDS
    seconds = min(seconds, min(picture.frames, before.frames) / picture.fps * 0.5)
    old, new = (palette_field(spec.look, spec.brand, f) for f in (neighbour.visual_spec.field or "night", spec.field))
    way = -1 if bidi.reads_leftward(spec.language) else 1
    view = View(spec.canvas, load(spec.look), old, new, spec.seed, way, focus(before.scene), focus(picture.scene))
    return _keep(key_of(key, name, seconds, view), lambda: replace(picture, transition=name, transition_s=seconds, view=view))


def burned(style: str, spec: FrameSpec, cues: tuple[caption_styles.CaptionCue, ...]) -> tuple[Group | None, tuple[Track, ...]]:
    """The burned captions of one segment (cues in local time). None when captions are off."""
    if style == "none":
        return None, ()
    field = palette_field(spec.look, spec.brand, spec.field)
    plan = Plan(cues, spec.canvas, load(spec.look), spec.brand, field, logo_bug.reserved(spec.logo, spec.canvas))
    group, tracks = caption_styles.style(style).draw(plan)
    return group, tuple(tracks)


def _local(cue: CaptionCue, start: float) -> caption_styles.CaptionCue:
    lines = tuple(tuple(Word(w.text, w.start - start, w.end - start, w.space) for w in line) for line in cue.lines)
    return caption_styles.CaptionCue(cue.start - start, cue.end - start, lines)


def focus(scene: Scene) -> tuple[float, float] | None:
    """The point (px) that a scene turns on: the fixed point of its camera."""
    return next((root.pivot for root in scene.roots if root.id == "camera"), None)
