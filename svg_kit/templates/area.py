"""Area: a measure through the years with all that lies under it; the last value is the hero."""

from __future__ import annotations

from pydantic import Field

from svg_kit import series
from svg_kit.elements import Scene
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.area"
TITLE = "Area"
ROLES = ("evidence", "comparison", "story", "problem", "context")


class Point(SlotModel):
    label: str = words(9, least=1)
    value: float = Field(ge=0)
    display: str = words(8, least=1, code=True)


class Slots(SlotModel):
    title: str = words(64, aim=48)
    points: tuple[Point, ...] = Field(min_length=3, max_length=6)
    unit: str = words(32, aim=24)


EXAMPLE = {
    "title": "The ice that stays all summer",
    "points": [
        {"label": "1980", "value": 7.8, "display": "7.8"},
        {"label": "1990", "value": 6.2, "display": "6.2"},
        {"label": "2000", "value": 6.3, "display": "6.3"},
        {"label": "2010", "value": 4.9, "display": "4.9"},
        {"label": "2020", "value": 3.9, "display": "3.9"},
    ],
    "unit": "million km², September",
}
FROM = {"data.bar_chart": series.from_bars}
REVEALS = {f"bar.{i}": f"point.{i}" for i in range(6)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"point.{i}" for i in range(len(slots.points)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return series.draw(stage, slots, filled=True)
