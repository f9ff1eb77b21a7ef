"""Dates as films show them: which day, month and year a text says, and whether labels are times in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

MONTHS = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
)
NUMBERS = {name: i + 1 for row in MONTHS for i, name in enumerate(row.split())}
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month (1-12, `name` as the text says it); `year` 0 where none is said."""

    day: int
    month: int
    name: str
    year: int = 0


def day_of(text: str) -> Day | None:
    """`8 September 1854`, `September 8th`, `8. September`, `1854年9月8日`; None where no day of a month is said."""
    if found := re.fullmatch(r"(?:(\d{3,4})年)?(\d{1,2})月(\d{1,2})日", text.strip()):
        return _day(int(found[3]), int(found[2]), f"{found[2]}月", int(found[1] or 0))
    tokens = re.findall(r"\d+|[^\W\d_]+", text)
    named = [t for t in tokens if t.casefold() in NUMBERS]
    numbers = [int(t) for t in tokens if t.isdigit()]
    days, years = [k for k in numbers if 1 <= k <= 31], [k for k in numbers if k > 31]
    if len(named) != 1 or len(days) != 1 or len(years) > 1 or any(y > 2999 for y in years):
        return None
    return _day(days[0], NUMBERS[named[0].casefold()], named[0], years[0] if years else 0)


def _day(day: int, month: int, name: str, year: int) -> Day | None:
    return Day(day, month, name, year) if 1 <= month <= 12 and 1 <= day <= LENGTHS[month - 1] else None


def times(labels: Sequence[str]) -> list[float] | None:
    """Years (`1990`, `1990s`, `1990年`) or months in order, as numbers to set them apart by; None where they are neither."""
    years = [_year(label) for label in labels]
    if all(y is not None for y in years):
        found = [float(y) for y in years if y is not None]
        return found if all(a < b for a, b in pairwise(found)) else None
    months = [_month(label) for label in labels]
    if any(m is None for m in months):
        return None
    steps, turn = [], 0
    for i, month in enumerate(m for m in months if m is not None):
        turn += 12 if i and month + turn <= steps[-1] else 0
        steps.append(float(month + turn))
    return steps if steps[-1] - steps[0] < 24 else None


def _year(label: str) -> int | None:
    found = re.fullmatch(r"(1[5-9]\d\d|20\d\d|2100)(?:s|er|年代?|년)?", label.strip())
    return int(found[1]) if found else None


def _month(label: str) -> int | None:
    if found := re.fullmatch(r"(\d{1,2})月", label.strip()):
        return int(found[1]) if 1 <= int(found[1]) <= 12 else None
    return NUMBERS.get(label.strip().strip(".").casefold())


def moments(labels: Sequence[str]) -> list[float] | None:
    """Dates in order as numbers to set them apart by: years with or without month and day, else what `times` tells; None where they are neither."""
    found = [_moment(label) for label in labels]
    if any(m is None for m in found):
        return times(labels) if len(labels) > 1 else None
    known = [m for m in found if m is not None]
    return known if all(a < b for a, b in pairwise(known)) else None


def _moment(label: str) -> float | None:
    years = re.findall(r"(?<!\d)(1\d{3}|2[01]\d{2})(?!\d)", label)
    if len(years) != 1:
        return None
    if day := day_of(label):
        return float(years[0]) + (day.month - 1) / 12 + (day.day - 1) / 366
    month = next((NUMBERS[t] for t in re.findall(r"[^\W\d_]+", label.casefold()) if t in NUMBERS), 1)
    return float(years[0]) + (month - 1) / 12
