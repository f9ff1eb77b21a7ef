"""Frames of every template with made-up slot values: shortest, typical and longest, from each Slots model's own limits."""

from __future__ import annotations

import os
import types
import typing
import zlib
from collections.abc import Iterator, Mapping, Sequence
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
    "de": "Donaudampfschifffahrtsgesellschaft trägt Geschwindigkeitsbegrenzung und Wärmepumpenförderung zur Rechtsschutzversicherung".split(),  # noqa: SIM905
    "ar": ["نهر", "الماء", "يحمل", "الضوء", "الدافئ", "تحت", "الجسور", "الحجرية", "القديمة"],
    "hi": ["नदी", "ठंडा", "पानी", "पुराने", "पुलों", "के", "नीचे", "गर्म", "रोशनी", "ले", "जाती", "है"],
    "ja": "冷たい川は、古い石の橋の下を暖かい光とともに静かに流れていきます。",
    "emoji": ["🎉", "Rivers", "🚀", "carry", "👩\u200d🔬", "light", "🇫🇷", "under", "1️⃣", "bridges"],
}
FULL = os.environ.get("VECTOREEL_TEST_FULL") == "1"
SIZES = ("shortest", "typical", "longest")
DRAWING = (Path(__file__).parent / "drawings" / "lighthouse.svg").read_text("utf-8")
LONGEST: dict[str, Any] = {
    "value": 1234567, "prefix": "US$", "suffix": " million tonnes", "display": "1.25 million", "date": "September 8th, 1854",
    "delta": "−1,234.5%", "figure": "65 to 70 °C", "address": "https://rivers.example/cross-the-next-one",
}  # fmt: skip
"""What cannot be made of running words: the longest that these slots are likely to hold; others keep their example."""


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


def example(template_id: str) -> dict[str, Any]:
    return {"svg": DRAWING, "headline": "The light turns"} if template_id == "scene.drawn" else templates.template(template_id).EXAMPLE


def slots(template_id: str, size: str, script: str = "en") -> dict[str, Any]:
    """`typical` in English is the template's own example; `shortest` fills only what must be filled, `longest` all up to the limits."""
    if size == "typical" and script == "en":
        return dict(example(template_id))
    found = _filled(templates.template(template_id).Slots, example(template_id), size, script)
    if "emphasis" in found:
        found["emphasis"] = found[templates.template(template_id).Slots.EMPHASISED].split(" ")[0]
    return found


def _filled(model: type[BaseModel], like: Mapping[str, Any], size: str, script: str) -> dict[str, Any]:
    fields = model.model_fields.items()
    return {name: _value(name, info, like.get(name), size, script) for name, info in fields if size != "shortest" or info.is_required()}


def _value(name: str, info: FieldInfo, like: Any, size: str, script: str) -> Any:
    """Running words for text; figures, codes and names of pictures as in the example."""
    kind = _bare(info.annotation)
    if typing.get_origin(kind) is tuple:
        return _several(typing.get_args(kind)[0], info, like, size, script)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _filled(kind, like or {}, size, script)
    if name == "icon":
        return ICONS[0]
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    longest = LONGEST.get(name, like) if size == "longest" else like
    if extra.get("code"):
        return str(longest or "")[: limit_of(info, annotated_types.MaxLen, 99)]
    if "aim" in extra and name != "svg":
        return words(limit_of(info, annotated_types.MaxLen, 40), size, script)
    if kind in (int, float) and not any(getattr(m, "le", None) is not None for m in info.metadata):
        return longest if longest is not None else info.default
    return like if like is not None else info.default


def _bare(kind: Any) -> Any:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return next(k for k in typing.get_args(kind) if k is not type(None))
    return kind


def _several(item: Any, info: FieldInfo, like: Any, size: str, script: str) -> list[Any]:
    least, most = least_of(info), limit_of(info, annotated_types.MaxLen, 3)
    count = {"shortest": least, "typical": min(most, max(least, 3)), "longest": most}[size]
    like = list(like or [])
    if item is str and info.json_schema_extra is None:
        return list(ICONS[:count])
    made = []
    for i in range(count):
        one = like[i % len(like)] if like else {}
        if item is str:
            made.append(words(int(info.json_schema_extra["each"]), size, script))  # type: ignore[index]
        elif isinstance(item, type) and issubclass(item, BaseModel):
            values = _filled(item, one, size, script)
            made.append(values | ({"icon": ICONS[i % 3]} if "icon" in values else {}))
        else:
            made.append(one)
    return made


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


def every() -> Iterator[tuple[str, str]]:
    """(template, look): one look for each template; all looks in the full run."""
    for template_id in templates.catalogue():
        for look in looks.names() if FULL else [some(looks.names(), template_id)]:
            yield template_id, look


def golden() -> Iterator[tuple[str, str]]:
    """(template, look): the one look in which a template's frames are kept."""
    for template_id in templates.catalogue():
        yield template_id, some(("hearth", "tide"), template_id)


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
