"""No framing twice running.

Rule: the framing of a settled scene is computed from where its ink is: the third of the frame (column and row) in which the texts' area is
centred, the column of the subjects' centre, how many subjects there are (up to 3) and whether the type spans 60 % of the width. Two scenes running that agree in
all of it have one framing; `continues` is exempt. Source: craft.md, "Layout"; contract.md, "Measures".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from film.finding import Finding
from svg_kit.elements import Picture, Shape
from svg_kit.geometry import Box, Canvas
from tools.checks._found import found
from tools.checks._placed import mapped, placed
from tools.checks._shapes import bounds, solid
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
COLUMNS, ROWS = ("left", "middle", "right"), ("top", "middle", "bottom")
SUBJECT_LEAST, SUBJECT_MOST = 0.006, 0.40  # share of the frame


@dataclass(frozen=True, slots=True)
class Framing:
    """`text` and `subject` name thirds of the frame, "" when there are none."""

    text: str
    subject: str
    subjects: int
    wide: bool

    def __str__(self) -> str:
        parts = [
            f"type {self.text}" if self.text else "no type",
            "wide" if self.wide else "",
            f"{self.subjects} {self.subject}" if self.subjects else "",
        ]
        return ", ".join(p for p in parts if p)


def check(context: SceneContext) -> list[Finding]:
    """`layout.framing_repeated` (warning)."""
    framings = {shot.id: framing(shot, context.canvas) for shot in context.shots}
    return [
        found(
            "layout.framing_repeated", "warning", f"{after.id} has the framing of {before.id}: {framings[after.id]}.",
            "Choose another variant for one of the two scenes.", segment=after.id, time_s=after.start_s, framing=str(framings[after.id]),
        )
        for before, after in context.pairs()
        if framings[before.id] == framings[after.id]
    ]  # fmt: skip


def framing(shot: Shot, canvas: Canvas) -> Framing:
    boxes = [ink.box for ink in shot.texts]
    things = subjects(shot, canvas)
    wide = bool(boxes) and max(b.right for b in boxes) - min(b.x for b in boxes) > canvas.width * 0.6
    text = f"{_third(boxes, canvas, False)}-{_third(boxes, canvas, True)}" if boxes else ""
    return Framing(text, _third(things, canvas, False) if things else "", min(3, len(things)), wide)


def _third(boxes: Sequence[Box], canvas: Canvas, rows: bool) -> str:
    """The third in which the area of the boxes is centred."""
    total = sum(b.w * b.h for b in boxes) or 1.0
    at = sum((b.cy if rows else b.cx) * b.w * b.h for b in boxes) / total
    return (ROWS if rows else COLUMNS)[min(2, max(0, int(at / (canvas.height if rows else canvas.width) * 3)))]


def subjects(shot: Shot, canvas: Canvas) -> list[Box]:
    """The boxes of things that stand in the scene: solid shapes and pictures that move with the camera, one box for each moving group."""
    out: dict[str, Box] = {}
    for place in placed(shot.picture.scene, shot.settled):
        if place.root != "camera" or place.opacity < 0.3 or len(place.above) < 2:
            continue
        node = place.node
        box = bounds(node.d) if isinstance(node, Shape) and solid(node) else node.box if isinstance(node, Picture) else None
        if box is not None:
            name = place.above[1].id or str(id(place.above[1]))
            here = mapped(place.matrix, box)
            out[name] = out[name].union(here) if name in out else here
    area = canvas.width * canvas.height
    return [b for b in out.values() if SUBJECT_LEAST < b.w * b.h / area < SUBJECT_MOST and min(b.w, b.h) > 0.04 * canvas.height]
