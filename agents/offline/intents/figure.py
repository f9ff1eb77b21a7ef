"""Another number where one is shown."""

from __future__ import annotations

import re
from typing import Any

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetSlot
from film.storyboard import Segment

RANK = 36
AMOUNT = r"([$€£]?)(-?\d+(?:,\d{3})*(?:\.\d+)?) ?(%|percent|°[cf]?|degrees|million|billion|thousand|trillion|k|m|bn|x|times|years?|euros?|dollars?|units?)?"
SIGN = {"percent": "%", "degrees": "°", "k": "K", "m": "M"}
CHANGE = r"\b(?:rather|instead|not|becomes|wrong|it's|change|set|make|replace|update|correct|fix|use|put|should|show|count|raise|lower|edit|turn|let|is|swap)\b"


def match(request: Request) -> Understood | None:
    if not request.find(CHANGE) or not (request.tags() or request.film.last):
        return None
    said = re.sub(r"\+(?=\d)", "", request.said if not request.quotes() else request.untagged(request.said).lower())
    between = re.search(
        rf"\b{AMOUNT}(?:\b|(?<=[%°]))? (?:in scene\d+ )?(?:to|with|by|into|should be|must be|becomes|->) {AMOUNT}", said.lower()
    )
    if turned := re.search(rf"{AMOUNT},? (?:instead of|rather than|not) {AMOUNT}", said.lower()):
        between = re.search(
            rf"\b{AMOUNT} to {AMOUNT}", f"{turned[4]}{turned[5]}{turned[6] or ''} to {turned[1]}{turned[2]}{turned[3] or ''}"
        )
    named = request.find(r"\b(?:figure|number|value|amount|statistic|stat|percentage|count|counter|total|it counts)\b")
    plain = re.sub(r",? (?:and |but )?not (?:just|only|simply|merely)\b.*$", "", said.lower())
    target = re.search(
        rf"(?:to|with|be|show|say|up to|read|is|use|it's|make (?:it|that)) {AMOUNT}(?: (?:in|on|for|of) scene\d+)?\s*$", plain
    ) or re.search(rf"\b(?:use|show|put|make it) {AMOUNT}\b", said)
    if request.find(r"\b(?:pause|seconds|speed|pace|fps|scene to|position|place)\b") or not (
        (between and (named or _has(request, between[2])))
        or (target and (named or (target[3] and request.find(r"\b(?:it|it's|should be)\b"))))
    ):
        return None
    segment = request.film.segment(request.this())
    found = between.group(4, 5, 6) if between else target.group(1, 2, 3) if target else ("", "", "")
    new = (found[0] or "", found[1] or "", found[2] or "")
    if new[2] and (spelt := re.search(re.escape(f"{new[1]}") + r"( ?)" + re.escape(new[2]), request.untagged(request.raw), re.I)):
        new = (new[0], new[1], new[2]) if new[2] in SIGN or new[2].isalpha() else (new[0], new[1], spelt[0][len(new[1]) :])
    actions = _slots(segment, between[2] if between else "", new, request)
    return Understood(
        actions=[SetSlot(segment_id=segment.segment_id, slot=slot, value=value) for slot, value in actions], scene=segment.segment_id
    )


def _has(request: Request, old: str) -> bool:
    """The scene shows this number."""
    shown = str(request.film.segment(request.this()).visual_spec.slots)
    return bool(re.search(rf"(?<![\d.]){re.escape(old)}(?:\.0)?(?![\d])", shown))


def _slots(segment: Segment, old: str, new: tuple[str, str, str], request: Request) -> list[tuple[str, Any]]:
    """(slot, value) of what changes. Raises Unclear when the scene shows no such figure."""
    slots, (sign, digits, unit) = segment.visual_spec.slots, new
    value = float(digits.replace(",", ""))
    written = f"{sign}{digits}{SIGN.get(unit or '', ' ' + unit if unit and unit.isalpha() else unit or '')}"
    share = next((n for n, v in slots.items() if n != "emphasis" and isinstance(v, str) and "%" in v), "")
    if unit in ("%", "percent") and "%" not in str(slots.get("suffix", "")) and "display" not in slots and share:
        return [(share, re.sub(r"[\d.,]+(?= ?%)", digits, slots[share], count=1))]
    if isinstance(slots.get("value"), int | float) and (not old or _same(old, slots["value"])):
        out: list[tuple[str, Any]] = [("value", value)]
        decimals = len(digits.partition(".")[2])
        if "suffix" in slots or "decimals" in slots or segment.visual_spec.template_id == "stat.count_up":
            out += [("decimals", decimals)] if decimals != slots.get("decimals", 0) else []
            suffix = SIGN.get(unit, f" {unit}" if unit.isalpha() else unit) if unit else ""
            out += [("suffix", suffix)] if unit and suffix != slots.get("suffix") else []
            out += [("prefix", sign)] if sign and sign != slots.get("prefix") else []
        if "display" in slots:
            out.append(("display", written if unit or sign else re.sub(r"[\d.,]+", digits, str(slots["display"]), count=1)))
        return out
    for side in ("left", "right"):
        own = slots.get(side)
        if isinstance(own, dict) and (_same(old, own.get("value")) if old else request.has(side)):
            return [(side, {**own, "value": re.sub(r"[\d.,]+", digits, str(own["value"]), count=1)})]
    for slot, shown in slots.items():
        if old and isinstance(shown, str) and slot != "emphasis" and re.search(rf"(?<![\d.]){re.escape(old)}(?![\d])", shown):
            return [(slot, re.sub(rf"(?<![\d.]){re.escape(old)}(?![\d])", digits, shown))]
        if old and isinstance(shown, list):
            for i, entry in enumerate(shown):
                if isinstance(entry, dict) and _same(old, entry.get("value")):
                    return [(slot, [{**x, "value": value} if j == i else x for j, x in enumerate(shown)])]
    if isinstance(slots.get("figure"), str) and not old:
        return [("figure", written if unit or sign else re.sub(r"[\d.,]+", digits, slots["figure"], count=1) or written)]
    figures = [str(slots[s].get("value")) for s in ("left", "right") if isinstance(slots.get(s), dict)]
    if figures:
        raise Unclear(Understood(ask=f"Which figure do you mean: {' or '.join(figures)}?", scene=segment.segment_id))
    raise Unclear(
        Understood(
            cannot=f"Scene {request.film.number(segment.segment_id)} ({segment.visual_spec.template_id}) shows no {old if old else 'figure'}.",
            scene=segment.segment_id,
        )
    )


def _same(old: str, value: Any) -> bool:
    digits = re.sub(r"[^\d.]", "", str(value)).rstrip(".")
    try:
        return bool(digits) and float(digits) == float(old.replace(",", ""))
    except ValueError:
        return False
