"""Burned captions stand free and large.

Rule: a caption plate touches no text of the scene that is visible with it, nor the logo's clear space; its letters are at least 42 px
(wide, square) or 48 px (vertical) at 1080 on the short side, an error below 36; it stays inside 90 % of the frame's width. Source: craft.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from film.finding import Finding
from svg_kit.elements import Group, Scene, Shape
from svg_kit.geometry import Box
from tools.checks._found import found, quoted
from tools.checks._ink import inks, shared
from tools.checks._logo import clear_zone
from tools.checks._placed import mapped, placed
from tools.checks._shapes import bounds
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
LEAST_WIDE, LEAST_VERTICAL, FLOOR, TOUCH = 42.0, 48.0, 36.0, 3.0


def check(context: SceneContext) -> list[Finding]:
    """`captions.overlap`, `captions.logo`, `captions.outside` (errors), `captions.too_small`; one of each for a scene at most."""
    out: list[Finding] = []
    for shot in context.shots:
        if shot.picture.captions is not None:
            found_here: dict[str, Finding] = {}
            for t, plates, scene in _cues(shot, shot.picture.captions):
                for finding in _look(context, shot, t, plates, scene):
                    found_here.setdefault(finding.code, finding)
            out += found_here.values()
    return out


def _cues(shot: Shot, captions: Group) -> Iterator[tuple[float, list[Box], Scene]]:
    """Per cue: a time at which it stands (its last moment), its plates, and a scene of captions only."""
    tracks = shot.picture.caption_tracks
    only = replace(shot.picture.scene, roots=(captions,), tracks=tracks)
    names = {c.id for c in captions.children if isinstance(c, Group)}
    for track in tracks:
        if track.target in names and len(track.keys) >= 2:
            end = max(k.t for k in track.keys)
            start = min(k.t for k in track.keys)
            t = min(max(start + 0.01, end - 0.05), shot.settled)
            plates = [mapped(p.matrix, bounds(p.node.d)) for p in placed(only, t) if isinstance(p.node, Shape) and p.opacity > 0.05]
            if plates:
                yield t, plates, only


def _look(context: SceneContext, shot: Shot, t: float, plates: list[Box], only: Scene) -> Iterator[Finding]:
    at = shot.start_s + t
    frame, zone = context.canvas.frame, clear_zone(context, shot)
    for ink in inks(shot.picture.scene, t):
        hit = next((p for p in plates if ink.opacity > 0.3 and min(shared(p, ink.box)) > TOUCH), None)
        if hit is not None:
            yield found(
                "captions.overlap", "error", f"{shot.id}: the caption covers {quoted(ink.text)}.",
                "Leave out the scene's lowest text or choose a variant that stays in the top 83 % of the frame.",
                segment=shot.id, element=ink.block, time_s=at, box=ink.box, plate=[hit.x, hit.y, hit.w, hit.h],
            )  # fmt: skip
            break
    for plate in plates:
        if zone is not None and min(shared(plate, zone)) > 1:
            yield found(
                "captions.logo", "error", f"{shot.id}: the caption stands in the logo's clear space.",
                "Use a caption style that keeps clear of the logo, or the brand's next placement.",
                segment=shot.id, time_s=at, box=plate, clear=[zone.x, zone.y, zone.w, zone.h],
            )  # fmt: skip
            break
    widest = Box(frame.w * 0.05, 0, frame.w * 0.90, frame.h)
    letters = [ink for ink in inks(only, t) if ink.opacity > 0.05]
    for ink in letters:
        if ink.box.x < widest.x - 1 or ink.box.right > widest.right + 1 or ink.box.bottom > frame.h * 0.97:
            yield found(
                "captions.outside", "error", f"{shot.id}: the caption {quoted(ink.text)} leaves the safe area.",
                "Break the caption into shorter lines.", segment=shot.id, time_s=at, box=ink.box,
            )  # fmt: skip
            break
    smallest = min(letters, key=lambda ink: ink.size, default=None)
    least = LEAST_VERTICAL if context.canvas.vertical else LEAST_WIDE
    if smallest is not None and smallest.size < least - 0.05:
        yield found(
            "captions.too_small", "error" if smallest.size < FLOOR else "warning",
            f"{shot.id}: the caption {quoted(smallest.text)} is {smallest.size:.0f} px; {least:.0f} px is the least.",
            "Break the caption into shorter lines.", segment=shot.id, time_s=at, box=smallest.box, size_px=smallest.size, least_px=least,
        )  # fmt: skip
