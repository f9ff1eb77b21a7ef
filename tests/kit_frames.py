"""Frames of every template, and which of them a run looks at."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from svg_kit import looks, templates
from svg_kit.compose import compose
from svg_kit.elements import Counter, Group, Node, Scene, Text
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.palette import Brand
from svg_kit.samples import SIZES, WORDS, slots
from svg_kit.stage import FrameSpec
from svg_kit.svg_reader import multiply
from tools.checks._ink import ink_of

BRAND = Brand("#0B5FFF", ("#FFFFFF", "#0A1A33"), "#FFB020")
FULL = os.environ.get("VECTOREEL_TEST_FULL") == "1"


def spec(template_id: str, look: str, aspect: str = "16:9", size: str = "typical", script: str = "en", **options: Any) -> FrameSpec:
    values = slots(template_id, size, script)
    defaults: dict[str, Any] = {"field": "night", "duration": 6.0, "pictures": {"photo": (1200, 800)}, "language": script}
    return FrameSpec(template_id, values, Canvas.of(aspect), look, BRAND, **(defaults | options))


def scene(template_id: str, look: str, *args: Any, **options: Any) -> Scene:
    return compose(spec(template_id, look, *args, **options))


def reveals(frame: FrameSpec) -> list[str]:
    module = templates.template(frame.template_id)
    return module.reveals(templates.slots_of(frame.template_id, frame.slots))


def some(of: Sequence[Any], *name: str) -> Any:
    """One of several, by name: the ordinary run's sample is the same on every machine."""
    return of[zlib.crc32("|".join(name).encode()) % len(of)]


def sampled(of: Sequence[Any], *name: str) -> Sequence[Any]:
    """Two of several, by name; all of them in the full run."""
    first = zlib.crc32("|".join(name).encode()) % len(of)
    return of if FULL or len(of) < 3 else [of[first], of[(first + 1 + len(of) // 2) % len(of)]]


def every() -> Iterator[tuple[str, str]]:
    """(template, look): one look for each template; all looks in the full run."""
    for template_id in templates.catalogue():
        for look in looks.names() if FULL else [some(looks.names(), template_id)]:
            yield template_id, look


def golden() -> Iterator[tuple[str, str]]:
    """(template, look): the one look in which a template's frames are kept."""
    for template_id in templates.catalogue():
        yield template_id, some(looks.names(), template_id)


Case = tuple[str, str, str, str, str]


def cases() -> list[Case]:
    """(template, look, aspect, size, script). Full: each with each, in three looks. Else all aspects and sizes in English in a look of the
    sample, and each other script once."""
    found = []
    for t in templates.catalogue():
        if FULL:
            three = [
                n
                for n in looks.names()
                if zlib.crc32(f"{t}|{n}".encode()) in sorted(zlib.crc32(f"{t}|{m}".encode()) for m in looks.names())[:3]
            ]
            found += [(t, look, a, size, script) for look in three for a in ASPECTS for size in SIZES for script in WORDS]
            continue
        found += [(t, some(looks.names(), t, a, size), a, size, "en") for a in ASPECTS for size in SIZES]
        found += [(t, some(looks.names(), t, w), some(list(ASPECTS), t, w, "a"), some(SIZES[1:], t, w, "s"), w) for w in WORDS if w != "en"]
    return found


def placed(scene: Scene, part: str = "text") -> list[tuple[Text | Counter, Box, str]]:
    """Readable text with its box in frame px (settled; camera not counted) and the id of its outermost group."""
    found = []
    for node, above in scene.walk():
        if not isinstance(node, (Text, Counter)) or not above or node.role == "art":
            continue
        matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        for group in above:
            matrix = multiply(matrix, group.matrix)
        found.append((node, _mapped(node.box, matrix), above[0].id))
    return found


def _mapped(b: Box, m: tuple[float, float, float, float, float, float]) -> Box:
    xs = [m[0] * x + m[2] * y + m[4] for x in (b.x, b.right) for y in (b.y, b.bottom)]
    ys = [m[1] * x + m[3] * y + m[5] for x in (b.x, b.right) for y in (b.y, b.bottom)]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def blocks(scene: Scene) -> dict[str, Box]:
    """Ink of one line group after another, joined into blocks by the prefix of their ids ("text-3.0", "text-3.1" -> "text-3")."""
    found: dict[str, Box] = {}
    for node, above in scene.walk():
        if not isinstance(node, (Text, Counter)) or not above or above[0].id == "background" or node.role in ("art", "caption"):
            continue
        matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        for group in above:
            matrix = multiply(matrix, group.matrix)
        name = (
            next((g.id for g in reversed(above) if g.id), "?").partition(".")[0]
            if not isinstance(node, Counter)
            else f"counter {node.final}"
        )
        name = (
            next((g.id.rpartition(".")[0] for g in reversed(above) if "." in g.id and g.id.rpartition(".")[2].isdigit()), name)
            if not isinstance(node, Counter)
            else name
        )
        ink = ink_of(node)
        if ink is None:
            continue
        box = _mapped(ink, matrix)
        found[name] = found[name].union(box) if name in found else box
    return found


def nodes_of(group: Group) -> Iterator[Node]:
    for child in group.children:
        yield child
        if isinstance(child, Group):
            yield from nodes_of(child)


def aspects() -> Mapping[str, tuple[int, int]]:
    return ASPECTS
