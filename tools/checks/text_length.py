"""On-screen text is short, and stays long enough to be read.

Rule: each slot within its template's declared length (an error), and the words that enter a scene readable in the time they stand: at
most 25 characters a second from the entrance to the cut, over it a warning (captions run at 17-20; text that is also spoken may run a little faster).
Source: craft.md, "Captions"; the templates' slot limits.
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit import templates
from svg_kit.errors import KitError
from tools.captions.width import width
from tools.checks._found import found
from tools.checks._ink import inks
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
MOST_CPS, GRACE_S = 25.0, 0.6


def check(context: SceneContext) -> list[Finding]:
    """`text.too_long` (error), `text.too_brief` (warning)."""
    out = []
    for shot in context.shots:
        spec = shot.segment.visual_spec
        try:
            templates.slots_of(spec.template_id, spec.slots)
        except KitError as error:
            out.append(
                found(
                    "text.too_long",
                    "error",
                    f"{shot.id}: {error}",
                    "Shorten the text of this slot.",
                    segment=shot.id,
                    element=spec.template_id,
                )
            )
        for block, letters, seconds in standing(shot):
            if letters / (seconds + GRACE_S) > MOST_CPS:
                out.append(found(
                    "text.too_brief", "warning", f"{shot.id}: {letters} characters of {block} stand for only {seconds:.1f} s.",
                    "Cue this text to an earlier word, shorten it, or let the scene last longer.",
                    segment=shot.id, element=block, cps=letters / max(seconds, 0.01), seconds=seconds, characters=letters,
                ))  # fmt: skip
    return out


def standing(shot: Shot) -> list[tuple[str, int, float]]:
    """(block, characters, seconds it can be read) for each block that is there at the end."""
    letters: dict[str, int] = {}
    for ink in shot.texts:
        letters[ink.block] = letters.get(ink.block, 0) + width(ink.text)
    starts: dict[str, float] = {}
    tracks = shot.picture.scene.tracks
    for ink in inks(shot.picture.scene, shot.settled):
        own = {g.id for g in ink.place.above if g.id}
        entering = [
            t.span[0] for t in tracks if t.target in own and t.prop in ("opacity", "wipe_x", "wipe_y", "visible") and t.keys[0].value <= 0
        ]
        at = max(entering, default=0.0)
        starts[ink.block] = min(starts.get(ink.block, 1e9), at)
    return [(block, count, shot.picture.duration - starts.get(block, 0.0)) for block, count in letters.items()]
