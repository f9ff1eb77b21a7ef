"""Count-up: one figure as wide as the frame, landing exactly on the script's number; what it counts and how it changed stand in columns
under one rule, and the thing itself on the ground beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import Field

from svg_kit import motion
from svg_kit.art.inks import inks
from svg_kit.art.library import PREFIX, standing
from svg_kit.colour import mix
from svg_kit.counting import fitted, set_figure
from svg_kit.elements import Scene, Shape, line_d
from svg_kit.geometry import Box
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, accent_ink, hand
from svg_kit.stage import Stage
from svg_kit.subjects import proportion
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle

TEMPLATE_ID = "stat.count_up"
TITLE = "Count-up"
ROLES = ("evidence", "hook", "problem", "context")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    kicker: str = words(48, aim=40)
    value: float
    decimals: int = Field(default=0, ge=0, le=3)
    prefix: str = words(6, aim=4, code=True)
    suffix: str = words(18, code=True)
    label: str = words(80, aim=60)
    delta: str = words(14, aim=12, code=True)
    delta_label: str = words(40, aim=32)
    icon: str = ""


EXAMPLE = {
    "kicker": "Revenue rose to",
    "value": 48.2,
    "decimals": 1,
    "prefix": "$",
    "suffix": " million",
    "label": "in the third quarter",
    "delta": "+31%",
    "delta_label": "against a year ago",
    "icon": "prop:bar-chart-board",
}


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "figure", *(n for n in ("label", "delta", "icon") if getattr(slots, n))]


def compose(stage: Stage, slots: Slots) -> Scene:
    """Wide frames: across, with columns under it; a short figure beside a large thing. Narrow ones: one column, the thing at its foot."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    if c.narrow:
        _column(stage, slots, way, area, standing=True)
        _still(stage, Box(0, 0, c.width, c.height))
        return stage.scene()
    if _spanning(stage, slots, way, area):
        _still(stage, Box(0, 0, c.width, c.height))
        return stage.scene()
    short = bool(slots.icon) and _short(stage, slots, area)
    size = min(area.h * 0.86, area.w * 0.36) if short else area.w * 0.27 if slots.icon else 0.0
    free = Box(area.x, area.y, area.w - size - (110 if short else 76 if slots.icon else 0), area.h)
    (_column if short else _across)(stage, slots, way, free)
    if slots.icon:
        _icon(stage, slots, way, area.right + (0 if short else 20), size)
    _still(stage, way.box(Box(0, 0, free.right + 20 if slots.icon else c.width, c.height)))
    return stage.scene()


def _still(stage: Stage, box: Box) -> None:
    """The field's own drawing keeps out of the whole side of the words: round each of them it would stop in blocks."""
    stage.calm.append(box)


# -- the words


def _small(stage: Stage) -> TypeStyle:
    """All words are of this one size; only figures are larger."""
    c = stage.canvas
    return stage.style("label", 62 if not c.narrow else 68 if c.height > 1500 else 54 if c.vertical else 46, 30)


def _kicker(stage: Stage, slots: Slots, way: Hand, box: Box) -> Box:
    """The words that lead into the figure (`up to`), on one line above it; returns the room below."""
    if not slots.kicker:
        return box
    spot = way.box(Box(box.x, box.y, box.w, 90))
    block = stage.text(slots.kicker, _small(stage), spot, reveal="kicker", fill=stage.field.soft, max_lines=1, align=way.align)
    used = block.height + (30 if stage.canvas.square else 44)
    return Box(box.x, box.y + used, box.w, box.h - used)


def _label(stage: Stage, slots: Slots, way: Hand, box: Box) -> None:
    stage.text(slots.label, _small(stage), way.box(box), reveal="label", order=1, max_lines=4, align=way.align)


def _label_height(stage: Stage, slots: Slots, width: float, most: float) -> float:
    return stage.measure(slots.label, _small(stage), width, 4, most).height if slots.label else 0.0


def _rule(stage: Stage, slots: Slots, way: Hand, x: float, right: float, y: float) -> None:
    """The line on which the figure stands and from which the columns hang."""
    at = stage.at("label", 1) if slots.label else stage.at("delta", 2)
    line = Shape(line_d(way.point(x, y), way.point(right, y)), stroke=stage.field.ink, stroke_width=6, cap="butt")
    stage.track(motion.tween(stage.add("midground", line, id="rule"), "draw", at, 0.6, 0, 1, "draw"))


# -- the change


@dataclass(frozen=True, slots=True)
class _Change:
    """The change as it would be set: its figure and what it is measured against, under it or beside it."""

    figure: Block
    words: Block | None
    beside: bool
    gap: float

    @property
    def height(self) -> float:
        below = self.words.height if self.words else 0.0
        return max(self.figure.height, below) if self.beside else self.figure.height + (below + self.gap if below else 0.0)


