"""From storyboard and timeline to scenes: one picture per segment, with its captions and the transition into it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

from film.brief import BrandKit
from film.storyboard import Segment, Storyboard
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
from tools.captions.cues import CaptionCue, caption_cues
from tools.storage.artifacts import key_of

Arrival = tuple[str, float, View | None]  # transition into a segment: name, seconds, what it depends on


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
    return Brand(kit.primary_color or "#21484A", tuple(kit.secondary_colors), kit.accent_color, tuple(kit.fonts), kit.name)


def pictures(board: Storyboard, timeline: Timeline, aspect: str, assets: Assets) -> list[SegmentPicture]:
    """The film as pictures in one aspect. Raises KitError for a name or slot that the kit does not know."""
    canvas = Canvas.of(aspect)
    cues = caption_cues(timeline, canvas.narrow, timeline.fps) if board.captions != "none" else []
    out: list[SegmentPicture] = []
    for i, (segment, timed) in enumerate(zip(board.segments, timeline.segments)):
        spec = frame_spec(board, segment, timed, i, canvas, assets, timeline.fps)
        before = (board.segments[i - 1], timeline.segments[i - 1]) if i else None
        start, end = timed.start_frame / timeline.fps, timed.end_frame / timeline.fps
        mine = tuple(_local(c, start) for c in cues if c.start < end - 1e-6 and c.end > start + 1e-6)
        arrival = _transition(board, segment, before, spec, timed, timeline.fps)
        out.append(_composed(segment.segment_id, timed.frames, timeline.fps, spec, board.captions, mine, arrival))
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
        seed=board.brief.render.seed * 1000 + index,
        logo=assets.logo,
        pictures=assets.pictures,
        camera=(segment.camera.from_scale, segment.camera.to_scale),
        language=board.script.language,
        first=index == 0,
        last=index == len(board.segments) - 1,
        tags=tuple(visual.tags),
    )


KEPT = 512
_kept: OrderedDict[str, SegmentPicture] = OrderedDict()


def _composed(
    segment_id: str, frames: int, fps: int, spec: FrameSpec, style: str, cues: tuple[caption_styles.CaptionCue, ...], arrival: Arrival
) -> SegmentPicture:
    """One picture, kept by what it is made of: composing again after a small change makes only what changed, and the same picture is the same object."""
    key = key_of(segment_id, frames, fps, spec, style, cues, arrival)
    if key not in _kept:
        captions, tracks = burned(style, spec, cues)
        _kept[key] = SegmentPicture(segment_id, frames, fps, compose(spec), captions, tracks, *arrival)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return _kept[key]


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


def _transition(
    board: Storyboard, segment: Segment, neighbour: tuple[Segment, TimedSegment] | None, spec: FrameSpec, timed: TimedSegment, fps: int
) -> Arrival:
    """A transition takes at most half of either segment, so that two never meet."""
    name = segment.transition.name
    if neighbour is None or name in ("cut", ""):
        return "cut", 0.0, None
    before, earlier = neighbour
    seconds = segment.transition.duration_s or transitions.transition(name).SECONDS
    seconds = min(seconds, min(timed.frames, earlier.frames) / fps * 0.5)
    brand = spec.brand
    view = View(spec.canvas, load(board.look), palette_field(board.look, brand, before.visual_spec.field or "night"),
                palette_field(board.look, brand, spec.field), spec.seed, 1 if timed.start_frame % 2 == 0 or name == "wipe" else -1)  # fmt: skip
    return name, seconds, view
