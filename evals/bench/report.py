"""The figures as a page of Markdown with a plot drawn by the kit itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def markdown(data: dict[str, Any], plot: str) -> str:
    """docs/performance.md."""
    machine = data["machine"]
    lines = [
        "# Performance", "",
        f"`vectoreel bench` on {machine['cpu']}, {machine['cores']} cores, {machine['system']}, Python {machine['python']}, PyAV {machine['av']}; "
        f"load before the start {machine['load_before']}. Seconds and megabytes are of whole process trees, interpreter start included.", "",
        f"![Seconds by stage of a cold 60 s film]({plot})", "",
        "| what | measured | wanted | |", "|---|--:|--:|---|",
        *(f"| {r['what']} (`{r['case']}.{r['figure']}`) | {r['measured']:g} | {limit(r)} | {'holds' if r['holds'] else 'missed'} |" for r in data["targets"]),
        "", "| case | figures |", "|---|---|",
    ]  # fmt: skip
    for name, found in data["results"].items():
        flat = {k: v for k, v in found.items() if not isinstance(v, dict)}
        stages = found.get("stages") or {}
        text = ", ".join(f"{k} {v:g}" for k, v in flat.items()) + (
            "; stages: " + ", ".join(f"{k} {v:g} s" for k, v in stages.items()) if stages else ""
        )
        lines.append(f"| `{name}` | {text} |")
    return "\n".join(lines) + "\n"


def limit(row: dict[str, Any]) -> str:
    return f"at most {row['at_most']:g}" if "at_most" in row else f"at least {row['at_least']:g}"


def plot(data: dict[str, Any], path: Path) -> None:
    """Seconds by stage of the cold film, as a bar chart scene."""
    import numpy as np
    from PIL import Image

    from svg_kit.compose import compose
    from svg_kit.geometry import Canvas
    from svg_kit.palette import Brand
    from svg_kit.stage import FrameSpec
    from svg_kit.svg_writer import settled
    from tools.render.native import Painter

    stages = data["results"]["minute"]["stages"]
    longest = sorted(stages.items(), key=lambda s: -s[1])[:6]
    bars = [{"label": name, "value": seconds, "display": f"{seconds:.1f} s"} for name, seconds in longest]
    slots = {"title": "A cold 60 s film, by stage", "bars": bars, "highlight": 0}
    scene = compose(
        FrameSpec("data.bar_chart", slots, Canvas.of("16:9"), "tide", Brand("#0B5FFF", ("#FFFFFF", "#0A1A33"), "#FFB020"), "day")
    )
    Image.fromarray(np.ascontiguousarray(Painter(scene, 0.5).still(settled(scene))[..., :3])).save(path, optimize=True)
