"""Layers of a scene: the same slots as named assets, for those who read the storyboard without the templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from film.brief import BrandKit
from film.storyboard import Asset, Layer, LayerId
from tools.references_reader import is_footage


def layers(slots: dict[str, Any], field: str, kit: BrandKit) -> list[Layer]:
    """Background colour, pictures, texts; empty layers are left out."""
    found = list(_assets(slots, ""))
    pictures = [a for a in found if a.type in ("image", "video")]
    icons = [a for a in found if a.type == "svg"]
    texts = [a for a in found if a.type == "text"]
    out = [Layer(layer_id="background", assets=[Asset(type="color", value=field_colour(field, kit), name=field)])]
    named: tuple[tuple[LayerId, list[Asset]], ...] = (("midground", pictures), ("foreground", icons), ("text", texts))
    return out + [Layer(layer_id=name, assets=assets) for name, assets in named if assets]


def field_colour(field: str, kit: BrandKit) -> str:
    """The kit's colour that a field stands for; a look may tint it."""
    dark, light = "#14161F", "#F6F3EA"
    second = (kit.secondary_colors or [dark])[0]
    table = {"brand": kit.primary_color, "accent": kit.accent_color, "night": second if _luma(second) < 90 else dark, "deep": dark}
    return table.get(field) or light


def _luma(colour: str) -> float:
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _assets(value: Any, path: str) -> Iterator[Asset]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _assets(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _assets(inner, f"{path}.{n}")
    elif isinstance(value, str) and value:
        last = path.rsplit(".", 1)[-1]
        if last == "image":
            yield Asset(type="video" if is_footage(value) else "image", value=value, name=path)
        elif last == "svg":
            yield Asset(type="svg", value=f"slot:{path}", name=path)
        elif value.startswith(("emoji:", "line:", "prop:")):
            yield Asset(type="svg", value=value, name=path)
        elif last not in ("winner", "emphasis"):
            yield Asset(type="text", value=value, name=path)
