"""The scene that other renderers were measured on: 10 s, 1080p30, a title word by word, five growing bars with figures, a logo, a highlighted
caption line and a camera push; `still` leaves the push out, and 59 % of the frames repeat the one before.

`python -m evals.bench.scene OUT.mp4 [--still]` makes the film and prints the seconds of drawing with conversion and of encoding.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from svg_kit import motion
from svg_kit.elements import Group, Linear, Node, Scene, Text, circle, group, rect
from svg_kit.geometry import Box, Canvas
from svg_kit.motion import Track
from svg_kit.typography import TypeStyle, counter, typeset

SOURCE = json.loads((Path(__file__).resolve().parents[1] / "peers" / "scene.json").read_text("utf-8"))
TITLE, CAPTION = SOURCE["title"], SOURCE["caption"]
BARS = [(bar["height"], bar["value"], bar["colour"]) for bar in SOURCE["bars"]]
SECONDS, FPS = 10.0, 30


def scene(still: bool = False) -> Scene:
    """The bench scene in our own element tree."""
    canvas = Canvas.of("16:9")
    tracks: list[Track] = []
    nodes: list[Node] = [*_title(tracks), *_bars(tracks), _logo()]
    ground = rect(0, 0, canvas.width, canvas.height, Linear(210, -210, 1710, 1290, ((0, "#0F172A", 1), (1, "#1E3A8A", 1))))
    if not still:  # as in every scene of the kit, the camera moves what stands before the field
        tracks.append(motion.tween("camera", "scale", 0, SECONDS, 1.0, 1.04, "linear"))
    roots = (group(ground, id="ground"), group(nodes, id="camera", pivot=(960, 540)))
    black = group(rect(0, 0, 1920, 1080, "#000000"), id="fade")
    tracks.append(motion.tween("fade", "opacity", 9, 1, 0, 1, "linear"))
    return Scene(canvas, SECONDS, (*roots, _caption(tracks), black), tuple(tracks), "#0F172A", "bench")


def _words(text: str, style: TypeStyle, x: float, baseline: float) -> list[tuple[Text, Box]]:
    """Each word as a text of its own, side by side on one baseline."""
    out = []
    space = typeset("a a", style, 3000, "#FFFFFF").width - 2 * typeset("a", style, 3000, "#FFFFFF").width
    for word in text.split():
        block = typeset(word, style, 3000, "#FFFFFF")
        text_node = next(node for node in block.at(0, 0, "w")[0].children if isinstance(node, Text))
        out.append((replace(text_node, x=x, y=baseline), Box(x, baseline - block.height, block.width, block.height)))
        x += block.width + space
    return out


def _title(tracks: list[Track]) -> list[Group]:
    style = TypeStyle("Inter", 700, 62, 62, 0, 1.2)
    made = []
    for i, (word, _) in enumerate(_words(TITLE, style, 160, 170)):
        tracks += motion.rise(f"title-{i}", 0.2 + 0.18 * i, 40, 0.5)
        made.append(group(word, id=f"title-{i}"))
    return made


def _bars(tracks: list[Track]) -> list[Node]:
    made: list[Node] = []
    for i, (height, value, colour) in enumerate(BARS):
        x, at = 300 + i * 280, 1.6 + 0.45 * i
        box = Box(x, 880 - height, 160, height)
        made.append(group(rect(box.x, box.y, box.w, box.h, colour, 12), id=f"bar-{i}", extent=box))
        figure = counter(value, 0, "$", "k", TypeStyle("Inter", 700, 44, 44, 0, 1.2), x + 30, box.y - 24, "#FFFFFF")
        made.append(group(figure, id=f"figure-{i}"))
        tracks += [motion.tween(f"bar-{i}", "wipe_y", at, 0.8, 0, 1, "draw"), motion.count(f"figure-{i}", at, 0.8)]
        tracks += motion.appear(f"figure-{i}", at)
    return made


def _logo() -> Group:
    return group(circle(1780, 120, 44, "#F59E0B"), circle(1780, 120, 20, "#0F172A"), id="logo")


def _caption(tracks: list[Track]) -> Group:
    style = TypeStyle("Inter", 700, 46, 46, 0, 1.2)
    words = _words(CAPTION, style, 0, 1008)
    width = words[-1][1].right
    left = 960 - width / 2
    nodes: list[Node] = [rect(left - 28, 956, width + 56, 72, "#000000", 20, opacity=0.55)]
    for i, (word, box) in enumerate(words):
        at = 0.5 + i
        name = f"word-{i}"
        nodes.append(group(word, at=(left, 0)))
        nodes.append(group(rect(left + box.x - 8, 962, box.w + 16, 60, "#F59E0B", 10), group(word, at=(left, 0)), id=name))
        tracks.append(motion.switch(name, at, at + 0.9))
    return group(nodes, id="caption")


def render(path: Path, still: bool) -> dict[str, float]:
    """Seconds of painting, of conversion and encoding, and in all."""
    from tools.render.encode import Piece
    from tools.render.native import Painter

    start = time.perf_counter()
    painter = Painter(scene(still), veiled=True)
    piece = Piece(path, 1920, 1080, FPS)
    painting = 0.0
    held = 0
    for f in range(round(SECONDS * FPS)):
        before = time.perf_counter()
        pixels, dirty = painter.paint(f / FPS)
        painting += time.perf_counter() - before
        held += dirty is None and painter.veil(f / FPS) is None
        piece.add(pixels, dirty, painter.veil(f / FPS))
    piece.close()
    whole = time.perf_counter() - start
    return {"paint_s": painting, "encode_s": whole - painting, "all_s": whole, "held": held}


if __name__ == "__main__":
    gc.set_threshold(50_000, 20, 50)  # as the command line does
    print(json.dumps(render(Path(sys.argv[1]), "--still" in sys.argv)))
    gc.freeze()