def _change(stage: Stage, slots: Slots, width: float, size: float, beside: bool, most: float = 1e9) -> _Change | None:
    if not slots.delta:
        return None
    figure = stage.measure(slots.delta, stage.style("figure", size, 44, tabular=True), width * (0.55 if beside else 1), 1)
    gap = 36.0 if beside else 30.0
    if not slots.delta_label:
        return _Change(figure, None, beside, gap)
    left = width - figure.width - gap if beside else width
    return _Change(
        figure, stage.measure(slots.delta_label, _small(stage), left, 3, most - (0 if beside else figure.height + gap)), beside, gap
    )


def _set_change(stage: Stage, slots: Slots, way: Hand, change: _Change, box: Box) -> None:
    at, figure = stage.at("delta", 2), change.figure
    style = stage.style("figure", figure.size, 20, tabular=True).sized(figure.size, 20)
    x, wide = box.x, figure.width + 6
    y = box.y + (max(0.0, change.height - figure.height) / 2 if change.beside else 0.0)
    stage.text(slots.delta, style, way.box(Box(x, y, wide, figure.height + 6)), reveal="delta", order=2, max_lines=1, fill=accent_ink(stage),
               align=way.align)  # fmt: skip
    if not change.words:
        return
    small = _small(stage).sized(change.words.size, 20)
    low = y + figure.height + change.gap
    spot = Box(x, low, box.w, change.words.height + 6)
    if change.beside:
        spot = Box(
            x + wide + change.gap, box.y + (change.height - change.words.height) / 2, box.w - wide - change.gap, change.words.height + 6
        )
    stage.text(slots.delta_label, small, way.box(spot), reveal="delta.label", max_lines=4, at=at + 0.1, mark=False, entrance="appear",
               align=way.align, fill=stage.field.soft)  # fmt: skip


# -- compositions


def _short(stage: Stage, slots: Slots, area: Box) -> bool:
    """Too few digits to span a wide frame over the columns."""
    return fitted(stage, slots, area.w, area.h * 0.44).width < area.w * 0.56


def _icon(stage: Stage, slots: Slots, way: Hand, right: float, size: float) -> None:
    """The thing, on the ground at the far end, in its full colours."""
    plain = slots.icon.startswith(PREFIX)
    edge = size * 0.1 if stage.look.pictogram == "plated" and not plain else 0
    foot = stand_y(stage.canvas)
    box = way.box(Box(right - size - edge, foot - size, size, size))
    stage.focus = (box.cx, box.cy)
    if not plain:
        staged(stage, slots.icon, box, reveal="icon", order=2)
        return
    tall = min(size, size * 1.16 / proportion(slots.icon))
    at = stage.at("icon", 2)
    art = standing(slots.icon, box.cx, foot, tall, _inks(stage, slots.icon), flip=stage.rtl)
    name = stage.add("midground", art, id="prop", pivot=(box.cx, foot))
    stage.track(motion.tween(name, "scale", at, 0.55, 0.9, 1), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))
    stage.marks["icon"] = box


def _inks(stage: Stage, icon: str) -> dict[str, str]:
    """A chart is read by its colours: none are held back, and its paper is a card's."""
    f = stage.field
    return inks(replace(f, chroma=1.0), stage.spec.brand, stage.person(icon)) | {
        "paper": f.card,
        "paper2": mix(f.card, f.on_card, 0.12),
        "paper3": f.card,
    }


def _spanning(stage: Stage, slots: Slots, way: Hand, area: Box) -> bool:
    """The figure over the whole width; under it what it counts and how it changed on a line each, and the thing beside them.
    Not where the figure is too short for that, or the words too long."""
    if not (slots.label or slots.delta) or not (slots.icon or (slots.label and slots.delta)):
        return False
    lead, foot = (_small(stage).size * 0.74 + 44 if slots.kicker else 0.0), stand_y(stage.canvas)
    fit = fitted(stage, slots, area.w, area.h - lead - (278 if slots.icon else 360))
    size = min(foot - area.y - lead - fit.height - 46, area.w * 0.27) if slots.icon else 0.0
    thing = min(size * 1.16, size * proportion(slots.icon)) if slots.icon else 0.0
    wide = area.w - (thing + 90 if slots.icon else 0)
    label = stage.measure(slots.label, _small(stage), wide, 2) if slots.label else None
    first = label.height + 36 if label else 0.0
    left = area.h - lead - fit.height - 80 - first
    change = _change(stage, slots, wide, max(60.0, min(170.0, left * 1.2)), True, 150)
    if left < 84 or (change and change.height > left) or (label and len(label.lines) > 1) or (fit.under and slots.icon):
        return False
    if fit.width < area.w * (0.66 if slots.icon else 0.5):
        return False
    box = _kicker(stage, slots, way, area)
    spare = max(0.0, left - (change.height if change else 0)) if not slots.icon else 0.0
    y = set_figure(stage, slots, way, fit, Box(box.x, box.y + spare * 0.3, box.w, box.h)) + 42
    _rule(stage, slots, way, area.x, area.x + min(area.w, fit.width), y)
    if label:
        _label(stage, slots, way, Box(area.x, y + 38, wide, label.height + 6))
    if change:
        _set_change(stage, slots, way, change, Box(area.x, y + 38 + first, wide, change.height))
    if slots.icon:  # a wide thing reaches beyond its place
        _icon(stage, slots, way, area.right - max(0.0, thing - size) / 2, size)
    return True


