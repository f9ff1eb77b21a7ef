"""Countries: their outlines and names, and how a part of the earth becomes a picture.

Outlines are Natural Earth's at 1:110 million, names CLDR's. Wide views are in Equal Earth (Bojan Šavrič, Tom Patterson and Bernhard Jenny, "The
Equal Earth map projection", International Journal of Geographical Information Science 33(3), 2019), near ones in an equirectangular
projection whose standard parallel is the view's middle.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from svg_kit.elements import n
from svg_kit.geometry import Box
from svg_kit.typography.fonts import ASSETS

Point = tuple[float, float]
Ring = tuple[Point, ...]
FOLDER = ASSETS / "map"
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = math.sqrt(3) / 2
WIDE = 75.0  # degrees of latitude or half of longitude above which a view is drawn in Equal Earth
ALSO = {
    "en": {"usa": "US", "u.s": "US", "us": "US", "united states of america": "US", "uk": "GB", "great britain": "GB", "britain": "GB",
           "turkey": "TR", "czech republic": "CZ", "myanmar": "MM", "burma": "MM", "ivory coast": "CI", "bosnia": "BA", "palestine": "PS",
           "swaziland": "SZ", "the netherlands": "NL", "holland": "NL"},
    "de": {"usa": "US", "großbritannien": "GB", "grossbritannien": "GB", "tschechische republik": "CZ", "holland": "NL", "myanmar": "MM",
           "elfenbeinküste": "CI", "bosnien": "BA"},
    "es": {"estados unidos de américa": "US", "ee.uu": "US", "eeuu": "US", "gran bretaña": "GB", "república checa": "CZ", "holanda": "NL"},
    "fr": {"usa": "US", "grande-bretagne": "GB", "république tchèque": "CZ", "hollande": "NL", "birmanie": "MM"},
    "it": {"usa": "US", "gran bretagna": "GB", "repubblica ceca": "CZ", "olanda": "NL"},
    "pt": {"eua": "US", "grã-bretanha": "GB", "república checa": "CZ", "holanda": "NL"},
}  # fmt: skip
"""What people also call them."""


@lru_cache(maxsize=1)
def countries() -> dict[str, tuple[Ring, ...]]:
    """ISO code -> its rings of (longitude, latitude), the largest first."""
    found = json.loads((FOLDER / "countries.json").read_text("utf-8"))
    sound = {code: [r for r in rings if max(x for x, _ in r) - min(x for x, _ in r) < 300] for code, rings in found.items()}
    return {
        code: tuple(sorted((tuple((x, y) for x, y in ring) for ring in rings), key=_extent, reverse=True))
        for code, rings in sound.items()
        if rings
    }


def _extent(ring: Ring) -> float:
    """Twice the area, narrowed toward the poles as it is on the earth."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0])))
    return abs(area) * math.cos(math.radians(sum(y for _, y in ring) / len(ring)))


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    return tuple(sorted(file.stem.removeprefix("names-") for file in FOLDER.glob("names-*.json")))


@lru_cache(maxsize=32)
def names(language: str) -> dict[str, str]:
    """ISO code -> name of every country that can be drawn, in the language; empty in one that is not kept."""
    language = language.split("-")[0]
    if language not in languages():
        return {}
    found = json.loads((FOLDER / f"names-{language}.json").read_text("utf-8"))
    return {code: name for code, name in found.items() if code in countries()}


@lru_cache(maxsize=32)
def codes(language: str) -> dict[str, str]:
    """What a country is called in the language, in lower case -> its code."""
    by_name = {_plain(name): code for code, name in names(language).items()}
    return by_name | ALSO.get(language.split("-")[0], {})


def code_of(name: str, language: str = "") -> str:
    """The code of the country with this name in the language (in any, when none is given); "" where there is none."""
    wanted = _plain(name)
    for kept in (language,) if language else languages():
        if found := codes(kept).get(wanted):
            return found
    return ""


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split()).strip(" .")


def equal_earth(lon: float, lat: float) -> Point:
    """Radians to the right and up, for degrees."""
    t = math.asin(M * math.sin(math.radians(lat)))
    t2 = t * t
    t6 = t2 * t2 * t2
    x = math.radians(lon) * math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)))
    return x, t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))


