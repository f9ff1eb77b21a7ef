"""Small films to check: a sound one, and the means to break it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from films import speech, storyboard

from film.brief import BrandKit, Brief, LogoRules, RenderOptions
from film.storyboard import Cue, Storyboard, Transform, VisualSpec
from film.timeline import Timeline
from svg_kit.elements import Group, Scene
from svg_kit.motion import Track
from tools.checks.context import FilmContext, SceneContext
from tools.media import load_media
from tools.render.assemble import assemble, write_track
from tools.render.encode import Piece
from tools.render.film import frame_size
from tools.scenes import pictures
from tools.timeline import build_timeline, resolve_cues

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#0B5FFF"/></svg>'
LOGO = "data:image/svg+xml;base64," + base64.b64encode(SVG.encode()).decode()
KIT = BrandKit(
    brand_id="t", name="Tide", primary_color="#0B5FFF", secondary_colors=["#0A1F44", "#21C7A8"], accent_color="#FFB020", fonts=["Inter", "Roboto"],
    logo=LOGO, logo_rules=LogoRules(clear_space=0.5, min_height_px=48, placement=["top-right"]), banned_words=["synergy"],
)  # fmt: skip
SENTENCES = ("Seven rivers meet below the old town.", "Their water turns three great wheels.", "Come and see them this summer.")
SPECS: tuple[dict[str, Any], ...] = (
    {"template_id": "hook.big_claim", "slots": {"text": "Seven rivers meet", "kicker": "Below the old town"}, "field": "night", "moves": (("text", 0), ("kicker", 3))},
    {"template_id": "list.reveal", "slots": {"title": "Three great wheels", "items": [{"text": "Their water", "icon": "prop:wave"}, {"text": "Great wheels", "icon": "prop:windmill"}]},
     "field": "day", "moves": (("item.0", 0), ("title", 3), ("item.1", 4))},
    {"template_id": "closing.cta", "slots": {"action": "Come and see them", "line": "This summer"}, "field": "brand", "moves": (("action", 0), ("line", 4))},
)  # fmt: skip


def board(specs: Sequence[dict[str, Any]] = SPECS, sentences: Sequence[str] = SENTENCES, kit: BrandKit | None = KIT, captions: str = "block", aspect: str = "16:9",
          **render: Any) -> Storyboard:  # fmt: skip
    """A storyboard whose segments show `specs`; reveals are cued to tokens of their sentence."""
    plain = storyboard(sentences)
    segments = []
    for segment, spec in zip(plain.segments, specs):
        moves = [Transform(layer=name, cue=Cue(on="word", span=segment.spans[0], token=k)) for name, k in spec.get("moves", ())]
        visual = VisualSpec(
            template_id=spec["template_id"], slots=spec["slots"], field=spec["field"], variant=spec.get("variant", 0), transforms=moves
        )
        segments.append(segment.model_copy(update={"visual_spec": visual, "continues": spec.get("continues", False)}))
    options = RenderOptions.model_validate({"aspect": [aspect], "resolution": 480, "captions": captions, **render})
    brief = Brief(script="", brandkit=kit, render=options)
    return plain.model_copy(
        update={
            "brief": brief,
            "brandkit": kit or BrandKit(primary_color="#0B5FFF"),
            "look": "tide",
            "segments": segments,
            "captions": captions,
        }
    )


def scenes(made: Storyboard | None = None, **changes: Any) -> SceneContext:
    """The composed scenes of a storyboard; `changes` go to `board`."""
    made = made or board(**changes)
    timeline = build_timeline(made, speech(made), 30)
    made = resolve_cues(made, timeline)
    aspect = made.brief.render.aspect[0]
    return SceneContext(made, timeline, pictures(made, timeline, aspect, load_media(made).assets), aspect)


def with_scene(context: SceneContext, index: int, change: Callable[[Scene], Scene]) -> SceneContext:
    """The same film with one scene changed."""
    shown = list(context.pictures)
    shown[index] = replace(shown[index], scene=change(shown[index].scene))
    return SceneContext(context.board, context.timeline, shown, context.aspect)


def with_board(context: SceneContext, **update: Any) -> SceneContext:
    return SceneContext(context.board.model_copy(update=update), context.timeline, context.pictures, context.aspect)


def every(scene: Scene, change: Callable[[Any], Any]) -> Scene:
    """`change` applied to every leaf; None takes it away."""

    def walk(g: Group) -> Group:
        children = [walk(c) if isinstance(c, Group) else change(c) for c in g.children]
        return replace(g, children=tuple(c for c in children if c is not None))

    return replace(scene, roots=tuple(walk(g) for g in scene.roots))


def adding(*nodes: Any, root: str = "text", tracks: Sequence[Track] = ()) -> Callable[[Scene], Scene]:
    """A change that adds nodes at the end of a root."""
    return lambda scene: replace(
        scene,
        roots=tuple(replace(g, children=(*g.children, *nodes)) if g.id == root else g for g in scene.roots),
        tracks=(*scene.tracks, *tracks),
    )


# -- the finished file


def voice(timeline: Timeline, shift_s: float = 0.0) -> np.ndarray:
    """(n, 2) float32 at 48 kHz, -14 LUFS: a hum in every word's window, hardly anything between."""
    from tools.audio.loudness import integrated_lufs

    t = np.arange(round(timeline.duration_s * 48000)) / 48000
    tone = 0.5 * np.sin(2 * np.pi * 220 * t) + 0.4 * np.sin(2 * np.pi * 930 * t)
    gate = np.full(len(t), 0.002)
    for word in timeline.words():
        gate[max(0, round((word.start + shift_s) * 48000)) : max(0, round((word.end + shift_s) * 48000))] = 1.0
    gate = np.convolve(gate, np.ones(240) / 240, "same")
    sound = np.repeat((tone * gate).astype(np.float32)[:, None], 2, axis=1)
    return sound * np.float32(10 ** ((-14 - integrated_lufs(sound)) / 20))


def frame_at(context: SceneContext, f: int, size: tuple[int, int]) -> np.ndarray:
    """RGBA: a colour for each segment and a block that jumps five times a second."""
    colours = ((20, 40, 120), (220, 210, 180), (60, 130, 90), (150, 60, 60))
    segment = next(i for i, s in enumerate(context.timeline.segments) if f < s.end_frame)
    out = np.empty((size[1], size[0], 4), np.uint8)
    out[:] = (*colours[segment % 4], 255)
    x = 40 + (f // 6 % 9) * 60
    out[100:140, x : x + 40] = (250, 200, 60, 255)
    return out


def film(context: SceneContext, path: Path, frame: Callable[[SceneContext, int, tuple[int, int]], np.ndarray] = frame_at, sound: np.ndarray | None = None,
         frames: int | None = None, fps: int = 30) -> FilmContext:  # fmt: skip
    """Encodes a film and opens it for the checks."""
    size = frame_size(context.aspect, context.board.brief.render.resolution)
    piece_path = path.with_suffix(".piece.mp4")
    piece = Piece(piece_path, *size, fps)
    for f in range(frames or context.timeline.frames):
        piece.add(frame(context, f, size), [(0, 0, *size)])
    piece.close()
    track = path.with_suffix(".m4a")
    write_track([voice(context.timeline) if sound is None else sound], track)
    assemble([piece_path], track, fps, path)
    return FilmContext(context.board, context.timeline, context.pictures, context.aspect, path)
