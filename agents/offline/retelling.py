"""The same content in a neighbouring template: for a scene that would look like the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from agents.offline.figure_words import OF_WORDS
from film.storyboard import VisualSpec


def retold(spec: VisualSpec) -> Iterator[VisualSpec]:
    """Other specs with the same words, pictures and cues; none when the content has only one form."""
    slots = spec.slots
    if spec.template_id == "hook.big_claim" and slots.get("icon"):
        told = {"headline": slots["text"], "items": [{"icon": slots["icon"]}]}
        yield _moved(spec, "story.icons", told, {"text": "headline", "icon": "item.0"})
    if (
        spec.template_id == "story.icons"
        and slots.get("headline")
        and len(slots.get("items", [])) == 1
        and not slots["items"][0].get("label")
    ):
        told = {"text": slots["headline"], "icon": slots["items"][0]["icon"]}
        yield _moved(spec, "hook.big_claim", told, {"headline": "text", "item.0": "icon"})
    if spec.template_id == "data.donut":
        told = {"value": slots["value"], "suffix": "%", "label": slots["label"]}
        if str(slots["display"]).strip() == f"{slots['value']:g}%":
            decimals = 0 if float(slots["value"]).is_integer() else 1
            yield _moved(spec, "stat.count_up", {**told, "decimals": decimals}, {"figure": "figure", "label": "label"})
    if spec.template_id == "stat.count_up" and _is_share(slots):
        told = {"value": slots["value"], "display": f"{slots['value']:g}%", "label": slots.get("label", "")}
        yield _moved(spec, "data.donut", told, {"figure": "figure", "label": "label"})


def _is_share(slots: Mapping[str, Any]) -> bool:
    """`38% | of people`: a bare share. A rate, a change, or a figure with words that lead into it would say something else as a ring."""
    whole = str(slots.get("label", "")).lower().split(" ", 1)[0] in OF_WORDS
    plain = not (slots.get("delta") or slots.get("kicker") or slots.get("prefix"))
    return slots.get("suffix") == "%" and 0 <= slots["value"] <= 100 and plain and whole


def _moved(spec: VisualSpec, template_id: str, slots: Mapping[str, Any], layers: Mapping[str, str]) -> VisualSpec:
    """`layers` maps the reveals that have a place in the other template; the others are dropped."""
    moves = [t.model_copy(update={"layer": layers[t.layer]}) for t in spec.transforms if t.layer in layers]
    kept = {k: v for k, v in slots.items() if v not in ("", None)}
    return spec.model_copy(update={"template_id": template_id, "slots": kept, "transforms": moves})
