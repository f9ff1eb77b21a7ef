"""Tags: small plates with a figure or a name that the scene speaks of and its template does not show. They find their own place.

A tag stands by what was shown last when its word is spoken: under it where there is room, beside or over it, else as near as may be; always in the
content area, clear of words, subjects and the logo.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from svg_kit.bounds import box_of
from svg_kit.elements import IDENTITY, Counter, Group, Matrix, Node, Shape, Text
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.svg.values import multiply
from svg_kit.typography import TypeStyle, bidi

SIZES, NARROW_SIZES = (42.0, 36.0), (50.0, 44.0)
PAD_X, PAD_Y, AIR = 24.0, 13.0, 22.0
LAYERS = ("background", "midground", "foreground", "text", "overlay")
SOON_S = 0.15
WIDEST, BACKDROP = 0.62, 0.5  # of the content's width; of the frame's area


def place(stage: Stage) -> None:
    """Adds the spec's tags to the stage, each with the reveal `tag.N`: where nothing stands, else over a subject, never over words. One for which
    there is no room even so is left out."""
    taken, words = list(_taken(stage)), list(_words(stage))
    for i, text in enumerate(stage.spec.tags):
        host = _host(stage, stage.at(f"tag.{i}", i + 1))
        box, style = _room_for(stage, text, taken, host)
        if box is None:
            box, style = _room_for(stage, text, words, host)
        if stage.spec.first and host is not None and host.later and box is not None and not _lined_up(box, host.box):
            continue  # the film's title leads to the first words, or is not there: beside them it says nothing
        if box is None or style is None:
            continue
        taken.append(box)
        words.append(box)
        if host is not None and host.later and box.bottom <= host.box.y:
            _kick(stage, i, text, box, style)
        else:
            _draw(stage, i, text, box, style)


def _lined_up(box: Box, host: Box) -> bool:
    """Over or under it."""
    return box.x < host.right and host.x < box.right and (box.bottom <= host.y or box.y >= host.bottom)


def _kick(stage: Stage, i: int, text: str, box: Box, style: TypeStyle) -> None:
    """Over the headline that it leads to, on the headline's own edge: a line of small type needs no plate."""
    name = f"tag.{i}"
    line = Box(box.x, box.y + PAD_Y, box.w, box.h)
    stage.text(
        text, style, line, reveal=name, order=i + 1, fill=stage.field.accent, max_lines=1, entrance="quick", at=stage.at(name, i + 1)
    )


def _draw(stage: Stage, i: int, text: str, box: Box, style: TypeStyle) -> None:
    from svg_kit import motion
    from svg_kit.props import plate

    name = f"tag.{i}"
    at = stage.at(name, i + 1)
    plate_id = stage.add("text", plate(stage, box, stage.field.card), id="tag-plate")
    stage.track(motion.appear(plate_id, at, 0.1))
    ahead = -PAD_X if bidi.rtl(text) else PAD_X
    inner = Box(box.x + ahead, box.y + PAD_Y, box.w, box.h)  # wider than the text, which is to stay on its line
    stage.text(text, style, inner, reveal=name, order=i + 1, fill=stage.field.on_card, max_lines=1, entrance="quick", at=at)


@dataclass(frozen=True, slots=True)
class Host:
    """What a tag belongs to; `later`: it comes after the tag, which then stands over it."""

    box: Box
    later: bool


def _host(stage: Stage, at: float) -> Host | None:
    """What came last before `at`; before anything has come, what comes first."""
    shown = [(stage.at(name), name) for name, box in stage.marks.items() if stage.cued(name) and box.w > 0 and box.h > 0]
    before = [found for found in shown if found[0] <= at + SOON_S]
    if not shown:
        return None
    with_it = [found for found in before if found[0] >= at - SOON_S]
    # What comes together with the tag, or after it, is led by its words and not by its picture.
    at_host, name = max(before) if before and not with_it else min(with_it or shown, key=lambda found: (found[1].startswith("icon"), found))
    return Host(stage.marks[name], at_host >= at)


def _room_for(stage: Stage, text: str, taken: list[Box], host: Host | None) -> tuple[Box | None, TypeStyle | None]:
    """The first free place by the host, for the largest size that has one; else the nearest free place anywhere."""
    area = room(stage)
    set_ = [found for size in (NARROW_SIZES if stage.canvas.narrow else SIZES) if (found := _measured(stage, text, size, area.w * WIDEST))]
    searches = [_by_host] * (host is not None) + [_anywhere]
    for search in searches:
        for style, w, h in set_:
            for x, y in search(stage, area, w, h, host):
                box = Box(x, y, w, h)
                if not any(box.inset(-AIR).overlaps(other) for other in taken):
                    return box, style
    return None, None


