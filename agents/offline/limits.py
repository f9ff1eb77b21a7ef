"""Slot limits of docs/templates.md, in characters; `[]` marks the fields of list items."""

from __future__ import annotations

from typing import Any

from svg_kit import templates
from svg_kit.typography import emphasised

LIMITS: dict[str, dict[str, int]] = {
    "hook.big_claim": {"kicker": 32, "text": 60},
    "hook.question": {"text": 90},
    "title.chapter": {"title": 60, "kicker": 32},
    "definition.term": {"term": 32, "meaning": 110},
    "story.icons": {"headline": 60, "items[].label": 24},
    "list.reveal": {"title": 44, "items[].text": 48},
    "process.steps": {"title": 44, "items[].text": 36, "figure": 10},
    "comparison.split": {"title": 44, "unit": 24, "left.label": 28, "left.value": 12, "right.label": 28, "right.value": 12},
    "stat.count_up": {"kicker": 40, "prefix": 4, "suffix": 18, "label": 60, "delta": 12, "delta_label": 32},
    "data.bar_chart": {"title": 56, "unit": 24, "bars[].label": 22, "bars[].display": 16},
    "data.donut": {"display": 12, "label": 56},
    "quote.attributed": {"quote": 150, "name": 40, "role": 56},
    "time.timeline": {"title": 44, "items[].date": 18, "items[].text": 48},
    "closing.cta": {"action": 48, "address": 48, "line": 56},
    "picture.framed": {"caption": 60},
    "scene.drawn": {"headline": 60},
}
COUNTS: dict[str, dict[str, tuple[int, int]]] = {
    "hook.question": {"icons": (0, 2)},
    "story.icons": {"items": (1, 3)},
    "list.reveal": {"items": (2, 6)},
    "process.steps": {"items": (2, 5)},
    "data.bar_chart": {"bars": (2, 6)},
    "time.timeline": {"items": (1, 5)},
}
REQUIRED: dict[str, tuple[str, ...]] = {
    "hook.big_claim": ("text",), "hook.question": ("text",), "title.chapter": ("title",), "definition.term": ("term", "meaning"),
    "story.icons": ("items",), "list.reveal": ("items",), "process.steps": ("items",), "comparison.split": ("left", "right"),
    "stat.count_up": ("value",), "data.bar_chart": ("bars",), "data.donut": ("value", "display", "label"),
    "quote.attributed": ("quote",), "time.timeline": ("items",), "closing.cta": ("action",), "picture.framed": ("image",), "scene.drawn": ("svg",),
}  # fmt: skip


def violations(template_id: str, slots: dict[str, Any]) -> list[str]:
    """What is wrong with the slots of a template, one short text each; empty when all is within limits."""
    wrong = [f"{slot} is missing" for slot in REQUIRED[template_id] if slots.get(slot) in (None, "", [])]
    for path, limit in LIMITS[template_id].items():
        wrong += [f"{path} has {len(text)} characters, {limit} fit" for text in _texts(slots, path) if len(text) > limit]
    for slot, (least, most) in COUNTS.get(template_id, {}).items():
        if not least <= len(slots.get(slot, [])) <= most:
            wrong.append(f"{slot} has {len(slots.get(slot, []))} entries, {least}-{most} fit")
    slot = templates.template(template_id).Slots.EMPHASISED
    if slots.get("emphasis") and not emphasised(slots.get(slot, ""), slots["emphasis"]):
        wrong.append(f"emphasis is not part of the {slot}" if slot else "emphasis is not shown")
    return wrong


def _texts(slots: dict[str, Any], path: str) -> list[str]:
    head, _, rest = path.partition(".")
    value = slots.get(head.removesuffix("[]"))
    entries = value if head.endswith("[]") and isinstance(value, list) else [value]
    found = [e.get(rest) if rest and isinstance(e, dict) else e for e in entries]
    return [t for t in found if isinstance(t, str)]
