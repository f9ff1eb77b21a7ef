"""The illustrator: draws a scene for this film alone, sees it, reworks it in bounded rounds; the best drawing that passes is kept.

What it gets: the look's colours, the frame's geometry, the words with their numbers, and a vocabulary of shapes. What it gives: a layered SVG whose named
groups are bound to words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from agents.desk.desk import Desk, told, tools
from agents.desk.preview import painted
from agents.desk.tool import Arguments, Result, TellModel, Tool
from agents.llm import Door, ModelConfused
from agents.roles.loop import Part, Played, play
from film.finding import Finding
from film.storyboard import Segment
from svg_kit.elements import Group
from svg_kit.errors import SvgError
from svg_kit.geometry import Canvas
from svg_kit.palette import field as palette_field
from svg_kit.svg.source import MAX_NODES, cleaned, parse, tag
from svg_kit.svg_reader import SvgImage
from svg_kit.templates.drawn import MAX_LAYERS, TEMPLATE_ID, layer_ids, read
from tools.scene_layers import layers
from tools.scenes import brand_of

LEAST_LAYERS, MOST_NODES = 3, min(1500, MAX_NODES)
BLOCKING = ("error",)


class Drawing(BaseModel):
    """`reveals`: id of a group -> number of the scene's word on which it appears; a group without one is there from the start."""

    model_config = ConfigDict(extra="forbid")
    svg: str = Field(min_length=40, max_length=80_000)
    headline: str = Field(default="", max_length=60)
    reveals: dict[str, int] = Field(default_factory=dict)
    why: str = Field(max_length=300)


class Draft(Arguments):
    svg: str = Field(min_length=40, max_length=80_000)
    headline: str = Field(default="", max_length=60)
    reveals: dict[str, int] = Field(default_factory=dict)


PART = Part("illustrator", "illustrator", Drawing, turns=8, repairs=3, max_tokens=24_000)


@dataclass
class _Best:
    """The drawing with the fewest findings so far among those without an error."""

    drawing: Drawing | None = None
    weight: int = 1_000_000


def draw(door: Door, desk: Desk, segment_id: str, wish: str) -> tuple[Segment, Played[Drawing] | None]:
    """The scene with its drawing; a drawing without errors is kept even when the model never came to an end with it.

    Raises what `play` raises when there is none.
    """
    best = _Best()

    def accept(answer: Drawing) -> list[str]:
        wrong = problems(desk, segment_id, answer)
        seen = [] if wrong else desk.findings([scene(desk, segment_id, answer)])
        errors = [f for f in seen if f.severity in BLOCKING]
        weight = len([f for f in seen if f.severity == "warning"])
        if not wrong and not errors and weight <= best.weight:
            best.drawing, best.weight = answer, weight
        return wrong + [f.message for f in errors]

    try:
        played = play(
            PART,
            door,
            _values(desk, segment_id),
            _data(desk, segment_id, wish),
            (*tools(desk, "check_contrast"), _preview(desk, segment_id, accept)),
            accept,
        )
    except ModelConfused:
        if best.drawing is None:
            raise
        return scene(desk, segment_id, best.drawing), None
    return scene(desk, segment_id, best.drawing or played.output), played


def scene(desk: Desk, segment_id: str, drawing: Drawing) -> Segment:
    """Raises TellModel."""
    slots = {"svg": _clean(drawing.svg), **({"headline": drawing.headline} if drawing.headline else {})}
    segment = desk.candidate(segment_id, TEMPLATE_ID, slots, drawing.reveals)
    shown = layers(slots, segment.visual_spec.field, desk.board.brandkit)
    return segment.model_copy(
        update={"visual_spec": segment.visual_spec.model_copy(update={"layers": shown}), "why": drawing.why, "continues": False}
    )


def _clean(svg: str) -> str:
    """What is kept has neither scripts nor handlers nor addresses, whoever opens it. Raises TellModel."""
    try:
        return cleaned(svg)
    except SvgError as error:
        raise TellModel(str(error)) from error