def _measured(stage: Stage, text: str, size: float, wide: float) -> tuple[TypeStyle, float, float] | None:
    """(style, width, height) of the plate; None when the words need more than a line."""
    style = stage.style("label", size, size)
    block = stage.measure(text, style, wide)
    return None if block.lines and len(block.lines) > 1 else (style, block.width + 2 * PAD_X, block.height + 2 * PAD_Y)


def _by_host(stage: Stage, area: Box, w: float, h: float, host: Host | None) -> Iterator[tuple[float, float]]:
    if host is not None:
        yield from ((x, y) for x, y in _beside(stage, area, host.box, w, h, host.later) if area.contains(Box(x, y, w, h), 0.5))


def _anywhere(stage: Stage, area: Box, w: float, h: float, host: Host | None) -> Iterator[tuple[float, float]]:
    """The nearest to the host first; without one left edge first, from the ground up."""
    places = _grid(stage, area, w, h)
    yield from places if host is None else sorted(places, key=lambda at: round(_away(Box(*at, w, h), host.box)))


def _beside(stage: Stage, area: Box, host: Box, w: float, h: float, above: bool) -> Iterator[tuple[float, float]]:
    """Under (over, when the tag comes first), behind (where reading ends), over: on the host's own edge, or on its axis where it stands free of the margin."""
    gap = AIR + 1
    start, end = (host.right - w, host.x - gap - w) if stage.rtl else (host.x, host.right + gap)
    at_margin = (area.right - host.right if stage.rtl else host.x - area.x) < 12
    x = start if at_margin else host.cx - w / 2
    if above:
        yield x, host.y - gap - h
    yield x, host.bottom + gap
    yield start, host.bottom + gap
    yield end, host.bottom - h
    yield end, host.cy - h / 2
    yield x, host.y - gap - h


def _away(box: Box, host: Box) -> float:
    return math.hypot(max(host.x - box.right, box.x - host.right, 0), max(host.y - box.bottom, box.y - host.bottom, 0))


def _grid(stage: Stage, area: Box, w: float, h: float) -> Iterator[tuple[float, float]]:
    """Left edge first, from the ground up; then further right."""
    step_y, step_x = h + AIR, max(60.0, area.w / 12)
    lowest = area.bottom - h
    rows = [lowest - i * step_y / 2 for i in range(int(2 * (lowest - area.y) / step_y) + 1)]
    columns = [area.x + i * step_x for i in range(int((area.w - w) / step_x) + 1)]
    if stage.rtl:
        columns = [area.right - w - i * step_x for i in range(len(columns))]
    for x in columns:
        for y in rows:
            yield x, y


def _words(stage: Stage) -> Iterator[Box]:
    """Words, and the logo with its clear space."""
    from svg_kit.logo_bug import reserved

    for layer in LAYERS[1:]:
        yield from _set(tuple(stage.layers[layer]))
    logo = reserved(stage.spec.logo, stage.canvas)
    if logo is not None:
        yield logo


def _set(nodes: tuple[Node, ...], matrix: Matrix = IDENTITY) -> Iterator[Box]:
    """Boxes of the words on plates and the like, which a template sets by hand."""
    for node in nodes:
        if isinstance(node, Group):
            yield from _set(node.children, multiply(matrix, node.matrix))
        elif isinstance(node, (Text, Counter)) and (box := box_of((node,), matrix)) is not None:
            yield box


def _taken(stage: Stage) -> Iterator[Box]:
    """These, marks, and everything drawn that is no backdrop."""
    yield from _words(stage)
    yield from (box for box in stage.marks.values() if box.w > 0 and box.h > 0)
    frame = stage.canvas.frame
    yield from (box for box in stage.calm if box.w * box.h <= BACKDROP * frame.w * frame.h)  # not a whole side that is kept calm
    for layer in LAYERS:
        yield from _inked(tuple(stage.layers[layer]), frame)


def _inked(nodes: tuple[Node, ...], frame: Box, matrix: Matrix = IDENTITY) -> Iterator[Box]:
    """Boxes of the nodes; a group that covers half the frame is looked into, a shape that does is a backdrop."""
    for node in nodes:
        box = box_of((node,), matrix)
        if box is None or box.w * box.h <= 0:
            continue
        if box.w * box.h > BACKDROP * frame.w * frame.h:
            if isinstance(node, Group):
                yield from _inked(node.children, frame, multiply(matrix, node.matrix))
            continue
        if isinstance(node, Shape) and node.opacity < 0.2:
            continue
        yield box
