"""The contact sheet of one template: looks and times at 16:9, then every aspect with its shortest, typical and longest words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PIL import Image

from svg_kit import looks
from svg_kit.compose import compose
from svg_kit.elements import Scene
from svg_kit.geometry import ASPECTS, Canvas
from svg_kit.palette import Brand
from svg_kit.samples import SIZES, slots
from svg_kit.stage import FrameSpec
from tools.sheets.sheet import Cell, sheet, still

BRANDS = (
    Brand("#21484A", ("#A33B25", "#2A1917", "#DCE6DE"), "#F0AE3F"),
    Brand("#1456C8", ("#0C1F45", "#1FB8A0"), "#FFB020"),
    Brand("#2F3B52", ("#A8321F", "#161C27", "#DEDDD0"), "#C5171D"),
    Brand("#2F6B3F", ("#9A4A2B", "#17301F", "#E7EAD6"), "#EBA93C"),
)
FIELDS = ("night", "paper", "brand", "day", "deep", "accent")
HEIGHT = 216
MOMENTS = (0.35, 0.9, 1.6)  # s: building


def scene(template_id: str, look: str, nth: int, aspect: str = "16:9", size: str = "typical", script: str = "en", **options: Any) -> Scene:
    """The template with the nth brand and colour field, 6 s long."""
    wanted: dict[str, Any] = {"field": FIELDS[nth % len(FIELDS)], "duration": 6.0, "pictures": {"photo": (1200, 800)}, "language": script}
    spec = FrameSpec(
        template_id, slots(template_id, size, script), Canvas.of(aspect), look, BRANDS[nth % len(BRANDS)], **(wanted | options)
    )
    return compose(spec)


def template_sheet(template_id: str, names: Sequence[str] = (), height: int = HEIGHT) -> Image.Image:
    """Raises UnknownName. `names`: the looks to show (default all)."""
    shown = list(names) or looks.names()
    rows = [
        [
            Cell(still(scene(template_id, look, i, variant=i % 3), height), f"{look} {FIELDS[i % len(FIELDS)]}")
            for i, look in list(enumerate(shown))[k : k + 4]
        ]
        for k in range(0, len(shown), 4)
    ]
    first = scene(template_id, shown[0], 1)
    rows.append([Cell(still(first, height, t), f"{t:.2f} s") for t in MOMENTS] + [Cell(still(first, height), "settled")])
    for n, size in enumerate(SIZES):
        rows.append(
            [
                Cell(still(scene(template_id, shown[(n + k) % len(shown)], n + k, aspect, size), height), f"{aspect} {size}")
                for k, aspect in enumerate(ASPECTS)
            ]
        )
    scripts = [("de", "16:9"), ("ar", "9:16"), ("ja", "1:1"), ("hi", "4:5")]
    rows.append(
        [
            Cell(still(scene(template_id, shown[k % len(shown)], k, aspect, "longest", script), height), f"{aspect} {script}")
            for k, (script, aspect) in enumerate(scripts)
        ]
    )
    return sheet(rows)
