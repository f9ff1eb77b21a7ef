"""Something visible happens at least every 5 s.

Rule: between two events (a reveal, a highlight, a caption, a cut) at most 5 s pass; beyond 6 s it is an error, as the finished film would
be found frozen. The camera's slow push is no event. Source: craft.md, "Motion".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
MOST_S, ERROR_S = 5.0, 6.0


def check(context: SceneContext) -> list[Finding]:
    """`motion.still`, one for each stretch; a scene that continues inherits the time its predecessor stood still."""
    out = []
    last, last_id = 0.0, ""
    for shot in context.shots:
        times = sorted(t + shot.start_s for t in events(shot))
        if not shot.segment.continues:
            times.insert(0, shot.start_s)
        for t in [*times, *([shot.start_s + shot.picture.duration] if shot is context.shots[-1] else [])]:
            if t - last > MOST_S:
                severity = "error" if t - last > ERROR_S else "warning"
                out.append(found(
                    "motion.still", severity, f"Nothing happens for {t - last:.1f} s from {last:.1f} s on ({last_id or shot.id}).",
                    "Bring in another part of the scene on a later word, or split the segment.",
                    segment=last_id or shot.id, time_s=last, still_s=t - last, most_s=MOST_S,
                ))  # fmt: skip
            last, last_id = max(last, t), shot.id
    return out


def events(shot: Shot) -> list[float]:
    """Local times at which something starts or ends to change."""
    scene, captions = shot.picture.scene, shot.picture.caption_tracks
    tracks = [t for t in (*scene.tracks, *captions) if t.target != "camera" and len({k.value for k in t.keys}) > 1]
    return [k.t for track in tracks for k in track.keys if 0 <= k.t <= shot.picture.duration]
