"""Stacked type: the sentence as a poster, each line as wide as the frame allows, so that short words grow large."""

from __future__ import annotations

from dataclasses import replace

from svg_kit.elements import Scene
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, broken, emphasised, measure

TEMPLATE_ID = "type.stack"
TITLE = "Stacked type"
ROLES = ("hook", "problem", "context", "solution", "story", "recap")
LARGEST, SMALLEST, TRIAL = 400.0, 64.0, 100.0
LINE, GAP, MARKS = 0.75, 0.37, 0.45  # height of a line and the air below it, of its size; more air where marks stand in it


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(80, aim=46, least=1)
    emphasis: str = words(80)


EXAMPLE = {"text": "The night sky is not black at all", "emphasis": "not black"}


def _claim(slots: dict) -> dict | None:
    """Sentences of several words that need no picture and no lead."""
    text = slots.get("text", "")
    if slots.get("kicker") or not 12 <= len(text) <= 46 or len(text.split()) < 3:
        return None
    return {"text": text} | ({"emphasis": slots["emphasis"]} if slots.get("emphasis") else {})


FROM = {
    "hook.big_claim": _claim,
    "title.chapter": lambda slots: (
        None if "number" in slots else _claim({"text": slots.get("title", ""), "kicker": slots.get("kicker", "")})
    ),
}
REVEALS = {"title": "text"}


def reveals(slots: Slots) -> list[str]:
    return ["text", *(["emphasis"] if slots.emphasis else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    area = room(stage)
    style = stage.style("display", LARGEST, SMALLEST)
    lines, sizes = _poster(slots.text, style, area)
    air = GAP + (MARKS if _marked_script(slots.text) else 0.0)
    tall = sum(size * (LINE + air) for size in sizes) - sizes[-1] * air
    y = area.y + (area.h - tall) * (0.0, 0.5, 1.0)[stage.spec.variant % 3]
    at = stage.at("text")
    marked = _parts(" ".join(slots.text.split()), lines, slots.emphasis)
    for i, (line, size) in enumerate(zip(lines, sizes)):
        box = Box(area.x, y, area.w, size * 1.2)
        set_in = replace(style, size=size, min_size=size * 0.9)
        stage.text(line, set_in, box, reveal="text" if not i else f"text.{i}", at=at + 0.09 * i, max_lines=1, emphasis=marked[i])
        y += size * (LINE + air)
    return stage.scene()


def _marked_script(text: str) -> bool:
    """Arabic and the scripts of India have marks above and below their letters."""
    return any("\u0600" <= c <= "\u06ff" or "\u0900" <= c <= "\u0d7f" for c in text)


def _poster(text: str, style: TypeStyle, area: Box) -> tuple[list[str], list[float]]:
    """The lines, and the size of each, with which the block is largest: as many lines as leave the smallest one as large as can be."""
    air = GAP + (MARKS if _marked_script(text) else 0.0)
    whole = measure(text, style.family, style.weight, TRIAL, style.tracking)
    best: tuple[float, list[str], list[float]] | None = None
    for count in range(1, 6):
        lines = broken(text, style, TRIAL, whole / count * 1.16 + TRIAL * 0.3, count)
        widths = [max(1.0, measure(line, style.family, style.weight, TRIAL, style.tracking)) for line in lines]
        sizes = [min(LARGEST, TRIAL * area.w * 0.99 / width) for width in widths]
        k = min(1.0, area.h / sum(size * (LINE + air) for size in sizes))
        sizes = [size * k for size in sizes]
        if best is None or min(sizes) > best[0]:
            best = (min(sizes), lines, sizes)
    assert best is not None
    return best[1], best[2]


def _parts(text: str, lines: list[str], emphasis: str) -> list[str]:
    """The emphasised words of each line."""
    hot = emphasised(text, emphasis)
    found, at = [], 0
    for line in lines:
        start = text.index(line, at)
        at = start + len(line)
        found.append("".join(c for i, c in enumerate(line, start) if i in hot).strip())
    return found
