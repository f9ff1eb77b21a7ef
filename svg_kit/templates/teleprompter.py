"""Teleprompter card: stands in for a person on camera until a take is there; shows who speaks where and what to say."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, ellipse_d, n, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "insert.teleprompter"
TITLE = "Teleprompter card"
ROLES = ()


class Slots(SlotModel):
    text: str = words(420, least=1)
    role: str = words(24)


EXAMPLE = {
    "text": "When I opened the shop, nobody believed that people would walk up four flights of stairs for bread. They did.",
}


def reveals(slots: Slots) -> list[str]:
    return ["text"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    share = 0.46 if len(slots.text) < 140 else 0.30  # of the height, on narrow canvases: long texts need the room
    frame = Box(area.x, area.y, area.w * 0.40, area.h - 20) if not c.narrow else Box(area.x, area.y, area.w, area.h * share)
    cx, foot, k = frame.cx, frame.bottom, min(frame.w, frame.h) / 560
    body = f"M{n(cx - 230 * k)} {n(foot)}C{n(cx - 220 * k)} {n(foot - 150 * k)} {n(cx - 120 * k)} {n(foot - 190 * k)} {n(cx)} {n(foot - 190 * k)}C{n(cx + 120 * k)} {n(foot - 190 * k)} {n(cx + 220 * k)} {n(foot - 150 * k)} {n(cx + 230 * k)} {n(foot)}Z"
    nodes = [
        Shape(rect_d(frame.x, frame.y, frame.w, frame.h, stage.look.radius), stroke=f.ink, stroke_width=4, dash=(22, 16)),
        Shape(body, fill=f.soft),
        Shape(ellipse_d(cx, foot - 300 * k, 92 * k, 112 * k), fill=f.soft),
        circle(frame.x + 46, frame.y + 46, 16, f.pop),
    ]
    name = stage.add("midground", nodes, id="camera-frame", pivot=(cx, foot))
    stage.track(motion.appear(name, 0.1, 0.3))
    stage.marks["frame"] = frame
    text = (
        Box(frame.right + 80, frame.y, area.right - frame.right - 80, frame.h)
        if not c.narrow
        else Box(area.x, frame.bottom + 44, area.w, area.bottom - frame.bottom - 44)
    )
    label = stage.text(
        "On camera", stage.style("label", 38, 28), Box(text.x, text.y, text.w, 50), reveal="label", at=0.1, fill=f.accent, max_lines=1
    )
    stage.text(
        slots.text,
        stage.style("body", 66, 30, tall=1.0),
        Box(text.x, text.y + label.height + 30, text.w, text.h - label.height - 30),
        reveal="text",
        max_lines=10,
    )
    return stage.scene()