@dataclass(frozen=True, slots=True)
class View:
    """A part of the earth in a picture: what is at `centre` (degrees) stands at `middle` (px); `scale` in px a radian."""

    centre: Point
    middle: Point
    scale: float
    wide: bool

    def _flat(self, lon: float, lat: float) -> Point:
        if self.wide:
            return equal_earth(lon, lat)
        return math.radians(lon - self.centre[0]) * math.cos(math.radians(self.centre[1])), math.radians(lat)

    def at(self, lon: float, lat: float) -> Point:
        x, y = self._flat(lon, lat)
        x0, y0 = self._flat(*self.centre)
        return self.middle[0] + (x - x0) * self.scale, self.middle[1] - (y - y0) * self.scale

    def ring(self, ring: Ring) -> list[Point]:
        """The ring on the side of the earth that the view looks at."""
        turn = 0.0
        if not self.wide:
            middle = sum(x for x, _ in ring) / len(ring)
            turn = 360.0 * round((self.centre[0] - middle) / 360.0)
        return [self.at(x + turn, y) for x, y in ring]


def fitted(wanted: Sequence[str], target: Box, least: float = 14.0) -> View:
    """The view in which these countries fill `target`; at least so many degrees of latitude of the earth fit into it."""
    rings = [_home(countries()[code]) for code in wanted]
    points = [p for ring in rings for p in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    wide = north - south > WIDE or east - west > WIDE * 1.5
    centre = ((west + east) / 2, (south + north) / 2)
    view = View(centre, (0.0, 0.0), 1.0, wide)
    flat = [view.at(x, y) for x, y in points]
    width, height = (max(p[k] for p in flat) - min(p[k] for p in flat) for k in (0, 1))
    scale = min(target.w / max(width, 1e-6), target.h / max(height, 1e-6), target.h / math.radians(least))
    dx, dy = ((max(p[k] for p in flat) + min(p[k] for p in flat)) / 2 for k in (0, 1))
    return View(centre, (target.cx - dx * scale, target.cy - dy * scale), scale, wide)


def _home(rings: tuple[Ring, ...]) -> Ring:
    """What people have in mind: the largest ring, not what lies overseas."""
    return rings[0]


def outline_d(view: View, rings: Iterable[Ring], frame: Box, grain: float = 2.0) -> str:
    """Path data of what is seen of these rings; points closer than `grain` px are left out."""
    d = ""
    for ring in rings:
        points = view.ring(ring)
        if not _seen(points, frame):
            continue
        kept = [points[0]]
        for point in points[1:-1]:
            if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= grain:
                kept.append(point)
        kept.append(points[-1])
        if len(kept) > 3:
            d += "M" + "L".join(f"{n(round(x, 1))} {n(round(y, 1))}" for x, y in kept) + "Z"
    return d


def _seen(points: Sequence[Point], frame: Box) -> bool:
    return (
        max(x for x, _ in points) > frame.x - 20
        and min(x for x, _ in points) < frame.right + 20
        and max(y for _, y in points) > frame.y - 20
        and min(y for _, y in points) < frame.bottom + 20
    )


def hearts(view: View, code: str) -> list[Point]:
    """Points spread over the country; the first is the one farthest from its border."""
    ring = view.ring(_home(countries()[code]))
    box = bounds(ring)
    grid = [(box.x + box.w * i / 14, box.y + box.h * j / 14) for i in range(1, 14) for j in range(1, 14)]
    inside = [p for p in grid if _inside(*p, ring)] or [(box.cx, box.cy)]
    edges = list(zip(ring, (*ring[1:], ring[0])))
    return sorted(inside, key=lambda p: -min(_from_edge(*p, a, b) for a, b in edges))


def bounds(points: Sequence[Point]) -> Box:
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def _inside(x: float, y: float, ring: Sequence[Point]) -> bool:
    crossed = False
    for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0])):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossed = not crossed
    return crossed


def _from_edge(x: float, y: float, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / long)) if long else 0.0
    return math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)


def graticule_d(view: View, frame: Box, step: int = 0) -> str:
    """Meridians and parallels, every 10 or 30 degrees."""
    step = step or (30 if view.wide else 10)
    if not view.wide:
        lons = range(-540, 541, step)
        return "".join(_polyline([view.at(x, y) for y in (-90, 90)], frame) for x in lons) + "".join(
            _polyline([view.at(x, y) for x in (-540, 540)], frame) for y in range(-80, 81, step)
        )
    meridians = ([view.at(x, y) for y in range(-90, 91, 5)] for x in range(-180, 181, step))
    parallels = ([view.at(x, y) for x in range(-180, 181, 10)] for y in range(-60, 61, step))
    return "".join(_polyline(line, frame) for line in (*meridians, *parallels))


def _polyline(points: Sequence[Point], frame: Box) -> str:
    if not _seen(points, frame):
        return ""
    return "M" + "L".join(f"{n(round(x, 1))} {n(round(y, 1))}" for x, y in points)
