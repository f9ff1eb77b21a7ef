"""Line: a measure through the years; it draws itself from time to time and ends in its last value."""

from __future__ import annotations

from pydantic import Field

from svg_kit import series
from svg_kit.elements import Scene
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.line"
TITLE = "Line"
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
    "title": "Solar power got cheap",
    "points": [
        {"label": "2010", "value": 417, "display": "$417"},
        {"label": "2013", "value": 228, "display": "$228"},
        {"label": "2016", "value": 136, "display": "$136"},
        {"label": "2019", "value": 83, "display": "$83"},
        {"label": "2022", "value": 49, "display": "$49"},
    ],
    "unit": "a megawatt hour, new plants",
}
FROM = {"data.bar_chart": series.from_bars}
REVEALS = {f"bar.{i}": f"point.{i}" for i in range(6)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"point.{i}" for i in range(len(slots.points)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return series.draw(stage, slots, filled=False)
