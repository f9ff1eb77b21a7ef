"""What a word names appears on that word.

Rule (contract.md, "Measures"): a reveal starts within 80 ms of its word's start and is half visible 250 ms later; nothing of it shows
before. Measured on the scene's own tracks, not on the plan. A reveal that moves nothing is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from film.finding import Finding, Severity
from film.storyboard import Transform
from svg_kit.motion import Track
from tools.checks._found import found
from tools.checks._placed import tracks_of
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
NEAR_S, HALF_S = 0.08, 0.25
HIDING = ("opacity", "wipe_x", "wipe_y", "scale", "scale_x", "scale_y", "draw", "visible")
FRAME_S = 1e-3


def check(context: SceneContext) -> list[Finding]:
    """`reveal.off_word`, `reveal.late`, `reveal.early` (errors), `reveal.still` (warning)."""
    out = []
    for shot in context.shots:
        words = {(w.span_id, w.token): w.start for w in shot.timed.words}
        tracks = tracks_of(shot.picture.scene)
        for move in shot.segment.visual_spec.transforms:
            start = words.get((move.cue.span, move.cue.token))
            if move.action == "enter" and move.cue.on == "word" and start is not None:
                out += _judge(shot, move, start - shot.start_s, tracks)
    return out


def _judge(shot: Shot, move: Transform, word_s: float, tracks: Mapping[str, list[Track]]) -> list[Finding]:
    off = move.time - word_s
    if abs(off) > NEAR_S + FRAME_S:
        text = f"comes {abs(off) * 1000:.0f} ms {'after' if off > 0 else 'before'} its word"
        return [_finding("reveal.off_word", "error", shot, move, text, off, "Cue the reveal to the word itself, without an offset.")]
    named = named_tracks(move.layer, tracks)
    moved = named or [
        t
        for own in tracks.values()
        for t in own
        if t.prop != "visible" and t.target != "camera" and abs(t.span[0] - move.time) <= NEAR_S + FRAME_S
    ]
    if not moved:
        severity = "info" if move.layer == "emphasis" else "warning"  # an emphasised word may be coloured from the start
        return [
            _finding(
                "reveal.still", severity, shot, move, "moves nothing at its word", off, "Let the template bring this part in at its cue."
            )
        ]
    start = min(t.span[0] for t in moved if t.prop in (*HIDING, "count", "y", "x")) if named else move.time
    if abs(start - word_s) > NEAR_S + FRAME_S:
        late = start - word_s
        text = f"starts to move {abs(late) * 1000:.0f} ms {'after' if late > 0 else 'before'} its word"
        return [_finding("reveal.off_word", "error", shot, move, text, late, "Start the tracks of this part at its cue.")]
    return _visibility(shot, move, word_s, named)


def named_tracks(layer: str, tracks: Mapping[str, list[Track]]) -> list[Track]:
    """Tracks of the groups that carry the reveal's own name (`title-3.0`, `figure-2`): its first line."""
    pattern = re.compile(rf"{re.escape(layer)}-\d+(\.0)?\Z")
    return [t for name, own in tracks.items() if pattern.match(name) for t in own]


def _visibility(shot: Shot, move: Transform, word_s: float, named: list[Track]) -> list[Finding]:
    hiding = [t for t in named if t.prop in ("opacity", "wipe_x", "wipe_y", "visible")]
    if not hiding:
        return []
    shown = min(t.value(word_s + HALF_S) for t in hiding)
    if shown < 0.5:
        text = f"is only {shown:.0%} visible {HALF_S * 1000:.0f} ms after its word"
        return [_finding("reveal.late", "error", shot, move, text, shown, "Let the entrance show the part sooner.")]
    before = min(t.value(word_s - NEAR_S - 0.02) for t in hiding)
    if before > 0.05 and word_s - NEAR_S > 0.05:
        text = f"is {before:.0%} visible before its word"
        return [_finding("reveal.early", "error", shot, move, text, before, "Hide the part until its cue.")]
    return []


def _finding(code: str, severity: Severity, shot: Shot, move: Transform, text: str, measured: float, hint: str) -> Finding:
    return found(
        code, severity, f"{shot.id}: {move.layer} {text} ({move.cue.word}).", hint,
        segment=shot.id, line=move.cue.span.rpartition(".")[0], element=move.layer, time_s=shot.start_s + move.time, measured=measured, word=move.cue.word,
    )  # fmt: skip
