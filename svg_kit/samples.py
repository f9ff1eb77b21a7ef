"""Slots of any template for trying it out: shortest, typical and longest, in several scripts, from its own limits and example."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from svg_kit import templates

SIZES = ("shortest", "typical", "longest")
ICONS = ("emoji:house", "emoji:droplet", "line:sun")
WORDS = {
    "en": "Cold rivers carry warm light under old stone bridges while nobody looks down".split(),  # noqa: SIM905
    "de": "Donaudampfschifffahrtsgesellschaft trägt Geschwindigkeitsbegrenzung und Wärmepumpenförderung zur Rechtsschutzversicherung".split(),  # noqa: SIM905
    "ar": ["نهر", "الماء", "يحمل", "الضوء", "الدافئ", "تحت", "الجسور", "الحجرية", "القديمة"],
    "hi": ["नदी", "ठंडा", "पानी", "पुराने", "पुलों", "के", "नीचे", "गर्म", "रोशनी", "ले", "जाती", "है"],
    "ja": "冷たい川は、古い石の橋の下を暖かい光とともに静かに流れていきます。",
    "emoji": ["🎉", "Rivers", "🚀", "carry", "👩\u200d🔬", "light", "🇫🇷", "under", "1️⃣", "bridges"],
}
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


def slots(template_id: str, size: str, script: str = "en") -> dict[str, Any]:
    """`typical` in English is the template's own example; `shortest` fills only what must be filled, `longest` all up to the limits."""
    if size == "typical" and script == "en":
        return dict(templates.template(template_id).EXAMPLE)
    found = _filled(templates.template(template_id).Slots, templates.template(template_id).EXAMPLE, size, script)
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
    extra = templates.declared(info)
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
            made.append(words(int(templates.declared(info)["each"]), size, script))
        elif isinstance(item, type) and issubclass(item, BaseModel):
            values = _filled(item, one, size, script)
            made.append(values | ({"icon": ICONS[i % 3]} if "icon" in values else {}))
        else:
            made.append(one)
    return made