def problems(desk: Desk, segment_id: str, drawing: Drawing | Draft) -> list[str]:
    """What the reader cannot draw, empty groups, letters, foreign colours: one sentence each."""
    try:
        scene(desk, segment_id, Drawing(svg=drawing.svg, headline=drawing.headline, reveals=drawing.reveals, why="-"))
        image = read(drawing.svg)
    except TellModel as error:
        return [str(error)]
    ids = layer_ids(image)
    wrong = [f"<{u.element}>: {u.effect}" for u in image.unsupported if u.visible]
    if len(ids) < LEAST_LAYERS:
        wrong.append(
            f"only {len(ids)} groups of the first level have an id; give the drawing at least {LEAST_LAYERS}: ground, things behind, things in front"
        )
    root = parse(drawing.svg)
    wrong += [f"the group {g.get('id')!r} is empty" for g in root if tag(g) == "g" and g.get("id") and g.get("id") not in ids]
    nodes = _count(image.nodes)
    if nodes > MOST_NODES:
        wrong.append(f"the drawing has {nodes} shapes; {MOST_NODES} are enough")
    if any(tag(element) in ("text", "tspan", "textPath") for element in root.iter()):
        wrong.append("letters have no place in a drawing; use `headline`, or leave them out")
    wrong += _foreign(desk, segment_id, image)
    return wrong


def _foreign(desk: Desk, segment_id: str, image: SvgImage) -> list[str]:
    """Colours that are no tone of the film's: the same rule as the palette check, which sees the painted scene."""
    from svg_kit.colour import to_lch
    from tools.checks.palette import GREY, HUE

    own = [c for c in _colours(desk, segment_id).values() if isinstance(c, str)] + list(_inks(desk, segment_id))
    hues = [to_lch(c)[2] for c in own if to_lch(c)[1] > GREY]
    strange = []
    for colour in image.colours():
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            continue
        _, chroma, hue = to_lch(colour)
        if chroma > GREY and not any(abs((hue - h + 180) % 360 - 180) <= HUE for h in hues):
            strange.append(colour)
    return [f"{', '.join(strange[:6])}: no tones of the film's colours; use the ones given"] if strange else []


def _preview(desk: Desk, segment_id: str, accept: Any) -> Tool:
    def look(draft: Draft) -> Result:
        drawing = Drawing(svg=draft.svg, headline=draft.headline, reveals=draft.reveals, why="a draft")
        wrong = problems(desk, segment_id, drawing)
        if wrong:
            raise TellModel("; ".join(wrong))
        accept(drawing)  # a good draft is kept
        segment = scene(desk, segment_id, drawing)
        seen: list[Finding] = desk.findings([segment])
        return Result({"findings": told(seen) or "none"}, painted(desk, segment) if desk.vision else None)

    return Tool(
        "preview_drawing", "Draws the SVG in the film and says what is wrong with it; you see the picture if you can see.", Draft, look
    )


def _values(desk: Desk, segment_id: str) -> dict[str, str]:
    canvas = Canvas.of(desk.board.brief.render.aspect[0])
    f = desk.board.look
    return {
        "width": f"{canvas.width:g}", "height": f"{canvas.height:g}", "look": f, "layers": f"{LEAST_LAYERS} to {MAX_LAYERS}", "nodes": str(MOST_NODES),
        "captions": f"{canvas.height * 0.83:.0f}", "headline": f"{canvas.height * 0.3:.0f}",
    }  # fmt: skip


def _data(desk: Desk, segment_id: str, wish: str) -> dict[str, Any]:
    return {
        "drawing": wish,
        "words": {str(i): text for i, (_, _, text) in enumerate(desk.words[segment_id])},
        "role": desk.segment(segment_id).role,
        "colours": _colours(desk, segment_id),
    }


def _field(desk: Desk, segment_id: str) -> Any:
    return palette_field(desk.board.look, brand_of(desk.board.brandkit), desk.segment(segment_id).visual_spec.field or "night")


def _colours(desk: Desk, segment_id: str) -> dict[str, Any]:
    f = _field(desk, segment_id)
    return {
        "ground": f.ground, "far": f.planes[0], "middle": f.planes[1], "near": f.planes[2], "ink": f.ink, "soft": f.soft, "accent": f.accent,
        "pop": f.pop, "card": f.card, "line": f.line, "more": list(f.inks),
    }  # fmt: skip


def _inks(desk: Desk, segment_id: str) -> tuple[str, ...]:
    return tuple(_field(desk, segment_id).inks)


def _count(nodes: Any) -> int:
    return sum(1 + (_count(n.children) if isinstance(n, Group) else 0) for n in nodes)
