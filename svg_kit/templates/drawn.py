"""Drawn scene: a layered drawing made for this film alone fills the frame; its named groups come in on their words.

The drawing is data from outside: read by the allow-list of `svg_kit.svg`, never run, fetched or trusted. In other aspects than its own it is cut at the sides.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from svg_kit import motion
from svg_kit.bands import banded
from svg_kit.elements import Group, Scene
from svg_kit.errors import SvgError
from svg_kit.geometry import Box
from svg_kit.layers import drawing
from svg_kit.stage import Stage
from svg_kit.svg_reader import SvgImage, read_svg
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "scene.drawn"
TITLE = "Drawn scene"
ROLES = ("hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro")
MAX_CHARACTERS, MAX_LAYERS = 80_000, 24
NAME = "drawing"
EXAMPLES = Path(__file__).parent.parent / "art" / "examples"
START_S = 0.05  # what comes no later than this stands there from the first frame


class Slots(SlotModel):
    """`svg`: groups of the first level with an id are the layers. `headline` stands over it in the film's type, on bands of its own."""

    svg: str = words(MAX_CHARACTERS, least=20)
    headline: str = words(60)

    @field_validator("svg")
    @classmethod
    def _can_be_drawn(cls, svg: str) -> str:
        try:
            image = read(svg)
        except SvgError as error:
            raise PydanticCustomError("svg", "{why}", {"why": str(error)}) from error
        if image.pictures:
            raise PydanticCustomError("svg", "raster pictures have no place in a drawing", {})
        if len(layer_ids(image)) > MAX_LAYERS:
            raise PydanticCustomError("svg", "at most {most} groups of the first level may have an id", {"most": MAX_LAYERS})
        return svg


@lru_cache(maxsize=64)
def read(svg: str) -> SvgImage:
    """Raises SvgError."""
    return read_svg(svg)


def layer_ids(image: SvgImage) -> list[str]:
    return list(dict.fromkeys(node.id for node in image.nodes if isinstance(node, Group) and node.id))


EXAMPLE = {"svg": (EXAMPLES / "lighthouse.svg").read_text("utf-8"), "headline": "The light turns"}


def reveals(slots: Slots) -> list[str]:
    return [*(["headline"] if slots.headline else []), *layer_ids(read(slots.svg))]


def compose(stage: Stage, slots: Slots) -> Scene:
    image, frame = read(slots.svg), stage.canvas.frame
    k = max(frame.w / image.box.w, frame.h / image.box.h)  # covers the frame
    box = Box((frame.w - image.box.w * k) / 2, (frame.h - image.box.h * k) / 2, image.box.w * k, image.box.h * k)
    art = drawing(image, box, stage.new_id(NAME))
    stage.layers["midground"].append(art)
    for order, layer in enumerate(layer_ids(image)):
        at = stage.at(layer, order) if stage.cued(layer) else 0.0
        stage.track(motion.rise(f"{art.id}.{layer}", at if at > START_S else -1.0, by=26 / k))
    if slots.headline:
        c = stage.canvas
        area = stage.below_logo(Box(c.content.x, 44 if not c.vertical else c.content.y - 40, c.content.w, c.height * 0.26))
        style = stage.style("display", 112 if not c.square else 84, 40, tall=0.9)
        far = stage.rtl
        wide = area.w * (0.62 if not c.narrow else 1.0)
        banded(stage, slots.headline, style, Box(area.right - wide if far else area.x, area.y, wide, area.h), reveal="headline", order=0, low=False,
               far=far, lines=2, plain=True)  # fmt: skip
    return stage.scene(slots.headline or TITLE)
