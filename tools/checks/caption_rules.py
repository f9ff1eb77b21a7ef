"""Captions keep the numbers of broadcast subtitling, in wide and in vertical form.

Rule (craft.md, "Captions"): 42 columns a line (32 vertical), 2 lines, 1-7 s, gaps of 2 frames, in order; more than 20 characters a second is a
warning, and an error when more than a twentieth of the cues are so fast. Both forms are judged: the sidecars' and the other aspect's.
"""

from __future__ import annotations

from collections.abc import Sequence

from film.finding import Finding, Severity
from tools.captions.cues import COLUMNS, COLUMNS_VERTICAL, CPS_LIMIT, GAP_FRAMES, LINES, LONGEST_S, CaptionCue, caption_cues
from tools.captions.width import width
from tools.checks._found import found, quoted
from tools.checks.context import FilmContext

STAGE = "film"
SHORTEST_S, FAST_SHARE = 0.8, 0.05


def check(context: FilmContext) -> list[Finding]:
    """`captions.columns`, `.lines`, `.too_long`, `.order`, `.gap`, `.none` (errors), `.too_short` (warning), `.too_fast`."""
    out: list[Finding] = []
    for vertical in (False, True):
        cues = caption_cues(context.timeline, vertical, context.timeline.fps)
        out += judge(cues, vertical, context.timeline.fps)
    return out


def judge(cues: Sequence[CaptionCue], vertical: bool, fps: int) -> list[Finding]:
    form, columns = ("vertical", COLUMNS_VERTICAL) if vertical else ("wide", COLUMNS)
    if not cues:
        return [found("captions.none", "error", f"There are no captions ({form}).", "Make the captions again.", form=form)]
    out: list[Finding] = []
    fast: list[CaptionCue] = []

    def tell(code: str, severity: Severity, cue: CaptionCue, text: str, hint: str, **evidence) -> None:
        message = f"The {form} caption {quoted(' / '.join(cue.texts))} {text}."
        out.append(found(code, severity, message, hint, time_s=cue.start, form=form, **evidence))

    for i, cue in enumerate(cues):
        widest, seconds = max((width(t) for t in cue.texts), default=0), cue.end - cue.start
        if widest > columns:
            tell("captions.columns", "error", cue, f"has {widest} columns; {columns} fit", "Break the line.", columns=widest, most=columns)
        if len(cue.lines) > LINES:
            tell("captions.lines", "error", cue, f"has {len(cue.lines)} lines", "Split the cue.", lines=len(cue.lines))
        if seconds > LONGEST_S + 0.05:
            tell("captions.too_long", "error", cue, f"stands for {seconds:.1f} s", "Split the cue.", seconds=seconds)
        if seconds < SHORTEST_S - 1e-6:
            tell("captions.too_short", "warning", cue, f"stands for only {seconds:.2f} s", "Join it with its neighbour.", seconds=seconds)
        if cue.columns / max(seconds, 1e-3) > CPS_LIMIT:
            fast.append(cue)
        if i + 1 < len(cues):
            gap = round((cues[i + 1].start - cue.end) * fps, 3)
            if gap < -1e-3:
                tell("captions.order", "error", cue, "ends after the next one starts", "Make the captions again.", gap_frames=gap)
            elif gap < GAP_FRAMES - 1e-3:
                tell(
                    "captions.gap", "error", cue, f"leaves {gap:g} frames to the next one; 2 are needed", "End it earlier.", gap_frames=gap
                )
    severity: Severity = "error" if len(fast) > max(1, FAST_SHARE * len(cues)) else "warning"
    for cue in fast:
        cps = cue.columns / max(cue.end - cue.start, 1e-3)
        tell("captions.too_fast", severity, cue, f"runs at {cps:.0f} characters a second; {CPS_LIMIT:g} is the limit", "Slow the voice (--length) or shorten the script.",
             cps=cps, fast=len(fast), cues=len(cues))  # fmt: skip
    return out
