"""What a film will take, before anything is made. Rates were measured with `vectoreel bench` on two cores; the range says how sure they are."""

from __future__ import annotations

from film.brief import Brief
from film.cost import Estimate
from svg_kit.geometry import ASPECTS

PIXELS_PER_SECOND = 1920 * 1080 * 62.0  # drawn, converted and encoded, 1080p final
BITS_PER_PIXEL_SECOND = 0.62
PREPARATION_S = 5.0


def drawing_seconds(frames: int, size: tuple[int, int], draft: bool) -> float:
    """Wall time on two cores to draw and encode `frames` of `size` px."""
    return frames * size[0] * size[1] / (PIXELS_PER_SECOND * (1.7 if draft else 1.0))


def estimate(speech_s: float, brief: Brief, usd_per_hour: float = 0.0, usd_per_gb: float = 0.0) -> Estimate:
    """From the length of speech in s. `render_seconds` is wall time on two cores; `usd` by kind."""
    render = brief.render
    seconds = render.length or speech_s
    frames = round(seconds * render.fps)
    pixels = sum(w * h for w, h in (ASPECTS[a] for a in render.aspect)) * (render.resolution / 1080) ** 2
    speed = PIXELS_PER_SECOND * (1.7 if render.draft else 1.0)
    making = PREPARATION_S + frames * pixels / speed * (1 if "webm" not in render.format else 3.5)
    megabytes = seconds * (pixels * BITS_PER_PIXEL_SECOND / 8e6 + 0.024) * len(render.format)
    usd = {"llm": 0.0, "tts": 0.0, "compute": round(making / 3600 * usd_per_hour, 6), "storage": round(megabytes / 1000 * usd_per_gb, 6)}
    return Estimate(
        frames=frames,
        film_seconds=round(seconds, 1),
        render_seconds=round(making, 1),
        encode_hours=round(making / 3600, 4),
        files_mb=round(megabytes, 1),
        usd=usd,
    )
