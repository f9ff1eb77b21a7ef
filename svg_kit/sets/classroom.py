"""A classroom: a board on the wall, a row of desks, a globe on the sill."""

from __future__ import annotations

from svg_kit.art.places import boards, grain, side, wall, window
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "classroom"
TAGS = (
    "school",
    "learn",
    "teach",
    "teacher",
    "student",
    "class",
    "lesson",
    "education",
    "course",
    "exam",
    "university",
    "training",
    "knowledge",
    "homework",
    "library",
)
SUBJECTS = ("teacher-pointing", "student-with-backpack")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.86, 0.2)]
    k = side(b)
    board = Box(w * 0.57 if k > 0 else w * 0.05, floor * 0.2, w * 0.38, floor * 0.44)
    if b.canvas.narrow:
        board = Box(w * 0.12, max(floor * 0.5, b.text_bottom + 60), w * 0.76, floor * 0.26)
    if all(not board.inset(-20).overlaps(c) for c in b.calm) and board.bottom < floor - 60:
        slate = mix(ink["leaf2"], f.line, 0.3)
        nodes += [
            rect(board.x - 16, board.y - 16, board.w + 32, board.h + 32, mix(ink["wood"], f.ground, 0.1)),
            rect(board.x, board.y, board.w, board.h, slate),
        ]
        nodes += _chalk(board, mix(ink["paper"], slate, 0.45))
        nodes.append(rect(board.x + 30, board.bottom + 16, board.w - 60, 12, mix(ink["wood2"], f.ground, 0.1)))
    else:
        box = Box(w * 0.66 if k > 0 else w * 0.06, floor * 0.24, w * 0.26, floor * 0.42)
        if b.free(box):
            nodes.append(window(box, b, ink, (2, 3)))
    nodes += boards(b, mix(ink["wood"], f.ground, 0.15 if not f.dark else 0.4))
    return nodes + grain(b)


def _chalk(board: Box, chalk: str) -> list[Node]:
    """A drawing on the board: axes with a curve, a few lines of writing."""
    x, y, w, h = board.x + board.w * 0.08, board.y + board.h * 0.16, board.w * 0.36, board.h * 0.62
    axes = f"M{n(x)} {n(y)}V{n(y + h)}H{n(x + w)}"
    curve = f"M{n(x)} {n(y + h * 0.9)}C{n(x + w * 0.4)} {n(y + h * 0.86)} {n(x + w * 0.62)} {n(y + h * 0.5)} {n(x + w * 0.92)} {n(y + h * 0.08)}"
    rows = "".join(
        f"M{n(board.x + board.w * 0.56)} {n(y + h * v)}H{n(board.x + board.w * u)}"
        for v, u in ((0.1, 0.9), (0.34, 0.84), (0.58, 0.92), (0.82, 0.72))
    )
    return [
        Shape(axes, stroke=chalk, stroke_width=5),
        Shape(curve, stroke=chalk, stroke_width=6),
        Shape(rows, stroke=chalk, stroke_width=6, opacity=0.7),
        line(((x, y + h), (x + w, y + h)), chalk, 5),
        rect(x - 3, y, 6, 6, shade(chalk, 0.02)),
    ]