def _across(stage: Stage, slots: Slots, way: Hand, area: Box) -> None:
    """The figure over the whole width; under it what it counts at its edge, the change at the edge of its unit."""
    box = _kicker(stage, slots, way, area)
    foot = _Foot.set(stage, slots, area.w, 280, area.w * 0.5)
    need = foot.height + 96 if foot.height else 0.0
    fit = fitted(stage, slots, area.w, box.h - need)
    split = fit.width - fit.unit.width if fit.unit and not fit.under else 0.0
    if 0.36 < split / area.w < 0.62:
        foot = _Foot.set(stage, slots, area.w, 280, split)
    spare = max(0.0, box.h - need - fit.height)
    y = set_figure(stage, slots, way, fit, Box(box.x, box.y + spare * 0.2, box.w, box.h)) + 44
    if foot.height:
        _rule(stage, slots, way, area.x, area.x + min(area.w, max(fit.width, foot.width)), y)
    if slots.label:
        drop = foot.change.figure.first - foot.baseline if foot.change else 8.0  # on one baseline with the change
        drop = drop if drop > 0 and drop + foot.label <= box.bottom - y - 44 else 8.0
        _label(stage, slots, way, Box(area.x, y + 44 + drop, foot.first, max(foot.label + 6, 60)))
    if foot.change:
        _set_change(stage, slots, way, foot.change, Box(area.x + foot.width - foot.second, y + 44, foot.second, foot.change.height))


@dataclass(frozen=True, slots=True)
class _Foot:
    """The columns under the figure: what it counts, and how it changed, from `split` on."""

    width: float
    first: float
    second: float
    label: float
    change: _Change | None
    baseline: float

    @staticmethod
    def set(stage: Stage, slots: Slots, width: float, most: float, split: float) -> _Foot:
        both = bool(slots.label and slots.delta)
        first = split - 60 if both else width
        second = width - split if both else width
        words = stage.measure(slots.label or "x", _small(stage), first, 4, most)
        label = words.height if slots.label else 0.0
        return _Foot(width, first, second, label, _change(stage, slots, second, 190, False, most), words.first)

    @property
    def height(self) -> float:
        return max(self.label, self.change.height if self.change else 0.0)


def _column(stage: Stage, slots: Slots, way: Hand, area: Box, standing: bool = False) -> None:
    """One under another: the figure as wide as the column, its label, and at the foot the change with the thing beside it (`standing`)."""
    box = _kicker(stage, slots, way, area)
    icon = bool(slots.icon) and standing
    label = _label_height(stage, slots, box.w, area.h * 0.24)
    zone = min(area.w * 0.52, area.h * (0.29 if stage.canvas.vertical else 0.34)) if icon else 0.0
    wide = box.w - zone - 60 if icon else box.w
    change = _change(stage, slots, wide, 170 if not stage.canvas.square else 120, not icon, area.h * 0.3)
    gap = 48.0 if not stage.canvas.square else 34.0
    lower = max(change.height if change else 0.0, zone)
    need = (label + 2 * gap if label else 0.0) + (lower + gap if lower else 0.0)
    fit = fitted(stage, slots, box.w, box.h - need)
    spare = max(0.0, box.h - need - fit.height)
    y = set_figure(stage, slots, way, fit, Box(box.x, box.y + spare * (0.0 if icon else 0.3), box.w, box.h)) + gap
    if label or change:
        _rule(stage, slots, way, box.x, box.right, y)
    if label:
        _label(stage, slots, way, Box(box.x, y + gap, box.w, label + 6))
        y += gap + label
    halo = 0.94 if slots.icon.startswith(PREFIX) else 0.78  # of the free height: what is not our own drawing has a glow about it
    size = min(area.w * 0.62, (stand_y(stage.canvas) - y - gap) * halo, area.w - (change.figure.width + 100 if change else 0.0))
    if change:
        top = y + gap
        if icon:
            top = max(top, min(area.bottom - 22 - change.height, stand_y(stage.canvas) - size / 2 - change.height / 2))
            wide = box.w - size * 1.16 - 64
            change = _change(stage, slots, wide, 170 if not stage.canvas.square else 120, False, area.bottom - top) or change
        _set_change(stage, slots, way, change, Box(box.x, top, wide, change.height))
    if icon:
        _icon(stage, slots, way, area.right - 0.08 * size, max(130.0, size))
