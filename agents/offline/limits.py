"""What a director may hand to a template: text that looks well in it, as its Slots say; `[]` marks the fields of list items."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from svg_kit import templates
from svg_kit.typography import emphasised


@lru_cache(maxsize=128)
def limits(template_id: str) -> dict[str, int]:
    """Path of each text slot (`title`, `items[].text`, `left.label`) -> characters that look well."""
    return dict(_limits(templates.template(template_id).Slots, ""))


def _limits(model: type[BaseModel], path: str) -> Iterator[tuple[str, int]]:
    for name, info in model.model_fields.items():
        if name == "emphasis":
            continue
        kind, many = _kind(info)
        if kind is not None:
            yield from _limits(kind, f"{path}{name}{'[]' if many else ''}.")
        elif "aim" in templates.declared(info):
            yield path + name, int(templates.declared(info)["aim"])


def _kind(info: FieldInfo) -> tuple[type[BaseModel] | None, bool]:
    """The model inside a slot, and whether the slot holds several."""
    many = get_origin(info.annotation) is tuple
    for kind in (info.annotation, *get_args(info.annotation)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind, many
    return None, many


@lru_cache(maxsize=128)
def counts(template_id: str) -> dict[str, tuple[int, int]]:
    """Slots that hold several -> (fewest, most)."""
    found = {}
    for name, info in templates.template(template_id).Slots.model_fields.items():
        if get_origin(info.annotation) is tuple:
            least = next((m.min_length for m in info.metadata if isinstance(m, annotated_types.MinLen)), 0)
            most = next((m.max_length for m in info.metadata if isinstance(m, annotated_types.MaxLen)), 99)
            found[name] = (least, most)
    return found


@lru_cache(maxsize=128)
def required(template_id: str) -> tuple[str, ...]:
    return tuple(name for name, info in templates.template(template_id).Slots.model_fields.items() if info.is_required())


def violations(template_id: str, slots: dict[str, Any]) -> list[str]:
    """What is wrong with the slots of a template, one short text each; empty when all is within limits."""
    wrong = [f"{slot} is missing" for slot in required(template_id) if slots.get(slot) in (None, "", [])]
    for path, limit in limits(template_id).items():
        wrong += [f"{path} has {len(text)} characters, {limit} fit" for text in _texts(slots, path) if len(text) > limit]
    for slot, (least, most) in counts(template_id).items():
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
