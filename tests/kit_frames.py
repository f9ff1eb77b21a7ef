"""Frames of every template with made-up slot values: shortest, typical and longest, from each Slots model's own limits."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from svg_kit import looks, templates
from svg_kit.compose import compose
from svg_kit.elements import Counter, Group, Node, Scene, Text
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.palette import Brand
from svg_kit.stage import FrameSpec
from svg_kit.svg_reader import multiply

BRAND = Brand("#0B5FFF", ("#FFFFFF", "#0A1A33"), "#FFB020")
ICONS = ("emoji:house", "emoji:droplet", "line:sun")
WORDS = {
    "en": "Cold rivers carry warm light under old stone bridges while nobody looks down".split(),  # noqa: SIM905
    "ar": ["نهر", "الماء", "يحمل", "الضوء", "الدافئ", "تحت", "الجسور", "الحجرية", "القديمة"],
    "hi": ["नदी", "ठंडा", "पानी", "पुराने", "पुलों", "के", "नीचे", "गर्म", "रोशनी", "ले", "जाती", "है"],
    "ja": "冷たい川は、古い石の橋の下を暖かい光とともに静かに流れていきます。",
}
DRAWING = (Path(__file__).parent / "drawings" / "lighthouse.svg").read_text("utf-8")
SPECIAL: dict[str, dict[str, Any]] = {
    "svg": {"shortest": DRAWING, "typical": DRAWING, "longest": DRAWING},
    "value": {"shortest": 1, "typical": 38, "longest": 1234567}, "number": {"shortest": 1, "typical": 3, "longest": 9999},
    "decimals": {"shortest": 0, "typical": 0, "longest": 0}, "highlight": {"shortest": 0, "typical": 1, "longest": 1},
    "winner": {"shortest": "", "typical": "right", "longest": "left"}, "prefix": {"shortest": "", "typical": "$", "longest": "US$"},
    "suffix": {"shortest": "", "typical": "%", "longest": " million tonnes"}, "image": {"shortest": "photo", "typical": "photo", "longest": "photo"},
    "display": {"shortest": "1", "typical": "38%", "longest": "1.25 million"}, "date": {"shortest": "1854", "typical": "May 1854", "longest": "September 8th, 1854"},
    "delta": {"shortest": "", "typical": "+38%", "longest": "−1,234.5%"}, "figure": {"shortest": "", "typical": "65°", "longest": "65 to 70 °C"},
    "address": {"shortest": "", "typical": "rivers.example", "longest": "https://rivers.example/cross-the-next-one"},
    "unit": {"shortest": "", "typical": "units of heat", "longest": "million tonnes of sand each year"},
}  # fmt: skip
LATIN_ONLY = ("address",)


def words(limit: int, size: str, script: str = "en") -> str:
    """Running text of the script: a word, about half of the limit, or right up to it."""
    source = WORDS[script]
    room = {"shortest": 1, "typical": max(1, round(limit * 0.5)), "longest": limit}[size]
    if script == "ja":
        return (source * 20)[: max(2, min(room, limit)) if size != "shortest" else min(2, limit)]
    text = source[0][:limit]
    for i in range(1, 200):
        longer = f"{text} {source[i % len(source)]}"
        if len(longer) > room:
            break
        text = longer
    return text


def limit_of(info: FieldInfo, kind: type, default: int) -> int:
    return next((m.max_length for m in info.metadata if isinstance(m, kind)), default)


def least_of(info: FieldInfo) -> int:
    return next((m.min_length for m in info.metadata if isinstance(m, annotated_types.MinLen)), 0)


def slots(model: type[BaseModel], size: str, script: str = "en") -> dict[str, Any]:
    """Values for a Slots model. `shortest` fills only what must be filled."""
    found: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        if size == "shortest" and not info.is_required():
            continue
        found[name] = _value(name, info, size, script)
    if "emphasis" in found:
        found["emphasis"] = found.get("text", found.get("headline", found.get("action", ""))).split(" ")[0]
    return found


def _value(name: str, info: FieldInfo, size: str, script: str) -> Any:
    kind = info.annotation
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        kind = next(k for k in typing.get_args(kind) if k is not type(None))
    if name == "icon":
        return ICONS[0]
    if name == "value" and kind is str:
        return {"shortest": "", "typical": "3.5x", "longest": "1,234,567"}[size]
    if name == "value" and any(getattr(m, "le", None) == 100 for m in info.metadata):
        return {"shortest": 0, "typical": 38, "longest": 100}[size]
    if typing.get_origin(kind) is tuple:
        return _several(typing.get_args(kind)[0], info, size, script)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return slots(kind, size, script)
    if name in SPECIAL and (
        script == "en"
        or kind is not str
        or name in LATIN_ONLY
        or name in ("winner", "image", "svg", "prefix", "suffix", "delta", "figure", "display", "date")
    ):
        value = SPECIAL[name][size]
        return value if kind is not str or name == "svg" else value[: limit_of(info, annotated_types.MaxLen, 99)]
    if kind is str:
        return words(limit_of(info, annotated_types.MaxLen, 40), size, script)
    if kind in (int, float):
        return 1
    raise TypeError(f"slot {name}: no value for {kind}")


def _several(item: Any, info: FieldInfo, size: str, script: str) -> list[Any]:
    least, most = least_of(info), limit_of(info, annotated_types.MaxLen, 3)
    count = {"shortest": least, "typical": min(most, max(least, 3)), "longest": most}[size]
    if item is str:
        return list(ICONS[:count])
    made = []
    for i in range(count):
        values = slots(item, size, script)
        if "value" in values and "display" in values:
            values["value"] = 10 * (i + 1)
        if "icon" in values:
            values["icon"] = ICONS[i % 3]
        made.append(values)
    return made


def spec(template_id: str, look: str, aspect: str = "16:9", size: str = "typical", script: str = "en", **options: Any) -> FrameSpec:
    values = slots(templates.template(template_id).Slots, size, script)
    defaults: dict[str, Any] = {"field": "night", "duration": 6.0, "pictures": {"photo": (1200, 800)}, "language": script}
    return FrameSpec(template_id, values, Canvas.of(aspect), look, BRAND, **(defaults | options))


def scene(template_id: str, look: str, *args: Any, **options: Any) -> Scene:
    return compose(spec(template_id, look, *args, **options))


def reveals(frame: FrameSpec) -> list[str]:
    module = templates.template(frame.template_id)
    return module.reveals(templates.slots_of(frame.template_id, frame.slots))


def every() -> Iterator[tuple[str, str]]:
    """(template, look), all of them."""
    for template_id in templates.catalogue():
        for look in looks.names():
            yield template_id, look


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
    """Text of one line group after another, joined into blocks by the prefix of their ids ("text-3.0", "text-3.1" -> "text-3")."""
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
        box = _mapped(node.box, matrix)
        found[name] = found[name].union(box) if name in found else box
    return found


def nodes_of(group: Group) -> Iterator[Node]:
    for child in group.children:
        yield child
        if isinstance(child, Group):
            yield from nodes_of(child)


def aspects() -> Mapping[str, tuple[int, int]]:
    return ASPECTS
